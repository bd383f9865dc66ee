#pragma once

#include <QRandomGenerator>
#include <QStringList>

/// A YAML map as people and tools write it, made up from a seed: a chunk of lines for each key, with the comments and
/// blank lines around it.
struct OddYaml
{
    struct Chunk
    {
        QString key;
        QString text;  ///< Whole lines; the last chunk's may lack its line end.
        bool isList = false;
    };

    QString header;  ///< Comments and blank lines before the first key.
    QList<Chunk> chunks;

    [[nodiscard]] QString text() const;
    /// Mixed quotes, comments, flow and block styles, odd indentation, block scalars, characters beyond the BMP, CR LF.
    [[nodiscard]] static OddYaml make(QRandomGenerator &random);
};
