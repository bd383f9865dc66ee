#pragma once

#include <QComboBox>

namespace ui {

/// The Hub's licences in a box that one can type into: any part of the name or id finds it.
class LicenseBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit LicenseBox(QWidget *parent = nullptr);

    /// The id of the Hub's table; empty for "no licence yet" and for a text that names none.
    [[nodiscard]] QString licenseId() const;
    /// False while a text is typed that names no licence.
    [[nodiscard]] bool isComplete() const;

private:
    [[nodiscard]] int indexOfText() const;
    void settle();
};

}  // namespace ui
