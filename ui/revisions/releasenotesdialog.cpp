#include "ui/revisions/releasenotesdialog.h"

#include "ui/revisions/releasebox.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/textview.h"
#include "ui/shared/windowsize.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{720, 520};

/// What leads to the commit itself is no release before it.
QList<core::Ref> before(const core::GitOid &commit, QList<core::Ref> refs)
{
    refs.removeIf([&](const core::Ref &ref) { return ref.commit == commit; });
    return refs;
}

/// What people call it; empty without a tag.
QString tagOf(const core::GitOid &commit, const QList<core::Ref> &refs)
{
    const auto tag = std::ranges::find_if(
        refs, [&](const core::Ref &ref) { return ref.kind == core::RefKind::Tag && ref.commit == commit; });
    return tag == refs.end() ? QString{} : tag->name;
}

}  // namespace

ReleaseNotesDialog::ReleaseNotesDialog(const QString &repository, const core::GitOid &commit, const QString &commitText,
                                       const QList<core::Ref> &refs, QWidget *parent)
    : DialogFrame(u"releaseNotesDialog"_s, tr("Release notes"), tr("Notes of a release that ends here"), parent)
    , m_repository(repository)
    , m_range{.to = commit, .toName = tagOf(commit, refs)}
    , m_since(new ReleaseBox(before(commit, refs), this))
    , m_messages(new MessageBar(this))
    , m_notes(new TextView(u"notesText"_s, tr("Release notes"), this))
{
    addText(commitText);
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Since"), m_since);
    content()->addLayout(form);
    content()->addWidget(m_messages);
    content()->addWidget(m_notes, 1);
    m_notes->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    createButtons(tr("&Copy"), tr("Close"));
    resize(withinScreen(*this, usualSize));
    connect(m_since, &QComboBox::currentIndexChanged, this, &ReleaseNotesDialog::read);
    m_since->setFocus();
    read();
}

void ReleaseNotesDialog::read()
{
    m_query.cancel();
    m_messages->clear();
    m_notes->setPlainText(tr("Reading the commits…"));
    acceptButton()->setEnabled(false);
    const auto since = m_since->release();
    m_range.from = since ? std::optional(since->commit) : std::nullopt;
    m_range.fromName = since ? since->name : QString{};
    m_query = m_lane.run(
        this,
        [repository = m_repository, range = m_range](const std::stop_token &stop) {
            return readNotes(repository, range, stop);
        },
        [this](const core::Result<QString> &notes) { showNotes(notes); });
}

void ReleaseNotesDialog::showNotes(const core::Result<QString> &notes)
{
    m_notes->setPlainText(notes.value_or(QString{}));
    acceptButton()->setEnabled(notes.has_value());
    if (!notes)
        m_messages->showMessage(MessageBar::Tone::Error, {.text = describe(notes.error()).text});
}

void ReleaseNotesDialog::accept()
{
    QGuiApplication::clipboard()->setText(m_notes->toPlainText());
    DialogFrame::accept();
}

core::Result<QString> readNotes(const QString &repository, const core::ReleaseRange &range, const std::stop_token &stop)
{
    const auto opened = core::Repository::open(repository);
    if (!opened)
        return std::unexpected(opened.error());
    return core::readReleaseNotes(*opened, range, stop).transform(core::toMarkdown);
}

}  // namespace ui
