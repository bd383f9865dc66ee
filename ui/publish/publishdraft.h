#pragma once

#include "core/base/repoid.h"
#include "ui/publish/droppedfiles.h"

#include <optional>

namespace ui {

/// What somebody has prepared on the publish page and not published: enough to put it there again. A value.
struct PublishDraft
{
    std::optional<core::RepoId> repository = {};
    QString revision = QStringLiteral("main");
    DropList drops = {};
    QString summary = {};
    QString description = {};
    bool createsPullRequest = false;

    friend bool operator==(const PublishDraft &, const PublishDraft &) = default;
};

}  // namespace ui
