#pragma once

#include "ui/shared/syntaxplugin.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QHash>

namespace ui {

/// KSyntaxHighlighting's reading of one language. Its states are opaque and may be compared: each gets a number.
class KateLanguage final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    int read(QStringView line, int state, QList<SyntaxSpan> &spans);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    QList<SyntaxSpan> *m_spans = nullptr;
    QList<KSyntaxHighlighting::State> m_states{{}};
    QHash<KSyntaxHighlighting::State, int> m_numbers{{{}, 0}};
};

/// Source of colours: the definitions of the Kate editor.
class KateSyntax final : public SyntaxReader
{
public:
    KateSyntax();

    [[nodiscard]] int read(SyntaxLanguage language, QStringView line, int state, QList<SyntaxSpan> &spans) override;

private:
    KSyntaxHighlighting::Repository m_repository;
    KateLanguage m_markdown;
    KateLanguage m_yaml;
};

/// Whatever language the name of a file stands for.
class KateFileSyntax final : public FileSyntaxReader
{
public:
    /// Null when the name tells of none.
    [[nodiscard]] static std::shared_ptr<KateFileSyntax> forFile(const QString &fileName);

    [[nodiscard]] int read(QStringView line, int state, QList<SyntaxSpan> &spans) override
    {
        return m_language.read(line, state, spans);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    KateLanguage m_language;
};

}  // namespace ui
