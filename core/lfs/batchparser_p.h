#pragma once

#include "core/lfs/lfsclient.h"

namespace core {

/// Reads an LFS batch answer: one plan for each object asked about, in that order.
///
/// An object without upload action is stored already. ServerFault for an object left out, a transfer we did not offer,
/// an address that is not http(s), a header that could forge another, or part numbers that are not exactly 1 to
/// ceil(size / chunk_size). An object the server refuses is an Error with its words.
/// Source: git-lfs batch API; the Hub's multipart form, recognised by `chunk_size` among the headers.
[[nodiscard]] Result<QList<LfsUploadPlan>> parseBatch(const QByteArray &body, const QList<LfsObject> &asked);

}  // namespace core
