#include "ui/account/hubchoice.h"

#include "ui/account/endpointinput.h"
#include "ui/account/formparts.h"
#include "ui/shared/caption.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const QUrl huggingFace{u"https://huggingface.co"_s};

}  // namespace

HubChoice::HubChoice(QWidget *parent)
    : QWidget(parent)
    , m_huggingFace(new ChoiceCard(u"hub"_s, tr("&Hugging Face"), tr("huggingface.co, with your own account."), this))
    , m_localHub(new ChoiceCard(u"computer"_s, tr("&Local Hub on this computer"),
                                tr("Practise without an account. Nothing leaves this computer."), this))
    , m_other(
          new ChoiceCard(u"globe"_s, tr("An&other Hub"), tr("Any server that speaks the Hub's own protocol."), this))
    , m_addressField(new QWidget(this))
    , m_address(new QLineEdit(m_addressField))
    , m_hint(createCaption(u"addressHint"_s, m_addressField))
{
    setObjectName(u"hubChoice"_s);
    createAddressField();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(createCards());
    layout->addWidget(m_addressField);
    m_addressField->hide();
    m_huggingFace->setChecked(true);
}

QWidget *HubChoice::createCards()
{
    m_huggingFace->setObjectName(u"chooseHuggingFace"_s);
    m_localHub->setObjectName(u"chooseLocalHub"_s);
    m_other->setObjectName(u"chooseOtherHub"_s);
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Hub"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (ChoiceCard *card : {m_huggingFace, m_localHub, m_other}) {
        layout->addWidget(card);
        connect(card, &ChoiceCard::toggled, this, [this](bool on) {
            m_addressField->setVisible(m_other->isChecked());
            if (on)
                emit changed();
        });
    }
    return box;
}

void HubChoice::createAddressField()
{
    m_address->setObjectName(u"hubAddress"_s);
    m_address->setPlaceholderText(u"https://hub.example.org"_s);
    m_address->setAccessibleName(tr("Address of the Hub"));
    layOutField(m_addressField, tr("A&ddress"), m_address, m_hint);
    m_hint->hide();
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showHint({});
        emit changed();
    });
    connect(m_address, &QLineEdit::editingFinished, this, &HubChoice::showProblem);
    connect(m_address, &QLineEdit::returnPressed, this, &HubChoice::submitted);
    connect(m_other, &ChoiceCard::pointedAt, m_address, qOverload<>(&QWidget::setFocus));
}

bool HubChoice::isLocalHub() const
{
    return m_localHub->isChecked();
}

QUrl HubChoice::endpoint() const
{
    if (m_huggingFace->isChecked())
        return huggingFace;
    return m_other->isChecked() ? readEndpoint(m_address->text()).endpoint : QUrl();
}

void HubChoice::choose(const QUrl &endpoint)
{
    if (endpoint.isEmpty() || endpoint == huggingFace) {
        m_huggingFace->setChecked(true);
    } else {
        m_address->setText(endpoint.toString());
        m_other->setChecked(true);
    }
}

void HubChoice::chooseLocalHub()
{
    m_localHub->setChecked(true);
}

bool HubChoice::complain()
{
    if (!m_other->isChecked())
        return false;
    const EndpointInput input = readEndpoint(m_address->text());
    if (input.problem == EndpointProblem::None)
        return false;
    showHint(endpointProblemText(input.problem));
    m_address->setFocus();
    return true;
}

void HubChoice::showHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void HubChoice::showProblem()
{
    const EndpointInput input = readEndpoint(m_address->text());
    if (input.problem != EndpointProblem::None && input.problem != EndpointProblem::Empty)
        showHint(endpointProblemText(input.problem));
    else if (input.isUnencrypted)
        showHint(tr("This address is not encrypted: everyone on the way could read your token."));
    else
        showHint({});
}

}  // namespace ui
