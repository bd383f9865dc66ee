#include "ui/settings/choicepage.h"

#include "ui/settings/settingsfield.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/theme.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

ChoicePage::ChoicePage(const QString &title, const QString &explanation, const QList<Choice> &choices,
                       core::Settings &settings, core::Setting setting, std::function<QString()> read,
                       const std::function<void(const QString &)> &write, QWidget *parent)
    : QWidget(parent)
    , m_read(std::move(read))
{
    auto *area = new ColumnArea(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    auto *group = new SettingsGroup(title, explanation, area);
    for (const Choice &choice : choices) {
        auto *card = new ChoiceCard(choice.iconName, choice.title, choice.explanation, group);
        card->setObjectName(choice.value);
        group->column()->addWidget(card);
        m_cards.append({choice.value, card});
        connect(card, &ChoiceCard::toggled, this, [write, value = choice.value](bool on) {
            if (on)
                write(value);
        });
    }
    area->column()->addWidget(group);
    area->column()->addStretch(1);
    show();
    m_subscription = settings.subscribe([this, setting](core::Setting changed) {
        if (changed == setting)
            show();
    });
}

void ChoicePage::show()
{
    const QString value = m_read();
    for (const auto &[each, card] : m_cards) {
        const QSignalBlocker blocker(card);
        card->setChecked(each == value);
    }
}

}  // namespace ui
