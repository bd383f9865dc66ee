#include "ui/revisions/refdialogs.h"

#include "ui/revisions/refbox.h"
#include "ui/revisions/refname.h"
#include "ui/revisions/releasebox.h"
#include "ui/shared/caption.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int noteLines = 8;

bool isTag(core::RefKind kind)
{
    return kind == core::RefKind::Tag;
}

/// Words of a repository, or an explanation.
QLabel *createText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void prepareNote(QPlainTextEdit *note)
{
    note->setObjectName(u"refNote"_s);
    note->setAccessibleName(NewRefDialog::tr("Note"));
    note->setTabChangesFocus(true);
    note->setFixedHeight(note->fontMetrics().lineSpacing() * noteLines + theme::space::m);
}

}  // namespace

NewRefDialog::NewRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs, QWidget *parent)
    : DialogFrame(u"newRefDialog"_s, isTag(kind) ? tr("New tag") : tr("New branch"),
                  isTag(kind) ? tr("Tag this commit") : tr("Branch from this commit"), parent)
    , m_kind(kind)
    , m_refs(refs)
    , m_name(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_state(createCaption(u"refState"_s, this))
{
    content()->addWidget(createText(commitText, this));
    createFields();
    createButtons(isTag(kind) ? tr("Create &tag") : tr("Create &branch"), tr("Cancel"));
    connect(m_name, &QLineEdit::textChanged, this, &NewRefDialog::showState);
    m_name->setFocus();
    showState();
}

void NewRefDialog::createFields()
{
    m_name->setObjectName(u"refName"_s);
    prepareNote(m_note);
    m_note->setVisible(isTag(m_kind));
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Name"), m_name);
    if (isTag(m_kind)) {
        addField(form, tr("N&ote"), m_note);
        form->addRow(QString(), createNotesRow());
    }
    form->addRow(QString(), m_state);
    content()->addLayout(form);
}

/// Offers to write the notes of a release.
QWidget *NewRefDialog::createNotesRow()
{
    auto *row = new QWidget(this);
    m_write = new QPushButton(tr("&Write from the commits since"), row);
    m_write->setObjectName(u"writeNotes"_s);
    m_write->setAutoDefault(false);
    m_since = new ReleaseBox(m_refs, row);
    connect(m_write, &QPushButton::clicked, this, &NewRefDialog::requestNotes);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_write);
    layout->addWidget(m_since, 1);
    return row;
}

void NewRefDialog::requestNotes()
{
    m_write->setEnabled(false);
    emit notesRequested(m_since->release());
}

void NewRefDialog::insertNotes(const QString &markdown)
{
    m_write->setEnabled(true);
    m_note->insertPlainText(markdown);
    showState();
}

void NewRefDialog::showNotesProblem(const QString &text)
{
    m_write->setEnabled(true);
    m_state->setText(text);
}

QString NewRefDialog::name() const
{
    return m_name->text().trimmed();
}

QString NewRefDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

void NewRefDialog::showState()
{
    const QString wrong = name().isEmpty() ? QString{} : refNameProblem(m_kind, name(), m_refs);
    const QString meaning = isTag(m_kind)
        ? tr("The tag is created on the Hub at once. People can then ask for this state by its name.")
        : tr("The branch is created on the Hub at once. Nothing that is there changes.");
    m_state->setText(wrong.isEmpty() ? meaning : wrong);
    acceptButton()->setEnabled(!name().isEmpty() && wrong.isEmpty());
}

RenameBranchDialog::RenameBranchDialog(const core::Ref &branch, const QList<core::Ref> &refs, QWidget *parent)
    : DialogFrame(u"renameBranchDialog"_s, tr("Rename branch"), tr("Rename %1").arg(refText(branch)), parent)
    , m_branch(branch)
    , m_refs(refs)
    , m_name(new QLineEdit(branch.name, this))
    , m_state(createCaption(u"refState"_s, this))
{
    m_name->setObjectName(u"refName"_s);
    content()->addWidget(createText(
        tr("The Hub has no way to rename a branch, so it is created under the new name and the old one is deleted. "
           "Whoever asks for the old name no longer finds it, and pull requests that were to go onto it are left "
           "without a base."),
        this));
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Name"), m_name);
    form->addRow(QString(), m_state);
    content()->addLayout(form);
    createButtons(tr("&Rename branch"), tr("Cancel"));
    connect(m_name, &QLineEdit::textChanged, this, &RenameBranchDialog::showState);
    m_name->selectAll();
    m_name->setFocus();
    showState();
}

QString RenameBranchDialog::name() const
{
    return m_name->text().trimmed();
}

void RenameBranchDialog::showState()
{
    const bool isSame = name() == m_branch.name;
    const QString wrong =
        name().isEmpty() || isSame ? QString{} : refNameProblem(core::RefKind::Branch, name(), m_refs);
    m_state->setText(isSame ? tr("This is its name now.") : wrong);
    acceptButton()->setEnabled(!name().isEmpty() && !isSame && wrong.isEmpty());
}

MoveRefDialog::MoveRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs,
                             QWidget *parent)
    : DialogFrame(u"moveRefDialog"_s, isTag(kind) ? tr("Move tag") : tr("Move branch"),
                  isTag(kind) ? tr("Move a tag to this commit") : tr("Set a branch to this commit"), parent)
    , m_kind(kind)
    , m_ref(new QComboBox(this))
    , m_note(new QPlainTextEdit(this))
    , m_meaning(createText({}, this))
{
    for (const core::Ref &ref : refs) {
        if (ref.kind == kind)
            m_refs.append(ref);
    }
    content()->addWidget(createText(commitText, this));
    createFields();
    createButtons(isTag(kind) ? tr("&Move tag") : tr("&Set branch"), tr("Cancel"),
                  isTag(kind) ? theme::ButtonRole::Primary : theme::ButtonRole::Dangerous);
    connect(m_ref, &QComboBox::currentIndexChanged, this, &MoveRefDialog::showRef);
    m_ref->setFocus();
    showRef();
}

void MoveRefDialog::createFields()
{
    m_ref->setObjectName(u"refChoice"_s);
    for (const core::Ref &ref : std::as_const(m_refs))
        m_ref->addItem(theme::icon(refIconName(ref.kind)), refText(ref));
    prepareNote(m_note);
    m_note->setVisible(isTag(m_kind));
    QFormLayout *form = createFieldForm();
    addField(form, isTag(m_kind) ? tr("&Tag") : tr("&Branch"), m_ref);
    if (isTag(m_kind))
        addField(form, tr("N&ote"), m_note);
    content()->addLayout(form);
    content()->addWidget(m_meaning);
    if (isTag(m_kind))
        return;
    auto *restore = new QPushButton(tr("&Restore it as a new commit instead…"), this);
    restore->setObjectName(u"restoreInstead"_s);
    restore->setAutoDefault(false);
    connect(restore, &QPushButton::clicked, this, [this] {
        const QString branch = ref().name;
        reject();
        emit restoreRequested(branch);
    });
    content()->addWidget(restore, 0, Qt::AlignLeft);
}

core::Ref MoveRefDialog::ref() const
{
    return m_refs.value(m_ref->currentIndex());
}

QString MoveRefDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

void MoveRefDialog::showRef()
{
    const core::Ref chosen = ref();
    m_note->setPlainText(chosen.note ? chosen.note->message.trimmed() : QString{});
    m_meaning->setText(
        isTag(m_kind)
            ? tr("Whoever asks for %1 gets this commit from then on. The Hub can only delete a tag and create "
                 "it anew: for a moment it is not there.")
                  .arg(refText(chosen))
            : tr("%1 then ends at this commit. Commits that nothing else leads to are lost, on the Hub as "
                 "well. To keep all of them, restore this state as a new commit instead.")
                  .arg(refText(chosen)));
}

DeleteRefDialog::DeleteRefDialog(const core::Ref &ref, QWidget *parent)
    : DialogFrame(u"deleteRefDialog"_s, isTag(ref.kind) ? tr("Delete tag") : tr("Delete branch"),
                  tr("Delete %1?").arg(refText(ref)), parent)
{
    content()->addWidget(createText(
        isTag(ref.kind)
            ? tr("Whoever asks for this tag no longer finds it. The commit itself stays, as long as something else "
                 "leads "
                 "to it.")
            : tr("Whoever asks for this branch no longer finds it. Commits that nothing else leads to are lost, on the "
                 "Hub as well."),
        this));
    createButtons(isTag(ref.kind) ? tr("&Delete tag") : tr("&Delete branch"), tr("Keep it"),
                  theme::ButtonRole::Dangerous);
    preferReject();
}

}  // namespace ui
