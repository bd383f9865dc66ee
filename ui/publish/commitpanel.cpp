#include "ui/publish/commitpanel.h"

#include "ui/shared/linklabel.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

CommitPanel::CommitPanel(QWidget *parent)
    : QFrame(parent)
    , m_summary(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_pullRequest(new QCheckBox(tr("Propose as a pull &request"), this))
    , m_reason(new LinkLabel(this))
    , m_publish(new QPushButton(tr("&Publish"), this))
{
    setObjectName(u"commitPanel"_s);
    theme::setCard(this);
    createFields();
    auto *summaryLabel = new QLabel(tr("&Message"), this);
    summaryLabel->setBuddy(m_summary);
    auto *descriptionLabel = new QLabel(tr("&Description"), this);
    descriptionLabel->setBuddy(m_description);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setHorizontalSpacing(theme::space::m);
    layout->setVerticalSpacing(theme::space::s);
    layout->addWidget(summaryLabel, 0, 0);
    layout->addWidget(m_summary, 0, 1);
    // Beside the first line of what is typed.
    descriptionLabel->setContentsMargins(0, theme::space::s, 0, 0);
    layout->addWidget(descriptionLabel, 1, 0, Qt::AlignTop);
    layout->addWidget(m_description, 1, 1);
    layout->addWidget(createActions(), 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void CommitPanel::createFields()
{
    m_summary->setObjectName(u"commitSummary"_s);
    m_summary->setAccessibleName(tr("Commit message"));
    m_description->setObjectName(u"commitDescription"_s);
    m_description->setAccessibleName(tr("Commit description"));
    m_description->setPlaceholderText(tr("What changed, and why (optional)"));
    m_description->setTabChangesFocus(true);
    // Two lines and the frame: more is typed seldom, and scrolls.
    m_description->setFixedHeight(2 * fontMetrics().lineSpacing() + theme::space::xl);
    m_description->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_summary, &QLineEdit::textChanged, this, &CommitPanel::wordsChanged);
    connect(m_description, &QPlainTextEdit::textChanged, this, &CommitPanel::wordsChanged);
}

QWidget *CommitPanel::createActions()
{
    auto *row = new QWidget(this);
    m_pullRequest->setObjectName(u"createPullRequest"_s);
    m_pullRequest->setToolTip(tr("The branch stays as it is until someone accepts the proposal."));
    connect(m_pullRequest, &QCheckBox::toggled, this, &CommitPanel::pullRequestToggled);
    m_reason->setObjectName(u"publishReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_reason->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    theme::setTextRole(m_reason, theme::TextRole::Caption);
    connect(m_reason, &QLabel::linkActivated, this, &CommitPanel::linkActivated);
    m_publish->setObjectName(u"publish"_s);
    m_publish->setDefault(true);
    theme::setPrimary(m_publish);
    connect(m_publish, &QPushButton::clicked, this, &CommitPanel::publishRequested);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_pullRequest);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_publish);
    return row;
}

void CommitPanel::setDefaultSummary(const QString &summary)
{
    m_summary->setPlaceholderText(summary);
}

void CommitPanel::setPublishing(const QString &label, const QString &reason, bool enabled)
{
    m_publish->setText(label);
    m_publish->setEnabled(enabled);
    m_publish->setToolTip(enabled ? QString{} : reason);
    m_reason->setText(reason);
    // Without a link there is nothing in it to go to.
    m_reason->setFocusPolicy(reason.contains(u"<a "_s) ? Qt::StrongFocus : Qt::NoFocus);
    m_publish->setAccessibleDescription(reason);
}

void CommitPanel::clearWords()
{
    m_summary->clear();
    m_description->clear();
}

void CommitPanel::setWords(const QString &summary, const QString &description)
{
    m_summary->setText(summary);
    m_description->setPlainText(description);
}

void CommitPanel::setCreatesPullRequest(bool create)
{
    m_pullRequest->setChecked(create);
}

QString CommitPanel::summary() const
{
    return m_summary->text().trimmed();
}

QString CommitPanel::description() const
{
    return m_description->toPlainText().trimmed();
}

bool CommitPanel::createsPullRequest() const
{
    return m_pullRequest->isChecked();
}

}  // namespace ui
