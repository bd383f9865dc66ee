#include "ui/shell/aboutdialog.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dialogWidth = 380;
constexpr QSize logoSize{64, 64};

QLabel *createLine(const QString &text, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    theme::setTextRole(label, role);
    return label;
}

}  // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : TextDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Slipway"));
    setMinimumWidth(dialogWidth);
    auto *logo = new QLabel(this);
    logo->setPixmap(theme::icon(u"slipway"_s).pixmap(logoSize, devicePixelRatioF()));
    logo->setAlignment(Qt::AlignHCenter);
    auto *version = createLine(tr("Version %1").arg(QStringLiteral(SLIPWAY_VERSION)), theme::TextRole::Caption, this);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"aboutClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::s);
    layout->addWidget(logo);
    layout->addWidget(createLine(u"Slipway"_s, theme::TextRole::Title, this));
    layout->addWidget(version);
    layout->addWidget(createLine(tr("Publishes machine-learning models to the Hugging Face Hub and to every Hub that "
                                    "speaks its protocol."),
                                 theme::TextRole::Body, this));
    layout->addWidget(createLine(tr("Free software under the Apache License 2.0. Built with Qt, libcurl, libgit2 and "
                                    "OpenSSL."),
                                 theme::TextRole::Caption, this));
    layout->addSpacing(theme::space::s);
    layout->addWidget(close, 0, Qt::AlignHCenter);
}

}  // namespace ui
