#include "ui/card/form/booleaneditor.h"

#include "ui/card/form/fieldwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QWheelEvent>

namespace ui {

namespace {

enum Row { NotSaid, Yes, No };

/// Scrolling the form must not change an answer on the way.
class StillBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

}  // namespace

BooleanEditor::BooleanEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_box(new StillBox(this))
{
    m_box->setAccessibleName(fieldTitle(field.key));
    //: Nothing is said about it in the card: neither yes nor no.
    m_box->insertItem(NotSaid, tr("Not said"));
    m_box->insertItem(Yes, tr("Yes"));
    m_box->insertItem(No, tr("No"));
    connect(m_box, &QComboBox::activated, this, [this](int row) {
        const QCborValue answer = row == NotSaid ? QCborValue{QCborValue::Undefined} : QCborValue{row == Yes};
        if (answer != value())
            change(path(), answer);
        refresh();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    layout->addStretch(1);
    refresh();
}

bool BooleanEditor::canShow(const QCborValue &value) const
{
    return value.isBool() || value.isNull() || value.isUndefined();
}

void BooleanEditor::refresh()
{
    const QCborValue shown = value();
    m_box->setCurrentIndex(!shown.isBool() ? NotSaid : shown.toBool() ? Yes : No);
}

QWidget *BooleanEditor::answer() const
{
    return m_box;
}

}  // namespace ui
