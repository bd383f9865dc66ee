#pragma once

#include "ui/card/prosechecker.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>

namespace ui {

class SpellWorker;

/// Spelling by Sonnet, in the languages of which this computer has dictionaries.
///
/// Dictionaries are read and asked on a thread of their own: until it has answered, a word counts as right. Terms of
/// machine learning (resources/data/words.txt) are right in every language. Without a dictionary everything is right.
class SpellChecker final : public QObject, public ProseChecker
{
    Q_OBJECT

public:
    explicit SpellChecker(QObject *parent = nullptr);
    ~SpellChecker() override;

    /// Languages by ISO 639 code, the first of which there is a dictionary for is used; else the system's.
    void setLanguages(const QStringList &codes);
    /// The dictionary in use ("en_US"); empty without one, and before the first answer.
    [[nodiscard]] const QString &dictionary() const { return m_dictionary; }
    [[nodiscard]] bool isReady() const { return m_isReady; }

    [[nodiscard]] bool isMisspelled(const QString &word) override;
    /// Asks for proposals; suggested() answers.
    void suggest(const QString &word);
    /// Right until the program ends.
    void ignore(const QString &word);
    /// Right for good, in the person's own dictionary.
    void learn(const QString &word);

signals:
    /// Some words are judged differently now.
    void changed();
    void dictionaryChanged();
    void suggested(const QString &word, const QStringList &words);

    // To the worker.
    void languagesWanted(const QStringList &codes);
    void wordsAsked(const QStringList &words);
    void suggestionsAsked(const QString &word);
    void wordLearned(const QString &word);

private:
    void takeDictionary(const QString &dictionary);
    void takeAnswers(const QStringList &right, const QStringList &wrong);
    void ask();

    QThread m_thread;
    SpellWorker *m_worker;
    QTimer m_asking;
    QHash<QString, bool> m_isWrong;
    QSet<QString> m_ignored;
    QSet<QString> m_asked;
    QStringList m_toAsk;
    QString m_dictionary;
    bool m_isReady = false;
};

}  // namespace ui
