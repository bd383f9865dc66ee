#include "ui/publish/targetbar.h"

#include "ui/shared/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto typingPause = 600ms;
constexpr int revisionWidth = 150;

}  // namespace

QString displayName(const core::RepoId &repo)
{
    return repo.type == core::RepoType::Model ? repo.fullName() : core::apiSegment(repo.type) + u'/' + repo.fullName();
}

TargetBar::TargetBar(QWidget *parent)
    : QWidget(parent)
    , m_repo(new QComboBox(this))
    , m_revision(new QLineEdit(u"main"_s, this))
    , m_newRepo(new QPushButton(theme::icon(u"add"_s), tr("&New repository…"), this))
    , m_hint(new QLabel(this))
{
    createRepositoryBox();
    createRevisionField();
    m_newRepo->setObjectName(u"newRepository"_s);
    connect(m_newRepo, &QPushButton::clicked, this, &TargetBar::newRepositoryRequested);
    m_hint->setObjectName(u"targetHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    theme::setTextRole(m_hint, theme::TextRole::Caption);
    m_hint->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(createRow());
    layout->addWidget(m_hint);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &TargetBar::settle);
}

QWidget *TargetBar::createRow()
{
    auto *row = new QWidget(this);
    auto *repoLabel = new QLabel(tr("Publish &to"), row);
    repoLabel->setBuddy(m_repo);
    auto *revisionLabel = new QLabel(tr("&Branch"), row);
    revisionLabel->setBuddy(m_revision);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(repoLabel);
    layout->addWidget(m_repo, 3);
    layout->addSpacing(theme::space::s);
    layout->addWidget(revisionLabel);
    layout->addWidget(m_revision, 1);
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_newRepo);
    return row;
}

void TargetBar::createRepositoryBox()
{
    m_repo->setObjectName(u"targetRepository"_s);
    m_repo->setAccessibleName(tr("Repository to publish to"));
    m_repo->setEditable(true);
    m_repo->setInsertPolicy(QComboBox::NoInsert);
    m_repo->setMinimumContentsLength(6);
    m_repo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    //: The form in which a repository is typed.
    m_repo->lineEdit()->setPlaceholderText(tr("owner/name"));
    m_repo->completer()->setFilterMode(Qt::MatchContains);
    m_repo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_repo->lineEdit(), &QLineEdit::textEdited, this, &TargetBar::handleTyped);
    connect(m_repo->lineEdit(), &QLineEdit::editingFinished, this, &TargetBar::settle);
    connect(m_repo, &QComboBox::activated, this, &TargetBar::settle);
}

void TargetBar::createRevisionField()
{
    m_revision->setObjectName(u"targetRevision"_s);
    m_revision->setAccessibleName(tr("Branch to publish to"));
    m_revision->setPlaceholderText(u"main"_s);
    m_revision->setMinimumWidth(revisionWidth / 2);
    m_revision->setMaximumWidth(revisionWidth);
    connect(m_revision, &QLineEdit::editingFinished, this,
            [this] { emit revisionChosen(m_revision->text().trimmed()); });
}

void TargetBar::setChoices(const QList<core::RepoId> &repos)
{
    const QSignalBlocker blocker{m_repo};
    const QString typed = m_repo->currentText();
    m_repo->clear();
    for (const core::RepoId &repo : repos)
        m_repo->addItem(displayName(repo));
    m_repo->setCurrentIndex(m_repo->findText(typed));
    m_repo->setEditText(typed);
}

void TargetBar::setRepository(const core::RepoId &repo)
{
    m_creation.reset();
    m_settled = repo;
    m_repo->setEditText(displayName(repo));
    showHint({}, false);
}

void TargetBar::setCreation(const core::RepoCreation &creation)
{
    setRepository(creation.id);
    m_creation = creation;
    const bool isPrivate = creation.visibility == core::Visibility::Private;
    showHint(isPrivate ? tr("A new private repository. It is created when you publish.")
                       : tr("A new public repository. It is created when you publish."),
             false);
}

void TargetBar::setRevision(const QString &revision)
{
    m_revision->setText(revision);
}

void TargetBar::clearRepository()
{
    m_creation.reset();
    m_settled.reset();
    m_repo->setCurrentIndex(-1);
    m_repo->clearEditText();
    showHint({}, false);
}

void TargetBar::focusRepository()
{
    m_repo->setFocus(Qt::OtherFocusReason);
    m_repo->lineEdit()->selectAll();
}

std::optional<core::RepoId> TargetBar::repository() const
{
    const auto repo = core::RepoId::parse(m_repo->currentText().trimmed());
    return repo ? std::optional{*repo} : std::nullopt;
}

void TargetBar::handleTyped()
{
    m_typing.start();
    if (!repository() && m_settled) {
        m_settled.reset();
        m_creation.reset();
        emit repositoryCleared();
    }
    showHint({}, false);
}

void TargetBar::settle()
{
    m_typing.stop();
    const auto repo = repository();
    if (!repo) {
        showHint(problemText(), true);
        if (m_settled) {
            m_settled.reset();
            emit repositoryCleared();
        }
        return;
    }
    if (m_settled == repo)
        return;
    m_creation.reset();
    m_settled = repo;
    showHint({}, false);
    emit repositoryChosen(*repo);
}

QString TargetBar::problemText() const
{
    using enum core::RepoNameProblem;
    const QString text = m_repo->currentText().trimmed();
    if (text.isEmpty())
        return {};
    const qsizetype slash = text.lastIndexOf(u'/');
    if (slash <= 0 || slash == text.size() - 1)
        return tr("A repository has an owner and a name, such as acme/tiny-bert.");
    switch (core::checkRepoName(text.sliced(slash + 1))) {
    case TooLong: return tr("A name has at most 96 characters.");
    case BadCharacter: return tr("A name has only letters, digits, “-”, “_” and “.”.");
    case BadEdge: return tr("A name begins and ends with a letter, a digit or “_”.");
    case DoubledMark: return tr("A name does not contain “--” or “..”.");
    case GitSuffix: return tr("A name does not end in “.git”.");
    case None:
    case Empty: return tr("A repository has an owner and a name, such as acme/tiny-bert.");
    }
    Q_UNREACHABLE_RETURN({});
}

void TargetBar::showHint(const QString &text, bool isProblem)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    theme::setTextTone(m_hint, isProblem ? theme::TextTone::Danger : theme::TextTone::Muted);
}

}  // namespace ui
