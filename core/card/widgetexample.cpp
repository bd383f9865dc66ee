#include "core/card/widgetexample.h"

#include "core/card/cardtables.h"

#include <QCborArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Sample
{
    QStringView task;
    QStringView text;
};

/// What people give a model of a task to read.
constexpr std::array samples{
    Sample{u"text-classification", u"The room was clean, and the staff could not have been kinder."},
    Sample{u"token-classification", u"Ada Lovelace was born in London."},
    Sample{u"text-generation", u"The lighthouse keeper wrote in his log that"},
    Sample{u"summarization",
           u"The bridge across the bay opened in 1932 after eight years of work. It was the longest of "
           u"its kind, and the ferries that it replaced stopped running within a year."},
    Sample{u"translation", u"Where is the nearest station?"},
    Sample{u"feature-extraction", u"A sentence to be turned into numbers."},
    Sample{u"question-answering", u"Where does Clara work?"},
    Sample{u"table-question-answering", u"Which city has the most inhabitants?"},
    Sample{u"zero-shot-classification", u"The match went into extra time."},
    Sample{u"text-to-speech", u"The next train to the coast leaves from platform four."},
    Sample{u"text-to-audio", u"Rain on a tin roof, distant thunder"},
    Sample{u"text-to-image", u"A boat in the harbour at dawn, watercolour"},
    Sample{u"text-to-video", u"Waves rolling onto a beach at dusk"},
    Sample{u"document-question-answering", u"What is the total of the invoice?"},
    Sample{u"visual-question-answering", u"What is in the picture?"},
    Sample{u"image-text-to-text", u"What is in the picture?"},
};

QString sampleText(const QString &task, const QString &maskToken)
{
    if (task == u"fill-mask")
        return u"The capital of France is %1."_s.arg(maskToken);
    const auto found = std::ranges::find(samples, task, &Sample::task);
    return found == samples.end() ? QString{} : found->text.toString();
}

QCborValue sampleValue(const QString &field, const QString &task, const QString &maskToken)
{
    if (field == u"messages")
        return QCborArray{QCborMap{{u"role"_s, u"user"_s}, {u"content"_s, u"What can you help me with?"_s}}};
    if (field == u"context")
        return u"Clara lives in Lyon and works in Grenoble."_s;
    if (field == u"candidate_labels")
        return task == u"zero-shot-image-classification" ? u"cat, dog, bird"_s : u"sport, politics, science"_s;
    if (field == u"table")
        return QCborMap{{u"City"_s, QCborArray{u"Lyon"_s, u"Grenoble"_s}},
                        {u"Inhabitants"_s, QCborArray{522'000, 157'000}}};
    if (field == u"structured_data")
        return QCborMap{{u"feature_1"_s, QCborArray{0.5}}, {u"feature_2"_s, QCborArray{1.5}}};
    if (field == u"source_sentence")
        return u"The cat sits on the window sill."_s;
    if (field == u"sentences")
        return QCborArray{u"A cat is looking out of the window."_s, u"The stock market fell today."_s};
    return field == u"text" ? sampleText(task, maskToken) : QString{};
}

}  // namespace

QCborMap widgetExample(const QString &task, bool isChat, const QString &maskToken)
{
    const WidgetShape *shape = findWidgetShape(task);
    QStringList fields = shape != nullptr ? shape->required : QStringList{u"text"_s};
    const bool mayChat = shape != nullptr && shape->alternative.contains(u"messages"_s);
    if (isChat && mayChat)
        fields = {u"messages"_s};
    // The table of shapes is sorted by letters; a question comes before what it is about.
    if (fields.removeOne(u"text"_s))
        fields.prepend(u"text"_s);
    QCborMap example;
    for (const QString &field : std::as_const(fields))
        example.insert(field, sampleValue(field, task, maskToken));
    if (example.isEmpty())  // nothing goes in: what comes out is the example
        example.insert(u"output"_s, QCborMap{{u"url"_s, QString{}}});
    return example;
}

}  // namespace core
