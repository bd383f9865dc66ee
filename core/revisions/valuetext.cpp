#include "core/revisions/valuetree.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString quoted(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c.unicode() < 0x20)
            result += u"\\u%1"_s.arg(uint{c.unicode()}, 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result + u'"';
}

/// Writes until there is enough; the depth is bounded by the tree's.
class JsonWriter
{
public:
    JsonWriter(const ValueTree &tree, qsizetype maxChars)
        : m_tree(tree)
        , m_maxChars(maxChars)
    {
    }

    QString run(ValueTree::Node node)
    {
        write(node);
        if (m_text.size() <= m_maxChars)
            return m_text;
        qsizetype cut = m_maxChars;
        if (cut > 0 && m_text.at(cut - 1).isHighSurrogate())
            --cut;
        return m_text.first(cut) + u'…';
    }

private:
    void write(ValueTree::Node node)
    {
        switch (m_tree.kind(node)) {
        case ValueTree::Kind::Null:
        case ValueTree::Kind::Boolean:
        case ValueTree::Kind::Number: m_text += m_tree.string(node); return;
        case ValueTree::Kind::Text:
            // A character takes up to three bytes.
            m_text += quoted(
                QString::fromUtf8(m_tree.text(node).first(std::min(m_tree.text(node).size(), 4 * (m_maxChars + 1)))));
            return;
        case ValueTree::Kind::List: writeChildren(node, u'[', u']'); return;
        case ValueTree::Kind::Map: writeChildren(node, u'{', u'}'); return;
        }
    }

    void writeChildren(ValueTree::Node node, QChar open, QChar close)
    {
        m_text += open;
        const ValueTree::Node first = m_tree.firstChild(node);
        for (ValueTree::Node child = first; child != ValueTree::none; child = m_tree.next(child)) {
            if (m_text.size() > m_maxChars)
                return;
            if (child != first)
                m_text += u", "_s;
            if (m_tree.kind(node) == ValueTree::Kind::Map)
                m_text += quoted(QString::fromUtf8(m_tree.key(child))) + u": "_s;
            write(child);
        }
        m_text += close;
    }

    const ValueTree &m_tree;
    const qsizetype m_maxChars;
    QString m_text;
};

}  // namespace

QString ValueTree::toJson(Node node, qsizetype maxChars) const
{
    return JsonWriter{*this, maxChars}.run(node);
}

}  // namespace core
