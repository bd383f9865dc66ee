#include "ui/shared/markdownview.h"

#include "ui/shared/theme.h"

#include <QResizeEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype deepestMarks = 40;

/// Marks that each open one more level: quotes, lists.
bool isTooDeep(const QString &markdown)
{
    const auto isDeep = [](QStringView line) {
        qsizetype marks = 0;
        for (const QChar c : line) {
            if (c == u'>' || c == u'-' || c == u'*' || c == u'+')
                ++marks;
            else if (!c.isSpace() && !c.isDigit() && c != u'.' && c != u')')
                break;
        }
        const bool isRule = marks == line.trimmed().size();  // "-----": a line across
        return marks > deepestMarks && (!isRule || line.contains(u'>'));
    };
    return std::ranges::any_of(QStringView{markdown}.split(u'\n'), isDeep);
}

bool isCode(const QTextBlock &block)
{
    return block.isValid()
        && (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
            || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage));
}

/// Where a picture would be, what it shows in words, with its address behind them.
void replacePictures(QTextDocument &document)
{
    QTextCursor cursor{&document};
    for (;;) {
        cursor = document.find(QString(QChar::ObjectReplacementCharacter), cursor);
        if (cursor.isNull())
            return;
        if (!cursor.charFormat().isImageFormat())
            continue;  // somebody's own
        const QTextImageFormat image = cursor.charFormat().toImageFormat();
        const QString words = image.property(QTextFormat::ImageAltText).toString();
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(image.name());
        link.setFontUnderline(true);
        link.setForeground(theme::colors().accent);
        cursor.insertText(words.isEmpty() ? image.name() : words, link);
    }
}

/// Code on a ground of its own, and what somebody else said in muted words.
void markBlocks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isQuote = format.intProperty(QTextFormat::BlockQuoteLevel) > 0;
        if (!isCode(block) && !isQuote)
            continue;
        QTextCursor cursor{block};
        if (isQuote) {
            QTextCharFormat words;
            words.setForeground(theme::colors().textMuted);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(words);
        } else {
            format.setBackground(theme::colors().surfaceHover);
            format.setTopMargin(isCode(block.previous()) ? 0 : theme::space::s);
            format.setBottomMargin(isCode(block.next()) ? 0 : theme::space::s);
            cursor.setBlockFormat(format);
        }
    }
}

}  // namespace

MarkdownView::MarkdownView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownView::activate);
    // Where a link leads is seen before it is followed.
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) { setToolTip(url.toDisplayString()); });
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownView::setMostHeight(int height)
{
    m_mostHeight = height;
    setVerticalScrollBarPolicy(height > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    fit();
}

void MarkdownView::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    if (isTooDeep(markdown)) {
        document()->setPlainText(markdown);
    } else {
        document()->setMarkdown(markdown,
                                QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML)
                                    | QTextDocument::MarkdownDialectGitHub);
        replacePictures(*document());
        markBlocks(*document());
    }
    fit();
}

void MarkdownView::activate(const QUrl &url)
{
    if (url.scheme() == u"https" || url.scheme() == u"http")
        emit webLinkActivated(url);
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        showMarkdown(m_markdown);  // links have the colour of the moment
}

void MarkdownView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int needed = static_cast<int>(std::ceil(document()->size().height())) + theme::space::xs;
    setFixedHeight(m_mostHeight > 0 ? std::min(needed, m_mostHeight) : needed);
}

}  // namespace ui
