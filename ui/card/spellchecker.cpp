#include "ui/card/spellchecker.h"

#include "ui/card/spellworker.h"

#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QSet<QString> &technicalWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        QFile file{u":/data/words.txt"_s};
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString &word : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
                if (!word.startsWith(u'#'))
                    all.insert(word);
            }
        }
        return all;
    }();
    return words;
}

/// As listed, at the start of a sentence, or of several ("tokenizers").
bool isTechnical(const QString &word)
{
    const QString lower = word.toLower();
    const auto isListed = [](const QString &w) { return technicalWords().contains(w); };
    return isListed(lower) || (lower.endsWith(u's') && isListed(lower.chopped(1)))
        || ((lower.endsWith(u"'s") || lower.endsWith(u"’s")) && isListed(lower.chopped(2)));
}

}  // namespace

SpellChecker::SpellChecker(QObject *parent)
    : QObject(parent)
    , m_worker(new SpellWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &SpellChecker::languagesWanted, m_worker, &SpellWorker::setLanguages, Qt::QueuedConnection);
    connect(this, &SpellChecker::wordsAsked, m_worker, &SpellWorker::check, Qt::QueuedConnection);
    connect(this, &SpellChecker::suggestionsAsked, m_worker, &SpellWorker::suggest, Qt::QueuedConnection);
    connect(this, &SpellChecker::wordLearned, m_worker, &SpellWorker::learn, Qt::QueuedConnection);
    connect(m_worker, &SpellWorker::dictionaryChosen, this, &SpellChecker::takeDictionary, Qt::QueuedConnection);
    connect(m_worker, &SpellWorker::checked, this, &SpellChecker::takeAnswers, Qt::QueuedConnection);
    connect(m_worker, &SpellWorker::suggested, this, &SpellChecker::suggested, Qt::QueuedConnection);
    m_asking.setSingleShot(true);
    connect(&m_asking, &QTimer::timeout, this, &SpellChecker::ask);
    m_thread.setObjectName(u"spelling"_s);
    m_thread.start(QThread::LowPriority);
}

SpellChecker::~SpellChecker()
{
    m_thread.quit();
    m_thread.wait();
}

void SpellChecker::setLanguages(const QStringList &codes)
{
    emit languagesWanted(codes.isEmpty() ? QStringList{QLocale().name()} : codes);
}

void SpellChecker::takeDictionary(const QString &dictionary)
{
    m_isReady = true;
    if (dictionary != m_dictionary) {
        m_dictionary = dictionary;
        m_isWrong.clear();
        m_asked.clear();
        m_toAsk.clear();
        emit changed();
    }
    emit dictionaryChanged();
}

bool SpellChecker::isMisspelled(const QString &word)
{
    if (m_dictionary.isEmpty() || m_ignored.contains(word))
        return false;
    if (const auto known = m_isWrong.constFind(word); known != m_isWrong.cend())
        return *known;
    if (isTechnical(word)) {
        m_isWrong.insert(word, false);
    } else if (!m_asked.contains(word)) {
        m_asked.insert(word);
        m_toAsk.append(word);
        if (!m_asking.isActive())
            m_asking.start(20);  // what one slice of highlighting finds is one question
    }
    return false;
}

void SpellChecker::ask()
{
    emit wordsAsked(std::exchange(m_toAsk, {}));
}

void SpellChecker::takeAnswers(const QStringList &right, const QStringList &wrong)
{
    for (const QString &word : right)
        m_isWrong.insert(word, false);
    for (const QString &word : wrong)
        m_isWrong.insert(word, true);
    for (const QString &word : right + wrong)
        m_asked.remove(word);
    if (!wrong.isEmpty())
        emit changed();
}

void SpellChecker::suggest(const QString &word)
{
    emit suggestionsAsked(word);
}

void SpellChecker::ignore(const QString &word)
{
    m_ignored.insert(word);
    emit changed();
}

void SpellChecker::learn(const QString &word)
{
    m_isWrong.insert(word, false);
    emit wordLearned(word);
    emit changed();
}

}  // namespace ui
