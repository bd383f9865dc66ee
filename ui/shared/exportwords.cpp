#include "ui/shared/exportwords.h"

#include "core/base/repoid.h"
#include "core/git/gittext.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

}  // namespace

QString changeKindText(core::ChangedEntry::Kind kind)
{
    switch (kind) {
    case core::ChangedEntry::Kind::Added: return ExportText::tr("Added");
    case core::ChangedEntry::Kind::Removed: return ExportText::tr("Removed");
    case core::ChangedEntry::Kind::Modified: return ExportText::tr("Modified");
    case core::ChangedEntry::Kind::ModeChanged: return ExportText::tr("Mode changed");
    case core::ChangedEntry::Kind::TypeChanged: return ExportText::tr("Type changed");
    case core::ChangedEntry::Kind::Renamed: return ExportText::tr("Renamed");
    case core::ChangedEntry::Kind::Copied: return ExportText::tr("Copied");
    }
    Q_UNREACHABLE_RETURN({});
}

core::ExportWords exportWords(const QString &title, const core::Comparison &comparison)
{
    return {.language = QLocale{}.bcp47Name(),
            .title = title,
            .summary = ExportText::tr("%n changed file(s)", nullptr, static_cast<int>(comparison.entries.size())),
            .noChanges = ExportText::tr("Both sides are the same."),
            .cut = ExportText::tr("There are more changes than can be shown here."),
            .fileCut = ExportText::tr("This file has more changes than can be shown here."),
            .binary = ExportText::tr("This file is not text."),
            .tooLarge = ExportText::tr("This file is too large to be compared line by line."),
            .unreadable = ExportText::tr("This file could not be read."),
            .noLineEnd = ExportText::tr("(no line end)"),
            .outputsChanged = ExportText::tr("The outputs of this cell changed."),
            .kind = changeKindText,
            .size = formatBytes,
            .cell = [](qsizetype number) { return ExportText::tr("Cell %1").arg(formatCount(number)); }};
}

QString gapText(const core::PatchGap &gap)
{
    const QString name = core::printable(core::decodeGitText(gap.rawPath));
    return gap.reason == core::PatchGap::Reason::TooLarge
        ? ExportText::tr("%1 is too large for a patch.").arg(name)
        : ExportText::tr("%1 could not be read, so the patch lacks it.").arg(name);
}

}  // namespace ui
