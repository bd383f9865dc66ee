#include "ui/account/devicecodepanel.h"

#include "ui/account/copybutton.h"
#include "ui/account/endpointinput.h"
#include "ui/account/qrcode.h"
#include "ui/account/waitingbar.h"
#include "ui/shared/caption.h"
#include "ui/shared/formatting.h"
#include "ui/shared/linklabel.h"
#include "ui/shared/theme.h"

#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {
namespace {

constexpr qreal codeScale = 2.2;  ///< Of the text around it: read across a room, typed on a phone.

QFont codeFont()
{
    QFont font = theme::font(theme::TextRole::Code);
    font.setPointSizeF(font.pointSizeF() * codeScale);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

DeviceCodePanel::DeviceCodePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Confirm on another device"), this))
    , m_instruction(new LinkLabel(this))
    , m_code(new QLabel(this))
    , m_timeLeft(createCaption(u"deviceTimeLeft"_s, this))
    , m_picture(new QrCode(this))
    , m_copy(new CopyButton(tr("&Copy code"), this))
{
    setObjectName(u"deviceCodePanel"_s);
    theme::setTextRole(m_title, theme::TextRole::Heading);
    m_title->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_title);
    layout->addWidget(createCode());
    layout->addWidget(new WaitingBar(tr("Waiting for your confirmation"), this));
    layout->addWidget(createButtons());
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &DeviceCodePanel::showTimeLeft);
}

void DeviceCodePanel::focusAnswer()
{
    m_copy->setFocus();
}

QWidget *DeviceCodePanel::createCode()
{
    auto *card = new QFrame(this);
    theme::setCard(card);
    makeCaption(m_instruction, u"deviceInstruction"_s);
    m_instruction->setTextFormat(Qt::RichText);
    connect(m_instruction, &QLabel::linkActivated, this, [this] { emit openRequested(m_address); });
    m_code->setObjectName(u"deviceCode"_s);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setFont(codeFont());
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(u"copyDeviceCode"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(theme::space::m);
    words->addWidget(m_instruction);
    words->addWidget(m_code);
    words->addWidget(m_copy, 0, Qt::AlignLeading);
    words->addWidget(m_timeLeft);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::xl);
    layout->addLayout(words, 1);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    return card;
}

QWidget *DeviceCodePanel::createButtons()
{
    auto *box = new QWidget(this);
    auto *open = new QPushButton(theme::icon(u"external"_s), tr("&Open the page here"), box);
    open->setObjectName(u"openDevicePage"_s);
    auto *cancel = new QPushButton(tr("Cancel"), box);
    cancel->setObjectName(u"deviceCancel"_s);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(open);
    layout->addWidget(cancel);
    layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(m_address); });
    connect(cancel, &QPushButton::clicked, this, &DeviceCodePanel::cancelRequested);
    return box;
}

void DeviceCodePanel::present(const core::DeviceRequest &request, bool isRenewed)
{
    m_isRenewed = isRenewed;
    m_address = request.completeAddress.isEmpty() ? request.address : request.completeAddress;
    const QString shown = endpointName(request.address) + request.address.path();
    //: %1 is a link, %2 what it shows: an address such as "hf.co/oauth/device".
    m_instruction->setText(
        tr("Scan the picture, or open <a href=\"%1\">%2</a> on any device and enter this code:")
            .arg(request.address.toString(QUrl::FullyEncoded).toHtmlEscaped(), shown.toHtmlEscaped()));
    m_code->setText(request.userCode);
    //: %1 is a short code such as "ABCD-1234".
    m_code->setAccessibleName(tr("Code: %1").arg(request.userCode));
    m_copy->setContent(request.userCode);
    m_picture->setText(m_address.toString(QUrl::FullyEncoded));
    m_picture->setVisible(!m_picture->isEmpty());
    m_end.setRemainingTime(request.validFor);
    showTimeLeft();
}

void DeviceCodePanel::showTimeLeft()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_end.remainingTimeAsDuration());
    if (left <= 0s)
        m_timeLeft->setText(tr("This code has expired. Getting another one…"));
    else if (m_isRenewed)
        //: %1 is a duration such as "4 min 12 s".
        m_timeLeft->setText(tr("The last code had expired. This new one is valid for %1.").arg(formatDuration(left)));
    else
        m_timeLeft->setText(tr("Valid for %1. Then you get another one.").arg(formatDuration(left)));
}

// Nobody sees the seconds pass while the page is hidden.
void DeviceCodePanel::showEvent(QShowEvent *event)
{
    showTimeLeft();
    m_second.start();
    QWidget::showEvent(event);
}

void DeviceCodePanel::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

}  // namespace ui
