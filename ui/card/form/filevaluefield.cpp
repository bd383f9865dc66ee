#include "ui/card/form/filevaluefield.h"

#include "ui/card/form/scalartext.h"
#include "ui/card/yamlvalues.h"
#include "ui/shared/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

FileField::FileField(YamlValues &values, const ValueSpec &spec, Stage stage, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_stage(std::move(stage))
    , m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(spec.placeholder);
    connect(m_line, &QLineEdit::textEdited, this, &FileField::handleTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &FileField::commit);
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setObjectName(u"chooseFile"_s);
    choose->setAccessibleName(tr("%1: choose a file of this computer").arg(spec.label));
    connect(choose, &QPushButton::clicked, this, &FileField::choose);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_line, 1);
    layout->addWidget(choose);
    choose->raise();  // behind the line for the Tab key, too
    setControl(row);
}

QWidget *FileField::answer() const
{
    return m_line;
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file for the card"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!spec().fileFilter.isEmpty())
        dialog->setNameFilters({spec().fileFilter, tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::take);
    dialog->open();
}

void FileField::take(const QString &localPath)
{
    // By then another item may be shown here: the file belongs to the one that it was chosen for.
    m_stage(localPath, [field = QPointer{this}, place = path()](const QString &pathInRepo) {
        if (field)
            field->report(field->values().set(place, pathInRepo));
    });
}

std::optional<QCborValue> FileField::typed() const
{
    const QString text = m_line->text().trimmed();
    return text.isEmpty() ? QCborValue{QCborValue::Undefined} : QCborValue{text};
}

void FileField::showValue(const QCborValue &value)
{
    if (const QString text = scalarText(value); text != m_line->text())
        m_line->setText(text);
}

bool FileField::canShow(const QCborValue &value) const
{
    return !value.isMap() && !value.isArray();
}

}  // namespace ui
