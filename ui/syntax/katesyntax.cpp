#include "ui/syntax/katesyntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

SyntaxMeaning meaningOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using enum KSyntaxHighlighting::Theme::TextStyle;
    switch (style) {
    case Normal:
    case Operator: return SyntaxMeaning::Plain;
    case Keyword:
    case ControlFlow:
    case Import:
    case Preprocessor: return SyntaxMeaning::Keyword;
    case Function:
    case Attribute:
    case DataType:
    case Extension: return SyntaxMeaning::Name;
    case Variable:
    case BuiltIn:
    case Others:
    case Char:
    case SpecialChar:
    case SpecialString: return SyntaxMeaning::Special;
    case String:
    case VerbatimString: return SyntaxMeaning::String;
    case DecVal:
    case BaseN:
    case Float:
    case Constant: return SyntaxMeaning::Number;
    case Comment:
    case Documentation:
    case Annotation:
    case CommentVar:
    case RegionMarker:
    case Information: return SyntaxMeaning::Comment;
    case Warning:
    case Alert:
    case Error: return SyntaxMeaning::Error;
    }
    return SyntaxMeaning::Plain;  // of a newer version than ours
}

}  // namespace

int KateLanguage::read(QStringView line, int state, QList<SyntaxSpan> &spans)
{
    m_spans = &spans;
    const KSyntaxHighlighting::State after = highlightLine(line, m_states.value(state));
    const auto known = m_numbers.constFind(after);
    if (known != m_numbers.cend())
        return *known;
    const int number = static_cast<int>(m_states.size());
    m_states.append(after);
    m_numbers.insert(after, number);
    return number;
}

void KateLanguage::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const KSyntaxHighlighting::Theme plain;  // only what the definition itself says
    const SyntaxSpan span{.start = offset,
                          .length = length,
                          .meaning = meaningOf(format.textStyle()),
                          .isBold = format.isBold(plain),
                          .isItalic = format.isItalic(plain),
                          .isUnderlined = format.isUnderline(plain),
                          .isStruckOut = format.isStrikeThrough(plain)};
    const bool isPlain = span.meaning == SyntaxMeaning::Plain && !span.isBold && !span.isItalic && !span.isUnderlined
        && !span.isStruckOut;
    if (length > 0 && !isPlain)
        m_spans->append(span);
}

KateSyntax::KateSyntax()
{
    m_markdown.setDefinition(m_repository.definitionForName(u"Markdown"_s));
    m_yaml.setDefinition(m_repository.definitionForName(u"YAML"_s));
    // Definitions are read when the first line needs them: better here than under somebody's hands.
    QList<SyntaxSpan> spans;
    (void)m_yaml.read(u"a: 1 # b", 0, spans);
    for (const QStringView fence : {u"```python", u"```bash", u"```json", u"```yaml"})
        (void)m_markdown.read(u"x = 1", m_markdown.read(fence, m_markdown.read(u"# A", 0, spans), spans), spans);
}

int KateSyntax::read(SyntaxLanguage language, QStringView line, int state, QList<SyntaxSpan> &spans)
{
    switch (language) {
    case SyntaxLanguage::Markdown: return m_markdown.read(line, state, spans);
    case SyntaxLanguage::Yaml: return m_yaml.read(line, state, spans);
    }
    Q_UNREACHABLE_RETURN(0);
}

std::shared_ptr<KateFileSyntax> KateFileSyntax::forFile(const QString &fileName)
{
    auto syntax = std::make_shared<KateFileSyntax>();
    const auto definition = syntax->m_repository.definitionForFileName(fileName);
    if (!definition.isValid())
        return nullptr;
    syntax->m_language.setDefinition(definition);
    return syntax;
}

}  // namespace ui
