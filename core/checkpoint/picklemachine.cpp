#include "core/checkpoint/picklemachine_p.h"

namespace core {

namespace {

// Instructions, by the names that Python's pickletools gives them.
namespace op {
constexpr std::uint8_t mark = '(', pop = '0', popMark = '1', binInt = 'J', binInt1 = 'K', binInt2 = 'M', none = 'N',
                       binPersId = 'Q', reduce = 'R', binUnicode = 'X', append = 'a', build = 'b', global = 'c',
                       emptyDict = '}', appends = 'e', binGet = 'h', longBinGet = 'j', emptyList = ']', binPut = 'q',
                       longBinPut = 'r', setItem = 's', tuple = 't', emptyTuple = ')', setItems = 'u', binFloat = 'G',
                       binBytes = 'B', shortBinBytes = 'C', shortBinString = 'U', dict = 'd', list = 'l', dup = '2',
                       intLine = 'I', longLine = 'L', floatLine = 'F', stringLine = 'S', unicodeLine = 'V',
                       binString = 'T', persIdLine = 'P', inst = 'i', obj = 'o', get = 'g', put = 'p';
constexpr std::uint8_t proto = 0x80, newObj = 0x81, ext1 = 0x82, ext2 = 0x83, ext4 = 0x84, tuple1 = 0x85, tuple2 = 0x86,
                       tuple3 = 0x87, newTrue = 0x88, newFalse = 0x89, long1 = 0x8a, long4 = 0x8b,
                       shortBinUnicode = 0x8c, binUnicode8 = 0x8d, binBytes8 = 0x8e, emptySet = 0x8f, addItems = 0x90,
                       frozenSet = 0x91, newObjEx = 0x92, stackGlobal = 0x93, memoize = 0x94, frame = 0x95,
                       byteArray8 = 0x96, nextBuffer = 0x97, readonlyBuffer = 0x98;
}  // namespace op

}  // namespace

PickleMachine::Step PickleMachine::next(std::uint8_t code)
{
    for (const auto group : {&PickleMachine::scalar, &PickleMachine::text, &PickleMachine::textLine,
                             &PickleMachine::container, &PickleMachine::object, &PickleMachine::memory}) {
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
    case op::binInt: return push({.kind = Kind::Integer, .integer = m_input.signedNumber()});
    case op::binInt1: return push({.kind = Kind::Integer, .integer = static_cast<std::int64_t>(m_input.number(1))});
    case op::binInt2: return push({.kind = Kind::Integer, .integer = static_cast<std::int64_t>(m_input.number(2))});
    case op::long1: return pushLong(m_input.number(1));
    case op::long4: return pushLong(m_input.number(4));
    case op::binFloat: return push({.kind = Kind::Real, .real = m_input.real()});
    case op::ext1: m_input.skip(1); return push({.kind = Kind::Foreign});
    case op::ext2: m_input.skip(2); return push({.kind = Kind::Foreign});
    case op::ext4: m_input.skip(4); return push({.kind = Kind::Foreign});
    case op::nextBuffer: return push({.kind = Kind::Foreign});
    case op::readonlyBuffer: return has(1) ? Step::Done : Step::Bad;
    default: return Step::Unknown;
    }
}

PickleMachine::Step PickleMachine::text(std::uint8_t code)
{
    switch (code) {
    case op::binUnicode:
    case op::binString: return pushText(m_input.number(4), Kind::Text);
    case op::shortBinUnicode:
    case op::shortBinString: return pushText(m_input.number(1), Kind::Text);
    case op::binUnicode8: return pushText(m_input.number(8), Kind::Text);
    case op::binBytes: return pushText(m_input.number(4), Kind::Bytes);
    case op::shortBinBytes: return pushText(m_input.number(1), Kind::Bytes);
    case op::binBytes8:
    case op::byteArray8: return pushText(m_input.number(8), Kind::Bytes);
    default: return Step::Unknown;
    }
}

/// What protocol 0 writes as lines of text, and newer ones may still hold.
PickleMachine::Step PickleMachine::textLine(std::uint8_t code)
{
    switch (code) {
    case op::intLine:
    case op::longLine: return pushIntegerLine();
    case op::floatLine: return push({.kind = Kind::Real, .real = m_input.line().toDouble()});
    case op::unicodeLine: return push({.kind = Kind::Text, .text = QString::fromUtf8(m_input.line())});
    case op::stringLine: {
        const QByteArray quoted = m_input.line();
        if (quoted.size() < 2)
            return Step::Bad;
        return push({.kind = Kind::Text, .text = QString::fromUtf8(quoted.sliced(1, quoted.size() - 2))});
    }
    case op::persIdLine: static_cast<void>(m_input.line()); return push({.kind = Kind::Foreign});
    case op::get: return recall(m_input.line().toULongLong());
    case op::put: return remember(m_input.line().toULongLong());
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
    case op::global: return pushGlobal();
    case op::inst: return pushInstance(true);
    case op::obj: return pushInstance(false);
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
    case op::binPersId: return pushForeign();
    default: return Step::Unknown;
    }
}

PickleMachine::Step PickleMachine::memory(std::uint8_t code)
{
    switch (code) {
    case op::proto: return m_input.number(1) <= 5 ? Step::Done : Step::Bad;
    case op::frame: m_input.skip(8); return Step::Done;
    case op::binPut: return remember(m_input.number(1));
    case op::longBinPut: return remember(m_input.number(4));
    case op::memoize: return remember(static_cast<std::uint64_t>(m_memo.size()));
    case op::binGet: return recall(m_input.number(1));
    case op::longBinGet: return recall(m_input.number(4));
    case op::pop:
        if (!has(1))
            return Step::Bad;
        pop();
        return Step::Done;
    case op::dup:
        if (!has(1))
            return Step::Bad;
        m_stack.push_back(m_stack.back());
        ++m_references;
        return Step::Done;
    case op::popMark: {
        std::vector<Ref> dropped;
        return popMark(dropped);
    }
    default: return Step::Unknown;
    }
}

}  // namespace core
