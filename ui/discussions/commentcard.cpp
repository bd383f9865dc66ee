#include "ui/discussions/commentcard.h"

#include "core/base/repoid.h"
#include "ui/discussions/discussionwords.h"
#include "ui/shared/avatar.h"
#include "ui/shared/caption.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/markdownview.h"
#include "ui/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int avatarSize = 28;

}  // namespace

CommentCard::CommentCard(const core::DiscussionEvent &comment, const CommentRights &rights, QWidget *parent)
    : QFrame(parent)
    , m_comment(comment)
{
    setObjectName(u"commentCard"_s);
    theme::setCard(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::m, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::s);
    layout->addLayout(createHeader(rights));
    layout->addWidget(createBody());
    if (!comment.isHidden && comment.text.size() > mostShownChars) {
        auto *whole = new QPushButton(tr("Show all of it…"), this);
        whole->setObjectName(u"commentWhole"_s);
        connect(whole, &QPushButton::clicked, this, [this] { emit wholeRequested(m_comment); });
        layout->addWidget(whole, 0, Qt::AlignLeading);
    }
}

QHBoxLayout *CommentCard::createHeader(const CommentRights &rights)
{
    auto *avatar = new Avatar(avatarSize, this);
    avatar->setName(m_comment.author);
    auto *author = new QLabel(core::printable(m_comment.author), this);
    author->setObjectName(u"commentAuthor"_s);
    author->setTextFormat(Qt::PlainText);
    theme::setTextRole(author, theme::TextRole::Heading);
    QLabel *when = createCaption(u"commentWhen"_s, this);
    when->setText(whenText());
    when->setToolTip(formatDateTime(m_comment.createdAt));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(avatar);
    row->addWidget(author);
    row->addWidget(when, 1);
    if (!m_comment.isHidden) {
        QToolButton *more =
            createIconButton(u"commentMore"_s, u"more"_s, tr("What can be done with the comment"), this);
        more->setFocusPolicy(Qt::StrongFocus);
        more->setPopupMode(QToolButton::InstantPopup);
        more->setAccessibleName(tr("What can be done with the comment by %1").arg(core::printable(m_comment.author)));
        more->setMenu(new QMenu(more));
        fillMenu(more->menu(), rights);
        row->addWidget(more);
    }
    return row;
}

void CommentCard::fillMenu(QMenu *menu, const CommentRights &rights)
{
    const auto add = [&](const QString &name, const QString &icon, const QString &text, auto run) {
        QAction *action = menu->addAction(theme::icon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
    };
    if (rights.mayEdit)
        add(u"commentEdit"_s, u"rename"_s, tr("&Edit"), [this] { emit editRequested(m_comment); });
    if (rights.mayAnswer)
        add(u"commentQuote"_s, u"discussions"_s, tr("&Quote in an answer"), [this] { emit quoteRequested(m_comment); });
    add(u"commentCopy"_s, u"copy"_s, tr("&Copy its text"),
        [this] { QGuiApplication::clipboard()->setText(m_comment.text); });
    if (rights.mayHide)
        add(u"commentHide"_s, u"eye-off"_s, tr("&Hide…"), [this] { emit hideRequested(m_comment); });
}

QWidget *CommentCard::createBody()
{
    if (m_comment.isHidden || m_comment.text.trimmed().isEmpty()) {
        QLabel *none = createCaption(u"commentNone"_s, this);
        none->setText(m_comment.isHidden ? tr("This comment is hidden.") : tr("Nothing was written."));
        return none;
    }
    auto *body = new MarkdownView(this);
    body->setObjectName(u"commentText"_s);
    body->setAccessibleName(tr("Comment by %1").arg(core::printable(m_comment.author)));
    body->showMarkdown(shownText(m_comment.text.first(std::min(m_comment.text.size(), mostShownChars))));
    connect(body, &MarkdownView::webLinkActivated, this, &CommentCard::webLinkActivated);
    return body;
}

QString CommentCard::whenText() const
{
    QStringList parts;
    if (m_comment.createdAt.isValid())
        parts.append(ageText(m_comment.createdAt, QDateTime::currentDateTime()));
    if (m_comment.isEdited)
        parts.append(tr("edited"));
    return parts.join(u" · "_s);
}

}  // namespace ui
