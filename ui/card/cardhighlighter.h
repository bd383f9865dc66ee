#pragma once

#include "core/base/textedit.h"
#include "ui/shared/querylane.h"
#include "ui/shared/syntaxplugin.h"

#include <QBasicTimer>
#include <QObject>
#include <QTextLayout>

#include <chrono>

class QTextBlock;
class QTextDocument;

namespace ui {

class DocumentMap;
class ProseChecker;

/// Colours a card: YAML in the front matter, Markdown with the languages of its code blocks behind it, and a line under
/// words that are misspelled.
///
/// A line that is longer than a block is data somebody pasted, and stays as it is. Works in slices of a few
/// milliseconds, on what has changed and on what follows from it, so that no text is too long to type in. The
/// definitions of the languages are read when a text is there for the first time.
class CardHighlighter final : public QObject
{
    Q_OBJECT

public:
    CardHighlighter(QTextDocument &document, const DocumentMap &map, QObject *parent);

    /// Light or dark, as the theme is now.
    void refreshColors();
    /// Who looks at the words; null for nobody. Not owned.
    void setProseChecker(ProseChecker *checker);
    /// Everything anew, for instance because a word is right now.
    void rehighlight();
    [[nodiscard]] bool isFinished() const { return m_dirtyBegin >= m_dirtyEnd && !m_isLoading; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void load();
    void takeChange(int position, int removed, int added);
    void workFor(std::chrono::milliseconds time);
    /// Whether what follows can stay as it is.
    bool highlight(QTextBlock &block);
    void underlineMisspelled(const QString &text, const QList<core::TextSpan> &words,
                             QList<QTextLayout::FormatRange> &formats);

    QTextDocument &m_document;
    const DocumentMap &m_map;
    std::shared_ptr<SyntaxReader> m_reader;
    ProseChecker *m_checker = nullptr;
    QBasicTimer m_timer;
    // Numbers of blocks: these are to be done, and those behind them as long as they begin otherwise than before.
    int m_dirtyBegin = 0;
    int m_dirtyEnd = 0;
    int m_blockCount = 1;
    bool m_isWorking = false;
    bool m_isAskedFor = false;
    bool m_isLoading = false;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
