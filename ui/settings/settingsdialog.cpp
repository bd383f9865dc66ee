#include "ui/settings/settingsdialog.h"

#include "ui/settings/choicepage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/pagelist.h"
#include "ui/settings/transferspage.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {
namespace {

constexpr QSize usualSize{860, 640};
constexpr QSize smallestSize{600, 420};
constexpr auto savingPause = 200ms;

// What can be changed here, and so undone.
constexpr core::Setting undoable[] = {
    core::Setting::Appearance,   core::Setting::Language,      core::Setting::ProxyMode,
    core::Setting::ProxyAddress, core::Setting::ProxyUser,     core::Setting::ProxyExceptions,
    core::Setting::CaFile,       core::Setting::LfsAddress,    core::Setting::CasAddress,
    core::Setting::CdnAddress,   core::Setting::OAuthClientId, core::Setting::ParallelUploads,
    core::Setting::UploadLimit,
};

/// A value and the object name of its card.
struct AppearanceChoice
{
    core::Appearance value;
    QLatin1StringView name;
};

constexpr AppearanceChoice appearances[] = {
    {core::Appearance::System, "appearanceSystem"_L1},
    {core::Appearance::Light, "appearanceLight"_L1},
    {core::Appearance::Dark, "appearanceDark"_L1},
};

struct LanguageChoice
{
    QLatin1StringView value;
    QLatin1StringView name;
};

constexpr LanguageChoice languages[] = {
    {""_L1, "languageSystem"_L1},
    {"en"_L1, "languageEnglish"_L1},
    {"de"_L1, "languageGerman"_L1},
};

}  // namespace

SettingsDialog::SettingsDialog(core::Settings &settings, core::HttpClient &http,
                               std::function<ConnectionTarget()> target, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_http(http)
    , m_target(std::move(target))
    , m_before(settings.snapshot(undoable))
    , m_message(new MessageBar(this))
    , m_list(new PageList(this))
    , m_pages(new QStackedWidget(this))
    , m_undo(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(smallestSize);
    resize(withinScreen(*this, usualSize));
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_message);
    content->addWidget(m_pages, 1);
    content->addWidget(createButtons());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addLayout(content, 1);

    m_list->setObjectName(u"settingsPages"_s);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    createOwnPages();
    m_list->setCurrentRow(0);
    m_subscription = m_settings.subscribe([this](core::Setting setting) { follow(setting); });
    m_saving.setSingleShot(true);
    m_saving.setInterval(savingPause);
    connect(&m_saving, &QTimer::timeout, this, &SettingsDialog::save);
    connect(m_message, &MessageBar::remedyRequested, this, &SettingsDialog::save);
    showUndo();
}

QWidget *SettingsDialog::createButtons()
{
    m_undo->setObjectName(u"undoSettings"_s);
    m_undo->setAutoDefault(false);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    m_close->setObjectName(u"closeSettings"_s);
    // Return belongs to the field one is in.
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setSpacing(theme::space::s);
    layout->addStretch(1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    return row;
}

void SettingsDialog::createOwnPages()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages of settings"));
    m_undo->setText(tr("&Undo changes"));
    m_undo->setToolTip(tr("Puts everything back as it was when this window was opened."));
    m_close->setText(tr("Close"));
    m_network = new NetworkPage(m_settings, m_http, m_target, m_pages);
    const auto append = [this](const QString &icon, const QString &title, QWidget *page) {
        insertPage(m_list->count(), theme::icon(icon), title, page);
    };
    append(u"network"_s, tr("Network"), m_network);
    append(u"transfers"_s, tr("Transfers"), new TransfersPage(m_settings, m_pages));
    append(u"appearance"_s, tr("Appearance"), createAppearancePage());
    append(u"language"_s, tr("Language"), createLanguagePage());
}

QWidget *SettingsDialog::createAppearancePage()
{
    const QList<ChoicePage::Choice> choices{
        {appearances[0].name, u"computer"_s, tr("Like the &system"), tr("Follows your desktop's light or dark style.")},
        {appearances[1].name, u"appearance"_s, tr("&Light"), {}},
        {appearances[2].name, u"appearance"_s, tr("&Dark"), {}}};
    auto *page = new ChoicePage(
        tr("Appearance"), {}, choices, m_settings, core::Setting::Appearance,
        [this] {
            const auto found = std::ranges::find(appearances, m_settings.appearance(), &AppearanceChoice::value);
            return QString(found->name);
        },
        [this](const QString &name) {
            const auto found = std::ranges::find(appearances, name, &AppearanceChoice::name);
            m_settings.setAppearance(found->value);
        },
        m_pages);
    page->setObjectName(u"appearancePage"_s);
    return page;
}

QWidget *SettingsDialog::createLanguagePage()
{
    // A language is called by its own name, so that whoever reads no other finds it.
    const QList<ChoicePage::Choice> choices{
        {languages[0].name, u"computer"_s, tr("Like the &system"), tr("The language of your desktop, or English.")},
        {languages[1].name, u"language"_s, u"&English"_s, {}},
        {languages[2].name, u"language"_s, u"&Deutsch"_s, {}}};
    auto *page = new ChoicePage(
        tr("Language"), {}, choices, m_settings, core::Setting::Language,
        [this] {
            const auto found = std::ranges::find(languages, m_settings.language(), &LanguageChoice::value);
            return QString(found == std::end(languages) ? languages[0].name : found->name);
        },
        [this](const QString &name) {
            const auto found = std::ranges::find(languages, name, &LanguageChoice::name);
            m_settings.setLanguage(found->value);
        },
        m_pages);
    page->setObjectName(u"languagePage"_s);
    return page;
}

void SettingsDialog::insertPage(int row, const QIcon &icon, const QString &title, QWidget *page)
{
    m_pages->insertWidget(row, page);
    m_list->insertPage(row, icon, title);
    tabThrough({m_list, m_message, m_pages, m_undo, m_close});
}

void SettingsDialog::addPage(const QIcon &icon, const QString &title, QWidget *page)
{
    insertPage(m_addedPages++, icon, title, page);
    m_list->setCurrentRow(0);
}

void SettingsDialog::replacePage(QWidget *old, const QString &title, QWidget *page)
{
    const int row = m_pages->indexOf(old);
    const bool isShown = m_list->currentRow() == row;
    m_pages->insertWidget(row, page);
    m_pages->removeWidget(old);
    old->deleteLater();
    if (isShown)
        m_pages->setCurrentIndex(row);
    m_list->setTitle(row, title);
    tabThrough({m_list, m_message, m_pages, m_undo, m_close});
}

void SettingsDialog::showPage(QWidget *page)
{
    if (const int row = m_pages->indexOf(page); row >= 0)
        m_list->setCurrentRow(row);
}

void SettingsDialog::showNetworkPage()
{
    showPage(m_network);
}

void SettingsDialog::checkConnection()
{
    showNetworkPage();
    m_network->connectionPanel()->check();
}

void SettingsDialog::renewOwnPages()
{
    const int row = m_list->currentRow();
    const QWidget *focused = m_pages->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focusedName = focused ? focused->objectName() : QString();
    while (m_list->count() > m_addedPages) {
        QWidget *page = m_pages->widget(m_addedPages);
        m_pages->removeWidget(page);
        page->deleteLater();
        delete m_list->takeItem(m_addedPages);
    }
    createOwnPages();
    m_list->setCurrentRow(row);
    if (auto *again = focusedName.isEmpty() ? nullptr : m_pages->currentWidget()->findChild<QWidget *>(focusedName))
        again->setFocus();
}

void SettingsDialog::follow(core::Setting setting)
{
    if (setting == core::Setting::Appearance)
        theme::apply(*qApp, m_settings.appearance());
    if (setting == core::Setting::Language)
        emit languageChosen(m_settings.language());
    showUndo();
    m_saving.start();
}

void SettingsDialog::undo()
{
    m_settings.restore(m_before);
}

void SettingsDialog::save()
{
    if (const auto saved = m_settings.flush(); !saved)
        m_message->showError(saved.error());
    else
        m_message->clear();
}

void SettingsDialog::showUndo()
{
    m_undo->setEnabled(m_settings.snapshot(undoable) != m_before);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renewOwnPages();
}

}  // namespace ui
