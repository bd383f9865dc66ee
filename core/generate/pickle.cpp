#include "core/generate/pickle_p.h"

#include <QHash>
#include <QtEndian>

#include <cstring>

namespace core {

namespace {

constexpr qsizetype pickleLimit = 1024 * 1024;
constexpr std::size_t nodeLimit = 200'000;
constexpr std::size_t referenceLimit = 1'000'000;
constexpr qsizetype longestInteger = 8;  // of what a setting of a training can be

// Instructions, by the names that Python's pickletools gives them.
namespace op {
constexpr std::uint8_t mark = '(', stop = '.', pop = '0', popMark = '1', binInt = 'J', binInt1 = 'K', binInt2 = 'M',
                       none = 'N', binPersId = 'Q', reduce = 'R', binUnicode = 'X', append = 'a', build = 'b',
                       global = 'c', emptyDict = '}', appends = 'e', binGet = 'h', longBinGet = 'j', emptyList = ']',
                       binPut = 'q', longBinPut = 'r', setItem = 's', tuple = 't', emptyTuple = ')', setItems = 'u',
                       binFloat = 'G', binBytes = 'B', shortBinBytes = 'C', shortBinString = 'U', dict = 'd',
                       list = 'l';
constexpr std::uint8_t proto = 0x80, newObj = 0x81, tuple1 = 0x85, tuple2 = 0x86, tuple3 = 0x87, newTrue = 0x88,
                       newFalse = 0x89, long1 = 0x8a, shortBinUnicode = 0x8c, emptySet = 0x8f, addItems = 0x90,
                       frozenSet = 0x91, newObjEx = 0x92, stackGlobal = 0x93, memoize = 0x94, frame = 0x95;
}  // namespace op

}  // namespace

/// Walks a pickle's instructions. Each step says whether the pickle can still be understood.
class PickleMachine
{
public:
    using Ref = Pickle::Ref;
    using Kind = Pickle::Kind;
    using Node = Pickle::Node;

    explicit PickleMachine(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    std::optional<Pickle> run();

private:
    enum class Step { Done, Unknown, Bad };

    Step scalar(std::uint8_t code);
    Step container(std::uint8_t code);
    Step object(std::uint8_t code);
    Step memory(std::uint8_t code);
    Step next(std::uint8_t code);

    std::uint64_t number(qsizetype sizeBytes);
    QByteArray take(std::uint64_t size);
    QString line();

    Step push(Node node);
    Step pushText(std::uint64_t size, Kind kind);
    Step pushLong();
    Step pushName(const QString &module, const QString &name);
    Step pushFromMark(Kind kind);
    Step pushTuple(std::size_t count);
    Step addFromMark();
    Step add(std::size_t count);
    Step call(Ref callee, Ref arguments);
    Step remember(std::uint64_t key);
    Step recall(std::uint64_t key);

    bool has(std::size_t count) const { return m_stack.size() >= count + floor(); }
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    Ref pop();
    Step popMark(std::vector<Ref> &items);

    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_isShort = false;  // an operand went past the end
    std::size_t m_references = 0;
    std::vector<Ref> m_stack;
    std::vector<std::size_t> m_marks;
    QHash<std::uint64_t, Ref> m_memo;
    Pickle m_pickle;
};

std::optional<Pickle> PickleMachine::run()
{
    while (m_position < m_bytes.size()) {
        const auto code = static_cast<std::uint8_t>(m_bytes.at(m_position++));
        if (code == op::stop) {
            if (m_stack.size() != 1 || !m_marks.empty())
                return {};
            m_pickle.m_root = m_stack.front();
            return std::move(m_pickle);
        }
        const bool isWithinLimits = m_pickle.m_nodes.size() < nodeLimit && m_stack.size() < nodeLimit
            && m_marks.size() < nodeLimit && m_references < referenceLimit;
        if (!isWithinLimits || next(code) != Step::Done || m_isShort)
            return {};
    }
    return {};
}

PickleMachine::Step PickleMachine::next(std::uint8_t code)
{
    for (const auto group :
         {&PickleMachine::scalar, &PickleMachine::container, &PickleMachine::object, &PickleMachine::memory}) {
        if (const Step step = (this->*group)(code); step != Step::Unknown)
            return step;
    }
    return Step::Bad;
}

PickleMachine::Step PickleMachine::scalar(std::uint8_t code)
{
    switch (code) {
    case op::none: return push({});
    case op::newTrue: return push({.kind = Kind::Boolean, .integer = 1});
    case op::newFalse: return push({.kind = Kind::Boolean});
    case op::binInt: return push({.kind = Kind::Integer, .integer = static_cast<std::int32_t>(number(4))});
    case op::binInt1: return push({.kind = Kind::Integer, .integer = static_cast<std::int64_t>(number(1))});
    case op::binInt2: return push({.kind = Kind::Integer, .integer = static_cast<std::int64_t>(number(2))});
    case op::long1: return pushLong();
    case op::binFloat: {
        const QByteArray raw = take(8);
        return raw.size() == 8 ? push({.kind = Kind::Real, .real = qFromBigEndian<double>(raw.constData())})
                               : Step::Bad;
    }
    case op::binUnicode: return pushText(number(4), Kind::Text);
    case op::shortBinUnicode:
    case op::shortBinString: return pushText(number(1), Kind::Text);
    case op::binBytes: return pushText(number(4), Kind::Bytes);
    case op::shortBinBytes: return pushText(number(1), Kind::Bytes);
    default: return Step::Unknown;
    }
}

PickleMachine::Step PickleMachine::container(std::uint8_t code)
{
    switch (code) {
    case op::mark: m_marks.push_back(m_stack.size()); return Step::Done;
    case op::emptyDict: return push({.kind = Kind::Map});
    case op::emptyList: return push({.kind = Kind::List});
    case op::emptySet: return push({.kind = Kind::Set});
    case op::emptyTuple: return pushTuple(0);
    case op::tuple1: return pushTuple(1);
    case op::tuple2: return pushTuple(2);
    case op::tuple3: return pushTuple(3);
    case op::tuple: return pushFromMark(Kind::Tuple);
    case op::list: return pushFromMark(Kind::List);
    case op::dict: return pushFromMark(Kind::Map);
    case op::frozenSet: return pushFromMark(Kind::Set);
    case op::append: return add(1);
    case op::setItem: return add(2);
    case op::appends:
    case op::setItems:
    case op::addItems: return addFromMark();
    default: return Step::Unknown;
    }
}

PickleMachine::Step PickleMachine::object(std::uint8_t code)
{
    switch (code) {
    case op::global: {
        const QString module = line();
        return pushName(module, line());
    }
    case op::stackGlobal: {
        if (!has(2))
            return Step::Bad;
        const QString name = m_pickle.node(pop()).text;
        return pushName(m_pickle.node(pop()).text, name);
    }
    case op::reduce:
    case op::newObj: {
        if (!has(2))
            return Step::Bad;
        const Ref arguments = pop();
        return call(pop(), arguments);
    }
    case op::newObjEx: {
        if (!has(3))
            return Step::Bad;
        pop();  // arguments by name: nothing here asks for them
        const Ref arguments = pop();
        return call(pop(), arguments);
    }
    case op::build: {
        if (!has(2))
            return Step::Bad;
        const Ref state = pop();
        m_pickle.m_nodes[m_stack.back()].state = state;
        return Step::Done;
    }
    case op::binPersId:
        if (!has(1))
            return Step::Bad;
        pop();
        return push({.kind = Kind::Foreign});
    default: return Step::Unknown;
    }
}

PickleMachine::Step PickleMachine::memory(std::uint8_t code)
{
    switch (code) {
    case op::proto: return number(1) <= 5 ? Step::Done : Step::Bad;
    case op::frame: number(8); return Step::Done;
    case op::binPut: return remember(number(1));
    case op::longBinPut: return remember(number(4));
    case op::memoize: return remember(static_cast<std::uint64_t>(m_memo.size()));
    case op::binGet: return recall(number(1));
    case op::longBinGet: return recall(number(4));
    case op::pop:
        if (!has(1))
            return Step::Bad;
        pop();
        return Step::Done;
    case op::popMark: {
        std::vector<Ref> dropped;
        return popMark(dropped);
    }
    default: return Step::Unknown;
    }
}

std::uint64_t PickleMachine::number(qsizetype sizeBytes)
{
    const QByteArray raw = take(static_cast<std::uint64_t>(sizeBytes));
    std::uint64_t value = 0;
    for (qsizetype i = raw.size() - 1; i >= 0; --i)
        value = (value << 8) | static_cast<std::uint8_t>(raw.at(i));
    return value;
}

QByteArray PickleMachine::take(std::uint64_t size)
{
    if (size > static_cast<std::uint64_t>(m_bytes.size() - m_position)) {
        m_isShort = true;
        return {};
    }
    const auto count = static_cast<qsizetype>(size);
    m_position += count;
    return m_bytes.sliced(m_position - count, count);
}

QString PickleMachine::line()
{
    const qsizetype end = m_bytes.indexOf('\n', m_position);
    if (end < 0) {
        m_isShort = true;
        return {};
    }
    QString text = QString::fromUtf8(take(static_cast<std::uint64_t>(end - m_position)));
    ++m_position;
    return text;
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
    const QByteArray raw = take(size);
    return push({.kind = kind, .text = kind == Kind::Text ? QString::fromUtf8(raw) : QString{}});
}

PickleMachine::Step PickleMachine::pushLong()
{
    const QByteArray raw = take(number(1));
    if (raw.size() > longestInteger)
        return push({.kind = Kind::Foreign});
    std::int64_t value = !raw.isEmpty() && static_cast<std::int8_t>(raw.back()) < 0 ? -1 : 0;
    for (qsizetype i = raw.size() - 1; i >= 0; --i)
        value =
            static_cast<std::int64_t>((static_cast<std::uint64_t>(value) << 8) | static_cast<std::uint8_t>(raw.at(i)));
    return push({.kind = Kind::Integer, .integer = value});
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
    if (!has(1) || m_memo.size() >= static_cast<qsizetype>(nodeLimit))
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

std::optional<Pickle> Pickle::read(const QByteArray &bytes)
{
    const bool isNew = bytes.size() >= 2 && bytes.size() <= pickleLimit && bytes.startsWith('\x80') && bytes.at(1) >= 2;
    return isNew ? PickleMachine{bytes}.run() : std::nullopt;
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
