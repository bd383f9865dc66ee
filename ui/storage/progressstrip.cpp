#include "ui/storage/progressstrip.h"

#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barWidth = 160;
constexpr int barSteps = 1000;  // what is counted may not fit into an int

}  // namespace

ProgressStrip::ProgressStrip(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(createCaption(name + u"Text"_s, this))
    , m_bar(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    setObjectName(name);
    m_bar->setObjectName(name + u"Bar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, theme::space::s);
    m_button->setObjectName(name + u"Button"_s);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &ProgressStrip::buttonClicked);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_button);
}

void ProgressStrip::showOffer(const QString &text, const QString &button)
{
    m_text->setText(text);
    m_button->setText(button);
    m_bar->hide();
    show();
}

void ProgressStrip::showProgress(const QString &text, const QString &button, std::int64_t done, std::int64_t total)
{
    m_text->setText(text);
    m_button->setText(button);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * barSteps / total));
    m_bar->show();
    show();
}

}  // namespace ui
