#include "ui/repository/licensebox.h"

#include "resources/licenses.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

LicenseBox::LicenseBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(12);
    // The longest licence's name must not decide how wide a dialog is.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);

    addItem(tr("No licence yet"), QString());
    for (const resources::License &license : resources::readLicenses()) {
        //: %1 is a licence's name, %2 its short id, for example "Apache license 2.0 (apache-2.0)".
        addItem(tr("%1 (%2)").arg(license.name, license.id), license.id);
    }

    auto *finder = new QCompleter(model(), this);
    finder->setFilterMode(Qt::MatchContains);
    finder->setCaseSensitivity(Qt::CaseInsensitive);
    finder->setCompletionMode(QCompleter::PopupCompletion);
    finder->setMaxVisibleItems(12);
    setCompleter(finder);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &LicenseBox::settle);
}

int LicenseBox::indexOfText() const
{
    const QString text = currentText().trimmed();
    const int byText = findText(text, Qt::MatchFixedString);
    return byText >= 0 ? byText : findData(text.toLower());
}

QString LicenseBox::licenseId() const
{
    const int index = indexOfText();
    return index < 0 ? QString() : itemData(index).toString();
}

bool LicenseBox::isComplete() const
{
    return indexOfText() >= 0 || currentText().trimmed().isEmpty();
}

// An id alone ("mit") or a lone match is as good as its whole text; an emptied box means none.
void LicenseBox::settle()
{
    int index = currentText().trimmed().isEmpty() ? 0 : indexOfText();
    if (index < 0 && completer()->completionCount() == 1 && completer()->setCurrentRow(0))
        index = findText(completer()->currentCompletion(), Qt::MatchFixedString);
    if (index < 0)
        return;
    setCurrentIndex(index);
    setEditText(itemText(index));
}

}  // namespace ui
