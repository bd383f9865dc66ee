#include "tests/tour/stage.h"

#include "ui/shared/errortext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPixmap>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tour {

Step inOrder(std::initializer_list<std::function<Step()>> steps)
{
    for (const auto &step : steps) {
        if (const Step done = step(); !done)
            return done;
    }
    return {};
}

Mishap mishapOf(const QString &what, const core::Error &error)
{
    const QString words = ui::describe(error).text;
    return {u"%1 failed: %2 %3"_s.arg(what, words, error.detail)};
}

Step Stage::waitFor(const QString &what, const std::function<bool()> &condition, int limitMs) const
{
    if (QTest::qWaitFor(condition, limitMs))
        return {};
    return std::unexpected(Mishap{u"This did not happen within %1 s: %2."_s.arg(limitMs / 1000).arg(what)});
}

Step Stage::waitUntilStill(const QString &objectName) const
{
    constexpr std::chrono::milliseconds stillness{700};
    const auto widget = find(objectName);
    if (!widget)
        return std::unexpected(widget.error());
    QImage last;
    QElapsedTimer since;
    return waitFor(u"“%1” stops moving"_s.arg(objectName), [&] {
        const QImage now = (*widget)->grab().toImage();
        if (now != last)
            since.start();
        last = now;
        return since.durationElapsed() >= stillness;
    });
}

QWidget *Stage::visible(const QString &objectName) const
{
    for (QWidget *widget : m_window.findChildren<QWidget *>(objectName)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

std::expected<QWidget *, Mishap> Stage::find(const QString &objectName) const
{
    const Step seen = waitFor(u"“%1” appears"_s.arg(objectName), [&] { return visible(objectName) != nullptr; });
    if (!seen)
        return std::unexpected(seen.error());
    return visible(objectName);
}

Step Stage::press(const QString &objectName) const
{
    const auto widget = find(objectName);
    if (!widget)
        return std::unexpected(widget.error());
    const Step enabled = waitFor(u"“%1” can be pressed"_s.arg(objectName), [&] { return (*widget)->isEnabled(); });
    if (!enabled)
        return enabled;
    QTest::mouseClick(*widget, Qt::LeftButton);
    return {};
}

Step Stage::type(const QString &objectName, const QString &text) const
{
    const auto widget = find(objectName);
    if (!widget)
        return std::unexpected(widget.error());
    auto *combo = qobject_cast<QComboBox *>(*widget);
    QWidget *field = combo != nullptr && combo->lineEdit() != nullptr ? combo->lineEdit() : *widget;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    return {};
}

Step Stage::paste(const QString &objectName, const QString &text) const
{
    const auto widget = find(objectName);
    if (!widget)
        return std::unexpected(widget.error());
    QGuiApplication::clipboard()->setText(text);
    (*widget)->setFocus();
    QTest::keySequence(*widget, QKeySequence::SelectAll);
    QTest::keySequence(*widget, QKeySequence::Paste);
    return {};
}

Step Stage::drag(const QString &objectName, const QStringList &paths, bool release) const
{
    const auto widget = find(objectName);
    if (!widget)
        return std::unexpected(widget.error());
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime.setUrls(urls);
    const QPoint middle = (*widget)->rect().center();
    QDragEnterEvent enter{middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(*widget, &enter);
    if (!enter.isAccepted())
        return std::unexpected(Mishap{u"“%1” does not accept files that are dragged over it."_s.arg(objectName)});
    QDragMoveEvent move{middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(*widget, &move);
    if (!release)
        return {};
    QDropEvent drop{middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(*widget, &drop);
    return drop.isAccepted() ? Step{} : std::unexpected(Mishap{u"“%1” refused the drop."_s.arg(objectName)});
}

Step Stage::picture(const QString &name, QWidget *widget)
{
    // The picture is drawn by grab() itself; what has just changed only has to have taken its place.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return save(name, (widget != nullptr ? widget : &m_window)->grab());
}

Step Stage::save(const QString &name, const QPixmap &picture)
{
    const QString file =
        QDir{m_pictureFolder}.filePath(u"%1-%2.png"_s.arg(m_pictures.size() + 1, 2, 10, QChar(u'0')).arg(name));
    if (picture.isNull() || !picture.save(file))
        return std::unexpected(Mishap{u"The picture %1 could not be saved."_s.arg(file)});
    m_pictures.append(file);
    return {};
}

}  // namespace tour
