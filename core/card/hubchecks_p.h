#pragma once

#include "core/card/hubvalidation.h"
#include "core/yaml/yamledit.h"

#include <QCborArray>
#include <QCborMap>

#include <span>

namespace core::joi {

// The vocabulary of joi, the validator that the Hub uses, as far as a card needs it: what its messages say, and when.

/// Collects what there is to say about the values of one front matter.
class Judge
{
public:
    void refuse(const YamlPath &path, const QString &what)
    {
        const QString name = path.toString();
        m_verdict.errors.append(HubMessage{.text = u'"' + name + u"\" " + what, .path = name});
    }

    void warn(const YamlPath &path, const QString &text)
    {
        m_verdict.warnings.append(HubMessage{.text = text, .path = path.toString()});
    }

    [[nodiscard]] const HubVerdict &verdict() const { return m_verdict; }

private:
    HubVerdict m_verdict;
};

using Check = void (*)(Judge &judge, const YamlPath &path, const QCborValue &value);

struct Key
{
    QStringView name;
    Check check;
};

/// Whether `value` is a text; else it is said that it must be.
bool requireText(Judge &judge, const YamlPath &path, const QCborValue &value);
void text(Judge &judge, const YamlPath &path, const QCborValue &value);
void textOrNull(Judge &judge, const YamlPath &path, const QCborValue &value);
void textOrMap(Judge &judge, const YamlPath &path, const QCborValue &value);
void number(Judge &judge, const YamlPath &path, const QCborValue &value);
void listOfTexts(Judge &judge, const YamlPath &path, const QCborValue &value);

/// One value or a list of them, each for itself. Whatever is no list is judged as a single value.
void eachOf(Judge &judge, const YamlPath &path, const QCborValue &value, Check check);
void listOf(Judge &judge, const YamlPath &path, const QCborValue &value, Check check);
/// The values of a map by key. A required key that is missing is said so; other keys may be anything.
void judgeMap(Judge &judge, const YamlPath &path, const QCborValue &value, std::span<const Key> keys,
              std::span<const QStringView> required = {});
/// "must be one of [a, b]"
[[nodiscard]] QString oneOf(const QStringList &words);

/// The card's `model-index`.
void modelIndex(Judge &judge, const YamlPath &path, const QCborValue &value);

}  // namespace core::joi
