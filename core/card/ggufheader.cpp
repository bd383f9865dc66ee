#include "core/card/ggufheader.h"

#include "core/card/weighthead_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct FileType
{
    std::uint64_t number;
    QStringView name;
};

// From long to short where one name begins like another, so that a search finds the longer one.
constexpr std::array fileTypes{
    FileType{1000, u"Q2_K_XL"}, FileType{1001, u"Q3_K_XL"}, FileType{1002, u"Q4_K_XL"}, FileType{1003, u"Q5_K_XL"},
    FileType{1004, u"Q6_K_XL"}, FileType{1005, u"Q8_K_XL"}, FileType{33, u"Q4_0_4_4"},  FileType{34, u"Q4_0_4_8"},
    FileType{35, u"Q4_0_8_8"},  FileType{11, u"Q3_K_S"},    FileType{12, u"Q3_K_M"},    FileType{13, u"Q3_K_L"},
    FileType{14, u"Q4_K_S"},    FileType{15, u"Q4_K_M"},    FileType{16, u"Q5_K_S"},    FileType{17, u"Q5_K_M"},
    FileType{21, u"Q2_K_S"},    FileType{10, u"Q2_K"},      FileType{18, u"Q6_K"},      FileType{19, u"IQ2_XXS"},
    FileType{20, u"IQ2_XS"},    FileType{22, u"IQ3_XS"},    FileType{23, u"IQ3_XXS"},   FileType{24, u"IQ1_S"},
    FileType{25, u"IQ4_NL"},    FileType{26, u"IQ3_S"},     FileType{27, u"IQ3_M"},     FileType{28, u"IQ2_S"},
    FileType{29, u"IQ2_M"},     FileType{30, u"IQ4_XS"},    FileType{31, u"IQ1_M"},     FileType{2, u"Q4_0"},
    FileType{3, u"Q4_1"},       FileType{7, u"Q8_0"},       FileType{8, u"Q5_0"},       FileType{9, u"Q5_1"},
    FileType{36, u"TQ1_0"},     FileType{37, u"TQ2_0"},     FileType{40, u"Q1_0"},      FileType{41, u"Q2_0"},
    FileType{38, u"MXFP4_MOE"}, FileType{38, u"MXFP4"},     FileType{39, u"NVFP4"},     FileType{32, u"BF16"},
    FileType{1, u"F16"},        FileType{0, u"F32"},
};

void add(GgufHeader &header, const MetadataEntry &entry)
{
    constexpr qsizetype shortText = 4'096;  // names, licences, addresses
    switch (entry.kind) {
    case MetadataEntry::Kind::Text:
        if (entry.text.size() <= shortText)
            header.texts.insert(entry.key, entry.text);
        else if (entry.key == u"tokenizer.chat_template")
            header.texts.insert(entry.key, u"…"_s);  // that there is one is all we want to know
        break;
    case MetadataEntry::Kind::Integer:
    case MetadataEntry::Kind::Boolean:
        header.numbers.insert(entry.key, static_cast<std::uint64_t>(entry.integer));
        break;
    case MetadataEntry::Kind::List:
        if (entry.key.startsWith(u"general."))
            header.lists.insert(entry.key, entry.items);
        break;
    case MetadataEntry::Kind::Real: break;
    }
}

}  // namespace

std::expected<GgufHeader, FileProblemKind> readGgufHeader(const ModelFile &file)
{
    return readWeightHead(file, FileFormat::Gguf).transform([](const TensorFile &head) {
        GgufHeader header;
        for (const MetadataEntry &entry : head.metadata)
            add(header, entry);
        for (const TensorInfo &tensor : head.tensors)
            header.elements = saturatedSum(header.elements, tensor.elements());
        return header;
    });
}

QString ggufFileTypeName(std::uint64_t fileType)
{
    constexpr std::uint64_t guessed = 1024;  // a flag that says that the writer guessed the type
    const auto *found = std::ranges::find(fileTypes, fileType & ~guessed, &FileType::number);
    return found == fileTypes.end() ? QString{} : found->name.toString();
}

QString ggufTypeFromFileName(const QString &fileName)
{
    const QString upper = fileName.toUpper();
    const FileType *best = nullptr;
    qsizetype bestEnd = -1;
    for (const FileType &type : fileTypes) {
        const qsizetype at = upper.lastIndexOf(type.name);
        const qsizetype end = at < 0 ? -1 : at + type.name.size();
        if (end > bestEnd || (end == bestEnd && best != nullptr && type.name.size() > best->name.size())) {
            best = end < 0 ? best : &type;
            bestEnd = end;
        }
    }
    return best == nullptr ? QString{} : best->name.toString();
}

}  // namespace core
