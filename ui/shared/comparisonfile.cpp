#include "ui/shared/comparisonfile.h"

#include <QSaveFile>

namespace ui {

core::Result<QList<core::PatchGap>> saveComparison(const core::Comparison &comparison, ComparisonFormat format,
                                                   const core::ExportWords &words, const QString &path,
                                                   const core::TextDiffOptions &options, WritingProgress &progress,
                                                   const std::stop_token &stop)
{
    QSaveFile file{path};
    const auto unwritable = [&] { return core::fail(core::ErrorKind::FileUnwritable, path, file.errorString()); };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    const auto write = [&](QByteArrayView part) -> core::Result<> {
        if (file.write(part.data(), part.size()) != part.size())
            return unwritable();
        progress.writtenBytes += part.size();
        return {};
    };
    core::Result<QList<core::PatchGap>> gaps;
    if (format == ComparisonFormat::Patch)
        gaps = core::writePatch(comparison, write, {.text = options}, stop);
    else if (const auto page = core::writeHtml(comparison, words, write, {.text = options}, stop); !page)
        gaps = std::unexpected(page.error());
    if (gaps && !file.commit())
        return unwritable();
    return gaps;  // a file that was not committed is gone
}

}  // namespace ui
