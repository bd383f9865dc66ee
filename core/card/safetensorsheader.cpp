#include "core/card/safetensorsheader.h"

#include "core/card/weighthead_p.h"

namespace core {

namespace {

bool mayBePacked(const TensorInfo &tensor)
{
    const QString &type = tensor.type;
    return tensor.elements() > 1
        && (type == u"U8" || type == u"I8" || type == u"U32" || type == u"I32" || type.startsWith(u"F8"));
}

}  // namespace

std::expected<SafetensorsHeader, FileProblemKind> readSafetensorsHeader(const ModelFile &file)
{
    return readWeightHead(file, FileFormat::Safetensors).transform([](const TensorFile &head) {
        SafetensorsHeader header;
        for (const MetadataEntry &entry : head.metadata)
            header.metadata.insert(entry.key, entry.text);
        for (const TensorInfo &tensor : head.tensors) {
            header.elements = saturatedSum(header.elements, tensor.elements());
            header.hasPackedWeights = header.hasPackedWeights || mayBePacked(tensor);
        }
        return header;
    });
}

}  // namespace core
