#include "ui/repository/repositoryview.h"

#include "core/hub/usagesnippets.h"
#include "ui/repository/repositorycommands.h"
#include "ui/repository/repositorymodel.h"
#include "ui/shared/actionbutton.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/factform.h"
#include "ui/shared/flowlayout.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString tagValue(const core::RepoInfo &info, QStringView prefix)
{
    for (const QString &tag : info.tags) {
        if (tag.startsWith(prefix))
            return tag.sliced(prefix.size());
    }
    return {};
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? formatDateTime(time) : QString();
}

QString sizeText(const core::RepoInfo &info)
{
    QString size = formatBytes(info.usedBytes);
    if (info.files.isEmpty())
        return size;
    //: %1 is a size such as "1.2 GB", %2 is "12 files".
    return RepositoryView::tr("%1 in %2").arg(size, formatFileCount(static_cast<int>(info.files.size())));
}

QString baseText(const core::RepoInfo &info)
{
    const auto base = core::baseModel(info);
    return base ? base->fullName() : QString();
}

}  // namespace

RepositoryView::RepositoryView(const RepositoryCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_notice(new QLabel(this))
{
    setObjectName(u"repositoryView"_s);
    auto *area = new ColumnArea(this);
    area->setMargin(0);  // the page around it has one
    area->column()->setSpacing(theme::space::l);
    area->column()->addWidget(createTop());
    area->column()->addWidget(m_notice);
    m_buttons = createButtons(commands);
    area->column()->addWidget(m_buttons);
    createFacts();
    auto *card = new QFrame(area);
    theme::setCard(card);
    card->setLayout(m_facts);
    area->column()->addWidget(card);
    area->column()->addStretch(1);
    m_notice->setObjectName(u"repositoryNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_notice, theme::TextRole::Caption);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

QWidget *RepositoryView::createTop()
{
    auto *top = new QWidget(this);
    auto *back = new QToolButton(top);
    back->setObjectName(u"repositoryBack"_s);
    back->setIcon(theme::icon(u"back"_s));
    back->setText(tr("All repositories"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::StrongFocus);
    back->setShortcut(QKeySequence::Back);
    const auto *escape = new QShortcut(QKeySequence::Cancel, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RepositoryView::backRequested);
    connect(back, &QToolButton::clicked, this, &RepositoryView::backRequested);
    m_back = back;
    m_title->setObjectName(u"repositoryTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(m_title, theme::TextRole::Title);
    auto *layout = new QGridLayout(top);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::s);
    layout->setVerticalSpacing(theme::space::s);
    layout->addWidget(back, 0, 0, 1, 2, Qt::AlignLeading);
    layout->addWidget(m_icon, 1, 0);
    layout->addWidget(m_title, 1, 1);
    layout->setColumnStretch(1, 1);
    return top;
}

QWidget *RepositoryView::createButtons(const RepositoryCommands &commands)
{
    using enum RepositoryCommands::Command;
    auto *buttons = new QWidget(this);
    auto *publish = new ActionButton(commands.action(Publish), buttons);
    publish->makePrimary();
    auto *more = new QPushButton(theme::icon(u"more"_s), tr("&More"), buttons);
    more->setObjectName(u"repositoryViewMore"_s);
    auto *menu = new QMenu(more);
    commands.addTo(menu, {Publish, EditCard, ShowHistory, ShowDetails, Use});
    more->setMenu(menu);
    auto *layout = new FlowLayout(buttons);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(publish);
    layout->addWidget(new ActionButton(commands.action(EditCard), buttons));
    layout->addWidget(new ActionButton(commands.action(ShowHistory), buttons));
    layout->addWidget(new ActionButton(commands.action(Use), buttons));
    layout->addWidget(more);
    return buttons;
}

void RepositoryView::createFacts()
{
    m_facts = new FactForm;
    m_revision = m_facts->addFact(tr("Revision"), u"factRevision"_s);
    m_path = m_facts->addFact(tr("File"), u"factPath"_s);
    m_visibility = m_facts->addFact(tr("Visibility"), u"factVisibility"_s);
    m_access = m_facts->addFact(tr("Access"), u"factAccess"_s);
    m_size = m_facts->addFact(tr("Size"));
    m_downloads = m_facts->addFact(tr("Downloads"));
    m_likes = m_facts->addFact(tr("Likes"));
    m_task = m_facts->addFact(tr("Task"));
    m_library = m_facts->addFact(tr("Library"));
    m_license = m_facts->addFact(tr("Licence"));
    m_base = m_facts->addFact(tr("Made from"));
    m_created = m_facts->addFact(tr("Created"));
    m_changed = m_facts->addFact(tr("Last change"));
    m_commit = m_facts->addFact(tr("Latest commit"));
    for (QLabel *code : {m_revision, m_path, m_commit})
        code->setFont(theme::font(theme::TextRole::Code));
}

void RepositoryView::showFact(QLabel *fact, const QString &text)
{
    fact->setText(core::printable(text, 300));
    m_facts->setRowVisible(fact, !text.isEmpty());
}

void RepositoryView::showTitle(const core::RepoId &repo)
{
    m_title->setText(repo.fullName());
    m_icon->setPixmap(
        theme::icon(repoTypeIcon(repo.type)).pixmap(QSize(theme::iconSize, theme::iconSize), devicePixelRatioF()));
    m_icon->setToolTip(repoTypeText(repo.type));
}

void RepositoryView::showAsking(const core::RepoId &repo)
{
    showTitle(repo);
    m_notice->setText(tr("Asking the Hub…"));
    m_notice->show();
    m_facts->parentWidget()->hide();
}

void RepositoryView::showRepository(const core::RepoInfo &info, const core::RepoAddress &address, bool isElsewhere)
{
    showTitle(info.id);
    m_notice->setText(tr("It is on %1, where you are not signed in: you can look at it and use it, but not change it.")
                          .arg(address.endpoint.host()));
    m_notice->setVisible(isElsewhere);
    const bool isSpace = info.id.type == core::RepoType::Space;
    showFact(m_revision, address.revision);
    showFact(m_path, address.path);
    showFact(m_visibility, visibilityText(info.visibility));
    showFact(m_access, isSpace ? QString() : gatingText(info.gated));
    showFact(m_size, sizeText(info));
    showFact(m_downloads, isSpace ? QString() : formatCount(info.downloads));
    showFact(m_likes, formatCount(info.likes));
    showFact(m_task, info.task);
    showFact(m_library, core::usedLibrary(info));
    showFact(m_license, tagValue(info, u"license:"));
    showFact(m_base, baseText(info));
    showFact(m_created, timeText(info.createdAt));
    showFact(m_changed, timeText(info.lastModified));
    showFact(m_commit, info.head.isNull() ? QString() : info.head.toString());
    m_facts->parentWidget()->show();
}

void RepositoryView::focusBack()
{
    m_back->setFocus();
}

}  // namespace ui
