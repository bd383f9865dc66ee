#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

namespace test {

/// What a generated history looks like.
struct HistoryShape
{
    int commits = 1000;
    quint32 seed = 1;
    int files = 40;  ///< At the start, in folders up to three deep.
    int linesPerFile = 40;
    int branches = 6;  ///< At most so many at once; merged into main again and again, sometimes several in one commit.
    bool movesFiles = true;  ///< Renames, copies, deletions and new files.
    bool hasWrongClocks = false;  ///< Some commits are older than their parents.
    bool hasOddText = true;  ///< Names and messages in Latin-1 and in no encoding at all.
};

/// Writes a history as `git fast-import` reads it: the same for the same shape, with edits, merges with conflicts,
/// renames with and without edits, tags and pull request references.
class HistoryGenerator
{
public:
    explicit HistoryGenerator(const HistoryShape &shape);

    /// Makes a bare repository in the empty or missing `folder`. False when git could not.
    [[nodiscard]] static bool make(const QString &folder, const HistoryShape &shape);
    [[nodiscard]] QByteArray stream();

private:
    using Tree = QMap<QByteArray, QByteArray>;  // path to content

    struct Branch
    {
        Tree files;
        Tree fork;  // what it had when it left main
        int head = 0;  // mark
    };

    void start();
    void commitOn(Branch &branch);
    void editSomeFiles(Branch &branch, Tree &next);
    void moveSomething(Tree &next);
    void fork();
    void merge(int count);
    void writeCommit(Branch &branch, const Tree &next, const QList<int> &merged);
    void writeHeader(int mark, bool isMerge);
    void writeChanges(const Tree &before, const Tree &after);
    void writeRefs();

    [[nodiscard]] QByteArray edited(QByteArray content);
    [[nodiscard]] QByteArray line();
    [[nodiscard]] QByteArray freshPath();
    [[nodiscard]] QByteArray somePath(const Tree &tree);
    [[nodiscard]] static QByteArray mixed(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs);
    [[nodiscard]] bool chance(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }
    [[nodiscard]] qsizetype below(qsizetype end) { return static_cast<qsizetype>(m_random.bounded(quint32(end))); }

    const HistoryShape m_shape;
    QRandomGenerator m_random;
    QByteArray m_out;
    QList<Branch> m_branches;  // main is the first
    int m_mark = 0;
    int m_path = 0;
    qint64 m_seconds = 1'500'000'000;
};

}  // namespace test
