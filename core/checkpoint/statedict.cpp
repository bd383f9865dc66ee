#include "core/checkpoint/statedict_p.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Kind = Pickle::Kind;
using Node = Pickle::Node;

constexpr int deepest = 16;
constexpr std::size_t mostDimensions = 64;
constexpr qsizetype mostTensors = 1'000'000;
constexpr std::array<QStringView, 5> wrappers{u"state_dict", u"model", u"module", u"params_ema", u"params"};

struct NamedType
{
    QStringView torch;
    QStringView type;
};

constexpr std::array storageTypes{
    NamedType{u"DoubleStorage", u"F64"},       NamedType{u"FloatStorage", u"F32"},
    NamedType{u"HalfStorage", u"F16"},         NamedType{u"BFloat16Storage", u"BF16"},
    NamedType{u"LongStorage", u"I64"},         NamedType{u"IntStorage", u"I32"},
    NamedType{u"ShortStorage", u"I16"},        NamedType{u"CharStorage", u"I8"},
    NamedType{u"ByteStorage", u"U8"},          NamedType{u"BoolStorage", u"BOOL"},
    NamedType{u"ComplexFloatStorage", u"C64"}, NamedType{u"ComplexDoubleStorage", u"C128"},
    NamedType{u"QInt8Storage", u"QI8"},        NamedType{u"QUInt8Storage", u"QU8"},
    NamedType{u"QInt32Storage", u"QI32"},      NamedType{u"QUInt4x2Storage", u"QU4x2"},
    NamedType{u"QUInt2x4Storage", u"QU2x4"},   NamedType{u"UntypedStorage", u"U8"},
};

constexpr std::array elementTypes{
    NamedType{u"float64", u"F64"},
    NamedType{u"float32", u"F32"},
    NamedType{u"float16", u"F16"},
    NamedType{u"bfloat16", u"BF16"},
    NamedType{u"int64", u"I64"},
    NamedType{u"int32", u"I32"},
    NamedType{u"int16", u"I16"},
    NamedType{u"int8", u"I8"},
    NamedType{u"uint64", u"U64"},
    NamedType{u"uint32", u"U32"},
    NamedType{u"uint16", u"U16"},
    NamedType{u"uint8", u"U8"},
    NamedType{u"bool", u"BOOL"},
    NamedType{u"complex64", u"C64"},
    NamedType{u"complex128", u"C128"},
    NamedType{u"float8_e4m3fn", u"F8_E4M3"},
    NamedType{u"float8_e5m2", u"F8_E5M2"},
    NamedType{u"float8_e8m0fnu", u"F8_E8M0"},
    NamedType{u"float8_e4m3fnuz", u"F8_E4M3FNUZ"},
    NamedType{u"float8_e5m2fnuz", u"F8_E5M2FNUZ"},
};

template <std::size_t Size>
QString typeNamed(const std::array<NamedType, Size> &table, QStringView pythonName)
{
    const QStringView last = pythonName.sliced(pythonName.lastIndexOf(u'.') + 1);
    const auto *found = std::ranges::find(table, last, &NamedType::torch);
    return found == table.end() ? last.toString() : found->type.toString();
}

class StateDictWalk
{
public:
    explicit StateDictWalk(const Pickle &pickle)
        : m_pickle(pickle)
    {
    }

    QList<PickledTensor> walk()
    {
        visit(m_pickle.root(), {}, 0);
        return m_tensors;
    }

private:
    void visit(const Node &node, const QString &name, int depth);
    void visitMap(const Node &map, const QString &name, int depth);
    void visitItems(const Node &list, const QString &name, int depth);
    void addCall(const Node &call, const QString &name, int depth);
    [[nodiscard]] std::optional<PickledTensor> tensorOf(const Node &arguments, QStringView function) const;
    [[nodiscard]] bool readStorage(const Node &storage, PickledTensor &tensor) const;
    [[nodiscard]] std::optional<QList<std::int64_t>> integers(const Node &tuple) const;
    [[nodiscard]] const Node *argument(const Node &arguments, std::size_t index) const
    {
        return index < arguments.items.size() ? &m_pickle.node(arguments.items[index]) : nullptr;
    }

    const Pickle &m_pickle;
    QSet<const Node *> m_seen;  // what contains itself is walked once
    QSet<QString> m_names;
    QList<PickledTensor> m_tensors;
};

void StateDictWalk::visit(const Node &node, const QString &name, int depth)
{
    if (depth > deepest || m_tensors.size() >= mostTensors)
        return;
    switch (node.kind) {
    case Kind::Map: visitMap(node, name, depth); break;
    case Kind::List:
    case Kind::Tuple: visitItems(node, name, depth); break;
    case Kind::Call: addCall(node, name, depth); break;
    case Kind::None:
    case Kind::Boolean:
    case Kind::Integer:
    case Kind::Real:
    case Kind::Text:
    case Kind::Bytes:
    case Kind::Set:
    case Kind::Name:
    case Kind::Foreign: break;
    }
}

void StateDictWalk::visitMap(const Node &map, const QString &name, int depth)
{
    if (m_seen.contains(&map))
        return;
    m_seen.insert(&map);
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
        const Node &key = m_pickle.node(map.items[i]);
        const QString text = key.kind == Kind::Integer ? QString::number(key.integer) : key.text;
        const Node &value = m_pickle.node(map.items[i + 1]);
        const bool isWrapper = depth == 0 && std::ranges::contains(wrappers, QStringView{text})
            && (value.kind == Kind::Map || (value.kind == Kind::Call && !value.items.empty()));
        visit(value, isWrapper ? QString{} : name.isEmpty() ? text : name + u'.' + text, depth + 1);
    }
}

void StateDictWalk::visitItems(const Node &list, const QString &name, int depth)
{
    if (m_seen.contains(&list))
        return;
    m_seen.insert(&list);
    for (std::size_t i = 0; i < list.items.size(); ++i)
        visit(m_pickle.node(list.items[i]), (name.isEmpty() ? name : name + u'.') + QString::number(i), depth + 1);
}

/// A tensor, what wraps one, or a dictionary of a class of its own.
void StateDictWalk::addCall(const Node &call, const QString &name, int depth)
{
    const Node &callee = m_pickle.node(call.callee);
    const Node *arguments = &m_pickle.node(call.arguments);
    QStringView function = callee.text;
    if (function.startsWith(u"torch._utils._rebuild_parameter")) {
        if (const Node *data = argument(*arguments, 0))
            visit(*data, name, depth + 1);
        return;
    }
    if (function == u"torch._tensor._rebuild_from_type_v2") {
        const Node *inner = argument(*arguments, 0);
        arguments = argument(*arguments, 2);
        if (inner == nullptr || arguments == nullptr)
            return;
        function = inner->text;
    }
    if (!function.startsWith(u"torch._utils._rebuild_")) {
        visitMap(call, name, depth);
        return;
    }
    auto tensor = tensorOf(*arguments, function);
    if (!tensor || m_names.contains(name))
        return;
    m_names.insert(name);
    tensor->name = name;
    m_tensors.append(*std::move(tensor));
}

std::optional<PickledTensor> StateDictWalk::tensorOf(const Node &arguments, QStringView function) const
{
    constexpr std::size_t typeArgument = 6;
    const Node *storage = argument(arguments, 0);
    const Node *offset = argument(arguments, 1);
    const Node *shape = argument(arguments, 2);
    const Node *strides = argument(arguments, 3);
    if (strides == nullptr || storage->kind != Kind::Foreign || offset->kind != Kind::Integer || offset->integer < 0)
        return {};
    PickledTensor tensor{.offset = offset->integer};
    const auto sizes = integers(*shape);
    const auto steps = integers(*strides);
    if (!sizes || !steps || sizes->size() != steps->size() || !readStorage(*storage, tensor))
        return {};
    tensor.shape = *sizes;
    tensor.strides = *steps;
    // Types without a class of storage of their own come as a last argument.
    const Node *type = function.endsWith(u"_v3") ? argument(arguments, typeArgument) : nullptr;
    if (type != nullptr)
        tensor.type = typeNamed(elementTypes, type->text);
    return tensor;
}

/// ("storage", class, key, device, count)
bool StateDictWalk::readStorage(const Node &storage, PickledTensor &tensor) const
{
    const Node &id = m_pickle.node(storage.callee);
    const Node *tag = argument(id, 0);
    const Node *type = argument(id, 1);
    const Node *key = argument(id, 2);
    if (id.kind != Kind::Tuple || key == nullptr || tag->text != u"storage" || type->kind != Kind::Name)
        return false;
    tensor.type = typeNamed(storageTypes, type->text);
    tensor.storage = key->text;
    return key->kind == Kind::Text;
}

std::optional<QList<std::int64_t>> StateDictWalk::integers(const Node &tuple) const
{
    // torch.Size is a call with the tuple in it.
    const Node *list = &tuple;
    if (tuple.kind == Kind::Call && argument(m_pickle.node(tuple.arguments), 0) != nullptr)
        list = argument(m_pickle.node(tuple.arguments), 0);
    if ((list->kind != Kind::Tuple && list->kind != Kind::List) || list->items.size() > mostDimensions)
        return {};
    QList<std::int64_t> values;
    for (const Pickle::Ref item : list->items) {
        const Node &value = m_pickle.node(item);
        if (value.kind != Kind::Integer || value.integer < 0)
            return {};
        values.append(value.integer);
    }
    return values;
}

}  // namespace

bool PickledTensor::isContiguous() const
{
    std::int64_t expected = 1;
    for (qsizetype i = shape.size() - 1; i >= 0; --i) {
        if (shape.at(i) != 1 && strides.at(i) != expected && !shape.contains(0))
            return false;
        if (__builtin_mul_overflow(expected, shape.at(i), &expected))
            return false;
    }
    return true;
}

QList<PickledTensor> pickledTensors(const Pickle &pickle)
{
    return StateDictWalk{pickle}.walk();
}

}  // namespace core
