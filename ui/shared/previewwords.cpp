#include "ui/shared/previewwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct PreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(PreviewWords)
};

QJsonObject unknownWords()
{
    return {
        {u"alert"_s,
         PreviewWords::tr("It is not known whether the Hub shows alerts such as [!NOTE]. Here it is a plain quote.")},
        {u"footnote"_s,
         PreviewWords::tr("It is not known whether the Hub shows footnotes. Here they stay as they are written.")},
        {u"mermaid"_s, PreviewWords::tr("It is not known whether the Hub draws Mermaid diagrams. Here it is code.")},
        {u"style"_s, PreviewWords::tr("It is not known how much of a <style> element the Hub keeps.")},
        {u"relative-html"_s,
         PreviewWords::tr(
             "It is not certain that the Hub finds a relative address in raw HTML. A whole address is safe.")},
    };
}

QJsonObject alertTitles()
{
    return {
        {u"note"_s, PreviewWords::tr("Note", "title of an alert")},
        {u"tip"_s, PreviewWords::tr("Tip", "title of an alert")},
        {u"important"_s, PreviewWords::tr("Important", "title of an alert")},
        {u"warning"_s, PreviewWords::tr("Warning", "title of an alert")},
        {u"caution"_s, PreviewWords::tr("Caution", "title of an alert")},
    };
}

}  // namespace

QJsonObject previewWords()
{
    return {
        //: The Hub's warning above a card without front matter.
        {u"noMetadata"_s, PreviewWords::tr("This card has no metadata. The Hub shows a warning here.")},
        //: %1 is what the Hub's parser says, in English, with line and column.
        {u"metadataError"_s, PreviewWords::tr("The metadata cannot be read: %1")},
        {u"metadata"_s, PreviewWords::tr("Metadata", "box with the card's front matter")},
        {u"license"_s, PreviewWords::tr("License", "tag of a card")},
        {u"dataset"_s, PreviewWords::tr("Dataset", "tag of a card")},
        {u"model"_s, PreviewWords::tr("Model", "tag of a card")},
        {u"baseModel"_s, PreviewWords::tr("Base model", "tag of a card")},
        {u"gate"_s, PreviewWords::tr("What people see who ask for access")},
        {u"gateHeading"_s,
         PreviewWords::tr("You need to agree to share your contact information to access this model")},
        {u"gateHeadingDataset"_s,
         PreviewWords::tr("You need to agree to share your contact information to access this dataset")},
        {u"gateButton"_s, PreviewWords::tr("Agree and access repository")},
        //: %1 is how many there are.
        {u"examples"_s, PreviewWords::tr("Widget examples (%1)")},
        {u"copy"_s, PreviewWords::tr("Copy", "button on a block of code")},
        {u"legend"_s,
         PreviewWords::tr("Dotted: it is not known how the Hub shows this. Point at the mark to see why.")},
        {u"tooComplex"_s,
         PreviewWords::tr("This text is too deeply nested or too long to be shown as the Hub would. "
                          "Here is its source.")},
        {u"unknown"_s, unknownWords()},
        {u"alerts"_s, alertTitles()},
    };
}

}  // namespace ui
