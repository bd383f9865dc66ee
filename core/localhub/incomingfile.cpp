#include "core/localhub/incomingfile_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>

namespace core::localhub {

namespace {

constexpr std::int64_t backgroundFromBytes = 4 * 1024 * 1024;

}  // namespace

BackgroundHasher::BackgroundHasher()
    : m_thread([this] { run(); })
{
}

BackgroundHasher::~BackgroundHasher()
{
    m_stop.request_stop();
}

void BackgroundHasher::add(QByteArray &block)
{
    QByteArray full;
    full.swap(block);
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_used.empty()) {
            block.swap(m_used.back());
            m_used.pop_back();
        }
    }
    m_blocks.push(std::move(full), m_stop.get_token());
}

Sha256 BackgroundHasher::finish()
{
    m_blocks.close();
    m_thread.join();
    return m_hasher.finish();
}

void BackgroundHasher::run()
{
    while (auto block = m_blocks.pop(m_stop.get_token())) {
        m_hasher.add(*block);
        const std::scoped_lock lock{m_mutex};
        m_used.push_back(std::move(*block));
    }
}

Result<IncomingFile> IncomingFile::create(const QString &path, std::int64_t expectedBytes)
{
    auto file = FileHandle::open(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return std::unexpected(file.error());
    IncomingFile incoming;
    incoming.m_file = std::move(*file);
    if (const auto reserved = incoming.m_file.reserve(expectedBytes); !reserved)
        return std::unexpected(reserved.error());
    if (expectedBytes >= backgroundFromBytes)
        incoming.m_background = std::make_unique<BackgroundHasher>();
    return incoming;
}

IncomingFile::~IncomingFile()
{
    if (m_file.fd() >= 0 && !m_kept)
        QFile::remove(m_file.path());
}

Result<> IncomingFile::append(QByteArray &block)
{
    if (const auto written = m_file.write(block); !written)
        return written;
    m_written += block.size();
    if (m_background)
        m_background->add(block);
    else
        m_hasher.add(block);
    return {};
}

Sha256 IncomingFile::finishHash()
{
    return m_background ? m_background->finish() : m_hasher.finish();
}

Result<> IncomingFile::keepAs(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    // rename() and not QFile::rename(): two uploads of one object may end together, and either may win.
    if (std::rename(QFile::encodeName(m_file.path()).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(errno)));
    m_kept = true;
    return {};
}

}  // namespace core::localhub
