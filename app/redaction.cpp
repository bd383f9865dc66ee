#include "app/redaction.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

QString redacted(QString text)
{
    struct Rule
    {
        QRegularExpression pattern;
        QString replacement;
    };
    using Option = QRegularExpression::PatternOption;
    static const std::array rules{
        Rule{.pattern = QRegularExpression{uR"(\b((?:Bearer|Basic)\s+)[^\s"',;]+)"_s, Option::CaseInsensitiveOption},
             .replacement = u"\\1…"_s},
        Rule{.pattern = QRegularExpression{uR"(\bhf_[A-Za-z0-9_]+)"_s}, .replacement = u"hf_…"_s},
        Rule{.pattern = QRegularExpression{uR"(\bapi_org_[A-Za-z0-9]+)"_s}, .replacement = u"api_org_…"_s},
        Rule{.pattern = QRegularExpression{uR"(([a-z][a-z0-9+.-]*://)[^\s/@"']+@)"_s, Option::CaseInsensitiveOption},
             .replacement = u"\\1…@"_s},
        Rule{.pattern = QRegularExpression{uR"(([a-z][a-z0-9+.-]*://[^\s?"'<>]*)\?[^\s"'<>]+)"_s,
                                           Option::CaseInsensitiveOption},
             .replacement = u"\\1?…"_s},
        Rule{.pattern = QRegularExpression{uR"(\b((?:X-Amz-)?Signature|X-Amz-Credential|sig|token)=[^\s&"']+)"_s,
                                           Option::CaseInsensitiveOption},
             .replacement = u"\\1=…"_s},
        // OAuth, as a form and as JSON; "code" alone is an ordinary word.
        Rule{.pattern =
                 QRegularExpression{uR"(\b((?:access|refresh|id)_token|device_code|code_verifier|code)=[^\s&"']+)"_s,
                                    Option::CaseInsensitiveOption},
             .replacement = u"\\1=…"_s},
        Rule{.pattern = QRegularExpression{uR"re("((?:access|refresh|id)_token|token|device_code)"\s*:\s*"[^"]*")re"_s,
                                           Option::CaseInsensitiveOption},
             .replacement = u"\"\\1\":\"…\""_s},
    };
    for (const Rule &rule : rules)
        text.replace(rule.pattern, rule.replacement);
    return text;
}

}  // namespace app
