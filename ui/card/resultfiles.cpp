#include "ui/card/resultfiles.h"

#include "ui/card/opencard.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString folder = u".eval_results/"_s;

bool isResultFile(const QString &path)
{
    return path.startsWith(folder) && path.endsWith(u".yaml") && path.count(u'/') == 1;
}

}  // namespace

/// One step of the card's undo stack. The file may be another object by the time it is taken back.
class ResultFiles::Change final : public QUndoCommand
{
public:
    Change(ResultFiles &files, QString path, QString before, QString after)
        : QUndoCommand(ResultFiles::tr("Change of %1").arg(path))
        , m_files(files)
        , m_path(std::move(path))
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_files.make(m_path, m_before); }
    void redo() override { m_files.make(m_path, m_after); }

private:
    ResultFiles &m_files;
    const QString m_path;
    const QString m_before;
    const QString m_after;
};

ResultFiles::ResultFiles(OpenCard &card)
    : m_card(card)
{
    connect(&card, &OpenCard::stateChanged, this, &ResultFiles::follow);
}

/// Another card: what the draft has is at hand, the rest when somebody asks.
void ResultFiles::follow()
{
    m_loading.cancel();
    m_isAsked = false;
    for (ResultFile *each : std::exchange(m_all, {}))
        each->retire();
    if (m_card.state() == OpenCard::State::Open) {
        for (const auto &[path, text] : m_card.stagedTexts().asKeyValueRange()) {
            if (isResultFile(path))
                insert(path, text);
        }
    }
    emit changed();
}

ResultFile &ResultFiles::insert(const QString &path, const QString &text)
{
    auto *made = new ResultFile(*this, path, text);
    m_all.insert(path, made);
    connect(made, &ResultFile::changed, this, &ResultFiles::changed);
    return *made;
}

void ResultFiles::load()
{
    if (std::exchange(m_isAsked, true) || m_card.state() != OpenCard::State::Open)
        return;
    QStringList paths;
    for (const core::ModelFile &file : m_card.remote().files) {
        if (isResultFile(file.path))
            paths.append(file.path);
    }
    m_loading = m_lane.run(
        this,
        [read = m_card.remoteReader(), paths](const std::stop_token &stop) -> Texts {
            QMap<QString, QString> texts;
            for (const QString &path : paths) {
                const auto card = read(path, stop).and_then(core::CardText::decode);
                if (!card)
                    return std::unexpected(card.error());
                texts.insert(path, card->text());
            }
            return texts;
        },
        [this](const Texts &texts) { take(texts); });
    emit changed();
}

void ResultFiles::take(const Texts &texts)
{
    if (!texts) {
        m_isAsked = false;
        emit failed(texts.error());
        return;
    }
    for (const auto &[path, text] : texts->asKeyValueRange()) {
        ResultFile *held = file(path);
        (held ? *held : insert(path, text)).m_base = text;
    }
    for (ResultFile *held : std::as_const(m_all)) {
        if (!held->m_base)
            held->m_base = QString{};
    }
    emit changed();
}

QStringList ResultFiles::paths() const
{
    QStringList paths;
    for (const ResultFile *each : std::as_const(m_all)) {
        if (!each->text().isEmpty())
            paths.append(each->path());
    }
    return paths;
}

ResultFile *ResultFiles::file(const QString &path) const
{
    return m_all.value(path, nullptr);
}

ResultFile *ResultFiles::create()
{
    const auto isTaken = [this](const QString &path) {
        const ResultFile *held = file(path);
        return held ? !held->text().isEmpty()
                    : std::ranges::contains(m_card.remote().files, path, &core::ModelFile::path);
    };
    QString path = folder + u"results.yaml"_s;
    for (int number = 2; isTaken(path); ++number)
        path = folder + u"results-%1.yaml"_s.arg(number);
    if (file(path))
        return file(path);
    ResultFile &made = insert(path, {});
    made.m_base = QString{};
    return &made;
}

void ResultFiles::push(const QString &path, const QString &before, const QString &after)
{
    m_card.session().undoStack().push(new Change(*this, path, before, after));
}

void ResultFiles::make(const QString &path, const QString &text)
{
    ResultFile *held = file(path);
    if (!held)
        return;
    const bool isServers = held->m_base && *held->m_base == text;
    m_card.stageText(path, isServers ? std::nullopt : std::optional{text});
    held->setText(text);
}

void ResultFiles::discard()
{
    for (const ResultFile *held : std::as_const(m_all)) {
        if (held->m_base && *held->m_base != held->text())
            push(held->path(), held->text(), *held->m_base);
    }
    // Of those whose text on the server is not known, the draft's is given up all the same.
    for (const QString &path : m_card.stagedTexts().keys())
        m_card.stageText(path, {});
}

void ResultFiles::acceptPublished(const QString &path)
{
    if (ResultFile *held = file(path))
        held->m_base = held->text();
}

}  // namespace ui
