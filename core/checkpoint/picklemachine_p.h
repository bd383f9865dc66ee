#pragma once

#include "core/checkpoint/pickle.h"
#include "core/checkpoint/pickleinput_p.h"

#include <QHash>

namespace core {

/// Walks a pickle's instructions. Each step says whether the pickle can still be understood.
class PickleMachine
{
public:
    using Ref = Pickle::Ref;
    using Kind = Pickle::Kind;
    using Node = Pickle::Node;

    PickleMachine(const QByteArray &bytes, const Pickle::Limits &limits)
        : m_input(bytes)
        , m_limits(limits)
    {
    }

    std::optional<Pickle> run();

private:
    enum class Step { Done, Unknown, Bad };

    Step scalar(std::uint8_t code);
    Step text(std::uint8_t code);
    Step textLine(std::uint8_t code);
    Step container(std::uint8_t code);
    Step object(std::uint8_t code);
    Step memory(std::uint8_t code);
    Step next(std::uint8_t code);

    Step push(Node node);
    Step pushText(std::uint64_t size, Kind kind);
    Step pushLong(std::uint64_t size);
    Step pushIntegerLine();
    Step pushName(const QString &module, const QString &name);
    Step pushGlobal();
    Step pushForeign();
    Step pushInstance(bool hasName);
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

    PickleInput m_input;
    const Pickle::Limits m_limits;
    std::size_t m_references = 0;
    std::vector<Ref> m_stack;
    std::vector<std::size_t> m_marks;
    QHash<std::uint64_t, Ref> m_memo;
    Pickle m_pickle;
};

}  // namespace core
