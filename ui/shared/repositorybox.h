#pragma once

#include "core/base/repoid.h"

#include <QComboBox>
#include <QTimer>

#include <optional>

namespace ui {

/// A repository, chosen from a list or typed as OWNER/NAME. What is typed counts once somebody has stopped typing.
class RepositoryBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit RepositoryBox(QWidget *parent = nullptr);

    /// What the list offers, best first. What is typed stays.
    void setChoices(const QList<core::RepoId> &repos);
    void setRepository(const core::RepoId &repo);
    void clearRepository();
    /// Shows the folder that is open in place of a repository, as far as there is room; the tool tip has all of it.
    void setFolder(const QString &path);
    void focusText();

    /// What is typed, when it is a repository's name.
    [[nodiscard]] std::optional<core::RepoId> repository() const;

signals:
    void repositoryChosen(const core::RepoId &repo);
    void repositoryCleared();  ///< What is typed is no repository's name (yet).
    void problemChanged(const QString &text);  ///< What is wrong with what is typed, in words; empty for nothing.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void handleTyped();
    void showText(const QString &text);
    void leaveFolder();
    void showFolder();
    void settle();
    [[nodiscard]] QString problemText() const;

    QTimer m_typing;  // tells when someone has stopped typing
    std::optional<core::RepoId> m_settled;
    QString m_folder;  // while one is shown; safe to show
};

/// "owner/name", with the type in front unless it is a model.
[[nodiscard]] QString displayName(const core::RepoId &repo);

}  // namespace ui
