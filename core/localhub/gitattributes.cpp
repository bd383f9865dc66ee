#include "core/localhub/repositories_p.h"

#include <array>

namespace core::localhub {

namespace {

constexpr QByteArrayView tracked = " filter=lfs diff=lfs merge=lfs -text\n";

constexpr auto modelPatterns = std::to_array<const char *>({
    "*.7z",          "*.arrow",
    "*.bin",         "*.bz2",
    "*.ckpt",        "*.ftz",
    "*.gz",          "*.h5",
    "*.joblib",      "*.lfs.*",
    "*.mlmodel",     "*.model",
    "*.msgpack",     "*.npy",
    "*.npz",         "*.onnx",
    "*.ot",          "*.parquet",
    "*.pb",          "*.pickle",
    "*.pkl",         "*.pt",
    "*.pth",         "*.rar",
    "*.safetensors", "saved_model/**/*",
    "*.tar.*",       "*.tar",
    "*.tflite",      "*.tgz",
    "*.wasm",        "*.xz",
    "*.zip",         "*.zst",
    "*tfevents*",
});

/// A line that starts with "#" is a heading.
constexpr auto datasetPatterns = std::to_array<const char *>({
    "*.7z",
    "*.arrow",
    "*.bin",
    "*.bz2",
    "*.ckpt",
    "*.ftz",
    "*.gz",
    "*.h5",
    "*.joblib",
    "*.lfs.*",
    "*.lz4",
    "*.mds",
    "*.mlmodel",
    "*.model",
    "*.msgpack",
    "*.npy",
    "*.npz",
    "*.onnx",
    "*.ot",
    "*.parquet",
    "*.pb",
    "*.pickle",
    "*.pkl",
    "*.pt",
    "*.pth",
    "*.rar",
    "*.safetensors",
    "saved_model/**/*",
    "*.tar.*",
    "*.tar",
    "*.tflite",
    "*.tgz",
    "*.wasm",
    "*.xz",
    "*.zip",
    "*.zst",
    "*tfevents*",
    "# Audio files - uncompressed",
    "*.pcm",
    "*.sam",
    "*.raw",
    "# Audio files - compressed",
    "*.aac",
    "*.flac",
    "*.mp3",
    "*.ogg",
    "*.wav",
    "# Image files - uncompressed",
    "*.bmp",
    "*.gif",
    "*.png",
    "*.tiff",
    "# Image files - compressed",
    "*.jpg",
    "*.jpeg",
    "*.webp",
    "# Video files - compressed",
    "*.mp4",
    "*.webm",
});

template <std::size_t Count>
QByteArray lines(const std::array<const char *, Count> &patterns)
{
    QByteArray text;
    for (const QByteArrayView pattern : patterns) {
        text += pattern;
        text += pattern.startsWith('#') ? QByteArrayView("\n") : tracked;
    }
    return text;
}

}  // namespace

QByteArray defaultGitAttributes(RepoType type)
{
    return type == RepoType::Dataset ? lines(datasetPatterns) : lines(modelPatterns);
}

}  // namespace core::localhub
