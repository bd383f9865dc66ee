#include "ui/card/form/texteditor.h"

#include "core/card/cardtables.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/choiceinput.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/scalartext.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 800ms;

using Values = core::CardField::Values;

bool isOfHub(Values values)
{
    return values == Values::ModelId || values == Values::DatasetId;
}

}  // namespace

TextEditor::TextEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_input(new ChoiceInput(this))
    , m_hint(createCaption(u"fieldHint"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_input);
    layout->addWidget(m_hint);
    createInput();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_input->text().trimmed().isEmpty())
            commit();
    });
    refresh();
}

void TextEditor::createInput()
{
    m_input->setAccessibleName(fieldTitle(field().key));
    if (isOfHub(field().values)) {
        const bool isModel = field().values == Values::ModelId;
        m_input->setIds(context().ids, isModel ? core::RepoType::Model : core::RepoType::Dataset);
        //: The form in which a repository is typed.
        m_input->setPlaceholderText(tr("owner/name"));
    } else if (hasChoices(field())) {
        m_input->setTable([this] { return choicesFor(this->field(), this->context().metadata.type()); });
    }
    connect(m_input, &QLineEdit::textEdited, this, &TextEditor::followTyping);
    connect(m_input, &QLineEdit::editingFinished, this, &TextEditor::commit);
    connect(m_input, &ChoiceInput::chosen, this, [this] {
        m_isDirty = true;
        commit();
    });
}

bool TextEditor::canShow(const QCborValue &value) const
{
    return !value.isArray() && !value.isMap();
}

QString TextEditor::shown() const
{
    return scalarText(context().metadata, path());
}

void TextEditor::refresh()
{
    if (m_isDirty)
        return;
    const QString text = shown();
    if (m_input->text() != text) {
        const int cursor = m_input->cursorPosition();
        m_input->setText(text);
        m_input->setCursorPosition(m_input->hasFocus() ? cursor : 0);
    }
    showHint();
}

QWidget *TextEditor::answer() const
{
    return m_input;
}

void TextEditor::followTyping()
{
    m_isDirty = true;
    // Half an id is wrong; half a sentence is not.
    if (field().values == Values::Free)
        m_pause.start();
    showHint();
}

QCborValue TextEditor::typed() const
{
    const QString text = isOfHub(field().values) ? repositoryName(m_input->id()) : m_input->id();
    if (text.isEmpty())
        return QCborValue{QCborValue::Undefined};
    return field().holdsTexts() ? QCborValue{text} : core::readPlain(text, core::YamlReader::Core);
}

void TextEditor::commit()
{
    m_pause.stop();
    if (!std::exchange(m_isDirty, false))
        return;
    const QCborValue wanted = typed();
    if (scalarText(wanted) != shown())
        change(path(), wanted);
    refresh();
}

/// What stands behind the id, or how much room is left.
void TextEditor::showHint()
{
    const QString text = m_input->text();
    QString hint;
    if (field().maxLength > 0)
        hint = tr("%1 of %2 characters").arg(QLocale().toString(text.size()), QLocale().toString(field().maxLength));
    else if (field().values != Values::Free && !isOfHub(field().values))
        hint = choiceHint(field(), context().metadata.type(), text);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

}  // namespace ui
