#include "ui/revisions/exportdialog.h"

#include "core/base/repoid.h"
#include "ui/shared/exportwords.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/workprogress.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto pollInterval = 100ms;
constexpr qsizetype longestName = 80;
constexpr qsizetype mostGaps = 8;  // that are named in the message itself

QString gapsText(const QList<core::PatchGap> &gaps)
{
    QStringList lines;
    for (const core::PatchGap &gap : gaps.first(std::min(gaps.size(), mostGaps)))
        lines.append(gapText(gap));
    if (gaps.size() > mostGaps)
        lines.append(ExportDialog::tr("The details name %n more.", nullptr, static_cast<int>(gaps.size() - mostGaps)));
    return lines.join(u'\n');
}

}  // namespace

ExportDialog::ExportDialog(const core::Comparison &comparison, const QString &title, ComparisonFormat format,
                           const QString &path, QWidget *parent)
    : DialogFrame(u"exportDialog"_s, tr("Save comparison"), title, parent)
    , m_format(format)
    , m_path(path)
    , m_messages(new MessageBar(this))
    , m_work(new WorkProgress(this))
    , m_progress(std::make_shared<WritingProgress>())
{
    m_messages->setDismissible(false);
    content()->addWidget(m_messages);
    content()->addWidget(m_work);
    createButtons({}, tr("Cancel"));
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ExportDialog::showProgress);
    m_poll.start();
    showProgress();
    m_lane.run(
        this,
        [comparison, format, path, words = exportWords(title, comparison),
         progress = m_progress](const std::stop_token &stop) {
            return saveComparison(comparison, format, words, path, {}, *progress, stop);
        },
        [this](const core::Result<QList<core::PatchGap>> &gaps) { end(gaps); });
}

void ExportDialog::showProgress()
{
    m_work->setText(m_format == ComparisonFormat::Patch ? tr("Writing the patch") : tr("Writing the web page"));
    m_work->setDetail(tr("%1 so far").arg(formatBytes(m_progress->writtenBytes.load())));
}

void ExportDialog::end(const core::Result<QList<core::PatchGap>> &gaps)
{
    m_poll.stop();
    m_work->hide();
    rejectButton()->setText(tr("&Close"));
    if (!gaps)
        return m_messages->showError(gaps.error());
    const QString saved =
        tr("Saved as %1 (%2).").arg(core::printable(m_path, 400), formatBytes(m_progress->writtenBytes.load()));
    if (gaps->isEmpty())
        return m_messages->showMessage(MessageBar::Tone::Success, {.text = saved});
    QStringList all;
    for (const core::PatchGap &gap : *gaps)
        all.append(gapText(gap));
    m_messages->showMessage(MessageBar::Tone::Warning,
                            {.text = saved + u'\n' + gapsText(*gaps), .details = all.join(u'\n')});
}

QString exportFileName(const QString &title, ComparisonFormat format)
{
    static const QRegularExpression other{u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption};
    QString name = title.left(longestName);
    name.replace(other, u"-"_s);
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    if (name.isEmpty())
        name = u"comparison"_s;
    return name + (format == ComparisonFormat::Patch ? u".patch"_s : u".html"_s);
}

}  // namespace ui
