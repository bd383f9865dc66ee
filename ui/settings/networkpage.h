#pragma once

#include "ui/settings/connectionpanel.h"

namespace ui {

/// How Slipway reaches the network, and whether it does.
class NetworkPage final : public QWidget
{
    Q_OBJECT

public:
    NetworkPage(core::Settings &settings, core::HttpClient &http, std::function<ConnectionTarget()> target,
                QWidget *parent);

    [[nodiscard]] ConnectionPanel *connectionPanel() const { return m_connection; }

private:
    ConnectionPanel *m_connection;
};

}  // namespace ui
