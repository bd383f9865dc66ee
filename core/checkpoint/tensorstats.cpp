#include "core/checkpoint/tensorstats.h"

#include "core/checkpoint/elementdecoder_p.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t elementsAtOnce = 128 * 1024;  // a multiple of every block

/// A sum that does not lose small numbers in a large one. Source: Kahan's summation, in Neumaier's form.
class Sum
{
public:
    void add(double value)
    {
        const double next = m_sum + value;
        m_lost += std::abs(m_sum) >= std::abs(value) ? (m_sum - next) + value : (value - next) + m_sum;
        m_sum = next;
    }
    [[nodiscard]] double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

class Summary
{
public:
    void add(double value)
    {
        ++m_summary.elements;
        if (std::isnan(value)) {
            ++m_summary.nans;
            return;
        }
        if (std::isinf(value)) {
            ++m_summary.infinities;
            return;
        }
        if (value == 0)
            ++m_summary.zeros;
        m_min = std::min(m_min, value);
        m_max = std::max(m_max, value);
        // Welford's way: the squares of large numbers would swallow the differences between them.
        ++m_count;
        const double delta = value - m_mean;
        m_mean += delta / static_cast<double>(m_count);
        m_squares += delta * (value - m_mean);
    }

    [[nodiscard]] ValueSummary finish()
    {
        if (m_count > 0) {
            m_summary.min = m_min;
            m_summary.max = m_max;
            m_summary.mean = m_mean;
            m_summary.deviation = std::sqrt(m_squares / static_cast<double>(m_count));
        }
        return m_summary;
    }

private:
    ValueSummary m_summary;
    std::int64_t m_count = 0;
    double m_min = std::numeric_limits<double>::infinity();
    double m_max = -std::numeric_limits<double>::infinity();
    double m_mean = 0;
    double m_squares = 0;
};

/// Front to back through the numbers of one tensor.
class ElementStream
{
public:
    static Result<ElementStream> open(const Checkpoint &checkpoint, const TensorInfo &tensor,
                                      const std::stop_token &stop)
    {
        const CheckpointFile &file = checkpoint.fileOf(tensor);
        const auto decoder = ElementDecoder::forType(tensor.type, file.head->isBigEndian);
        if (!decoder)
            return fail(ErrorKind::InvalidInput, tensor.name, u"the values of this type cannot be read"_s);
        if (!tensor.isContiguous)
            return fail(ErrorKind::InvalidInput, tensor.name, u"the values do not lie in order"_s);
        return dataOffset(*file.source, *file.head, tensor, stop).transform([&](std::int64_t offset) {
            return ElementStream{*file.source, *decoder, offset, tensor.bytes};
        });
    }

    /// The next numbers, as many as fit into one piece; none at the end.
    Result<> next(std::vector<double> &values, TensorDiffProgress &progress, const std::stop_token &stop)
    {
        values.clear();
        const std::int64_t most = elementsAtOnce / m_decoder.elementsPerBlock() * m_decoder.bytesPerBlock();
        const std::int64_t count = std::min(most, m_left);
        const auto bytes = m_source->read(m_offset, count, stop);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_decoder.decode(*bytes, values);
        m_offset += count;
        m_left -= count;
        progress.doneBytes += count;
        return {};
    }

private:
    ElementStream(const ByteSource &source, const ElementDecoder &decoder, std::int64_t offset, std::int64_t bytes)
        : m_source(&source)
        , m_decoder(decoder)
        , m_offset(offset)
        , m_left(bytes)
    {
    }

    const ByteSource *m_source;
    ElementDecoder m_decoder;
    std::int64_t m_offset;
    std::int64_t m_left;
};

class ValueStatistics
{
public:
    explicit ValueStatistics(QStringView typeAfter)
        : m_typeAfter(typeAfter)
    {
    }

    void add(double a, double b)
    {
        m_before.add(a);
        m_after.add(b);
        const auto cast = m_isCast ? roundedTo(m_typeAfter, a) : std::nullopt;
        m_isCast = cast && isSame(*cast, b);
        if (isSame(a, b))
            addProducts(a, b, 0);
        else
            addDifference(a, b);
    }

    [[nodiscard]] TensorStats finish(bool isRetyped)
    {
        TensorStats stats{.before = m_before.finish(),
                          .after = m_after.finish(),
                          .differing = m_differing,
                          .maxDifference = m_maxDifference,
                          .isPureCast = m_isCast && isRetyped};
        const double normBefore = std::sqrt(m_squaresBefore.value());
        const double normAfter = std::sqrt(m_squaresAfter.value());
        const double normDifference = std::sqrt(m_squaresDifference.value());
        if (m_compared > 0)
            stats.meanDifference = m_differences.value() / static_cast<double>(m_compared);
        if (normDifference > 0)
            stats.relativeL2 = normBefore > 0 ? normDifference / normBefore : std::numeric_limits<double>::infinity();
        if (normBefore > 0 || normAfter > 0)
            stats.cosine = normBefore > 0 && normAfter > 0 ? m_products.value() / (normBefore * normAfter) : 0;
        return stats;
    }

private:
    static bool isSame(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

    void addDifference(double a, double b)
    {
        ++m_differing;
        const double difference = std::abs(a - b);
        if (std::isfinite(difference))
            m_maxDifference = std::max(m_maxDifference, difference);
        addProducts(a, b, difference);
    }

    /// What is not finite has no part in sums, which it would take over.
    void addProducts(double a, double b, double difference)
    {
        if (!std::isfinite(a) || !std::isfinite(b))
            return;
        ++m_compared;
        m_differences.add(difference);
        m_squaresDifference.add(difference * difference);
        m_squaresBefore.add(a * a);
        m_squaresAfter.add(b * b);
        m_products.add(a * b);
    }

    const QStringView m_typeAfter;
    Summary m_before;
    Summary m_after;
    std::int64_t m_compared = 0;
    std::int64_t m_differing = 0;
    double m_maxDifference = 0;
    Sum m_differences;
    Sum m_squaresDifference;
    Sum m_squaresBefore;
    Sum m_squaresAfter;
    Sum m_products;
    bool m_isCast = true;
};

}  // namespace

Result<TensorStats> compareValues(const Checkpoint &before, const TensorInfo &tensorBefore, const Checkpoint &after,
                                  const TensorInfo &tensorAfter, TensorDiffProgress *progress,
                                  const std::stop_token &stop)
{
    TensorDiffProgress unseen;
    TensorDiffProgress &shown = progress == nullptr ? unseen : *progress;
    if (tensorBefore.elements() != tensorAfter.elements())
        return fail(ErrorKind::InvalidInput, tensorAfter.name, u"the two have different numbers of elements"_s);
    auto a = ElementStream::open(before, tensorBefore, stop);
    if (!a)
        return std::unexpected(a.error());
    auto b = ElementStream::open(after, tensorAfter, stop);
    if (!b)
        return std::unexpected(b.error());
    shown.totalBytes += tensorBefore.bytes + tensorAfter.bytes;
    ValueStatistics statistics{tensorAfter.type};
    std::vector<double> valuesBefore;
    std::vector<double> valuesAfter;
    for (std::int64_t done = 0; done < tensorBefore.elements(); done += elementsAtOnce) {
        if (const auto read = a->next(valuesBefore, shown, stop); !read)
            return std::unexpected(read.error());
        if (const auto read = b->next(valuesAfter, shown, stop); !read)
            return std::unexpected(read.error());
        for (std::size_t i = 0; i < std::min(valuesBefore.size(), valuesAfter.size()); ++i)
            statistics.add(valuesBefore[i], valuesAfter[i]);
    }
    return statistics.finish(tensorBefore.type != tensorAfter.type);
}

}  // namespace core
