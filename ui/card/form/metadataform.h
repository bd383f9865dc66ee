#pragma once

#include "ui/card/cardmetadata.h"
#include "ui/card/form/formcontext.h"
#include "ui/card/form/idsearch.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace ui {

class ChoiceInput;
class EmptyState;
class FormFields;
class OpenCard;

/// The front matter of an open card as a form: a row for each key, with an editor made for its values. It shows what
/// the card holds and follows every change of it while it is seen; what is changed here is spliced into the text, and
/// the rest stays as it is. Where there is no front matter that can be read it says why, and leads to the place.
///
/// Undo and redo in it are the card's. Cost: made when it is first shown. Thread: GUI. `card` outlives it.
class MetadataForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataForm(OpenCard &card, QWidget *parent = nullptr);
    ~MetadataForm() override;

    /// Null until the form is first shown, and while nothing can be shown in it.
    [[nodiscard]] FormFields *fields() const { return m_fields; }

signals:
    /// Somebody wants to see a place of the source.
    void placeRequested(const core::TextSpan &span);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createPicker();
    void createFields();
    void follow(ChangeOrigin origin);
    void refresh();
    void takeCard();
    void addField(const QString &key);
    void watchFocus(QWidget *before, QWidget *now);
    [[nodiscard]] bool showObstacle();

    OpenCard &m_card;
    CardMetadata m_metadata;
    IdSearch m_ids;
    FormContext m_context;
    QStackedWidget *m_stack;
    QWidget *m_page;
    ChoiceInput *m_picker;
    EmptyState *m_obstacle;
    FormFields *m_fields = nullptr;
    core::TextSpan m_obstaclePlace;
    QTimer m_following;
};

}  // namespace ui
