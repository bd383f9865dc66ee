#include "ui/shared/repositorybox.h"

#include "ui/shared/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <limits>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto typingPause = 600ms;

}  // namespace

QString displayName(const core::RepoId &repo)
{
    return repo.type == core::RepoType::Model ? repo.fullName() : core::apiSegment(repo.type) + u'/' + repo.fullName();
}

RepositoryBox::RepositoryBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumContentsLength(6);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    //: The form in which a repository is typed.
    lineEdit()->setPlaceholderText(tr("owner/name"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(lineEdit(), &QLineEdit::textEdited, this, &RepositoryBox::handleTyped);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &RepositoryBox::settle);
    connect(this, &QComboBox::activated, this, &RepositoryBox::settle);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &RepositoryBox::settle);
}

void RepositoryBox::setChoices(const QList<core::RepoId> &repos)
{
    const QSignalBlocker blocker{this};
    const QString typed = currentText();
    clear();
    for (const core::RepoId &repo : repos)
        addItem(displayName(repo));
    setCurrentIndex(findText(typed));
    setEditText(typed);
}

void RepositoryBox::setRepository(const core::RepoId &repo)
{
    m_settled = repo;
    showText(displayName(repo));
}

void RepositoryBox::clearRepository()
{
    m_settled.reset();
    setCurrentIndex(-1);
    showText({});
}

void RepositoryBox::setFolder(const QString &path)
{
    m_settled.reset();
    setCurrentIndex(-1);
    showText({});
    m_folder = core::printable(path, std::numeric_limits<qsizetype>::max());
    setToolTip(u"<qt>%1</qt>"_s.arg(m_folder.toHtmlEscaped()));
    setAccessibleDescription(m_folder);
    showFolder();
}

void RepositoryBox::showText(const QString &text)
{
    leaveFolder();
    setEditText(text);
    emit problemChanged({});
}

void RepositoryBox::leaveFolder()
{
    m_folder.clear();
    setToolTip({});
    setAccessibleDescription({});
}

void RepositoryBox::showFolder()
{
    setEditText(fontMetrics().elidedText(m_folder, Qt::ElideMiddle, lineEdit()->width() - 2 * theme::space::s));
    lineEdit()->setCursorPosition(0);
}

void RepositoryBox::resizeEvent(QResizeEvent *event)
{
    QComboBox::resizeEvent(event);
    if (!m_folder.isEmpty())
        showFolder();
}

void RepositoryBox::focusText()
{
    setFocus(Qt::OtherFocusReason);
    lineEdit()->selectAll();
}

std::optional<core::RepoId> RepositoryBox::repository() const
{
    const auto repo = core::RepoId::parse(currentText().trimmed());
    return repo ? std::optional{*repo} : std::nullopt;
}

void RepositoryBox::handleTyped()
{
    m_typing.start();
    leaveFolder();
    if (!repository() && m_settled) {
        m_settled.reset();
        emit repositoryCleared();
    }
    emit problemChanged({});
}

void RepositoryBox::settle()
{
    m_typing.stop();
    const auto repo = repository();
    if (!repo) {
        emit problemChanged(problemText());
        if (m_settled) {
            m_settled.reset();
            emit repositoryCleared();
        }
        return;
    }
    if (m_settled == repo)
        return;
    m_settled = repo;
    emit problemChanged({});
    emit repositoryChosen(*repo);
}

QString RepositoryBox::problemText() const
{
    using enum core::RepoNameProblem;
    const QString text = currentText().trimmed();
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

}  // namespace ui
