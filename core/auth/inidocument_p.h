#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace core {

/// An INI file as Python's configparser reads and writes it. Keys are in lower case; comments are not kept, as Python
/// does not keep them either.
///
/// Source: CPython Lib/configparser.py with its default options and no interpolation. The Hub's client reads and writes
///         `stored_tokens` with it.
class IniDocument
{
public:
    struct Section
    {
        QString name;
        QList<std::pair<QString, QString>> values = {};  ///< In the order of the file.

        [[nodiscard]] std::optional<QString> value(QStringView key) const;
        void setValue(const QString &key, const QString &value);
        void remove(QStringView key);
    };

    /// Errors: Storage, where configparser raises: `subject` is "path:line", `detail` the rule broken.
    [[nodiscard]] static Result<IniDocument> parse(QByteArrayView content, const QString &path);
    /// Sections in the order of their names, each followed by one empty line.
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] const QList<Section> &sections() const { return m_sections; }
    [[nodiscard]] Section &section(const QString &name);  ///< Added when it is not there.
    bool removeSection(QStringView name);

private:
    friend class IniParser;

    Section m_defaults{.name = QStringLiteral("DEFAULT")};
    QList<Section> m_sections;
};

}  // namespace core
