#include "core/generate/emissions.h"

#include "core/card/separatedvalues.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"
#include "core/generate/proposalbuilder_p.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t csvLimit = 4 * 1024 * 1024;
constexpr qsizetype runLimit = 10'000;
constexpr double secondsPerHour = 3600;
constexpr double mostKilograms = 1e9;  // more is no measurement

/// The columns of one file, by name.
class Columns
{
public:
    explicit Columns(const QStringList &header)
    {
        // Units were part of the names once: "emissions (kg)".
        for (const QString &name : header)
            m_names.append(name.section(u'(', 0, 0).trimmed().toLower());
    }

    [[nodiscard]] bool has(const QString &name) const { return m_names.contains(name); }
    [[nodiscard]] QString text(const QStringList &row, const QString &name) const
    {
        const qsizetype column = m_names.indexOf(name);
        return column < 0 ? QString{} : publicText(row.value(column));
    }
    [[nodiscard]] double number(const QStringList &row, const QString &name) const
    {
        bool isNumber = false;
        const double value = text(row, name).toDouble(&isNumber);
        return isNumber && std::isfinite(value) && value >= 0 ? value : 0;
    }

private:
    QStringList m_names;
};

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString{});
    return filled.join(u", "_s);
}

void readPlace(Emissions &emissions, const Columns &columns, const QStringList &row)
{
    const QString hardware = columns.text(row, u"gpu_model"_s);
    emissions.hardware = hardware.isEmpty() ? columns.text(row, u"cpu_model"_s) : hardware;
    emissions.version = columns.text(row, u"codecarbon_version"_s);
    const QString onCloud = columns.text(row, u"on_cloud"_s);
    if (onCloud.startsWith(u'Y', Qt::CaseInsensitive) || onCloud.compare(u"true", Qt::CaseInsensitive) == 0) {
        emissions.cloudProvider = columns.text(row, u"cloud_provider"_s);
        emissions.cloudRegion = columns.text(row, u"cloud_region"_s);
    }
    QString region = columns.text(row, u"region"_s);
    if (!region.isEmpty())
        region.front() = region.front().toUpper();
    emissions.region = joined({region, columns.text(row, u"country_name"_s)});
}

/// Three significant digits, and large ones not as a power of ten: "350", "12.5", "0.004", "12500".
QString threeDigits(double value)
{
    if (value < 1)
        return QString::number(value, 'g', 3);
    const int decimals = value >= 100 ? 0 : (value >= 10 ? 1 : 2);
    return cardNumber(QString::number(value, 'f', decimals).toDouble());
}

QString emissionsText(const Emissions &emissions)
{
    QString text = u"Carbon emissions were measured with "
                   "[CodeCarbon](https://github.com/mlco2/codecarbon).\n\n"_s;
    const auto bullet = [&text](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += u"- **%1:** %2\n"_s.arg(label, value);
    };
    bullet(u"Hardware Type"_s, escapedMarkdown(emissions.hardware));
    bullet(u"Hours used"_s, emissions.hours > 0 ? threeDigits(emissions.hours) : QString{});
    bullet(u"Cloud Provider"_s, escapedMarkdown(emissions.cloudProvider));
    bullet(u"Compute Region"_s,
           escapedMarkdown(emissions.cloudRegion.isEmpty() ? emissions.region : emissions.cloudRegion));
    if (emissions.energyKwh > 0)
        bullet(u"Energy Consumed"_s, threeDigits(emissions.energyKwh) + u" kWh"_s);
    const bool isHeavy = emissions.kilograms >= 1;
    bullet(u"Carbon Emitted"_s,
           threeDigits(isHeavy ? emissions.kilograms : emissions.grams())
               + (isHeavy ? u" kg of CO2"_s : u" g of CO2"_s));
    return text;
}

}  // namespace

std::optional<Emissions> readEmissions(const QString &csv)
{
    const QList<QStringList> rows = readSeparatedValues(csv, u',', runLimit);
    const Columns columns{rows.value(0)};
    if (rows.size() < 2 || !columns.has(u"emissions"_s))
        return {};
    Emissions emissions;
    for (const QStringList &row : rows.sliced(1)) {
        ++emissions.runs;
        emissions.kilograms += columns.number(row, u"emissions"_s);
        emissions.hours += columns.number(row, u"duration"_s) / secondsPerHour;
        emissions.energyKwh += columns.number(row, u"energy_consumed"_s);
    }
    readPlace(emissions, columns, rows.constLast());
    if (!(emissions.kilograms > 0 && emissions.kilograms < mostKilograms))
        return {};
    return emissions;
}

Result<Emissions> readEmissionsFile(const QString &localPath)
{
    const auto text = readText({.path = localPath, .localPath = localPath}, csvLimit);
    if (!text)
        return fail(text.error() == FileProblemKind::Unreadable ? ErrorKind::FileUnreadable : ErrorKind::InvalidInput,
                    localPath);
    const auto emissions = readEmissions(*text);
    if (!emissions)
        return fail(ErrorKind::InvalidInput, localPath, u"it is no emissions.csv of CodeCarbon"_s);
    return *emissions;
}

QCborMap emissionsValue(const Emissions &emissions, bool hasBase)
{
    QCborMap value{{u"emissions"_s, std::round(emissions.grams() * 10'000) / 10'000},
                   {u"source"_s, u"codecarbon"_s},
                   {u"training_type"_s, hasBase ? u"fine-tuning"_s : u"pre-training"_s}};
    if (!emissions.region.isEmpty())
        value.insert(u"geographical_location"_s, emissions.region);
    if (!emissions.hardware.isEmpty())
        value.insert(u"hardware_used"_s, emissions.hardware);
    return value;
}

void proposeEmissions(ProposalBuilder &builder)
{
    const ModelFile *file = builder.files().find(u"emissions.csv"_s);
    if (file == nullptr)
        return;
    const auto text = readText(*file, csvLimit);
    if (!text) {
        builder.files().addProblem(*file, text.error());
        return;
    }
    const auto emissions = readEmissions(*text);
    if (!emissions) {
        builder.files().addProblem(*file, FileProblemKind::Malformed);
        return;
    }
    const QCborMap value = emissionsValue(*emissions, !builder.facts().baseModels.isEmpty());
    builder.propose(u"co2_eq_emissions"_s, value, keyReason(file->path, u"emissions"_s, {}), Confidence::High);
    builder.addSection({.id = u"environmental-impact"_s,
                        .title = u"Environmental Impact"_s,
                        .markdown = emissionsText(*emissions),
                        .sources = {file->path}});
}

}  // namespace core
