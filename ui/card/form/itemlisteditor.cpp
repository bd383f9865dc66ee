#include "ui/card/form/itemlisteditor.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldproblems.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/itemtools.h"
#include "ui/card/opencard.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QCborArray>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int mostRows = 6;
}

QCborArray withCopy(const QCborValue &list, qsizetype index)
{
    QCborArray items = list.toArray();
    items.insert(index + 1, QCborValue{items.at(index)});
    return items;
}

ItemListEditor::ItemListEditor(const core::CardField &field, FormContext &context, const QString &add, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_list(new QListWidget(this))
    , m_tools(new ItemTools(add, fieldTitle(field.key), this))
    , m_detailArea(new QWidget(this))
    , m_details(new QVBoxLayout(m_detailArea))
    , m_form(new ValueForm(context.metadata, m_detailArea))
{
    m_list->setObjectName(u"items-"_s + field.key);
    m_list->setAccessibleName(fieldTitle(field.key));
    m_form->setProblemAt(problemsOf(context));
    m_details->setContentsMargins({});
    m_details->setSpacing(theme::space::m);
    m_details->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_list);
    layout->addWidget(m_tools);
    layout->addWidget(m_detailArea);
    connect(m_list, &QListWidget::currentRowChanged, this, &ItemListEditor::showCurrent);
    connect(m_form, &ValueForm::written, this, &ItemListEditor::changeMade);
    connect(m_form, &ValueForm::refused, this, &ItemListEditor::changeRefused);
    connect(m_form, &ValueForm::controlsMade, this, [this] { tabThrough({this}); });
    connect(this, &FieldEditor::changeMade, this, &ItemListEditor::refresh);
    connect(&context.card.checker(), &CardChecker::findingsChanged, m_form, &ValueForm::refresh);
    connectTools();
}

void ItemListEditor::connectTools()
{
    connect(m_tools, &ItemTools::addRequested, this, [this] {
        commit();
        add();
    });
    connect(m_tools, &ItemTools::copyRequested, this, [this] {
        commit();
        copy(current());
        setCurrent(current() + 1);
    });
    connect(m_tools, &ItemTools::moveRequested, this, [this](int step) {
        commit();
        const qsizetype from = current();
        move(from, from + step);
        setCurrent(from + step);
    });
    connect(m_tools, &ItemTools::removeRequested, this, [this] {
        commit();
        remove(current());
        m_list->setFocus();
    });
}

QWidget *ItemListEditor::answer() const
{
    return m_list->count() > 0 ? static_cast<QWidget *>(m_list) : static_cast<QWidget *>(m_tools->addButton());
}

qsizetype ItemListEditor::current() const
{
    return m_list->currentRow();
}

void ItemListEditor::setCurrent(qsizetype index)
{
    m_list->setCurrentRow(static_cast<int>(index));
}

void ItemListEditor::commit()
{
    m_form->commit();
}

void ItemListEditor::refresh()
{
    const int items = static_cast<int>(count());
    {
        const QSignalBlocker quiet{m_list};
        while (m_list->count() > items)
            delete m_list->takeItem(m_list->count() - 1);
        while (m_list->count() < items)
            m_list->addItem(QString{});
        for (int i = 0; i < items; ++i)
            m_list->item(i)->setText(titleOf(i));
        if (items > 0 && m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    }
    const int rows = std::clamp(items, 1, mostRows);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing() + theme::space::s);
    m_list->setFixedHeight(rows * rowHeight + 2 * m_list->frameWidth() + theme::space::xs);
    m_list->setVisible(items > 0);
    showCurrent();
}

void ItemListEditor::showCurrent()
{
    const qsizetype index = current();
    const bool isItem = index >= 0 && index < count();
    m_tools->showPlace(index, count());
    m_detailArea->setVisible(isItem);
    if (isItem)
        showItem(index);
}

}  // namespace ui
