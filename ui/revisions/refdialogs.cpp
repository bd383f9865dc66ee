#include "ui/revisions/refdialogs.h"

#include "ui/revisions/refbox.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int noteLines = 4;

bool isTag(core::RefKind kind)
{
    return kind == core::RefKind::Tag;
}

/// Git's rules for the names of references. Source: git-check-ref-format(1).
bool isRefName(const QString &name)
{
    static const QRegularExpression refused{
        u"[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^/|/$|^-|^@$|\\.$|(^|/)\\.|\\.lock(/|$)"_s};
    return !name.isEmpty() && !refused.match(name).hasMatch();
}

}  // namespace

NewRefDialog::NewRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs, QWidget *parent)
    : DialogFrame(u"newRefDialog"_s, isTag(kind) ? tr("New tag") : tr("New branch"),
                  isTag(kind) ? tr("Tag this commit") : tr("Branch from this commit"), parent)
    , m_kind(kind)
    , m_name(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_state(new QLabel(this))
{
    for (const core::Ref &ref : refs) {
        if (ref.kind == kind)
            m_taken.append(ref.name);
    }
    auto *commit = new QLabel(commitText, this);
    commit->setTextFormat(Qt::PlainText);
    commit->setWordWrap(true);
    content()->addWidget(commit);
    createFields();
    createButtons(isTag(kind) ? tr("Create &tag") : tr("Create &branch"), tr("Cancel"));
    connect(m_name, &QLineEdit::textChanged, this, &NewRefDialog::showState);
    m_name->setFocus();
    showState();
}

void NewRefDialog::createFields()
{
    m_name->setObjectName(u"refName"_s);
    m_note->setObjectName(u"refNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().height() * noteLines);
    m_note->setVisible(isTag(m_kind));
    m_state->setObjectName(u"refState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_state, theme::TextRole::Caption);
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Name"), m_name);
    if (isTag(m_kind))
        addField(form, tr("N&ote"), m_note);
    form->addRow(QString(), m_state);
    content()->addLayout(form);
}

QString NewRefDialog::name() const
{
    return m_name->text().trimmed();
}

QString NewRefDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

QString NewRefDialog::problem() const
{
    if (m_taken.contains(name()))
        return isTag(m_kind) ? tr("There is a tag of this name already.")
                             : tr("There is a branch of this name already.");
    if (!isRefName(name()))
        return tr("A name has no blanks, and none of ~ ^ : ? * [ \\ or two dots in a row.");
    return {};
}

void NewRefDialog::showState()
{
    const QString wrong = name().isEmpty() ? QString{} : problem();
    const QString meaning = isTag(m_kind)
        ? tr("The tag is created on the Hub at once. People can then ask for this state by its name.")
        : tr("The branch is created on the Hub at once. Nothing that is there changes.");
    m_state->setText(wrong.isEmpty() ? meaning : wrong);
    acceptButton()->setEnabled(!name().isEmpty() && wrong.isEmpty());
}

DeleteRefDialog::DeleteRefDialog(const core::Ref &ref, QWidget *parent)
    : DialogFrame(u"deleteRefDialog"_s, isTag(ref.kind) ? tr("Delete tag") : tr("Delete branch"),
                  tr("Delete %1?").arg(refText(ref)), parent)
{
    auto *meaning = new QLabel(
        isTag(ref.kind)
            ? tr("Whoever asks for this tag no longer finds it. The commit itself stays, as long as something else "
                 "leads "
                 "to it.")
            : tr("Whoever asks for this branch no longer finds it. Commits that nothing else leads to are lost, on the "
                 "Hub as well."),
        this);
    meaning->setWordWrap(true);
    content()->addWidget(meaning);
    createButtons(isTag(ref.kind) ? tr("&Delete tag") : tr("&Delete branch"), tr("Keep it"),
                  theme::ButtonRole::Dangerous);
    preferReject();
}

}  // namespace ui
