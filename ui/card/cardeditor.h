#pragma once

#include "core/card/finding.h"
#include "core/card/markdownedit.h"
#include "ui/card/documentmap.h"
#include "ui/card/findingmarks.h"

#include <QPlainTextEdit>

#include <functional>
#include <optional>

namespace ui {

class CardHighlighter;
class LineNumberArea;

/// The card as text.
///
/// What is typed becomes edited(); what others changed comes in through applyEdits() and leaves cursor, selection and
/// what is seen alone. Both are edits of the card's text, which is the file's to the byte (see DocumentMap). The editor
/// has no undo of its own: it asks for one. All places are UTF-16 units of the card's text, lines count from 1.
class CardEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Follow {
        No,
        Change,  ///< The cursor goes to what changed: for undo and redo.
    };

    explicit CardEditor(QWidget *parent = nullptr);
    ~CardEditor() override;

    /// Another card.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_map.text(); }
    void applyEdits(const core::TextEdits &edits, Follow follow = Follow::No);
    /// Makes edits as if they had been typed, and selects part of what is there then.
    void make(const core::MarkdownChange &change);

    [[nodiscard]] core::TextSpan selectedSpan() const;
    void select(core::TextSpan span);
    /// Selects and shows.
    void reveal(core::TextSpan span);
    void goToLine(int line);
    [[nodiscard]] int currentLine() const;
    [[nodiscard]] int lineCount() const;
    /// What a command works on.
    [[nodiscard]] core::MarkdownEdit markdown() const;

    /// The line at the upper edge; the fraction is how much of it is out of sight.
    [[nodiscard]] double topLine() const;
    /// Says nothing: topLineChanged() is for scrolling of the editor's own.
    void scrollToLine(double line);

    void setFindings(const QList<core::Finding> &findings) { m_marks.set(findings); }
    /// What a finding says, for its tip and its menu.
    void setFindingWords(FindingMarks::Words words) { m_marks.setWords(std::move(words)); }
    [[nodiscard]] FindingMarks &findingMarks() { return m_marks; }
    /// Places that a search found.
    void setMatches(const QList<core::TextSpan> &matches);

    [[nodiscard]] DocumentMap &map() { return m_map; }
    [[nodiscard]] CardHighlighter &highlighter() { return *m_highlighter; }

    // For the line numbers.
    void paintLineNumbers(QPaintEvent *event);
    [[nodiscard]] int lineNumberWidth() const;

signals:
    /// `edits` are those of the text before.
    void edited(const core::TextEdits &edits);
    void undoRequested();
    void redoRequested();
    /// `option` is the one chosen of a fix that has several; -1 for a fix of one way.
    void fixRequested(const core::Finding &finding, int fixIndex, int option);
    void topLineChanged(double line);
    /// Pictures were pasted or dropped: files, or the content of one. insertImage() puts in what became of them.
    void imagesOffered(const QStringList &localPaths);
    void imageContentOffered(const QByteArray &png);
    /// The menu at a place is about to be shown; whoever has something to add does.
    void menuRequested(QMenu *menu, qsizetype position);

public slots:
    void insertImage(const QString &pathInRepo, const QString &alternative);
    void goToNextFinding();
    void goToPreviousFinding();
    void showFixes();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void connectSignals();
    void takeChange(int position, int removed, int added);
    bool handleStructureKey(QKeyEvent *event);
    bool moveInTable(bool backwards);
    bool handleTab(bool backwards);
    bool takesTab(const QKeyEvent &event);
    [[nodiscard]] bool isInProse() const;
    void insertPasted(const QString &pasted);
    bool offerImages(const QMimeData &source);
    void addFixes(QMenu &menu, const QList<core::Finding> &findings);
    void placeLineNumbers();
    void showMarks();
    void applyColors();
    void reportTopLine();
    [[nodiscard]] QTextBlock blockOfLine(int line) const;
    void keepScroll(const std::function<void()> &change);

    DocumentMap m_map;
    FindingMarks m_marks;
    LineNumberArea *m_lineNumbers;
    CardHighlighter *m_highlighter = nullptr;
    QList<core::TextSpan> m_matches;
    double m_reportedTop = 0;
    bool m_isFollowing = false;  ///< Is scrolled from outside.
    std::optional<bool> m_shownDark;  ///< What colours were applied last.
    bool m_tabLeaves = false;  ///< The next Tab goes to another control.
};

}  // namespace ui
