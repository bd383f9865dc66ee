#include "ui/card/form/formobstacle.h"

#include "ui/card/cardmetadata.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct ObstacleWords
{
    Q_DECLARE_TR_FUNCTIONS(ObstacleWords)
};

/// What looks like a front matter and is none: a value that is set would make a second one.
QString wordsFor(core::CardText::BlockProblem problem)
{
    using enum core::CardText::BlockProblem;
    switch (problem) {
    case None:
    case Missing: return {};
    case NotClosed: return ObstacleWords::tr("The line “---” that ends it is missing.");
    case BlanksAfterOpening: return ObstacleWords::tr("Behind its first “---” there are blanks.");
    case TextBefore: return ObstacleWords::tr("There is text before its first “---”.");
    case WrongClosing: return ObstacleWords::tr("The line that ends it is not just “---”.");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

std::optional<FormObstacle> formObstacle(const core::CardText &card, const CardMetadata &metadata)
{
    if (const QString words = card.hasBlock() ? QString{} : wordsFor(card.blockProblem()); !words.isEmpty())
        return FormObstacle{.words = words, .place = card.problemSpan()};
    if (const auto problem = metadata.problem()) {
        const qsizetype place = card.yaml().begin + problem->position;
        const QString line = QLocale().toString(card.yamlLine() + problem->line + 1);
        //: %1 is a line number, %2 what is wrong there, in the Hub's English words.
        return FormObstacle{.words = ObstacleWords::tr("Line %1: %2.").arg(line, problem->reason),
                            .place = {.begin = place, .end = place}};
    }
    if (!metadata.isMapping())
        return FormObstacle{.words = ObstacleWords::tr("It is a list or a text, where keys and their values belong."),
                            .place = card.yaml()};
    return std::nullopt;
}

}  // namespace ui
