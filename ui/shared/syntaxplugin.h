#pragma once

#include <QList>
#include <QStringView>
#include <QtPlugin>

#include <memory>

namespace ui {

/// What a piece of source is, as far as it has a colour of its own.
enum class SyntaxMeaning { Plain, Keyword, Name, String, Number, Comment, Special, Error };

/// A piece of a line that looks different from plain text.
struct SyntaxSpan
{
    int start = 0;
    int length = 0;
    SyntaxMeaning meaning = SyntaxMeaning::Plain;
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isStruckOut = false;
};

enum class SyntaxLanguage { Markdown, Yaml };

/// Reads source line by line. What a line leaves open is a number: 0 is the beginning of a text. One thread at a time.
class SyntaxReader
{
public:
    SyntaxReader() = default;
    virtual ~SyntaxReader() = default;
    Q_DISABLE_COPY_MOVE(SyntaxReader)

    /// Appends to `spans`; gives the state behind the line.
    [[nodiscard]] virtual int read(SyntaxLanguage language, QStringView line, int state, QList<SyntaxSpan> &spans) = 0;
};

/// The same for a file of any one language.
class FileSyntaxReader
{
public:
    FileSyntaxReader() = default;
    virtual ~FileSyntaxReader() = default;
    Q_DISABLE_COPY_MOVE(FileSyntaxReader)

    [[nodiscard]] virtual int read(QStringView line, int state, QList<SyntaxSpan> &spans) = 0;
};

/// What the plugin "slipway_syntax" is: KSyntaxHighlighting, kept out of the program so that it starts without it and
/// what it brings along (measured: 13 ms, nearly all of it for Qt Network).
class SyntaxPlugin
{
public:
    SyntaxPlugin() = default;
    virtual ~SyntaxPlugin() = default;
    Q_DISABLE_COPY_MOVE(SyntaxPlugin)

    /// Has read the definitions of what most cards use: takes some 50 ms. Thread: any.
    [[nodiscard]] virtual std::shared_ptr<SyntaxReader> createReader() = 0;
    /// For the language that a file of this name is written in; null when the name tells of none. Takes some 70 ms the
    /// first time. Thread: one at a time.
    [[nodiscard]] virtual std::shared_ptr<FileSyntaxReader> createReader(const QString &fileName) = 0;
};

}  // namespace ui

#define SLIPWAY_SYNTAX_IID "org.slipway.SyntaxPlugin/2"
Q_DECLARE_INTERFACE(ui::SyntaxPlugin, SLIPWAY_SYNTAX_IID)
