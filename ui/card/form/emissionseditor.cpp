#include "ui/card/form/emissionseditor.h"

#include "core/card/cardtables.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldproblems.h"
#include "ui/card/form/scalartext.h"
#include "ui/card/opencard.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double gramsPerKilogram = 1000;

/// Whole numbers without a point, and nothing of what binary fractions leave behind a multiplication.
QCborValue amountOf(double grams)
{
    const double rounded = QString::number(grams, 'g', 12).toDouble();
    constexpr double exact = 9e15;
    if (rounded == std::floor(rounded) && std::abs(rounded) < exact)
        return static_cast<qint64>(rounded);
    return rounded;
}

/// "420 g", "1.5 kg": as the amount is best read.
QString readable(double grams)
{
    const QLocale locale;
    if (grams >= gramsPerKilogram)
        return EmissionsEditor::tr("%1 kg").arg(locale.toString(grams / gramsPerKilogram, 'g', 6));
    return EmissionsEditor::tr("%1 g").arg(locale.toString(grams, 'g', 6));
}

}  // namespace

EmissionsEditor::EmissionsEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_amount(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_detailed(new QCheckBox(tr("Say how the amount is known"), this))
    , m_details(new ValueForm(context.metadata, this))
    , m_problem(createCaption(u"emissionsProblem"_s, this))
    , m_page(createCaption(u"emissionsPage"_s, this))
    , m_imported(createCaption(u"emissionsImported"_s, this))
{
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    createDetails();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(createAmount());
    for (QWidget *part : QList<QWidget *>{m_problem, m_page, m_imported, m_detailed, m_details})
        layout->addWidget(part);
    for (QWidget *part : QList<QWidget *>{m_detailed, m_details})
        part->raise();  // behind the amount for the Tab key, too
    m_imported->hide();
    m_detailed->setObjectName(u"emissionsDetailed"_s);
    connect(m_detailed, &QCheckBox::clicked, this, &EmissionsEditor::setDetailed);
    connect(&context.card.checker(), &CardChecker::findingsChanged, m_details, &ValueForm::refresh);
    refresh();
}

QWidget *EmissionsEditor::createAmount()
{
    m_amount->setObjectName(u"emissionsAmount"_s);
    m_amount->setAccessibleName(tr("Emitted CO₂ equivalent"));
    m_unit->setObjectName(u"emissionsUnit"_s);
    m_unit->setAccessibleName(tr("Unit of the emissions"));
    m_unit->addItem(tr("grams"), 1.0);
    m_unit->addItem(tr("kilograms"), gramsPerKilogram);
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_isTyping = true; });
    connect(m_amount, &QLineEdit::editingFinished, this, &EmissionsEditor::commit);
    connect(m_unit, &QComboBox::activated, this, [this] {
        commit();
        showAmount();
    });
    auto *area = new QWidget(this);
    auto *import = new QPushButton(tr("Import from CodeCarbon…"), area);
    import->setObjectName(u"emissionsImport"_s);
    connect(import, &QPushButton::clicked, this, &EmissionsEditor::chooseFile);
    auto *layout = new QGridLayout(area);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_amount, 0, 0);
    layout->addWidget(m_unit, 0, 1);
    layout->addWidget(import, 1, 0, 1, 2, Qt::AlignLeading);
    import->raise();  // behind the amount for the Tab key, too
    return area;
}

void EmissionsEditor::createDetails()
{
    m_details->setProblemAt(problemsOf(context()));
    m_details->setBase(path());
    m_details->setSpecs({
        {.path = u"source"_s,
         .label = tr("Measured or estimated with"),
         .placeholder = u"codecarbon"_s,
         .choices = {u"codecarbon"_s, u"AutoTrain"_s, u"mlco2 calculator"_s, u"paper"_s}},
        {.path = u"training_type"_s,
         .label = tr("Kind of training"),
         .placeholder = u"fine-tuning"_s,
         .choices = {u"pre-training"_s, u"fine-tuning"_s}},
        {.path = u"geographical_location"_s, .label = tr("Where it ran"), .placeholder = u"Quebec, Canada"_s},
        {.path = u"hardware_used"_s,
         .label = tr("Hardware"),
         .placeholder = u"8 x NVIDIA H100"_s,
         .choices = core::hardwareNames()},
    });
    connect(m_details, &ValueForm::written, this, &EmissionsEditor::changeMade);
    connect(m_details, &ValueForm::refused, this, &EmissionsEditor::changeRefused);
}

bool EmissionsEditor::canShow(const QCborValue &value) const
{
    return value.isUndefined() || value.isNull() || value.isInteger() || value.isDouble() || value.isMap();
}

QWidget *EmissionsEditor::answer() const
{
    return m_amount;
}

core::YamlPath EmissionsEditor::amountPath() const
{
    return value().isMap() ? path().child(u"emissions"_s) : path();
}

std::optional<double> EmissionsEditor::grams() const
{
    const QCborValue amount = context().metadata.value(amountPath());
    return amount.isInteger() || amount.isDouble() ? std::optional{amount.toDouble()} : std::nullopt;
}

double EmissionsEditor::unitGrams() const
{
    return m_unit->currentData().toDouble();
}

void EmissionsEditor::refresh()
{
    if (!m_isTyping)
        showAmount();
    const bool isDetailed = value().isMap();
    m_detailed->setChecked(isDetailed);
    m_detailed->setEnabled(isDetailed || grams());
    m_details->setVisible(isDetailed);
    m_details->refresh();
    showPage();
}

void EmissionsEditor::showAmount()
{
    const auto amount = grams();
    const QString text = amount ? scalarText(amountOf(*amount / unitGrams())) : QString{};
    if (text != m_amount->text())
        m_amount->setText(text);
    const QCborValue held = context().metadata.value(amountPath());
    const bool isNumber = amount || held.isUndefined() || held.isNull();
    m_problem->setText(isNumber ? QString{} : problemsOf(context())(amountPath()));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void EmissionsEditor::showPage()
{
    const auto amount = grams();
    m_page->setText(
        amount ? tr("The model’s page shows %1 of CO₂ equivalent, and the tag co2_eq_emissions.").arg(readable(*amount))
               : tr("Without an amount the model’s page says nothing about emissions."));
}

void EmissionsEditor::commit()
{
    m_details->commit();
    if (!std::exchange(m_isTyping, false))
        return;
    const QString text = m_amount->text().trimmed();
    const QCborValue number = numberFrom(text);
    if (text.isEmpty()) {
        // The details of no amount are refused by the Hub.
        change(path(), QCborValue{QCborValue::Undefined});
    } else if (number.isUndefined()) {
        m_problem->setText(tr("This is no number. A decimal point is written as a dot."));
        m_problem->show();
        return;
    } else if (const QCborValue amount = amountOf(number.toDouble() * unitGrams());
               !grams() || amountOf(*grams()) != amount) {
        change(amountPath(), amount);
    }
    refresh();
}

void EmissionsEditor::setDetailed(bool isDetailed)
{
    commit();
    if (const auto amount = grams()) {
        const QCborValue held = context().metadata.value(amountPath());
        change(path(), isDetailed ? QCborValue{QCborMap{{u"emissions"_s, held}}} : held);
    }
    refresh();
}

void EmissionsEditor::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose CodeCarbon’s emissions.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("CodeCarbon’s files (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &EmissionsEditor::importFile);
    dialog->open();
}

void EmissionsEditor::importFile(const QString &localPath)
{
    m_reading.cancel();
    m_reading = m_lane.run(
        this, [localPath](const std::stop_token &) { return core::readEmissionsFile(localPath); },
        [this, localPath](const core::Result<core::Emissions> &emissions) { takeFile(localPath, emissions); });
}

void EmissionsEditor::takeFile(const QString &localPath, const core::Result<core::Emissions> &emissions)
{
    const QString name = QFileInfo{localPath}.fileName();
    m_imported->show();
    if (!emissions) {
        m_imported->setText(tr("%1 is no file of CodeCarbon that can be read. Nothing has changed.").arg(name));
        return;
    }
    m_isTyping = false;
    const bool hasBase = !context().metadata.value(u"base_model"_s).isUndefined();
    QCborMap taken = value().toMap();  // keys of others stay
    const QCborMap found = core::emissionsValue(*emissions, hasBase);
    for (const auto &[key, part] : found)
        taken[key.toString()] = key == u"emissions"_s ? amountOf(part.toDouble()) : part;
    change(path(), taken);
    const QLocale locale;
    //: %1 is a file, %n how many trainings it tells about, %2 kilograms, %3 grams.
    m_imported->setText(
        tr("From %1 (%n run(s)): %2 kg × 1000 = %3 g. Coordinates and the names of computers were left out.", nullptr,
           emissions->runs)
            .arg(name, locale.toString(emissions->kilograms, 'g', 6), locale.toString(emissions->grams(), 'g', 6)));
    refresh();
}

}  // namespace ui
