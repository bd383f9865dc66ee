#include "tests/support/historygenerator.h"

#include "tests/support/gitrunner.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr std::array words{"attention", "bias",  "card",   "decay", "epoch", "fold", "gate",  "head",
                           "index",     "joint", "kernel", "layer", "mask",  "norm", "optim", "patch"};
constexpr std::array people{"Ada Löwe <ada@example.org>", "Bo <bo@example.org>", "Chloé d'Or <chloe@example.org>",
                            "田中 <tanaka@example.jp>", "E. F. <ef@example.org>"};
constexpr auto latinPerson = "J\xf6rg <joerg@example.org>";

QByteArray data(const QByteArray &content)
{
    return "data " + QByteArray::number(content.size()) + '\n' + content + '\n';
}

}  // namespace

HistoryGenerator::HistoryGenerator(const HistoryShape &shape)
    : m_shape(shape)
    , m_random(shape.seed)
{
}

bool HistoryGenerator::make(const QString &folder, const HistoryShape &shape)
{
    QDir{}.mkpath(folder);
    return runGit(folder, folder, {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, u"."_s}).ok()
        && runGit(folder, folder, {u"fast-import"_s, u"--quiet"_s}, HistoryGenerator{shape}.stream()).ok();
}

QByteArray HistoryGenerator::stream()
{
    start();
    while (m_mark < m_shape.commits) {
        if (m_branches.size() <= m_shape.branches && chance(12))
            fork();
        if (m_branches.size() > 1 && chance(12))
            merge(m_branches.size() > 3 && chance(10) ? 3 : 1);
        else
            commitOn(m_branches[below(m_branches.size())]);
    }
    if (m_branches.size() > 1)
        merge(static_cast<int>(m_branches.size()) - 1);
    writeRefs();
    return m_out;
}

void HistoryGenerator::start()
{
    m_branches.append(Branch{});
    Tree files;
    for (int i = 0; i < m_shape.files; ++i) {
        QByteArray content;
        for (int j = 0; j < m_shape.linesPerFile; ++j)
            content += line();
        files.insert(freshPath(), content);
    }
    writeCommit(m_branches.first(), files, {});
}

QByteArray HistoryGenerator::line()
{
    QByteArray text;
    for (qsizetype i = 0; i < 2 + below(5); ++i)
        text += QByteArray(words[static_cast<size_t>(below(words.size()))]) + ' ';
    return text + QByteArray::number(below(20)) + '\n';
}

QByteArray HistoryGenerator::freshPath()
{
    QByteArray path;
    for (qsizetype depth = below(3); depth > 0; --depth)
        path += QByteArray(words[static_cast<size_t>(below(6))]) + '/';
    return path + words[static_cast<size_t>(below(words.size()))] + QByteArray::number(m_path++) + ".txt";
}

QByteArray HistoryGenerator::somePath(const Tree &tree)
{
    return std::next(tree.keyBegin(), below(tree.size())).operator*();
}

QByteArray HistoryGenerator::edited(QByteArray content)
{
    QByteArrayList lines = content.split('\n');
    for (qsizetype i = 0; i < 1 + below(3); ++i) {
        const qsizetype at = below(lines.size());
        const QByteArray fresh = line().trimmed();
        if (chance(45) && lines.size() < 2 * m_shape.linesPerFile)
            lines.insert(at, fresh);
        else if (chance(50))
            lines[at] = fresh;
        else if (lines.size() > 3)
            lines.removeAt(at);
    }
    return lines.join('\n');
}

void HistoryGenerator::commitOn(Branch &branch)
{
    Tree next = branch.files;
    if (m_shape.movesFiles && chance(15))
        moveSomething(next);
    editSomeFiles(branch, next);
    writeCommit(branch, next, {});
}

void HistoryGenerator::editSomeFiles(Branch &branch, Tree &next)
{
    for (qsizetype i = 0; i < 1 + below(2) && !branch.files.isEmpty(); ++i) {
        const QByteArray path = somePath(next);
        next[path] = edited(next.value(path));
    }
}

void HistoryGenerator::moveSomething(Tree &next)
{
    const QByteArray from = somePath(next);
    const QByteArray content = next.value(from);
    const qsizetype what = below(10);
    if (what < 5) {  // a rename, mostly with an edit
        next.remove(from);
        next.insert(freshPath(), chance(60) ? edited(content) : content);
    } else if (what < 7) {
        next.insert(freshPath(), chance(50) ? edited(content) : content);
    } else if (what < 8 && next.size() > 5) {
        next.remove(from);
    } else {
        QByteArray fresh;
        for (int j = 0; j < m_shape.linesPerFile; ++j)
            fresh += line();
        next.insert(freshPath(), fresh);
    }
}

void HistoryGenerator::fork()
{
    Branch branch = m_branches.at(below(m_branches.size()));
    branch.fork = branch.files;
    m_branches.append(branch);
}

/// What only one side changed comes from there; what both did is cut together, as people do with conflicts.
QByteArray HistoryGenerator::mixed(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    if (ours == theirs || theirs == base)
        return ours;
    if (ours == base)
        return theirs;
    const QByteArrayList a = ours.split('\n');
    const QByteArrayList b = theirs.split('\n');
    return (a.first(a.size() / 2) + b.sliced(b.size() / 2)).join('\n');
}

void HistoryGenerator::merge(int count)
{
    Tree next = m_branches.first().files;
    QList<int> merged;
    for (int i = 0; i < count; ++i) {
        const Branch side = m_branches.takeAt(1 + below(m_branches.size() - 1));
        if (merged.contains(side.head) || side.head == m_branches.first().head)
            continue;
        merged.append(side.head);
        for (const QByteArray &path : (side.files.keys() + next.keys())) {
            const QByteArray result = mixed(side.fork.value(path), next.value(path), side.files.value(path));
            if (result.isEmpty())
                next.remove(path);
            else
                next[path] = result;
        }
    }
    writeCommit(m_branches.first(), next, merged);
}

void HistoryGenerator::writeCommit(Branch &branch, const Tree &next, const QList<int> &merged)
{
    ++m_mark;
    writeHeader(m_mark, !merged.isEmpty());
    if (branch.head > 0)
        m_out += "from :" + QByteArray::number(branch.head) + '\n';
    for (const int head : merged)
        m_out += "merge :" + QByteArray::number(head) + '\n';
    writeChanges(branch.files, next);
    m_out += '\n';
    branch.files = next;
    branch.head = m_mark;
}

void HistoryGenerator::writeHeader(int mark, bool isMerge)
{
    m_seconds += below(900);
    const qint64 committed = m_shape.hasWrongClocks && chance(4) ? m_seconds - 90'000 : m_seconds;
    const QByteArray zone = chance(50) ? "+0100" : chance(50) ? "-0730" : "+0000";
    const bool isLatin = m_shape.hasOddText && chance(4);
    const bool isUndeclared = m_shape.hasOddText && chance(2);
    const QByteArray who = isLatin ? latinPerson : people[static_cast<size_t>(below(people.size()))];
    QByteArray message = (isMerge ? "Merge " : "Change ") + line().trimmed() + " #" + QByteArray::number(mark);
    if (isLatin || isUndeclared)
        message += " f\xfcr alle";
    if (chance(20))
        message += "\nwith a second line\n\nand a body: " + line();
    m_out += "commit refs/heads/work\nmark :" + QByteArray::number(mark) + '\n';
    m_out += "author " + who + ' ' + QByteArray::number(committed - below(5000)) + ' ' + zone + '\n';
    m_out += "committer " + who + ' ' + QByteArray::number(committed) + ' ' + zone + '\n';
    if (isLatin)
        m_out += "encoding ISO-8859-1\n";
    m_out += data(message);
}

void HistoryGenerator::writeChanges(const Tree &before, const Tree &after)
{
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key()))
            m_out += "D " + it.key() + '\n';
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            m_out += "M 100644 inline " + it.key() + '\n' + data(it.value());
    }
}

void HistoryGenerator::writeRefs()
{
    const auto point = [this](const QByteArray &name, int mark) {
        m_out += "reset " + name + "\nfrom :" + QByteArray::number(mark) + "\n\n";
    };
    point("refs/heads/main", m_branches.first().head);
    for (int i = 1; i <= 5; ++i) {
        point("refs/heads/topic/" + QByteArray::number(i), m_mark * i / 6);
        point("refs/tags/light-" + QByteArray::number(i), m_mark * i / 7);
        point("refs/pr/" + QByteArray::number(i), std::max(1, m_mark * i / 8));
    }
    m_out += "tag v1\nfrom :" + QByteArray::number(m_mark / 2 + 1) + "\ntagger " + QByteArray(people[0])
        + " 1600000000 +0100\n" + data("First release\n\nWith notes.\n");
    m_out += "reset refs/heads/work\nfrom 0000000000000000000000000000000000000000\n\n";
}

}  // namespace test
