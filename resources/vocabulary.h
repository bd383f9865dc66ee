#pragma once

#include <QList>
#include <QString>

namespace resources {

/// A task a model can do: the card's `pipeline_tag`.
struct Task
{
    QString id;  ///< "fill-mask"
    QString name;  ///< "Fill-Mask", in English as on the Hub.
    QString modality;  ///< "Natural Language Processing"
};

/// A program or programming library that loads models: the card's `library_name`.
struct Library
{
    QString id;  ///< "sentence-transformers"
    QString name;  ///< "sentence-transformers", in its own spelling.
};

/// The tasks the Hub offers for models, in its own order. Source: resources/data/tasks.json.
[[nodiscard]] QList<Task> readTasks();
/// The libraries the Hub knows, sorted by name. A card may name others. Source: resources/data/libraries.json.
[[nodiscard]] QList<Library> readLibraries();

}  // namespace resources
