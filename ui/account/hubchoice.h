#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

class ChoiceCard;

/// Which Hub: Hugging Face, the one on this computer, or another by its address.
class HubChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit HubChoice(QWidget *parent = nullptr);

    void choose(const QUrl &endpoint);
    void chooseLocalHub();
    [[nodiscard]] bool isLocalHub() const;
    /// Empty for the Local Hub, and while there is no usable address.
    [[nodiscard]] QUrl endpoint() const;
    /// Whether the address cannot be used; then says why and puts the cursor there.
    bool complain();

signals:
    void changed();
    void submitted();  ///< Enter in the address.

private:
    QWidget *createCards();
    void createAddressField();
    void showHint(const QString &text);
    void showProblem();

    ChoiceCard *m_huggingFace;
    ChoiceCard *m_localHub;
    ChoiceCard *m_other;
    QWidget *m_addressField;
    QLineEdit *m_address;
    QLabel *m_hint;
};

}  // namespace ui
