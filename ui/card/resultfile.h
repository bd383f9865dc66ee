#pragma once

#include "ui/card/yamlvalues.h"

#include <QCborMap>

#include <optional>

namespace ui {

class ResultFiles;

/// One file of .eval_results as values: a list of results of evaluations. Its text changes by splicing, as a card's
/// does, and every change can be undone with those of the card.
class ResultFile final : public YamlValues
{
    Q_OBJECT

public:
    ResultFile(ResultFiles &files, QString path, const QString &text);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &text() const { return m_text; }  ///< To the byte; empty: there is no such file.
    [[nodiscard]] qsizetype count() const;
    /// Why nothing can be read or set: it is no list, or no YAML.
    [[nodiscard]] bool isReadable() const;

    /// Adds a result behind the others.
    [[nodiscard]] core::Result<> append(const QCborMap &result);
    /// Takes one out; with the last one a file goes that the server does not have.
    [[nodiscard]] core::Result<> removeItem(qsizetype index);

protected:
    [[nodiscard]] const core::YamlTree *tree() const override { return m_tree ? &*m_tree : nullptr; }
    [[nodiscard]] core::Result<core::YamlEdit> edit() const override;
    void apply(const core::TextEdits &edits, const core::YamlPath &path) override;

private:
    friend class ResultFiles;

    void setText(const QString &text);
    void retire();  ///< Another card is open: it says and takes nothing any more, and goes when nobody needs it.

    ResultFiles &m_files;
    const QString m_path;
    QString m_text;
    bool m_isRetired = false;
    std::optional<QString> m_base;  ///< As it is on the server; nothing while that is not known.
    std::optional<core::YamlTree> m_tree;  ///< Of m_text, when that is YAML.
};

}  // namespace ui
