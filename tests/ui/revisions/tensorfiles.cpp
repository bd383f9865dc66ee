#include "tests/ui/revisions/tensorfiles.h"

#include "tests/support/checkpointbytes.h"

#include <QRandomGenerator>

#include <bit>

namespace test {

namespace {

/// The first half of a float's bytes is a BF16.
QByteArray coded(const QByteArray &floats, const QByteArray &type)
{
    if (type == "F32")
        return floats;
    QByteArray halves;
    for (qsizetype i = 0; i < floats.size(); i += 4)
        halves += floats.sliced(i + 2, 2);
    return halves;
}

}  // namespace

QByteArray floats(const QList<float> &values)
{
    QByteArray bytes;
    for (const float value : values)
        bytes += GgufBytes::le32(std::bit_cast<quint32>(value));
    return bytes;
}

QByteArray TinyTransformer::safetensors() const
{
    SafetensorsBytes file;
    file.metadata("format", "pt");
    QRandomGenerator random{7};
    const auto add = [&](const QByteArray &name, const QList<qint64> &shape, float change) {
        qint64 count = 1;
        for (const qint64 size : shape)
            count *= size;
        QList<float> values;
        for (qint64 i = 0; i < count; ++i)
            values.append(static_cast<float>(random.bounded(2.0) - 1) + change);
        file.tensor(name, type, shape, coded(floats(values), type));
    };
    add(prefix + "embed_tokens.weight", {64, width}, 0);
    for (int layer = 0; layer < layers; ++layer) {
        const QByteArray name = prefix + "layers." + QByteArray::number(layer) + '.';
        add(name + "self_attn.q_proj.weight", {width, width}, changes.value(layer, 0));
        add(name + "self_attn.v_proj.weight", {width, width}, changes.value(layer, 0) / 10);
        add(name + "mlp.up_proj.weight", {4 * width, width}, 0);
        add(name + "input_layernorm.weight", {width}, 0);
    }
    add(prefix + "norm.weight", {width}, 0);
    if (hasHead)
        add("lm_head.weight", {64, width}, 0);
    return file.bytes();
}

}  // namespace test
