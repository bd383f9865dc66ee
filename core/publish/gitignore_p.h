#pragma once

#include <QByteArray>
#include <QString>

#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// One line of a .gitignore file, ready to match. Works on bytes, as git does.
///
/// Source: gitignore(5), and `git check-ignore` where the manual is silent (a "**" right after a literal beginning
///         counts as a folder wildcard; an unfinished "[…" matches nothing).
class IgnorePattern
{
public:
    /// Nothing for blank lines and comments. `text` is one line without its line break.
    [[nodiscard]] static std::optional<IgnorePattern> parse(QByteArrayView text, int line);

    /// `path` is relative to the folder of the .gitignore file, without a trailing '/'.
    [[nodiscard]] bool matches(QByteArrayView path, bool isFolder) const;
    [[nodiscard]] bool isNegated() const { return m_negated; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }  ///< As written, trailing blanks removed.

private:
    enum class StepKind : std::uint8_t {
        Byte,
        AnyByte,  ///< '?': one byte but '/'
        Class,  ///< [seq]: one byte but '/'
        Star,  ///< '*': any bytes but '/'
        AnyDepth,  ///< A trailing "**": anything
        Folders,  ///< "**/": no folder at all, or …
        InFolders,  ///< … everything up to some '/'. Always follows Folders.
    };
    struct Step
    {
        StepKind kind = StepKind::Byte;
        std::uint8_t byte = 0;  ///< Byte: the byte. Class: index into m_classes.
    };
    using ByteClass = std::bitset<256>;

    void compile(QByteArrayView pattern);
    qsizetype compileStars(QByteArrayView pattern, qsizetype at);
    qsizetype compileClass(QByteArrayView pattern, qsizetype at);
    [[nodiscard]] bool stepsMatch(QByteArrayView text) const;

    QByteArray m_text;
    QByteArray m_literal;  // beginning of the pattern up to its first wildcard
    std::vector<Step> m_steps;  // the rest
    std::vector<ByteClass> m_classes;
    int m_line = 0;
    bool m_negated = false;
    bool m_folderOnly = false;
    bool m_nameOnly = false;  // no '/' in it: compared with the last segment at any depth
    bool m_neverMatches = false;  // malformed
};

/// One .gitignore file.
class IgnoreFile
{
public:
    /// `folder` is where it lies, relative to the dropped folder: "" or "sub/".
    IgnoreFile(QByteArray folder, QByteArrayView content);

    /// The last pattern that matches `path`, which is relative to the dropped folder and lies below `folder`.
    [[nodiscard]] const IgnorePattern *lastMatch(QByteArrayView path, bool isFolder) const;
    [[nodiscard]] const QByteArray &folder() const { return m_folder; }

private:
    QByteArray m_folder;
    std::vector<IgnorePattern> m_patterns;
};

/// The .gitignore files that apply at one place of a walk, outermost first.
///
/// The caller walks from the top and does not descend into ignored folders: that is what keeps a file below an ignored
/// folder from being included again.
class IgnoreChain
{
public:
    void push(IgnoreFile file) { m_files.push_back(std::move(file)); }
    void pop() { m_files.pop_back(); }

    struct Verdict
    {
        bool ignored = false;
        QString source;  ///< "sub/.gitignore:3: *.bin", also when a negated pattern decided.
    };
    /// Nothing when no pattern says anything about `path`. A deeper file wins, and in it the last line.
    [[nodiscard]] std::optional<Verdict> verdict(QByteArrayView path, bool isFolder) const;

private:
    std::vector<IgnoreFile> m_files;
};

}  // namespace core
