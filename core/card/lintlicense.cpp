#include "core/card/findingcollector_p.h"
#include "core/card/licensealiases_p.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Those that most models have, after what the files say.
QStringList usualLicenses(const CardReading &reading)
{
    QStringList ids;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::license)) {
        if (findLicense(proposal.value.id) != nullptr)
            ids.append(proposal.value.id);
    }
    for (const QString &id :
         {u"apache-2.0"_s, u"mit"_s, u"cc-by-4.0"_s, u"cc-by-nc-4.0"_s, u"openrail"_s, u"other"_s}) {
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

/// The name for a licence of one's own: an id, as the Hub asks for.
QString ownLicenseName(const QString &text)
{
    QString name;
    for (const QChar c : text.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.';
        if (isPlain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-') || name.endsWith(u'.'))
        name.chop(1);
    return name.isEmpty() ? u"custom-license"_s : name;
}

CardChange otherLicense(const CardReading &reading, const QString &written)
{
    CardChange change{reading};
    change.set(u"license"_s, u"other"_s);
    if (!reading.has(u"license_name"))
        change.set(u"license_name"_s, ownLicenseName(written));
    if (!reading.has(u"license_link"))
        change.set(u"license_link"_s, licenseAddress(written));
    return change;
}

void reportUnknown(const CardReading &reading, FindingCollector &findings, const CardReading::Item &item)
{
    const QString written = item.node->text;
    const QStringList meant = licensesMeantBy(written);
    Finding &finding = findings.add(u"LI001"_s, item.path, {written, meant.value(0)}, u"license"_s);
    CardFix fix = chooseText(reading, item.path, meant);
    if (item.path.steps().size() == 1) {
        if (const auto edits = otherLicense(reading, written).edits())
            fix.options.append({.label = u"other"_s, .edits = *edits});
    }
    if (fix.options.isEmpty())
        fix = chooseText(reading, item.path, usualLicenses(reading));
    finding.fixes.append(fix);
}

void unknownLicense(const CardReading &reading, FindingCollector &findings)  // LI001
{
    for (const CardReading::Item &item : reading.items(u"license"_s)) {
        if (!item.node->isScalar() || findLicense(item.node->text) == nullptr)
            reportUnknown(reading, findings, item);
    }
}

bool isOther(const CardReading &reading)
{
    return reading.texts(u"license"_s).contains(u"other");
}

void otherWithoutName(const CardReading &reading, FindingCollector &findings)  // LI002
{
    if (!isOther(reading) || reading.value(u"license_name") != nullptr)
        return;
    QStringList names;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::license)) {
        if (!proposal.value.name.isEmpty())
            names.append(proposal.value.name);
    }
    const auto &repo = reading.context().repo;
    names.append(ownLicenseName(repo ? repo->name + u" license"_s : u"custom license"_s));
    findings.add(u"LI002"_s, YamlPath{u"license"_s})
        .fixes.append(chooseText(reading, YamlPath{u"license_name"_s}, names));
}

/// The names under which a licence stays readable when a repository is gated.
bool isReadableName(const QString &path)
{
    return path == u"LICENSE" || path == u"LICENSE.md" || path == u"LICENSE.txt";
}

bool isGoodLink(const CardReading &reading, const QString &link)
{
    const QUrl address{link, QUrl::StrictMode};
    if ((address.scheme() == u"https" || address.scheme() == u"http") && !address.host().isEmpty())
        return true;
    // Without knowing the files: the two names that the Hub turns into an address.
    if (!reading.context().files)
        return link == u"LICENSE" || link == u"LICENSE.md";
    return isReadableName(link) && std::ranges::contains(*reading.context().files, link, &ModelFile::path);
}

QStringList goodLinks(const CardReading &reading)
{
    QStringList links;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::license)) {
        if (isGoodLink(reading, proposal.value.link))
            links.append(proposal.value.link);
    }
    for (const QString &name : {u"LICENSE"_s, u"LICENSE.md"_s, u"LICENSE.txt"_s}) {
        if (isGoodLink(reading, name))
            links.append(name);
    }
    return links;
}

void licenseLink(const CardReading &reading, FindingCollector &findings)  // LI003
{
    if (!isOther(reading) || isGoodLink(reading, reading.text(u"license_link")))
        return;
    const QString key = reading.has(u"license_link") ? u"license_link"_s : u"license"_s;
    findings.add(u"LI003"_s, YamlPath{key}, {reading.text(u"license_link")})
        .fixes.append(chooseText(reading, YamlPath{u"license_link"_s}, goodLinks(reading)));
}

void missingLicense(const CardReading &reading, FindingCollector &findings)  // LI004
{
    if (reading.isSpace() || !reading.knowsAllKeys() || reading.has(u"license"))
        return;
    findings.addMissing(u"LI004"_s).fixes.append(chooseText(reading, YamlPath{u"license"_s}, usualLicenses(reading)));
}

void licenseFamily(const CardReading &reading, FindingCollector &findings)  // LI005
{
    static const QStringList families{u"bsd"_s, u"cc"_s, u"gpl"_s, u"lgpl"_s, u"gfdl"_s, u"openrail"_s};
    for (const CardReading::Item &item : reading.items(u"license"_s)) {
        const QString family = item.node->isScalar() ? item.node->text : QString{};
        if (!families.contains(family))
            continue;
        QStringList versions;
        for (const License &license : licenses()) {
            const bool isVersion = license.id.startsWith(family) && license.id.size() > family.size()
                && !license.id.at(family.size()).isLower();
            if (isVersion || (family == u"openrail" && license.id.endsWith(u"openrail-m"))
                || (family == u"cc" && license.id == u"cc0-1.0"))
                versions.append(license.id);
        }
        findings.add(u"LI005"_s, item.path, {family}).fixes.append(chooseText(reading, item.path, versions));
    }
}

void licenseText(const CardReading &reading, FindingCollector &findings)  // LI006
{
    const QStringList ids = reading.texts(u"license"_s);
    if (ids.isEmpty())
        return;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::license)) {
        const Clue clue = proposal.reason.clue;
        const bool isText = clue == Clue::LicenseText || clue == Clue::LicenseTitle;
        const QString &found = proposal.value.id;
        if (!isText || ids.contains(found) || proposal.confidence == Confidence::Low)
            continue;
        // "gpl" is not wrong beside the text of its third version.
        if (std::ranges::any_of(ids, [&found](const QString &id) { return found.startsWith(id + u'-'); }))
            continue;
        findings.add(u"LI006"_s, YamlPath{u"license"_s}, {ids.join(u", "_s), proposal.reason.file, found})
            .fixes.append(chooseText(reading, YamlPath{u"license"_s}, {found}));
        return;
    }
}

bool isPermissive(const QString &id)
{
    const License *license = findLicense(id);
    return license != nullptr && (license->group == u"permissive" || license->group == u"public-domain");
}

bool bindsDerivatives(const QString &id)
{
    const License *license = findLicense(id);
    return license != nullptr
        && (license->group == u"ai-use-restricted" || license->group == u"research-only"
            || license->group == u"cc-noncommercial");
}

void parentLicense(const CardReading &reading, FindingCollector &findings)  // LI007
{
    const QString own = reading.text(u"license");
    if (!reading.isModel() || !isPermissive(own))
        return;
    for (const QString &base : reading.texts(u"base_model"_s)) {
        const QString theirs = reading.context().baseLicenses.value(base);
        if (!bindsDerivatives(theirs))
            continue;
        findings.add(u"LI007"_s, YamlPath{u"license"_s}, {own, base, theirs})
            .fixes.append(chooseText(reading, YamlPath{u"license"_s}, {theirs}));
        return;
    }
}

void unstatedLicense(const CardReading &reading, FindingCollector &findings)  // LI008
{
    for (const CardReading::Item &item : reading.items(u"license"_s)) {
        if (item.node->isScalar() && item.node->text == u"unknown")
            findings.add(u"LI008"_s, item.path).fixes.append(chooseText(reading, item.path, usualLicenses(reading)));
    }
}

constexpr std::array checks{
    MetadataCheck{unknownLicense}, MetadataCheck{otherWithoutName}, MetadataCheck{licenseLink},
    MetadataCheck{missingLicense}, MetadataCheck{licenseFamily},    MetadataCheck{licenseText},
    MetadataCheck{parentLicense},  MetadataCheck{unstatedLicense},
};

}  // namespace

std::span<const MetadataCheck> licenseChecks()
{
    return checks;
}

}  // namespace core
