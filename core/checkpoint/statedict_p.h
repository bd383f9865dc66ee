#pragma once

#include "core/checkpoint/pickle.h"

#include <QList>

namespace core {

/// A tensor as a pickle rebuilds it.
struct PickledTensor
{
    QString name;  ///< Keys on the way to it, joined by dots.
    QString type;
    QString storage;  ///< The key of what holds its numbers.
    std::int64_t offset = 0;  ///< In the storage, in elements.
    QList<std::int64_t> shape = {};
    QList<std::int64_t> strides = {};  ///< In elements.

    [[nodiscard]] bool isContiguous() const;
};

/// The tensors in what torch.save() pickled, in order, with those in dictionaries and lists within. A dictionary that
/// only wraps them ("state_dict", "model", …) does not count as a key. Nothing is called: what is no known way to
/// rebuild a tensor is passed over.
/// Source: torch._utils' rebuild functions; the keys are those that training frameworks wrap their weights in.
[[nodiscard]] QList<PickledTensor> pickledTensors(const Pickle &pickle);

}  // namespace core
