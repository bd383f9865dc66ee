#include "core/card/ggufheader.h"

#include "core/card/boundedfile_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::uint64_t keyLimit = 65'535;
constexpr std::uint64_t shortText = 4'096;  // names, licences, addresses; a chat template is skipped
constexpr std::uint64_t countLimit = 100'000;
constexpr std::uint64_t listLimit = 256;
constexpr std::uint64_t dimensionLimit = 8;
constexpr std::int64_t headerLimit = 50'000'000;

enum ValueType : std::uint64_t {
    U8,
    I8,
    U16,
    I16,
    U32,
    I32,
    F32,
    Bool,
    Text,
    Array,
    U64,
    I64,
    F64,
};

constexpr std::array<int, 13> valueBytes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

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

class GgufParser
{
public:
    explicit GgufParser(const ModelFile &file)
        : m_reader(file)
        , m_fileBytes(m_reader.leftBytes())
    {
    }

    std::expected<GgufHeader, FileProblemKind> parse()
    {
        if (!m_reader.isOpen())
            return std::unexpected(FileProblemKind::Unreadable);
        if (!readStart())
            return std::unexpected(FileProblemKind::Malformed);
        if (m_tensorCount > countLimit || m_keyCount > countLimit)
            return std::unexpected(FileProblemKind::TooLarge);
        for (std::uint64_t i = 0; i < m_keyCount && goesOn(); ++i)
            readPair();
        for (std::uint64_t i = 0; i < m_tensorCount && goesOn(); ++i)
            readTensor();
        if (m_reader.position() > headerLimit)
            return std::unexpected(FileProblemKind::TooLarge);
        if (!m_reader.ok())
            return std::unexpected(FileProblemKind::Malformed);
        return m_header;
    }

private:
    [[nodiscard]] bool goesOn() const { return m_reader.ok() && m_reader.position() <= headerLimit; }

    bool readStart()
    {
        if (m_reader.bytes(4, 4) != "GGUF")
            return false;
        std::uint64_t version = m_reader.number(4);
        // The magic is never swapped: a version of which only the upper half is used tells a big-endian file.
        if ((version & 0xffff) == 0) {
            m_reader.setBigEndian(true);
            version = version >> 24;
        }
        m_tensorCount = m_reader.number(8);
        m_keyCount = m_reader.number(8);
        // Version 1 counted in 32 bits; nothing reads it any more.
        return m_reader.ok() && (version == 2 || version == 3);
    }

    QByteArray readString(std::uint64_t limit) { return m_reader.bytes(m_reader.number(8), limit); }

    void readPair()
    {
        const QString key = QString::fromUtf8(readString(keyLimit));
        const std::uint64_t type = m_reader.number(4);
        if (type == Text)
            readTextValue(key);
        else if (type == Array)
            readArray(key);
        else if (type >= valueBytes.size())
            m_reader.fail();
        else if (type == F32 || type == F64)
            m_reader.skip(static_cast<std::uint64_t>(valueBytes.at(type)));
        else
            m_header.numbers.insert(key, m_reader.number(valueBytes.at(type)));
    }

    void readTextValue(const QString &key)
    {
        const std::uint64_t length = m_reader.number(8);
        if (length <= shortText)
            m_header.texts.insert(key, QString::fromUtf8(m_reader.bytes(length, shortText)));
        else if (key == u"tokenizer.chat_template")
            m_header.texts.insert(key, u"…"_s);  // that there is one is all we want to know
        if (length > shortText)
            m_reader.skip(length);
    }

    void readArray(const QString &key)
    {
        const std::uint64_t type = m_reader.number(4);
        const std::uint64_t count = m_reader.number(8);
        if (type == Text && count <= listLimit && key.startsWith(u"general."))
            readList(key, count);
        else if (type == Text)
            skipStrings(count);
        else if (type >= valueBytes.size() || type == Array)
            m_reader.fail();  // lists of lists are legal on paper, and refused by every program
        else
            m_reader.skipArray(count, static_cast<std::uint64_t>(valueBytes.at(type)));
    }

    void readList(const QString &key, std::uint64_t count)
    {
        QStringList list;
        for (std::uint64_t i = 0; i < count && m_reader.ok(); ++i)
            list.append(QString::fromUtf8(readString(shortText)));
        m_header.lists.insert(key, list);
    }

    void skipStrings(std::uint64_t count)
    {
        for (std::uint64_t i = 0; i < count && goesOn(); ++i)
            m_reader.skip(m_reader.number(8));
    }

    void readTensor()
    {
        readString(keyLimit);
        const std::uint64_t dimensions = m_reader.number(4);
        if (dimensions > dimensionLimit)
            m_reader.fail();
        std::int64_t count = 1;
        for (std::uint64_t i = 0; i < dimensions && m_reader.ok(); ++i) {
            const std::uint64_t size = m_reader.number(8);
            if (size > INT64_MAX || __builtin_mul_overflow(count, static_cast<std::int64_t>(size), &count))
                m_reader.fail();
        }
        m_reader.skip(4 + 8);  // type and offset
        if (__builtin_add_overflow(m_header.elements, count, &m_header.elements))
            m_reader.fail();
        // No type takes less than one bit per weight. A vocabulary-only file has no tensors at all.
        if (m_header.elements / 8 > m_fileBytes)
            m_reader.fail();
    }

    HeaderReader m_reader;
    std::int64_t m_fileBytes;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_keyCount = 0;
    GgufHeader m_header;
};

}  // namespace

std::expected<GgufHeader, FileProblemKind> readGgufHeader(const ModelFile &file)
{
    return GgufParser{file}.parse();
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
