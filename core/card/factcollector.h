#pragma once

#include "core/card/boundedfile.h"
#include "core/card/modelfacts.h"

#include <QJsonObject>

namespace core {

/// The files of one model while they are read, and what was found in them.
///
/// Paths here are relative to the model's own folder: when everything lies in one folder, that is the root.
class FactCollector
{
public:
    explicit FactCollector(const QList<ModelFile> &files);

    [[nodiscard]] const ModelFile *find(const QString &path) const;
    [[nodiscard]] bool has(const QString &path) const { return find(path) != nullptr; }
    /// Files directly in the model's folder whose name ends in `suffix`, in any case, sorted by path.
    [[nodiscard]] QList<ModelFile> withSuffix(QStringView suffix) const;
    /// Like withSuffix(), but in all folders.
    [[nodiscard]] QList<ModelFile> anywhereWithSuffix(QStringView suffix) const;
    [[nodiscard]] const QList<ModelFile> &files() const { return m_files; }

    /// The object in a JSON file; empty when there is no such file, or when it is none, which becomes a problem.
    [[nodiscard]] QJsonObject json(const QString &path);
    void addProblem(const ModelFile &file, FileProblemKind kind);
    void addTag(const QString &tag, const Reason &reason);

    ModelFacts facts;

private:
    [[nodiscard]] QString nameInModel(const ModelFile &file) const { return file.path.sliced(m_root.size()); }

    QList<ModelFile> m_files;
    QString m_root;  // "" or "folder/"
};

/// "config.json: architectures is BertModel".
[[nodiscard]] Reason keyReason(const QString &file, const QString &key, const QString &text);
[[nodiscard]] Reason presence(const QString &file);
/// One line, cut to what fits a sentence.
[[nodiscard]] QString oneLine(const QString &text);

}  // namespace core
