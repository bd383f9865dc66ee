// Files that go with a card.

#include "ui/card/opencard.h"

#include "core/base/digest.h"
#include "ui/card/resultfiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Added
{
    QStringList paths;
    std::optional<core::Error> error;
};

/// One after the other: each looks for a name that is free.
Added addAll(const core::CardDraftStore &drafts, const core::CardPlace &place, const QList<CardImage> &images)
{
    Added added;
    for (const CardImage &image : images) {
        const auto path = image.localPath.isEmpty() ? drafts.addImage(place, image.name, image.content)
                                                    : drafts.addImage(place, image.localPath);
        if (!path) {
            added.error = path.error();
            break;
        }
        added.paths.append(*path);
    }
    return added;
}

}  // namespace

QHash<QString, QString> OpenCard::stagedImages() const
{
    QHash<QString, QString> staged;
    for (const QString &path : m_images)
        staged.insert(path, filesFolder() + u'/' + path);
    return staged;
}

PreviewFiles::RemoteReader OpenCard::remoteReader() const
{
    return hubReader(hub(), m_place.repo, m_place.revision);
}

void OpenCard::addImages(const QList<CardImage> &images, const std::function<void(const QStringList &)> &done)
{
    if (m_state != State::Open)
        return;
    m_adding.run(
        this,
        [drafts = m_drafts, place = m_place, images](const std::stop_token &) { return addAll(drafts, place, images); },
        [this, place = m_place, done](const Added &added) {
            if (place != m_place)
                return;  // another card is open by now; the pictures are not part of its draft
            m_images += added.paths;
            updateContext();
            emit imagesChanged();
            if (!added.paths.isEmpty())
                done(added.paths);
            if (added.error)
                emit failed(*added.error);
        });
}

void OpenCard::stageText(const QString &path, const std::optional<QString> &text)
{
    const bool wasModified = isModified();
    if (text)
        m_texts.insert(path, *text);
    else
        m_texts.remove(path);
    followChange();
    if (isModified() != wasModified)
        emit modifiedChanged();
}

void OpenCard::takePublishedTexts(const core::Receipt &receipt)
{
    for (const core::ReceiptEntry &entry : receipt.entries) {
        const auto text = m_texts.constFind(entry.path);
        if (text == m_texts.cend() || !entry.blobOid || *entry.blobOid != core::gitBlobOid(text->toUtf8()))
            continue;
        m_results->acceptPublished(entry.path);
        stageText(entry.path, {});
    }
}

void OpenCard::updateContext()
{
    core::LintContext context{.type = m_place.repo.type, .repo = m_place.repo, .isGated = m_remote.isGated};
    if (!m_remoteError) {
        context.files = m_remote.files;
        context.published = m_remote.text;
        for (const QString &path : m_images + m_texts.keys()) {
            context.files->removeIf([&path](const core::ModelFile &file) { return file.path == path; });
            context.files->append({.path = path, .localPath = filesFolder() + u'/' + path, .sizeBytes = 0});
        }
    }
    m_checker.setContext(context);
}

void OpenCard::handOver()
{
    m_handedOver = m_session.text();
    setDraftState(DraftState::Kept);
    const QString folder = m_drafts.filesFolder(m_place);
    QStringList paths{folder + u"/README.md"_s};
    QStringList others = m_images + m_texts.keys();
    for (QString &path : others)
        path = folder + u'/' + path.section(u'/', 0, 0);
    others.removeDuplicates();
    paths += others;
    emit reviewReady(m_place.repo, m_place.revision, paths);
}

}  // namespace ui
