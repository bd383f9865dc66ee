#pragma once

#include "core/card/firstcommit.h"
#include "core/generate/cardproposal.h"

namespace core {

/// The card of a new repository: the template that fits, with what its files say, and with what the person answered in
/// the place of that. `files` are those that `proposal` was made from. Pure; some milliseconds.
[[nodiscard]] CardText firstCard(const RepoId &repo, const CardFields &answers, CardProposal proposal,
                                 const QList<ModelFile> &files);

}  // namespace core
