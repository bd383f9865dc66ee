#include "ui/shell/workspaces.h"

#include "core/auth/accountstore.h"
#include "ui/shell/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const QUrl huggingFace{u"https://huggingface.co"_s};

/// Two sign-ins of one person are two: one may read, the other publish.
bool isSameAccount(const AccountSession &one, const AccountSession &two)
{
    return one.storedAccount().key() == two.storedAccount().key();
}

}  // namespace

Workspaces::Workspaces(Services services, QWidget *parent)
    : QStackedWidget(parent)
    , m_services(std::move(services))
{
    setObjectName(u"workspaces"_s);
    create();
}

Workspaces::~Workspaces()
{
    for (Workspace *workspace : std::as_const(m_all)) {
        workspace->disconnect(this);
        delete workspace;
    }
}

Workspace &Workspaces::current() const
{
    return *static_cast<Workspace *>(currentWidget());
}

Workspace &Workspaces::create()
{
    auto *workspace = new Workspace(m_services, this);
    m_all.append(workspace);
    addWidget(workspace);
    connect(workspace, &Workspace::sessionChanged, this, [this, workspace] { follow(*workspace); });
    connect(workspace, &Workspace::publishingChanged, this, &Workspaces::changed);
    connect(workspace, &Workspace::downloadingChanged, this, &Workspaces::changed);
    connect(workspace, &Workspace::pageChanged, this, &Workspaces::changed);
    connect(workspace, &Workspace::draftChanged, this, &Workspaces::stateChanged);
    connect(workspace, &Workspace::signInAgainRequested, this, &Workspaces::signInAgainRequested);
    connect(workspace, &Workspace::openNetworkSettingsRequested, this, &Workspaces::openNetworkSettingsRequested);
    connect(workspace, &Workspace::backRequested, this, [this, workspace] { close(*workspace); });
    return *workspace;
}

Workspace &Workspaces::add()
{
    // One that waits for somebody to sign in is enough.
    for (Workspace *workspace : std::as_const(m_all)) {
        if (workspace->session().state() == AccountSession::State::SignedOut) {
            show(*workspace);
            return *workspace;
        }
    }
    Workspace &workspace = create();
    show(workspace);
    return workspace;
}

void Workspaces::follow(Workspace &workspace)
{
    if (Workspace *other = openElsewhere(workspace)) {
        const bool wasShown = &workspace == &current();
        remove(workspace);
        if (wasShown)
            show(*other);
    }
    updateWaysBack();
    emit changed();
    emit stateChanged();
}

Workspace *Workspaces::openElsewhere(const Workspace &workspace) const
{
    const AccountSession &session = workspace.session();
    // Its account is known before it has started.
    const bool startsLocalHub =
        session.state() == AccountSession::State::SigningIn && session.pendingEndpoint().isEmpty();
    if (!session.isSignedIn() && !startsLocalHub)
        return nullptr;
    const auto found = std::ranges::find_if(m_all, [&](const Workspace *other) {
        return other != &workspace && other->session().isSignedIn()
            && (startsLocalHub ? other->session().usesLocalHub() : isSameAccount(other->session(), session));
    });
    return found == m_all.end() ? nullptr : *found;
}

void Workspaces::remove(Workspace &workspace)
{
    m_all.removeOne(&workspace);
    workspace.disconnect(this);
    if (m_all.isEmpty())
        create();
    if (&workspace == &current())
        setCurrentWidget(m_all.constLast());
    removeWidget(&workspace);
    workspace.deleteLater();  // it may be in the middle of telling us
}

void Workspaces::close(Workspace &workspace)
{
    remove(workspace);
    updateWaysBack();
    emit changed();
    emit stateChanged();
}

void Workspaces::show(Workspace &workspace)
{
    setCurrentWidget(&workspace);
    updateWaysBack();
    emit changed();
    emit stateChanged();
}

Workspace *Workspaces::holding(const core::Account &account) const
{
    const auto found = std::ranges::find_if(m_all, [&account](const Workspace *one) {
        return one->session().isSignedIn() && one->session().storedAccount().key() == account.key();
    });
    return found == m_all.end() ? nullptr : *found;
}

void Workspaces::show(int number)
{
    if (number >= 0 && number < m_all.size())
        show(*m_all.at(number));
}

void Workspaces::showNext()
{
    show((currentNumber() + 1) % static_cast<int>(m_all.size()));
}

void Workspaces::updateWaysBack()
{
    const auto open = std::ranges::find_if(m_all, [](const Workspace *one) { return one->session().isSignedIn(); });
    const QString name = open == m_all.end() ? QString() : accountText(describeAccount((*open)->session()));
    for (Workspace *workspace : std::as_const(m_all)) {
        if (!workspace->session().isSignedIn())
            workspace->setWayBack(name);
    }
}

QList<AccountItem> Workspaces::accounts() const
{
    QList<AccountItem> items;
    for (const Workspace *workspace : m_all) {
        AccountItem item = describeAccount(workspace->session());
        item.isPublishing = workspace->isPublishing();
        items.append(item);
    }
    return items;
}

int Workspaces::publishingCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, &Workspace::isPublishing));
}

int Workspaces::downloadingCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, &Workspace::isDownloading));
}

void Workspaces::restore(const SavedState &state)
{
    if (current().session().state() != AccountSession::State::SignedOut)
        return;  // somebody was quicker than the disk
    const QUrl named = m_services.accounts.defaultEndpoint();
    const bool isNamed = named != huggingFace;
    const bool isNamedKnown = std::ranges::any_of(
        state.workspaces, [&named](const SavedWorkspace &saved) { return saved.account.endpoint == named; });
    if (state.workspaces.isEmpty() || (isNamed && !isNamedKnown)) {
        current().restoreLast();
        if (state.workspaces.isEmpty())
            return;
    }
    int toShow = std::clamp(state.current, 0, static_cast<int>(state.workspaces.size()) - 1);
    for (const SavedWorkspace &saved : state.workspaces) {
        const bool isFirst = &saved == &state.workspaces.constFirst() && (!isNamed || isNamedKnown);
        Workspace &workspace = isFirst ? current() : create();
        workspace.restore(saved);
    }
    if (isNamed && !isNamedKnown)
        toShow = 0;  // whoever names a Hub for this run wants to see it
    show(toShow);
}

SavedState Workspaces::saved() const
{
    SavedState state;
    for (const Workspace *workspace : m_all) {
        const auto saved = workspace->saved();
        if (!saved)
            continue;
        if (workspace == &current())
            state.current = static_cast<int>(state.workspaces.size());
        state.workspaces.append(*saved);
    }
    return state;
}

void Workspaces::rebuild()
{
    for (Workspace *workspace : std::as_const(m_all))
        workspace->rebuild();
    updateWaysBack();
}

}  // namespace ui
