#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace core {

/// Whether `text` matches a shell pattern in git's dialect: "*" and "?" stop at "/", "**" does not.
///
/// Source: gitignore(5), gitattributes(5), git's wildmatch.
[[nodiscard]] bool wildMatches(QByteArrayView pattern, QByteArrayView text);

/// The rules of .gitattributes or .gitignore files, one file per folder, the deepest having the last word.
///
/// Thread: one at a time.
class PathRules
{
public:
    /// The content of the rules file in a folder ("" is the root), when there is one.
    using ReadFile = std::function<std::optional<QByteArray>(const QString &folder)>;

    enum class Kind { Attributes, Ignore };
    PathRules(Kind kind, ReadFile read);

    /// The path's "filter" attribute is "lfs". Kind::Attributes.
    [[nodiscard]] bool isLfs(const QString &path);
    /// The path or a folder above it is ignored. Kind::Ignore.
    [[nodiscard]] bool isIgnored(const QString &path);
    /// The folder or one above it is ignored: nothing in it can be taken back in. Kind::Ignore.
    [[nodiscard]] bool isFolderIgnored(const QString &path);

    /// A line that tracks exactly this path. Blanks and pattern characters are written so that git reads them back.
    [[nodiscard]] static QByteArray trackingLine(const QString &path);

private:
    struct Rule
    {
        QByteArray pattern;
        bool anchored = false;  ///< Compared with the whole path below the file's folder, not with the last name.
        bool foldersOnly = false;
        bool negated = false;
        std::optional<QByteArray> filter;  ///< Attributes: the value of "filter", empty when it is unset.
    };

    [[nodiscard]] const QList<Rule> &rulesOf(const QString &folder);
    [[nodiscard]] QList<Rule> parse(const QByteArray &content) const;
    [[nodiscard]] std::optional<Rule> parseLine(const QByteArray &line) const;
    [[nodiscard]] static bool matches(const Rule &rule, QByteArrayView pathBelow, bool isFolder);
    /// The last rule that matches, looking from the path's own folder upwards.
    [[nodiscard]] const Rule *ruleFor(const QString &path, bool isFolder,
                                      const std::function<bool(const Rule &)> &concerned);

    const Kind m_kind;
    const ReadFile m_read;
    std::map<QString, QList<Rule>> m_rules;
};

}  // namespace core
