#include "ui/card/sourcepane.h"

#include "core/yaml/yamlvalue.h"
#include "ui/card/cardeditor.h"
#include "ui/card/editorpane.h"
#include "ui/card/findingtext.h"

#include <QCborArray>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto readingDelay = 500ms;

/// The codes in `language`. What is none (a name, "multilingual") says nothing about spelling.
QStringList languagesOf(const core::CardText &card)
{
    const auto tree = core::YamlTree::parse(card.yamlText());
    const core::YamlNode *root = tree ? tree->root() : nullptr;
    const core::YamlNode *node = root != nullptr && root->isMapping() ? root->value(u"language") : nullptr;
    if (node == nullptr)
        return {};
    QStringList codes;
    const QCborValue value = core::toValue(*node, *root);
    for (const QCborValue &code : value.isArray() ? value.toArray() : QCborArray{value})
        codes.append(code.toString());
    codes.removeIf([](const QString &code) {
        const qsizetype size = code.section(u'-', 0, 0).size();
        return size < 2 || size > 3;
    });
    return codes;
}

}  // namespace

SourcePane::SourcePane(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_card(card)
    , m_session(card.session())
    , m_pane(new EditorPane(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pane);
    addActions(m_pane->actions());
    connectSession();
    connectFindings();
    connectImages();
    showText();
}

CardEditor &SourcePane::editor()
{
    return m_pane->editor();
}

void SourcePane::connectSession()
{
    connect(&m_session, &CardSession::opened, this, &SourcePane::showText);
    connect(&m_session, &CardSession::changed, this, &SourcePane::follow);
    connect(&editor(), &CardEditor::edited, this, [this](const core::TextEdits &edits) {
        const QScopedValueRollback typing{m_isTyping, true};
        m_session.apply(edits, ChangeOrigin::Editor, tr("Typing"));
    });
    connect(&editor(), &CardEditor::undoRequested, &m_session.undoStack(), &QUndoStack::undo);
    connect(&editor(), &CardEditor::redoRequested, &m_session.undoStack(), &QUndoStack::redo);
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingDelay);
    connect(&m_reading, &QTimer::timeout, this, &SourcePane::readLanguages);
}

void SourcePane::showText()
{
    editor().setText(m_session.text());
    m_shownRevision = m_session.revision();
    showFindings();
    readLanguages();
}

void SourcePane::follow(const core::TextEdits &edits, ChangeOrigin origin)
{
    if (!m_isTyping)
        editor().applyEdits(edits, origin == ChangeOrigin::Undo ? CardEditor::Follow::Change : CardEditor::Follow::No);
    m_shownRevision = m_session.revision();
    m_reading.start();
}

void SourcePane::connectFindings()
{
    editor().setFindingWords([](const core::Finding &finding, int fixIndex) {
        return fixIndex == FindingMarks::sentence ? findingText(finding) : fixLabel(finding, fixIndex);
    });
    connect(&m_card.checker(), &CardChecker::findingsChanged, this, &SourcePane::showFindings);
    connect(&editor(), &CardEditor::fixRequested, this, &SourcePane::fix);
}

/// Every picture goes among the files of the draft first; its place in the text is where the cursor is then.
void SourcePane::connectImages()
{
    const auto insert = [this](const QStringList &paths) {
        for (const QString &path : paths)
            editor().insertImage(path, QFileInfo{path}.completeBaseName().replace(u'-', u' ').replace(u'_', u' '));
    };
    connect(&editor(), &CardEditor::imagesOffered, this, [this, insert](const QStringList &localPaths) {
        QList<CardImage> images;
        for (const QString &path : localPaths)
            images.append({.localPath = path});
        m_card.addImages(images, insert);
    });
    connect(&editor(), &CardEditor::imageContentOffered, this, [this, insert](const QByteArray &png) {
        m_card.addImages({{.name = u"image.png"_s, .content = png}}, insert);
    });
    connect(m_pane, &EditorPane::imagePairOffered, this, [this](const QString &light, const QString &dark) {
        m_card.addImages({{.localPath = light}, {.localPath = dark}}, [this](const QStringList &paths) {
            if (paths.size() == 2)
                m_pane->insertImagePair(paths.at(0), paths.at(1));
        });
    });
}

/// The checker hears of a change before the editor may have it: then the places are not the editor's yet, and those
/// that are shown move with its text until the rules have been through the new one.
void SourcePane::showFindings()
{
    if (m_shownRevision == m_session.revision())
        editor().setFindings(m_card.checker().findings());
}

void SourcePane::fix(const core::Finding &finding, int index, int option)
{
    const core::CardFix &fix = finding.fixes.at(index);
    const core::TextEdits &edits = option < 0 ? fix.edits : fix.options.at(option).edits;
    m_card.checker().fix(edits, fixLabel(finding, index));
}

/// Spelling is that of the card's `language`.
void SourcePane::readLanguages()
{
    m_query.cancel();
    m_query = m_lane.run(
        this, [card = m_session.card()](const std::stop_token &) { return languagesOf(card); },
        [this](const QStringList &codes) { m_pane->setLanguages(codes); });
}

void SourcePane::goTo(core::TextSpan span)
{
    editor().reveal(span);
    editor().setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
