#include "ui/card/form/otherkeys.h"

#include "core/base/repoid.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldfindings.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype longestPreview = 60;

}  // namespace

/// One key, and the beginning of its value.
class OtherKeys::Row final : public QWidget
{
public:
    Row(FormContext &context, QWidget *parent)
        : QWidget(parent)
        , m_context(context)
        , m_words(new QLabel(this))
        , m_show(new QPushButton(OtherKeys::tr("Show in the text"), this))
        , m_findings(new FieldFindings(this))
    {
        m_words->setTextFormat(Qt::PlainText);
        m_words->setWordWrap(true);
        theme::setTextRole(m_words, theme::TextRole::Code);
        auto *line = new QHBoxLayout;
        line->addWidget(m_words, 1);
        line->addWidget(m_show, 0, Qt::AlignTop);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->setSpacing(theme::space::xs);
        layout->addLayout(line);
        layout->addWidget(m_findings);
        connect(m_show, &QPushButton::clicked, this, [this] {
            if (const auto span = m_context.metadata.span(m_key))
                m_context.showInText(*span);
        });
    }

    void setKey(const QString &key)
    {
        m_key = key;
        const QString source = m_context.metadata.source(key).simplified();
        m_words->setText(key + u": "_s + core::printable(source, longestPreview));
        m_show->setAccessibleName(OtherKeys::tr("%1: show in the text").arg(key));
    }

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] FieldFindings &findings() const { return *m_findings; }

private:
    FormContext &m_context;
    QString m_key;
    QLabel *m_words;
    QPushButton *m_show;
    FieldFindings *m_findings;
};

OtherKeys::OtherKeys(FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme::space::s);
}

void OtherKeys::setKeys(const QStringList &keys)
{
    while (m_rows.size() < keys.size()) {
        auto *row = new Row(m_context, this);
        connect(&row->findings(), &FieldFindings::fixRequested, this, &OtherKeys::fixRequested);
        m_layout->addWidget(row);
        row->show();  // a layout that is seen already does so later
        m_rows.append(row);
    }
    while (m_rows.size() > keys.size()) {
        Row *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    for (qsizetype i = 0; i < keys.size(); ++i)
        m_rows.at(i)->setKey(keys.at(i));
    setVisible(!keys.isEmpty());
}

bool OtherKeys::setFindings(const QHash<QString, QList<core::Finding>> &byKey)
{
    bool isOther = false;
    for (const Row *row : std::as_const(m_rows))
        isOther = row->findings().setFindings(byKey.value(row->key())) || isOther;
    return isOther;
}

}  // namespace ui
