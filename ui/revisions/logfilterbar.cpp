#include "ui/revisions/logfilterbar.h"

#include "ui/shared/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 250ms;
constexpr int narrowestField = 90;
constexpr int daysOfWeek = 7;

}  // namespace

LogFilterBar::LogFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_text(createField(u"filterText"_s, tr("Words or id")))
    , m_author(createField(u"filterAuthor"_s, tr("Author")))
    , m_path(createField(u"filterPath"_s, tr("File or folder")))
    , m_period(new QComboBox(this))
    , m_since(createDate(u"filterSince"_s, tr("From")))
    , m_until(createDate(u"filterUntil"_s, tr("To")))
{
    setObjectName(u"logFilterBar"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &LogFilterBar::filterChanged);
    createPeriods();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme::space::s);
    m_layout->addWidget(m_text, 3);
    m_layout->addWidget(m_author, 2);
    m_layout->addWidget(m_path, 2);
    for (QWidget *part :
         {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_since), static_cast<QWidget *>(m_until)})
        m_layout->addWidget(part);
    showDates();
}

QLineEdit *LogFilterBar::createField(const QString &name, const QString &text)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(text);
    field->setAccessibleName(text);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(narrowestField);
    connect(field, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    return field;
}

QDateEdit *LogFilterBar::createDate(const QString &name, const QString &text)
{
    auto *date = new QDateEdit(QDate::currentDate(), this);
    date->setObjectName(name);
    date->setAccessibleName(text);
    date->setToolTip(text);
    date->setCalendarPopup(true);
    connect(date, &QDateEdit::dateChanged, this, [this] { m_typing.start(); });
    return date;
}

void LogFilterBar::createPeriods()
{
    m_period->setObjectName(u"filterPeriod"_s);
    m_period->setAccessibleName(tr("When it was written"));
    m_period->addItem(tr("Any time"), QVariant::fromValue(Period::Any));
    m_period->addItem(tr("Last week"), QVariant::fromValue(Period::Week));
    m_period->addItem(tr("Last month"), QVariant::fromValue(Period::Month));
    m_period->addItem(tr("Last year"), QVariant::fromValue(Period::Year));
    m_period->addItem(tr("Between…"), QVariant::fromValue(Period::Between));
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showDates();
        m_typing.start();
    });
}

void LogFilterBar::showDates()
{
    const bool isBetween = m_period->currentData().value<Period>() == Period::Between;
    m_since->setVisible(isBetween);
    m_until->setVisible(isBetween);
}

core::LogFilter LogFilterBar::filter() const
{
    core::LogFilter filter{.author = m_author->text().trimmed(),
                           .text = m_text->text().trimmed(),
                           .rawPath = m_path->text().trimmed().toUtf8()};
    const QDate today = QDate::currentDate();
    switch (m_period->currentData().value<Period>()) {
    case Period::Any: break;
    case Period::Week: filter.since = today.addDays(-daysOfWeek).startOfDay(); break;
    case Period::Month: filter.since = today.addMonths(-1).startOfDay(); break;
    case Period::Year: filter.since = today.addYears(-1).startOfDay(); break;
    case Period::Between:
        filter.since = m_since->date().startOfDay();
        filter.until = m_until->date().endOfDay();
        break;
    }
    return filter;
}

void LogFilterBar::clear()
{
    for (QLineEdit *field : {m_text, m_author, m_path})
        field->clear();
    m_period->setCurrentIndex(0);
    m_typing.stop();
    emit filterChanged();
}

void LogFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogFilterBar::setPath(const QString &path)
{
    m_path->setText(path);
}

}  // namespace ui
