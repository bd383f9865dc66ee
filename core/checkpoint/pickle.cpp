#include "core/checkpoint/picklemachine_p.h"

namespace core {

namespace {

constexpr std::uint8_t stopCode = '.';

}  // namespace

std::optional<Pickle> PickleMachine::run()
{
    while (!m_input.atEnd()) {
        const auto code = static_cast<std::uint8_t>(m_input.number(1));
        if (code == stopCode) {
            if (m_stack.size() != 1 || !m_marks.empty())
                return {};
            m_pickle.m_root = m_stack.front();
            return std::move(m_pickle);
        }
        const bool isWithinLimits = m_pickle.m_nodes.size() < m_limits.nodes && m_stack.size() < m_limits.nodes
            && m_marks.size() < m_limits.nodes && m_references < m_limits.references;
        if (!isWithinLimits || next(code) != Step::Done || m_input.isShort())
            return {};
    }
    return {};
}

PickleMachine::Step PickleMachine::push(Node node)
{
    m_references += node.items.size();
    m_stack.push_back(static_cast<Ref>(m_pickle.m_nodes.size()));
    m_pickle.m_nodes.push_back(std::move(node));
    return Step::Done;
}

PickleMachine::Step PickleMachine::pushText(std::uint64_t size, Kind kind)
{
    if (kind == Kind::Text)
        return push({.kind = kind, .text = QString::fromUtf8(m_input.take(size))});
    m_input.skip(size);
    return push({.kind = kind});
}

PickleMachine::Step PickleMachine::pushLong(std::uint64_t size)
{
    const auto value = m_input.longInteger(size);
    return value ? push({.kind = Kind::Integer, .integer = *value}) : push({.kind = Kind::Foreign});
}

PickleMachine::Step PickleMachine::pushIntegerLine()
{
    QByteArray line = m_input.line();
    if (line == "00" || line == "01")
        return push({.kind = Kind::Boolean, .integer = line == "01" ? 1 : 0});
    if (line.endsWith('L'))
        line.chop(1);
    bool isNumber = false;
    const qint64 value = line.toLongLong(&isNumber);
    return isNumber ? push({.kind = Kind::Integer, .integer = value}) : push({.kind = Kind::Foreign});
}

PickleMachine::Step PickleMachine::pushGlobal()
{
    const QString module = QString::fromUtf8(m_input.line());
    return pushName(module, QString::fromUtf8(m_input.line()));
}

/// What the loader is to put in: its name stays known.
PickleMachine::Step PickleMachine::pushForeign()
{
    if (!has(1))
        return Step::Bad;
    const Ref name = pop();
    return push({.kind = Kind::Foreign, .callee = name});
}

/// A call from the mark on, as protocols 0 and 1 write it: the class in the stream, or first after the mark.
PickleMachine::Step PickleMachine::pushInstance(bool hasName)
{
    Node arguments{.kind = Kind::Tuple};
    if (popMark(arguments.items) != Step::Done || (!hasName && arguments.items.empty()))
        return Step::Bad;
    if (hasName) {
        pushGlobal();
    } else {
        m_stack.push_back(arguments.items.front());
        arguments.items.erase(arguments.items.begin());
    }
    push(std::move(arguments));
    const Ref given = pop();
    return call(pop(), given);
}

PickleMachine::Step PickleMachine::pushName(const QString &module, const QString &name)
{
    return push({.kind = Kind::Name, .text = module + u'.' + name});
}

PickleMachine::Step PickleMachine::pushFromMark(Kind kind)
{
    Node node{.kind = kind};
    const Step step = popMark(node.items);
    return step == Step::Done ? push(std::move(node)) : step;
}

PickleMachine::Step PickleMachine::pushTuple(std::size_t count)
{
    if (!has(count))
        return Step::Bad;
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    Node node{.kind = Kind::Tuple, .items = {first, m_stack.end()}};
    m_stack.erase(first, m_stack.end());
    return push(std::move(node));
}

PickleMachine::Step PickleMachine::addFromMark()
{
    std::vector<Ref> items;
    if (popMark(items) != Step::Done || !has(1))
        return Step::Bad;
    std::vector<Ref> &target = m_pickle.m_nodes[m_stack.back()].items;
    target.insert(target.end(), items.begin(), items.end());
    m_references += items.size();
    return Step::Done;
}

PickleMachine::Step PickleMachine::add(std::size_t count)
{
    if (!has(count + 1))
        return Step::Bad;
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    const std::vector<Ref> items{first, m_stack.end()};
    m_stack.erase(first, m_stack.end());
    std::vector<Ref> &target = m_pickle.m_nodes[m_stack.back()].items;
    target.insert(target.end(), items.begin(), items.end());
    m_references += count;
    return Step::Done;
}

PickleMachine::Step PickleMachine::call(Ref callee, Ref arguments)
{
    return push({.kind = Kind::Call, .callee = callee, .arguments = arguments});
}

PickleMachine::Step PickleMachine::remember(std::uint64_t key)
{
    if (!has(1) || m_memo.size() >= static_cast<qsizetype>(m_limits.nodes))
        return Step::Bad;
    m_memo.insert(key, m_stack.back());
    return Step::Done;
}

PickleMachine::Step PickleMachine::recall(std::uint64_t key)
{
    const auto found = m_memo.constFind(key);
    if (found == m_memo.cend())
        return Step::Bad;
    m_stack.push_back(*found);
    ++m_references;
    return Step::Done;
}

PickleMachine::Ref PickleMachine::pop()
{
    const Ref top = m_stack.back();
    m_stack.pop_back();
    return top;
}

PickleMachine::Step PickleMachine::popMark(std::vector<Ref> &items)
{
    if (m_marks.empty())
        return Step::Bad;
    const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    items.assign(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    m_marks.pop_back();
    return Step::Done;
}

std::optional<Pickle> Pickle::read(const QByteArray &bytes, const Limits &limits)
{
    const bool isNew =
        bytes.size() >= 2 && bytes.size() <= limits.bytes && bytes.startsWith('\x80') && bytes.at(1) >= 2;
    return isNew ? PickleMachine{bytes, limits}.run() : std::nullopt;
}

const Pickle::Node *Pickle::value(const Node &map, QStringView key) const
{
    const Node &entries = map.kind == Kind::Call && map.state ? node(*map.state) : map;
    for (std::size_t i = 0; i + 1 < entries.items.size(); i += 2) {
        const Node &name = node(entries.items[i]);
        if (name.kind == Kind::Text && name.text == key)
            return &node(entries.items[i + 1]);
    }
    return nullptr;
}

}  // namespace core
