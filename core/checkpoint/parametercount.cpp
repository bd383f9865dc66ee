#include "core/checkpoint/parametercount.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array<QStringView, 11> helpers{
    u"weight_scale",      u"weight_scale_inv", u"weight_scale_2",     u"weight_global_scale",
    u"weight_zero_point", u"input_scale",      u"input_global_scale", u"input_zero_point",
    u"zero_point",        u"weight_shape",     u"weight_g_idx",
};
constexpr std::array<QStringView, 3> packedHelpers{u"qzeros", u"g_idx", u"scales"};  // GPTQ and AWQ
constexpr std::array<QStringView, 4> bitsandbytesHelpers{u"absmax", u"quant_map", u"nested_absmax",
                                                         u"nested_quant_map"};

/// A ratio, because three bits fit into a container of 32 ten and two thirds times.
struct Factor
{
    int numerator = 1;
    int denominator = 1;

    [[nodiscard]] std::int64_t of(std::int64_t count) const
    {
        std::int64_t whole = 0;
        if (__builtin_mul_overflow(count / denominator, numerator, &whole))
            return INT64_MAX;
        return saturatedSum(whole, count % denominator * numerator / denominator);
    }
};

/// What a configuration says about how weights were packed.
class Packing
{
public:
    explicit Packing(const QJsonObject &config)
    {
        m_config = config.value(u"quantization_config").toObject();
        if (m_config.isEmpty())
            m_config = config.value(u"text_config").toObject().value(u"quantization_config").toObject();
        m_method = m_config.value(u"quant_method").toString();
        for (const QString &key : {u"modules_to_not_convert"_s, u"ignore"_s}) {
            for (const QJsonValue &name : m_config.value(key).toArray())
                m_exempt.append(name.toString());
        }
    }

    [[nodiscard]] bool isHelper(const TensorInfo &tensor) const;
    [[nodiscard]] Factor factorOf(const TensorInfo &tensor) const;

private:
    [[nodiscard]] bool isExempt(const QString &name) const;
    [[nodiscard]] int bits(int fallback) const { return std::clamp(m_config.value(u"bits").toInt(fallback), 1, 32); }
    [[nodiscard]] Factor compressedFactor(int containerBits) const;
    [[nodiscard]] bool isPacked() const { return m_method == u"gptq" || m_method == u"awq"; }

    QJsonObject m_config;
    QString m_method;
    QStringList m_exempt;
};

bool Packing::isHelper(const TensorInfo &tensor) const
{
    if (tensor.shape.isEmpty() || tensor.type == u"F8_E8M0")
        return true;
    if (m_config.isEmpty())
        return false;
    const QStringView last = QStringView{tensor.name}.sliced(tensor.name.lastIndexOf(u'.') + 1);
    if (std::ranges::contains(helpers, last))
        return true;
    if (isPacked())
        return std::ranges::contains(packedHelpers, last);
    if (m_method == u"mxfp4")
        return tensor.type == u"U8" && last.endsWith(u"_scales");
    return m_method == u"bitsandbytes"
        && (std::ranges::contains(bitsandbytesHelpers, last) || last.contains(u"bitsandbytes__"));
}

bool Packing::isExempt(const QString &name) const
{
    return std::ranges::any_of(m_exempt, [&name](const QString &pattern) {
        if (pattern.startsWith(u"re:"))
            return QRegularExpression{pattern.sliced(3)}.match(name).hasMatch();
        if (pattern.contains(u'*'))
            return QRegularExpression::fromWildcard(pattern).match(name).hasMatch();
        return !pattern.isEmpty() && name.contains(pattern);
    });
}

Factor Packing::compressedFactor(int containerBits) const
{
    if (!m_config.value(u"format").toString().endsWith(u"pack-quantized"))
        return {};
    const QJsonObject groups = m_config.value(u"config_groups").toObject();
    const QJsonObject weights =
        groups.isEmpty() ? QJsonObject{} : groups.begin()->toObject().value(u"weights").toObject();
    return {.numerator = containerBits, .denominator = std::clamp(weights.value(u"num_bits").toInt(4), 1, 32)};
}

Factor Packing::factorOf(const TensorInfo &tensor) const
{
    if (m_config.isEmpty() || isExempt(tensor.name))
        return {};
    const bool isByte = tensor.type == u"U8" || tensor.type == u"I8";
    const bool isWord = tensor.type == u"I32" || tensor.type == u"U32";
    if (m_method == u"mxfp4")
        return {.numerator = tensor.type == u"U8" && tensor.name.endsWith(u"_blocks") ? 2 : 1};
    if (isPacked()) {
        const int width = bits(4);
        if (isWord && tensor.name.endsWith(u"qweight"))
            return {.numerator = 32 / width};
        return {.numerator = tensor.type == u"U8" && (width == 4 || width == 2) ? 8 / width : 1};
    }
    if (m_method == u"compressed-tensors")
        return isByte || isWord ? compressedFactor(isWord ? 32 : 8) : Factor{};
    const bool isFourBit = m_config.value(u"load_in_4bit").toBool() || m_config.value(u"bits").toInt() == 4;
    return {.numerator = tensor.type == u"U8" && isFourBit ? 2 : 1};
}

}  // namespace

ParameterCount countParameters(const Checkpoint &checkpoint)
{
    const Packing packing{checkpoint.config};
    ParameterCount count;
    QMap<QString, TypeTotal> totals;
    for (const TensorInfo &tensor : checkpoint.tensors) {
        const std::int64_t elements = tensor.elements();
        TypeTotal &total = totals[tensor.type];
        total.type = tensor.type;
        ++total.tensors;
        total.elements = saturatedSum(total.elements, elements);
        total.bytes = saturatedSum(total.bytes, tensor.bytes);
        count.elements = saturatedSum(count.elements, elements);
        count.bytes = saturatedSum(count.bytes, tensor.bytes);
        if (packing.isHelper(tensor))
            continue;
        count.parameters = saturatedSum(count.parameters, packing.factorOf(tensor).of(elements));
    }
    if (checkpoint.statedParameters && *checkpoint.statedParameters > 0)
        count.parameters = std::min(count.parameters, *checkpoint.statedParameters);
    count.types = totals.values();
    std::ranges::stable_sort(count.types, std::greater{}, &TypeTotal::bytes);
    return count;
}

}  // namespace core
