#include "ui/repository/gatingdialog.h"

#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

bool isPlausibleEmail(const QString &text)
{
    static const QRegularExpression email{u"\\A[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\z"_s};
    return email.match(text).hasMatch();
}

}  // namespace

GatingDialog::GatingDialog(const core::RepoInfo &info, bool isOrganisation, QWidget *parent)
    : DialogFrame(u"gatingDialog"_s, tr("Change access"), tr("Who may have the files of %1?").arg(info.id.fullName()),
                  parent)
    , m_form(new QWidget(this))
    , m_email(new QLineEdit(m_form))
    , m_problem(new QLabel(tr("This is no e-mail address."), m_form))
    , m_mode(new QComboBox(m_form))
    , m_members(new QComboBox(m_form))
{
    createChoices(info.gated);
    createForm(isOrganisation);
    createButtons(tr("Change &access"), tr("Cancel"));
    for (const ChoiceCard *card : {m_off, m_automatic, m_manual})
        connect(card, &ChoiceCard::toggled, this, &GatingDialog::showState);
    connect(m_email, &QLineEdit::textChanged, this, &GatingDialog::showState);
    showState();
}

void GatingDialog::createChoices(const QString &gated)
{
    auto *choices = new QWidget(this);  // siblings exclude each other
    m_off = new ChoiceCard(u"globe"_s, tr("&Open"), tr("Nobody has to ask."), choices);
    m_off->setObjectName(u"gatingOff"_s);
    m_automatic =
        new ChoiceCard(u"check"_s, tr("On request, a&utomatic"),
                       tr("People agree to your terms, give name and e-mail, and are let in at once."), choices);
    m_automatic->setObjectName(u"gatingAuto"_s);
    m_manual = new ChoiceCard(u"people"_s, tr("On request, &reviewed"),
                              tr("People ask, and you accept or reject each of them."), choices);
    m_manual->setObjectName(u"gatingManual"_s);
    (gated == u"auto" ? m_automatic : gated == u"manual" ? m_manual : m_off)->setChecked(true);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (ChoiceCard *card : {m_off, m_automatic, m_manual})
        layout->addWidget(card);
    content()->addWidget(choices);
}

void GatingDialog::createForm(bool isOrganisation)
{
    m_email->setObjectName(u"gatingEmail"_s);
    m_email->setPlaceholderText(tr("Unchanged"));
    m_mode->setObjectName(u"gatingMode"_s);
    m_mode->addItem(tr("Unchanged"));
    m_mode->addItem(tr("For each request, at once"), u"real-time"_s);
    m_mode->addItem(tr("Once a day, together"), u"bulk"_s);
    m_members->setObjectName(u"gatingMembers"_s);
    m_members->addItem(tr("Unchanged"));
    m_members->addItem(tr("Are let in without asking"), false);
    m_members->addItem(tr("Have to ask, too"), true);

    QFormLayout *form = createFieldForm(m_form);
    m_problem->setObjectName(u"gatingProblem"_s);
    theme::setTextRole(m_problem, theme::TextRole::Caption);
    addField(form, tr("Tell about requests &by e-mail to"), m_email);
    form->addRow(QString(), m_problem);
    addField(form, tr("&When"), m_mode);
    if (isOrganisation)
        addField(form, tr("Members of the or&ganisation"), m_members);
    else
        m_members->hide();
    auto *hint = new QLabel(tr("What people are asked, and the terms they agree to, stand in the card: "
                               "extra_gated_fields and extra_gated_prompt."),
                            m_form);
    hint->setWordWrap(true);
    theme::setTextRole(hint, theme::TextRole::Caption);
    form->addRow(hint);
    content()->addWidget(m_form);
}

QString GatingDialog::gated() const
{
    if (m_off->isChecked())
        return u""_s;
    return m_automatic->isChecked() ? u"auto"_s : u"manual"_s;
}

core::RepoSettings GatingDialog::settings() const
{
    core::RepoSettings settings;
    if (m_off->isChecked())
        return settings;
    if (!m_email->text().trimmed().isEmpty())
        settings.notificationsEmail = m_email->text().trimmed();
    if (m_mode->currentData().isValid())
        settings.notificationsMode = m_mode->currentData().toString();
    if (m_members->currentData().isValid())
        settings.membersAskToo = m_members->currentData().toBool();
    return settings;
}

void GatingDialog::showState()
{
    m_form->setEnabled(!m_off->isChecked());
    const QString email = m_email->text().trimmed();
    const bool isProblem = !m_off->isChecked() && !email.isEmpty() && !isPlausibleEmail(email);
    m_problem->setVisible(isProblem);
    acceptButton()->setEnabled(!isProblem);
}

}  // namespace ui
