#include "ui/repository/repositoryfilter.h"
#include "ui/repository/repositorymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RepoInfo;

namespace {

RepoInfo repo(const QString &name, std::int64_t bytes = 0)
{
    RepoInfo info{.id = {.owner = u"alice"_s, .name = name}};
    info.usedBytes = bytes;
    return info;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString().section(u'/', 1));
    return all;
}

}  // namespace

class TestRepositoryModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<ui::RepositoryModel>();
        m_filter = std::make_unique<ui::RepositoryFilter>();
        m_filter->setSourceModel(m_model.get());
        m_testers.clear();
        for (QAbstractItemModel *model :
             {static_cast<QAbstractItemModel *>(m_model.get()), static_cast<QAbstractItemModel *>(m_filter.get())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    }

    void cleanup()
    {
        m_testers.clear();
        m_filter.reset();
        m_model.reset();
    }

    void pagesAreAppended()
    {
        m_model->append({repo(u"a"_s), repo(u"b"_s)});
        m_model->append({repo(u"c"_s)});
        QCOMPARE(names(*m_model), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void aRowThatComesTwiceIsShownOnce()
    {
        m_model->beginRefresh();
        m_model->append({repo(u"a"_s), repo(u"b"_s)});
        m_model->append({repo(u"b"_s), repo(u"c"_s)});
        m_model->append({});
        QCOMPARE(names(*m_model), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void aRefreshUpdatesWhereRowsStand()
    {
        m_model->append({repo(u"a"_s), repo(u"b"_s), repo(u"c"_s), repo(u"d"_s)});
        const QPersistentModelIndex c = m_model->index(2, 0);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->beginRefresh();
        m_model->append({repo(u"e"_s), repo(u"c"_s, 7), repo(u"a"_s)});
        QCOMPARE(names(*m_model).size(), 5);  // b and d may still come
        m_model->endRefresh();
        QCOMPARE(names(*m_model), (QStringList{u"a"_s, u"c"_s, u"e"_s}));
        QVERIFY(c.isValid());
        QCOMPARE(c.row(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 1);  // a is as it was
        QCOMPARE(m_model->rowOf({.owner = u"alice"_s, .name = u"e"_s}), 2);
        QCOMPARE(m_model->rowOf({.owner = u"alice"_s, .name = u"d"_s}), -1);
    }

    void aRenameKeepsTheRow()
    {
        m_model->append({repo(u"a"_s), repo(u"b"_s)});
        m_model->replace({.owner = u"alice"_s, .name = u"a"_s}, repo(u"z"_s));
        QCOMPARE(names(*m_model), (QStringList{u"z"_s, u"b"_s}));
        QCOMPARE(m_model->rowOf({.owner = u"alice"_s, .name = u"z"_s}), 0);
        m_model->replace({.owner = u"alice"_s, .name = u"gone"_s}, repo(u"y"_s));
        QCOMPARE(m_model->rowCount(), 2);
    }

    void removingTakesOneRow()
    {
        m_model->append({repo(u"a"_s), repo(u"b"_s), repo(u"c"_s)});
        m_model->remove({.owner = u"alice"_s, .name = u"b"_s});
        m_model->remove({.owner = u"alice"_s, .name = u"b"_s});
        QCOMPARE(names(*m_model), (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(m_model->rowOf({.owner = u"alice"_s, .name = u"c"_s}), 1);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void columnsSortByWhatTheyMean_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("name, in any case")
            << int(ui::RepositoryModel::NameColumn) << QStringList{"Apple", "bird", "Cat"};
        QTest::newRow("size") << int(ui::RepositoryModel::SizeColumn) << QStringList{"bird", "Cat", "Apple"};
        QTest::newRow("visibility") << int(ui::RepositoryModel::VisibilityColumn)
                                    << QStringList{"Apple", "Cat", "bird"};
        QTest::newRow("access") << int(ui::RepositoryModel::GatingColumn) << QStringList{"bird", "Apple", "Cat"};
        QTest::newRow("downloads") << int(ui::RepositoryModel::DownloadsColumn) << QStringList{"Cat", "Apple", "bird"};
        QTest::newRow("likes") << int(ui::RepositoryModel::LikesColumn) << QStringList{"Apple", "bird", "Cat"};
        QTest::newRow("last change") << int(ui::RepositoryModel::ChangedColumn) << QStringList{"Cat", "bird", "Apple"};
    }

    void columnsSortByWhatTheyMean()
    {
        QFETCH(const int, column);
        QFETCH(const QStringList, order);
        fill();
        m_filter->sort(column, Qt::AscendingOrder);
        QCOMPARE(names(*m_filter), order);
        m_filter->sort(column, Qt::DescendingOrder);
        QVERIFY(names(*m_filter) != order);
    }

    void theFilterLeavesOut_data()
    {
        QTest::addColumn<ui::RepositoryCriteria>("criteria");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("nothing") << ui::RepositoryCriteria{} << QStringList{"Apple", "bird", "Cat"};
        QTest::newRow("text") << ui::RepositoryCriteria{.text = u"A"_s, .owner = u"alice"_s}
                              << QStringList{"Apple", "bird", "Cat"};
        QTest::newRow("text in any case") << ui::RepositoryCriteria{.text = u"CE/b"_s} << QStringList{"bird"};
        QTest::newRow("owner") << ui::RepositoryCriteria{.text = {}, .owner = u"acme"_s} << QStringList();
        QTest::newRow("type") << ui::RepositoryCriteria{.text = {}, .type = core::RepoType::Dataset}
                              << QStringList{"Cat"};
        QTest::newRow("visibility") << ui::RepositoryCriteria{.text = {}, .visibility = core::Visibility::Private}
                                    << QStringList{"bird"};
        QTest::newRow("access") << ui::RepositoryCriteria{.text = {}, .gated = u"manual"_s} << QStringList{"Cat"};
        QTest::newRow("open access") << ui::RepositoryCriteria{.text = {}, .gated = u""_s} << QStringList{"bird"};
    }

    void theFilterLeavesOut()
    {
        QFETCH(const ui::RepositoryCriteria, criteria);
        QFETCH(const QStringList, left);
        fill();
        m_filter->sort(ui::RepositoryModel::NameColumn);
        m_filter->setCriteria(criteria);
        QCOMPARE(names(*m_filter), left);
    }

    void everyCellHasWords()
    {
        fill();
        for (int column = 0; column < ui::RepositoryModel::ColumnCount; ++column) {
            QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
            for (int row = 0; row < m_model->rowCount(); ++row)
                QVERIFY(!m_model->index(row, column).data().toString().isEmpty());
        }
        QVERIFY(m_model->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"Dataset"));
    }

private:
    void fill()
    {
        RepoInfo apple = repo(u"Apple"_s, 2'000'000'000);
        apple.downloads = 20;
        apple.gated = u"auto"_s;
        apple.lastModified = QDateTime::fromString(u"2026-03-01T00:00:00Z"_s, Qt::ISODate);
        RepoInfo bird = repo(u"bird"_s, 900);
        bird.downloads = 100;
        bird.likes = 1;
        bird.visibility = core::Visibility::Private;
        bird.lastModified = QDateTime::fromString(u"2026-02-01T00:00:00Z"_s, Qt::ISODate);
        RepoInfo cat = repo(u"Cat"_s, 1'000'000);
        cat.id.type = core::RepoType::Dataset;
        cat.downloads = 3;
        cat.likes = 10;
        cat.gated = u"manual"_s;
        cat.lastModified = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
        m_model->append({apple, bird, cat});
    }

    std::unique_ptr<ui::RepositoryModel> m_model;
    std::unique_ptr<ui::RepositoryFilter> m_filter;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_MAIN(TestRepositoryModel)
#include "tst_repositorymodel.moc"
