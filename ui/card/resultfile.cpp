#include "ui/card/resultfile.h"

#include "ui/card/resultfiles.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What a new file begins as: a list cannot be put into a text that has no value yet.
const QString firstResult = u"- dataset:\n    id: x\n    task_id: x\n  value: x\n"_s;

}  // namespace

ResultFile::ResultFile(ResultFiles &files, QString path, const QString &text)
    : YamlValues(&files)
    , m_files(files)
    , m_path(std::move(path))
{
    setText(text);
}

void ResultFile::retire()
{
    m_isRetired = true;
    m_tree.reset();
    deleteLater();
}

void ResultFile::setText(const QString &text)
{
    m_text = text;
    auto tree = core::YamlTree::parse(text);
    m_tree = tree ? std::optional{*std::move(tree)} : std::nullopt;
    emit changed();
}

qsizetype ResultFile::count() const
{
    return isReadable() && m_tree->root() ? static_cast<qsizetype>(m_tree->root()->items.size()) : 0;
}

bool ResultFile::isReadable() const
{
    return m_tree && !m_tree->refusal() && (!m_tree->root() || m_tree->root()->isSequence());
}

core::Result<core::YamlEdit> ResultFile::edit() const
{
    if (!isReadable() || m_isRetired)
        return core::fail(core::ErrorKind::InvalidInput, m_path);
    return core::YamlEdit{*m_tree};
}

void ResultFile::apply(const core::TextEdits &edits, const core::YamlPath & /*path*/)
{
    if (!edits.isEmpty())
        m_files.push(m_path, m_text, core::applied(m_text, edits));
}

core::Result<> ResultFile::append(const QCborMap &result)
{
    if (count() > 0)
        return set(core::YamlPath{}.child(count()), result);
    const auto tree = core::YamlTree::parse(firstResult);
    const auto edits = core::YamlEdit{*tree}.set(core::YamlPath{}.child(0), result);
    if (!edits)
        return std::unexpected(edits.error());
    m_files.push(m_path, m_text, core::applied(firstResult, *edits));
    return {};
}

core::Result<> ResultFile::removeItem(qsizetype index)
{
    if (count() > 1)
        return remove(core::YamlPath{}.child(index));
    // A list without results is what remains of a file that cannot be deleted from here.
    m_files.push(m_path, m_text, m_base && m_base->isEmpty() ? QString{} : u"[]\n"_s);
    return {};
}

}  // namespace ui
