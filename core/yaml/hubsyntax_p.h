#pragma once

#include "core/yaml/yamltree.h"

#include <QSet>

namespace core {

/// What the Hub's parser says to a text, and what libfyaml has to be told to read it the same way.
struct HubSyntaxReport
{
    /// The first thing js-yaml refuses.
    std::optional<YamlError> error;
    /// Whether the text is YAML all the same: only a tag or an alias means nothing.
    bool isYaml = true;
    /// Behind each '-' that has no item. libfyaml 0.8 refuses an empty last item.
    std::vector<qsizetype> emptyItems;
    /// From '#' to the end of the line, in order.
    std::vector<TextSpan> comments;
    /// Blanks to put in the place of others: tabs between lines, and comments that follow a quote directly.
    std::vector<TextSpan> blanks;
};

/// Reads the syntax of a text as the Hub's parser does: with the same verdict, words and place as js-yaml 4.
///
/// It reads in js-yaml's order, because the place and the words of an error follow from it, and builds nothing.
/// A failure moves to the end of the text, so that every reader that is under way finds nothing more to read.
/// Source: js-yaml 4.1, measured side by side; data/cards/hub_messages.json. Cost: linear.
class HubSyntax
{
public:
    [[nodiscard]] static HubSyntaxReport check(const QString &text);

private:
    enum class Context { FlowIn, FlowOut, BlockIn, BlockOut };
    enum class Indent { Less, Same, More };
    /// Where a line stands, to go back to.
    struct Place
    {
        qsizetype at = 0;
        qsizetype lineStart = 0;
        int line = 0;
        int lineIndent = 0;
    };
    /// What is known of a block map while its entries are read.
    struct MapState
    {
        bool isDetected = false;
        bool isAtExplicitKey = false;
        bool mayBeCompact = false;
        bool isDone = false;  // with the result in `isRead`
        bool isRead = false;
    };

    explicit HubSyntax(const QString &text);

    void readDocument();
    void readDirectives();
    bool compose(int parentIndent, Context context, bool maySeek, bool mayBeCompact);
    bool readContent(int flowIndent, Context context, bool hasProperties, bool mayBeBlockCollection);
    bool readBlockSequence(int indent);
    bool readBlockMapping(int indent, int flowIndent);
    void readBlockKey(MapState &map, int flowIndent);
    void readExplicitMark(MapState &map);
    bool readFlowCollection(int indent);
    void readFlowEntry(int indent);
    bool readBlockScalar(int indent);
    bool readBlockHeader(int indent, int &textIndent);
    bool readSingleQuoted();
    bool readDoubleQuoted();
    void readEscape();
    bool readPlain(int indent, bool isInFlow);
    [[nodiscard]] bool mayBePlain(bool isInFlow) const;
    bool foldsPlain(int indent);
    /// Says what a tag means ("tag:yaml.org,2002:str"); nothing where there is none.
    std::optional<QString> readTag(bool isSecond);
    QString readTagName();
    bool readAnchor(bool isSecond);
    bool readAlias(bool hasProperties);
    QString readName();

    int skipSpace(bool hasComments);
    void skipComment();
    void readLineBreak();
    void readIndent();
    [[nodiscard]] bool isDocumentSeparator() const;
    [[nodiscard]] Indent indentTo(int parent) const;
    [[nodiscard]] char16_t peek(qsizetype ahead = 0) const;
    void refuseTabs();
    void checkPrintable(qsizetype begin, qsizetype end);
    void checkQuoted(qsizetype begin, qsizetype end);
    void note(const QString &reason);
    void fail(const QString &reason);

    QString m_text;
    qsizetype m_offset = 0;  // of m_text in the text that was given
    Place m_place;
    qsizetype m_firstTab = -1;  // in the white space at the current line's beginning
    int m_depth = 0;
    QSet<QString> m_anchors;
    HubSyntaxReport m_report;
};

}  // namespace core
