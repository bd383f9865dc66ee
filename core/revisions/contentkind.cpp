#include "core/revisions/contentkind.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace core {

namespace {

struct NamedKind
{
    QByteArrayView name;
    ContentKind kind;
};

constexpr std::array fileNames{
    NamedKind{.name = "readme.md", .kind = ContentKind::Card},
    NamedKind{.name = "tokenizer.json", .kind = ContentKind::Tokenizer},
    NamedKind{.name = "tokenizer_config.json", .kind = ContentKind::TokenizerConfig},
    NamedKind{.name = "chat_template.json", .kind = ContentKind::TokenizerConfig},
};

constexpr std::array suffixes{
    NamedKind{.name = "json", .kind = ContentKind::Json},
    NamedKind{.name = "webmanifest", .kind = ContentKind::Json},
    NamedKind{.name = "ipynb", .kind = ContentKind::Notebook},
    NamedKind{.name = "csv", .kind = ContentKind::Table},
    NamedKind{.name = "tsv", .kind = ContentKind::Table},
    NamedKind{.name = "png", .kind = ContentKind::Image},
    NamedKind{.name = "jpg", .kind = ContentKind::Image},
    NamedKind{.name = "jpeg", .kind = ContentKind::Image},
    NamedKind{.name = "gif", .kind = ContentKind::Image},
    NamedKind{.name = "webp", .kind = ContentKind::Image},
    NamedKind{.name = "bmp", .kind = ContentKind::Image},
    NamedKind{.name = "svg", .kind = ContentKind::Image},
    NamedKind{.name = "safetensors", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "gguf", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "bin", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "pt", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "pth", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "ckpt", .kind = ContentKind::Checkpoint},
    NamedKind{.name = "7z", .kind = ContentKind::Binary},
    NamedKind{.name = "arrow", .kind = ContentKind::Binary},
    NamedKind{.name = "bz2", .kind = ContentKind::Binary},
    NamedKind{.name = "flac", .kind = ContentKind::Binary},
    NamedKind{.name = "gz", .kind = ContentKind::Binary},
    NamedKind{.name = "h5", .kind = ContentKind::Binary},
    NamedKind{.name = "mp3", .kind = ContentKind::Binary},
    NamedKind{.name = "mp4", .kind = ContentKind::Binary},
    NamedKind{.name = "msgpack", .kind = ContentKind::Binary},
    NamedKind{.name = "npy", .kind = ContentKind::Binary},
    NamedKind{.name = "npz", .kind = ContentKind::Binary},
    NamedKind{.name = "ogg", .kind = ContentKind::Binary},
    NamedKind{.name = "onnx", .kind = ContentKind::Binary},
    NamedKind{.name = "parquet", .kind = ContentKind::Binary},
    NamedKind{.name = "tar", .kind = ContentKind::Binary},
    NamedKind{.name = "tflite", .kind = ContentKind::Binary},
    NamedKind{.name = "wav", .kind = ContentKind::Binary},
    NamedKind{.name = "webm", .kind = ContentKind::Binary},
    NamedKind{.name = "xz", .kind = ContentKind::Binary},
    NamedKind{.name = "zip", .kind = ContentKind::Binary},
    NamedKind{.name = "zst", .kind = ContentKind::Binary},
};

}  // namespace

ContentKind contentKindOf(QByteArrayView rawPath)
{
    const QByteArray name = rawPath.sliced(rawPath.lastIndexOf('/') + 1).toByteArray().toLower();
    if (const auto *known = std::ranges::find(fileNames, QByteArrayView(name), &NamedKind::name);
        known != fileNames.end())
        return known->kind;
    const QByteArray suffix = name.sliced(name.lastIndexOf('.') + 1);
    const auto *known = std::ranges::find(suffixes, QByteArrayView(suffix), &NamedKind::name);
    return known == suffixes.end() || suffix.size() == name.size() ? ContentKind::Text : known->kind;
}

}  // namespace core
