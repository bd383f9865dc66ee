#include "ui/revisions/comparedialog.h"

#include "ui/revisions/refbox.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CompareDialog::CompareDialog(const QString &commitText, const QList<core::Ref> &refs, QWidget *parent)
    : DialogFrame(u"compareDialog"_s, tr("Compare"), tr("Compare this commit"), parent)
    , m_revision(new QComboBox(this))
    , m_folder(new QLineEdit(this))
{
    auto *commit = new QLabel(commitText, this);
    commit->setTextFormat(Qt::PlainText);
    commit->setWordWrap(true);
    content()->addWidget(commit);
    createFields(refs);
    createButtons(tr("&Compare"), tr("Cancel"));
    m_revision->setFocus();
    showState();
}

void CompareDialog::createFields(const QList<core::Ref> &refs)
{
    m_revision->setObjectName(u"compareRevision"_s);
    m_revision->setEditable(true);
    m_revision->setInsertPolicy(QComboBox::NoInsert);
    for (const core::Ref &ref : refs)
        m_revision->addItem(theme::icon(refIconName(ref.kind)), ref.fullName);
    m_revision->setCurrentText({});
    m_revision->lineEdit()->setPlaceholderText(tr("Branch, tag or id"));
    m_folder->setObjectName(u"compareFolder"_s);
    auto *choose = new QPushButton(tr("C&hoose…"), this);
    choose->setObjectName(u"compareChoose"_s);
    connect(choose, &QPushButton::clicked, this, &CompareDialog::chooseFolder);
    connect(m_revision, &QComboBox::editTextChanged, this, &CompareDialog::showState);
    connect(m_folder, &QLineEdit::textChanged, this, &CompareDialog::showState);
    auto *row = new QWidget(this);
    auto *folder = new QHBoxLayout(row);
    folder->setContentsMargins({});
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    QFormLayout *form = createFieldForm();
    addField(form, tr("With &revision"), m_revision);
    addField(form, tr("Or with &folder"), row);
    m_folder->setAccessibleName(tr("Folder on this computer"));
    content()->addLayout(form);
}

void CompareDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder to compare with"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

CompareTarget CompareDialog::target() const
{
    return {.revision = m_revision->currentText().trimmed(), .folder = m_folder->text().trimmed()};
}

void CompareDialog::showState()
{
    acceptButton()->setEnabled(!target().text().isEmpty());
    m_revision->setEnabled(m_folder->text().isEmpty());
}

}  // namespace ui
