#pragma once

#include "core/checkpoint/tensordiff.h"

namespace core {

/// The numbers of one tensor.
struct ValueSummary
{
    std::int64_t elements = 0;
    std::int64_t nans = 0;
    std::int64_t infinities = 0;
    std::int64_t zeros = 0;
    double min = 0;  ///< Of the finite ones, as what follows.
    double max = 0;
    double mean = 0;
    double deviation = 0;  ///< Standard deviation of the whole.

    [[nodiscard]] bool isConstant() const { return elements > 0 && nans + infinities == 0 && min == max; }
    friend bool operator==(const ValueSummary &, const ValueSummary &) = default;
};

/// How the values of two tensors differ.
struct TensorStats
{
    ValueSummary before;
    ValueSummary after;
    std::int64_t differing = 0;  ///< Elements.
    double maxDifference = 0;  ///< Largest |a - b|.
    double meanDifference = 0;  ///< Mean |a - b|.
    double relativeL2 = 0;  ///< ||a - b|| / ||a||; infinite where a is zero and b is not.
    double cosine = 1;  ///< Of the angle between them; 1 for two that are zero.
    /// The second is the first, rounded to its type: nothing but the type has changed.
    bool isPureCast = false;

    friend bool operator==(const TensorStats &, const TensorStats &) = default;
};

/// Reads two tensors once, front to back, whatever their types: numbers are compared as doubles. Two NaNs count as
/// equal.
///
/// Errors: InvalidInput (different numbers of elements, a type whose numbers cannot be read, values that do not lie in
///         order), those of ByteSource::read().
/// Memory: a few megabytes. Thread: blocks; `progress` counts bytes of both.
[[nodiscard]] Result<TensorStats> compareValues(const Checkpoint &before, const TensorInfo &tensorBefore,
                                                const Checkpoint &after, const TensorInfo &tensorAfter,
                                                TensorDiffProgress *progress = nullptr,
                                                const std::stop_token &stop = {});

}  // namespace core
