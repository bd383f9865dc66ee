#pragma once

#include "core/base/digest.h"

#include <QByteArray>
#include <QList>

namespace test {

/// A pack, object by object, as nobody's git would write it. Source: gitformat-pack(5).
class PackBytes
{
public:
    enum Type { Commit = 1, Tree = 2, Blob = 3, Tag = 4, OffsetDelta = 6, ReferenceDelta = 7 };

    /// `claimedBytes`: the size that its head speaks of; -1: the true one.
    PackBytes &add(Type type, const QByteArray &content, qint64 claimedBytes = -1);
    /// Content that is packed already: what zlib makes of `contentBytes` bytes.
    PackBytes &addPacked(Type type, const QByteArray &packed, qint64 contentBytes);
    /// Against the object `back` places before; 1 is the last one.
    PackBytes &addDelta(const QByteArray &delta, int back = 1);
    PackBytes &addDelta(const QByteArray &delta, const QByteArray &baseOid);
    /// `count`: of objects, as its head has it; -1: the true one.
    [[nodiscard]] QByteArray bytes(qint64 count = -1) const;

    /// A delta that makes `resultBytes` of `baseBytes` by copying the base again and again.
    [[nodiscard]] static QByteArray copies(qint64 baseBytes, qint64 resultBytes);
    [[nodiscard]] static QByteArray deltaHead(qint64 baseBytes, qint64 resultBytes);
    /// The id of an object.
    [[nodiscard]] static QByteArray oidOf(const QByteArray &type, const QByteArray &content);
    [[nodiscard]] static QByteArray zlib(const QByteArray &content);
    /// What zlib could have made of 258 × `runs` + 1 zeros, which are never there: 2 bytes for 300. Source: RFC 1950,
    /// 1951.
    [[nodiscard]] static QByteArray zlibOfZeros(qint64 runs);

private:
    void begin(int type, qint64 contentBytes);

    QByteArray m_objects;
    QList<qsizetype> m_places;
};

}  // namespace test
