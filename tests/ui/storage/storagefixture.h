#pragma once

#include "tests/ui/support/accountworld.h"
#include "ui/storage/storagedialog.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QTreeView>

namespace test {

/// The storage of alice/tiny on a Local Hub, in a window. Its large files, by the letters of their contents:
/// a: 1,000 bytes, only in an older commit of main. b: 2,000, in tag v1. c: 3,000 and d: 400, in main.
/// e: 50, in pull request 1, "Add more weights", which has all of main's as well.
class StorageFixture : public AccountWorld
{
public:
    static constexpr std::int64_t storedBytes = 6450;

    ~StorageFixture();

    [[nodiscard]] bool fill();
    void open();
    /// Opens it and waits until the Hub has answered.
    [[nodiscard]] bool openFilled();

    [[nodiscard]] const core::RepoId &repo() const { return m_repo; }
    [[nodiscard]] ui::StorageDialog &dialog() { return *m_dialog; }
    [[nodiscard]] bool isOpen() const { return !m_dialog.isNull(); }
    [[nodiscard]] ui::StorageReader &reader() { return *m_dialog->findChild<ui::StorageReader *>(); }
    /// Waits until everything has been read, the history as well.
    [[nodiscard]] bool readHistory();
    [[nodiscard]] bool isReady() { return reader().state() == ui::StorageReader::State::Ready; }

    [[nodiscard]] static QByteArray content(char letter, qsizetype size) { return QByteArray(size, letter); }
    [[nodiscard]] core::GitOid tipOf(const QString &branch);
    /// An answer of the Hub's list of large files: what it really is, and these as well, in no commit.
    void listAlso(const QList<QByteArray> &contents, int times = 1);

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QAbstractItemModel &objects() { return *find<QTreeView>(QStringLiteral("storageObjects"))->model(); }
    /// The table's row of the file that has so many bytes; -1: none.
    [[nodiscard]] int rowOf(std::int64_t bytes);
    void select(const QList<std::int64_t> &sizes);
    [[nodiscard]] QString cell(std::int64_t bytes, int column, int role = Qt::DisplayRole);
    void click(const QString &button);
    [[nodiscard]] QString message();

private:
    const core::RepoId m_repo{.owner = QStringLiteral("alice"), .name = QStringLiteral("tiny")};
    QPointer<ui::StorageDialog> m_dialog;
};

}  // namespace test
