#include "core/checkpoint/elementdecoder_p.h"

#include "core/checkpoint/tensortype.h"

#include <QFloat16>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template <typename Raw, bool IsBigEndian>
Raw loaded(const char *bytes)
{
    return IsBigEndian ? qFromBigEndian<Raw>(bytes) : qFromLittleEndian<Raw>(bytes);
}

// Each gives the number that raw bits stand for.
struct AsBrain
{
    using Raw = std::uint16_t;
    static double value(Raw raw) { return double{std::bit_cast<float>(std::uint32_t{raw} << 16)}; }
};
struct AsHalf
{
    using Raw = std::uint16_t;
    static double value(Raw raw) { return double{static_cast<float>(std::bit_cast<qfloat16>(raw))}; }
};
struct AsFloat
{
    using Raw = std::uint32_t;
    static double value(Raw raw) { return double{std::bit_cast<float>(raw)}; }
};
struct AsDouble
{
    using Raw = std::uint64_t;
    static double value(Raw raw) { return std::bit_cast<double>(raw); }
};
template <typename Number>
struct AsInteger
{
    using Raw = std::make_unsigned_t<Number>;
    static double value(Raw raw) { return static_cast<double>(static_cast<Number>(raw)); }
};
struct AsScale
{
    using Raw = std::uint8_t;
    static double value(Raw raw) { return raw == 0xff ? nan : std::ldexp(1.0, int{raw} - 127); }
};

/// Eight bits of sign, exponent and fraction.
/// `IsFinite` formats have no infinity; those of the FNUZ kind have one NaN, in place of the negative zero.
template <int FractionBits, int Bias, bool IsFinite, bool IsFnuz>
struct AsTiny
{
    using Raw = std::uint8_t;
    static double value(Raw raw)
    {
        constexpr int fractions = 1 << FractionBits;
        constexpr int topExponent = (1 << (7 - FractionBits)) - 1;
        const int exponent = (raw & 0x7f) >> FractionBits;
        const int fraction = raw & (fractions - 1);
        const double sign = (raw & 0x80) != 0 ? -1 : 1;
        if (IsFnuz && raw == 0x80)
            return nan;
        if (!IsFnuz && IsFinite && (raw & 0x7f) == 0x7f)
            return nan;
        if (!IsFnuz && !IsFinite && exponent == topExponent)
            return fraction == 0 ? sign * infinity : nan;
        const double whole = exponent == 0 ? 0 : 1;
        return sign * std::ldexp(whole + double(fraction) / fractions, std::max(exponent, 1) - Bias);
    }
};

template <typename As, bool IsBigEndian>
void decodeAll(QByteArrayView blocks, std::vector<double> &values)
{
    using Raw = typename As::Raw;
    for (qsizetype at = 0; at + qsizetype(sizeof(Raw)) <= blocks.size(); at += qsizetype(sizeof(Raw)))
        values.push_back(As::value(loaded<Raw, IsBigEndian>(blocks.data() + at)));
}

/// A scale, and 32 numbers of eight bits.
template <bool IsBigEndian>
void decodeQ8(QByteArrayView blocks, std::vector<double> &values)
{
    constexpr qsizetype blockBytes = 34;
    for (qsizetype at = 0; at + blockBytes <= blocks.size(); at += blockBytes) {
        const double scale = AsHalf::value(loaded<std::uint16_t, IsBigEndian>(blocks.data() + at));
        for (qsizetype i = 2; i < blockBytes; ++i)
            values.push_back(scale * static_cast<std::int8_t>(blocks.at(at + i)));
    }
}

/// A scale, and 32 numbers of four bits: the lower halves of the bytes are the first sixteen.
template <bool IsBigEndian>
void decodeQ4(QByteArrayView blocks, std::vector<double> &values)
{
    constexpr qsizetype blockBytes = 18;
    for (qsizetype at = 0; at + blockBytes <= blocks.size(); at += blockBytes) {
        const double scale = AsHalf::value(loaded<std::uint16_t, IsBigEndian>(blocks.data() + at));
        for (const int shift : {0, 4}) {
            for (qsizetype i = 2; i < blockBytes; ++i)
                values.push_back(scale * (((static_cast<std::uint8_t>(blocks.at(at + i)) >> shift) & 0xf) - 8));
        }
    }
}

using Decode = void (*)(QByteArrayView, std::vector<double> &);

struct NamedDecode
{
    QStringView type;
    Decode little;
    Decode big;
};

template <typename As>
constexpr NamedDecode plain(QStringView type)
{
    return {.type = type, .little = decodeAll<As, false>, .big = decodeAll<As, true>};
}

constexpr std::array decoders{
    plain<AsFloat>(u"F32"),
    plain<AsHalf>(u"F16"),
    plain<AsBrain>(u"BF16"),
    plain<AsDouble>(u"F64"),
    plain<AsInteger<std::int8_t>>(u"I8"),
    plain<AsInteger<std::uint8_t>>(u"U8"),
    plain<AsInteger<std::uint8_t>>(u"BOOL"),
    plain<AsInteger<std::int16_t>>(u"I16"),
    plain<AsInteger<std::uint16_t>>(u"U16"),
    plain<AsInteger<std::int32_t>>(u"I32"),
    plain<AsInteger<std::uint32_t>>(u"U32"),
    plain<AsInteger<std::int64_t>>(u"I64"),
    plain<AsInteger<std::uint64_t>>(u"U64"),
    plain<AsTiny<3, 7, true, false>>(u"F8_E4M3"),
    plain<AsTiny<2, 15, false, false>>(u"F8_E5M2"),
    plain<AsTiny<3, 8, true, true>>(u"F8_E4M3FNUZ"),
    plain<AsTiny<2, 16, true, true>>(u"F8_E5M2FNUZ"),
    plain<AsScale>(u"F8_E8M0"),
    NamedDecode{u"Q8_0", decodeQ8<false>, decodeQ8<true>},
    NamedDecode{u"Q4_0", decodeQ4<false>, decodeQ4<true>},
};

}  // namespace

std::optional<ElementDecoder> ElementDecoder::forType(QStringView type, bool isBigEndian)
{
    const auto *found = std::ranges::find(decoders, type, &NamedDecode::type);
    const TensorType *facts = findTensorType(type);
    if (found == decoders.end() || facts == nullptr)
        return {};
    return ElementDecoder{isBigEndian ? found->big : found->little, facts->blockBits / 8, facts->blockElements};
}

std::optional<double> roundedTo(QStringView type, double value)
{
    if (type == u"F64")
        return value;
    const auto single = static_cast<float>(value);
    if (type == u"F32")
        return double{single};
    if (type == u"F16")
        return double{static_cast<float>(qfloat16{single})};
    if (type != u"BF16")
        return {};
    // To the nearest, ties to even. Source: ggml's and torch's conversion.
    const auto bits = std::bit_cast<std::uint32_t>(single);
    if (std::isnan(single))
        return nan;
    return AsBrain::value(static_cast<std::uint16_t>((bits + 0x7fff + ((bits >> 16) & 1)) >> 16));
}

}  // namespace core
