#include "ui/settings/transferspage.h"

#include "ui/settings/settingsfield.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr double bytesPerMegabyte = 1'000'000;
constexpr double leastLimit = 0.01;  // MB/s: an upload that is slower than that is better not begun
constexpr double mostLimit = 10'000;
constexpr double usualLimit = 5;  // offered when somebody wants a limit for the first time
constexpr int numberChars = 12;

QString toText(double megabytes)
{
    return QLocale().toString(megabytes, 'f', QLocale::FloatingPointShortest);
}

}  // namespace

TransfersPage::TransfersPage(core::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_parallel(new QComboBox(this))
    , m_isLimited(new QCheckBox(tr("&Limit the upload speed"), this))
    , m_limit(new QLineEdit(this))
{
    setObjectName(u"transfersPage"_s);
    auto *area = new ColumnArea(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    auto *group = new SettingsGroup(tr("Uploads"), tr("Changes hold at once, for uploads that run as well."), area);
    group->column()->addSpacing(theme::space::s);
    group->column()->addWidget(createParallel());
    group->column()->addSpacing(theme::space::l);
    group->column()->addWidget(m_isLimited);
    group->column()->addWidget(createLimit());
    area->column()->addWidget(group);
    area->column()->addStretch(1);
    show();
    m_subscription = m_settings.subscribe([this](core::Setting setting) {
        if (setting == core::Setting::ParallelUploads || setting == core::Setting::UploadLimit)
            show();
    });
}

QWidget *TransfersPage::createParallel()
{
    const core::SettingEntry &entry = entryOf(core::Setting::ParallelUploads);
    m_parallel->setObjectName(u"parallelUploads"_s);
    m_parallel->setAccessibleName(tr("Number of uploads at the same time"));
    m_parallel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (auto count = static_cast<int>(entry.least); count <= entry.most; ++count)
        m_parallel->addItem(QLocale().toString(count), count);
    connect(m_parallel, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.setParallelUploads(m_parallel->currentData().toInt()); });
    auto *field = new SettingsField(tr("&Uploads at the same time"), m_parallel, this);
    field->setExplanation(tr("Files, and parts of large files. Fewer leave more of a slow line to others; more are "
                             "faster on a line with a long way to the server."));
    return field;
}

QWidget *TransfersPage::createLimit()
{
    m_isLimited->setObjectName(u"limitUploads"_s);
    m_limit->setObjectName(u"uploadLimit"_s);
    m_limit->setAccessibleName(tr("Upload speed limit in megabytes per second"));
    m_limit->setMaximumWidth(m_limit->fontMetrics().averageCharWidth() * numberChars + 2 * theme::space::m);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(theme::space::s);
    line->addWidget(m_limit);
    //: Megabytes per second.
    line->addWidget(new QLabel(tr("MB/s"), row));
    line->addStretch(1);
    m_limitField = new SettingsField(tr("All uploads &together send at most"), m_limit, this, row);
    m_limitField->setContentsMargins(theme::space::xl, 0, 0, 0);
    connect(m_isLimited, &QCheckBox::toggled, this, &TransfersPage::switchLimit);
    connect(m_limit, &QLineEdit::textEdited, this, [this] { m_limitField->setProblem({}); });
    connect(m_limit, &QLineEdit::editingFinished, this, &TransfersPage::useLimit);
    return m_limitField;
}

void TransfersPage::switchLimit(bool on)
{
    m_limitField->setVisible(on);
    if (!on) {
        m_settings.setUploadLimit(0);
        return;
    }
    if (m_limit->text().isEmpty())
        m_limit->setText(toText(usualLimit));
    useLimit();
}

void TransfersPage::useLimit()
{
    if (!m_isLimited->isChecked())
        return;
    bool isNumber = false;
    const double megabytes = QLocale().toDouble(m_limit->text().trimmed(), &isNumber);
    if (!isNumber || megabytes < leastLimit || megabytes > mostLimit) {
        //: %1 and %2 are numbers.
        m_limitField->setProblem(tr("Enter a number from %1 to %2. Until then the limit stays as it was.")
                                     .arg(toText(leastLimit), toText(mostLimit)));
        return;
    }
    m_limitField->setProblem({});
    m_settings.setUploadLimit(static_cast<std::int64_t>(megabytes * bytesPerMegabyte));
}

void TransfersPage::show()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_parallel), QSignalBlocker(m_isLimited)};
    const std::int64_t bytes = m_settings.uploadLimit();
    m_parallel->setCurrentIndex(m_parallel->findData(m_settings.parallelUploads()));
    m_isLimited->setChecked(bytes > 0);
    m_limitField->setVisible(bytes > 0);
    m_limitField->setProblem({});
    if (bytes > 0)
        m_limit->setText(toText(static_cast<double>(bytes) / bytesPerMegabyte));
}

}  // namespace ui
