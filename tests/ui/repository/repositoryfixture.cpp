#include "tests/ui/repository/repositoryfixture.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

RepositoryFixture::RepositoryFixture()
    : m_page(std::make_unique<ui::RepositoriesPage>(services().services(), session()))
{
}

void RepositoryFixture::open()
{
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void RepositoryFixture::reopen()
{
    m_page = std::make_unique<ui::RepositoriesPage>(services().services(), session());
    open();
}

void RepositoryFixture::select(int row)
{
    QVERIFY(QTest::qWaitFor([this] { return table().isVisible(); }));
    table().setCurrentIndex(table().model()->index(row, 0));
}

void RepositoryFixture::select(const QString &name)
{
    QVERIFY(QTest::qWaitFor([&] { return table().isVisible() && rowOf(name) >= 0; }));
    select(rowOf(name));
}

bool RepositoryFixture::create(const QString &owner, const QString &name, core::RepoType type,
                               core::Visibility visibility)
{
    return client()
        .createRepo({.id = {.type = type, .owner = owner, .name = name},
                     .visibility = visibility,
                     .spaceSdk = type == core::RepoType::Space ? u"gradio"_s : QString()})
        .has_value();
}

int RepositoryFixture::rowOf(const QString &name)
{
    for (int row = 0; row < rows(); ++row) {
        if (cell(row, 0) == name)
            return row;
    }
    return -1;
}

void RepositoryFixture::trigger(const QString &action)
{
    if (auto *found = find<QAction>(u"repositoryAction-"_s + action); found && found->isEnabled())
        found->trigger();
}

QString RepositoryFixture::message()
{
    const auto *text = find<QLabel>(u"messageText"_s);
    return text->isVisible() ? text->text() : QString();
}

}  // namespace test
