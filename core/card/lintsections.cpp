#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A part that readers look for, and the words by which headings show that it is there.
struct WantedSection
{
    QString title;
    QRegularExpression words;
};

const std::array<WantedSection, 6> &wantedSections()
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array sections{
        WantedSection{u"Model Description"_s,
                      QRegularExpression{u"descri|detail|overview|summary|introduc|\\babout\\b"_s, anyCase}},
        WantedSection{
            u"Intended Uses"_s,
            QRegularExpression{u"intended|\\buses\\b|\\buse[ -]cases?\\b|(?:direct|out-of-scope) use"_s, anyCase}},
        WantedSection{
            u"How to Use"_s,
            QRegularExpression{
                u"how to|usage|get(?:ting)? started|quick ?start|inference|example|\\busing\\b|use (?:it|with|this)"_s,
                anyCase}},
        WantedSection{u"Bias, Risks, and Limitations"_s,
                      QRegularExpression{u"limitation|\\bbias|\\brisk|ethic|safety|responsib|caveat"_s, anyCase}},
        WantedSection{u"Training Details"_s,
                      QRegularExpression{u"train|fine-?tun|quanti[sz]|merge|convers"_s, anyCase}},
        WantedSection{u"Evaluation"_s,
                      QRegularExpression{u"evaluat|\\bresult|performance|benchmark|\\bmetric|accuracy"_s, anyCase}},
    };
    return sections;
}

qsizetype wordsIn(QStringView text)
{
    qsizetype count = 0;
    bool isWord = false;
    for (const QChar c : text) {
        if (!c.isSpace() && !isWord && (c.isLetterOrNumber() || c.isHighSurrogate())) {
            ++count;
            isWord = true;
        } else if (c.isSpace()) {
            isWord = false;
        }
    }
    return count;
}

/// A card that begins with some sentences about the model has a description without a heading for it.
bool hasIntroduction(const BodyReading &body)
{
    constexpr qsizetype fewestWords = 20;
    qsizetype begin = body.card().body().begin;
    qsizetype end = body.text().size();
    for (const Heading &heading : body.headings()) {
        if (heading.level == 1) {
            begin = heading.span.end;
            continue;
        }
        end = heading.span.begin;
        break;
    }
    return begin < end && wordsIn(QStringView{body.prose()}.sliced(begin, end - begin)) >= fewestWords;
}

bool hasSection(const BodyReading &body, const WantedSection &section)
{
    return std::ranges::any_of(body.headings(), [&section](const Heading &heading) {
        return heading.level > 1 && section.words.match(heading.title.left(200)).hasMatch();
    });
}

/// Where a new section goes: in front of the first that usually comes later, else at the end.
qsizetype placeFor(const BodyReading &body, std::size_t index)
{
    const auto &sections = wantedSections();
    for (const Heading &heading : body.headings()) {
        const bool isLater = heading.level == 2
            && std::any_of(sections.begin() + static_cast<std::ptrdiff_t>(index) + 1, sections.end(),
                           [&heading](const WantedSection &section) {
                               return section.words.match(heading.title.left(200)).hasMatch();
                           });
        if (isLater)
            return heading.span.begin;
    }
    return body.text().size();
}

CardFix newSection(const BodyReading &body, qsizetype place, const QString &title, const QString &content)
{
    const QString end = body.card().lineEnd();
    const QString blankLine = end + end;
    QString text = u"## "_s + title + end + end + content + end;
    const QStringView before = QStringView{body.text()}.first(place);
    if (place < body.text().size())
        text += end;
    else if (!before.isEmpty() && !before.endsWith(blankLine))
        text.prepend(before.endsWith(u'\n') ? end : blankLine);
    return replaceText({.begin = place, .end = place}, text);
}

void missingSections(const BodyReading &body, BodyFindings &findings)  // TX004
{
    if (!body.isModel())
        return;
    const auto &sections = wantedSections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (hasSection(body, sections.at(i)) || (i == 0 && hasIntroduction(body)))
            continue;
        const qsizetype place = placeFor(body, i);
        findings.add(u"TX004"_s, {.begin = place, .end = place}, {sections.at(i).title},
                     newSection(body, place, sections.at(i).title, u"[More Information Needed]"_s));
    }
}

bool hasHeading(const BodyReading &body, const QRegularExpression &words)
{
    return std::ranges::any_of(
        body.headings(), [&words](const Heading &heading) { return words.match(heading.title.left(200)).hasMatch(); });
}

/// A block of a language that holds data or results is no example.
bool isExample(const BodyReading &body, const MarkdownBlock &block)
{
    static const QStringList noExamples{u"bibtex"_s, u"latex"_s, u"yaml"_s, u"json"_s, u"text"_s,    u"txt"_s,
                                        u"csv"_s,    u"xml"_s,   u"toml"_s, u"diff"_s, u"mermaid"_s, u"plaintext"_s};
    const QString language = block.language.section(u' ', 0, 0).toLower();
    const QStringView code = body.content(block).of(body.text()).trimmed();
    return block.kind == MarkdownBlock::Kind::Code && !noExamples.contains(language) && !code.isEmpty()
        && !code.startsWith(u'@');
}

void noExample(const BodyReading &body, BodyFindings &findings)  // TX024
{
    const bool hasExample =
        std::ranges::any_of(body.blocks(), [&body](const MarkdownBlock &block) { return isExample(body, block); });
    const qsizetype begin = body.card().body().begin;
    if (body.isModel() && !hasExample)
        findings.add(u"TX024"_s, {.begin = begin, .end = begin});
}

/// A BibTeX entry with what is known; the year is the writer's to add.
QString citationOf(const RepoId &repo, const QString &end)
{
    QString key = repo.name.section(u'-', 0, 0).toLower();
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return u"```bibtex"_s + end + u"@misc{"_s + key + u',' + end + u"  title = {"_s + repo.name + u"},"_s + end
        + u"  author = {"_s + repo.owner + u"},"_s + end + u"  howpublished = {\\url{https://huggingface.co"_s
        + repo.webPath() + u"}}"_s + end + u'}' + end + u"```"_s;
}

void noCitation(const BodyReading &body, BodyFindings &findings)  // TX025
{
    static const QRegularExpression heading{u"\\bcit(?:e|ation|ing)|bibtex"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression entry{u"@(?:misc|article|inproceedings|software|techreport|book)\\s*\\{"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    if (body.context().type == RepoType::Space || hasHeading(body, heading) || entry.match(body.text()).hasMatch())
        return;
    const qsizetype end = body.text().size();
    Finding *finding = findings.add(u"TX025"_s, {.begin = end, .end = end});
    const auto &repo = body.context().repo;
    if (finding != nullptr && repo)
        finding->fixes.append(newSection(body, end, u"Citation"_s, citationOf(*repo, body.card().lineEnd())));
}

void noContact(const BodyReading &body, BodyFindings &findings)  // TX026
{
    static const QRegularExpression way{
        u"\\bcontacts?\\b|[\\w.+-]{1,64}@[\\w-]{1,64}\\.\\w{2,}|mailto:|/discussions\\b|/issues\\b|discord\\.|\\bslack\\b"_s,
        QRegularExpression::CaseInsensitiveOption};
    if (body.context().type == RepoType::Space || way.match(body.prose()).hasMatch())
        return;
    const qsizetype end = body.text().size();
    Finding *finding = findings.add(u"TX026"_s, {.begin = end, .end = end});
    const auto &repo = body.context().repo;
    if (finding != nullptr && repo)
        finding->fixes.append(newSection(
            body, end, u"Contact"_s, u"[Discussions](https://huggingface.co"_s + repo->webPath() + u"/discussions)"_s));
}

/// The first place where a paper is named; one with its number is better than one without.
QRegularExpressionMatch namedPaper(const BodyReading &body)
{
    static const QRegularExpression number{u"\\barXiv[: ]{1,2}(?:preprint )?(?:arXiv:)?(\\d{4}\\.\\d{4,5})"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression word{u"\\bpreprints?\\b|\\bpapers?\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption};
    if (const auto numbered = number.match(body.prose()); numbered.hasMatch())
        return numbered;
    auto matches = word.globalMatch(body.prose());
    for (int tries = 0; matches.hasNext() && tries < 1000; ++tries) {
        const auto match = matches.next();
        // Other publishers have their addresses on the same line.
        const QStringView line = body.lineText(body.lineAt(match.capturedStart()));
        if (line.size() > 10'000 || !line.contains(u"://"))
            return match;
    }
    return {};
}

void paperWithoutLink(const BodyReading &body, BodyFindings &findings)  // TX019
{
    static const QRegularExpression link{
        u"(?:arxiv\\.org/(?:abs|pdf)|(?:huggingface\\.co|hf\\.co)/papers)/\\d{4}\\.\\d{4,5}"_s};
    const auto match = link.match(body.text()).hasMatch() ? QRegularExpressionMatch{} : namedPaper(body);
    if (!match.hasMatch())
        return;
    const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
    Finding *finding = findings.add(u"TX019"_s, span, {match.captured()});
    if (finding != nullptr && match.hasCaptured(1)) {
        const QString address = u"https://arxiv.org/abs/"_s + match.captured(1);
        finding->fixes.append(replaceText(span, u'[' + match.captured() + u"]("_s + address + u')'));
    }
}

void fewWords(const BodyReading &body, BodyFindings &findings)  // TX028
{
    constexpr qsizetype fewest = 200;
    const qsizetype words = ownWords(body);
    const qsizetype begin = body.card().body().begin;
    if (body.context().type != RepoType::Space && words < fewest)
        findings.add(u"TX028"_s, {.begin = begin, .end = begin}, {QString{}, QString::number(words)});
}

constexpr std::array checks{BodyCheck{missingSections}, BodyCheck{noExample},        BodyCheck{noCitation},
                            BodyCheck{noContact},       BodyCheck{paperWithoutLink}, BodyCheck{fewWords}};

}  // namespace

qsizetype ownWords(const BodyReading &body)
{
    static const QRegularExpression placeholder{u"\\[?More Information Needed\\]?\\.?"_s,
                                                QRegularExpression::CaseInsensitiveOption};
    QString own = body.prose();
    for (const MarkdownInline &mark : body.inlines()) {
        if (mark.kind == MarkdownInline::Kind::Tag)
            std::fill(own.begin() + mark.span.begin, own.begin() + mark.span.end, u' ');
    }
    return wordsIn(own.remove(placeholder));
}

std::span<const BodyCheck> sectionChecks()
{
    return checks;
}

}  // namespace core
