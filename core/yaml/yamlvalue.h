#pragma once

#include "core/yaml/yamltree.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace core {

/// Who reads a card: each takes plain scalars for different things ("no" is a text, or false).
enum class YamlReader {
    Hub,  ///< js-yaml 4: YAML 1.2's booleans, but also dates, 0b…, 1_000 and merge keys.
    Python,  ///< PyYAML's safe_load, YAML 1.1: huggingface_hub, transformers, datasets.
    Core,  ///< The core schema of YAML 1.2.
};

/// What a scalar is to `reader`: a QCborValue of type String, Integer, Double, True/False, Null, or DateTime.
/// Quoted and block scalars are texts to all. Undefined where the reader would fail ("=" to Python).
[[nodiscard]] QCborValue readScalar(const YamlNode &scalar, YamlReader reader);
/// The same for a text in a place where a plain scalar stands.
[[nodiscard]] QCborValue readPlain(QStringView text, YamlReader reader);
/// Whether the readers do not agree on a plain scalar.
[[nodiscard]] bool isAmbiguous(QStringView plain);

/// A node and all below it as data; QCborMap keeps the order of the text. Aliases are followed and merge keys merged,
/// up to a million values in all; beyond that, Undefined.
[[nodiscard]] QCborValue toValue(const YamlNode &node, const YamlNode &root, YamlReader reader = YamlReader::Hub);

/// `text` as a scalar on one line that reads as this text to every reader: plain where that is certain, quoted
/// otherwise.
[[nodiscard]] QString yamlScalar(const QString &text);
/// A number, boolean, null or text on one line.
[[nodiscard]] QString yamlScalar(const QCborValue &value);
/// Any value on one line: lists and maps in brackets.
[[nodiscard]] QString yamlFlow(const QCborValue &value);

}  // namespace core
