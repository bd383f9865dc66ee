#include "ui/shared/nameconfirmation.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

NameConfirmation::NameConfirmation(const core::RepoId &repo, const QString &fieldName, QWidget *parent)
    : QWidget(parent)
    , m_repo(repo)
    , m_name(new QLineEdit(this))
{
    //: %1 is the repository's name, which must be typed exactly.
    auto *label = new QLabel(tr("To confirm, type %1").arg(repo.name), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_name->setObjectName(fieldName);
    m_name->setAccessibleName(label->text());
    connect(m_name, &QLineEdit::textChanged, this, &NameConfirmation::confirmationChanged);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(label);
    layout->addWidget(m_name);
}

bool NameConfirmation::isConfirmed() const
{
    return m_name->text() == m_repo.name || m_name->text() == m_repo.fullName();
}

void NameConfirmation::focusField()
{
    m_name->setFocus();
}

}  // namespace ui
