#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace Sonnet {
class Speller;
}

namespace ui {

/// The half of SpellChecker that waits for dictionaries. Thread: made on one, then lives and dies on its own.
class SpellWorker final : public QObject
{
    Q_OBJECT

public:
    SpellWorker();
    ~SpellWorker() override;

    void setLanguages(const QStringList &codes);
    void check(const QStringList &words);
    void suggest(const QString &word);
    void learn(const QString &word);

signals:
    void dictionaryChosen(const QString &dictionary);
    void checked(const QStringList &right, const QStringList &wrong);
    void suggested(const QString &word, const QStringList &words);

private:
    std::unique_ptr<Sonnet::Speller> m_speller;
};

/// The dictionary that suits the first of `codes` that has one: "de" takes "de_DE" before "de_AT". Empty for none.
[[nodiscard]] QString bestDictionary(const QStringList &codes, const QStringList &dictionaries);

}  // namespace ui
