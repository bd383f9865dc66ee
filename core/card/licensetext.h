#pragma once

#include "core/card/proposal.h"

#include <QStringList>

#include <optional>

namespace core {

/// A licence recognised from its text.
struct RecognizedLicense
{
    QString id;  ///< Of the Hub's table.
    Clue clue = Clue::LicenseText;  ///< LicenseTitle when only the title was recognised.
    /// High: the text is the licence's. Medium: most of it is, or the title alone was found.
    Confidence confidence = Confidence::High;

    friend bool operator==(const RecognizedLicense &, const RecognizedLicense &) = default;
};

/// Which licence `text` is. Line ends, indentation, comment marks, typographic quotes and lines that name a copyright
/// holder do not matter. Nothing for a text that is no licence of the Hub's table, or has been changed too much.
///
/// Texts that we hold are compared as sets of five words in a row; the others are told by their titles.
/// Cost: some 30 ms. Thread: any.
[[nodiscard]] std::optional<RecognizedLicense> recognizeLicense(const QString &text);

/// The licences whose text we hold: those whose own terms allow everybody to copy them word for word.
[[nodiscard]] QStringList licensesWithText();
/// The text of a licence, with the holder and year where it wants them; empty when we do not hold it.
[[nodiscard]] QString licenseText(const QString &id, const QString &holder, int year);
/// Whether the text names its copyright holder.
[[nodiscard]] bool licenseNamesHolder(const QString &id);

}  // namespace core
