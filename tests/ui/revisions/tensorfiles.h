#pragma once

#include <QByteArray>
#include <QList>

namespace test {

/// Numbers of a tensor, as F32.
[[nodiscard]] QByteArray floats(const QList<float> &values);

/// A small transformer as safetensors: an embedding, `layers` layers with attention, feed-forward and norms, a head.
/// `change(layer)` is added to every number of the attention of a layer; `seed` makes the numbers.
struct TinyTransformer
{
    int layers = 6;
    int width = 16;
    QList<float> changes = {};  ///< By layer; what is not there is 0.
    QByteArray type = "F32";
    bool hasHead = true;
    QByteArray prefix = "model.";

    [[nodiscard]] QByteArray safetensors() const;
};

}  // namespace test
