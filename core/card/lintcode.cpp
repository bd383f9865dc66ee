#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Guess
{
    QString language;
    QRegularExpression sign;
};

/// What a piece of code is written in, by how its lines begin; empty when nothing tells.
QString guessedLanguage(QStringView code)
{
    constexpr auto lines = QRegularExpression::MultilineOption;
    static const std::array guesses{
        Guess{u"python"_s, QRegularExpression{u"^(?:import \\w+|from [\\w.]+ import |def \\w+\\(|print\\()"_s, lines}},
        Guess{u"bibtex"_s, QRegularExpression{u"^\\s*@\\w+\\{"_s, lines}},
        Guess{
            u"bash"_s,
            QRegularExpression{
                u"^(?:\\$ |(?:sudo|pip3?|git|python3?|curl|wget|hf|huggingface-cli|cd|export|docker|conda|ollama) )"_s,
                lines}},
        Guess{u"json"_s, QRegularExpression{u"\\A\\s*[\\[{]\\s*(?:\"|\\{)"_s}},
    };
    const QStringView start = code.first(std::min<qsizetype>(code.size(), 10'000));
    for (const Guess &guess : guesses) {
        if (guess.sign.matchView(start).hasMatch())
            return guess.language;
    }
    return {};
}

void withoutLanguage(const BodyReading &body, BodyFindings &findings)  // TX005
{
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind != MarkdownBlock::Kind::Code || !block.isFenced || !block.language.isEmpty())
            continue;
        const QString guess = guessedLanguage(body.content(block).of(body.text()));
        const TextSpan fence = body.line(block.firstLine);
        CardFix fix{.kind = CardFix::Kind::Choose};
        for (const QString &language : guess.isEmpty() ? QStringList{u"python"_s, u"bash"_s, u"json"_s, u"text"_s}
                                                       : QStringList{guess, u"text"_s})
            fix.options.append({.label = language, .edits = {{.span = {fence.end, fence.end}, .text = language}}});
        findings.add(u"TX005"_s, fence, {QString{}, guess}, fix);
    }
}

struct NamedModel
{
    TextSpan span;  // within the quotes
    QString name;
};

/// What the code loads: the first text in a call that takes a repository.
QList<NamedModel> modelsIn(const BodyReading &body, TextSpan code)
{
    static const QRegularExpression calls{
        u"(?:from_pretrained|from_pretrained_keras|hf_hub_download|snapshot_download|load_lora_weights|from_single_file"
        "|SentenceTransformer|CrossEncoder|InferenceClient|repo_id\\s*=|model\\s*=|model_id\\s*=|model_name\\s*="
        "|pretrained_model_name_or_path\\s*=)\\s*\\(?\\s*(?:repo_id\\s*=\\s*)?[\"']([^\"'\\n]{1,300})[\"']"_s};
    QList<NamedModel> named;
    auto matches = calls.globalMatchView(code.of(body.text()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        named.append({.span = {.begin = code.begin + match.capturedStart(1), .end = code.begin + match.capturedEnd(1)},
                      .name = match.captured(1)});
    }
    return named;
}

bool isPlaceholder(const QString &name)
{
    static const QRegularExpression marks{
        u"YOUR[_-]|\\byour[_-]|\\byour(?:name|user|org)\\b|^<|\\busername\\b|^user/|path[/_]to|model[_-]name$|^\\{"_s,
        QRegularExpression::CaseInsensitiveOption};
    return marks.match(name).hasMatch();
}

bool isLocalPath(const QString &name)
{
    static const QRegularExpression path{u"^(?:/|\\./|\\.\\./|~/|[A-Za-z]:[\\\\/])|/.*/|checkpoint-\\d+$"_s};
    return path.match(name).hasMatch() && !name.contains(u"://");
}

/// Ids that the card's own front matter gives: code may load the parent too.
bool isNamedInBlock(const BodyReading &body, const QString &name)
{
    return body.card().block().of(body.text()).contains(name);
}

void otherRepository(const BodyReading &body, BodyFindings &findings)  // TX006
{
    const auto &repo = body.context().repo;
    const QString own = repo ? repo->fullName() : QString{};
    QList<NamedModel> named;
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind == MarkdownBlock::Kind::Code)
            named += modelsIn(body, body.content(block));
    }
    const bool namesOwn = std::ranges::contains(named, own, &NamedModel::name);
    for (const NamedModel &model : std::as_const(named)) {
        // Another repository is right where this one is used besides it.
        const bool isOther = body.isModel() && !own.isEmpty() && !namesOwn && model.name != own
            && model.name.contains(u'/') && isModelId(model.name) && !isNamedInBlock(body, model.name);
        if (!isPlaceholder(model.name) && !isLocalPath(model.name) && !isOther)
            continue;
        findings.add(u"TX006"_s, model.span, {model.name, own},
                     chooseReplacement(model.span, own.isEmpty() ? QStringList{} : QStringList{own}));
    }
}

constexpr std::array checks{BodyCheck{withoutLanguage}, BodyCheck{otherRepository}};

}  // namespace

std::span<const BodyCheck> codeChecks()
{
    return checks;
}

}  // namespace core
