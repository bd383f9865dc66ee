#include <QApplication>
#include <QMainWindow>

// The least a Qt Widgets program can be: what tests/bench/startup measures Slipway against.
int main(int argc, char *argv[])
{
    const QApplication application{argc, argv};
    QMainWindow window;
    window.resize(1080, 720);
    window.show();
    return QApplication::exec();
}
