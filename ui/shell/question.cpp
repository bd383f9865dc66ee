#include "ui/shell/question.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dialogWidth = 440;

}  // namespace

Question::Question(const Words &words, QWidget *parent)
    : TextDialog(parent)
{
    setObjectName(u"question"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setMinimumWidth(dialogWidth);
    auto *title = new QLabel(words.title, this);
    theme::setTextRole(title, theme::TextRole::Heading);
    auto *text = new QLabel(words.text, this);
    text->setObjectName(u"questionText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);

    auto *accept = new QPushButton(words.accept, this);
    accept->setObjectName(u"questionAccept"_s);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addStretch(1);
    if (!words.reject.isEmpty()) {
        auto *reject = new QPushButton(words.reject, this);
        reject->setObjectName(u"questionReject"_s);
        reject->setDefault(words.isDangerous);
        connect(reject, &QPushButton::clicked, this, &QDialog::reject);
        buttons->addWidget(reject);
    }
    buttons->addWidget(accept);
    if (words.isDangerous) {
        theme::setDangerous(accept);
    } else {
        theme::setPrimary(accept);
        accept->setDefault(true);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(theme::space::s);
    layout->addLayout(buttons);
}

}  // namespace ui
