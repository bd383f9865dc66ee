#include "core/publish/uploadmode_p.h"

#include "core/publish/planner.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::int64_t maxRegularBytes = 10LL * 1024 * 1024;

constexpr std::array trackedNames = {
    u"*.7z",  u"*.arrow",  u"*.bin",   u"*.bz2",         u"*.ckpt",  u"*.ftz",      u"*.gz",
    u"*.h5",  u"*.joblib", u"*.lfs.*", u"*.mlmodel",     u"*.model", u"*.msgpack",  u"*.npy",
    u"*.npz", u"*.onnx",   u"*.ot",    u"*.parquet",     u"*.pb",    u"*.pickle",   u"*.pkl",
    u"*.pt",  u"*.pth",    u"*.rar",   u"*.safetensors", u"*.tar.*", u"*.tar",      u"*.tflite",
    u"*.tgz", u"*.wasm",   u"*.xz",    u"*.zip",         u"*.zst",   u"*tfevents*",
};

constexpr std::array trackedNamesOfDatasets = {
    u"*.lz4", u"*.mds", u"*.pcm", u"*.sam",  u"*.raw", u"*.aac",  u"*.flac", u"*.mp3", u"*.ogg",  u"*.wav",
    u"*.bmp", u"*.gif", u"*.png", u"*.tiff", u"*.jpg", u"*.jpeg", u"*.webp", u"*.mp4", u"*.webm",
};

bool isTracked(RepoType type, QStringView path)
{
    const QStringView name = path.sliced(path.lastIndexOf(u'/') + 1);
    const auto matches = [name](const char16_t *pattern) { return globMatches(pattern, name); };
    return path.startsWith(u"saved_model/") || std::ranges::any_of(trackedNames, matches)
        || (type == RepoType::Dataset && std::ranges::any_of(trackedNamesOfDatasets, matches));
}

}  // namespace

UploadMode predictedMode(RepoType type, QStringView path, std::int64_t sizeBytes, bool sampleIsBinary)
{
    if (sizeBytes == 0)
        return UploadMode::Regular;
    const bool large = sizeBytes > maxRegularBytes;
    return large || sampleIsBinary || isTracked(type, path) ? UploadMode::Lfs : UploadMode::Regular;
}

bool isBinarySample(QByteArrayView sample)
{
    if (sample.contains('\0'))
        return true;
    QStringDecoder decoder{QStringConverter::Utf8};
    const QString text = decoder.decode(sample);
    return decoder.hasError() || text.contains(QChar::Null);
}

}  // namespace core
