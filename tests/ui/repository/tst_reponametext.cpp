#include "ui/repository/reponametext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::RepoNameProblem;

class TestRepoNameText final : public QObject
{
    Q_OBJECT

private slots:
    void everyProblemHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (const RepoNameProblem problem :
             {RepoNameProblem::Empty, RepoNameProblem::TooLong, RepoNameProblem::BadCharacter, RepoNameProblem::BadEdge,
              RepoNameProblem::DoubledMark, RepoNameProblem::GitSuffix}) {
            QVERIFY(!ui::repoNameProblemText(problem).isEmpty());
            sentences.insert(ui::repoNameProblemText(problem));
        }
        QCOMPARE(sentences.size(), 6);
        QVERIFY(ui::repoNameProblemText(RepoNameProblem::None).isEmpty());
    }

    void theNearestNameIsOneTheHubTakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a good name stays") << u"all-MiniLM_L6.v2"_s << u"all-MiniLM_L6.v2"_s;
        QTest::newRow("blanks and brackets") << u"My model (final)"_s << u"My-model-final"_s;
        QTest::newRow("accents fall off") << u"modèle"_s << u"modele"_s;
        QTest::newRow("doubled marks") << u"a--b..c"_s << u"a-b.c"_s;
        QTest::newRow("edges") << u".hidden-"_s << u"hidden"_s;
        QTest::newRow("a bare repository's folder") << u"model.git"_s << u"model"_s;
        QTest::newRow("twice over") << u"model.git.git"_s << u"model"_s;
        QTest::newRow("no letter that it knows") << u"模型"_s << QString();
    }

    void theNearestNameIsOneTheHubTakes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const QString name = ui::nearestRepoName(text);
        QCOMPARE(name, expected);
        if (!name.isEmpty())
            QCOMPARE(core::checkRepoName(name), RepoNameProblem::None);
    }

    void veryLongTextsAreCutToAGoodName()
    {
        const QString name = ui::nearestRepoName(QString(95, u'a') + u"-b"_s);
        QCOMPARE(core::checkRepoName(name), RepoNameProblem::None);
    }
};

QTEST_GUILESS_MAIN(TestRepoNameText)
#include "tst_reponametext.moc"
