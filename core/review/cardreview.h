#pragma once

#include "core/card/cardlint.h"
#include "core/hub/hubclient.h"
#include "core/publish/publishplan.h"

namespace core {

/// What a plan would make of a repository's card, judged before anything is sent.
struct CardReview
{
    QString localPath = {};  ///< The README.md that is to be published; empty when none is.
    bool isMissing = false;  ///< Neither the plan nor the repository has one.
    CardText card = {};
    QList<Finding> findings = {};

    /// A card with errors is not published: the Hub, or whoever loads the model, would refuse it.
    [[nodiscard]] bool blocks() const;
    friend bool operator==(const CardReview &, const CardReview &) = default;
};

/// Checks the card that `plan` publishes. `remotePaths`: what the repository holds. Nothing when the card that is there
/// stays as it is.
/// Errors: FileUnreadable; Canceled. Thread: blocks on disk.
[[nodiscard]] Result<std::optional<CardReview>> reviewCard(const PublishPlan &plan, const QStringList &remotePaths,
                                                           const std::stop_token &stop = {});
/// The same with what the server says: which files the repository holds, and what it thinks of the card, which wins. A
/// repository that is still to be created is not asked about. Errors: also those of HubClient. Thread: blocks on disk
/// and network.
[[nodiscard]] Result<std::optional<CardReview>> reviewCard(const HubClient &hub, const PublishPlan &plan,
                                                           const std::stop_token &stop = {});

}  // namespace core
