#include "ui/shared/errortext.h"

#include "core/base/repoid.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

/// What to say about one kind: %1 is the subject, %2 the reason. `withoutReason` replaces `text` when there is none.
struct Sentence
{
    core::ErrorKind kind;
    Remedy remedy;
    const char *text;
    const char *withoutReason = nullptr;
};

using enum core::ErrorKind;

/// Each sentence says what happened to what, what is safe, and what to do. tests/cli/tst_errortext walks the enum, so a
/// kind that is missing here does not go unnoticed.
constexpr Sentence sentences[] = {
    //: %1 is what the user gave us, %2 why it cannot work, for example "a name may not end in '.git'".
    {InvalidInput, Remedy::None, QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be used: %2. Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be used. Nothing was changed.")},
    {NothingToPublish, Remedy::ChooseFiles,
     QT_TRANSLATE_NOOP("ErrorText",
                       "There is nothing to publish to %1. Choose other files, or check what is left out.")},
    //: %1 is a file's path, %2 why the Hub refuses it, for example "the name holds control characters".
    {FileNameRejected, Remedy::RenameFile,
     QT_TRANSLATE_NOOP("ErrorText", "The Hub cannot hold “%1”: %2. Nothing was published. Rename it, then try again."),
     QT_TRANSLATE_NOOP("ErrorText", "The Hub cannot hold “%1”. Nothing was published. Rename it, then try again.")},
    {FileNotFound, Remedy::ChooseFiles,
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” was not found. Nothing was published. Check where it is, then choose it again.")},
    {FileUnreadable, Remedy::ChooseFiles,
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” could not be read. Nothing was published. Check its permissions, or leave it out.")},
    {FileUnwritable, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” could not be written. What was there before is unchanged. Check the folder's permissions "
                       "and free space, then try again.")},
    {FileChanged, Remedy::ReviewPlan,
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” changed after the plan was made. Nothing was committed. Once the file is complete, review "
                       "the plan and publish again.")},
    {SignInRequired, Remedy::SignIn,
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 needs a valid access token: there is none, or it has expired or was revoked. Nothing is "
                       "lost. Sign in to continue.")},
    {NotPermitted, Remedy::SignIn,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Your access token may not do this with %1. Nothing was changed there. Sign in with a token that "
         "has write access.")},
    {Gated, Remedy::OpenRepositoryPage,
     QT_TRANSLATE_NOOP("ErrorText", "Access to %1 is granted by its owners. Ask for it on its page, then try again.")},
    {RepositoryNotFound, Remedy::ChooseRepository,
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 does not exist, or your account may not see it. Check the name, or create the repository.")},
    {RevisionNotFound, Remedy::ChooseRepository,
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 has no such branch, tag or commit. Nothing was changed. Choose another revision.")},
    {EntryNotFound, Remedy::ReviewPlan,
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” is not in the repository. Nothing was changed. Review the plan against what is there.")},
    {AlreadyExists, Remedy::ChooseRepository,
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 already exists. Nothing was changed there. Choose another name, or publish to it.")},
    {Conflict, Remedy::ReviewPlan,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Someone published to %1 since you made this plan. Their work is safe, and what you sent is "
                       "kept. Review the changes, then publish again.")},
    {TooLarge, Remedy::ChooseFiles,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "%1 is larger than the server accepts. Nothing was committed. Leave it out or split it, then try "
         "again.")},
    {OutOfSpace, Remedy::OpenRepositoryPage,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server has no space left for %1. Nothing was committed. Free some space there, then try "
                       "again: what it already stores is not sent twice.")},
    //: %1 is a repository or server, %2 a waiting time, for example "5 minutes".
    {RateLimited, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server asks for a pause before it goes on with %1. Nothing is lost. Try again in %2."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server asks for a pause before it goes on with %1. Nothing is lost. Try again in a few "
                       "minutes.")},
    //: %1 is a repository or path, %2 the server's own words.
    {Rejected, Remedy::ReviewPlan,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server refused %1: %2. Nothing was changed there. Review the plan, then try again."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server refused %1. Nothing was changed there. Review the plan, then try again.")},
    {ServerFault, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server has a problem of its own with %1. Nothing sent so far is lost. Try again in a few "
                       "minutes.")},
    {Offline, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server could not be reached for %1. Check your connection, then try again: what arrived is "
                       "not sent twice.")},
    {Stalled, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server stopped answering while it was busy with %1. Nothing sent so far is lost. Try "
                       "again.")},
    {TlsUntrusted, Remedy::OpenNetworkSettings,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The identity of %1 could not be verified, so nothing was sent to it. If you are behind a "
                       "company proxy, add its certificate in the network settings.")},
    {ProxyRefused, Remedy::OpenNetworkSettings,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The proxy refused the connection for %1. Nothing was sent. Check the proxy in the network "
                       "settings.")},
    {Mismatch, Remedy::ReviewPlan,
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 on the server is not what was sent. Your own files are unchanged. Make a new plan and "
                       "publish again to put it right.")},
    {Storage, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Slipway could not use “%1” on this computer. What is on the server is unchanged by this. Check "
                       "permissions and free space, then try again.")},
    {Repository, Remedy::ChooseRepository,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The git repository “%1” on this computer could not be read. Nothing in it was changed. Choose "
                       "another one, or check it with “git fsck”.")},
    {AddressInUse, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Another program already uses %1. Stop it or choose another port, then try again.")},
};

/// What to say where the cause of a refusal is known: %1 is the subject, %2 whose it is.
struct AccessSentence
{
    core::AccessProblem problem;
    Remedy remedy;
    const char *text;
};

constexpr AccessSentence accessSentences[] = {
    {core::AccessProblem::NoToken, Remedy::SignIn,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The Hub asks who you are before it goes on with %1, and you are not signed in. Nothing was "
                       "changed. Sign in to continue.")},
    {core::AccessProblem::TokenNotAccepted, Remedy::SignIn,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The Hub does not know your access token, so it refused %1: the token was revoked, or is "
                       "mistyped. Nothing was changed. Sign in again.")},
    {core::AccessProblem::TokenExpired, Remedy::SignIn,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Your access token has expired, so the Hub refused %1. Nothing was changed. Sign in again to "
                       "get a fresh one.")},
    {core::AccessProblem::ReadOnlyToken, Remedy::SignIn,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Your access token may only read, so the Hub refused to change %1. Nothing was changed. Sign in "
                       "with a token that may write.")},
    {core::AccessProblem::TokenScope, Remedy::SignIn,
     //: %2 is a user or an organisation.
     QT_TRANSLATE_NOOP("ErrorText",
                       "Your access token lacks the right to write to repositories of “%2”, so the Hub refused to "
                       "change %1. Nothing was changed. Sign in with a token that includes “%2”.")},
    {core::AccessProblem::OwnerRole, Remedy::ChooseRepository,
     //: %2 is a user or an organisation; “write” is the name of a role on the Hub.
     QT_TRANSLATE_NOOP("ErrorText",
                       "Your account lacks the role “write” in “%2”, so the Hub refused to change %1. Nothing was "
                       "changed. Choose another owner, or ask an administrator of “%2” for the role.")},
    {core::AccessProblem::AccessNotAsked, Remedy::OpenRepositoryPage,
     QT_TRANSLATE_NOOP("ErrorText", "Access to %1 is granted by its owners. Ask for it on its page, then try again.")},
    {core::AccessProblem::AccessPending, Remedy::Retry,
     QT_TRANSLATE_NOOP("ErrorText",
                       "You asked for access to %1, and its owners have not answered yet. Try again when they have.")},
    {core::AccessProblem::AccessRejected, Remedy::OpenRepositoryPage,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The owners of %1 declined your request for access. Its page says how to reach them.")},
    {core::AccessProblem::SecurityRestriction, Remedy::OpenRepositoryPage,
     //: %2 is an organisation.
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%2” asks its members for more security than your sign-in has, for example single sign-on, so "
                       "the Hub refused %1. Nothing was changed. Open its page to see what it asks for.")},
    {core::AccessProblem::StorageQuota, Remedy::OpenRepositoryPage,
     //: %2 is a user or an organisation.
     QT_TRANSLATE_NOOP("ErrorText",
                       "The storage of “%2” is used up, so the Hub refused more for %1. Nothing was committed. Free "
                       "some space there, then try again: what is already stored is not sent twice.")},
};

/// Core's fixed phrases, so that lupdate finds them; explain() looks them up by their own text.
constexpr const char *phrases[] = {
    QT_TRANSLATE_NOOP("ErrorText", "a sign-in needs a user, a name and a token"),
    QT_TRANSLATE_NOOP("ErrorText", "a token from the environment cannot be replaced"),
    QT_TRANSLATE_NOOP("ErrorText", "the Hub client's files hold the sign-ins of another Hub"),
    QT_TRANSLATE_NOOP("ErrorText", "a card has at most 8 MB"),
    QT_TRANSLATE_NOOP("ErrorText", "it is not UTF-8"),
    QT_TRANSLATE_NOOP("ErrorText", "a comment stands in the way"),
    QT_TRANSLATE_NOOP("ErrorText", "it is shared with another place by an alias"),
    QT_TRANSLATE_NOOP("ErrorText", "other values of the block would change"),
    QT_TRANSLATE_NOOP("ErrorText", "a value of another kind stands there"),
    QT_TRANSLATE_NOOP("ErrorText", "the block is no map"),
    QT_TRANSLATE_NOOP("ErrorText", "it shares its line with other values"),
    QT_TRANSLATE_NOOP("ErrorText", "its key is written with a question mark"),
    QT_TRANSLATE_NOOP("ErrorText", "the card has errors that the Hub refuses"),
    QT_TRANSLATE_NOOP("ErrorText", "this is no YAML"),
    QT_TRANSLATE_NOOP("ErrorText", "the part of Slipway that shows cards is not installed"),
    QT_TRANSLATE_NOOP("ErrorText", "this system cannot isolate the page of the card"),
    QT_TRANSLATE_NOOP("ErrorText", "the page was not done in a minute"),
    QT_TRANSLATE_NOOP("ErrorText", "the values of this type cannot be read"),
    QT_TRANSLATE_NOOP("ErrorText", "the values do not lie in order"),
    QT_TRANSLATE_NOOP("ErrorText", "the two have different numbers of elements"),
    QT_TRANSLATE_NOOP("ErrorText", "the file is too large"),
    QT_TRANSLATE_NOOP("ErrorText", "a parent is a commit's full id, 40 hexadecimal digits"),
    QT_TRANSLATE_NOOP("ErrorText", "a file is compared with a folder"),
    QT_TRANSLATE_NOOP("ErrorText", "it joins two histories: say which of its parents to go back to"),
    QT_TRANSLATE_NOOP("ErrorText", "a repository id is OWNER/NAME"),
    QT_TRANSLATE_NOOP("ErrorText", "the name is empty"),
    QT_TRANSLATE_NOOP("ErrorText", "a name has at most 96 characters"),
    QT_TRANSLATE_NOOP("ErrorText", "a name may hold only letters, digits, '-', '_' and '.'"),
    QT_TRANSLATE_NOOP("ErrorText", "a name may not start or end with '-' or '.'"),
    QT_TRANSLATE_NOOP("ErrorText", "a name may not hold '--' or '..'"),
    QT_TRANSLATE_NOOP("ErrorText", "a name may not end in '.git'"),
    QT_TRANSLATE_NOOP("ErrorText", "it has an empty folder name"),
    QT_TRANSLATE_NOOP("ErrorText", "it leaves its folder ('.' or '..')"),
    QT_TRANSLATE_NOOP("ErrorText", "'.git' belongs to git itself"),
    QT_TRANSLATE_NOOP("ErrorText", "a name starts or ends with a blank"),
    QT_TRANSLATE_NOOP("ErrorText", "a name is longer than 255 bytes"),
    QT_TRANSLATE_NOOP("ErrorText", "the path is empty"),
    QT_TRANSLATE_NOOP("ErrorText", "the name is not valid Unicode"),
    QT_TRANSLATE_NOOP("ErrorText", "the name holds control characters"),
    QT_TRANSLATE_NOOP("ErrorText", "the path is longer than 1000 characters"),
    QT_TRANSLATE_NOOP("ErrorText", "'.cache/huggingface' is the Hub client's own folder"),
    QT_TRANSLATE_NOOP("ErrorText", "the name is not valid UTF-8"),
    QT_TRANSLATE_NOOP("ErrorText", "the path is too long"),
    QT_TRANSLATE_NOOP("ErrorText", "no permission to read it"),
    QT_TRANSLATE_NOOP("ErrorText", "a token needs a name of its own and a text"),
    QT_TRANSLATE_NOOP("ErrorText",
                      "it is published as a file, but the repository has a folder of that name, or one is published"),
    QT_TRANSLATE_NOOP("ErrorText", "it is a file in the repository, and would become a folder"),
    QT_TRANSLATE_NOOP("ErrorText", "a file on the Hub has at most 500 GB"),
    QT_TRANSLATE_NOOP("ErrorText", "a new repository has only the branch 'main'"),
    QT_TRANSLATE_NOOP("ErrorText", "not a user name"),
    QT_TRANSLATE_NOOP("ErrorText", "a token is hf_ followed by letters and digits"),
    QT_TRANSLATE_NOOP("ErrorText", "a folder of this name is there"),
    QT_TRANSLATE_NOOP("ErrorText", "it is not written as a path in a repository is"),
    QT_TRANSLATE_NOOP("ErrorText", "it is where files on their way are kept"),
    QT_TRANSLATE_NOOP("ErrorText", "a folder could not be made in it"),
    QT_TRANSLATE_NOOP("ErrorText", "another download into this folder is running"),
    QT_TRANSLATE_NOOP("ErrorText", "another server is using this folder"),
    QT_TRANSLATE_NOOP("ErrorText", "the folder cannot be made"),
    QT_TRANSLATE_NOOP("ErrorText", "it is no emissions.csv of CodeCarbon"),
    QT_TRANSLATE_NOOP("ErrorText", "the folder could not be made"),
    QT_TRANSLATE_NOOP("ErrorText", "its size or time is not what it was"),
    QT_TRANSLATE_NOOP("ErrorText", "it is shorter than it was"),
    QT_TRANSLATE_NOOP("ErrorText", "it became shorter while it was sent"),
    QT_TRANSLATE_NOOP("ErrorText", "it was written to while it was sent"),
    QT_TRANSLATE_NOOP("ErrorText", "the answer is larger than 64 MiB"),
    QT_TRANSLATE_NOOP("ErrorText", "the proxy asks for a user name and password"),
    QT_TRANSLATE_NOOP("ErrorText", "a certificate in it is broken"),
    QT_TRANSLATE_NOOP("ErrorText", "there is no certificate in PEM form in it"),
    QT_TRANSLATE_NOOP("ErrorText", "an endpoint is an address like https://huggingface.co"),
    QT_TRANSLATE_NOOP("ErrorText", "there was no token on stdin"),
    QT_TRANSLATE_NOOP("ErrorText", "a port is a number from 0 to 65535"),
    QT_TRANSLATE_NOOP("ErrorText", "a capacity is a number of bytes"),
    QT_TRANSLATE_NOOP("ErrorText", "deleting a repository from a script needs --yes"),
    QT_TRANSLATE_NOOP("ErrorText", "the saved plan is for another endpoint"),
    QT_TRANSLATE_NOOP("ErrorText", "it is not a plan saved by Slipway"),
    QT_TRANSLATE_NOOP("ErrorText", "there is no display to open a window on"),
};

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static UserMessage message(const core::Error &error)
    {
        const auto refusal = std::ranges::find(accessSentences, error.access, &AccessSentence::problem);
        if (refusal != std::end(accessSentences))
            return {.text = refusalText(refusal->text, error), .remedy = refusal->remedy, .details = details(error)};
        const auto sentence = std::ranges::find(sentences, error.kind, &Sentence::kind);
        if (sentence == std::end(sentences))
            return {};
        const QString subject = error.subject.isEmpty() ? tr("your request") : core::printable(error.subject);
        const QString why = error.kind == RateLimited ? waitingTime(error) : reason(error);
        const bool useReason = !why.isEmpty() || sentence->withoutReason == nullptr;
        const QString text = tr(useReason ? sentence->text : sentence->withoutReason);
        // One arg() call for both, so that a "%2" in a file's name stays what it is.
        return {.text = text.contains(u"%2") ? text.arg(subject, why) : text.arg(subject),
                .remedy = sentence->remedy,
                .details = details(error)};
    }

private:
    static QString refusalText(const char *sentence, const core::Error &error)
    {
        const QString subject = error.subject.isEmpty() ? tr("your request") : core::printable(error.subject);
        const QString text = tr(sentence);
        return text.contains(u"%2") ? text.arg(subject, subject.section(u'/', 0, 0)) : text.arg(subject);
    }

    static QString waitingTime(const core::Error &error)
    {
        if (!error.retryAfter)
            return {};
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
        if (seconds < 90s)
            return tr("%n second(s)", nullptr, static_cast<int>(std::max(1s, seconds).count()));
        return tr("%n minute(s)", nullptr, static_cast<int>(std::chrono::ceil<std::chrono::minutes>(seconds).count()));
    }

    /// The detail, translated where it is ours, ready to stand in front of a full stop.
    static QString reason(const core::Error &error)
    {
        QString text = explain(core::printable(error.detail, 400));
        if (text.endsWith(u'.') && !text.endsWith(u".."))
            text.chop(1);
        return text;
    }

    static QString details(const core::Error &error)
    {
        QStringList lines;
        if (!error.detail.isEmpty())
            lines.append(explain(core::printable(error.detail, 4000)));
        if (!error.requestId.isEmpty())
            lines.append(tr("Request %1").arg(core::printable(error.requestId)));
        return lines.join(u'\n');
    }
};

}  // namespace

UserMessage describe(const core::Error &error)
{
    return ErrorText::message(error);
}

QString explain(const QString &coreDetail)
{
    return coreDetail.isEmpty() ? QString{} : QCoreApplication::translate("ErrorText", coreDetail.toUtf8().constData());
}

QStringList corePhrases()
{
    QStringList all;
    for (const char *phrase : phrases)
        all.append(QString::fromUtf8(phrase));
    return all;
}

}  // namespace ui
