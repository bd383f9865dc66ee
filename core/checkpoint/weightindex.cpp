#include "core/checkpoint/weightindex.h"

#include "core/checkpoint/jsonscanner_p.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype mostFiles = 10'000;

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != u"." && name != u".." && !isOddName(name)
        && std::ranges::none_of(name, [](QChar c) { return c == u'/' || c == u'\\' || c == u':' || c.isNull(); });
}

class IndexParser
{
public:
    using Problem = TensorFileProblem;

    IndexParser(QByteArrayView json, QString name)
        : m_json(json)
        , m_name(std::move(name))
    {
    }

    std::expected<WeightIndex, TensorFileFault> parse()
    {
        bool hasMap = false;
        m_json.beginObject();
        while (const auto key = m_json.nextMember()) {
            if (*key == "weight_map" && !hasMap) {
                hasMap = true;
                readMap();
            } else if (*key == "metadata" && m_json.peek() == JsonScanner::Kind::Object) {
                readMetadata();
            } else {
                m_json.skipValue();
            }
        }
        m_json.expectEnd();
        if (m_fault)
            return std::unexpected(*m_fault);
        if (!m_json.ok() || !hasMap)
            return std::unexpected(tensorFileFault(m_name, Problem::InvalidIndex));
        std::ranges::sort(m_index.files);
        return std::move(m_index);
    }

private:
    void readMap()
    {
        m_json.beginObject();
        while (const auto tensor = m_json.nextMember()) {
            const QString name = QString::fromUtf8(*tensor);
            const QString file = QString::fromUtf8(m_json.string());
            if (!m_json.ok())
                return;
            if (m_index.fileOf.contains(name))
                refuse(Problem::DuplicateName, name);
            else if (!isPlainName(file))
                refuse(Problem::UnsafeFileName, file);
            else
                add(name, file);
        }
    }

    void add(const QString &tensor, const QString &file)
    {
        auto known = m_files.constFind(file);
        if (known == m_files.cend()) {
            if (m_index.files.size() == mostFiles)
                return refuse(Problem::InvalidIndex, file);
            known = m_files.insert(file);
            m_index.files.append(file);
        }
        m_index.fileOf.insert(tensor, *known);
    }

    void readMetadata()
    {
        m_json.beginObject();
        while (const auto key = m_json.nextMember()) {
            const bool isNumber = m_json.peek() == JsonScanner::Kind::Number;
            if (isNumber && *key == "total_size")
                m_index.totalBytes = static_cast<std::int64_t>(m_json.unsignedInteger());
            else if (isNumber && *key == "total_parameters")
                m_index.totalParameters = static_cast<std::int64_t>(m_json.unsignedInteger());
            else
                m_json.skipValue();
        }
    }

    void refuse(Problem problem, const QString &subject)
    {
        m_fault = tensorFileFault(m_name, problem, subject);
        m_json.fail();
    }

    JsonScanner m_json;
    const QString m_name;
    QSet<QString> m_files;
    WeightIndex m_index;
    std::optional<TensorFileFault> m_fault;
};

}  // namespace

std::expected<WeightIndex, TensorFileFault> parseWeightIndex(const QByteArray &json, const QString &name)
{
    if (!QUtf8StringView{json}.isValidUtf8())
        return std::unexpected(tensorFileFault(name, TensorFileProblem::HeaderNotText));
    return IndexParser{json, name}.parse();
}

}  // namespace core
