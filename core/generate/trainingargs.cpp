#include "core/generate/trainingargs_p.h"

#include "core/checkpoint/pickle.h"
#include "core/checkpoint/zipdirectory.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Node = Pickle::Node;
using Kind = Pickle::Kind;

/// Gives the settings of one pickled TrainingArguments their form in a card.
class ArgumentReader
{
public:
    explicit ArgumentReader(const Pickle &pickle)
        : m_pickle(pickle)
    {
    }

    [[nodiscard]] bool has(QStringView key) const { return value(key) != nullptr; }
    [[nodiscard]] QList<Hyperparameter> hyperparameters() const;

private:
    [[nodiscard]] const Node *value(QStringView key) const { return m_pickle.value(m_pickle.root(), key); }
    [[nodiscard]] double number(QStringView key) const;
    [[nodiscard]] std::int64_t integer(QStringView key) const;
    [[nodiscard]] bool isSet(QStringView key) const;
    [[nodiscard]] QString shown(QStringView key) const;
    [[nodiscard]] QString optimizer() const;
    [[nodiscard]] std::int64_t processes() const;

    void add(QList<Hyperparameter> &list, const QString &name, const QString &value) const;
    void addBatches(QList<Hyperparameter> &list) const;
    void addSchedule(QList<Hyperparameter> &list) const;

    const Pickle &m_pickle;
};

double ArgumentReader::number(QStringView key) const
{
    const Node *node = value(key);
    if (node == nullptr)
        return 0;
    return node->kind == Kind::Real ? node->real : static_cast<double>(node->integer);
}

std::int64_t ArgumentReader::integer(QStringView key) const
{
    const Node *node = value(key);
    return node != nullptr && node->kind == Kind::Integer ? node->integer : 0;
}

bool ArgumentReader::isSet(QStringView key) const
{
    const Node *node = value(key);
    return node != nullptr && node->kind == Kind::Boolean && node->integer == 1;
}

/// A number as Python shows it; a text; the value of an enumeration, which is a call with it.
QString ArgumentReader::shown(QStringView key) const
{
    const Node *node = value(key);
    if (node == nullptr)
        return {};
    if (node->kind == Kind::Call) {
        const Node &arguments = m_pickle.node(node->arguments);
        if (arguments.items.size() != 1)
            return {};
        node = &m_pickle.node(arguments.items.front());
    }
    switch (node->kind) {
    case Kind::Integer: return QString::number(node->integer);
    case Kind::Real: return pythonNumber(node->real);
    case Kind::Text: return publicText(node->text);
    case Kind::None:
    case Kind::Boolean:
    case Kind::Bytes:
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
    case Kind::Map:
    case Kind::Name:
    case Kind::Call:
    case Kind::Foreign: return {};
    }
    return {};
}

void ArgumentReader::add(QList<Hyperparameter> &list, const QString &name, const QString &value) const
{
    if (!value.isEmpty())
        list.append({.name = name, .value = escapedMarkdown(value)});
}

std::int64_t ArgumentReader::processes() const
{
    const Node *state = value(u"distributed_state");
    const Node *count = state != nullptr ? m_pickle.value(*state, u"num_processes") : nullptr;
    return count != nullptr && count->kind == Kind::Integer && count->integer > 0 && count->integer < 1'000'000
        ? count->integer
        : 1;
}

void ArgumentReader::addBatches(QList<Hyperparameter> &list) const
{
    constexpr std::int64_t mostDevices = 1'000'000;
    constexpr std::int64_t largestBatch = 1'000'000;
    const auto bounded = [](std::int64_t value, std::int64_t most) { return value > 0 && value < most ? value : 1; };
    // Several devices of one process share its batches.
    const std::int64_t devices = bounded(integer(u"_n_gpu"), mostDevices);
    const std::int64_t train = bounded(integer(u"per_device_train_batch_size"), largestBatch) * devices;
    const std::int64_t eval = bounded(integer(u"per_device_eval_batch_size"), largestBatch) * devices;
    const std::int64_t steps = bounded(integer(u"gradient_accumulation_steps"), largestBatch);
    const std::int64_t world = processes();
    add(list, u"train_batch_size"_s, has(u"per_device_train_batch_size") ? QString::number(train) : QString{});
    add(list, u"eval_batch_size"_s, has(u"per_device_eval_batch_size") ? QString::number(eval) : QString{});
    add(list, u"seed"_s, shown(u"seed"));
    if (world > 1) {
        add(list, u"distributed_type"_s, u"multi-GPU"_s);
        add(list, u"num_devices"_s, QString::number(world));
    }
    if (steps > 1)
        add(list, u"gradient_accumulation_steps"_s, QString::number(steps));
    const double total = static_cast<double>(train) * static_cast<double>(steps) * static_cast<double>(world);
    if (world > 1 || steps > 1)
        add(list, u"total_train_batch_size"_s, QString::number(total, 'f', 0));
    if (world > 1)
        add(list, u"total_eval_batch_size"_s, QString::number(eval * world));
}

QString ArgumentReader::optimizer() const
{
    const QString name = shown(u"optim");
    if (name.isEmpty())
        return {};
    QString arguments = shown(u"optim_args");
    if (arguments.isEmpty())
        arguments = u"No additional optimizer arguments"_s;
    if (!name.contains(u"adam", Qt::CaseInsensitive))
        return u"Use %1 and the args are: %2"_s.arg(name, arguments);
    return u"Use %1 with betas=(%2,%3) and epsilon=%4 and optimizer_args=%5"_s.arg(
        name, shown(u"adam_beta1"), shown(u"adam_beta2"), shown(u"adam_epsilon"), arguments);
}

void ArgumentReader::addSchedule(QList<Hyperparameter> &list) const
{
    add(list, u"lr_scheduler_type"_s, shown(u"lr_scheduler_type"));
    if (number(u"warmup_ratio") > 0)
        add(list, u"lr_scheduler_warmup_ratio"_s, shown(u"warmup_ratio"));
    if (number(u"warmup_steps") > 0)
        add(list, u"lr_scheduler_warmup_steps"_s, shown(u"warmup_steps"));
    if (integer(u"max_steps") > 0)
        add(list, u"training_steps"_s, shown(u"max_steps"));
    else
        add(list, u"num_epochs"_s, shown(u"num_train_epochs"));
    if (isSet(u"fp16"))
        add(list, u"mixed_precision_training"_s, u"Native AMP"_s);
    if (number(u"label_smoothing_factor") > 0)
        add(list, u"label_smoothing_factor"_s, shown(u"label_smoothing_factor"));
}

QList<Hyperparameter> ArgumentReader::hyperparameters() const
{
    QList<Hyperparameter> list;
    add(list, u"learning_rate"_s, shown(u"learning_rate"));
    addBatches(list);
    add(list, u"optimizer"_s, optimizer());
    addSchedule(list);
    return list;
}

Result<QByteArray> pickledBytes(const QByteArray &file)
{
    constexpr std::int64_t longestPickle = 1024 * 1024;
    const MemorySource archive{u"training_args.bin"_s, file};
    return readZipDirectory(archive).and_then([&archive](const QList<ZipEntry> &entries) -> Result<QByteArray> {
        for (const ZipEntry &entry : entries) {
            if (entry.name == "data.pkl" || entry.name.endsWith("/data.pkl"))
                return readZipEntry(archive, entry, longestPickle);
        }
        return fail(ErrorKind::EntryNotFound, archive.name());
    });
}

}  // namespace

std::optional<QList<Hyperparameter>> readTrainingArgs(const QByteArray &file)
{
    const auto bytes = pickledBytes(file);
    const auto pickle = bytes ? Pickle::read(*bytes) : std::nullopt;
    if (!pickle)
        return {};
    const ArgumentReader reader{*pickle};
    if (!reader.has(u"learning_rate"))
        return {};
    return reader.hyperparameters();
}

}  // namespace core
