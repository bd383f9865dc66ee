#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace ui {

/// What the page's script and the program say to each other.
class PreviewBridge final : public QObject
{
    Q_OBJECT

public:
    PreviewBridge(std::function<void(const QJsonObject &)> onReport, QObject *parent)
        : QObject{parent}
        , m_onReport{std::move(onReport)}
    {
    }

    Q_INVOKABLE void report(const QJsonObject &report) { m_onReport(report); }

signals:
    void options(const QJsonObject &options);
    void update(const QJsonObject &update);
    void scroll(double line);
    void exportWanted(const QString &title);

private:
    std::function<void(const QJsonObject &)> m_onReport;
};

}  // namespace ui
