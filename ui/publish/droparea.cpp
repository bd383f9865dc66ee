#include "ui/publish/droparea.h"

#include "ui/shared/theme.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

DropArea::DropArea(QWidget *parent)
    : DropField(Place::Page, u"publish"_s, tr("Drop a model here"), parent)
    , m_sample(new QPushButton(tr("Use the sample &model"), this))
{
    setObjectName(u"dropArea"_s);
    setExplanation(
        tr("A folder’s content goes to the top of the repository. Nothing is sent before you have seen the list."));
    folderButton()->setObjectName(u"chooseFolder"_s);
    filesButton()->setObjectName(u"chooseFiles"_s);
    theme::setPrimary(folderButton());
    m_sample->setObjectName(u"useSample"_s);
    m_sample->setFlat(true);
    m_sample->hide();
    addChoice(m_sample);
    connect(m_sample, &QPushButton::clicked, this, &DropArea::sampleRequested);
}

void DropArea::setSampleOffered(bool offered)
{
    m_sample->setVisible(offered);
}

}  // namespace ui
