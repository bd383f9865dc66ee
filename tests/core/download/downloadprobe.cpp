// Downloads alice/demo: downloadprobe ENDPOINT TOKEN FOLDER. Made to be killed.
#include "core/download/downloader.h"

#include <QUrl>

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    core::HttpClient http;
    core::DownloadBoard board;
    core::Downloader downloader{core::HubClient{http,
                                                {.endpoint = QUrl{QString::fromLocal8Bit(argv[1])},
                                                 .token = core::AccessToken{QString::fromLocal8Bit(argv[2])}}},
                                board};
    const core::DownloadRequest request{.repo = {.owner = QStringLiteral("alice"), .name = QStringLiteral("demo")},
                                        .folder = QString::fromLocal8Bit(argv[3])};
    const auto report = downloader.prepare(request, {}).and_then([&](const core::DownloadPlan &plan) {
        return downloader.execute(plan, {});
    });
    return report ? 0 : 1;
}
