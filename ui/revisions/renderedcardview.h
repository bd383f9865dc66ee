#pragma once

#include "ui/revisions/comparedsides.h"
#include "ui/revisions/difftext.h"

#include <QWidget>

namespace ui {

class CardPreview;

/// A card as the Hub shows it, before and after, one beside the other, or the one there is. Scrolling one brings the
/// other to the same place.
///
/// Qt WebEngine is loaded when it is first shown. Thread: GUI.
class RenderedCardView final : public QWidget
{
    Q_OBJECT

public:
    explicit RenderedCardView(QWidget *parent = nullptr);

    /// `text` is the card as it was compared line by line. Nothing is rendered before the view is shown.
    void setCard(std::shared_ptr<const DiffText> text, const ComparedSides &sides);

signals:
    void linkActivated(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side
    {
        QWidget *area = nullptr;
        QWidget *heading = nullptr;
        CardPreview *preview = nullptr;
    };
    enum class Direction { Forward, Back };

    [[nodiscard]] Side createSide(const QString &objectName, const QString &title);
    void showDark() const;
    [[nodiscard]] double otherLine(double line, Direction direction) const;

    Side m_before;
    Side m_after;
    std::shared_ptr<const DiffText> m_text;  // shared with the other views of the same change
};

}  // namespace ui
