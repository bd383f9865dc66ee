#include "ui/storage/storagebar.h"

#include "ui/shared/flowlayout.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"
#include "ui/storage/storagewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barHeight = 14;
constexpr int swatchSize = 10;
constexpr double gap = 2;
constexpr double narrowest = 3;  // so that little is still to be seen

QColor colorOf(core::StorageNeed need)
{
    const theme::Colors &colors = theme::colors();
    switch (need) {
    case core::StorageNeed::Tip: return colors.accent;
    case core::StorageNeed::OlderCommits: return colors.textMuted;
    case core::StorageNeed::Nothing: return colors.warning.text;
    case core::StorageNeed::Unknown: return colors.controlBorder;
    }
    Q_UNREACHABLE_RETURN({});
}

std::int64_t bytesOf(core::StorageNeed need, const core::StorageFacts &facts)
{
    switch (need) {
    case core::StorageNeed::Tip: return facts.inUseBytes;
    case core::StorageNeed::OlderCommits: return facts.historyBytes;
    case core::StorageNeed::Nothing: return facts.unreferencedBytes;
    case core::StorageNeed::Unknown: return facts.unknownBytes;
    }
    Q_UNREACHABLE_RETURN(0);
}

class Swatch final : public QWidget
{
public:
    Swatch(core::StorageNeed need, QWidget *parent)
        : QWidget(parent)
        , m_need(need)
    {
        setFixedSize(swatchSize, swatchSize);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(m_need));
        painter.drawRoundedRect(rect(), gap, gap);
    }

private:
    const core::StorageNeed m_need;
};

}  // namespace

class StorageBar::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(barHeight);
    }

    void setFacts(const core::StorageFacts &facts)
    {
        m_shares.clear();
        for (const core::StorageNeed need : storageNeeds()) {
            if (const std::int64_t bytes = bytesOf(need, facts); bytes > 0)
                m_shares.append({need, static_cast<double>(bytes) / static_cast<double>(facts.storedBytes)});
        }
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(rect(), theme::radius, theme::radius);
        painter.setClipPath(shape);
        painter.fillRect(rect(), theme::colors().surfaceHover);
        // What is too little to be seen is drawn wider, at the cost of the rest.
        const double room = width() - narrowest * static_cast<double>(m_shares.size());
        double left = 0;
        for (const auto &[need, share] : std::as_const(m_shares)) {
            const double right = left + narrowest + share * room;
            painter.fillRect(QRectF(left, 0, right - left - (right < width() - 1 ? gap : 0), height()), colorOf(need));
            left = right;
        }
    }

private:
    QList<std::pair<core::StorageNeed, double>> m_shares;
};

class StorageBar::Entry final : public QWidget
{
public:
    Entry(core::StorageNeed need, QWidget *parent)
        : QWidget(parent)
        , m_need(need)
        , m_text(new QLabel(this))
    {
        m_text->setObjectName(u"storageShare%1"_s.arg(static_cast<int>(need)));
        theme::setTextRole(m_text, theme::TextRole::Caption);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, theme::space::m, 0);
        layout->setSpacing(theme::space::xs);
        layout->addWidget(new Swatch(need, this));
        layout->addWidget(m_text);
    }

    void setFacts(const core::StorageFacts &facts)
    {
        const std::int64_t bytes = bytesOf(m_need, facts);
        //: A share of what is stored: %1 is "Only in older commits", %2 a size.
        m_text->setText(StorageBar::tr("%1: %2").arg(needName(m_need), formatBytes(bytes)));
        m_text->setToolTip(exactBytes(bytes));
        setVisible(bytes > 0 || m_need == core::StorageNeed::Tip);
    }

private:
    const core::StorageNeed m_need;
    QLabel *m_text;
};

StorageBar::StorageBar(QWidget *parent)
    : QWidget(parent)
    , m_total(new QLabel(this))
    , m_bar(new Bar(this))
{
    m_total->setObjectName(u"storageTotal"_s);
    auto *legend = new QWidget(this);
    auto *flow = new FlowLayout(legend);
    flow->setContentsMargins({});
    for (const core::StorageNeed need : storageNeeds()) {
        m_entries.append(new Entry(need, legend));
        flow->addWidget(m_entries.constLast());
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_total);
    layout->addWidget(m_bar);
    layout->addWidget(legend);
}

void StorageBar::setFacts(const core::StorageFacts &facts)
{
    //: %1 is a size.
    m_total->setText(tr("%n large file(s) stored, %1", nullptr, static_cast<int>(facts.objects.size()))
                         .arg(formatBytes(facts.storedBytes)));
    m_total->setToolTip(exactBytes(facts.storedBytes));
    m_bar->setFacts(facts);
    for (Entry *entry : std::as_const(m_entries))
        entry->setFacts(facts);
}

}  // namespace ui
