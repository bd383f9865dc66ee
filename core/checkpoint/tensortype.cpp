#include "core/checkpoint/tensortype.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr TensorType ggmlBlock(QStringView name, int elements, int bytes)
{
    return {.name = name, .blockElements = elements, .blockBits = bytes * 8};
}

constexpr TensorType plain(QStringView name, int bits)
{
    return {.name = name, .blockElements = 1, .blockBits = bits};
}

constexpr std::array types{
    plain(u"BOOL", 8),
    plain(u"F4", 4),
    plain(u"F6_E2M3", 6),
    plain(u"F6_E3M2", 6),
    plain(u"U8", 8),
    plain(u"I8", 8),
    plain(u"F8_E5M2", 8),
    plain(u"F8_E4M3", 8),
    plain(u"F8_E8M0", 8),
    plain(u"F8_E4M3FNUZ", 8),
    plain(u"F8_E5M2FNUZ", 8),
    plain(u"I16", 16),
    plain(u"U16", 16),
    plain(u"F16", 16),
    plain(u"BF16", 16),
    plain(u"I32", 32),
    plain(u"U32", 32),
    plain(u"F32", 32),
    plain(u"C64", 64),
    plain(u"F64", 64),
    plain(u"I64", 64),
    plain(u"U64", 64),
    // torch alone has these
    plain(u"C128", 128),
    plain(u"QI8", 8),
    plain(u"QU8", 8),
    plain(u"QI32", 32),
    plain(u"QU4x2", 8),
    plain(u"QU2x4", 8),
    // ggml's blocks
    ggmlBlock(u"Q4_0", 32, 18),
    ggmlBlock(u"Q4_1", 32, 20),
    ggmlBlock(u"Q5_0", 32, 22),
    ggmlBlock(u"Q5_1", 32, 24),
    ggmlBlock(u"Q8_0", 32, 34),
    ggmlBlock(u"Q8_1", 32, 36),
    ggmlBlock(u"Q2_K", 256, 84),
    ggmlBlock(u"Q3_K", 256, 110),
    ggmlBlock(u"Q4_K", 256, 144),
    ggmlBlock(u"Q5_K", 256, 176),
    ggmlBlock(u"Q6_K", 256, 210),
    ggmlBlock(u"Q8_K", 256, 292),
    ggmlBlock(u"IQ2_XXS", 256, 66),
    ggmlBlock(u"IQ2_XS", 256, 74),
    ggmlBlock(u"IQ3_XXS", 256, 98),
    ggmlBlock(u"IQ1_S", 256, 50),
    ggmlBlock(u"IQ4_NL", 32, 18),
    ggmlBlock(u"IQ3_S", 256, 110),
    ggmlBlock(u"IQ2_S", 256, 82),
    ggmlBlock(u"IQ4_XS", 256, 136),
    ggmlBlock(u"IQ1_M", 256, 56),
    ggmlBlock(u"TQ1_0", 256, 54),
    ggmlBlock(u"TQ2_0", 256, 66),
    ggmlBlock(u"MXFP4", 32, 17),
    ggmlBlock(u"NVFP4", 64, 36),
    ggmlBlock(u"Q1_0", 128, 18),
    ggmlBlock(u"Q2_0", 64, 18),
};

struct GgmlId
{
    std::uint32_t id;
    QStringView name;
};

constexpr std::array ggmlIds{
    GgmlId{0, u"F32"},     GgmlId{1, u"F16"},      GgmlId{2, u"Q4_0"},   GgmlId{3, u"Q4_1"},    GgmlId{6, u"Q5_0"},
    GgmlId{7, u"Q5_1"},    GgmlId{8, u"Q8_0"},     GgmlId{9, u"Q8_1"},   GgmlId{10, u"Q2_K"},   GgmlId{11, u"Q3_K"},
    GgmlId{12, u"Q4_K"},   GgmlId{13, u"Q5_K"},    GgmlId{14, u"Q6_K"},  GgmlId{15, u"Q8_K"},   GgmlId{16, u"IQ2_XXS"},
    GgmlId{17, u"IQ2_XS"}, GgmlId{18, u"IQ3_XXS"}, GgmlId{19, u"IQ1_S"}, GgmlId{20, u"IQ4_NL"}, GgmlId{21, u"IQ3_S"},
    GgmlId{22, u"IQ2_S"},  GgmlId{23, u"IQ4_XS"},  GgmlId{24, u"I8"},    GgmlId{25, u"I16"},    GgmlId{26, u"I32"},
    GgmlId{27, u"I64"},    GgmlId{28, u"F64"},     GgmlId{29, u"IQ1_M"}, GgmlId{30, u"BF16"},   GgmlId{34, u"TQ1_0"},
    GgmlId{35, u"TQ2_0"},  GgmlId{39, u"MXFP4"},   GgmlId{40, u"NVFP4"}, GgmlId{41, u"Q1_0"},   GgmlId{42, u"Q2_0"},
};

constexpr std::array<std::uint32_t, 8> removedGgmlIds{4, 5, 31, 32, 33, 36, 37, 38};

}  // namespace

const TensorType *findTensorType(QStringView name)
{
    static const auto byName = [] {
        QHash<QStringView, const TensorType *> map;
        for (const TensorType &type : types)
            map.insert(type.name, &type);
        return map;
    }();
    return byName.value(name, nullptr);
}

QString ggmlTypeName(std::uint32_t id)
{
    const auto *found = std::ranges::find(ggmlIds, id, &GgmlId::id);
    return found == ggmlIds.end() ? QString{} : found->name.toString();
}

bool isRemovedGgmlType(std::uint32_t id)
{
    return std::ranges::contains(removedGgmlIds, id);
}

std::optional<std::int64_t> elementCount(const QList<std::int64_t> &shape)
{
    std::int64_t count = 1;
    for (const std::int64_t size : shape) {
        if (size < 0 || __builtin_mul_overflow(count, size, &count))
            return {};
    }
    return count;
}

std::int64_t saturatedSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

std::optional<std::int64_t> bytesOf(const TensorType &type, std::int64_t elements, SizeProblem *problem)
{
    const auto report = [problem](SizeProblem what) {
        if (problem != nullptr)
            *problem = what;
        return std::nullopt;
    };
    if (elements % type.blockElements != 0)
        return report(SizeProblem::NotWholeBytes);
    std::int64_t bits = 0;
    if (__builtin_mul_overflow(elements / type.blockElements, std::int64_t{type.blockBits}, &bits))
        return report(SizeProblem::Overflow);
    return bits % 8 == 0 ? std::optional{bits / 8} : report(SizeProblem::NotWholeBytes);
}

}  // namespace core
