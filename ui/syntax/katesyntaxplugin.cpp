#include "ui/syntax/katesyntaxplugin.h"

#include "ui/syntax/katesyntax.h"

namespace ui {

std::shared_ptr<SyntaxReader> KateSyntaxPlugin::createReader()
{
    return std::make_shared<KateSyntax>();
}

std::shared_ptr<FileSyntaxReader> KateSyntaxPlugin::createReader(const QString &fileName)
{
    return KateFileSyntax::forFile(fileName);
}

}  // namespace ui
