#pragma once

#include "ui/card/form/valuefield.h"

#include <functional>

class QLineEdit;

namespace ui {

/// A file that is shown beside the card: an address, or a path in the repository. A file of this computer can be
/// chosen; it then goes among the files of the draft.
class FileField final : public ValueField
{
    Q_OBJECT

public:
    /// Puts a file of this computer among those of the draft, and says its path in the repository when it is there.
    using Stage = std::function<void(const QString &localPath, const std::function<void(const QString &)> &done)>;

    FileField(YamlValues &values, const ValueSpec &spec, Stage stage, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;
    /// Goes on as if this file had been chosen.
    void take(const QString &localPath);

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;

private:
    void choose();

    const Stage m_stage;
    QLineEdit *m_line;
};

}  // namespace ui
