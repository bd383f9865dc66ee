#pragma once

#include "ui/card/opencard.h"
#include "ui/shared/cardpreview.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// How an open card will look, and the switches for it: light or dark, a phone's width, pictures from elsewhere.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(OpenCard &card, QWidget *parent = nullptr);

    [[nodiscard]] CardPreview &preview() const { return *m_preview; }

signals:
    void linkActivated(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createSwitches();
    [[nodiscard]] QToolButton *createSwitch(const QString &name, const QString &icon, const QString &text,
                                            QWidget *parent);
    void connectCard();
    void showCard();
    void showBase();
    void showDark();

    OpenCard &m_card;
    CardPreview *m_preview;
    QToolButton *m_dark = nullptr;
};

}  // namespace ui
