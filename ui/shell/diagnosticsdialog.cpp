#include "ui/shell/diagnosticsdialog.h"

#include "core/base/replacefile.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{720, 560};

}  // namespace

DiagnosticsDialog::DiagnosticsDialog(const DiagnosticSources &sources, QWidget *parent)
    : QDialog(parent)
    , m_message(new MessageBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_copy(new QPushButton(theme::icon(u"copy"_s), tr("&Copy"), this))
{
    setObjectName(u"diagnosticsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostic report"));
    auto *title = new QLabel(tr("Diagnostic report"), this);
    theme::setTextRole(title, theme::TextRole::Title);
    auto *explanation = new QLabel(tr("This helps others to understand a problem. Access tokens and passwords are "
                                      "removed. Read it before you pass it on: nothing is sent by itself."),
                                   this);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(u"diagnosticsText"_s);
    m_text->setAccessibleName(tr("Diagnostic report"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::font(theme::TextRole::Code));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(m_message);
    layout->addWidget(m_text, 1);
    layout->addWidget(createButtons());
    resize(withinScreen(*this, usualSize));
    collect(sources);
}

QWidget *DiagnosticsDialog::createButtons()
{
    auto *row = new QWidget(this);
    auto *close = new QPushButton(tr("Close"), row);
    close->setObjectName(u"diagnosticsClose"_s);
    m_save->setObjectName(u"diagnosticsSave"_s);
    m_copy->setObjectName(u"diagnosticsCopy"_s);
    theme::setPrimary(m_save);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &DiagnosticsDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    return row;
}

void DiagnosticsDialog::collect(DiagnosticSources sources)
{
    sources.surroundings = diagnosticSurroundings();
    m_text->setPlaceholderText(tr("Collecting…"));
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_lane.run(
        this, [sources](const std::stop_token &stop) { return diagnosticReport(sources, stop); },
        [this](const QString &report) {
            m_text->setPlainText(report);
            m_save->setEnabled(true);
            m_copy->setEnabled(true);
        });
}

void DiagnosticsDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the diagnostic report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"slipway-report.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsDialog::saveTo);
    dialog->open();
}

void DiagnosticsDialog::saveTo(const QString &path)
{
    m_lane.run(
        this,
        [path, content = m_text->toPlainText().toUtf8()](const std::stop_token &) {
            return core::replaceFile(path, content, core::FileAccess::OwnerOnly);
        },
        [this, path](const core::Result<> &written) {
            if (!written) {
                m_message->showError(written.error());
                return;
            }
            m_message->showMessage(MessageBar::Tone::Success,
                                   {.text = tr("The report was saved as %1.").arg(QDir::toNativeSeparators(path))});
            emit saved(path);
        });
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_message->showMessage(MessageBar::Tone::Success, {.text = tr("The report was copied.")});
}

}  // namespace ui
