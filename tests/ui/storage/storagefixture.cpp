#include "tests/ui/storage/storagefixture.h"

#include "core/hub/repodiscussions.h"
#include "core/hub/repostorage.h"
#include "tests/support/committer.h"
#include "ui/storage/storageobjectmodel.h"
#include "ui/storage/storagewords.h"

#include <QAbstractButton>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

StorageFixture::~StorageFixture()
{
    delete m_dialog;
}

bool StorageFixture::fill()
{
    const core::HubClient alice = client();
    if (!alice.createRepo({.id = m_repo, .visibility = core::Visibility::Public}))
        return false;
    const QList<QByteArray> contents{content('a', 1000), content('b', 2000), content('c', 3000), content('d', 400),
                                     content('e', 50)};
    for (const QByteArray &one : contents)
        hub().storeContent(one);
    Committer main{alice, m_repo};
    main.large(u"weights.bin"_s, contents.at(0)).regular(u"README.md"_s, "# Tiny\n").commit(u"First"_s);
    const core::GitOid tagged = main.large(u"weights.bin"_s, contents.at(1)).commit(u"Second"_s);
    main.large(u"weights.bin"_s, contents.at(2)).large(u"data/train.bin"_s, contents.at(3)).commit(u"Third"_s);
    if (tagged.isNull() || !alice.createTag(m_repo, u"v1"_s, tagged.toString()))
        return false;
    const auto opened =
        core::RepoDiscussions{alice}.open(m_repo, {.title = u"Add more weights"_s, .isPullRequest = true});
    if (!opened || opened->number != 1 || !core::RepoDiscussions{alice}.setOpen(m_repo, 1, true))
        return false;
    return !Committer{alice, m_repo, u"refs/pr/1"_s}.large(u"more.bin"_s, contents.at(4)).commit(u"More"_s).isNull();
}

void StorageFixture::open()
{
    m_dialog = new ui::StorageDialog(services().services(), session(), m_repo, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

bool StorageFixture::openFilled()
{
    if (!fill() || !signIn())
        return false;
    open();
    return QTest::qWaitFor([this] { return isReady(); }, 20'000);
}

bool StorageFixture::readHistory()
{
    click(u"storageHistoryButton"_s);
    return QTest::qWaitFor([this] { return reader().historyState() == ui::StorageReader::HistoryState::Known; },
                           20'000);
}

core::GitOid StorageFixture::tipOf(const QString &branch)
{
    const auto refs = client().refs(m_repo);
    if (!refs)
        return {};
    const auto found = std::ranges::find(refs->branches, branch, &core::RefRecord::name);
    return found == refs->branches.end() ? core::GitOid{} : found->target;
}

void StorageFixture::listAlso(const QList<QByteArray> &contents, int times)
{
    QJsonArray list;
    const auto add = [&list](const core::LfsFile &file) {
        list.append(QJsonObject{{u"fileOid"_s, file.id},
                                {u"oid"_s, file.oid.toString()},
                                {u"size"_s, qint64{file.sizeBytes}},
                                {u"pushedAt"_s, u"2026-03-04T05:06:07.000Z"_s},
                                {u"filename"_s, file.fileName},
                                {u"pusher"_s, QJsonObject{{u"name"_s, u"alice"_s}}}});
    };
    const auto listed = core::RepoStorage{client()}.lfsFiles(m_repo);
    QVERIFY(listed);
    for (const core::LfsFile &file : *listed)
        add(file);
    for (const QByteArray &content : contents) {
        const core::Sha256 oid = core::sha256Of(content);
        hub().storeContent(content);
        add({.id = oid.toString(), .oid = oid, .sizeBytes = content.size()});
    }
    hub().faults().add({.kind = core::Fault::Kind::Status,
                        .method = "GET",
                        .pathContains = u"lfs-files"_s,
                        .times = times,
                        .status = 200,
                        .body = QJsonDocument(list).toJson()});
}

int StorageFixture::rowOf(std::int64_t bytes)
{
    const QString wanted = ui::exactBytes(bytes);
    for (int row = 0; row < objects().rowCount(); ++row) {
        if (objects().index(row, ui::StorageObjectModel::SizeColumn).data(Qt::ToolTipRole).toString() == wanted)
            return row;
    }
    return -1;
}

void StorageFixture::select(const QList<std::int64_t> &sizes)
{
    auto *selection = find<QTreeView>(u"storageObjects"_s)->selectionModel();
    selection->clear();
    for (const std::int64_t bytes : sizes)
        selection->select(objects().index(rowOf(bytes), 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QString StorageFixture::cell(std::int64_t bytes, int column, int role)
{
    return objects().index(rowOf(bytes), column).data(role).toString();
}

void StorageFixture::click(const QString &button)
{
    QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
}

QString StorageFixture::message()
{
    const auto *text = find<QWidget>(u"storageMessage"_s)->findChild<QLabel *>(u"messageText"_s);
    return text->isVisible() ? text->text() : QString();
}

}  // namespace test
