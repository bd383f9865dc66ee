#pragma once

#include <QByteArrayView>

namespace core {

/// How a file's changes are best looked at, as far as its name tells. What turns out to be something else is looked at
/// as text, or as sizes and hashes.
enum class ContentKind {
    Text,
    Card,  ///< README.md: diffCards()
    Json,  ///< diffJson()
    Notebook,  ///< diffNotebooks()
    Table,  ///< CSV, TSV: diffTables()
    Tokenizer,  ///< tokenizer.json: diffTokenizers()
    TokenizerConfig,  ///< diffTokenizerConfigs()
    Image,
    Checkpoint,  ///< core/checkpoint
    Binary,  ///< Known to be nothing to read: audio, video, archives, tables in binary formats.
};

[[nodiscard]] ContentKind contentKindOf(QByteArrayView rawPath);

}  // namespace core
