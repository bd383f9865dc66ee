#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace core {

// The tables that a card's values come from. Each is parsed when it is first asked for, and kept: references stay good
// until the program ends. What a table does not know may still be right: tables are older than the Hub. Thread: any.

/// One row of the Hub's table of licences. The Hub compares ids exactly; all of them are in lower case.
struct License
{
    QString id;  ///< "apache-2.0"
    QString name;  ///< "Apache license 2.0", in English as on the Hub.
    QString spdx;  ///< "Apache-2.0"; empty when SPDX does not know it.
    QString group;  ///< "permissive", "copyleft", …: for grouping in a list.
    QString address;  ///< Where its text or an explanation can be read; may be empty.
    bool isFamily = false;  ///< "gpl": names no version.
    bool isAcceptedAtCreation = true;  ///< False: only a card may name it.

    friend bool operator==(const License &, const License &) = default;
};
/// In the Hub's own order. Source: resources/data/licenses.json.
[[nodiscard]] const QList<License> &licenses();
[[nodiscard]] const License *findLicense(QStringView id);

/// A task a model can do: the card's `pipeline_tag`.
struct Task
{
    QString id;  ///< "fill-mask"
    QString name;  ///< "Fill-Mask", in English as on the Hub.
    QString modality;  ///< "Natural Language Processing"
    QString modalityId;  ///< "nlp", "cv", "audio", "multimodal", "tabular", "rl", "other"
    QStringList subtasks = {};
    QStringList metrics = {};  ///< Those usual for it.
    QStringList libraries = {};
    bool isForModels = true;  ///< False: a dataset's task that no model should name.
    bool isForDatasets = true;

    friend bool operator==(const Task &, const Task &) = default;
};
/// In the Hub's own order, which decides when it takes the task from tags. Source: resources/data/tasks.json.
[[nodiscard]] const QList<Task> &tasks();
[[nodiscard]] const Task *findTask(QStringView id);
/// Those the Hub offers for models.
[[nodiscard]] const QList<Task> &modelTasks();

/// A program or programming library that loads models: the card's `library_name`.
struct Library
{
    QString id;  ///< "sentence-transformers"
    QString name;  ///< "sentence-transformers", in its own spelling.
    QString documentation = {};  ///< An address; may be empty.
    QString queryFiles = {};  ///< Which files count as downloads, as the Hub's query; empty for its default.

    friend bool operator==(const Library &, const Library &) = default;
};
/// Sorted by name. A card may name others. Source: resources/data/libraries.json.
[[nodiscard]] const QList<Library> &libraries();
[[nodiscard]] const Library *findLibrary(QStringView id);

/// A language by its code: the card's `language`.
struct Language
{
    QString code;  ///< "de", "gsw"
    QString name;  ///< In English.
    QString nativeName = {};  ///< Empty for those with three letters.

    friend bool operator==(const Language &, const Language &) = default;
};
/// ISO 639-1, then 639-3. Source: resources/data/cards/languages.json (190 kB: some milliseconds at first).
[[nodiscard]] const QList<Language> &languages();
[[nodiscard]] const Language *findLanguage(QStringView code);
/// The language called so, in English or by its own name, whatever the case.
[[nodiscard]] const Language *findLanguageByName(QStringView name);
/// Codes that are no language: "code", "multilingual".
[[nodiscard]] const QStringList &specialLanguages();
/// Whether the Hub takes `code`: a language's, a special one, or one of the three older ones it still knows.
[[nodiscard]] bool isLanguageCode(QStringView code);
/// The two-letter code of a three-letter one ("en" for "eng", "de" for "ger"); empty where there is none.
[[nodiscard]] QString shortLanguageCode(QStringView code);

/// A measure of quality: the card's `metrics` and `model-index`.
struct Metric
{
    QString id;  ///< "wer"
    QString title;  ///< "Word error rate"
    QString better;  ///< "higher", "lower" or "n/a"
    std::optional<double> lowest = {};  ///< The range of its values, where it has one.
    std::optional<double> highest = {};
    QStringList tasks = {};

    friend bool operator==(const Metric &, const Metric &) = default;
};
/// Source: resources/data/cards/metrics.json. The Hub takes any id.
[[nodiscard]] const QList<Metric> &metrics();
[[nodiscard]] const Metric *findMetric(QStringView id);

/// What an example of the card's `widget` holds for a task.
struct WidgetShape
{
    QString task;
    QStringList required = {};  ///< "text", "src", …
    QStringList alternative = {};  ///< May stand instead of what is required; empty for nothing.
    QStringList optional = {};
    QString output = {};  ///< "labels", "text", "url", …

    friend bool operator==(const WidgetShape &, const WidgetShape &) = default;
};
/// Source: resources/data/cards/widgets.json. Null for a task without a known shape.
[[nodiscard]] const WidgetShape *findWidgetShape(QStringView task);
/// Parameters of `inference` and of an example.
[[nodiscard]] const QStringList &inferenceParameters();

/// Accelerators and processors as a card's `co2_eq_emissions.hardware_used` names them: "NVIDIA H100". The key takes
/// any text. Source: resources/data/cards/hardware.json.
[[nodiscard]] const QStringList &hardwareNames();

/// Datasets whose results belong into .eval_results. Source: resources/data/cards/benchmarks.json; the Hub has more.
[[nodiscard]] const QStringList &benchmarks();
[[nodiscard]] bool isBenchmark(const QString &datasetId);

/// Among `words`, those that somebody who wrote `word` most likely meant, the nearest first; at most `count`.
[[nodiscard]] QStringList nearestOf(QStringView word, const QStringList &words, qsizetype count = 3);
/// How many letters have to be put in, left out, replaced or swapped to make `b` of `a`; `limit` + 1 when it is more.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int limit);

}  // namespace core
