#pragma once

#include "core/settings/settings.h"

#include <QWidget>

#include <functional>

namespace ui {

class ChoiceCard;

/// A page with one question and a few answers, one of which always holds. Choosing one uses it at once.
class ChoicePage final : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value;  ///< As `read` and `write` mean it; also the object name of its card.
        QString iconName;
        QString title;
        QString explanation;
    };

    /// `setting` is what `read` and `write` are about: the page follows it when something else changes it.
    ChoicePage(const QString &title, const QString &explanation, const QList<Choice> &choices, core::Settings &settings,
               core::Setting setting, std::function<QString()> read, const std::function<void(const QString &)> &write,
               QWidget *parent);

private:
    void show();

    const std::function<QString()> m_read;
    QList<std::pair<QString, ChoiceCard *>> m_cards;
    core::Settings::Subscription m_subscription;
};

}  // namespace ui
