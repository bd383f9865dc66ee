#include "ui/settings/certificateform.h"

#include "ui/settings/settingsfield.h"
#include "ui/shared/errortext.h"
#include "ui/shared/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

CertificateForm::CertificateForm(core::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_path(new QLineEdit(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    m_path->setObjectName(u"caFile"_s);
    m_path->setAccessibleName(tr("File with further certificates"));
    m_remove->setObjectName(u"removeCaFile"_s);
    auto *choose = new QPushButton(tr("&Choose…"), this);
    choose->setObjectName(u"chooseCaFile"_s);
    auto *row = new QWidget(this);
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins({});
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(m_path, 1);
    buttons->addWidget(choose);
    buttons->addWidget(m_remove);
    m_field = new SettingsField(tr("Certi&ficate file (PEM)"), m_path, this, row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_field);

    connect(choose, &QPushButton::clicked, this, &CertificateForm::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, [this] { take({}); });
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_field->setProblem({}); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] { take(m_path->text().trimmed()); });
    show(m_settings.caFile());
    m_subscription = m_settings.subscribe([this](core::Setting setting) {
        if (setting == core::Setting::CaFile)
            show(m_settings.caFile());
    });
}

void CertificateForm::chooseFile()
{
    //: %1 is a list of file name patterns.
    const QString certificates = tr("Certificates (%1)").arg(u"*.pem *.crt *.cer"_s);
    auto *dialog =
        new QFileDialog(this, tr("Choose a certificate file"), {}, certificates + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        take(path);
    });
    dialog->open();
}

void CertificateForm::take(const QString &path)
{
    if (path == m_settings.caFile()) {
        show(path);
        return;
    }
    m_query.cancel();
    if (path.isEmpty())
        m_settings.setCaFile({});
    else
        inspect(path, true);
}

void CertificateForm::inspect(const QString &path, bool isNew)
{
    m_query = m_lane.run(
        this, [path](const std::stop_token &) { return core::readCaFile(path); },
        [this, path, isNew](const core::Result<core::CaFile> &file) { present(path, file, isNew); });
}

void CertificateForm::present(const QString &path, const core::Result<core::CaFile> &file, bool isNew)
{
    m_field->setProblem(file ? QString() : problemText(file.error()));
    if (!file)
        return;
    const qsizetype further = file->authorities.size() - 1;
    const QString first = file->authorities.constFirst();
    if (further == 0)
        //: %1 is the name of a certificate authority.
        m_field->setExplanation(tr("Besides the system's certificates, Slipway trusts “%1”.").arg(first));
    else
        //: %1 is the name of a certificate authority; %n others follow it.
        m_field->setExplanation(tr("Besides the system's certificates, Slipway trusts “%1” and %n more.", nullptr,
                                   static_cast<int>(further))
                                    .arg(first));
    if (isNew)
        m_settings.setCaFile(path);
}

void CertificateForm::show(const QString &path)
{
    m_path->setText(path);
    m_remove->setEnabled(!path.isEmpty());
    m_field->setProblem({});
    if (path.isEmpty())
        m_field->setExplanation(tr("Slipway trusts what your system trusts. If a company's proxy reads along, its "
                                   "certificate goes here."));
    else
        inspect(path, false);
}

QString CertificateForm::problemText(const core::Error &error) const
{
    switch (error.kind) {
    case core::ErrorKind::FileNotFound: return tr("There is no such file. It is not used.");
    case core::ErrorKind::FileUnreadable: return tr("This file cannot be read. It is not used.");
    default: break;  // readCaFile() has one kind left
    }
    //: %1 says what is wrong, for example "there is no certificate in PEM form in it".
    return tr("This file cannot be used: %1.").arg(explain(error.detail));
}

}  // namespace ui
