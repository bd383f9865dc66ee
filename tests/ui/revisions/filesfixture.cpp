#include "tests/ui/revisions/filesfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

bool FilesFixture::openFiles()
{
    page().openHistory(repo);
    if (!QTest::qWaitFor([this] { return rows() > 0 && isSettled(); }, 30'000))
        return false;
    select(0);
    find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
    return QTest::qWaitFor([this] { return tree().model()->rowCount() > 0; });
}

QModelIndex FilesFixture::row(const QString &path)
{
    QModelIndex parent;
    const QStringList parts = path.split(u'/');
    for (const QString &name : parts) {
        QAbstractItemModel *model = tree().model();
        if (parent.isValid())
            tree().expand(parent);
        if (!QTest::qWaitFor([&] { return model->rowCount(parent) > 0; }))
            return {};
        const QModelIndex above = std::exchange(parent, QModelIndex{});
        for (int i = 0; i < model->rowCount(above); ++i) {
            if (model->index(i, 0, above).data().toString() == name)
                parent = model->index(i, 0, above);
        }
        if (!parent.isValid())
            return {};
    }
    return parent;
}

bool FilesFixture::selectPath(const QString &path)
{
    const QModelIndex index = row(path);
    tree().setCurrentIndex(index);
    return index.isValid();
}

QStringList FilesFixture::names(const QModelIndex &parent)
{
    QStringList names;
    for (int i = 0; i < tree().model()->rowCount(parent); ++i)
        names.append(tree().model()->index(i, 0, parent).data().toString());
    return names;
}

void FilesFixture::trigger(const QString &action)
{
    find<QAction>(action)->trigger();
}

QString FilesFixture::text(const QString &label)
{
    const auto *found = find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

QDialog *FilesFixture::planDownload(const QString &action)
{
    if (auto *button = find<QAbstractButton>(action))
        button->click();
    else
        trigger(action);
    QDialog *dialog = downloadDialog();
    if (!dialog)
        return nullptr;
    dialog->findChild<QLineEdit *>(u"downloadFolder"_s)->setText(folder());
    const auto *files = dialog->findChild<QTreeView *>(u"downloadFiles"_s);
    const bool isThere = QTest::qWaitFor([files] { return files->isVisible(); }, 10'000);
    return isThere ? dialog : nullptr;
}

void FilesFixture::accept(QDialog *dialog)
{
    dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
}

QByteArray FilesFixture::read(const QString &path) const
{
    QFile file{folder() + u'/' + path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

bool FilesFixture::put(const QString &path, const QByteArray &content) const
{
    QFile file{folder() + u'/' + path};
    return QDir{}.mkpath(QFileInfo{file}.path()) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size();
}

QStringList FilesFixture::written() const
{
    QStringList found;
    QDirIterator all{folder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories};
    while (all.hasNext())
        found.append(QDir{folder()}.relativeFilePath(all.next()));
    found.sort();
    return found;
}

}  // namespace test
