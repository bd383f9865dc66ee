#include "ui/repository/licensefield.h"

#include "core/card/licensetext.h"
#include "ui/repository/factrow.h"
#include "ui/repository/licensebox.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QLineEdit *createEdit(const QString &name, const QString &spoken, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QWidget *createField(const QString &text, QLineEdit *edit, QWidget *parent)
{
    auto *field = new QWidget(parent);
    auto *label = new QLabel(text, field);
    label->setWordWrap(true);
    label->setBuddy(edit);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(label);
    layout->addWidget(edit);
    return field;
}

}  // namespace

LicenseField::LicenseField(WizardDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_box(new LicenseBox(this))
    , m_hint(new QLabel(this))
{
    m_box->setObjectName(u"repoLicense"_s);
    m_row = new FactRow(tr("&Licence"), m_box, this);
    m_hint->setObjectName(u"licenseHint"_s);
    m_hint->setWordWrap(true);
    theme::setTextRole(m_hint, theme::TextRole::Caption);
    connect(m_box, &FindBox::idChanged, this, &LicenseField::takeLicense);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_row);
    layout->addWidget(createOther());
    layout->addWidget(createHolder());
    layout->addWidget(m_hint);
    connect(&draft, &WizardDraft::answersChanged, this, &LicenseField::showAnswers);
    connect(&draft, &WizardDraft::filesChanged, this, &LicenseField::showAnswers);
    showAnswers();
}

QWidget *LicenseField::createOther()
{
    m_other = new QWidget(this);
    m_name = createEdit(u"licenseName"_s, tr("Name of the licence"), tr("my-license-1.0"), m_other);
    m_link = createEdit(u"licenseLink"_s, tr("Where it can be read"), tr("https://… or LICENSE"), m_other);
    for (QLineEdit *edit : {m_name, m_link})
        connect(edit, &QLineEdit::textEdited, this, &LicenseField::takeLicense);
    auto *layout = new QHBoxLayout(m_other);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(createField(tr("Its na&me"), m_name, m_other), 1);
    layout->addWidget(createField(tr("&Where it can be read"), m_link, m_other), 1);
    return m_other;
}

QWidget *LicenseField::createHolder()
{
    m_holder = createEdit(u"copyrightHolder"_s, tr("Copyright holder"), {}, this);
    m_holderField = createField(tr("&Copyright holder, as the licence’s text will name them"), m_holder, this);
    connect(m_holder, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.answer([text](WizardAnswers &answers) { answers.copyrightHolder = text.simplified(); });
    });
    return m_holderField;
}

void LicenseField::takeLicense()
{
    if (m_isShowing)
        return;
    core::LicenseChoice choice{.id = m_box->id()};
    if (choice.id == u"other") {
        choice.name = m_name->text().trimmed();
        choice.link = m_link->text().trimmed();
    }
    m_draft.answer([choice](WizardAnswers &answers) { answers.license = choice; }, {Answer::License});
}

void LicenseField::showAnswers()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const core::LicenseChoice &license = m_draft.answers().license;
    // A text that names no licence yet belongs to whoever is typing it.
    if (m_box->id() != license.id)
        m_box->setId(license.id);
    if (!m_name->hasFocus())
        m_name->setText(license.name);
    if (!m_link->hasFocus())
        m_link->setText(license.link);
    if (!m_holder->hasFocus())
        m_holder->setText(m_draft.answers().copyrightHolder);
    m_row->setReason(license.id.isEmpty() ? QString() : reasonFor(m_draft.facts().license, license));
    m_row->setAlternatives(alternatives(
        m_draft.facts().license, license, [](const core::LicenseChoice &choice) { return choice.id; },
        [this](const core::LicenseChoice &choice) {
            m_draft.answer([choice](WizardAnswers &answers) { answers.license = choice; }, {Answer::License});
        }));
    m_other->setVisible(license.id == u"other");
    m_holderField->setVisible(core::licenseNamesHolder(license.id) && m_draft.facts().licensePath.isEmpty());
    showHint();
}

void LicenseField::showHint()
{
    const QString problem = otherProblem();
    if (!m_box->isComplete())
        m_hint->setText(tr("The Hub does not know this licence. Choose one from the list, or “Other”."));
    else if (!problem.isEmpty())
        m_hint->setText(problem);
    else if (m_draft.answers().license.id.isEmpty())
        m_hint->setText(tr("A licence tells others what they may do with your work. You can add it later."));
    else if (!m_draft.facts().readmePath.isEmpty() && !m_draft.answers().usesExisting)
        m_hint->setText(tr("Your README.md is published as it is. The Hub shows the licence that stands in its head."));
    else
        m_hint->clear();
    m_hint->setVisible(!m_hint->text().isEmpty());
    emit completeChanged();
}

QString LicenseField::otherProblem() const
{
    const core::LicenseChoice &license = m_draft.answers().license;
    if (license.id != u"other")
        return {};
    static const QRegularExpression nameRule(u"^[a-z0-9.-]+$"_s);
    if (!nameRule.match(license.name).hasMatch())
        return tr("Give the licence a short name of small letters, digits, “-” and “.”.");
    const QUrl link(license.link, QUrl::StrictMode);
    const bool isAddress =
        link.isValid() && (link.scheme() == u"https" || link.scheme() == u"http") && !link.host().isEmpty();
    if (!isAddress && license.link != u"LICENSE" && license.link != u"LICENSE.md")
        return tr("Say where it can be read: an https address, or LICENSE or LICENSE.md among your files.");
    return {};
}

QWidget *LicenseField::box() const
{
    return m_box;
}

bool LicenseField::isComplete() const
{
    return m_box->isComplete() && otherProblem().isEmpty();
}

}  // namespace ui
