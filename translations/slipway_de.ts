<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountCommands</name>
    <message>
        <source>may read</source>
        <translation>darf lesen</translation>
    </message>
    <message>
        <source>may read and write</source>
        <translation>darf lesen und schreiben</translation>
    </message>
    <message>
        <source>may do what its fine-grained permissions say</source>
        <translation>darf, was seine einzelnen Berechtigungen erlauben</translation>
    </message>
    <message>
        <source>stdin</source>
        <translation>stdin</translation>
    </message>
    <message>
        <source>the environment (%1)</source>
        <extracomment>%1 is the name of an environment variable.</extracomment>
        <translation>die Umgebung (%1)</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>A token on the command line can be seen by other users of this computer and stays in the shell&apos;s history. Use “--token -” and pipe it in or type it.</source>
        <translation>Ein Token auf der Befehlszeile ist für andere Benutzer dieses Rechners sichtbar und bleibt im Verlauf der Shell. Verwenden Sie „--token -“ und leiten Sie es über eine Pipe ein oder tippen Sie es.</translation>
    </message>
    <message>
        <source>Access token for %1:</source>
        <translation>Zugriffstoken für %1:</translation>
    </message>
    <message>
        <source>The token is stored, but %1 is set and wins over it.</source>
        <translation>Das Token ist gespeichert, aber %1 ist gesetzt und hat Vorrang.</translation>
    </message>
    <message>
        <source>%1 is set, so its token is still used.</source>
        <translation>%1 ist gesetzt, deshalb wird das Token daraus weiterhin verwendet.</translation>
    </message>
    <message>
        <source>Signed out of %1 on this computer. The token itself stays valid until you revoke it on the Hub.</source>
        <translation>Auf diesem Rechner von %1 abgemeldet. Das Token selbst bleibt gültig, bis Sie es auf dem Hub widerrufen.</translation>
    </message>
    <message>
        <source>You were not signed in to %1.</source>
        <translation>Sie waren bei %1 nicht angemeldet.</translation>
    </message>
    <message>
        <source>Show who is signed in, and what the token may do.</source>
        <translation>Zeigen, wer angemeldet ist und was das Token darf.</translation>
    </message>
    <message>
        <source>Sign in with an access token.</source>
        <translation>Mit einem Zugriffstoken anmelden.</translation>
    </message>
    <message>
        <source>Reads an access token from stdin, asks the Hub whom it belongs to, and stores it where the Hub&apos;s own client looks for it, so both share one sign-in. A Hub other than HF_ENDPOINT&apos;s keeps its sign-in apart.</source>
        <translation>Liest ein Zugriffstoken von stdin, fragt den Hub, wem es gehört, und speichert es dort, wo auch der Client des Hubs danach sucht: Beide teilen sich eine Anmeldung. Für einen anderen Hub als den aus HF_ENDPOINT wird die Anmeldung getrennt aufbewahrt.</translation>
    </message>
    <message>
        <source>Read the token from stdin. Nothing else is accepted: what stands on a command line is no secret.</source>
        <translation>Das Token von stdin lesen. Anderes wird nicht angenommen: Was auf einer Befehlszeile steht, ist nicht geheim.</translation>
    </message>
    <message>
        <source>Forget the stored access token.</source>
        <translation>Das gespeicherte Zugriffstoken vergessen.</translation>
    </message>
    <message>
        <source>Forget the token of this name, not the active one.</source>
        <translation>Das Token dieses Namens vergessen, nicht das aktive.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Bei %1 angemeldet als %2.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open the window, with these files dropped on it.</source>
        <translation>Das Fenster öffnen und diese Dateien darin ablegen.</translation>
    </message>
    <message>
        <source>Say what to do: %1.</source>
        <translation>Sagen Sie, was zu tun ist: %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>There is no command “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Befehl „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” shows what is possible.</source>
        <translation>„%1“ zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Sign in with: slipway login --token -</source>
        <translation>Anmelden mit: slipway login --token -</translation>
    </message>
    <message>
        <source>“slipway plan” shows what would happen.</source>
        <translation>„slipway plan“ zeigt, was geschehen würde.</translation>
    </message>
    <message>
        <source>Proxies come from https_proxy and no_proxy, certificates from SSL_CERT_FILE.</source>
        <translation>Proxys kommen aus https_proxy und no_proxy, Zertifikate aus SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>HF_TOKEN belongs to %1 and is not sent to %2. To use it there, set HF_ENDPOINT instead of --endpoint.</source>
        <translation>HF_TOKEN gehört zu %1 und wird nicht an %2 gesendet. Um es dort zu verwenden, setzen Sie HF_ENDPOINT statt --endpoint.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 braucht einen Wert: %1 %2</translation>
    </message>
    <message>
        <source>“%1” is not possible for %2. Choose one of: %3.</source>
        <translation>„%1“ ist für %2 nicht möglich. Wählen Sie aus: %3.</translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation>%1 wurde mehr als einmal angegeben.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Eine Option %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no option %1 here. Did you mean %2?</source>
        <translation>Eine Option %1 gibt es hier nicht. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>--%1 %2 is missing.</source>
        <translation>--%1 %2 fehlt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>Stopped, but the commit may already have been made. “slipway verify” tells what %1 holds.</source>
        <translation>Angehalten, aber der Commit ist vielleicht schon gemacht. „slipway verify“ zeigt, was %1 enthält.</translation>
    </message>
    <message>
        <source>Stopped. What the repository held before is unchanged, and files that have arrived whole are not sent again.</source>
        <translation>Angehalten. Was vorher im Repository war, ist unverändert, und Dateien, die ganz angekommen sind, werden nicht noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>CommonOptions</name>
    <message>
        <source>The Hub to work with, instead of HF_ENDPOINT or https://huggingface.co.</source>
        <translation>Der Hub, mit dem gearbeitet wird, statt HF_ENDPOINT oder https://huggingface.co.</translation>
    </message>
    <message>
        <source>Print exactly one JSON document on stdout, errors included.</source>
        <translation>Genau ein JSON-Dokument auf stdout ausgeben, auch bei Fehlern.</translation>
    </message>
    <message>
        <source>No progress and no notes.</source>
        <translation>Kein Fortschritt und keine Hinweise.</translation>
    </message>
    <message>
        <source>The kind of repository (default: model).</source>
        <translation>Die Art des Repositorys (Vorgabe: model).</translation>
    </message>
    <message>
        <source>Only you and your organisation see a new repository. This is the default.</source>
        <translation>Nur Sie und Ihre Organisation sehen ein neues Repository. Das ist die Vorgabe.</translation>
    </message>
    <message>
        <source>Everybody sees a new repository.</source>
        <translation>Alle sehen ein neues Repository.</translation>
    </message>
    <message>
        <source>The licence of a new repository, by the Hub&apos;s id, for example apache-2.0.</source>
        <translation>Die Lizenz eines neuen Repositorys mit ihrer Kennung auf dem Hub, zum Beispiel apache-2.0.</translation>
    </message>
    <message>
        <source>A repository is either --private or --public.</source>
        <translation>Ein Repository ist entweder --private oder --public.</translation>
    </message>
    <message>
        <source>The Hub knows no licence “%1”.</source>
        <translation>Der Hub kennt keine Lizenz „%1“.</translation>
    </message>
    <message>
        <source>The Hub knows no licence “%1”. Did you mean %2?</source>
        <translation>Der Hub kennt keine Lizenz „%1“. Meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>y|yes</source>
        <extracomment>The answers to a yes-or-no question that count as yes, in lower case, separated by &quot;|&quot;.</extracomment>
        <translation>j|ja|y|yes</translation>
    </message>
</context>
<context>
    <name>DroppedUrlsText</name>
    <message>
        <source>%1 is not a file on this computer. Download it first, then drop the file.</source>
        <translation>%1 ist keine Datei auf diesem Rechner. Laden Sie es zuerst herunter und legen Sie dann die Datei ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the dropped items are not files on this computer. Download them first, then drop the files.</source>
        <translation>
            <numerusform>%Ln der abgelegten Einträge ist keine Datei auf diesem Rechner. Laden Sie ihn zuerst herunter und legen Sie dann die Datei ab.</numerusform>
            <numerusform>%Ln der abgelegten Einträge sind keine Dateien auf diesem Rechner. Laden Sie sie zuerst herunter und legen Sie dann die Dateien ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointText</name>
    <message>
        <source>Enter the address of the Hub.</source>
        <translation>Geben Sie die Adresse des Hubs ein.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://hub.example.org.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie https://hub.example.org.</translation>
    </message>
    <message>
        <source>The address of a Hub starts with https:// or http://.</source>
        <translation>Die Adresse eines Hubs beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Enter the address alone, without a user name, “?” or “#”.</source>
        <translation>Geben Sie nur die Adresse ein, ohne Benutzernamen, „?“ oder „#“.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” cannot be used: %2. Nothing was changed.</source>
        <extracomment>%1 is what the user gave us, %2 why it cannot work, for example &quot;a name may not end in &apos;.git&apos;&quot;.</extracomment>
        <translation>„%1“ kann nicht verwendet werden: %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Nothing was changed.</source>
        <translation>„%1“ kann nicht verwendet werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The Hub cannot hold “%1”: %2. Nothing was published. Rename it, then try again.</source>
        <extracomment>%1 is a file&apos;s path, %2 why the Hub refuses it, for example &quot;the name holds control characters&quot;.</extracomment>
        <translation>Der Hub kann „%1“ nicht aufnehmen: %2. Es wurde nichts veröffentlicht. Benennen Sie es um und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Hub cannot hold “%1”. Nothing was published. Rename it, then try again.</source>
        <translation>Der Hub kann „%1“ nicht aufnehmen. Es wurde nichts veröffentlicht. Benennen Sie es um und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” was not found. Nothing was published. Check where it is, then choose it again.</source>
        <translation>„%1“ wurde nicht gefunden. Es wurde nichts veröffentlicht. Prüfen Sie, wo es liegt, und wählen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>“%1” could not be read. Nothing was published. Check its permissions, or leave it out.</source>
        <translation>„%1“ konnte nicht gelesen werden. Es wurde nichts veröffentlicht. Prüfen Sie die Zugriffsrechte oder lassen Sie es aus.</translation>
    </message>
    <message>
        <source>“%1” could not be written. What was there before is unchanged. Check the folder&apos;s permissions and free space, then try again.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Was vorher dort war, ist unverändert. Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” changed after the plan was made. Nothing was committed. Once the file is complete, review the plan and publish again.</source>
        <translation>„%1“ hat sich geändert, nachdem der Plan gemacht wurde. Es wurde nichts committet. Prüfen Sie den Plan, sobald die Datei vollständig ist, und veröffentlichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 needs a valid access token: there is none, or it has expired or was revoked. Nothing is lost. Sign in to continue.</source>
        <translation>%1 braucht ein gültiges Zugriffstoken: Es gibt keines, oder es ist abgelaufen oder widerrufen. Nichts ist verloren. Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Your access token may not do this with %1. Nothing was changed there. Sign in with a token that has write access.</source>
        <translation>Ihr Zugriffstoken darf das mit %1 nicht tun. Dort wurde nichts geändert. Melden Sie sich mit einem Token an, das schreiben darf.</translation>
    </message>
    <message>
        <source>Access to %1 is granted by its owners. Ask for it on its page, then try again.</source>
        <translation>Den Zugriff auf %1 geben die Eigentümer frei. Bitten Sie auf der Seite des Repositorys darum und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not exist, or your account may not see it. Check the name, or create the repository.</source>
        <translation>%1 gibt es nicht, oder Ihr Konto darf es nicht sehen. Prüfen Sie den Namen oder erstellen Sie das Repository.</translation>
    </message>
    <message>
        <source>%1 has no such branch, tag or commit. Nothing was changed. Choose another revision.</source>
        <translation>Einen solchen Branch, Tag oder Commit hat %1 nicht. Es wurde nichts geändert. Wählen Sie eine andere Revision.</translation>
    </message>
    <message>
        <source>“%1” is not in the repository. Nothing was changed. Review the plan against what is there.</source>
        <translation>„%1“ ist nicht im Repository. Es wurde nichts geändert. Gleichen Sie den Plan mit dem ab, was dort ist.</translation>
    </message>
    <message>
        <source>%1 already exists. Nothing was changed there. Choose another name, or publish to it.</source>
        <translation>%1 gibt es schon. Dort wurde nichts geändert. Wählen Sie einen anderen Namen oder veröffentlichen Sie dorthin.</translation>
    </message>
    <message>
        <source>Someone published to %1 since you made this plan. Their work is safe, and what you sent is kept. Review the changes, then publish again.</source>
        <translation>Seit Sie diesen Plan gemacht haben, hat jemand in %1 veröffentlicht. Diese Arbeit ist sicher, und was Sie gesendet haben, bleibt erhalten. Prüfen Sie die Änderungen und veröffentlichen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is larger than the server accepts. Nothing was committed. Leave it out or split it, then try again.</source>
        <translation>%1 ist größer, als der Server annimmt. Es wurde nichts committet. Lassen Sie es aus oder teilen Sie es auf und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server has no space left for %1. Nothing was committed. Free some space there, then try again: what it already stores is not sent twice.</source>
        <translation>Der Server hat keinen Platz mehr für %1. Es wurde nichts committet. Schaffen Sie dort Platz und versuchen Sie es noch einmal: Was er schon hat, wird nicht zweimal gesendet.</translation>
    </message>
    <message>
        <source>The server asks for a pause before it goes on with %1. Nothing is lost. Try again in %2.</source>
        <extracomment>%1 is a repository or server, %2 a waiting time, for example &quot;5 minutes&quot;.</extracomment>
        <translation>Der Server bittet um eine Pause, bevor es mit %1 weitergeht. Nichts ist verloren. Versuchen Sie es in %2 noch einmal.</translation>
    </message>
    <message>
        <source>The server asks for a pause before it goes on with %1. Nothing is lost. Try again in a few minutes.</source>
        <translation>Der Server bittet um eine Pause, bevor es mit %1 weitergeht. Nichts ist verloren. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The server refused %1: %2. Nothing was changed there. Review the plan, then try again.</source>
        <extracomment>%1 is a repository or path, %2 the server&apos;s own words.</extracomment>
        <translation>Der Server hat %1 abgelehnt: %2. Dort wurde nichts geändert. Prüfen Sie den Plan und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server refused %1. Nothing was changed there. Review the plan, then try again.</source>
        <translation>Der Server hat %1 abgelehnt. Dort wurde nichts geändert. Prüfen Sie den Plan und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server has a problem of its own with %1. Nothing sent so far is lost. Try again in a few minutes.</source>
        <translation>Der Server hat selbst ein Problem mit %1. Was schon gesendet wurde, ist nicht verloren. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The server could not be reached for %1. Check your connection, then try again: what arrived is not sent twice.</source>
        <translation>Der Server war für %1 nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal: Was angekommen ist, wird nicht zweimal gesendet.</translation>
    </message>
    <message>
        <source>The server stopped answering while it was busy with %1. Nothing sent so far is lost. Try again.</source>
        <translation>Der Server hat während der Arbeit an %1 nicht mehr geantwortet. Was schon gesendet wurde, ist nicht verloren. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified, so nothing was sent to it. If you are behind a company proxy, add its certificate in the network settings.</source>
        <translation>Die Identität von %1 ließ sich nicht prüfen, deshalb wurde nichts dorthin gesendet. Wenn Sie hinter einem Firmenproxy arbeiten, tragen Sie dessen Zertifikat in den Netzwerkeinstellungen ein.</translation>
    </message>
    <message>
        <source>The proxy refused the connection for %1. Nothing was sent. Check the proxy in the network settings.</source>
        <translation>Der Proxy hat die Verbindung für %1 abgelehnt. Es wurde nichts gesendet. Prüfen Sie den Proxy in den Netzwerkeinstellungen.</translation>
    </message>
    <message>
        <source>%1 on the server is not what was sent. Your own files are unchanged. Make a new plan and publish again to put it right.</source>
        <translation>%1 auf dem Server ist nicht das, was gesendet wurde. Ihre eigenen Dateien sind unverändert. Machen Sie einen neuen Plan und veröffentlichen Sie noch einmal, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>Slipway could not use “%1” on this computer. What is on the server is unchanged by this. Check permissions and free space, then try again.</source>
        <translation>Slipway konnte „%1“ auf diesem Rechner nicht verwenden. Was auf dem Server liegt, bleibt davon unberührt. Prüfen Sie Zugriffsrechte und freien Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The git repository “%1” on this computer could not be read. Nothing in it was changed. Choose another one, or check it with “git fsck”.</source>
        <translation>Das Git-Repository „%1“ auf diesem Rechner konnte nicht gelesen werden. Darin wurde nichts geändert. Wählen Sie ein anderes oder prüfen Sie es mit „git fsck“.</translation>
    </message>
    <message>
        <source>Another program already uses %1. Stop it or choose another port, then try again.</source>
        <translation>Ein anderes Programm verwendet %1 bereits. Beenden Sie es oder wählen Sie einen anderen Port und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>a repository id is OWNER/NAME</source>
        <translation>ein Repository heißt BESITZER/NAME</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>a name has at most 96 characters</source>
        <translation>ein Name hat höchstens 96 Zeichen</translation>
    </message>
    <message>
        <source>a name may hold only letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;</source>
        <translation>ein Name darf nur Buchstaben, Ziffern, „-“, „_“ und „.“ enthalten</translation>
    </message>
    <message>
        <source>a name may not start or end with &apos;-&apos; or &apos;.&apos;</source>
        <translation>ein Name darf nicht mit „-“ oder „.“ anfangen oder enden</translation>
    </message>
    <message>
        <source>a name may not hold &apos;--&apos; or &apos;..&apos;</source>
        <translation>ein Name darf weder „--“ noch „..“ enthalten</translation>
    </message>
    <message>
        <source>a name may not end in &apos;.git&apos;</source>
        <translation>ein Name darf nicht auf „.git“ enden</translation>
    </message>
    <message>
        <source>it has an empty folder name</source>
        <translation>ein Ordnername darin ist leer</translation>
    </message>
    <message>
        <source>it leaves its folder (&apos;.&apos; or &apos;..&apos;)</source>
        <translation>der Pfad verlässt seinen Ordner („.“ oder „..“)</translation>
    </message>
    <message>
        <source>&apos;.git&apos; belongs to git itself</source>
        <translation>„.git“ gehört Git selbst</translation>
    </message>
    <message>
        <source>a name starts or ends with a blank</source>
        <translation>ein Name fängt mit einem Leerzeichen an oder endet damit</translation>
    </message>
    <message>
        <source>a name is longer than 255 bytes</source>
        <translation>ein Name ist länger als 255 Bytes</translation>
    </message>
    <message>
        <source>the path is empty</source>
        <translation>der Pfad ist leer</translation>
    </message>
    <message>
        <source>the name is not valid Unicode</source>
        <translation>der Name ist kein gültiges Unicode</translation>
    </message>
    <message>
        <source>the name holds control characters</source>
        <translation>der Name enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>the path is longer than 1000 characters</source>
        <translation>der Pfad ist länger als 1000 Zeichen</translation>
    </message>
    <message>
        <source>&apos;.cache/huggingface&apos; is the Hub client&apos;s own folder</source>
        <translation>„.cache/huggingface“ ist der eigene Ordner des Hub-Clients</translation>
    </message>
    <message>
        <source>the name is not valid UTF-8</source>
        <translation>der Name ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>the path is too long</source>
        <translation>der Pfad ist zu lang</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>das Leserecht fehlt</translation>
    </message>
    <message>
        <source>a token needs a name of its own and a text</source>
        <translation>ein Token braucht einen eigenen Namen und einen Text</translation>
    </message>
    <message>
        <source>it is published as a file, but the repository has a folder of that name, or one is published</source>
        <translation>es wird als Datei veröffentlicht, aber im Repository oder unter den Dateien gibt es einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>it is a file in the repository, and would become a folder</source>
        <translation>im Repository ist es eine Datei und würde zu einem Ordner</translation>
    </message>
    <message>
        <source>a file on the Hub has at most 500 GB</source>
        <translation>eine Datei auf dem Hub hat höchstens 500 GB</translation>
    </message>
    <message>
        <source>a new repository has only the branch &apos;main&apos;</source>
        <translation>ein neues Repository hat nur den Branch „main“</translation>
    </message>
    <message>
        <source>not a user name</source>
        <translation>kein Benutzername</translation>
    </message>
    <message>
        <source>a token is hf_ followed by letters and digits</source>
        <translation>ein Token besteht aus hf_ und Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>another server is using this folder</source>
        <translation>ein anderer Server verwendet diesen Ordner</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>der Ordner ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>its size or time is not what it was</source>
        <translation>Größe oder Zeit stimmen nicht mehr</translation>
    </message>
    <message>
        <source>it is shorter than it was</source>
        <translation>sie ist kürzer als zuvor</translation>
    </message>
    <message>
        <source>it became shorter while it was sent</source>
        <translation>sie wurde kürzer, während sie gesendet wurde</translation>
    </message>
    <message>
        <source>it was written to while it was sent</source>
        <translation>sie wurde geändert, während sie gesendet wurde</translation>
    </message>
    <message>
        <source>the answer is larger than 64 MiB</source>
        <translation>die Antwort ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>the proxy asks for a user name and password</source>
        <translation>der Proxy verlangt Benutzernamen und Passwort</translation>
    </message>
    <message>
        <source>an endpoint is an address like https://huggingface.co</source>
        <translation>ein Endpunkt ist eine Adresse wie https://huggingface.co</translation>
    </message>
    <message>
        <source>there was no token on stdin</source>
        <translation>auf stdin kam kein Token</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>ein Port ist eine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>a capacity is a number of bytes</source>
        <translation>eine Kapazität ist eine Anzahl von Bytes</translation>
    </message>
    <message>
        <source>deleting a repository from a script needs --yes</source>
        <translation>um ein Repository aus einem Skript zu löschen, braucht es --yes</translation>
    </message>
    <message>
        <source>the saved plan is for another endpoint</source>
        <translation>der gespeicherte Plan ist für einen anderen Endpunkt</translation>
    </message>
    <message>
        <source>it is not a plan saved by Slipway</source>
        <translation>es ist kein von Slipway gespeicherter Plan</translation>
    </message>
    <message>
        <source>your request</source>
        <translation>Ihre Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>There is nothing to publish to %1. Choose other files, or check what is left out.</source>
        <translation>Für %1 gibt es nichts zu veröffentlichen. Wählen Sie andere Dateien oder prüfen Sie, was ausgelassen wird.</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>es gibt keinen Bildschirm für ein Fenster</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress in bytes, for example &quot;1.2 GB of 4.0 GB&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Speed; %1 is a size such as &quot;12.4 MB&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds.</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Noch ein paar Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Sekunde</numerusform>
            <numerusform>Noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Minute</numerusform>
            <numerusform>Noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Stunde</numerusform>
            <numerusform>Noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>slipway [COMMAND] [arguments] [options]</source>
        <translation>slipway [BEFEHL] [Argumente] [Optionen]</translation>
    </message>
    <message>
        <source>Slipway publishes machine-learning models to the Hugging Face Hub and to any server that speaks its protocol. Without a command it opens its window.</source>
        <translation>Slipway veröffentlicht Modelle des maschinellen Lernens auf dem Hugging Face Hub und auf jedem Server, der dessen Protokoll spricht. Ohne Befehl öffnet es sein Fenster.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>Umgebung:</translation>
    </message>
    <message>
        <source>The Hub to work with (default: https://huggingface.co).</source>
        <translation>Der Hub, mit dem gearbeitet wird (Vorgabe: https://huggingface.co).</translation>
    </message>
    <message>
        <source>An access token for that Hub; it wins over a stored one.</source>
        <translation>Ein Zugriffstoken für diesen Hub; es hat Vorrang vor einem gespeicherten.</translation>
    </message>
    <message>
        <source>Where the Hub&apos;s own client and Slipway keep the sign-in.</source>
        <translation>Wo der Client des Hubs und Slipway die Anmeldung aufbewahren.</translation>
    </message>
    <message>
        <source>The language to speak, for example de.</source>
        <translation>Die Sprache der Ausgaben, zum Beispiel de.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 the command line makes no sense.</source>
        <translation>Rückgabewerte: 0 erledigt, 1 gescheitert, 2 unverständliche Befehlszeile.</translation>
    </message>
    <message>
        <source>“slipway COMMAND --help” explains a command.</source>
        <translation>„slipway BEFEHL --help“ erklärt einen Befehl.</translation>
    </message>
</context>
<context>
    <name>HubCommands</name>
    <message>
        <source>The Local Hub answers at %1. Ctrl+C stops it.</source>
        <translation>Der lokale Hub antwortet unter %1. Strg+C beendet ihn.</translation>
    </message>
    <message>
        <source>The Local Hub has stopped.</source>
        <translation>Der lokale Hub ist beendet.</translation>
    </message>
    <message>
        <source>Run a Local Hub: a Hub on this computer, without an account.</source>
        <translation>Einen lokalen Hub betreiben: einen Hub auf diesem Rechner, ohne Konto.</translation>
    </message>
    <message>
        <source>Serves real repositories from a folder on 127.0.0.1, for Slipway, the Hub&apos;s own clients and git. When it is ready it prints one JSON line with endpoint, token, user and root on stdout, and then works until it gets SIGINT or SIGTERM.</source>
        <translation>Stellt echte Repositorys aus einem Ordner unter 127.0.0.1 bereit, für Slipway, die Clients des Hubs und Git. Sobald er bereit ist, gibt er auf stdout eine JSON-Zeile mit endpoint, token, user und root aus und arbeitet dann, bis er SIGINT oder SIGTERM erhält.</translation>
    </message>
    <message>
        <source>Where everything is kept; made when it is missing.</source>
        <translation>Wo alles aufbewahrt wird; wird bei Bedarf angelegt.</translation>
    </message>
    <message>
        <source>The port to listen on (default: a free one).</source>
        <translation>Der Port, an dem er lauscht (Vorgabe: ein freier).</translation>
    </message>
    <message>
        <source>The account to make or use (default: me).</source>
        <translation>Das Konto, das angelegt oder verwendet wird (Vorgabe: me).</translation>
    </message>
    <message>
        <source>That account&apos;s access token (default: the stored one, or a new one). It is for practice; do not use a real one.</source>
        <translation>Das Zugriffstoken dieses Kontos (Vorgabe: das gespeicherte oder ein neues). Es dient zum Üben; verwenden Sie kein echtes.</translation>
    </message>
    <message>
        <source>Behave as if the disk were this large.</source>
        <translation>So tun, als wäre der Datenträger so groß.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Ignored by the repository’s .gitignore</source>
        <translation>Ausgelassen durch .gitignore des Repositorys</translation>
    </message>
    <message>
        <source>Ignored by .gitignore: %1</source>
        <translation>Ausgelassen durch .gitignore: %1</translation>
    </message>
    <message>
        <source>Ignored by %1, line %2: %3</source>
        <extracomment>%1 is a file name such as &quot;.gitignore&quot;, %2 a line number, %3 a pattern.</extracomment>
        <translation>Ausgelassen durch %1, Zeile %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to add</source>
        <translation>
            <numerusform>%Ln Datei neu</numerusform>
            <numerusform>%Ln Dateien neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to replace</source>
        <translation>
            <numerusform>%Ln zu ersetzen</numerusform>
            <numerusform>%Ln zu ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;12 files to add&quot; or &quot;3 to replace&quot;, %2 the size of everything that will be sent.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to delete</source>
        <translation>
            <numerusform>%Ln zu löschen</numerusform>
            <numerusform>%Ln zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <comment>what will happen to a file</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>what will happen to a file</comment>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>what will happen to a file</comment>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>what will happen to a file</comment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>what will happen to a file</comment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>New in the repository</source>
        <translation>Neu im Repository</translation>
    </message>
    <message>
        <source>The repository has different content</source>
        <translation>Im Repository steht etwas anderes</translation>
    </message>
    <message>
        <source>The repository has the same content</source>
        <translation>Im Repository steht dasselbe</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <translation>Passt zu %1</translation>
    </message>
    <message>
        <source>Excluded by %1</source>
        <translation>Ausgeschlossen durch %1</translation>
    </message>
    <message>
        <source>Belongs to git or the Hub client</source>
        <translation>Gehört Git oder dem Hub-Client</translation>
    </message>
    <message>
        <source>A link to a file that does not exist</source>
        <translation>Verknüpfung mit einer Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>A link out of the folder, to %1</source>
        <translation>Verknüpfung aus dem Ordner hinaus, nach %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Propose %Ln file(s) to %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>%Ln Datei für %1 vorschlagen</numerusform>
            <numerusform>%Ln Dateien für %1 vorschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln file(s) to %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>%Ln Datei in %1 veröffentlichen</numerusform>
            <numerusform>%Ln Dateien in %1 veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s) in %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>%Ln Datei in %1 löschen</numerusform>
            <numerusform>%Ln Dateien in %1 löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln change(s) to %1</source>
        <extracomment>%n counts files that are sent or deleted, %1 is a repository.</extracomment>
        <translation>
            <numerusform>%Ln Änderung in %1 veröffentlichen</numerusform>
            <numerusform>%Ln Änderungen in %1 veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The private repository %1 will be created.</source>
        <translation>Das private Repository %1 wird erstellt.</translation>
    </message>
    <message>
        <source>The public repository %1 will be created.</source>
        <translation>Das öffentliche Repository %1 wird erstellt.</translation>
    </message>
    <message>
        <source>The branch %1 will be created.</source>
        <translation>Der Branch %1 wird erstellt.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>Comparing with the repository</source>
        <translation>Vergleich mit dem Repository</translation>
    </message>
    <message>
        <source>Asking the server how to store each file</source>
        <translation>Der Server wird gefragt, wie er jede Datei aufbewahrt</translation>
    </message>
    <message>
        <source>Creating the repository</source>
        <translation>Repository wird erstellt</translation>
    </message>
    <message>
        <source>Reading and hashing the files</source>
        <translation>Dateien werden gelesen und geprüft</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Making the commit</source>
        <translation>Commit wird gemacht</translation>
    </message>
    <message>
        <source>Checking what arrived, file by file</source>
        <translation>Angekommenes wird geprüft, Datei für Datei</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a file</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>state of a file</comment>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a file</comment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a file</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a file</comment>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Committed</source>
        <comment>state of a file</comment>
        <translation>Committet</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a file</comment>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a file</comment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>what was done to a file</comment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>what was done to a file</comment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>what was done to a file</comment>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>file %1 of %2</source>
        <extracomment>%1 of %2 files</extracomment>
        <translation>Datei %1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a whole number of percent.</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PublishCommands</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change in %1.</source>
        <translation>In %1 würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 already holds all of this; nothing was changed.</source>
        <translation>%1 enthält all das schon; es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Published %n change(s) to %1, branch %2.</source>
        <extracomment>%n counts files, %1 is a repository, %2 a branch.</extracomment>
        <translation>
            <numerusform>%n Änderung in %1 veröffentlicht, Branch %2.</numerusform>
            <numerusform>%n Änderungen in %1 veröffentlicht, Branch %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>every file is there as it was sent</source>
        <translation>jede Datei ist so angekommen, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>The publish is complete, but its receipt could not be kept. %1</source>
        <translation>Die Veröffentlichung ist abgeschlossen, aber ihr Beleg konnte nicht aufbewahrt werden. %1</translation>
    </message>
    <message>
        <source>Publish this? [y/N]</source>
        <translation>Veröffentlichen? [j/N]</translation>
    </message>
    <message>
        <source>Saved. Carry it out with: slipway publish --plan %1</source>
        <translation>Gespeichert. Ausführen mit: slipway publish --plan %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ or are missing.</source>
        <translation>
            <numerusform>%n Datei ist verschieden oder fehlt.</numerusform>
            <numerusform>%n Dateien sind verschieden oder fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish files and folders to a repository.</source>
        <translation>Dateien und Ordner in einem Repository veröffentlichen.</translation>
    </message>
    <message>
        <source>Looks at the files, shows what will happen to each of them, sends what the server does not have yet, commits, and checks every file on the server. A folder stands for its content.
In a terminal it asks before it publishes; scripts are not asked. New repositories are private unless you say --public.</source>
        <translation>Sieht sich die Dateien an, zeigt, was mit jeder geschehen wird, sendet, was der Server noch nicht hat, committet und prüft jede Datei auf dem Server. Ein Ordner steht für seinen Inhalt.
In einem Terminal wird vor dem Veröffentlichen gefragt, in Skripten nicht. Neue Repositorys sind privat, wenn Sie nicht --public angeben.</translation>
    </message>
    <message>
        <source>Carry out a plan that “slipway plan --save” wrote.</source>
        <translation>Einen Plan ausführen, den „slipway plan --save“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Show the plan and stop.</source>
        <translation>Den Plan zeigen und aufhören.</translation>
    </message>
    <message>
        <source>Publish without asking.</source>
        <translation>Ohne Rückfrage veröffentlichen.</translation>
    </message>
    <message>
        <source>Show what publishing would do, and change nothing.</source>
        <translation>Zeigen, was eine Veröffentlichung täte, und nichts ändern.</translation>
    </message>
    <message>
        <source>Save the plan for “slipway publish --plan FILE”.</source>
        <translation>Den Plan für „slipway publish --plan DATEI“ speichern.</translation>
    </message>
    <message>
        <source>The repository to compare with.</source>
        <translation>Das Repository, mit dem verglichen wird.</translation>
    </message>
    <message>
        <source>A branch, tag or commit (default: main).</source>
        <translation>Ein Branch, Tag oder Commit (Vorgabe: main).</translation>
    </message>
    <message>
        <source>Check that a repository holds exactly these files.</source>
        <translation>Prüfen, ob ein Repository genau diese Dateien enthält.</translation>
    </message>
    <message>
        <source>Hashes the files and compares them with the repository, one by one. Nothing is changed. The exit code is 1 when a file differs or is missing there.</source>
        <translation>Bildet die Prüfsummen der Dateien und vergleicht sie einzeln mit dem Repository. Es wird nichts geändert. Der Rückgabewert ist 1, wenn eine Datei verschieden ist oder dort fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) match in %1 at %2.</source>
        <extracomment>%1 is a repository, %2 a commit.</extracomment>
        <translation>
            <numerusform>%n Datei in %1 bei %2 stimmt überein.</numerusform>
            <numerusform>%n Dateien in %1 bei %2 stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation>Es wurde nichts veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>PublishOptions</name>
    <message>
        <source>The branch to publish to (default: main).</source>
        <translation>Der Branch, in dem veröffentlicht wird (Vorgabe: main).</translation>
    </message>
    <message>
        <source>The commit&apos;s first line (default: one that counts the files).</source>
        <translation>Die erste Zeile des Commits (Vorgabe: eine, die die Dateien zählt).</translation>
    </message>
    <message>
        <source>More about the commit, below its first line.</source>
        <translation>Mehr über den Commit, unter der ersten Zeile.</translation>
    </message>
    <message>
        <source>Propose the change as a pull request.</source>
        <translation>Die Änderung als Pull-Request vorschlagen.</translation>
    </message>
    <message>
        <source>Delete what matches this pattern in the repository and is not published again. May be repeated.</source>
        <translation>Im Repository löschen, was zu diesem Muster passt und nicht wieder veröffentlicht wird. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only files that match this pattern, for example &quot;*.safetensors&quot;. May be repeated.</source>
        <translation>Nur Dateien, die zu diesem Muster passen, zum Beispiel &quot;*.safetensors&quot;. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>No files that match this pattern. May be repeated.</source>
        <translation>Keine Dateien, die zu diesem Muster passen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>The folder in the repository that everything goes to (default: its root).</source>
        <translation>Der Ordner im Repository, in den alles kommt (Vorgabe: ganz oben).</translation>
    </message>
    <message>
        <source>Also what .gitignore files leave out.</source>
        <translation>Auch das, was .gitignore-Dateien auslassen.</translation>
    </message>
    <message>
        <source>The repository to publish to.</source>
        <translation>Das Repository, in dem veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Create the repository, or the branch, when it does not exist yet.</source>
        <translation>Das Repository oder den Branch erstellen, wenn es sie noch nicht gibt.</translation>
    </message>
    <message>
        <source>Say which files or folders to publish.</source>
        <translation>Geben Sie an, welche Dateien oder Ordner zu veröffentlichen sind.</translation>
    </message>
    <message>
        <source>--repo NS/NAME is missing.</source>
        <translation>--repo NS/NAME fehlt.</translation>
    </message>
    <message>
        <source>--%1 is about a new repository, so it needs --create.</source>
        <translation>--%1 gilt für ein neues Repository und braucht deshalb --create.</translation>
    </message>
    <message>
        <source>The files are in the saved plan; leave out the paths.</source>
        <translation>Die Dateien stehen im gespeicherten Plan; lassen Sie die Pfade weg.</translation>
    </message>
    <message>
        <source>The saved plan already says this; leave out --%1.</source>
        <translation>Das steht schon im gespeicherten Plan; lassen Sie --%1 weg.</translation>
    </message>
</context>
<context>
    <name>RepoCommands</name>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>%1 already exists: %2</source>
        <translation>%1 gibt es schon: %2</translation>
    </message>
    <message>
        <source>Created %1 (%2): %3</source>
        <extracomment>%1 is a repository, %2 is &quot;private&quot; or &quot;public&quot;, %3 an address.</extracomment>
        <translation>%1 erstellt (%2): %3</translation>
    </message>
    <message>
        <source>%1 has no such repositories.</source>
        <translation>%1 hat keine solchen Repositorys.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This deletes %1 with its whole history, for everybody. Type its name to go on:</source>
        <translation>Das löscht %1 mit der ganzen Geschichte, für alle. Geben Sie den Namen ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>Do not fail when the repository exists already.</source>
        <translation>Nicht scheitern, wenn es das Repository schon gibt.</translation>
    </message>
    <message>
        <source>Create an empty repository, private unless you say otherwise.</source>
        <translation>Ein leeres Repository erstellen, privat, wenn Sie nichts anderes sagen.</translation>
    </message>
    <message>
        <source>List the repositories of a user or organisation, yours by default.</source>
        <translation>Die Repositorys eines Benutzers oder einer Organisation auflisten; ohne Angabe Ihre.</translation>
    </message>
    <message>
        <source>Show a repository: visibility, newest commit, storage.</source>
        <translation>Ein Repository zeigen: Sichtbarkeit, neuester Commit, Speicherplatz.</translation>
    </message>
    <message>
        <source>A branch, tag or commit (default: the default branch).</source>
        <translation>Ein Branch, Tag oder Commit (Vorgabe: der Standard-Branch).</translation>
    </message>
    <message>
        <source>Delete a repository with its whole history.</source>
        <translation>Ein Repository mit seiner ganzen Geschichte löschen.</translation>
    </message>
    <message>
        <source>Deletes a repository with its whole history. There is no way back. In a terminal you are asked to type its name; a script has to say --yes.</source>
        <translation>Löscht ein Repository mit seiner ganzen Geschichte. Es gibt keinen Weg zurück. In einem Terminal werden Sie gebeten, den Namen einzugeben; ein Skript muss --yes angeben.</translation>
    </message>
    <message>
        <source>Delete without asking.</source>
        <translation>Ohne Rückfrage löschen.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>RepoNameText</name>
    <message>
        <source>Give the repository a name.</source>
        <translation>Geben Sie dem Repository einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most 96 characters.</source>
        <translation>Ein Name hat höchstens 96 Zeichen.</translation>
    </message>
    <message>
        <source>Use only the letters a to z, digits, “-”, “_” and “.”.</source>
        <translation>Verwenden Sie nur die Buchstaben a bis z, Ziffern, „-“, „_“ und „.“.</translation>
    </message>
    <message>
        <source>A name starts and ends with a letter, a digit or “_”.</source>
        <translation>Ein Name beginnt und endet mit einem Buchstaben, einer Ziffer oder „_“.</translation>
    </message>
    <message>
        <source>“--” and “..” are not allowed in a name.</source>
        <translation>„--“ und „..“ sind in einem Namen nicht erlaubt.</translation>
    </message>
    <message>
        <source>A name cannot end in “.git”.</source>
        <translation>Ein Name kann nicht auf „.git“ enden.</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>This token can only read.</source>
        <translation>Dieses Token darf nur lesen.</translation>
    </message>
    <message>
        <source>You are a member who can only read.</source>
        <translation>Sie sind ein Mitglied, das nur lesen darf.</translation>
    </message>
    <message>
        <source>This token has no write access here.</source>
        <translation>Dieses Token darf hier nicht schreiben.</translation>
    </message>
    <message>
        <source>You can publish here.</source>
        <translation>Hier können Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>A read token: it can download, but not publish.</source>
        <translation>Ein Lesetoken: Es kann herunterladen, aber nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>A write token: it can publish wherever your account can.</source>
        <translation>Ein Schreibtoken: Es kann überall veröffentlichen, wo Ihr Konto es kann.</translation>
    </message>
    <message>
        <source>A fine-grained token: it can do what was ticked when it was created.</source>
        <translation>Ein Token mit einzelnen Berechtigungen: Es darf, was beim Erstellen angekreuzt wurde.</translation>
    </message>
    <message>
        <source>The Hub did not say what this token can do.</source>
        <translation>Der Hub hat nicht gesagt, was dieses Token darf.</translation>
    </message>
    <message>
        <source>A token with the role “%1”.</source>
        <extracomment>%1 is a word of the server, for example &quot;admin&quot;.</extracomment>
        <translation>Ein Token mit der Rolle „%1“.</translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation>Es läuft nicht ab.</translation>
    </message>
    <message>
        <source>It expires today at %1.</source>
        <translation>Es läuft heute um %1 ab.</translation>
    </message>
    <message numerus="yes">
        <source>It expires in %n day(s).</source>
        <translation>
            <numerusform>Es läuft in %n Tag ab.</numerusform>
            <numerusform>Es läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>It expires on %1.</source>
        <translation>Es läuft am %1 ab.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Slipway</source>
        <translation>Über Slipway</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Publishes machine-learning models to the Hugging Face Hub and to every Hub that speaks its protocol.</source>
        <translation>Veröffentlicht Modelle des maschinellen Lernens auf dem Hugging Face Hub und auf jedem Hub, der dessen Protokoll spricht.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt, libcurl, libgit2 and OpenSSL.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Gebaut mit Qt, libcurl, libgit2 und OpenSSL.</translation>
    </message>
</context>
<context>
    <name>ui::AccountButton</name>
    <message>
        <source>Local Hub</source>
        <translation>Lokaler Hub</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>Nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Token from %1</source>
        <extracomment>%1 is the name of an environment variable.</extracomment>
        <translation>Token aus %1</translation>
    </message>
    <message>
        <source>Token stored on this computer</source>
        <extracomment>%1 is the name a token was given on the Hub.</extracomment>
        <translation>Token auf diesem Rechner gespeichert</translation>
    </message>
    <message>
        <source>Token “%1”</source>
        <translation>Token „%1“</translation>
    </message>
    <message>
        <source>Account: %1 on %2</source>
        <extracomment>%1 is a user name, %2 a Hub.</extracomment>
        <translation>Konto: %1 auf %2</translation>
    </message>
    <message>
        <source>&amp;Open my page in the browser</source>
        <translation>Meine Seite im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Switch Hub…</source>
        <translation>&amp;Hub wechseln…</translation>
    </message>
    <message>
        <source>&amp;Leave the Local Hub</source>
        <translation>Den lokalen Hub &amp;verlassen</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>ui::CommitPanel</name>
    <message>
        <source>Propose as a pull &amp;request</source>
        <translation>Als Pull-&amp;Request vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>Commit description</source>
        <translation>Commit-Beschreibung</translation>
    </message>
    <message>
        <source>What changed, and why (optional)</source>
        <translation>Was sich geändert hat und warum (freiwillig)</translation>
    </message>
    <message>
        <source>The branch stays as it is until someone accepts the proposal.</source>
        <translation>Der Branch bleibt, wie er ist, bis jemand den Vorschlag annimmt.</translation>
    </message>
</context>
<context>
    <name>ui::CreateRepositoryDialog</name>
    <message>
        <source>&amp;Publish to it</source>
        <translation>&amp;Dorthin veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>P&amp;rivate</source>
        <translation>P&amp;rivat</translation>
    </message>
    <message>
        <source>Only you, or members of the organisation, can see it.</source>
        <translation>Nur Sie oder Mitglieder der Organisation können es sehen.</translation>
    </message>
    <message>
        <source>Pu&amp;blic</source>
        <translation>&amp;Öffentlich</translation>
    </message>
    <message>
        <source>Everyone can find and download it.</source>
        <translation>Alle können es finden und herunterladen.</translation>
    </message>
    <message>
        <source>&amp;Use this repository</source>
        <translation>Dieses Repository &amp;verwenden</translation>
    </message>
    <message>
        <source>New repository</source>
        <translation>Neues Repository</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>my-model</source>
        <translation>mein-modell</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Besitzer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was es enthält</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Wer es sehen kann</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>Adresse des Repositorys</translation>
    </message>
    <message>
        <source>The repository is created when you publish. Until then nothing happens on the Hub.</source>
        <translation>Das Repository wird erstellt, wenn Sie veröffentlichen. Bis dahin geschieht auf dem Hub nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Checking whether %1 is free…</source>
        <translation>Ist %1 frei? Wird geprüft…</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>The Hub could not be asked whether %1 is free. It will say so when you publish.</source>
        <translation>Der Hub konnte nicht gefragt werden, ob %1 frei ist. Er sagt es, wenn Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>It tells others what they may do with your work. You can add it later.</source>
        <translation>Sie sagt anderen, was sie mit Ihrer Arbeit tun dürfen. Sie können sie später ergänzen.</translation>
    </message>
    <message>
        <source>The Hub does not know this licence. Choose one from the list.</source>
        <translation>Der Hub kennt diese Lizenz nicht. Wählen Sie eine aus der Liste.</translation>
    </message>
</context>
<context>
    <name>ui::DeleteRepositoryDialog</name>
    <message>
        <source>Delete repository</source>
        <translation>Repository löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>All its files and its whole history go, for everyone, and cannot be brought back. Files on your computer stay.</source>
        <translation>Alle Dateien und die ganze Geschichte verschwinden, für alle, und lassen sich nicht zurückholen. Dateien auf Ihrem Rechner bleiben.</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <extracomment>%1 is the repository&apos;s name, which must be typed exactly.</extracomment>
        <translation>Geben Sie zur Bestätigung %1 ein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>ui::DropArea</name>
    <message>
        <source>Use the sample &amp;model</source>
        <translation>Das Beispiel&amp;modell verwenden</translation>
    </message>
    <message>
        <source>A folder’s content goes to the top of the repository. Nothing is sent before you have seen the list.</source>
        <translation>Der Inhalt eines Ordners kommt ganz oben in das Repository. Nichts wird gesendet, bevor Sie die Liste gesehen haben.</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Drop it anywhere here</source>
        <translation>Irgendwo hier ablegen</translation>
    </message>
    <message>
        <source>Drop a model here</source>
        <translation>Legen Sie hier ein Modell ab</translation>
    </message>
</context>
<context>
    <name>ui::LicenseBox</name>
    <message>
        <source>No licence yet</source>
        <translation>Noch keine Lizenz</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a licence&apos;s name, %2 its short id, for example &quot;Apache license 2.0 (apache-2.0)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;About Slipway</source>
        <translation>Ü&amp;ber Slipway</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>A publish is running</source>
        <translation>Es wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>Keep publishing</source>
        <translation>Weiter veröffentlichen</translation>
    </message>
    <message>
        <source>Going to another Hub stops it. What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>Der Wechsel zu einem anderen Hub hält es an. Was angekommen ist, bleibt erhalten, und beim nächsten Mal wird nur der Rest gesendet.</translation>
    </message>
    <message>
        <source>Stop and switch</source>
        <translation>Anhalten und wechseln</translation>
    </message>
    <message>
        <source>Signing out stops it. What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>Das Abmelden hält es an. Was angekommen ist, bleibt erhalten, und beim nächsten Mal wird nur der Rest gesendet.</translation>
    </message>
    <message>
        <source>Stop and sign out</source>
        <translation>Anhalten und abmelden</translation>
    </message>
    <message>
        <source>You are signed out of %1. Its token was removed from this computer.</source>
        <translation>Sie sind von %1 abgemeldet. Das Token wurde von diesem Rechner entfernt.</translation>
    </message>
    <message>
        <source>You left the Local Hub. What you published there stays on this computer.</source>
        <translation>Sie haben den lokalen Hub verlassen. Was Sie dort veröffentlicht haben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>You are signed out for now. The token comes from %1, so it will be back at the next start.</source>
        <extracomment>%1 is the name of an environment variable such as HF_TOKEN.</extracomment>
        <translation>Sie sind vorerst abgemeldet. Das Token kommt aus %1 und ist beim nächsten Start wieder da.</translation>
    </message>
    <message>
        <source>Closing the window stops it. What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>Das Schließen des Fensters hält es an. Was angekommen ist, bleibt erhalten, und beim nächsten Mal wird nur der Rest gesendet.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Slipway uses the proxy named in https_proxy and trusts the certificates of your system. To add a company&apos;s certificate, name its file in SSL_CERT_FILE and start Slipway again.</source>
        <translation>Slipway verwendet den Proxy aus https_proxy und vertraut den Zertifikaten Ihres Systems. Um das Zertifikat einer Firma hinzuzufügen, nennen Sie seine Datei in SSL_CERT_FILE und starten Sie Slipway neu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show the server&apos;s or the system&apos;s own words.</source>
        <translation>Zeigen, was der Server oder das System selbst dazu sagt.</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten verbergen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Die Datei zeigen</translation>
    </message>
    <message>
        <source>Choose repository</source>
        <translation>Repository wählen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
</context>
<context>
    <name>ui::PlanModel</name>
    <message>
        <source>Stored as a large file (LFS).</source>
        <translation>Wird als große Datei aufbewahrt (LFS).</translation>
    </message>
    <message>
        <source>Stored in git as an ordinary file.</source>
        <translation>Wird als gewöhnliche Datei in Git aufbewahrt.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <extracomment>State of a file, then how much of it is done.</extracomment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>state of a file: nothing is left to read, nothing is sent yet</comment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
</context>
<context>
    <name>ui::PlanPane</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>Making the plan</source>
        <translation>Der Plan wird gemacht</translation>
    </message>
    <message>
        <source>Hide &amp;unchanged</source>
        <translation>&amp;Unveränderte ausblenden</translation>
    </message>
    <message>
        <source>Hide &amp;left out</source>
        <translation>Aus&amp;gelassene ausblenden</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Dateien…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Forget these files. Nothing is deleted, here or on the server.</source>
        <translation>Diese Dateien vergessen. Gelöscht wird nichts, weder hier noch auf dem Server.</translation>
    </message>
</context>
<context>
    <name>ui::PlanView</name>
    <message>
        <source>Files and what will happen to them</source>
        <translation>Dateien und was mit ihnen geschieht</translation>
    </message>
    <message>
        <source>&amp;Leave out of this publish</source>
        <translation>Diesmal aus&amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Add files to this folder…</source>
        <translation>Dateien zu diesem Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>Im Datei&amp;manager zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy path in repository</source>
        <translation>&amp;Pfad im Repository kopieren</translation>
    </message>
    <message>
        <source>&amp;Open all folders</source>
        <translation>Alle Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>C&amp;lose all folders</source>
        <translation>Alle Ordner &amp;schließen</translation>
    </message>
</context>
<context>
    <name>ui::ProgressPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>What was read from this computer&apos;s disk so far.</extracomment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>What was sent to the server so far.</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a speed such as &quot;12.4 MB/s&quot;, %2 a time such as &quot;About 3 minutes left&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>ui::PublishPage</name>
    <message>
        <source>Choose files to publish</source>
        <translation>Dateien zum Veröffentlichen wählen</translation>
    </message>
    <message>
        <source>Choose a folder to publish</source>
        <translation>Ordner zum Veröffentlichen wählen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;sign-in&quot;&gt;Sign in&lt;/a&gt; to publish.</source>
        <extracomment>The part between the marks is a link.</extracomment>
        <translation>&lt;a href=&quot;sign-in&quot;&gt;Melden Sie sich an&lt;/a&gt;, um zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Choose a repository above, or &lt;a href=&quot;new-repository&quot;&gt;create a new one&lt;/a&gt;.</source>
        <extracomment>The part between the marks is a link.</extracomment>
        <translation>Wählen Sie oben ein Repository oder &lt;a href=&quot;new-repository&quot;&gt;erstellen Sie ein neues&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>The plan must be made again first.</source>
        <translation>Der Plan muss zuerst neu gemacht werden.</translation>
    </message>
    <message>
        <source>The repository has all of this already.</source>
        <translation>Das Repository enthält all das schon.</translation>
    </message>
    <message>
        <source>Publishing was stopped while the commit was being made. The list shows what %1 holds now.</source>
        <translation>Die Veröffentlichung wurde angehalten, während der Commit gemacht wurde. Die Liste zeigt, was %1 jetzt enthält.</translation>
    </message>
    <message>
        <source>Publishing was canceled. No file in %1 has changed, and what was sent will not be sent again.</source>
        <translation>Die Veröffentlichung wurde abgebrochen. In %1 hat sich keine Datei geändert, und was gesendet wurde, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Once the file has another name, try again.</source>
        <translation>Versuchen Sie es noch einmal, sobald die Datei anders heißt.</translation>
    </message>
    <message>
        <source>Publishing to %1</source>
        <translation>Veröffentlichung in %1</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptDialog</name>
    <message>
        <source>Receipt for %1</source>
        <translation>Beleg für %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Branch %1, commit %2, published %3</source>
        <extracomment>%1 is a branch, %2 the full id of a commit, %3 a date and time.</extracomment>
        <translation>Branch %1, Commit %2, veröffentlicht %3</translation>
    </message>
    <message>
        <source>After the commit, every path was read back from the server and its hash compared.</source>
        <translation>Nach dem Commit wurde jeder Pfad vom Server zurückgelesen und seine Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>What arrived on the server has not been checked.</source>
        <translation>Was auf dem Server angekommen ist, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Published paths and their hashes</source>
        <translation>Veröffentlichte Pfade und ihre Prüfsummen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>as wide as the longest word for what was done to a file</comment>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>&amp;Save as JSON…</source>
        <translation>Als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Den Beleg speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>The receipt was saved as %1.</source>
        <translation>Der Beleg wurde als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptModel</name>
    <message>
        <source>SHA-256 (LFS)</source>
        <translation>SHA-256 (LFS)</translation>
    </message>
    <message>
        <source>Git blob</source>
        <translation>Git-Blob</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind of hash</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hash on the server</source>
        <translation>Prüfsumme auf dem Server</translation>
    </message>
</context>
<context>
    <name>ui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>&amp;Publish to it</source>
        <translation>&amp;Dorthin veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Neues Repository…</translation>
    </message>
    <message>
        <source>There are no repositories here yet. Publishing makes the first one.</source>
        <translation>Hier gibt es noch keine Repositorys. Das erste entsteht beim Veröffentlichen.</translation>
    </message>
    <message>
        <source>Asking the Hub for your repositories…</source>
        <translation>Der Hub wird nach Ihren Repositorys gefragt…</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Already on the server</source>
        <translation>Schon auf dem Server</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Copy the commit’s full id</source>
        <translation>Die volle Kennung des Commits kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Show &amp;receipt</source>
        <translation>Be&amp;leg zeigen</translation>
    </message>
    <message>
        <source>Publish something &amp;else</source>
        <translation>&amp;Noch etwas veröffentlichen</translation>
    </message>
    <message>
        <source>Proposed to %1</source>
        <translation>Für %1 vorgeschlagen</translation>
    </message>
    <message>
        <source>Published to %1</source>
        <translation>In %1 veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), each compared with the server’s copy</source>
        <translation>
            <numerusform>%Ln Datei, mit der auf dem Server verglichen</numerusform>
            <numerusform>%Ln Dateien, jede mit der auf dem Server verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Open the pull request</source>
        <translation>Den &amp;Pull-Request öffnen</translation>
    </message>
</context>
<context>
    <name>ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Main menu (F10)</source>
        <translation>Hauptmenü (F10)</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <extracomment>A keyboard shortcut as a tool tip, for example &quot;Alt+1&quot;.</extracomment>
        <translation>Alt+%1</translation>
    </message>
</context>
<context>
    <name>ui::SignInForm</name>
    <message>
        <source>&amp;Hugging Face</source>
        <translation>&amp;Hugging Face</translation>
    </message>
    <message>
        <source>huggingface.co, with your own account.</source>
        <translation>huggingface.co, mit Ihrem eigenen Konto.</translation>
    </message>
    <message>
        <source>&amp;Local Hub on this computer</source>
        <translation>&amp;Lokaler Hub auf diesem Rechner</translation>
    </message>
    <message>
        <source>Practise without an account. Nothing leaves this computer.</source>
        <translation>Üben ohne Konto. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>An&amp;other Hub</source>
        <translation>Ein anderer H&amp;ub</translation>
    </message>
    <message>
        <source>Any server that speaks the Hub&apos;s own protocol.</source>
        <translation>Jeder Server, der das Protokoll des Hubs spricht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Use this token</source>
        <translation>Dieses Token &amp;verwenden</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Das Token zeigen</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Das Token verbergen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>&amp;Start the Local Hub</source>
        <translation>Den lokalen Hub &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>You create it in your account&apos;s settings on that Hub. It needs write access.</source>
        <translation>Sie erstellen es in den Einstellungen Ihres Kontos auf diesem Hub. Es braucht Schreibzugriff.</translation>
    </message>
    <message>
        <source>Create one with write access at &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <extracomment>%1 is a link, %2 what it shows: an address such as &quot;huggingface.co/settings/tokens&quot;.</extracomment>
        <translation>Erstellen Sie eines mit Schreibzugriff unter &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>This address is not encrypted: everyone on the way could read your token.</source>
        <translation>Diese Adresse ist nicht verschlüsselt: Jeder auf dem Weg könnte Ihr Token lesen.</translation>
    </message>
    <message>
        <source>A token for %1 is already on this computer, in %2.</source>
        <extracomment>%1 is a Hub, %2 a variable such as &quot;HF_TOKEN&quot; or the path of a file.</extracomment>
        <translation>Ein Token für %1 ist schon auf diesem Rechner, in %2.</translation>
    </message>
    <message>
        <source>Paste an access token first.</source>
        <translation>Fügen Sie zuerst ein Zugriffstoken ein.</translation>
    </message>
</context>
<context>
    <name>ui::SignInPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Starting the Local Hub on this computer…</source>
        <extracomment>%1 is a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>Der lokale Hub auf diesem Rechner wird gestartet…</translation>
    </message>
    <message>
        <source>Signing in to %1…</source>
        <translation>Anmeldung bei %1…</translation>
    </message>
    <message>
        <source>Sign in to a Hub</source>
        <translation>Bei einem Hub anmelden</translation>
    </message>
    <message>
        <source>A Hub keeps your models and their history. Choose where you want to publish.</source>
        <translation>Ein Hub bewahrt Ihre Modelle und ihre Geschichte auf. Wählen Sie, wo Sie veröffentlichen möchten.</translation>
    </message>
    <message>
        <source>This is your account</source>
        <translation>Das ist Ihr Konto</translation>
    </message>
    <message>
        <source>Check what the token can do before you use it.</source>
        <translation>Prüfen Sie, was das Token darf, bevor Sie es verwenden.</translation>
    </message>
</context>
<context>
    <name>ui::TargetBar</name>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Neues Repository…</translation>
    </message>
    <message>
        <source>Publish &amp;to</source>
        <translation>Veröffentlichen &amp;in</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>Repository to publish to</source>
        <translation>Repository, in dem veröffentlicht wird</translation>
    </message>
    <message>
        <source>owner/name</source>
        <extracomment>The form in which a repository is typed.</extracomment>
        <translation>besitzer/name</translation>
    </message>
    <message>
        <source>Branch to publish to</source>
        <translation>Branch, in dem veröffentlicht wird</translation>
    </message>
    <message>
        <source>A new private repository. It is created when you publish.</source>
        <translation>Ein neues privates Repository. Es wird erstellt, wenn Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>A new public repository. It is created when you publish.</source>
        <translation>Ein neues öffentliches Repository. Es wird erstellt, wenn Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>A repository has an owner and a name, such as acme/tiny-bert.</source>
        <translation>Ein Repository hat einen Besitzer und einen Namen, wie acme/tiny-bert.</translation>
    </message>
    <message>
        <source>A name has at most 96 characters.</source>
        <translation>Ein Name hat höchstens 96 Zeichen.</translation>
    </message>
    <message>
        <source>A name has only letters, digits, “-”, “_” and “.”.</source>
        <translation>Ein Name hat nur Buchstaben, Ziffern, „-“, „_“ und „.“.</translation>
    </message>
    <message>
        <source>A name begins and ends with a letter, a digit or “_”.</source>
        <translation>Ein Name beginnt und endet mit einem Buchstaben, einer Ziffer oder „_“.</translation>
    </message>
    <message>
        <source>A name does not contain “--” or “..”.</source>
        <translation>Ein Name enthält weder „--“ noch „..“.</translation>
    </message>
    <message>
        <source>A name does not end in “.git”.</source>
        <translation>Ein Name endet nicht auf „.git“.</translation>
    </message>
</context>
<context>
    <name>ui::TokenReview</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Use &amp;another token</source>
        <translation>Ein &amp;anderes Token verwenden</translation>
    </message>
    <message>
        <source>Where this token can publish</source>
        <translation>Wo dieses Token veröffentlichen kann</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a user name, %2 a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>You can look around with this token, but not publish. To publish, use a token with write access.</source>
        <translation>Mit diesem Token können Sie sich umsehen, aber nicht veröffentlichen. Verwenden Sie zum Veröffentlichen ein Token mit Schreibzugriff.</translation>
    </message>
</context>
<context>
    <name>ui::WaitPane</name>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln Datei gefunden</numerusform>
            <numerusform>%Ln Dateien gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the plan</source>
        <translation>Der Plan wird gemacht</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Es gibt noch keinen Plan</translation>
    </message>
    <message>
        <source>Follow the message above, or begin again with other files.</source>
        <translation>Folgen Sie der Meldung oben oder beginnen Sie mit anderen Dateien von vorn.</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
</context>
</TS>
