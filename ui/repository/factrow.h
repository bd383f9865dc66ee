#pragma once

#include "ui/shared/reasontext.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace ui {

/// One answer that files propose: its control, why it is filled in as it is, and what other sources say.
class FactRow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes `control` as its child. The label has a mnemonic for it.
    FactRow(const QString &label, QWidget *control, QWidget *parent);

    /// A value that other sources propose, as the person would read it.
    struct Alternative
    {
        QString text;
        QString reason;
        std::function<void()> choose;
    };

    /// An empty `reason` says that no file told anything.
    void setReason(const QString &reason);
    void setAlternatives(const QList<Alternative> &alternatives);

private:
    QLabel *m_reason;
    QVBoxLayout *m_alternatives;
};

/// What else was found besides `current`, each with a way to take it instead.
template <typename T, typename Words, typename Choose>
[[nodiscard]] QList<FactRow::Alternative> alternatives(const core::Proposals<T> &proposals, const T &current,
                                                       Words words, Choose choose)
{
    QList<FactRow::Alternative> others;
    for (const core::Proposal<T> &proposal : proposals.all()) {
        if (proposal.value != current) {
            others.append({.text = words(proposal.value),
                           .reason = reasonText(proposal.reason),
                           .choose = [choose, value = proposal.value] { choose(value); }});
        }
    }
    return others;
}

/// Why `current` is there: the reason of the proposal it equals. Empty when it is none of them.
template <typename T>
[[nodiscard]] QString reasonFor(const core::Proposals<T> &proposals, const T &current)
{
    for (const core::Proposal<T> &proposal : proposals.all()) {
        if (proposal.value == current)
            return reasonText(proposal.reason);
    }
    return {};
}

}  // namespace ui
