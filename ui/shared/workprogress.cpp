#include "ui/shared/workprogress.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barSteps = 1000;  // QProgressBar counts in int; bytes do not fit

}  // namespace

WorkProgress::WorkProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_detail(new QLabel(this))
{
    m_text->setObjectName(u"workText"_s);
    m_detail->setObjectName(u"workDetail"_s);
    for (QLabel *label : {m_text, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    theme::setTextRole(m_detail, theme::TextRole::Caption);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::space::xs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_detail);
    layout->addStretch(1);
    setShare(0, 0);
}

void WorkProgress::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
}

void WorkProgress::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void WorkProgress::setShare(std::int64_t done, std::int64_t total)
{
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::clamp(static_cast<double>(done) / static_cast<double>(total) * barSteps,
                                                    0.0, static_cast<double>(barSteps))));
}

}  // namespace ui
