#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace core {

/// How far a proposal can be trusted to be what the person would say.
enum class Confidence {
    High,  ///< The file says it in so many words.
    Medium,  ///< It follows from what the file says.
    Low,  ///< A guess that is better than an empty field.
};

/// What was found that led to a proposal. The words are in ui/shared/reasontext.
enum class Clue {
    Key,  ///< `file` has `key`, whose value is `text`.
    Presence,  ///< `file` is there.
    LicenseText,  ///< `file` holds the licence's text.
    LicenseTitle,  ///< `file` begins with the licence's title; the rest was not compared.
    FileName,  ///< The name of `file` says `text`.
    FolderName,  ///< The folder that was chosen is called `text`.
    TensorShapes,  ///< Added up in the header of `file`.
    BaseModel,  ///< The base model `text` has it.
};

/// Why something is proposed, as a value.
struct Reason
{
    Clue clue = Clue::Presence;
    QString file = {};  ///< Path in the repository to be; may be empty.
    QString key = {};
    QString text = {};  ///< As found; untranslated and at most a line long.

    friend bool operator==(const Reason &, const Reason &) = default;
};

template <typename T>
struct Proposal
{
    T value = {};
    Reason reason = {};
    Confidence confidence = Confidence::Medium;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// What several sources propose for one thing, the preferred one first. Sources may disagree: all are kept.
template <typename T>
class Proposals
{
public:
    /// Whoever comes first is preferred. The same value again is dropped: one reason is enough.
    void add(Proposal<T> proposal)
    {
        if (!std::ranges::contains(m_all, proposal.value, &Proposal<T>::value))
            m_all.append(std::move(proposal));
    }

    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] bool isContested() const { return m_all.size() > 1; }
    [[nodiscard]] const QList<Proposal<T>> &all() const { return m_all; }
    /// The preferred value, or an empty one.
    [[nodiscard]] T value() const { return m_all.isEmpty() ? T{} : m_all.constFirst().value; }
    [[nodiscard]] Reason reason() const { return m_all.isEmpty() ? Reason{} : m_all.constFirst().reason; }

    friend bool operator==(const Proposals &, const Proposals &) = default;

private:
    QList<Proposal<T>> m_all;
};

}  // namespace core
