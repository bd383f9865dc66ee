#include "ui/repository/snippetview.h"

#include "ui/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {
namespace {

constexpr auto confirmationTime = 2s;

}  // namespace

SnippetView::SnippetView(QWidget *parent)
    : QWidget(parent)
    , m_code(new QPlainTextEdit(this))
    , m_notes(new QLabel(this))
    , m_copy(new QPushButton(theme::icon(u"copy"_s), tr("&Copy"), this))
{
    m_code->setObjectName(u"snippetCode"_s);
    m_code->setAccessibleName(tr("What to run"));
    m_code->setReadOnly(true);
    // A keyboard can select in it and leave it again.
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setTabChangesFocus(true);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setFont(theme::font(theme::TextRole::Code));
    m_notes->setObjectName(u"snippetNotes"_s);
    m_notes->setWordWrap(true);
    theme::setTextRole(m_notes, theme::TextRole::Caption);
    m_copy->setObjectName(u"snippetCopy"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &SnippetView::copy);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::m);
    row->addWidget(m_notes, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_code, 1);
    layout->addLayout(row);
}

void SnippetView::setSnippet(const core::UsageSnippet &snippet)
{
    m_code->setPlainText(snippet.code);
    QStringList sentences;
    for (const core::SnippetNote note : snippet.notes)
        sentences.append(snippetNoteText(note));
    m_notes->setText(sentences.join(u' '));
}

void SnippetView::copy()
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
    m_copy->setIcon(theme::icon(u"check"_s));
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(confirmationTime, m_copy, [this] {
        m_copy->setIcon(theme::icon(u"copy"_s));
        m_copy->setText(tr("&Copy"));
    });
}

QString snippetNoteText(core::SnippetNote note)
{
    switch (note) {
    case core::SnippetNote::NeedsToken:
        return SnippetView::tr("It is not open to everyone: sign in with “hf auth login” or set HF_TOKEN first.");
    case core::SnippetNote::RunsItsCode:
        return SnippetView::tr(
            "It runs Python code from the repository: read that first, and pin the commit you read.");
    case core::SnippetNote::FollowsBranch:
        return SnippetView::tr("This tool takes no revision: it loads what the main branch holds.");
    case core::SnippetNote::NeedsBaseModel: return SnippetView::tr("It also loads the model this one was made from.");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
