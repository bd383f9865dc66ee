#include "ui/card/newcarddialog.h"

#include "core/settings/settings.h"
#include "ui/card/diffview.h"
#include "ui/card/folderfield.h"
#include "ui/card/templatewords.h"
#include "ui/shared/caption.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{920, 700};
constexpr int ownRole = Qt::UserRole + 1;
constexpr qsizetype longestPath = 60;

}  // namespace

NewCardDialog::NewCardDialog(CardGenerator &generator, core::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_generator(generator)
    , m_settings(settings)
    , m_folder(new FolderField(generator, this))
    , m_list(new QListWidget(this))
    , m_description(createCaption(u"templateDescription"_s, this))
    , m_choose(new QPushButton(tr("Choose &template…"), this))
    , m_messages(new MessageBar(this))
    , m_text(new TextView(u"newCardText"_s, tr("The new card"), this))
    , m_replaces(createCaption(u"newCardReplaces"_s, this))
{
    setObjectName(u"newCardDialog"_s);
    m_messages->setObjectName(u"templateMessage"_s);
    setWindowTitle(tr("New card"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    createList();
    createLayout();
    connectGenerator();
    m_generator.read();
    showChoice();
    m_list->setFocus();
}

void NewCardDialog::createLayout()
{
    QWidget *choice = createChoice();
    QWidget *buttons = createButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_folder);
    layout->addWidget(m_messages);
    layout->addWidget(choice, 1);
    layout->addWidget(m_replaces);
    layout->addWidget(buttons);
    tabThrough({m_folder, m_list, m_choose, m_text, buttons});
}

void NewCardDialog::createList()
{
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Templates"));
    for (const core::CardTemplate form : templatesFor(m_generator.repository().type)) {
        auto *item = new QListWidgetItem(templateName(form), m_list);
        item->setData(Qt::UserRole, core::toString(form));
    }
    auto *own = new QListWidgetItem(tr("My own template"), m_list);
    own->setData(ownRole, true);
    m_list->setCurrentRow(0);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * theme::space::xl);
    connect(m_list, &QListWidget::currentRowChanged, this, &NewCardDialog::showChoice);
}

QWidget *NewCardDialog::createChoice()
{
    auto *choice = new QWidget(this);
    auto *listLabel = new QLabel(tr("&Begin with"), choice);
    listLabel->setBuddy(m_list);
    auto *textLabel = new QLabel(tr("The &new card"), choice);
    textLabel->setBuddy(m_text);
    m_choose->setObjectName(u"chooseTemplate"_s);
    connect(m_choose, &QPushButton::clicked, this, &NewCardDialog::chooseOwn);
    auto *layout = new QGridLayout(choice);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(listLabel, 0, 0);
    layout->addWidget(textLabel, 0, 1);
    layout->addWidget(m_list, 1, 0);
    layout->addWidget(m_text, 1, 1, 3, 1);
    layout->addWidget(m_description, 2, 0);
    layout->addWidget(m_choose, 3, 0, Qt::AlignLeft);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1);
    return choice;
}

QWidget *NewCardDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("&Use this card"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useCard"_s);
    theme::setPrimary(m_use);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewCardDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void NewCardDialog::connectGenerator()
{
    connect(&m_generator, &CardGenerator::stateChanged, this, &NewCardDialog::askForPreview);
    connect(&m_generator, &CardGenerator::changesChanged, this, &NewCardDialog::askForPreview);
    connect(&m_generator, &CardGenerator::previewed, this, [this](const CardGenerator::Preview &preview) {
        m_preview = preview;
        m_messages->clear();
        m_text->setPlainText(preview.text);
        m_use->setEnabled(true);
    });
    connect(&m_generator, &CardGenerator::previewFailed, this, [this](const core::Error &error) {
        m_text->clear();
        m_messages->showError(error);
    });
    connect(m_messages, &MessageBar::remedyRequested, this, &NewCardDialog::chooseOwn);
}

bool NewCardDialog::isOwnChosen() const
{
    return m_list->currentItem() != nullptr && m_list->currentItem()->data(ownRole).toBool();
}

core::CardTemplate NewCardDialog::chosenTemplate() const
{
    const QString name = m_list->currentItem()->data(Qt::UserRole).toString();
    return core::cardTemplateFromString(name).value_or(core::CardTemplate::Automatic);
}

void NewCardDialog::showChoice()
{
    m_messages->clear();
    m_choose->setVisible(isOwnChosen());
    const QString own = m_settings.cardTemplate();
    if (!isOwnChosen()) {
        m_description->setText(templateDescription(chosenTemplate()));
    } else if (own.isEmpty()) {
        m_description->setText(
            tr("A Markdown file of yours. Places like {{ license }} or {{ training_hyperparameters }} "
               "are filled in."));
    } else {
        m_description->setText(core::printable(own, longestPath));
    }
    askForPreview();
}

void NewCardDialog::askForPreview()
{
    m_preview.reset();
    m_use->setEnabled(false);
    m_generator.cancelPreview();
    const bool isEmpty = m_generator.text().trimmed().isEmpty();
    m_replaces->setText(isEmpty ? QString{}
                                : tr("It takes the place of the text that is there; undo brings that back."));
    m_replaces->setVisible(!isEmpty);
    if (!isOwnChosen()) {
        m_generator.previewNew(chosenTemplate(), {});
    } else if (m_settings.cardTemplate().isEmpty()) {
        m_text->clear();
    } else {
        m_generator.previewNew(core::CardTemplate::Automatic, m_settings.cardTemplate());
    }
}

void NewCardDialog::chooseOwn()
{
    auto *dialog = new QFileDialog(this, tr("Choose a template"), m_settings.cardTemplate(),
                                   //: A kind of file in a file dialog.
                                   tr("Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &NewCardDialog::takeOwn);
    dialog->open();
}

void NewCardDialog::takeOwn(const QString &path)
{
    m_settings.setCardTemplate(path);
    showChoice();
}

void NewCardDialog::apply()
{
    if (!m_preview)
        return;
    m_generator.apply(*m_preview, tr("New card"));
    accept();
}

}  // namespace ui
