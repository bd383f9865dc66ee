<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountCommands</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Show who is signed in, and what the token may do.</source>
        <translation>Zeigen, wer angemeldet ist und was das Token darf.</translation>
    </message>
    <message>
        <source>You are not signed in anywhere. Sign in with: slipway login</source>
        <translation>Sie sind nirgends angemeldet. Anmelden mit: slipway login</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>* is used at its Hub unless you say --account NAME.</source>
        <translation>* wird an seinem Hub verwendet, wenn Sie nicht --account NAME angeben.</translation>
    </message>
    <message>
        <source>List every sign-in on this computer.</source>
        <translation>Alle Anmeldungen auf diesem Rechner auflisten.</translation>
    </message>
    <message>
        <source>Lists the sign-ins of Slipway, those of the Hub&apos;s own command line, and the one of HF_TOKEN, with the place where each secret is kept. The Hubs are not asked, and no secret is shown.</source>
        <translation>Listet die Anmeldungen von Slipway, die der Befehlszeile des Hubs und die aus HF_TOKEN auf, jeweils mit dem Ort, an dem das Geheimnis liegt. Die Hubs werden nicht gefragt, und kein Geheimnis wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>AccountItem</name>
    <message>
        <source>Local Hub</source>
        <translation>Lokaler Hub</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Bleibt nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <extracomment>%1 is a user name, %2 a Hub.</extracomment>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is &quot;alice on huggingface.co&quot;, %2 how that account was signed in, such as &quot;Access token “laptop”&quot;.</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
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
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>the environment (%1)</source>
        <extracomment>%1 is the name of an environment variable.</extracomment>
        <translation>die Umgebung (%1)</translation>
    </message>
    <message>
        <source>The sign-in is kept in the keychain.</source>
        <translation>Die Anmeldung ist im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>No keychain could be used, so the sign-in is kept in a file that only you can read: %1</source>
        <translation>Kein Schlüsselbund war nutzbar, deshalb ist die Anmeldung in einer Datei gespeichert, die nur Sie lesen können: %1</translation>
    </message>
    <message>
        <source>The sign-in is shared with the Hub&apos;s own command line, in a file that only you can read: %1</source>
        <translation>Die Anmeldung wird mit der Befehlszeile des Hubs geteilt, in einer Datei, die nur Sie lesen können: %1</translation>
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
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>You were not signed in, because it was not allowed on the Hub&apos;s page. Nothing was changed. Try again when you like.</source>
        <translation>Sie wurden nicht angemeldet, weil es auf der Seite des Hubs nicht erlaubt wurde. Nichts wurde geändert. Versuchen Sie es erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <source>%1 does not offer this way to sign in. Nothing was changed. Use an access token instead.</source>
        <extracomment>%1 is a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>%1 bietet diesen Weg der Anmeldung nicht an. Nichts wurde geändert. Verwenden Sie stattdessen ein Zugriffstoken.</translation>
    </message>
    <message>
        <source>Slipway could not listen for your browser&apos;s answer on this computer. Nothing was changed. Sign in with a code instead.</source>
        <translation>Slipway konnte auf diesem Rechner nicht auf die Antwort Ihres Browsers warten. Nichts wurde geändert. Melden Sie sich stattdessen mit einem Code an.</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <extracomment>%1 is the name that a token was given.</extracomment>
        <translation>Token ohne Namen</translation>
    </message>
    <message>
        <source>Token “%1”</source>
        <translation>Token „%1“</translation>
    </message>
    <message>
        <source>Confirmed on the Hub</source>
        <translation>Auf dem Hub bestätigt</translation>
    </message>
    <message>
        <source>Access token</source>
        <extracomment>%1 is the name that a token was given on the Hub.</extracomment>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Access token “%1”</source>
        <translation>Zugriffstoken „%1“</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>Im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read, because there was no keychain: %1</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>In einer Datei aufbewahrt, die nur Sie lesen können, weil kein Schlüsselbund da war: %1</translation>
    </message>
    <message>
        <source>Shared with the hf command line, in its own file: %1</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Mit der hf-Befehlszeile geteilt, in deren eigener Datei: %1</translation>
    </message>
    <message>
        <source>Taken from the environment variable %1.</source>
        <extracomment>%1 is the name of an environment variable such as HF_TOKEN.</extracomment>
        <translation>Aus der Umgebungsvariable %1 übernommen.</translation>
    </message>
    <message>
        <source>It is kept in the hf command line&apos;s own file, so that both stay in step.</source>
        <translation>Sie wird in der eigenen Datei der hf-Befehlszeile aufbewahrt, damit beide auf demselben Stand bleiben.</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain.</source>
        <translation>Sie wird im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>This computer has no keychain, so it is kept in a file that only you can read.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund. Deshalb wird sie in einer Datei aufbewahrt, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The keychain was told not to keep the sign-in, so it was not kept. Allow it when your system asks, then try again.</source>
        <translation>Der Schlüsselbund durfte die Anmeldung nicht aufbewahren, deshalb wurde sie nicht gespeichert. Erlauben Sie es, wenn Ihr System fragt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in is no longer where it was kept. Nothing else is lost. Sign in again.</source>
        <translation>Die Anmeldung ist nicht mehr dort, wo sie aufbewahrt wurde. Sonst ist nichts verloren. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>%1 does not accept this access token: it has expired, was revoked, or was not copied whole. Nothing was kept. Paste it again, or create another.</source>
        <extracomment>%1 is a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>%1 akzeptiert dieses Zugriffstoken nicht: Es ist abgelaufen, wurde widerrufen oder nicht vollständig kopiert. Nichts wurde gespeichert. Fügen Sie es noch einmal ein oder erstellen Sie ein anderes.</translation>
    </message>
    <message>
        <source>You were not signed in. The Hub says: “%1”. Nothing was changed. Try again when you like.</source>
        <translation>Sie wurden nicht angemeldet. Der Hub sagt: „%1“. Es wurde nichts geändert. Versuchen Sie es wieder, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Confirmed. You can close this page and go on in Slipway.</source>
        <translation>Bestätigt. Sie können diese Seite schließen und in Slipway weitermachen.</translation>
    </message>
    <message>
        <source>Not allowed, so nothing was changed. You can close this page and go back to Slipway.</source>
        <translation>Nicht erlaubt, deshalb wurde nichts geändert. Sie können diese Seite schließen und zu Slipway zurückkehren.</translation>
    </message>
</context>
<context>
    <name>AddressText</name>
    <message>
        <source>This is not an address. It looks like http://proxy.example.org:3128.</source>
        <translation>Das ist keine Adresse. Sie sieht so aus: http://proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>The address of a proxy starts with http://, https:// or socks5://.</source>
        <translation>Die Adresse eines Proxys beginnt mit http://, https:// oder socks5://.</translation>
    </message>
    <message>
        <source>Add the proxy&apos;s port after a colon, for example :3128.</source>
        <translation>Hängen Sie den Port des Proxys mit einem Doppelpunkt an, zum Beispiel :3128.</translation>
    </message>
    <message>
        <source>Enter only the proxy&apos;s name and port.</source>
        <translation>Geben Sie nur Namen und Port des Proxys ein.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://storage.example.org.</source>
        <translation>Das ist keine Adresse. Sie sieht so aus: https://storage.example.org.</translation>
    </message>
    <message>
        <source>The address starts with https:// or http://.</source>
        <translation>Die Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Enter the address alone, without a user name, “?” or “#”.</source>
        <translation>Geben Sie nur die Adresse ein, ohne Benutzernamen, „?“ oder „#“.</translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message>
        <source>%1 keeps every rule.</source>
        <translation>%1 hält alle Regeln ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no “%2”.</source>
        <translation>%1 hat kein „%2“.</translation>
    </message>
    <message>
        <source>%1 is set in %2.</source>
        <translation>%1 ist in %2 gesetzt.</translation>
    </message>
    <message>
        <source>Hold a card to the Hub&apos;s rules.</source>
        <translation>Eine Karte an den Regeln des Hubs messen.</translation>
    </message>
    <message>
        <source>Reads a README.md and says what the Hub refuses, what looks wrong and what could be better, each with its line. In a folder, what the files beside it say counts too. The exit code is 1 when there is an error. With --json it prints a list of {rule, severity, line, message, fix}.</source>
        <translation>Liest eine README.md und sagt, was der Hub ablehnt, was falsch aussieht und was besser sein könnte, jeweils mit der Zeile. In einem Ordner zählt auch, was die Dateien daneben sagen. Der Rückgabewert ist 1, wenn es einen Fehler gibt. Mit --json wird eine Liste aus {rule, severity, line, message, fix} ausgegeben.</translation>
    </message>
    <message>
        <source>Print a value of a card&apos;s front matter.</source>
        <translation>Einen Wert aus den Metadaten einer Karte ausgeben.</translation>
    </message>
    <message>
        <source>Set a value of a card&apos;s front matter.</source>
        <translation>Einen Wert in den Metadaten einer Karte setzen.</translation>
    </message>
    <message>
        <source>Changes the lines of this key and no other byte of the file. A value in [ ] or { } is a list or a map; a key of texts takes it as a text, so that “no” stays “no”.</source>
        <translation>Ändert die Zeilen dieses Schlüssels und kein anderes Byte der Datei. Ein Wert in [ ] oder { } ist eine Liste oder eine Abbildung; ein Schlüssel für Texte nimmt ihn als Text, so dass „no“ auch „no“ bleibt.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Write a card as the page that the Hub would show.</source>
        <translation>Eine Karte als die Seite schreiben, die der Hub zeigen würde.</translation>
    </message>
    <message>
        <source>Renders the card with the page of the window&apos;s preview, without a window. Pictures beside the card become part of the page; nothing is fetched from the network.</source>
        <translation>Stellt die Karte mit der Seite der Vorschau dar, ohne Fenster. Bilder neben der Karte werden Teil der Seite; aus dem Netz wird nichts geholt.</translation>
    </message>
    <message>
        <source>Where to write the page.</source>
        <translation>Wohin die Seite geschrieben wird.</translation>
    </message>
    <message>
        <source>There is no template “%1”; did you mean %2?</source>
        <extracomment>%2 is the name of one template or a list of them.</extracomment>
        <translation>Eine Vorlage „%1“ gibt es nicht; meinten Sie %2?</translation>
    </message>
    <message>
        <source>--type is the kind of the repository that --repo names.</source>
        <translation>--type ist die Art des Repositorys, das --repo nennt.</translation>
    </message>
    <message>
        <source>Write a card from what the files of a folder say.</source>
        <translation>Eine Karte aus dem schreiben, was die Dateien eines Ordners sagen.</translation>
    </message>
    <message>
        <source>Reads configurations, logs of trainings, results, and the headers of weights, and prints the card. Nothing in them is executed, and no path, host or token of them comes into the card. Words that a person wrote in a README.md stay: only what is missing is added. With --json it prints {card, proposals, sections}, each value with the file it comes from.</source>
        <translation>Liest Konfigurationen, Trainingsprotokolle, Ergebnisse und die Köpfe von Gewichten und gibt die Karte aus. Nichts davon wird ausgeführt, und kein Pfad, kein Rechnername und kein Token daraus gelangt in die Karte. Was jemand in eine README.md geschrieben hat, bleibt: Es wird nur ergänzt, was fehlt. Mit --json wird {card, proposals, sections} ausgegeben, jeder Wert mit der Datei, aus der er stammt.</translation>
    </message>
    <message>
        <source>What a new card begins with (default: auto): %1, or a text of your own with places like {{ license }}.</source>
        <translation>Womit eine neue Karte beginnt (Standard: auto): %1, oder ein eigener Text mit Stellen wie {{ license }}.</translation>
    </message>
    <message>
        <source>The repository that the card is for; it is not asked.</source>
        <translation>Das Repository, für das die Karte ist; es wird nicht angefragt.</translation>
    </message>
    <message>
        <source>Where to write the card, instead of printing it. What is in that file stays.</source>
        <translation>Wohin die Karte geschrieben wird, statt sie auszugeben. Was in dieser Datei steht, bleibt.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n more change(s) are not listed.</source>
        <translation>
            <numerusform>%n weitere Änderung ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere Änderungen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cell %1 (%2)</source>
        <extracomment>A notebook&apos;s cell: its number and &quot;code&quot;, &quot;markdown&quot; or &quot;raw&quot;.</extracomment>
        <translation>Zelle %1 (%2)</translation>
    </message>
    <message>
        <source>only its outputs</source>
        <translation>nur die Ausgaben</translation>
    </message>
    <message>
        <source>only its metadata</source>
        <translation>nur die Metadaten</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>Andere Reihenfolge</translation>
    </message>
    <message>
        <source>The front matter cannot be compared by key: it is not valid.</source>
        <translation>Die Metadaten lassen sich nicht nach Schlüsseln vergleichen: Sie sind ungültig.</translation>
    </message>
    <message>
        <source>Text below the front matter</source>
        <translation>Text unter den Metadaten</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Size of the vocabulary</source>
        <translation>Größe des Vokabulars</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Merge-Regeln</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Chat template “%1”</source>
        <translation>Chat-Vorlage „%1“</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Sending the comment…</source>
        <translation>Kommentar wird gesendet …</translation>
    </message>
    <message>
        <source>Saving the comment…</source>
        <translation>Kommentar wird gespeichert …</translation>
    </message>
    <message>
        <source>Hiding the comment…</source>
        <translation>Kommentar wird ausgeblendet …</translation>
    </message>
    <message>
        <source>The comment is hidden.</source>
        <translation>Der Kommentar ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen …</translation>
    </message>
    <message>
        <source>#%1 is open.</source>
        <translation>#%1 ist offen.</translation>
    </message>
    <message>
        <source>#%1 is closed.</source>
        <translation>#%1 ist geschlossen.</translation>
    </message>
    <message>
        <source>Changing the title…</source>
        <translation>Titel wird geändert …</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Wird zusammengeführt …</translation>
    </message>
    <message>
        <source>#%1 is merged.</source>
        <translation>#%1 ist zusammengeführt.</translation>
    </message>
    <message>
        <source>Deleting the commits…</source>
        <translation>Commits werden gelöscht …</translation>
    </message>
    <message>
        <source>The commits of #%1 are deleted.</source>
        <translation>Die Commits von #%1 sind gelöscht.</translation>
    </message>
    <message>
        <source>Opening the pull request…</source>
        <translation>Pull-Request wird eröffnet …</translation>
    </message>
    <message>
        <source>Opening the discussion…</source>
        <translation>Diskussion wird eröffnet …</translation>
    </message>
</context>
<context>
    <name>ChoiceWords</name>
    <message>
        <source>Permissive</source>
        <translation>Freizügig</translation>
    </message>
    <message>
        <source>Copyleft</source>
        <translation>Copyleft</translation>
    </message>
    <message>
        <source>Creative Commons</source>
        <translation>Creative Commons</translation>
    </message>
    <message>
        <source>Creative Commons, not commercial</source>
        <translation>Creative Commons, nicht kommerziell</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>For data</source>
        <translation>Für Daten</translation>
    </message>
    <message>
        <source>With rules for use</source>
        <translation>Mit Nutzungsregeln</translation>
    </message>
    <message>
        <source>For research only</source>
        <translation>Nur für die Forschung</translation>
    </message>
    <message>
        <source>Of a vendor</source>
        <translation>Eines Anbieters</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Trained further</source>
        <translation>Weiter trainiert</translation>
    </message>
    <message>
        <source>Weights to be added to it, such as a LoRA</source>
        <translation>Gewichte, die hinzukommen, zum Beispiel ein LoRA</translation>
    </message>
    <message>
        <source>The same with fewer bits</source>
        <translation>Dasselbe mit weniger Bits</translation>
    </message>
    <message>
        <source>Several put together</source>
        <translation>Mehrere zusammengefügt</translation>
    </message>
    <message>
        <source>Asks visitors before it shows the card</source>
        <translation>Fragt Besucher, bevor die Karte erscheint</translation>
    </message>
    <message>
        <source>Is tried out as a chat</source>
        <translation>Wird als Chat ausprobiert</translation>
    </message>
    <message>
        <source>Runs code of the repository</source>
        <translation>Führt Code aus dem Repository aus</translation>
    </message>
    <message>
        <source>Shows a gallery</source>
        <translation>Zeigt eine Galerie</translation>
    </message>
    <message>
        <source>Made with the Trainer</source>
        <translation>Mit dem Trainer erstellt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a name, %2 its short id, for example &quot;German (de)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>usually measured by %1</source>
        <translation>üblicherweise gemessen mit %1</translation>
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
    <message>
        <source>Sign in with: slipway login</source>
        <translation>Anmelden mit: slipway login</translation>
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
    <message>
        <source>The account to act as: a user or a token&apos;s name, as “slipway accounts” lists them (default: the one that is marked there).</source>
        <translation>Das Konto, mit dem gearbeitet wird: der Name eines Benutzers oder eines Tokens, wie „slipway accounts“ sie auflistet (Vorgabe: das dort markierte).</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>%1 answers within %3.</source>
        <extracomment>%1 is a host, %3 a time such as &quot;120 ms&quot;.</extracomment>
        <translation>%1 antwortet innerhalb von %3.</translation>
    </message>
    <message>
        <source>%1 can be reached, but an answer took %3.</source>
        <translation>%1 ist erreichbar, aber eine Antwort hat %3 gedauert.</translation>
    </message>
    <message>
        <source>Uploads work and need patience. Another network may be faster.</source>
        <translation>Uploads funktionieren, brauchen aber Geduld. Ein anderes Netz ist vielleicht schneller.</translation>
    </message>
    <message>
        <source>There is no computer called like the proxy, %2.</source>
        <extracomment>%2 is a proxy such as &quot;proxy.example.org:3128&quot;.</extracomment>
        <translation>Einen Rechner mit dem Namen des Proxys, %2, gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address below, or choose “No proxy”.</source>
        <translation>Prüfen Sie unten die Adresse des Proxys, oder wählen Sie „Kein Proxy“.</translation>
    </message>
    <message>
        <source>The proxy %2 does not take connections.</source>
        <translation>Der Proxy %2 nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port below, or choose “No proxy”.</source>
        <translation>Prüfen Sie unten Adresse und Port des Proxys, oder wählen Sie „Kein Proxy“.</translation>
    </message>
    <message>
        <source>The proxy %2 asks for a user name and a password, or does not accept the ones it got (407).</source>
        <translation>Der Proxy %2 verlangt Benutzernamen und Passwort oder nimmt die erhaltenen nicht an (407).</translation>
    </message>
    <message>
        <source>Enter them below, at “This proxy”.</source>
        <translation>Geben Sie beides unten bei „Dieser Proxy“ ein.</translation>
    </message>
    <message>
        <source>The proxy %2 does not let anyone through to %1.</source>
        <translation>Der Proxy %2 lässt niemanden zu %1 durch.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow %1.</source>
        <translation>Bitten Sie den Betreiber des Proxys, %1 freizugeben.</translation>
    </message>
    <message>
        <source>The name %1 could not be found (DNS).</source>
        <translation>Der Name %1 wurde nicht gefunden (DNS).</translation>
    </message>
    <message>
        <source>Check that you are online and that the address is spelt right.</source>
        <translation>Prüfen Sie, ob Sie online sind und ob die Adresse richtig geschrieben ist.</translation>
    </message>
    <message>
        <source>%1 refuses connections.</source>
        <translation>%1 lehnt Verbindungen ab.</translation>
    </message>
    <message>
        <source>Check the address and its port, or try again later: the server may be down.</source>
        <translation>Prüfen Sie Adresse und Port, oder versuchen Sie es später noch einmal: Vielleicht läuft der Server nicht.</translation>
    </message>
    <message>
        <source>There is no way to %1: nothing answered.</source>
        <translation>Zu %1 führt kein Weg: Nichts hat geantwortet.</translation>
    </message>
    <message>
        <source>Check that you are online. A firewall may keep you from it.</source>
        <translation>Prüfen Sie, ob Sie online sind. Vielleicht hält Sie eine Firewall davon ab.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check again. If it stays so, something on the way cuts the connection.</source>
        <translation>Prüfen Sie noch einmal. Wenn es so bleibt, trennt etwas unterwegs die Verbindung.</translation>
    </message>
    <message>
        <source>%1 took the connection but did not answer within %3.</source>
        <translation>%1 hat die Verbindung angenommen, aber innerhalb von %3 nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again later: the server may be overloaded.</source>
        <translation>Versuchen Sie es später noch einmal: Vielleicht ist der Server überlastet.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by “%3”, which nobody here vouches for.</source>
        <extracomment>%3 is the name of a certificate authority.</extracomment>
        <translation>Das Zertifikat von %1 hat „%3“ ausgestellt, und dafür bürgt hier niemand.</translation>
    </message>
    <message>
        <source>If that is your company&apos;s proxy, add its certificate file below. If you do not know it, do not go on.</source>
        <translation>Wenn das der Proxy Ihrer Firma ist, fügen Sie unten dessen Zertifikatsdatei hinzu. Wenn Sie ihn nicht kennen, machen Sie nicht weiter.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the certificate of %1 is not valid (%3).</source>
        <extracomment>%3 is a period such as &quot;01.03.2025 – 01.06.2025&quot;.</extracomment>
        <translation>Nach der Uhr dieses Rechners ist das Zertifikat von %1 nicht gültig (%3).</translation>
    </message>
    <message>
        <source>Check the date of this computer. If it is right, the server&apos;s operators must renew the certificate.</source>
        <translation>Prüfen Sie das Datum dieses Rechners. Wenn es stimmt, müssen die Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name.</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>Check the address. A network&apos;s sign-in page may also be in the way.</source>
        <translation>Prüfen Sie die Adresse. Auch die Anmeldeseite eines Netzes kann dazwischenstehen.</translation>
    </message>
    <message>
        <source>The certificate file in the settings or in SSL_CERT_FILE cannot be used.</source>
        <translation>Die Zertifikatsdatei aus den Einstellungen oder aus SSL_CERT_FILE kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose another file below, or remove it.</source>
        <translation>Wählen Sie unten eine andere Datei, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be agreed on.</source>
        <translation>Mit %1 ließ sich keine sichere Verbindung aushandeln.</translation>
    </message>
    <message>
        <source>Check that the address is meant for https. Something on the way may also change the connection.</source>
        <translation>Prüfen Sie, ob die Adresse für https gedacht ist. Vielleicht verändert auch etwas unterwegs die Verbindung.</translation>
    </message>
    <message>
        <source>A web page answers in place of %1: this network wants you to sign in first.</source>
        <translation>Anstelle von %1 antwortet eine Webseite: Dieses Netz verlangt zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Open any page in your browser, sign in to the network, then check again.</source>
        <translation>Öffnen Sie im Browser eine beliebige Seite, melden Sie sich beim Netz an, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The Hub can be reached, but %1 cannot: this network blocks it.</source>
        <translation>Der Hub ist erreichbar, %1 aber nicht: Dieses Netz sperrt die Adresse.</translation>
    </message>
    <message>
        <source>Ask whoever runs the network to allow %1.</source>
        <translation>Bitten Sie den Betreiber des Netzes, %1 freizugeben.</translation>
    </message>
    <message>
        <source>%1 can be reached. %3</source>
        <extracomment>%3 says how far the clocks differ, for example &quot;This computer&apos;s clock is 2 h ahead of it.&quot;</extracomment>
        <translation>%1 ist erreichbar. %3</translation>
    </message>
    <message>
        <source>Set the clock: addresses for uploads are only valid for minutes.</source>
        <translation>Stellen Sie die Uhr: Adressen für Uploads gelten nur Minuten.</translation>
    </message>
    <message>
        <source>%1 can be reached, but does not accept your access token.</source>
        <translation>%1 ist erreichbar, nimmt aber Ihr Zugriffstoken nicht an.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The Hub gives no access to its Xet storage.</source>
        <translation>Der Hub gibt keinen Zugang zu seinem Xet-Speicher.</translation>
    </message>
    <message>
        <source>Check that your access token may write to the repository.</source>
        <translation>Prüfen Sie, ob Ihr Zugriffstoken in das Repository schreiben darf.</translation>
    </message>
    <message>
        <source>%1 answers, but refuses the access that the Hub gave.</source>
        <translation>%1 antwortet, lehnt aber den Zugang ab, den der Hub gegeben hat.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then check again.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners und dann noch einmal die Verbindung.</translation>
    </message>
    <message>
        <source>%1 asks for a pause after too many requests.</source>
        <extracomment>%3 says when to come back, for example &quot;Try again in 2 min.&quot;</extracomment>
        <translation>%1 bittet nach zu vielen Anfragen um eine Pause.</translation>
    </message>
    <message>
        <source>%1 answers, but has a problem of its own.</source>
        <translation>%1 antwortet, hat aber selbst ein Problem.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Hub does.</source>
        <translation>%1 antwortet, aber nicht wie ein Hub.</translation>
    </message>
    <message>
        <source>Check the address that you signed in to.</source>
        <translation>Prüfen Sie die Adresse, bei der Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Not tested: only a repository tells where this is.</source>
        <translation>Nicht geprüft: Nur ein Repository verrät, wo das ist.</translation>
    </message>
    <message>
        <source>Choose a repository to publish to, then check again.</source>
        <translation>Wählen Sie ein Repository zum Veröffentlichen, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Not tested: the Hub, which knows the address, could not be asked.</source>
        <translation>Nicht geprüft: Der Hub, der die Adresse kennt, konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Not tested: the Hub tells the address only to those who may write to the repository.</source>
        <translation>Nicht geprüft: Der Hub nennt die Adresse nur denen, die in das Repository schreiben dürfen.</translation>
    </message>
    <message>
        <source>Not tested: the repository has no large file yet.</source>
        <translation>Nicht geprüft: Das Repository hat noch keine große Datei.</translation>
    </message>
    <message>
        <source>Not tested: this Hub does without it.</source>
        <translation>Nicht geprüft: Dieser Hub kommt ohne das aus.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of it.</source>
        <extracomment>%1 is a duration such as &quot;2 h 5 min&quot;.</extracomment>
        <translation>Die Uhr dieses Rechners geht im Vergleich dazu %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind it.</source>
        <translation>Die Uhr dieses Rechners geht im Vergleich dazu %1 nach.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <extracomment>%1 is a duration such as &quot;2 min 5 s&quot;.</extracomment>
        <translation>Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Storage for large files (LFS)</source>
        <translation>Speicher für große Dateien (LFS)</translation>
    </message>
    <message>
        <source>Xet storage (CAS)</source>
        <translation>Xet-Speicher (CAS)</translation>
    </message>
    <message>
        <source>Downloads (CDN)</source>
        <translation>Downloads (CDN)</translation>
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
    <name>DiffCommands</name>
    <message>
        <source>There are more changes than can be listed.</source>
        <translation>Es gibt mehr Änderungen, als aufgelistet werden können.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 und %2 schließen einander aus.</translation>
    </message>
    <message>
        <source>--context needs a number from 0 on.</source>
        <translation>--context braucht eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>Print a patch for git apply; LFS files are pointers, as in git.</source>
        <translation>Einen Patch für git apply ausgeben; LFS-Dateien sind darin Zeiger, wie in git.</translation>
    </message>
    <message>
        <source>Only the files, with how many lines changed in each.</source>
        <translation>Nur die Dateien, jeweils mit der Anzahl geänderter Zeilen.</translation>
    </message>
    <message>
        <source>Write the comparison as an HTML page that needs nothing else.</source>
        <translation>Den Vergleich als HTML-Seite schreiben, die sonst nichts braucht.</translation>
    </message>
    <message>
        <source>Lines around a change in a patch or page; 3 by default.</source>
        <translation>Zeilen um eine Änderung in Patch oder Seite (Vorgabe: 3).</translation>
    </message>
    <message>
        <source>Blanks do not count at all.</source>
        <translation>Leerzeichen zählen gar nicht.</translation>
    </message>
    <message>
        <source>How many blanks there are does not count.</source>
        <translation>Wie viele Leerzeichen es sind, zählt nicht.</translation>
    </message>
    <message>
        <source>Blanks at the end of a line do not count.</source>
        <translation>Leerzeichen am Zeilenende zählen nicht.</translation>
    </message>
    <message>
        <source>Empty lines do not count.</source>
        <translation>Leerzeilen zählen nicht.</translation>
    </message>
    <message>
        <source>Look for copies of changed files as well.</source>
        <translation>Auch nach Kopien geänderter Dateien suchen.</translation>
    </message>
    <message>
        <source>Say what changed between two revisions, folders or files.</source>
        <translation>Zeigen, was sich zwischen zwei Revisionen, Ordnern oder Dateien geändert hat.</translation>
    </message>
    <message>
        <source>A and B are each a file or folder of this computer, NS/NAME@REVISION or FOLDER@REVISION of a repository, either with :PATH behind it, or a revision of the repository one stands in. Cards, JSON and tokenizers are compared by key, LFS files by hash. With --json it prints {entries: [{path, kind, …}], complete}.</source>
        <translation>A und B sind jeweils eine Datei oder ein Ordner auf diesem Rechner, NS/NAME@REVISION oder ORDNER@REVISION eines Repositorys, beides auch mit :PFAD dahinter, oder eine Revision des Repositorys, in dem man steht. Karten, JSON und Tokenizer werden nach Schlüsseln verglichen, LFS-Dateien nach Prüfsumme. Mit --json wird {entries: [{path, kind, …}], complete} ausgegeben.</translation>
    </message>
</context>
<context>
    <name>DiscussionWords</name>
    <message>
        <source>somebody</source>
        <extracomment>In place of a name: the account no longer exists.</extracomment>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 made this a draft</source>
        <translation>%1 hat dies zum Entwurf gemacht</translation>
    </message>
    <message>
        <source>%1 opened this</source>
        <translation>%1 hat dies geöffnet</translation>
    </message>
    <message>
        <source>%1 closed this</source>
        <translation>%1 hat dies geschlossen</translation>
    </message>
    <message>
        <source>%1 merged this</source>
        <translation>%1 hat dies zusammengeführt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 published “%2” (%3)</source>
        <extracomment>%1 is a person, %2 a commit&apos;s title, %3 the beginning of its id.</extracomment>
        <translation>%1 hat „%2“ veröffentlicht (%3)</translation>
    </message>
    <message>
        <source>%1 changed the title from “%2” to “%3”</source>
        <extracomment>%1 is a person, %2 and %3 titles.</extracomment>
        <translation>%1 hat den Titel von „%2“ in „%3“ geändert</translation>
    </message>
    <message>
        <source>%1 pinned, locked or reported this, or took that back</source>
        <translation>%1 hat dies angeheftet, gesperrt oder gemeldet oder das zurückgenommen</translation>
    </message>
    <message>
        <source>%1 deleted the commits of this pull request</source>
        <translation>%1 hat die Commits dieses Pull-Requests gelöscht</translation>
    </message>
    <message>
        <source>%1 did something that this version does not know</source>
        <translation>%1 hat etwas getan, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>This cannot be merged as it is: its branch has moved, or has changed the same lines. Nothing was merged. Look at what is new, then try again.</source>
        <translation>So lässt sich dies nicht zusammenführen: Sein Branch hat sich bewegt oder dieselben Zeilen geändert. Es wurde nichts zusammengeführt. Sehen Sie nach, was neu ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server refused this: %1. Nothing was changed.</source>
        <extracomment>%1 is the server&apos;s own words.</extracomment>
        <translation>Der Server hat dies abgelehnt: %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is no longer there: somebody may have deleted it. Nothing was changed.</source>
        <translation>Es ist nicht mehr da: Vielleicht hat es jemand gelöscht. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>DownloadCommands</name>
    <message>
        <source>Not written: %1 (%2)</source>
        <extracomment>%1 is a path, %2 the reason in English.</extracomment>
        <translation>Nicht geschrieben: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 differs from another path only in case; Windows and macOS cannot have both.</source>
        <translation>%1 unterscheidet sich von einem anderen Pfad nur in der Groß- und Kleinschreibung; Windows und macOS können nicht beide haben.</translation>
    </message>
    <message>
        <source>Windows cannot have a file named %1.</source>
        <translation>Windows kann keine Datei namens %1 haben.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n file(s) (%1) to %2, each verified.</source>
        <extracomment>%n counts files, %1 is their size, %2 a folder.</extracomment>
        <translation>
            <numerusform>%n Datei (%1) nach %2 heruntergeladen und geprüft.</numerusform>
            <numerusform>%n Dateien (%1) nach %2 heruntergeladen, jede geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it had come before.</source>
        <translation>Davon waren %1 schon früher angekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were there already.</source>
        <translation>
            <numerusform>%n Datei war schon vorhanden.</numerusform>
            <numerusform>%n Dateien waren schon vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Download files, folders or a whole revision.</source>
        <translation>Dateien, Ordner oder eine ganze Revision herunterladen.</translation>
    </message>
    <message>
        <source>Files keep their paths below the folder. Each appears when it is whole and its hash is right; what is there with the same content is not fetched again. A download that was stopped, by whatever, goes on where it was when you start it again.
Files that are there with another content are only replaced when you say --overwrite.</source>
        <translation>Dateien behalten ihre Pfade unterhalb des Ordners. Jede erscheint erst, wenn sie vollständig ist und ihre Prüfsumme stimmt; was mit demselben Inhalt schon da ist, wird nicht noch einmal geholt. Ein Download, der angehalten wurde, wodurch auch immer, geht dort weiter, wo er war, wenn Sie ihn erneut starten.
Dateien, die mit anderem Inhalt da sind, werden nur ersetzt, wenn Sie --overwrite angeben.</translation>
    </message>
    <message>
        <source>The folder to write to (default: this one).</source>
        <translation>Der Ordner, in den geschrieben wird (Vorgabe: dieser).</translation>
    </message>
    <message>
        <source>Replace files that have another content.</source>
        <translation>Dateien mit anderem Inhalt ersetzen.</translation>
    </message>
    <message>
        <source>Show what would happen, and stop.</source>
        <translation>Zeigen, was geschehen würde, und aufhören.</translation>
    </message>
</context>
<context>
    <name>DownloadProgress</name>
    <message>
        <source>Listing the files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>Comparing with what is there</source>
        <translation>Vergleich mit dem Vorhandenen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>file %1 of %2</source>
        <extracomment>%1 of %2 files</extracomment>
        <translation>Datei %1 von %2</translation>
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
    <name>EntryText</name>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n Datei geändert</numerusform>
            <numerusform>%n Dateien geändert</numerusform>
        </translation>
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
    <message>
        <source>The Hub asks who you are before it goes on with %1, and you are not signed in. Nothing was changed. Sign in to continue.</source>
        <translation>Der Hub möchte wissen, wer Sie sind, bevor er mit %1 fortfährt, und Sie sind nicht angemeldet. Es wurde nichts geändert. Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The Hub does not know your access token, so it refused %1: the token was revoked, or is mistyped. Nothing was changed. Sign in again.</source>
        <translation>Der Hub kennt Ihr Zugriffstoken nicht und hat %1 deshalb abgelehnt: Es wurde widerrufen oder enthält einen Tippfehler. Es wurde nichts geändert. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your access token has expired, so the Hub refused %1. Nothing was changed. Sign in again to get a fresh one.</source>
        <translation>Ihr Zugriffstoken ist abgelaufen, deshalb hat der Hub %1 abgelehnt. Es wurde nichts geändert. Melden Sie sich erneut an, um ein neues zu erhalten.</translation>
    </message>
    <message>
        <source>Your access token may only read, so the Hub refused to change %1. Nothing was changed. Sign in with a token that may write.</source>
        <translation>Ihr Zugriffstoken darf nur lesen, deshalb hat der Hub die Änderung an %1 abgelehnt. Es wurde nichts geändert. Melden Sie sich mit einem Token an, das schreiben darf.</translation>
    </message>
    <message>
        <source>Your access token lacks the right to write to repositories of “%2”, so the Hub refused to change %1. Nothing was changed. Sign in with a token that includes “%2”.</source>
        <extracomment>%2 is a user or an organisation.</extracomment>
        <translation>Ihrem Zugriffstoken fehlt das Schreibrecht für Repositorys von „%2“, deshalb hat der Hub die Änderung an %1 abgelehnt. Es wurde nichts geändert. Melden Sie sich mit einem Token an, das „%2“ einschließt.</translation>
    </message>
    <message>
        <source>Your account lacks the role “write” in “%2”, so the Hub refused to change %1. Nothing was changed. Choose another owner, or ask an administrator of “%2” for the role.</source>
        <extracomment>%2 is a user or an organisation; “write” is the name of a role on the Hub.</extracomment>
        <translation>Ihrem Konto fehlt in „%2“ die Rolle „write“, deshalb hat der Hub die Änderung an %1 abgelehnt. Es wurde nichts geändert. Wählen Sie einen anderen Eigentümer, oder bitten Sie die Verwaltung von „%2“ um die Rolle.</translation>
    </message>
    <message>
        <source>You asked for access to %1, and its owners have not answered yet. Try again when they have.</source>
        <translation>Sie haben um Zugriff zu %1 gebeten, und die Eigentümer haben noch nicht geantwortet. Versuchen Sie es nach deren Antwort erneut.</translation>
    </message>
    <message>
        <source>The owners of %1 declined your request for access. Its page says how to reach them.</source>
        <translation>Die Eigentümer von %1 haben Ihre Bitte um Zugriff abgelehnt. Auf der Seite des Repositorys steht, wie Sie sie erreichen.</translation>
    </message>
    <message>
        <source>“%2” asks its members for more security than your sign-in has, for example single sign-on, so the Hub refused %1. Nothing was changed. Open its page to see what it asks for.</source>
        <extracomment>%2 is an organisation.</extracomment>
        <translation>„%2“ verlangt von seinen Mitgliedern mehr Sicherheit, als Ihre Anmeldung bietet, zum Beispiel Single Sign-on. Deshalb hat der Hub %1 abgelehnt. Es wurde nichts geändert. Öffnen Sie die Seite, um zu sehen, was verlangt wird.</translation>
    </message>
    <message>
        <source>The storage of “%2” is used up, so the Hub refused more for %1. Nothing was committed. Free some space there, then try again: what is already stored is not sent twice.</source>
        <extracomment>%2 is a user or an organisation.</extracomment>
        <translation>Der Speicherplatz von „%2“ ist aufgebraucht, deshalb hat der Hub nichts mehr für %1 angenommen. Es wurde nichts committet. Geben Sie dort Platz frei und versuchen Sie es dann erneut: Was schon gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>a certificate in it is broken</source>
        <translation>ein Zertifikat darin ist beschädigt</translation>
    </message>
    <message>
        <source>there is no certificate in PEM form in it</source>
        <translation>sie enthält kein Zertifikat in PEM-Form</translation>
    </message>
    <message>
        <source>a sign-in needs a user, a name and a token</source>
        <translation>zu einer Anmeldung gehören ein Benutzer, ein Name und ein Token</translation>
    </message>
    <message>
        <source>a token from the environment cannot be replaced</source>
        <translation>ein Token aus der Umgebung lässt sich nicht ersetzen</translation>
    </message>
    <message>
        <source>the Hub client&apos;s files hold the sign-ins of another Hub</source>
        <translation>die Dateien des Hub-Clients gehören zu den Anmeldungen eines anderen Hubs</translation>
    </message>
    <message>
        <source>a card has at most 8 MB</source>
        <translation>eine Karte hat höchstens 8 MB</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>sie ist nicht UTF-8</translation>
    </message>
    <message>
        <source>the card has errors that the Hub refuses</source>
        <translation>die Karte hat Fehler, die der Hub nicht annimmt</translation>
    </message>
    <message>
        <source>this is no YAML</source>
        <translation>das ist kein YAML</translation>
    </message>
    <message>
        <source>the part of Slipway that shows cards is not installed</source>
        <translation>der Teil von Slipway, der Karten zeigt, ist nicht installiert</translation>
    </message>
    <message>
        <source>this system cannot isolate the page of the card</source>
        <translation>dieses System kann die Seite der Karte nicht abschotten</translation>
    </message>
    <message>
        <source>the page was not done in a minute</source>
        <translation>die Seite war nach einer Minute nicht fertig</translation>
    </message>
    <message>
        <source>a comment stands in the way</source>
        <translation>ein Kommentar ist im Weg</translation>
    </message>
    <message>
        <source>it is shared with another place by an alias</source>
        <translation>über einen Alias steht es auch an anderer Stelle</translation>
    </message>
    <message>
        <source>other values of the block would change</source>
        <translation>andere Werte des Blocks würden sich ändern</translation>
    </message>
    <message>
        <source>a value of another kind stands there</source>
        <translation>dort steht ein Wert anderer Art</translation>
    </message>
    <message>
        <source>the block is no map</source>
        <translation>der Block besteht nicht aus Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>it shares its line with other values</source>
        <translation>es teilt sich die Zeile mit anderen Werten</translation>
    </message>
    <message>
        <source>its key is written with a question mark</source>
        <translation>sein Schlüssel ist mit einem Fragezeichen geschrieben</translation>
    </message>
    <message>
        <source>it is no emissions.csv of CodeCarbon</source>
        <translation>es ist keine emissions.csv von CodeCarbon</translation>
    </message>
    <message>
        <source>the values of this type cannot be read</source>
        <translation>die Werte dieses Typs sind nicht lesbar</translation>
    </message>
    <message>
        <source>the values do not lie in order</source>
        <translation>die Werte liegen nicht der Reihe nach</translation>
    </message>
    <message>
        <source>the two have different numbers of elements</source>
        <translation>die beiden haben unterschiedlich viele Elemente</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>a parent is a commit&apos;s full id, 40 hexadecimal digits</source>
        <translation>ein Eltern-Commit wird mit seiner vollen Kennung angegeben, 40 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>a file is compared with a folder</source>
        <translation>eine Datei wird mit einem Ordner verglichen</translation>
    </message>
    <message>
        <source>it joins two histories: say which of its parents to go back to</source>
        <translation>er führt zwei Verläufe zusammen; geben Sie an, zu welchem Eltern-Commit es zurückgehen soll</translation>
    </message>
    <message>
        <source>a folder of this name is there</source>
        <translation>ein Ordner dieses Namens ist dort</translation>
    </message>
    <message>
        <source>it is not written as a path in a repository is</source>
        <translation>er ist nicht so geschrieben wie ein Pfad in einem Repository</translation>
    </message>
    <message>
        <source>it is where files on their way are kept</source>
        <translation>dort liegen Dateien, die unterwegs sind</translation>
    </message>
    <message>
        <source>a folder could not be made in it</source>
        <translation>darin konnte kein Ordner angelegt werden</translation>
    </message>
    <message>
        <source>another download into this folder is running</source>
        <translation>ein anderer Download in diesen Ordner läuft</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Mode changed</source>
        <translation>Modus geändert</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>Dateiart geändert</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%n geänderte Datei</numerusform>
            <numerusform>%n geänderte Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message>
        <source>There are more changes than can be shown here.</source>
        <translation>Es gibt mehr Änderungen, als hier gezeigt werden können.</translation>
    </message>
    <message>
        <source>This file has more changes than can be shown here.</source>
        <translation>Diese Datei hat mehr Änderungen, als hier gezeigt werden können.</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>Diese Datei ist kein Text.</translation>
    </message>
    <message>
        <source>This file is too large to be compared line by line.</source>
        <translation>Diese Datei ist zu groß, um sie Zeile für Zeile zu vergleichen.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Diese Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>(no line end)</source>
        <translation>(kein Zeilenende)</translation>
    </message>
    <message>
        <source>The outputs of this cell changed.</source>
        <translation>Die Ausgaben dieser Zelle haben sich geändert.</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Zelle %1</translation>
    </message>
    <message>
        <source>%1 is too large for a patch.</source>
        <translation>%1 ist zu groß für einen Patch.</translation>
    </message>
    <message>
        <source>%1 could not be read, so the patch lacks it.</source>
        <translation>%1 konnte nicht gelesen werden und fehlt deshalb im Patch.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>The Space</source>
        <translation>Der Space</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Task and library</source>
        <translation>Aufgabe und Bibliothek</translation>
    </message>
    <message>
        <source>Language and tags</source>
        <translation>Sprache und Schlagwörter</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>What the data are</source>
        <translation>Was die Daten sind</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Emissionen</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Dataset viewer and loading</source>
        <translation>Datensatzanzeige und Laden</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Asking for access</source>
        <translation>Zugangsanfragen</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>The dataset’s name as people write it.</source>
        <translation>Der Name des Datensatzes, wie man ihn schreibt.</translation>
    </message>
    <message>
        <source>Annotations made by</source>
        <translation>Annotiert von</translation>
    </message>
    <message>
        <source>Who has annotated the data.</source>
        <translation>Wer die Daten annotiert hat.</translation>
    </message>
    <message>
        <source>Texts made by</source>
        <translation>Texte verfasst von</translation>
    </message>
    <message>
        <source>Who has written the texts.</source>
        <translation>Wer die Texte geschrieben hat.</translation>
    </message>
    <message>
        <source>Multilinguality</source>
        <translation>Mehrsprachigkeit</translation>
    </message>
    <message>
        <source>Whether it holds one language, several, or translations.</source>
        <translation>Ob es eine Sprache, mehrere oder Übersetzungen enthält.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many examples it has.</source>
        <translation>Wie viele Beispiele es enthält.</translation>
    </message>
    <message>
        <source>Source datasets</source>
        <translation>Quelldatensätze</translation>
    </message>
    <message>
        <source>Original, or the datasets that it was made from.</source>
        <translation>Original oder die Datensätze, aus denen er entstanden ist.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>What the data can be used for.</source>
        <translation>Wofür sich die Daten eignen.</translation>
    </message>
    <message>
        <source>Subtasks</source>
        <translation>Teilaufgaben</translation>
    </message>
    <message>
        <source>The same more precisely, such as sentiment-analysis.</source>
        <translation>Dasselbe genauer, zum Beispiel sentiment-analysis.</translation>
    </message>
    <message>
        <source>Papers with Code id</source>
        <translation>Kennung bei Papers with Code</translation>
    </message>
    <message>
        <source>The dataset’s id at Papers with Code.</source>
        <translation>Die Kennung des Datensatzes bei Papers with Code.</translation>
    </message>
    <message>
        <source>Subsets</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>Which files make up which subset and split.</source>
        <translation>Welche Dateien zu welcher Teilmenge und welchem Split gehören.</translation>
    </message>
    <message>
        <source>Dataset info</source>
        <translation>Angaben zum Datensatz</translation>
    </message>
    <message>
        <source>Features and sizes, as the datasets library writes them.</source>
        <translation>Merkmale und Größen, wie die Bibliothek datasets sie schreibt.</translation>
    </message>
    <message>
        <source>Names of subsets</source>
        <translation>Namen der Teilmengen</translation>
    </message>
    <message>
        <source>The subsets of a dataset that is loaded by a script.</source>
        <translation>Die Teilmengen eines Datensatzes, der mit einem Skript geladen wird.</translation>
    </message>
    <message>
        <source>Evaluation setup</source>
        <translation>Evaluationsaufbau</translation>
    </message>
    <message>
        <source>How older tools evaluated on this dataset.</source>
        <translation>Wie ältere Werkzeuge mit diesem Datensatz evaluiert haben.</translation>
    </message>
    <message>
        <source>Dataset viewer</source>
        <translation>Datensatzanzeige</translation>
    </message>
    <message>
        <source>Whether the page shows the rows.</source>
        <translation>Ob die Seite die Zeilen zeigt.</translation>
    </message>
    <message>
        <source>Links in the viewer</source>
        <translation>Links in der Anzeige</translation>
    </message>
    <message>
        <source>Whether the viewer shows web addresses as links.</source>
        <translation>Ob die Anzeige Webadressen als Links zeigt.</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Says that results can be reported against this dataset.</source>
        <translation>Sagt, dass Ergebnisse zu diesem Datensatz gemeldet werden können.</translation>
    </message>
    <message>
        <source>Heading of the request</source>
        <translation>Überschrift der Anfrage</translation>
    </message>
    <message>
        <source>Stands above the request for access.</source>
        <translation>Steht über der Anfrage um Zugang.</translation>
    </message>
    <message>
        <source>Description of the request</source>
        <translation>Beschreibung der Anfrage</translation>
    </message>
    <message>
        <source>Stands below the heading; Markdown.</source>
        <translation>Steht unter der Überschrift; Markdown.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>What people agree to when they ask for access; Markdown.</source>
        <translation>Dem stimmt zu, wer um Zugang bittet; Markdown.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What people are asked when they ask for access.</source>
        <translation>Wonach gefragt wird, wer um Zugang bittet.</translation>
    </message>
    <message>
        <source>Button text</source>
        <translation>Text der Schaltfläche</translation>
    </message>
    <message>
        <source>What the button that sends the request says.</source>
        <translation>Was auf der Schaltfläche steht, die die Anfrage abschickt.</translation>
    </message>
    <message>
        <source>Not in the EU</source>
        <translation>Nicht in der EU</translation>
    </message>
    <message>
        <source>Keeps out visitors from the European Union, in a gated repository.</source>
        <translation>Schließt Besucher aus der Europäischen Union aus, wenn das Repository Zugangsanfragen verlangt.</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>Zugangsbeschränkt</translation>
    </message>
    <message>
        <source>Has no effect: whether access must be asked for is a setting of the repository.</source>
        <translation>Ohne Wirkung: Ob um Zugang gebeten werden muss, ist eine Einstellung des Repositorys.</translation>
    </message>
    <message>
        <source>What others may do with it.</source>
        <translation>Was andere damit tun dürfen.</translation>
    </message>
    <message>
        <source>Licence name</source>
        <translation>Name der Lizenz</translation>
    </message>
    <message>
        <source>A short id for a licence of your own, such as my-license-1.0.</source>
        <translation>Eine kurze Kennung für eine eigene Lizenz, zum Beispiel my-license-1.0.</translation>
    </message>
    <message>
        <source>Licence link</source>
        <translation>Link zur Lizenz</translation>
    </message>
    <message>
        <source>Where the licence can be read: LICENSE for a file of the repository, or a web address.</source>
        <translation>Wo die Lizenz zu lesen ist: LICENSE für eine Datei im Repository oder eine Webadresse.</translation>
    </message>
    <message>
        <source>Licence details</source>
        <translation>Einzelheiten zur Lizenz</translation>
    </message>
    <message>
        <source>What is special about the licence.</source>
        <translation>Was an der Lizenz besonders ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Languages that it understands or holds.</source>
        <translation>Sprachen, die es versteht oder enthält.</translation>
    </message>
    <message>
        <source>Regional language</source>
        <translation>Regionale Sprache</translation>
    </message>
    <message>
        <source>Languages with their region or script, such as pt-BR.</source>
        <translation>Sprachen mit Region oder Schrift, zum Beispiel pt-BR.</translation>
    </message>
    <message>
        <source>Language details</source>
        <translation>Einzelheiten zur Sprache</translation>
    </message>
    <message>
        <source>What the codes of the languages do not say.</source>
        <translation>Was die Sprachkürzel nicht sagen.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>The library that loads the model: it decides which code the Hub shows.</source>
        <translation>Die Bibliothek, die das Modell lädt: Danach richtet sich der Code, den der Hub zeigt.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What the model does: people find it by this, and it decides how they can try it.</source>
        <translation>Was das Modell kann: Danach wird es gefunden, und so kann man es ausprobieren.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words by which people find it.</source>
        <translation>Wörter, mit denen man es findet.</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Datasets on the Hub that it was made with.</source>
        <translation>Datensätze auf dem Hub, mit denen es entstanden ist.</translation>
    </message>
    <message>
        <source>Storage buckets</source>
        <translation>Speicher-Buckets</translation>
    </message>
    <message>
        <source>Storage buckets on the Hub that belong to it.</source>
        <translation>Speicher-Buckets auf dem Hub, die dazugehören.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>How its quality was measured.</source>
        <translation>Womit die Güte gemessen wurde.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>The model that it was made from; several for a merge.</source>
        <translation>Das Modell, aus dem es entstanden ist; mehrere bei einer Zusammenführung.</translation>
    </message>
    <message>
        <source>Relation to the base model</source>
        <translation>Verhältnis zum Basismodell</translation>
    </message>
    <message>
        <source>How it was made from the base model. Without this the Hub works it out.</source>
        <translation>Wie es aus dem Basismodell entstanden ist. Ohne Angabe ermittelt es der Hub.</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Version</translation>
    </message>
    <message>
        <source>The model that has taken this one’s place: its page shows a link to it.</source>
        <translation>Das Modell, das dieses ablöst: Die Seite zeigt einen Link dorthin.</translation>
    </message>
    <message>
        <source>Evaluation results</source>
        <translation>Evaluationsergebnisse</translation>
    </message>
    <message>
        <source>Results that the page shows in a table.</source>
        <translation>Ergebnisse, die die Seite in einer Tabelle zeigt.</translation>
    </message>
    <message>
        <source>CO₂ emissions</source>
        <translation>CO₂-Emissionen</translation>
    </message>
    <message>
        <source>What the training has emitted, in grams of CO₂.</source>
        <translation>Was das Training ausgestoßen hat, in Gramm CO₂.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Inputs that people can try on the page, and pictures of a gallery.</source>
        <translation>Eingaben zum Ausprobieren auf der Seite und Bilder einer Galerie.</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>Whether the page lets people try the model.</source>
        <translation>Ob man das Modell auf der Seite ausprobieren kann.</translation>
    </message>
    <message>
        <source>Mask token</source>
        <translation>Maskierungs-Token</translation>
    </message>
    <message>
        <source>What stands for the hidden word in a fill-mask model.</source>
        <translation>Was bei einem Fill-Mask-Modell für das verdeckte Wort steht.</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>Auslösewörter</translation>
    </message>
    <message>
        <source>Words in a prompt that call up what the model has learnt.</source>
        <translation>Wörter im Prompt, die das Gelernte hervorrufen.</translation>
    </message>
    <message>
        <source>Picture for sharing</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>Web address of the picture that is shown when somebody shares a link.</source>
        <translation>Webadresse des Bildes, das beim Teilen eines Links erscheint.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>A sentence or two for search engines and previews.</source>
        <translation>Ein, zwei Sätze für Suchmaschinen und Vorschauen.</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>A name that training programs write; the Hub does not show it.</source>
        <translation>Ein Name, den Trainingsprogramme schreiben; der Hub zeigt ihn nicht.</translation>
    </message>
    <message>
        <source>Fine-tuned from</source>
        <translation>Feinabgestimmt aus</translation>
    </message>
    <message>
        <source>The model that it was made from, as older cards say it.</source>
        <translation>Das Modell, aus dem es entstanden ist, wie es in älteren Karten steht.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The name shown on the Space’s card.</source>
        <translation>Der Name auf der Kachel des Space.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>One emoji, shown on the Space’s card.</source>
        <translation>Ein Emoji auf der Kachel des Space.</translation>
    </message>
    <message>
        <source>Colour, from</source>
        <translation>Farbe, von</translation>
    </message>
    <message>
        <source>Where the card’s colour begins.</source>
        <translation>Wo der Farbverlauf der Kachel beginnt.</translation>
    </message>
    <message>
        <source>Colour, to</source>
        <translation>Farbe, bis</translation>
    </message>
    <message>
        <source>Where the card’s colour ends.</source>
        <translation>Wo der Farbverlauf der Kachel endet.</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>What runs the app.</source>
        <translation>Womit die App läuft.</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK-Version</translation>
    </message>
    <message>
        <source>The version of the SDK; written in quotes, so that 5.10 stays 5.10.</source>
        <translation>Die Version des SDK; in Anführungszeichen, damit 5.10 auch 5.10 bleibt.</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python-Version</translation>
    </message>
    <message>
        <source>The version of Python; written in quotes, so that 3.10 stays 3.10.</source>
        <translation>Die Version von Python; in Anführungszeichen, damit 3.10 auch 3.10 bleibt.</translation>
    </message>
    <message>
        <source>App file</source>
        <translation>App-Datei</translation>
    </message>
    <message>
        <source>Path of the file that starts the app.</source>
        <translation>Pfad der Datei, die die App startet.</translation>
    </message>
    <message>
        <source>Build command</source>
        <translation>Build-Befehl</translation>
    </message>
    <message>
        <source>What builds a static Space before it is served.</source>
        <translation>Was einen statischen Space baut, bevor er ausgeliefert wird.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port on which a Docker Space answers; 7860 when nothing is said.</source>
        <translation>Der Port, auf dem ein Docker-Space antwortet; ohne Angabe 7860.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>The path that is opened first; begins with “/”.</source>
        <translation>Der Pfad, der zuerst geöffnet wird; beginnt mit „/“.</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Volle Breite</translation>
    </message>
    <message>
        <source>Whether the app takes the full width of the page.</source>
        <translation>Ob die App die ganze Breite der Seite nutzt.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>How large the bar above the app is.</source>
        <translation>Wie groß die Leiste über der App ist.</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>Kurzbeschreibung</translation>
    </message>
    <message>
        <source>Shown on the Space’s card; at most 60 characters.</source>
        <translation>Steht auf der Kachel des Space; höchstens 60 Zeichen.</translation>
    </message>
    <message>
        <source>Suggested hardware</source>
        <translation>Empfohlene Hardware</translation>
    </message>
    <message>
        <source>What somebody who copies the Space is advised to choose.</source>
        <translation>Was denen empfohlen wird, die den Space kopieren.</translation>
    </message>
    <message>
        <source>Suggested storage</source>
        <translation>Empfohlener Speicher</translation>
    </message>
    <message>
        <source>Has no effect any more.</source>
        <translation>Hat keine Wirkung mehr.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models on the Hub that the Space uses.</source>
        <translation>Modelle auf dem Hub, die der Space nutzt.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Whether it stands first on your profile.</source>
        <translation>Ob er in Ihrem Profil oben steht.</translation>
    </message>
    <message>
        <source>Sign-in with the Hub</source>
        <translation>Anmeldung mit dem Hub</translation>
    </message>
    <message>
        <source>Whether people can sign in to the app with their account of the Hub.</source>
        <translation>Ob man sich in der App mit dem Hub-Konto anmelden kann.</translation>
    </message>
    <message>
        <source>What the app may do</source>
        <translation>Was die App darf</translation>
    </message>
    <message>
        <source>What the app may do for those who have signed in.</source>
        <translation>Was die App für Angemeldete tun darf.</translation>
    </message>
    <message>
        <source>Minutes signed in</source>
        <translation>Minuten angemeldet</translation>
    </message>
    <message>
        <source>How long a sign-in lasts, in minutes: up to 43200.</source>
        <translation>Wie lange eine Anmeldung gilt, in Minuten: bis 43200.</translation>
    </message>
    <message>
        <source>Organisations let in</source>
        <translation>Zugelassene Organisationen</translation>
    </message>
    <message>
        <source>Only members of these organisations can sign in.</source>
        <translation>Nur Mitglieder dieser Organisationen können sich anmelden.</translation>
    </message>
    <message>
        <source>No embedding</source>
        <translation>Kein Einbetten</translation>
    </message>
    <message>
        <source>Whether other sites are kept from showing the app.</source>
        <translation>Ob andere Websites die App nicht zeigen dürfen.</translation>
    </message>
    <message>
        <source>Start-up time</source>
        <translation>Startzeit</translation>
    </message>
    <message>
        <source>How long the app may take to start, such as 30m or 1h.</source>
        <translation>Wie lange die App zum Starten brauchen darf, zum Beispiel 30m oder 1h.</translation>
    </message>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP-Kopfzeilen</translation>
    </message>
    <message>
        <source>Cross-origin headers that are sent with the app.</source>
        <translation>Cross-Origin-Kopfzeilen, die mit der App gesendet werden.</translation>
    </message>
    <message>
        <source>Preloaded files</source>
        <translation>Vorab geladene Dateien</translation>
    </message>
    <message>
        <source>Repositories and files that are there when the app starts.</source>
        <translation>Repositorys und Dateien, die beim Start der App da sind.</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>Kopiert von</translation>
    </message>
    <message>
        <source>The Space that this one is a copy of.</source>
        <translation>Der Space, dessen Kopie dieser ist.</translation>
    </message>
    <message>
        <source>Title for search engines</source>
        <translation>Titel für Suchmaschinen</translation>
    </message>
    <message>
        <source>What search engines show as the title.</source>
        <translation>Was Suchmaschinen als Titel zeigen.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Block einfügen</translation>
    </message>
    <message>
        <source>The card has no metadata, so the Hub cannot list or filter the model.</source>
        <translation>Die Karte hat keine Metadaten; der Hub kann das Modell deshalb weder einordnen noch filtern.</translation>
    </message>
    <message>
        <source>Close the block</source>
        <translation>Block schließen</translation>
    </message>
    <message>
        <source>The metadata block is not closed: a line “---” is missing after it.</source>
        <translation>Der Metadatenblock ist nicht geschlossen: Danach fehlt eine Zeile „---“.</translation>
    </message>
    <message>
        <source>Fill the block</source>
        <translation>Block füllen</translation>
    </message>
    <message>
        <source>The metadata block is empty, and the Hub refuses that.</source>
        <translation>Der Metadatenblock ist leer, und das lehnt der Hub ab.</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>Block entfernen</translation>
    </message>
    <message>
        <source>Put it under a key</source>
        <translation>Unter einen Schlüssel stellen</translation>
    </message>
    <message>
        <source>The metadata is not a map of keys and values; it may belong under “%1”.</source>
        <translation>Die Metadaten sind keine Zuordnung von Schlüsseln zu Werten; vielleicht gehören sie unter „%1“.</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which hides the metadata from Python programs.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke, die die Metadaten vor Python-Programmen verbirgt.</translation>
    </message>
    <message>
        <source>Remove the blanks</source>
        <translation>Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>There are blanks after a line “---”; some readers then do not find the metadata.</source>
        <translation>Nach einer Zeile „---“ stehen Leerzeichen; manche Programme finden die Metadaten dann nicht.</translation>
    </message>
    <message>
        <source>Keep one</source>
        <translation>Einen behalten</translation>
    </message>
    <message>
        <source>The key “%1” is there twice; the Hub refuses that.</source>
        <translation>Der Schlüssel „%1“ steht zweimal da; das lehnt der Hub ab.</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>The metadata cannot be read (%1, line %2, column %3). Often a value needs quotes.</source>
        <translation>Die Metadaten sind nicht lesbar (%1, Zeile %2, Spalte %3). Oft braucht ein Wert Anführungszeichen.</translation>
    </message>
    <message>
        <source>Use blanks</source>
        <translation>Leerzeichen verwenden</translation>
    </message>
    <message>
        <source>Lines are indented with tabs; YAML allows only blanks.</source>
        <translation>Zeilen sind mit Tabulatoren eingerückt; YAML erlaubt nur Leerzeichen.</translation>
    </message>
    <message>
        <source>Remove the placeholder</source>
        <translation>Platzhalter entfernen</translation>
    </message>
    <message>
        <source>“%1” is a placeholder that was not filled in.</source>
        <translation>„%1“ ist ein Platzhalter, der nicht ausgefüllt wurde.</translation>
    </message>
    <message>
        <source>Make them the same</source>
        <translation>Vereinheitlichen</translation>
    </message>
    <message>
        <source>The lines of this file end in different ways, or in one that the Hub does not know.</source>
        <translation>Die Zeilen dieser Datei enden unterschiedlich oder so, wie es der Hub nicht kennt.</translation>
    </message>
    <message>
        <source>Read it as Latin-1</source>
        <translation>Als Latin-1 lesen</translation>
    </message>
    <message>
        <source>The file is not UTF-8: line %1, column %2 holds other bytes.</source>
        <translation>Die Datei ist kein UTF-8: In Zeile %1, Spalte %2 stehen andere Bytes.</translation>
    </message>
    <message>
        <source>Write “---”</source>
        <translation>„---“ schreiben</translation>
    </message>
    <message>
        <source>The metadata is closed by “%1” instead of “---”.</source>
        <translation>Die Metadaten enden mit „%1“ statt mit „---“.</translation>
    </message>
    <message>
        <source>Move it to the top</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>The metadata is not at the top of the file, so the Hub does not see it.</source>
        <translation>Die Metadaten stehen nicht am Anfang der Datei; der Hub sieht sie deshalb nicht.</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>The line “%1” begins a second document; the metadata must be a single one.</source>
        <translation>Die Zeile „%1“ beginnt ein zweites Dokument; die Metadaten müssen ein einziges sein.</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>The tag “%1” is not allowed in metadata.</source>
        <translation>Der Tag „%1“ ist in Metadaten nicht erlaubt.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Anchors and aliases are used here; values that share them are changed in the text.</source>
        <translation>Hier werden Anker und Verweise verwendet; Werte, die sie teilen, werden im Text geändert.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>There is an invisible character here (%1) that YAML does not take for a blank.</source>
        <translation>Hier steht ein unsichtbares Zeichen (%1), das für YAML kein Leerzeichen ist.</translation>
    </message>
    <message>
        <source>Make README.md</source>
        <translation>README.md anlegen</translation>
    </message>
    <message>
        <source>The card must be called README.md and lie at the top of the repository, not “%1”.</source>
        <translation>Die Karte muss README.md heißen und ganz oben im Repository liegen, nicht „%1“.</translation>
    </message>
    <message>
        <source>Rename the key</source>
        <translation>Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>The key “%1” is not known.</source>
        <translation>Der Schlüssel „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The key “%1” is not known; “%2” was probably meant.</source>
        <translation>Der Schlüssel „%1“ ist nicht bekannt; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The Hub does not know the key “%1”. It is kept as it is.</source>
        <translation>Der Hub kennt den Schlüssel „%1“ nicht. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A dataset card may not have “%1”; write “%2”.</source>
        <translation>Die Karte eines Datensatzes darf „%1“ nicht enthalten; schreiben Sie „%2“.</translation>
    </message>
    <message>
        <source>Use the new key</source>
        <translation>Neuen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>The key “%1” is outdated.</source>
        <translation>Der Schlüssel „%1“ ist veraltet.</translation>
    </message>
    <message>
        <source>The key “%1” is outdated; “%2” has taken its place.</source>
        <translation>Der Schlüssel „%1“ ist veraltet; an seine Stelle ist „%2“ getreten.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>The key “%1” has no value. Fill it in or remove it.</source>
        <translation>Der Schlüssel „%1“ hat keinen Wert. Füllen Sie ihn aus oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Programs read “%1” in different ways. Quotes make it a text for all of them.</source>
        <translation>Programme lesen „%1“ verschieden. Mit Anführungszeichen ist es für alle ein Text.</translation>
    </message>
    <message>
        <source>“%1” is read as a date. Quotes keep it as it is written.</source>
        <translation>„%1“ wird als Datum gelesen. Mit Anführungszeichen bleibt es, wie es dasteht.</translation>
    </message>
    <message>
        <source>The Hub says: %1</source>
        <translation>Der Hub sagt: %1</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>A card has one main heading; this has none or several.</source>
        <translation>Eine Karte hat eine Hauptüberschrift; diese hat keine oder mehrere.</translation>
    </message>
    <message>
        <source>The heading “%1” skips a level.</source>
        <translation>Die Überschrift „%1“ überspringt eine Ebene.</translation>
    </message>
    <message>
        <source>Add the section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>A section is missing: %1.</source>
        <translation>Ein Abschnitt fehlt: %1.</translation>
    </message>
    <message>
        <source>Name the language</source>
        <translation>Sprache angeben</translation>
    </message>
    <message>
        <source>The code has no language, so it is not coloured.</source>
        <translation>Beim Code steht keine Sprache; er wird deshalb nicht gefärbt.</translation>
    </message>
    <message>
        <source>The code has no language; it looks like %2.</source>
        <translation>Beim Code steht keine Sprache; er sieht nach %2 aus.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The code uses “%1”, which is not this repository.</source>
        <translation>Der Code verwendet „%1“; das ist nicht dieses Repository.</translation>
    </message>
    <message>
        <source>The code uses “%1” where “%2” was probably meant.</source>
        <translation>Der Code verwendet „%1“, wo wohl „%2“ gemeint war.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>“%1” is not in the repository.</source>
        <translation>„%1“ ist nicht im Repository.</translation>
    </message>
    <message>
        <source>“%1” is not in the repository; perhaps “%2” was meant.</source>
        <translation>„%1“ ist nicht im Repository; vielleicht war „%2“ gemeint.</translation>
    </message>
    <message>
        <source>Describe it</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>The picture “%1” has no description for those who cannot see it.</source>
        <translation>Dem Bild „%1“ fehlt eine Beschreibung für alle, die es nicht sehen.</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>The picture “%1” has an address that is not secure.</source>
        <translation>Das Bild „%1“ hat eine unsichere Adresse.</translation>
    </message>
    <message>
        <source>Use the file</source>
        <translation>Datei verwenden</translation>
    </message>
    <message>
        <source>“%1” is the page about a picture, not the picture.</source>
        <translation>„%1“ ist die Seite über ein Bild, nicht das Bild.</translation>
    </message>
    <message>
        <source>The Hub removes this HTML: %1</source>
        <translation>Der Hub entfernt dieses HTML: %1</translation>
    </message>
    <message>
        <source>Insert blank lines</source>
        <translation>Leerzeilen einfügen</translation>
    </message>
    <message>
        <source>Markdown directly inside HTML is shown as it is written; blank lines help.</source>
        <translation>Markdown direkt in HTML erscheint, wie es dasteht; Leerzeilen helfen.</translation>
    </message>
    <message>
        <source>Convert it</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>The Hub does not read “%1” as a formula.</source>
        <translation>Der Hub liest „%1“ nicht als Formel.</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read.</source>
        <translation>Die Formel „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read: %2</source>
        <translation>Die Formel „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” is understood elsewhere, but not in a card.</source>
        <translation>„%1“ wird anderswo verstanden, aber nicht in einer Karte.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This looks like a secret: %1. Everybody could read it.</source>
        <translation>Das sieht nach einem Geheimnis aus: %1. Alle könnten es lesen.</translation>
    </message>
    <message>
        <source>“%1” tells about your computer.</source>
        <translation>„%1“ verrät etwas über Ihren Rechner.</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Hinweis entfernen</translation>
    </message>
    <message>
        <source>The note that this card was made by a program is still there.</source>
        <translation>Der Hinweis, dass ein Programm diese Karte geschrieben hat, ist noch da.</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>A paper is named without a link to it.</source>
        <translation>Ein Artikel ist genannt, aber nicht verlinkt.</translation>
    </message>
    <message>
        <source>Mend the row</source>
        <translation>Zeile beheben</translation>
    </message>
    <message>
        <source>A row of the table has another number of cells than its head.</source>
        <translation>Eine Zeile der Tabelle hat eine andere Zahl von Zellen als ihr Kopf.</translation>
    </message>
    <message>
        <source>Choose a heading</source>
        <translation>Überschrift wählen</translation>
    </message>
    <message>
        <source>No heading fits the link “%1”.</source>
        <translation>Zum Link „%1“ passt keine Überschrift.</translation>
    </message>
    <message>
        <source>No heading fits the link “%1”; perhaps “%2” was meant.</source>
        <translation>Zum Link „%1“ passt keine Überschrift; vielleicht war „%2“ gemeint.</translation>
    </message>
    <message>
        <source>Add the other</source>
        <translation>Anderes hinzufügen</translation>
    </message>
    <message>
        <source>The picture “%1” is for one colour scheme only.</source>
        <translation>Das Bild „%1“ gilt nur für ein Farbschema.</translation>
    </message>
    <message>
        <source>Mark as code</source>
        <translation>Als Code markieren</translation>
    </message>
    <message>
        <source>“%1” is read as HTML and vanishes; mark it as code.</source>
        <translation>„%1“ wird als HTML gelesen und verschwindet; markieren Sie es als Code.</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>There is no code that people can copy and run.</source>
        <translation>Es gibt keinen Code, den man kopieren und ausführen kann.</translation>
    </message>
    <message>
        <source>Add a citation</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>The card does not say how to cite the work.</source>
        <translation>Die Karte sagt nicht, wie die Arbeit zu zitieren ist.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>The card does not say whom to ask.</source>
        <translation>Die Karte sagt nicht, wen man fragen kann.</translation>
    </message>
    <message>
        <source>Put it on the Hub</source>
        <translation>Auf den Hub legen</translation>
    </message>
    <message>
        <source>“%1” leads to an external drive.</source>
        <translation>„%1“ führt zu einem fremden Speicher.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Mehr schreiben</translation>
    </message>
    <message>
        <source>The card has few words of its own.</source>
        <translation>Die Karte hat wenige eigene Wörter.</translation>
    </message>
    <message>
        <source>The card has few words of its own: %2.</source>
        <translation>Die Karte hat wenige eigene Wörter: %2.</translation>
    </message>
    <message>
        <source>“%1” is a pickle file, which can run code; there are no safetensors.</source>
        <translation>„%1“ ist eine Pickle-Datei, die Code ausführen kann; es gibt keine safetensors.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>“%1” is left over from training.</source>
        <translation>„%1“ ist vom Training übrig geblieben.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>.gitattributes is missing or incomplete.</source>
        <translation>.gitattributes fehlt oder ist unvollständig.</translation>
    </message>
    <message>
        <source>Add the text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>The licence is “other”, and its text is not among the files.</source>
        <translation>Die Lizenz ist „other“, und ihr Text ist nicht unter den Dateien.</translation>
    </message>
    <message>
        <source>There seem to be several models in this repository.</source>
        <translation>In diesem Repository scheinen mehrere Modelle zu liegen.</translation>
    </message>
    <message>
        <source>There seem to be several models in this repository: %2.</source>
        <translation>In diesem Repository scheinen mehrere Modelle zu liegen: %2.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>No file is one that the Hub counts as a download of this library.</source>
        <translation>Keine der Dateien zählt der Hub als Download dieser Bibliothek.</translation>
    </message>
    <message>
        <source>Add a pattern</source>
        <translation>Muster hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is large and is not kept as a large file.</source>
        <translation>„%1“ ist groß und wird nicht als große Datei geführt.</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Hinweis hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is code: people need trust_remote_code to load the model.</source>
        <translation>„%1“ ist Code: Zum Laden des Modells braucht man trust_remote_code.</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is not shown in the gallery.</source>
        <translation>„%1“ ist in der Galerie nicht zu sehen.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Is the model in a collection?</source>
        <translation>Ist das Modell in einer Sammlung?</translation>
    </message>
    <message>
        <source>Is there a Space that shows what it can do?</source>
        <translation>Gibt es einen Space, der zeigt, was es kann?</translation>
    </message>
    <message>
        <source>Do the cards of older versions lead to this one?</source>
        <translation>Führen die Karten älterer Versionen zu dieser?</translation>
    </message>
    <message>
        <source>Is it public, and are the conditions of access stated?</source>
        <translation>Ist es öffentlich, und sind die Bedingungen für den Zugang genannt?</translation>
    </message>
    <message>
        <source>Do the examples run on a clean computer?</source>
        <translation>Laufen die Beispiele auf einem frischen Rechner?</translation>
    </message>
    <message>
        <source>Are the evaluation results sent?</source>
        <translation>Sind die Auswertungen eingereicht?</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>“model-index” must be a list of entries with name and results; “%1” is missing.</source>
        <translation>„model-index“ muss eine Liste von Einträgen mit name und results sein; „%1“ fehlt.</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Aufgabe wählen</translation>
    </message>
    <message>
        <source>A result does not say for which task it is.</source>
        <translation>Ein Ergebnis sagt nicht, für welche Aufgabe es gilt.</translation>
    </message>
    <message>
        <source>“%1” must be a text here.</source>
        <translation>„%1“ muss hier ein Text sein.</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>A metric lacks its %1.</source>
        <translation>Einer Metrik fehlt: %1.</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>A source needs an address.</source>
        <translation>Eine Quelle braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The results are for “%1”, which is not the name of this model.</source>
        <translation>Die Ergebnisse gelten für „%1“; so heißt dieses Modell nicht.</translation>
    </message>
    <message>
        <source>The results are for “%1”; this model is called “%2”.</source>
        <translation>Die Ergebnisse gelten für „%1“; dieses Modell heißt „%2“.</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>There are %1 entries; Python programs keep only one of them.</source>
        <translation>Es gibt %1 Einträge; Python-Programme behalten nur einen davon.</translation>
    </message>
    <message>
        <source>Two results are for the same data; Python programs join them.</source>
        <translation>Zwei Ergebnisse gelten denselben Daten; Python-Programme fassen sie zusammen.</translation>
    </message>
    <message>
        <source>Two results are for the same data (%1); Python programs join them.</source>
        <translation>Zwei Ergebnisse gelten denselben Daten (%1); Python-Programme fassen sie zusammen.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>A result that the Hub has verified was changed.</source>
        <translation>Ein Ergebnis, das der Hub bestätigt hat, wurde geändert.</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>Wert wählen</translation>
    </message>
    <message>
        <source>“%2” is an unusual value for “%1”.</source>
        <translation>„%2“ ist ein ungewöhnlicher Wert für „%1“.</translation>
    </message>
    <message>
        <source>“%2” is an unusual value for “%1”. Is it a percentage?</source>
        <translation>„%2“ ist ein ungewöhnlicher Wert für „%1“. Sind es Prozent?</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Datei anlegen</translation>
    </message>
    <message>
        <source>“%1” is a benchmark: its results belong into .eval_results.</source>
        <translation>„%1“ ist ein Benchmark: Seine Ergebnisse gehören in .eval_results.</translation>
    </message>
    <message>
        <source>“%1” has no value; Python programs drop it.</source>
        <translation>„%1“ hat keinen Wert; Python-Programme lassen es weg.</translation>
    </message>
    <message>
        <source>Use that value</source>
        <translation>Diesen Wert verwenden</translation>
    </message>
    <message>
        <source>The metadata says %2 for “%1”, the table in the text %3.</source>
        <translation>Die Metadaten sagen %2 für „%1“, die Tabelle im Text sagt %3.</translation>
    </message>
    <message>
        <source>“%1” must hold a list of results.</source>
        <translation>„%1“ muss eine Liste von Ergebnissen enthalten.</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>A result in “%1” is incomplete.</source>
        <translation>Ein Ergebnis in „%1“ ist unvollständig.</translation>
    </message>
    <message>
        <source>A result in “%1” lacks “%2”.</source>
        <translation>Einem Ergebnis in „%1“ fehlt „%2“.</translation>
    </message>
    <message>
        <source>The date in “%1” must be in quotes, as in &apos;2026-01-31&apos;.</source>
        <translation>Das Datum in „%1“ muss in Anführungszeichen stehen, etwa &apos;2026-01-31&apos;.</translation>
    </message>
    <message>
        <source>A source in “%1” needs an address.</source>
        <translation>Eine Quelle in „%1“ braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>The Hub does not see results in “%1”: they belong into .eval_results, in a file that ends in .yaml.</source>
        <translation>Der Hub sieht Ergebnisse in „%1“ nicht: Sie gehören in .eval_results, in eine Datei, die auf .yaml endet.</translation>
    </message>
    <message>
        <source>Make it a number</source>
        <translation>Zahl daraus machen</translation>
    </message>
    <message>
        <source>The emissions are a text, “%1”; they must be a number of grams.</source>
        <translation>Die Emissionen sind ein Text, „%1“; sie müssen eine Zahl in Gramm sein.</translation>
    </message>
    <message>
        <source>The emissions of the training are not given.</source>
        <translation>Die Emissionen des Trainings sind nicht angegeben.</translation>
    </message>
    <message>
        <source>“%1” does not have the form that the Hub reads.</source>
        <translation>„%1“ hat nicht die Form, die der Hub liest.</translation>
    </message>
    <message>
        <source>Complete it</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>An example for “%1” is incomplete.</source>
        <translation>Ein Beispiel für „%1“ ist unvollständig.</translation>
    </message>
    <message>
        <source>An example for “%1” lacks: %2.</source>
        <translation>Einem Beispiel für „%1“ fehlt: %2.</translation>
    </message>
    <message>
        <source>The file “%1” is not in the repository.</source>
        <translation>Die Datei „%1“ ist nicht im Repository.</translation>
    </message>
    <message>
        <source>Add the mask</source>
        <translation>Lücke einfügen</translation>
    </message>
    <message>
        <source>The text has nothing to fill in: %1 is missing.</source>
        <translation>Im Text gibt es nichts auszufüllen: %1 fehlt.</translation>
    </message>
    <message>
        <source>Make one text</source>
        <translation>Einen Text daraus machen</translation>
    </message>
    <message>
        <source>The labels must be one text with commas.</source>
        <translation>Die Labels müssen ein Text mit Kommas sein.</translation>
    </message>
    <message>
        <source>The column “%1” has %2 rows, others have %3.</source>
        <translation>Die Spalte „%1“ hat %2 Zeilen, andere haben %3.</translation>
    </message>
    <message>
        <source>The parameter “%1” is not known.</source>
        <translation>Der Parameter „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>The gallery is empty: no example has a picture.</source>
        <translation>Die Galerie ist leer: Kein Beispiel hat ein Bild.</translation>
    </message>
    <message>
        <source>Choose a kind</source>
        <translation>Art wählen</translation>
    </message>
    <message>
        <source>The field “%1” has no kind that the Hub knows.</source>
        <translation>Das Feld „%1“ hat keine Art, die der Hub kennt.</translation>
    </message>
    <message>
        <source>The field “%1” has the kind “%2”, which the Hub does not know, or nothing to choose from.</source>
        <translation>Das Feld „%1“ hat die Art „%2“, die der Hub nicht kennt, oder nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>Write yes or no</source>
        <translation>Ja oder Nein schreiben</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>Zuordnung daraus machen</translation>
    </message>
    <message>
        <source>The fields are a list; a map of labels and kinds is understood everywhere.</source>
        <translation>Die Felder sind eine Liste; eine Zuordnung von Beschriftung zu Art wird überall verstanden.</translation>
    </message>
    <message>
        <source>These texts are shown only when access is restricted in the repository&apos;s settings.</source>
        <translation>Diese Texte erscheinen nur, wenn der Zugang in den Einstellungen des Repositorys beschränkt ist.</translation>
    </message>
    <message>
        <source>Indent it</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>A line “---” inside this text ends the metadata.</source>
        <translation>Eine Zeile „---“ in diesem Text beendet die Metadaten.</translation>
    </message>
    <message>
        <source>Choose a licence</source>
        <translation>Lizenz wählen</translation>
    </message>
    <message>
        <source>The Hub knows no licence “%1”.</source>
        <translation>Der Hub kennt keine Lizenz „%1“.</translation>
    </message>
    <message>
        <source>The Hub knows no licence “%1”; “%2” was probably meant.</source>
        <translation>Der Hub kennt keine Lizenz „%1“; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>Name the licence</source>
        <translation>Lizenz benennen</translation>
    </message>
    <message>
        <source>The licence is “other”; its name is missing.</source>
        <translation>Die Lizenz ist „other“; ihr Name fehlt.</translation>
    </message>
    <message>
        <source>Choose a link</source>
        <translation>Link wählen</translation>
    </message>
    <message>
        <source>The licence is “other”; the link to its text is missing.</source>
        <translation>Die Lizenz ist „other“; der Link zu ihrem Text fehlt.</translation>
    </message>
    <message>
        <source>The licence link does not lead to a file of the repository.</source>
        <translation>Der Link zur Lizenz führt zu keiner Datei des Repositorys.</translation>
    </message>
    <message>
        <source>No licence is given, so nobody knows what they may do with this.</source>
        <translation>Es ist keine Lizenz angegeben; niemand weiß, was damit erlaubt ist.</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Version wählen</translation>
    </message>
    <message>
        <source>“%1” is a family of licences; name the version that applies.</source>
        <translation>„%1“ ist eine Familie von Lizenzen; nennen Sie die Version, die gilt.</translation>
    </message>
    <message>
        <source>Use what the file says</source>
        <translation>Angabe der Datei verwenden</translation>
    </message>
    <message>
        <source>The card says “%1”, but “%2” holds the text of “%3”.</source>
        <translation>Die Karte sagt „%1“, aber in „%2“ steht der Text von „%3“.</translation>
    </message>
    <message>
        <source>Use its licence</source>
        <translation>Dessen Lizenz verwenden</translation>
    </message>
    <message>
        <source>The licence “%1” permits more than that of the base model “%2”, which is “%3”.</source>
        <translation>Die Lizenz „%1“ erlaubt mehr als die des Basismodells „%2“, nämlich „%3“.</translation>
    </message>
    <message>
        <source>The licence is “unknown”. If you know it, say it.</source>
        <translation>Die Lizenz ist „unknown“. Wenn Sie sie kennen, geben Sie sie an.</translation>
    </message>
    <message>
        <source>Write the plain code</source>
        <translation>Einfachen Code schreiben</translation>
    </message>
    <message>
        <source>“%1” is not a code that the Hub takes.</source>
        <translation>„%1“ ist kein Code, den der Hub annimmt.</translation>
    </message>
    <message>
        <source>“%1” is not a code that the Hub takes; write “%2”, and keep the variant under language_bcp47.</source>
        <translation>„%1“ ist kein Code, den der Hub annimmt; schreiben Sie „%2“ und die Variante unter language_bcp47.</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>“%1” is not a language code.</source>
        <translation>„%1“ ist kein Sprachcode.</translation>
    </message>
    <message>
        <source>“%1” is not a language code; “%2” was probably meant.</source>
        <translation>„%1“ ist kein Sprachcode; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>Python programs read “%1” as yes or no, not as a language. Quotes help.</source>
        <translation>Python-Programme lesen „%1“ als Ja oder Nein, nicht als Sprache. Anführungszeichen helfen.</translation>
    </message>
    <message>
        <source>The language is not given.</source>
        <translation>Die Sprache ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Use the new code</source>
        <translation>Neuen Code verwenden</translation>
    </message>
    <message>
        <source>The language code “%1” is outdated; write “%2”.</source>
        <translation>Der Sprachcode „%1“ ist veraltet; schreiben Sie „%2“.</translation>
    </message>
    <message>
        <source>Use the short code</source>
        <translation>Kurzen Code verwenden</translation>
    </message>
    <message>
        <source>“%1” has a shorter code: “%2”.</source>
        <translation>Für „%1“ gibt es einen kürzeren Code: „%2“.</translation>
    </message>
    <message>
        <source>The task is not given, so the model cannot be found by it.</source>
        <translation>Die Aufgabe ist nicht angegeben; danach lässt sich das Modell nicht finden.</translation>
    </message>
    <message>
        <source>The Hub knows no task “%1”.</source>
        <translation>Der Hub kennt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>The Hub knows no task “%1”; “%2” was probably meant.</source>
        <translation>Der Hub kennt keine Aufgabe „%1“; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no longer a task for models.</source>
        <translation>„%1“ ist keine Aufgabe für Modelle mehr.</translation>
    </message>
    <message>
        <source>“%1” is no longer a task for models; use for instance “%2”.</source>
        <translation>„%1“ ist keine Aufgabe für Modelle mehr; verwenden Sie zum Beispiel „%2“.</translation>
    </message>
    <message>
        <source>Use that task</source>
        <translation>Diese Aufgabe verwenden</translation>
    </message>
    <message>
        <source>The card says “%1”, but the files say “%2” (%3).</source>
        <translation>Die Karte sagt „%1“, aber die Dateien sagen „%2“ (%3).</translation>
    </message>
    <message>
        <source>Choose a library</source>
        <translation>Bibliothek wählen</translation>
    </message>
    <message>
        <source>The library that loads the model is not given, so the Hub shows no code for it.</source>
        <translation>Die Bibliothek, die das Modell lädt, ist nicht angegeben; der Hub zeigt deshalb keinen Code dafür.</translation>
    </message>
    <message>
        <source>The Hub does not know the library “%1”, so it shows no code and counts few downloads.</source>
        <translation>Der Hub kennt die Bibliothek „%1“ nicht; er zeigt deshalb keinen Code und zählt wenige Downloads.</translation>
    </message>
    <message>
        <source>The Hub does not know the library “%1”; perhaps “%2” was meant.</source>
        <translation>Der Hub kennt die Bibliothek „%1“ nicht; vielleicht war „%2“ gemeint.</translation>
    </message>
    <message>
        <source>Use that library</source>
        <translation>Diese Bibliothek verwenden</translation>
    </message>
    <message>
        <source>The card says “%1”, but the files are for “%2” (%3).</source>
        <translation>Die Karte sagt „%1“, aber die Dateien sind für „%2“ (%3).</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>There is a chat template; with the tag “conversational” the Hub offers a chat.</source>
        <translation>Es gibt eine Chat-Vorlage; mit dem Tag „conversational“ bietet der Hub einen Chat an.</translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation>Liste daraus machen</translation>
    </message>
    <message>
        <source>Tags must be a list.</source>
        <translation>Tags müssen eine Liste sein.</translation>
    </message>
    <message>
        <source>The tag “%1” is not a text.</source>
        <translation>Der Tag „%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>The tag “%1” is there twice.</source>
        <translation>Der Tag „%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>“%1” is nothing to write as a tag: the Hub makes it by itself, or it is a path of your computer.</source>
        <translation>„%1“ gehört nicht in die Tags: Der Hub setzt es selbst, oder es ist ein Pfad Ihres Rechners.</translation>
    </message>
    <message>
        <source>Split it</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>The tag “%1” is too long or has marks in it.</source>
        <translation>Der Tag „%1“ ist zu lang oder enthält Zeichen, die nicht hineingehören.</translation>
    </message>
    <message>
        <source>The tag “%1” looks like several: %2.</source>
        <translation>Der Tag „%1“ sieht nach mehreren aus: %2.</translation>
    </message>
    <message>
        <source>The tag “%1” repeats what is said already.</source>
        <translation>Der Tag „%1“ wiederholt, was schon gesagt ist.</translation>
    </message>
    <message>
        <source>The tag “%1” repeats “%2”.</source>
        <translation>Der Tag „%1“ wiederholt „%2“.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>“%1” is not the id of a model on the Hub.</source>
        <translation>„%1“ ist keine Kennung eines Modells auf dem Hub.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a model on the Hub; “%2” was probably meant.</source>
        <translation>„%1“ ist keine Kennung eines Modells auf dem Hub; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>The model names itself as “%1”.</source>
        <translation>Das Modell nennt sich selbst als „%1“.</translation>
    </message>
    <message>
        <source>This is an adapter, and its base model is not given.</source>
        <translation>Dies ist ein Adapter, und sein Basismodell ist nicht angegeben.</translation>
    </message>
    <message>
        <source>These are quantised weights; say which model they come from.</source>
        <translation>Dies sind quantisierte Gewichte; geben Sie an, von welchem Modell sie stammen.</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Eine wählen</translation>
    </message>
    <message>
        <source>“%1” is not a relation to a base model: it is finetune, adapter, quantized or merge.</source>
        <translation>„%1“ ist keine Beziehung zu einem Basismodell: Es gibt finetune, adapter, quantized und merge.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Andere wählen</translation>
    </message>
    <message>
        <source>The relation “%1” does not fit the base model or the files.</source>
        <translation>Die Beziehung „%1“ passt nicht zum Basismodell oder zu den Dateien.</translation>
    </message>
    <message>
        <source>The base model “%1” is there twice.</source>
        <translation>Das Basismodell „%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a dataset on the Hub.</source>
        <translation>„%1“ ist keine Kennung eines Datensatzes auf dem Hub.</translation>
    </message>
    <message>
        <source>“%1” is an address; the id is “%2”.</source>
        <translation>„%1“ ist eine Adresse; die Kennung ist „%2“.</translation>
    </message>
    <message>
        <source>The key “datasets” has no value; the Hub refuses that.</source>
        <translation>Der Schlüssel „datasets“ hat keinen Wert; das lehnt der Hub ab.</translation>
    </message>
    <message>
        <source>The text names datasets that the metadata does not: %1.</source>
        <translation>Der Text nennt Datensätze, die in den Metadaten fehlen: %1.</translation>
    </message>
    <message>
        <source>Choose a metric</source>
        <translation>Metrik wählen</translation>
    </message>
    <message>
        <source>The metric “%1” is not known.</source>
        <translation>Die Metrik „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The metric “%1” is not known; “%2” was probably meant.</source>
        <translation>Die Metrik „%1“ ist nicht bekannt; gemeint war wohl „%2“.</translation>
    </message>
    <message>
        <source>Emissions of %1 grams cannot be right. Is it another unit?</source>
        <translation>Emissionen von %1 Gramm können nicht stimmen. Ist es eine andere Einheit?</translation>
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
    <message>
        <source>%1 h</source>
        <extracomment>Hours.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>GateKinds</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>Kästchen zum Ankreuzen</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Place, by IP address</source>
        <translation>Ort, nach der IP-Adresse</translation>
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
    <message>
        <source>Where the Hub&apos;s own client keeps its sign-ins.</source>
        <translation>Wo der Client des Hubs seine Anmeldungen speichert.</translation>
    </message>
</context>
<context>
    <name>HistorySource</name>
    <message>
        <source>%1 cannot be reached. This is what was fetched before.</source>
        <translation>%1 ist nicht erreichbar. Gezeigt wird, was früher geholt wurde.</translation>
    </message>
</context>
<context>
    <name>HistorySourceText</name>
    <message>
        <source>The folder “%1” is not there. Perhaps it was moved or renamed, or its disk is not connected. Try again once it is back, or open another one.</source>
        <translation>Der Ordner „%1“ ist nicht da. Vielleicht wurde er verschoben oder umbenannt, oder sein Datenträger ist nicht angeschlossen. Versuchen Sie es erneut, sobald er wieder da ist, oder öffnen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” is not in a git repository that can be read. Nothing in it was changed. Open another folder, or check this one with “git fsck”.</source>
        <translation>„%1“ liegt in keinem Git-Repository, das sich lesen lässt. Darin wurde nichts geändert. Öffnen Sie einen anderen Ordner, oder prüfen Sie diesen mit „git fsck“.</translation>
    </message>
    <message>
        <source>This works with repositories of the Hub. What is open is a folder on this computer.</source>
        <translation>Das geht mit Repositorys des Hubs. Geöffnet ist ein Ordner auf diesem Computer.</translation>
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
        <source>Where everything is kept; made when it is missing.</source>
        <translation>Wo alles aufbewahrt wird; wird bei Bedarf angelegt.</translation>
    </message>
    <message>
        <source>The port to listen on (default: a free one).</source>
        <translation>Der Port, an dem er lauscht (Vorgabe: ein freier).</translation>
    </message>
    <message>
        <source>Behave as if the disk were this large.</source>
        <translation>So tun, als wäre der Datenträger so groß.</translation>
    </message>
    <message>
        <source>Serves real repositories from a folder on 127.0.0.1, for Slipway, the Hub&apos;s own clients and git. When it is ready it prints one JSON line on stdout with endpoint, token, user and root, and under accounts the user, token and organisations of everybody named. Then it works until it gets SIGINT or SIGTERM.</source>
        <translation>Stellt echte Repositorys aus einem Ordner auf 127.0.0.1 bereit, für Slipway, die eigenen Programme des Hubs und git. Sobald er bereit ist, gibt er auf stdout eine JSON-Zeile mit endpoint, token, user und root aus, und unter accounts user, token und organisations von allen Genannten. Dann arbeitet er, bis er SIGINT oder SIGTERM erhält.</translation>
    </message>
    <message>
        <source>An account to make or use (default: me). Repeatable, for several people.</source>
        <translation>Ein Konto, das angelegt oder verwendet wird (Standard: me). Wiederholbar, für mehrere Personen.</translation>
    </message>
    <message>
        <source>An organisation to make or add to. Its first member becomes its administrator, the others may write (default: every --user). Repeatable.</source>
        <translation>Eine Organisation, die angelegt oder ergänzt wird. Ihr erstes Mitglied verwaltet sie, die anderen dürfen schreiben (Standard: alle mit --user Genannten). Wiederholbar.</translation>
    </message>
    <message>
        <source>The first account&apos;s access token (default: the stored one, or a new one). It is for practice; do not use a real one.</source>
        <translation>Das Zugriffstoken des ersten Kontos (Standard: das gespeicherte oder ein neues). Es ist zum Üben; verwenden Sie kein echtes.</translation>
    </message>
</context>
<context>
    <name>InvocationText</name>
    <message>
        <source>HF_TOKEN belongs to %1 and is not sent to %2. To use it there, set HF_ENDPOINT instead of --endpoint.</source>
        <translation>HF_TOKEN gehört zu %1 und wird nicht an %2 gesendet. Um es dort zu verwenden, setzen Sie HF_ENDPOINT statt --endpoint.</translation>
    </message>
</context>
<context>
    <name>LogCommands</name>
    <message>
        <source>“%1” is no date such as 2026-01-31.</source>
        <translation>„%1“ ist kein Datum wie 2026-01-31.</translation>
    </message>
    <message>
        <source>--limit needs a number from 1 on.</source>
        <translation>--limit braucht eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>There are no such commits.</source>
        <translation>Es gibt keine solchen Commits.</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, %3</source>
        <extracomment>%1 is a person&apos;s name, %2 an e-mail address, %3 a date.</extracomment>
        <translation>%1 &lt;%2&gt;, %3</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Committer</source>
        <translation>Committer</translation>
    </message>
    <message>
        <source>Files changed</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>List commits, the newest first.</source>
        <translation>Commits auflisten, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>WHERE is a folder with a git repository (this one by default) or a repository of the Hub, NS/NAME. REV is a branch, tag, commit or refs/pr/N; the default branch when it is missing.</source>
        <translation>WHERE ist ein Ordner mit einem Git-Repository (Vorgabe: dieser) oder ein Repository auf dem Hub, NS/NAME. REV ist ein Branch, Tag, Commit oder refs/pr/N; ohne Angabe gilt der Standard-Branch.</translation>
    </message>
    <message>
        <source>Only what changed this file, through its renames.</source>
        <translation>Nur was diese Datei geändert hat, über Umbenennungen hinweg.</translation>
    </message>
    <message>
        <source>Only with this in the author&apos;s name or e-mail address.</source>
        <translation>Nur mit diesem Text im Namen oder in der E-Mail-Adresse des Autors.</translation>
    </message>
    <message>
        <source>Only with this in the message.</source>
        <translation>Nur mit diesem Text in der Nachricht.</translation>
    </message>
    <message>
        <source>Only from this day on.</source>
        <translation>Nur ab diesem Tag.</translation>
    </message>
    <message>
        <source>Only up to this day.</source>
        <translation>Nur bis zu diesem Tag.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Höchstens so viele.</translation>
    </message>
    <message>
        <source>Of all branches, tags and pull requests.</source>
        <translation>Aus allen Branches, Tags und Pull-Requests.</translation>
    </message>
    <message>
        <source>Show a commit, or a file as it was then.</source>
        <translation>Einen Commit zeigen oder eine Datei, wie sie damals war.</translation>
    </message>
    <message>
        <source>WHERE is a folder with a git repository (this one by default) or a repository of the Hub, NS/NAME. Of a file that Git LFS keeps, the pointer is shown.</source>
        <translation>WHERE ist ein Ordner mit einem Git-Repository (Vorgabe: dieser) oder ein Repository auf dem Hub, NS/NAME. Von einer Datei, die Git LFS aufbewahrt, wird der Zeiger gezeigt.</translation>
    </message>
    <message>
        <source>Instead of a list, release notes in Markdown: what B has and A has not.</source>
        <translation>Statt einer Liste Versionshinweise in Markdown: was B hat und A nicht.</translation>
    </message>
</context>
<context>
    <name>LogNotes</name>
    <message>
        <source>“%1” is no range such as v1.0..main.</source>
        <translation>„%1“ ist kein Bereich wie v1.0..main.</translation>
    </message>
</context>
<context>
    <name>LoginCommands</name>
    <message>
        <source>Access token for %1:</source>
        <translation>Zugriffstoken für %1:</translation>
    </message>
    <message>
        <source>Open %1 in a browser, on this or another device, and enter the code %2.</source>
        <extracomment>%1 is an address, %2 a short code.</extracomment>
        <translation>Öffnen Sie %1 in einem Browser, auf diesem oder einem anderen Gerät, und geben Sie den Code %2 ein.</translation>
    </message>
    <message>
        <source>Waiting for you to confirm it there. Ctrl+C gives up.</source>
        <translation>Warten, bis Sie dort bestätigen. Strg+C bricht ab.</translation>
    </message>
    <message>
        <source>Confirm the sign-in in the browser. If it does not open, open this address: %1</source>
        <translation>Bestätigen Sie die Anmeldung im Browser. Wenn er sich nicht öffnet, öffnen Sie diese Adresse: %1</translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer: %1</source>
        <translation>Öffnen Sie diese Adresse in einem Browser auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>The sign-in is kept, but %1 is set and wins over it.</source>
        <translation>Die Anmeldung ist gespeichert, aber %1 ist gesetzt und hat Vorrang.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Bei %1 angemeldet als %2.</translation>
    </message>
    <message>
        <source>A token on the command line can be seen by other users of this computer and stays in the shell&apos;s history. Use “--token -” and pipe it in or type it.</source>
        <translation>Ein Token auf der Befehlszeile ist für andere Benutzer dieses Rechners sichtbar und bleibt im Verlauf der Shell. Verwenden Sie „--token -“ und leiten Sie es über eine Pipe ein oder tippen Sie es.</translation>
    </message>
    <message>
        <source>Sign in with --browser, --device or --token, not with several of them.</source>
        <translation>Melden Sie sich mit --browser, --device oder --token an, nicht mit mehreren davon.</translation>
    </message>
    <message>
        <source>A sign-in is either shared (--share) or not (--no-share).</source>
        <translation>Eine Anmeldung wird entweder geteilt (--share) oder nicht (--no-share).</translation>
    </message>
    <message>
        <source>%1 is set, so its token is still used.</source>
        <translation>%1 ist gesetzt, deshalb wird das Token daraus weiterhin verwendet.</translation>
    </message>
    <message>
        <source>You were not signed in to %1.</source>
        <translation>Sie waren bei %1 nicht angemeldet.</translation>
    </message>
    <message>
        <source>Signed out of %1 on this computer. The token itself stays valid until you revoke it on the Hub.</source>
        <translation>Auf diesem Rechner von %1 abgemeldet. Das Token selbst bleibt gültig, bis Sie es auf dem Hub widerrufen.</translation>
    </message>
    <message>
        <source>Sign in to a Hub.</source>
        <translation>Bei einem Hub anmelden.</translation>
    </message>
    <message>
        <source>Signs in with the browser where there is a display, else with a code that you confirm on another device, or with an access token from stdin. The sign-in is kept in the keychain, or where there is none in a file that only you can read, and is the default at its Hub from then on. Several accounts can be signed in at once.</source>
        <translation>Meldet Sie mit dem Browser an, wo es einen Bildschirm gibt, sonst mit einem Code, den Sie auf einem anderen Gerät bestätigen, oder mit einem Zugriffstoken von stdin. Die Anmeldung wird im Schlüsselbund gespeichert oder, wo es keinen gibt, in einer Datei, die nur Sie lesen können; sie ist von da an die Vorgabe für ihren Hub. Mehrere Konten können gleichzeitig angemeldet sein.</translation>
    </message>
    <message>
        <source>Sign in with the browser.</source>
        <translation>Mit dem Browser anmelden.</translation>
    </message>
    <message>
        <source>Show a code to confirm in a browser on any device.</source>
        <translation>Einen Code zeigen, den Sie in einem Browser auf einem beliebigen Gerät bestätigen.</translation>
    </message>
    <message>
        <source>Read an access token from stdin. Nothing else is accepted: what stands on a command line is no secret.</source>
        <translation>Ein Zugriffstoken von stdin lesen. Anderes wird nicht angenommen: Was auf einer Befehlszeile steht, ist nicht geheim.</translation>
    </message>
    <message>
        <source>Keep the sign-in in the files of the Hub&apos;s own command line instead, so that both are signed in.</source>
        <translation>Die Anmeldung stattdessen in den Dateien der Befehlszeile des Hubs speichern, sodass beide angemeldet sind.</translation>
    </message>
    <message>
        <source>Keep it apart. This is the default.</source>
        <translation>Die Anmeldung getrennt speichern. Das ist die Vorgabe.</translation>
    </message>
    <message>
        <source>Sign out, and wipe the secret from this computer.</source>
        <translation>Abmelden und das Geheimnis von diesem Rechner löschen.</translation>
    </message>
    <message>
        <source>The account to sign out, as “slipway accounts” lists it (default: the one in use).</source>
        <translation>Das Konto, das abgemeldet wird, wie „slipway accounts“ es auflistet (Vorgabe: das verwendete).</translation>
    </message>
    <message>
        <source>Confirmed. You can close this page and go back to the terminal.</source>
        <translation>Bestätigt. Sie können diese Seite schließen und zum Terminal zurückkehren.</translation>
    </message>
    <message>
        <source>Not allowed, so nothing was changed. You can close this page and go back to the terminal.</source>
        <translation>Nicht erlaubt, deshalb wurde nichts geändert. Sie können diese Seite schließen und zum Terminal zurückkehren.</translation>
    </message>
</context>
<context>
    <name>NameAdviceText</name>
    <message>
        <source>Names of repositories like this usually end in -%1, which is what people search for.</source>
        <extracomment>%1 is an ending such as -GGUF or -LoRA.</extracomment>
        <translation>Namen solcher Repositorys enden meist auf -%1; danach wird gesucht.</translation>
    </message>
</context>
<context>
    <name>NamedStateText</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a repository, %2 a branch, tag or commit of it.</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <extracomment>Both are branches, tags, commits, repositories or folders.</extracomment>
        <translation>Von %1 nach %2</translation>
    </message>
</context>
<context>
    <name>ObstacleWords</name>
    <message>
        <source>The line “---” that ends it is missing.</source>
        <translation>Die Zeile „---“, die sie beendet, fehlt.</translation>
    </message>
    <message>
        <source>Behind its first “---” there are blanks.</source>
        <translation>Hinter dem ersten „---“ stehen Leerzeichen.</translation>
    </message>
    <message>
        <source>There is text before its first “---”.</source>
        <translation>Vor dem ersten „---“ steht Text.</translation>
    </message>
    <message>
        <source>The line that ends it is not just “---”.</source>
        <translation>Die Zeile, die sie beendet, ist nicht nur „---“.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 what is wrong there, in the Hub&apos;s English words.</extracomment>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>It is a list or a text, where keys and their values belong.</source>
        <translation>Dort steht eine Liste oder ein Text; es müssten Schlüssel mit ihren Werten sein.</translation>
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
    <message>
        <source>%1 copied on the server</source>
        <extracomment>%1 is a size; the server has the content already, so nothing of it is sent.</extracomment>
        <translation>%1 auf dem Server kopiert</translation>
    </message>
    <message>
        <source>As it is in %1</source>
        <extracomment>%1 is a branch, a tag or a commit.</extracomment>
        <translation>Wie in %1</translation>
    </message>
    <message>
        <source>Not in %1</source>
        <extracomment>%1 is a branch, a tag or a commit.</extracomment>
        <translation>Nicht in %1</translation>
    </message>
    <message>
        <source>Changed again since %1</source>
        <extracomment>%1 is a commit that was to be undone.</extracomment>
        <translation>Seit %1 erneut geändert</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>It is not known whether the Hub shows alerts such as [!NOTE]. Here it is a plain quote.</source>
        <translation>Ob der Hub Hinweise wie [!NOTE] hervorhebt, ist nicht bekannt. Hier ist es ein einfaches Zitat.</translation>
    </message>
    <message>
        <source>It is not known whether the Hub shows footnotes. Here they stay as they are written.</source>
        <translation>Ob der Hub Fußnoten anzeigt, ist nicht bekannt. Hier bleiben sie, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>It is not known whether the Hub draws Mermaid diagrams. Here it is code.</source>
        <translation>Ob der Hub Mermaid-Diagramme zeichnet, ist nicht bekannt. Hier ist es Code.</translation>
    </message>
    <message>
        <source>It is not known how much of a &lt;style&gt; element the Hub keeps.</source>
        <translation>Wie viel der Hub von einem &lt;style&gt;-Element behält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is not certain that the Hub finds a relative address in raw HTML. A whole address is safe.</source>
        <translation>Es ist nicht sicher, dass der Hub eine relative Adresse in HTML findet. Eine vollständige Adresse ist sicher.</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>title of an alert</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Tip</source>
        <comment>title of an alert</comment>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>title of an alert</comment>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>title of an alert</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Caution</source>
        <comment>title of an alert</comment>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>This card has no metadata. The Hub shows a warning here.</source>
        <extracomment>The Hub&apos;s warning above a card without front matter.</extracomment>
        <translation>Diese Karte hat keine Metadaten. Der Hub zeigt hier eine Warnung.</translation>
    </message>
    <message>
        <source>The metadata cannot be read: %1</source>
        <extracomment>%1 is what the Hub&apos;s parser says, in English, with line and column.</extracomment>
        <translation>Die Metadaten sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Metadata</source>
        <comment>box with the card&apos;s front matter</comment>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>License</source>
        <comment>tag of a card</comment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Dataset</source>
        <comment>tag of a card</comment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Base model</source>
        <comment>tag of a card</comment>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>What people see who ask for access</source>
        <translation>Was Menschen sehen, die um Zugang bitten</translation>
    </message>
    <message>
        <source>You need to agree to share your contact information to access this model</source>
        <translation>Um auf dieses Modell zuzugreifen, müssen Sie zustimmen, Ihre Kontaktdaten mitzuteilen</translation>
    </message>
    <message>
        <source>Agree and access repository</source>
        <translation>Zustimmen und auf das Repository zugreifen</translation>
    </message>
    <message>
        <source>Widget examples (%1)</source>
        <extracomment>%1 is how many there are.</extracomment>
        <translation>Widget-Beispiele (%1)</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>button on a block of code</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dotted: it is not known how the Hub shows this. Point at the mark to see why.</source>
        <translation>Gepunktet: Wie der Hub dies anzeigt, ist nicht bekannt. Zeigen Sie auf die Marke, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>This text is too deeply nested or too long to be shown as the Hub would. Here is its source.</source>
        <translation>Dieser Text ist zu tief verschachtelt oder zu lang, um ihn wie der Hub anzuzeigen. Hier ist sein Quelltext.</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>tag of a card</comment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>You need to agree to share your contact information to access this dataset</source>
        <translation>Um auf diesen Datensatz zuzugreifen, müssen Sie zustimmen, Ihre Kontaktdaten mitzuteilen</translation>
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
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
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
    <name>ReasonText</name>
    <message>
        <source>From %1: it has %2.</source>
        <extracomment>%1 is a file, %2 the name of an entry in it.</extracomment>
        <translation>Aus %1: Es gibt dort %2.</translation>
    </message>
    <message>
        <source>From %1: %2 is %3.</source>
        <extracomment>%1 is a file, %2 the name of an entry in it, %3 the entry&apos;s value.</extracomment>
        <translation>Aus %1: %2 ist %3.</translation>
    </message>
    <message>
        <source>Because %1 is there.</source>
        <translation>Weil es %1 gibt.</translation>
    </message>
    <message>
        <source>%1 holds the text of this licence.</source>
        <translation>%1 enthält den Text dieser Lizenz.</translation>
    </message>
    <message>
        <source>%1 begins with the title of this licence; please check the rest.</source>
        <translation>%1 beginnt mit dem Titel dieser Lizenz; bitte prüfen Sie den Rest.</translation>
    </message>
    <message>
        <source>From the name of %1.</source>
        <translation>Aus dem Namen von %1.</translation>
    </message>
    <message>
        <source>The folder is called %1.</source>
        <translation>Der Ordner heißt %1.</translation>
    </message>
    <message>
        <source>Counted in the header of %1.</source>
        <translation>Im Kopf von %1 gezählt.</translation>
    </message>
    <message>
        <source>The base model %1 has this licence.</source>
        <translation>Das Basismodell %1 hat diese Lizenz.</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Full model</source>
        <translation>Vollständiges Modell</translation>
    </message>
    <message>
        <source>LoRA or other adapter</source>
        <translation>LoRA oder anderer Adapter</translation>
    </message>
    <message>
        <source>GGUF files</source>
        <translation>GGUF-Dateien</translation>
    </message>
    <message>
        <source>Quantised model</source>
        <translation>Quantisiertes Modell</translation>
    </message>
    <message>
        <source>Merge of several models</source>
        <translation>Verschmelzung mehrerer Modelle</translation>
    </message>
    <message>
        <source>Diffusion pipeline</source>
        <translation>Diffusions-Pipeline</translation>
    </message>
    <message>
        <source>Sentence embedding model</source>
        <translation>Modell für Satz-Embeddings</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Fine-tuned from it</source>
        <translation>Daraus durch Feintuning entstanden</translation>
    </message>
    <message>
        <source>Adapter for it</source>
        <translation>Adapter dafür</translation>
    </message>
    <message>
        <source>Quantised from it</source>
        <translation>Daraus quantisiert</translation>
    </message>
    <message>
        <source>Merged from them</source>
        <translation>Daraus verschmolzen</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is too large to be looked into; it can be published all the same.</source>
        <translation>%1 ist zu groß, um hineinzusehen; veröffentlichen lässt sie sich trotzdem.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <translation>%1 ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON; programs will stumble over it.</source>
        <translation>%1 ist kein gültiges JSON; Programme werden daran scheitern.</translation>
    </message>
    <message>
        <source>The header of %1 is damaged; the file may be incomplete.</source>
        <translation>Der Kopf von %1 ist beschädigt; die Datei ist vielleicht unvollständig.</translation>
    </message>
</context>
<context>
    <name>RefCommands</name>
    <message>
        <source>There are no branches.</source>
        <translation>Es gibt keine Branches.</translation>
    </message>
    <message>
        <source>There are no tags.</source>
        <translation>Es gibt keine Tags.</translation>
    </message>
    <message>
        <source>Created the branch %1 in %2.</source>
        <extracomment>%1 is a branch, %2 a repository.</extracomment>
        <translation>Branch %1 in %2 erstellt.</translation>
    </message>
    <message>
        <source>Deleted the branch %1 of %2.</source>
        <extracomment>%1 is a branch, %2 a repository.</extracomment>
        <translation>Branch %1 in %2 gelöscht.</translation>
    </message>
    <message>
        <source>Created the tag %1 in %2.</source>
        <extracomment>%1 is a tag, %2 a repository.</extracomment>
        <translation>Tag %1 in %2 erstellt.</translation>
    </message>
    <message>
        <source>Deleted the tag %1 of %2.</source>
        <extracomment>%1 is a tag, %2 a repository.</extracomment>
        <translation>Tag %1 in %2 gelöscht.</translation>
    </message>
    <message>
        <source>The branch, tag or commit it begins at (default: the default branch).</source>
        <translation>Der Branch, Tag oder Commit, bei dem er beginnt (Vorgabe: der Standard-Branch).</translation>
    </message>
    <message>
        <source>Notes that the tag carries, such as those of a release.</source>
        <translation>Anmerkungen, die der Tag trägt, etwa die zu einem Release.</translation>
    </message>
    <message>
        <source>List the branches of a repository.</source>
        <translation>Die Branches eines Repositorys auflisten.</translation>
    </message>
    <message>
        <source>Create a branch from any commit.</source>
        <translation>Einen Branch ab einem beliebigen Commit erstellen.</translation>
    </message>
    <message>
        <source>Delete a branch.</source>
        <translation>Einen Branch löschen.</translation>
    </message>
    <message>
        <source>List the tags of a repository.</source>
        <translation>Die Tags eines Repositorys auflisten.</translation>
    </message>
    <message>
        <source>Create a tag on any commit.</source>
        <translation>Einen Tag an einem beliebigen Commit erstellen.</translation>
    </message>
    <message>
        <source>Delete a tag.</source>
        <translation>Einen Tag löschen.</translation>
    </message>
</context>
<context>
    <name>RefName</name>
    <message>
        <source>There is a tag of this name already.</source>
        <translation>Es gibt schon ein Tag dieses Namens.</translation>
    </message>
    <message>
        <source>There is a branch of this name already.</source>
        <translation>Es gibt schon einen Branch dieses Namens.</translation>
    </message>
    <message>
        <source>A name has no blanks, and none of ~ ^ : ? * [ \ or two dots in a row.</source>
        <translation>Ein Name hat weder Leerzeichen noch ~ ^ : ? * [ \ oder zwei Punkte hintereinander.</translation>
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
    <name>RestoreCommands</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Restore this? [y/N]</source>
        <translation>Wiederherstellen? [j/N]</translation>
    </message>
    <message>
        <source>Revert this? [y/N]</source>
        <translation>Rückgängig machen? [j/N]</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed again after that commit, so nothing was reverted. --partial reverts the others.</source>
        <extracomment>%n counts files.</extracomment>
        <translation>
            <numerusform>%n Datei wurde nach diesem Commit erneut geändert, deshalb wurde nichts rückgängig gemacht. --partial macht die übrigen rückgängig.</numerusform>
            <numerusform>%n Dateien wurden nach diesem Commit erneut geändert, deshalb wurde nichts rückgängig gemacht. --partial macht die übrigen rückgängig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch that gets the new commit (default: main).</source>
        <translation>Der Branch, der den neuen Commit bekommt (Vorgabe: main).</translation>
    </message>
    <message>
        <source>The commit&apos;s first line (default: one that says what is done).</source>
        <translation>Die erste Zeile des Commits (Vorgabe: eine, die sagt, was getan wird).</translation>
    </message>
    <message>
        <source>Propose the change as a pull request.</source>
        <translation>Die Änderung als Pull-Request vorschlagen.</translation>
    </message>
    <message>
        <source>Show what would happen, and stop.</source>
        <translation>Zeigen, was geschehen würde, und aufhören.</translation>
    </message>
    <message>
        <source>Do it without asking.</source>
        <translation>Ohne Rückfrage ausführen.</translation>
    </message>
    <message>
        <source>Bring files of an earlier revision back, as a new commit.</source>
        <translation>Dateien einer früheren Revision mit einem neuen Commit wiederherstellen.</translation>
    </message>
    <message>
        <source>Makes the files and folders named, or the whole repository, what they were in a branch, tag or commit. The server copies large files itself: nothing of them is sent. Small files that differ are fetched and sent again, because a commit has to hold them.
The history stays as it is.</source>
        <translation>Bringt die genannten Dateien und Ordner oder das ganze Repository auf den Stand eines Branches, Tags oder Commits. Große Dateien kopiert der Server selbst: Von ihnen wird nichts gesendet. Kleine Dateien, die verschieden sind, werden geholt und wieder gesendet, weil ein Commit sie enthalten muss.
Der Verlauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Which of a merge&apos;s parents to go back to.</source>
        <translation>Zu welchem Eltern-Commit einer Zusammenführung es zurückgeht.</translation>
    </message>
    <message>
        <source>Leave files alone that changed again since.</source>
        <translation>Dateien auslassen, die seitdem erneut geändert wurden.</translation>
    </message>
    <message>
        <source>Undo what one commit did, as a new commit.</source>
        <translation>Mit einem neuen Commit rückgängig machen, was ein Commit getan hat.</translation>
    </message>
    <message>
        <source>Makes the files that a commit changed what they were before it. When one of them changed again since, all are left alone and the exit code is 1, unless you say --partial.</source>
        <translation>Bringt die Dateien, die ein Commit geändert hat, auf den Stand davor. Wurde eine davon seitdem erneut geändert, bleiben alle, wie sie sind, und der Rückgabewert ist 1, wenn Sie nicht --partial angeben.</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>Revert this commit</source>
        <translation>Diesen Commit rückgängig machen</translation>
    </message>
    <message>
        <source>Restore the repository to this commit</source>
        <translation>Das Repository auf diesen Commit zurücksetzen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <extracomment>%1 is a file or folder.</extracomment>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei wiederherstellen</numerusform>
            <numerusform>%Ln Dateien wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The change is proposed as a pull request</source>
        <translation>Die Änderung ist als Pull-Request vorgeschlagen</translation>
    </message>
    <message>
        <source>There was nothing to change</source>
        <translation>Es gab nichts zu ändern</translation>
    </message>
    <message>
        <source>The commit is reverted</source>
        <translation>Der Commit ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>It is as it was then</source>
        <translation>Es ist wieder wie damals</translation>
    </message>
    <message>
        <source>All that this commit changed was changed again since, so there is nothing that can be reverted. Restore the files one by one instead.</source>
        <translation>Alles, was dieser Commit geändert hat, wurde seither wieder geändert; es lässt sich nichts rückgängig machen. Stellen Sie statt dessen einzelne Dateien wieder her.</translation>
    </message>
    <message>
        <source>Nothing of what this commit did is in %1 any more: there is nothing to revert.</source>
        <extracomment>%1 is a branch.</extracomment>
        <translation>Nichts von dem, was dieser Commit getan hat, ist noch in %1: Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>In %1 it is as it was then: there is nothing to restore.</source>
        <extracomment>%1 is a branch.</extracomment>
        <translation>In %1 ist es so wie damals: Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed again after this commit and stay as they are. The others are reverted.</source>
        <translation>
            <numerusform>%Ln Datei wurde nach diesem Commit wieder geändert und bleibt, wie sie ist. Die anderen werden zurückgenommen.</numerusform>
            <numerusform>%Ln Dateien wurden nach diesem Commit wieder geändert und bleiben, wie sie sind. Die anderen werden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does it with what it has: 0 bytes are sent.</source>
        <translation>Der Server macht es mit dem, was er hat: 0 Bytes werden gesendet.</translation>
    </message>
    <message>
        <source>Small files are part of the commit itself: %1 of them are fetched and sent again. Large files are copied on the server.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>Kleine Dateien sind Teil des Commits selbst: %1 davon werden geholt und wieder gesendet. Große Dateien werden auf dem Server kopiert.</translation>
    </message>
    <message>
        <source>The content of a large file is no longer on the server, so it cannot be brought back. Nothing was changed. Restore other files.</source>
        <translation>Der Inhalt einer großen Datei ist nicht mehr auf dem Server und kann nicht zurückgeholt werden. Es wurde nichts geändert. Stellen Sie andere Dateien wieder her.</translation>
    </message>
    <message>
        <source>The content of %1 is no longer on the server, so it cannot be brought back. Nothing was changed. Restore other files.</source>
        <translation>Der Inhalt von %1 ist nicht mehr auf dem Server und kann nicht zurückgeholt werden. Es wurde nichts geändert. Stellen Sie andere Dateien wieder her.</translation>
    </message>
    <message>
        <source>Somebody published to %1 since this plan was made. Nothing was changed. Make the plan anew and look at it again.</source>
        <extracomment>%1 is a branch.</extracomment>
        <translation>Seit dieser Plan gemacht wurde, hat jemand in %1 veröffentlicht. Es wurde nichts geändert. Machen Sie den Plan neu und sehen Sie ihn noch einmal an.</translation>
    </message>
    <message>
        <source>This commit changed no file, so there is nothing to revert.</source>
        <translation>Dieser Commit hat keine Datei geändert; es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This commit joins two histories, and which they are is not known yet. Wait until the whole history is fetched, then revert it again.</source>
        <translation>Dieser Commit führt zwei Historien zusammen, und welche, ist noch nicht bekannt. Warten Sie, bis die ganze Historie geholt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>ResultSpecs</name>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>Name der Metrik</translation>
    </message>
    <message>
        <source>Configuration of the metric</source>
        <translation>Konfiguration der Metrik</translation>
    </message>
    <message>
        <source>The Hub’s token that verifies the value; it stays as it is</source>
        <translation>Das Token des Hubs, das den Wert bestätigt; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Dataset, as people call it</source>
        <translation>Datensatz, wie man ihn nennt</translation>
    </message>
    <message>
        <source>Dataset, its id on the Hub</source>
        <translation>Datensatz, seine Kennung auf dem Hub</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung (Split)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Source, its address</source>
        <translation>Quelle, ihre Adresse</translation>
    </message>
    <message>
        <source>Source, its name</source>
        <translation>Quelle, ihr Name</translation>
    </message>
    <message>
        <source>Benchmark, its id on the Hub</source>
        <translation>Benchmark, seine Kennung auf dem Hub</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Revision of the benchmark</source>
        <translation>Revision des Benchmarks</translation>
    </message>
    <message>
        <source>Source, a user of the Hub</source>
        <translation>Quelle, ein Benutzer des Hubs</translation>
    </message>
    <message>
        <source>Source, an organisation of the Hub</source>
        <translation>Quelle, eine Organisation des Hubs</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Task, its id in eval.yaml</source>
        <translation>Aufgabe, ihre Kennung in eval.yaml</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>It cannot be merged: %1 has changed the same files meanwhile.</source>
        <translation>Das lässt sich nicht zusammenführen: %1 hat inzwischen dieselben Dateien geändert.</translation>
    </message>
    <message>
        <source>It cannot be merged: %1 has changed the same lines meanwhile, in %2.</source>
        <extracomment>%1 is a branch, %2 the names of files.</extracomment>
        <translation>Das lässt sich nicht zusammenführen: %1 hat inzwischen dieselben Zeilen geändert, in %2.</translation>
    </message>
    <message>
        <source>Your access token may only read. Sign in with one that may write to take part.</source>
        <translation>Ihr Zugriffstoken darf nur lesen. Melden Sie sich mit einem an, das schreiben darf, um mitzureden.</translation>
    </message>
    <message>
        <source>Only those who may write to repositories of %1 can do this.</source>
        <translation>Das kann nur, wer in Repositorys von %1 schreiben darf.</translation>
    </message>
    <message>
        <source>This discussion is locked: no more comments are taken.</source>
        <translation>Diese Diskussion ist gesperrt: Es werden keine Kommentare mehr angenommen.</translation>
    </message>
    <message>
        <source>Only its author and those who may write to repositories of %1 can do this.</source>
        <translation>Das können nur die Person, die es begonnen hat, und wer in Repositorys von %1 schreiben darf.</translation>
    </message>
    <message>
        <source>Only an open pull request can be merged.</source>
        <translation>Nur ein offener Pull-Request lässt sich zusammenführen.</translation>
    </message>
    <message>
        <source>Its commits were deleted.</source>
        <translation>Seine Commits wurden gelöscht.</translation>
    </message>
    <message>
        <source>It has no commits of its own.</source>
        <translation>Er hat keine eigenen Commits.</translation>
    </message>
    <message>
        <source>Close the pull request first.</source>
        <translation>Schließen Sie zuerst den Pull-Request.</translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of branches and tags: &quot;main, v1, v2&quot;.</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Only older commits of %1</source>
        <extracomment>Needs a file. %1 is a list of branches and tags.</extracomment>
        <translation>Nur ältere Commits von %1</translation>
    </message>
    <message>
        <source>No commit</source>
        <extracomment>Needs a file.</extracomment>
        <translation>Kein Commit</translation>
    </message>
    <message>
        <source>Perhaps older commits</source>
        <extracomment>Nobody has looked whether older commits need a file.</extracomment>
        <translation>Vielleicht ältere Commits</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Only in older commits</source>
        <translation>Nur in älteren Commits</translation>
    </message>
    <message>
        <source>In no commit</source>
        <translation>In keinem Commit</translation>
    </message>
    <message>
        <source>In older commits or none</source>
        <translation>In älteren Commits oder keinem</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>A size to the byte; %1 is a number.</extracomment>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A size: %1 is &quot;1.2 GB&quot;, %2 the same to the byte.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>What fits the files</source>
        <translation>Was zu den Dateien passt</translation>
    </message>
    <message>
        <source>Short card</source>
        <translation>Kurze Karte</translation>
    </message>
    <message>
        <source>The Hub’s full card</source>
        <translation>Die volle Karte des Hubs</translation>
    </message>
    <message>
        <source>Fine-tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
    <message>
        <source>LoRA or other adapter</source>
        <translation>LoRA oder anderer Adapter</translation>
    </message>
    <message>
        <source>GGUF files</source>
        <translation>GGUF-Dateien</translation>
    </message>
    <message>
        <source>Merge of several models</source>
        <translation>Verschmelzung mehrerer Modelle</translation>
    </message>
    <message>
        <source>Diffusion model or LoRA</source>
        <translation>Diffusionsmodell oder LoRA</translation>
    </message>
    <message>
        <source>Sentence embedding model</source>
        <translation>Modell für Satz-Embeddings</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Chosen by what the files are; without files, a short card.</source>
        <translation>Gewählt nach dem, was die Dateien sind; ohne Dateien eine kurze Karte.</translation>
    </message>
    <message>
        <source>What every card should say, and no more.</source>
        <translation>Was jede Karte sagen sollte, und nicht mehr.</translation>
    </message>
    <message>
        <source>Every section that the Hub recommends, each with a note on what belongs there.</source>
        <translation>Jeder Abschnitt, den der Hub empfiehlt, jeweils mit einem Hinweis, was hineingehört.</translation>
    </message>
    <message>
        <source>As transformers’ Trainer writes it: results, hyperparameters, versions.</source>
        <translation>Wie der Trainer von transformers sie schreibt: Ergebnisse, Hyperparameter, Versionen.</translation>
    </message>
    <message>
        <source>What it is an adapter for, how to load both, and how it was trained.</source>
        <translation>Wofür der Adapter ist, wie man beides lädt und wie er trainiert wurde.</translation>
    </message>
    <message>
        <source>A table of the files, and the command that runs one of them.</source>
        <translation>Eine Tabelle der Dateien und der Befehl, der eine davon ausführt.</translation>
    </message>
    <message>
        <source>What was merged, how, and with which settings.</source>
        <translation>Was wie und mit welchen Einstellungen verschmolzen wurde.</translation>
    </message>
    <message>
        <source>A gallery of the pictures in the folder, trigger words, and the code.</source>
        <translation>Eine Galerie der Bilder im Ordner, Auslösewörter und der Code.</translation>
    </message>
    <message>
        <source>Its modules and dimensions, and code that compares two texts.</source>
        <translation>Seine Module und Dimensionen und Code, der zwei Texte vergleicht.</translation>
    </message>
    <message>
        <source>What is in it, how it is laid out, where it comes from, and whom it shows.</source>
        <translation>Was er enthält, wie er aufgebaut ist, woher er stammt und wen er zeigt.</translation>
    </message>
</context>
<context>
    <name>TensorCommands</name>
    <message numerus="yes">
        <source>%1: %n tensor(s), %2 elements, %3</source>
        <translation>
            <numerusform>%1: %n Tensor, %2 Elemente, %3</numerusform>
            <numerusform>%1: %n Tensoren, %2 Elemente, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 stored elements, %3 in all</source>
        <translation>%1 Parameter, %2 gespeicherte Elemente, zusammen %3</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>andere Werte</translation>
    </message>
    <message>
        <source>%1: tied to another tensor</source>
        <translation>%1: mit einem anderen Tensor gekoppelt</translation>
    </message>
    <message>
        <source>%1 seems to be called %2 now.</source>
        <translation>%1 heißt jetzt offenbar %2.</translation>
    </message>
    <message>
        <source>Metadata “%1” differs.</source>
        <translation>Metadaten „%1“ sind verschieden.</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed, %4 the same.</source>
        <translation>%1 hinzugefügt, %2 entfernt, %3 geändert, %4 gleich.</translation>
    </message>
    <message numerus="yes">
        <source>In %n tensor(s) no difference was found; parts of them were looked at.</source>
        <translation>
            <numerusform>In %n Tensor wurde kein Unterschied gefunden; angesehen wurden Teile davon.</numerusform>
            <numerusform>In %n Tensoren wurde kein Unterschied gefunden; angesehen wurden Teile davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>List the tensors of a checkpoint, and count its parameters.</source>
        <translation>Die Tensoren eines Checkpoints auflisten und seine Parameter zählen.</translation>
    </message>
    <message>
        <source>Lists the tensors of a safetensors, GGUF or PyTorch checkpoint, single or sharded, on this computer or on the Hub. Only the headers are read; of a file on the Hub nothing else is fetched.</source>
        <translation>Listet die Tensoren eines safetensors-, GGUF- oder PyTorch-Checkpoints auf, am Stück oder aufgeteilt, auf diesem Rechner oder auf dem Hub. Nur die Köpfe werden gelesen; von einer Datei auf dem Hub wird sonst nichts geholt.</translation>
    </message>
    <message>
        <source>Compare two checkpoints tensor by tensor.</source>
        <translation>Zwei Checkpoints Tensor für Tensor vergleichen.</translation>
    </message>
    <message>
        <source>A and B are files or folders on this computer, or NS/NAME[@REV][:PATH] on the Hub. Checkpoints on this computer are compared to the last byte. Of those on the Hub the headers are fetched, and small samples of the values; --full fetches everything that may differ.</source>
        <translation>A und B sind Dateien oder Ordner auf diesem Rechner oder NS/NAME[@REV][:PATH] auf dem Hub. Checkpoints auf diesem Rechner werden bis aufs letzte Byte verglichen. Von denen auf dem Hub werden die Köpfe und kleine Stichproben der Werte geholt; --full holt alles, was verschieden sein kann.</translation>
    </message>
    <message>
        <source>Compare the values of files on the Hub whole.</source>
        <translation>Die Werte von Dateien auf dem Hub vollständig vergleichen.</translation>
    </message>
</context>
<context>
    <name>TensorFaultText</name>
    <message>
        <source>it cannot be read</source>
        <translation>sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is no checkpoint of a known format</source>
        <translation>sie ist kein Checkpoint eines bekannten Formats</translation>
    </message>
    <message>
        <source>a Git LFS pointer stands there instead of the file</source>
        <translation>an ihrer Stelle steht ein Zeiger von Git LFS</translation>
    </message>
    <message>
        <source>it is a PyTorch file from before version 1.6</source>
        <translation>sie ist eine PyTorch-Datei von vor Version 1.6</translation>
    </message>
    <message>
        <source>files of its format have no tensors that could be listed</source>
        <translation>Dateien ihres Formats haben keine Tensoren, die sich aufzählen ließen</translation>
    </message>
    <message>
        <source>it is too short for a header</source>
        <translation>sie ist zu kurz für einen Kopf</translation>
    </message>
    <message>
        <source>its header is too large</source>
        <translation>ihr Kopf ist zu groß</translation>
    </message>
    <message>
        <source>its header reaches past the end of the file</source>
        <translation>ihr Kopf reicht über das Ende der Datei hinaus</translation>
    </message>
    <message>
        <source>its header is no valid UTF-8</source>
        <translation>ihr Kopf ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>its header makes no sense</source>
        <translation>ihr Kopf ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a name occurs twice</source>
        <translation>ein Name kommt doppelt vor</translation>
    </message>
    <message>
        <source>its tensors overlap, or leave gaps</source>
        <translation>ihre Tensoren überschneiden sich oder lassen Lücken</translation>
    </message>
    <message>
        <source>a shape is too large to be true</source>
        <translation>eine Form ist zu groß, um wahr zu sein</translation>
    </message>
    <message>
        <source>a tensor does not fill whole bytes or blocks</source>
        <translation>ein Tensor füllt keine ganzen Bytes oder Blöcke</translation>
    </message>
    <message>
        <source>the shape and the length of a tensor do not fit</source>
        <translation>Form und Länge eines Tensors passen nicht zusammen</translation>
    </message>
    <message>
        <source>its data is cut short</source>
        <translation>ihre Daten sind abgeschnitten</translation>
    </message>
    <message>
        <source>there is something behind its last tensor</source>
        <translation>hinter ihrem letzten Tensor steht noch etwas</translation>
    </message>
    <message>
        <source>its format has an unknown version</source>
        <translation>ihr Format hat eine unbekannte Version</translation>
    </message>
    <message>
        <source>its archive is broken</source>
        <translation>ihr Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>its archive is compressed, encrypted or split</source>
        <translation>ihr Archiv ist komprimiert, verschlüsselt oder geteilt</translation>
    </message>
    <message>
        <source>its pickle is broken</source>
        <translation>ihr Pickle ist beschädigt</translation>
    </message>
    <message>
        <source>its index makes no sense</source>
        <translation>ihr Index ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its index names a file outside its folder</source>
        <translation>ihr Index nennt eine Datei außerhalb seines Ordners</translation>
    </message>
    <message>
        <source>a file that its index names is missing</source>
        <translation>eine Datei, die ihr Index nennt, fehlt</translation>
    </message>
    <message>
        <source>a tensor that its index names is missing</source>
        <translation>ein Tensor, den ihr Index nennt, fehlt</translation>
    </message>
    <message>
        <source>The tensors of “%1” cannot be read: %2.</source>
        <extracomment>%1 is a file, %2 why: &quot;its header makes no sense&quot;.</extracomment>
        <translation>Die Tensoren von „%1“ können nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The tensors of “%1” cannot be read: %2 (%3).</source>
        <translation>Die Tensoren von „%1“ können nicht gelesen werden: %2 (%3).</translation>
    </message>
</context>
<context>
    <name>TensorPlaceText</name>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feed-Forward</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>tensors of no known kind</comment>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>TensorText</name>
    <message>
        <source>scalar</source>
        <extracomment>The shape of a tensor that is a single number.</extracomment>
        <translation>Skalar</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugekommen</numerusform>
            <numerusform>%n hinzugekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n umbenannt</numerusform>
            <numerusform>%n umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another shape</source>
        <translation>
            <numerusform>%n mit anderer Form</numerusform>
            <numerusform>%n mit anderer Form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another type</source>
        <translation>
            <numerusform>%n mit anderem Typ</numerusform>
            <numerusform>%n mit anderem Typ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other values</source>
        <translation>
            <numerusform>%n mit anderen Werten</numerusform>
            <numerusform>%n mit anderen Werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tied to another tensor</source>
        <translation>
            <numerusform>%n an einen anderen Tensor gebunden</numerusform>
            <numerusform>%n an einen anderen Tensor gebunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked into</source>
        <translation>
            <numerusform>%n nicht angesehen</numerusform>
            <numerusform>%n nicht angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a difference in samples</source>
        <translation>
            <numerusform>%n ohne Unterschied in Stichproben</numerusform>
            <numerusform>%n ohne Unterschied in Stichproben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n Eintrag: %1</numerusform>
            <numerusform>%n Einträge: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <comment>a tensor</comment>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>a tensor</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Renamed</source>
        <comment>a tensor</comment>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Other shape</source>
        <translation>Andere Form</translation>
    </message>
    <message>
        <source>Other type</source>
        <translation>Anderer Typ</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Andere Werte</translation>
    </message>
    <message>
        <source>Tied to another tensor</source>
        <translation>An einen anderen Tensor gebunden</translation>
    </message>
    <message>
        <source>Not looked into</source>
        <translation>Nicht angesehen</translation>
    </message>
    <message>
        <source>No difference found</source>
        <translation>Kein Unterschied gefunden</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Renamed from %1</source>
        <translation>Umbenannt von %1</translation>
    </message>
    <message>
        <source>Other type, values only rounded to it</source>
        <translation>Anderer Typ, die Werte nur darauf gerundet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>Dieselbe Datei</translation>
    </message>
    <message>
        <source>All bytes</source>
        <translation>Alle Bytes</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Sample of %1</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>Stichprobe von %1</translation>
    </message>
    <message>
        <source>There are no tensors in it.</source>
        <translation>Es sind keine Tensoren darin.</translation>
    </message>
    <message>
        <source>Tensors: %1.</source>
        <extracomment>%1 lists counts: &quot;12 added, 288 the same&quot;.</extracomment>
        <translation>Tensoren: %1.</translation>
    </message>
    <message>
        <source>%1 were fetched to tell.</source>
        <translation>Dafür wurden %1 geladen.</translation>
    </message>
    <message>
        <source>Everything lies on this computer: nothing was fetched.</source>
        <translation>Alles liegt auf diesem Computer: Es wurde nichts geladen.</translation>
    </message>
    <message>
        <source>Where only samples were looked at, a small difference may have been missed; measuring tells.</source>
        <translation>Wo nur Stichproben angesehen wurden, kann ein kleiner Unterschied entgangen sein; Messen zeigt es.</translation>
    </message>
    <message>
        <source>What is called the same is proven to be.</source>
        <translation>Was hier gleich heißt, ist es nachweislich.</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
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
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list such as &quot;acme/bert, acme/llama&quot;, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Can only read: you are a member who may not write.</source>
        <translation>Darf nur lesen: Sie sind Mitglied ohne Schreibrecht.</translation>
    </message>
    <message>
        <source>Can only read: writing was not asked for, or not allowed, when you signed in.</source>
        <translation>Darf nur lesen: Das Schreiben wurde bei der Anmeldung nicht angefragt oder nicht erlaubt.</translation>
    </message>
    <message>
        <source>Can only read: this is a read token.</source>
        <translation>Darf nur lesen: Das ist ein Lesetoken.</translation>
    </message>
    <message>
        <source>Can only read: this token has no write access here.</source>
        <translation>Darf nur lesen: Dieses Token hat hier keinen Schreibzugriff.</translation>
    </message>
    <message>
        <source>No access: this organisation asks for more.</source>
        <translation>Kein Zugriff: Diese Organisation verlangt mehr.</translation>
    </message>
    <message>
        <source>No access: your role here gives none.</source>
        <translation>Kein Zugriff: Ihre Rolle hier gibt keinen.</translation>
    </message>
    <message>
        <source>No access: it was not asked for, or not allowed, when you signed in.</source>
        <translation>Kein Zugriff: Er wurde bei der Anmeldung nicht angefragt oder nicht erlaubt.</translation>
    </message>
    <message>
        <source>No access: this token was given none here.</source>
        <translation>Kein Zugriff: Dieses Token hat hier keinen bekommen.</translation>
    </message>
    <message>
        <source>It asks for two-factor authentication. Turn it on in your account on the Hub.</source>
        <translation>Sie verlangt die Zwei-Faktor-Authentifizierung. Schalten Sie sie in Ihrem Konto auf dem Hub ein.</translation>
    </message>
    <message>
        <source>It asks for its own single sign-on. Sign in there in your browser first.</source>
        <translation>Sie verlangt ihr eigenes Single Sign-on. Melden Sie sich dort zuerst im Browser an.</translation>
    </message>
    <message>
        <source>It can be reached from its own network only.</source>
        <translation>Sie ist nur aus ihrem eigenen Netzwerk erreichbar.</translation>
    </message>
    <message>
        <source>Its rules do not allow this token. Ask its administrators which they accept.</source>
        <translation>Ihre Regeln erlauben dieses Token nicht. Fragen Sie ihre Administratoren, welche sie akzeptieren.</translation>
    </message>
    <message>
        <source>It has revoked this token. Create another one.</source>
        <translation>Sie hat dieses Token widerrufen. Erstellen Sie ein anderes.</translation>
    </message>
    <message>
        <source>It restricts access (“%1”).</source>
        <extracomment>%1 is a word of the server.</extracomment>
        <translation>Sie schränkt den Zugriff ein („%1“).</translation>
    </message>
    <message>
        <source>%1 (can write)</source>
        <extracomment>%1 is a resource group: a part of an organisation with members of its own.</extracomment>
        <translation>%1 (darf schreiben)</translation>
    </message>
    <message>
        <source>%1 (can contribute)</source>
        <translation>%1 (darf beitragen)</translation>
    </message>
    <message>
        <source>%1 (can read)</source>
        <translation>%1 (darf lesen)</translation>
    </message>
    <message>
        <source>%1 (no access)</source>
        <translation>%1 (kein Zugriff)</translation>
    </message>
    <message>
        <source>Resource groups: %1.</source>
        <translation>Ressourcengruppen: %1.</translation>
    </message>
    <message>
        <source>Only if you ticked this organisation when you signed in.</source>
        <translation>Nur wenn Sie diese Organisation bei der Anmeldung angekreuzt haben.</translation>
    </message>
    <message>
        <source>Can create repositories, and write to all of them.</source>
        <translation>Darf Repositorys erstellen und in alle schreiben.</translation>
    </message>
    <message>
        <source>Can create repositories, and write to those that Slipway created.</source>
        <translation>Darf Repositorys erstellen und in die schreiben, die Slipway erstellt hat.</translation>
    </message>
    <message>
        <source>Can create repositories, and write to those that you created.</source>
        <translation>Darf Repositorys erstellen und in die schreiben, die Sie erstellt haben.</translation>
    </message>
    <message>
        <source>Can write to the repositories there are, but not create new ones.</source>
        <translation>Darf in die vorhandenen Repositorys schreiben, aber keine neuen erstellen.</translation>
    </message>
    <message>
        <source>Can write to %1, and to nothing else here.</source>
        <extracomment>%1 is a list of repositories or resource groups.</extracomment>
        <translation>Darf hier in %1 schreiben und sonst nirgends.</translation>
    </message>
    <message>
        <source>The Hub did not say what is possible here.</source>
        <translation>Der Hub hat nicht gesagt, was hier möglich ist.</translation>
    </message>
    <message>
        <source>Confirmed on the Hub: Slipway can do what you agreed to there.</source>
        <translation>Auf dem Hub bestätigt: Slipway darf, was Sie dort erlaubt haben.</translation>
    </message>
    <message>
        <source>It is renewed by itself, until you sign out or end it on the Hub.</source>
        <translation>Sie wird von selbst erneuert, bis Sie sich abmelden oder sie auf dem Hub beenden.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Es ist abgelaufen.</translation>
    </message>
</context>
<context>
    <name>WidgetSpecs</name>
    <message>
        <source>Sound (*.flac *.mp3 *.ogg *.wav *.m4a)</source>
        <translation>Ton (*.flac *.mp3 *.ogg *.wav *.m4a)</translation>
    </message>
    <message>
        <source>Images and films (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.webm)</source>
        <translation>Bilder und Filme (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.webm)</translation>
    </message>
    <message>
        <source>An address, or a path in the repository</source>
        <translation>Eine Adresse oder ein Pfad im Repository</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text with the answer</source>
        <translation>Text mit der Antwort</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Labels to choose from, with commas between them</source>
        <translation>Labels zur Auswahl, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Sentence to compare with</source>
        <translation>Satz, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Sentences, one on each line</source>
        <translation>Sätze, einer in jeder Zeile</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Several labels may fit</source>
        <translation>Mehrere Labels können zutreffen</translation>
    </message>
    <message>
        <source>Expected labels</source>
        <translation>Erwartete Labels</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Erwartete Antwort</translation>
    </message>
    <message>
        <source>Expected file</source>
        <translation>Erwartete Datei</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>Erwarteter Text</translation>
    </message>
    <message>
        <source>Title in the menu of examples</source>
        <translation>Titel im Menü der Beispiele</translation>
    </message>
    <message>
        <source>Example 1</source>
        <translation>Beispiel 1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>WindowSettings</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
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
    <name>ui::AccessRequestModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a person&apos;s full name, %2 the name on the Hub.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>When somebody asked for access.</extracomment>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>ui::AccessRequestsDialog</name>
    <message>
        <source>Access requests</source>
        <translation>Zugriffsanfragen</translation>
    </message>
    <message>
        <source>Access to %1</source>
        <translation>Zugriff auf %1</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>A&amp;blehnen</translation>
    </message>
    <message>
        <source>&amp;Let in</source>
        <translation>&amp;Zulassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which requests to show</source>
        <translation>Welche Anfragen gezeigt werden</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf Antwort</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Why, if you reject; the person reads it</source>
        <translation>Grund einer Ablehnung; die Person liest ihn</translation>
    </message>
    <message>
        <source>Reason for a rejection</source>
        <translation>Grund einer Ablehnung</translation>
    </message>
    <message>
        <source>Let &amp;somebody in who has not asked</source>
        <translation>&amp;Jemanden zulassen, der nicht angefragt hat</translation>
    </message>
    <message>
        <source>Name on the Hub</source>
        <translation>Name auf dem Hub</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in.</source>
        <translation>
            <numerusform>%Ln Person wurde zugelassen.</numerusform>
            <numerusform>%Ln Personen wurden zugelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) rejected.</source>
        <translation>
            <numerusform>%Ln Person wurde abgelehnt.</numerusform>
            <numerusform>%Ln Personen wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may have the files now.</source>
        <translation>%1 darf die Dateien jetzt haben.</translation>
    </message>
    <message>
        <source>Asking the Hub for the requests…</source>
        <translation>Die Anfragen werden vom Hub geholt…</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Niemand wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>There are no such requests</source>
        <translation>Solche Anfragen gibt es nicht</translation>
    </message>
</context>
<context>
    <name>ui::AccountButton</name>
    <message>
        <source>&amp;Open my page in the browser</source>
        <translation>Meine Seite im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Leave the Local Hub</source>
        <extracomment>%1 is a user name.</extracomment>
        <translation>Den lokalen Hub &amp;verlassen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>%1 is an account, such as &quot;alice on huggingface.co&quot;.</extracomment>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Another account is publishing.</source>
        <translation>Ein anderes Konto veröffentlicht gerade.</translation>
    </message>
    <message>
        <source>%1 – publishing</source>
        <extracomment>%1 is an account, such as &quot;alice on huggingface.co&quot;.</extracomment>
        <translation>%1 – veröffentlicht</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Close this account</source>
        <extracomment>Closes the account in this window; the sign-in is kept for another time.</extracomment>
        <translation>Dieses Konto &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Sign out %1</source>
        <translation>%1 &amp;abmelden</translation>
    </message>
</context>
<context>
    <name>ui::AccountDelegate</name>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>ui::AccountDetails</name>
    <message>
        <source>Share with the &amp;hf command line</source>
        <translation>Mit der &amp;hf-Befehlszeile teilen</translation>
    </message>
    <message>
        <source>Make &amp;default</source>
        <translation>Als Stan&amp;dard verwenden</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>&amp;Abmelden…</translation>
    </message>
    <message>
        <source>Asking %1 what it may do…</source>
        <extracomment>%1 is a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>%1 wird gefragt, was damit erlaubt ist…</translation>
    </message>
</context>
<context>
    <name>ui::AccountModel</name>
    <message>
        <source>%1 on %2, the default there</source>
        <extracomment>%1 is a user name, %2 a Hub.</extracomment>
        <translation>%1 auf %2, dort der Standard</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a Hub, %2 how the account was signed in, such as &quot;Access token “laptop”&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Each account is signed in to one Hub. Work goes on as the account it was begun with.</source>
        <translation>Jedes Konto ist bei einem Hub angemeldet. Arbeit läuft mit dem Konto weiter, mit dem sie begonnen wurde.</translation>
    </message>
    <message>
        <source>Sign %1 out of %2? The hf command line is signed out as well. What was published stays where it is.</source>
        <extracomment>%1 is a user name, %2 a Hub.</extracomment>
        <translation>%1 von %2 abmelden? Auch die hf-Befehlszeile wird abgemeldet. Was veröffentlicht wurde, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Sign %1 out of %2? The secret is removed from this computer. What was published stays where it is.</source>
        <translation>%1 von %2 abmelden? Das Geheimnis wird von diesem Rechner entfernt. Was veröffentlicht wurde, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>%1 is signed out of %2.</source>
        <extracomment>%1 is a user name, %2 a Hub.</extracomment>
        <translation>%1 ist von %2 abgemeldet.</translation>
    </message>
    <message>
        <source>No account is signed in on this computer</source>
        <translation>Auf diesem Rechner ist kein Konto angemeldet</translation>
    </message>
</context>
<context>
    <name>ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: %1 is what a button does, %2 the keys that do the same.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AddressesForm</name>
    <message>
        <source>Storage for &amp;large files (LFS)</source>
        <translation>Speicher für &amp;große Dateien (LFS)</translation>
    </message>
    <message>
        <source>What Slipway sends goes there instead of to the storage that the Hub names.</source>
        <translation>Was Slipway sendet, geht dorthin statt an den Speicher, den der Hub nennt.</translation>
    </message>
    <message>
        <source>&amp;Downloads (CDN)</source>
        <translation>Do&amp;wnloads (CDN)</translation>
    </message>
    <message>
        <source>What Slipway downloads comes from there.</source>
        <translation>Was Slipway herunterlädt, kommt von dort.</translation>
    </message>
    <message>
        <source>&amp;Xet storage (CAS)</source>
        <translation>&amp;Xet-Speicher (CAS)</translation>
    </message>
    <message>
        <source>Only the check above asks there: Slipway itself sends large files by LFS.</source>
        <translation>Nur die Prüfung oben fragt dort an: Slipway selbst sendet große Dateien über LFS.</translation>
    </message>
    <message>
        <source>The address that the Hub names</source>
        <translation>Die Adresse, die der Hub nennt</translation>
    </message>
</context>
<context>
    <name>ui::BlameDialog</name>
    <message>
        <source>Looking who wrote each line…</source>
        <translation>Es wird ermittelt, wer jede Zeile geschrieben hat…</translation>
    </message>
    <message>
        <source>Who wrote which line</source>
        <translation>Wer welche Zeile geschrieben hat</translation>
    </message>
    <message>
        <source>Who wrote which line of %1</source>
        <translation>Wer welche Zeile von %1 geschrieben hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Lines and the commits they come from</source>
        <translation>Zeilen und die Commits, aus denen sie stammen</translation>
    </message>
    <message>
        <source>Nobody can tell who wrote this file</source>
        <translation>Wer diese Datei geschrieben hat, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>This file has no lines</source>
        <translation>Diese Datei hat keine Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::BlameModel</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ui::BooleanEditor</name>
    <message>
        <source>Not said</source>
        <extracomment>Nothing is said about it in the card: neither yes nor no.</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ui::BrowserWait</name>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Erneut &amp;öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Warten auf Ihren Browser</translation>
    </message>
    <message>
        <source>Another browser? Open this link there:</source>
        <translation>Ein anderer Browser? Öffnen Sie dort diesen Link:</translation>
    </message>
    <message>
        <source>Link for the browser</source>
        <translation>Link für den Browser</translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation>Warten auf Ihren Browser…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Es ließ sich kein Browser öffnen</translation>
    </message>
    <message>
        <source>Confirm there that Slipway may act for you. This window goes on by itself afterwards.</source>
        <translation>Bestätigen Sie dort, dass Slipway für Sie handeln darf. Danach geht es in diesem Fenster von selbst weiter.</translation>
    </message>
    <message>
        <source>Copy the link into a browser on this computer and confirm there that Slipway may act for you. This window goes on by itself afterwards.</source>
        <translation>Kopieren Sie den Link in einen Browser auf diesem Rechner und bestätigen Sie dort, dass Slipway für Sie handeln darf. Danach geht es in diesem Fenster von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>ui::BusyStrip</name>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht länger &amp;warten</translation>
    </message>
    <message>
        <source>It may have arrived; what there is will be looked at.</source>
        <translation>Es kann angekommen sein; was da ist, wird nachgesehen.</translation>
    </message>
</context>
<context>
    <name>ui::CardEditor</name>
    <message>
        <source>Model card as text</source>
        <translation>Model Card als Text</translation>
    </message>
    <message>
        <source>In lists, tables and code Tab indents; Escape and then Tab leaves the text.</source>
        <translation>In Listen, Tabellen und Code rückt Tab ein; Escape und danach Tab verlässt den Text.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Nothing was found here</source>
        <translation>Hier gibt es nichts zu beheben</translation>
    </message>
</context>
<context>
    <name>ui::CardLine</name>
    <message>
        <source>&amp;Open card</source>
        <translation>Karte &amp;öffnen</translation>
    </message>
    <message>
        <source>There is no card yet: nobody will know what this is for.</source>
        <translation>Noch gibt es keine Karte: Niemand wird wissen, wozu das gut ist.</translation>
    </message>
    <message numerus="yes">
        <source>README.md has %Ln error(s). The Hub would refuse it, so nothing is published until the card is put right.</source>
        <translation>
            <numerusform>README.md hat %Ln Fehler. Der Hub würde sie ablehnen, deshalb wird nichts veröffentlicht, bis die Karte stimmt.</numerusform>
            <numerusform>README.md hat %Ln Fehler. Der Hub würde sie ablehnen, deshalb wird nichts veröffentlicht, bis die Karte stimmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>README.md has %Ln warning(s). It can be published all the same.</source>
        <translation>
            <numerusform>README.md hat %Ln Warnung. Sie lässt sich trotzdem veröffentlichen.</numerusform>
            <numerusform>README.md hat %Ln Warnungen. Sie lässt sich trotzdem veröffentlichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>README.md has neither errors nor warnings.</source>
        <translation>README.md hat weder Fehler noch Warnungen.</translation>
    </message>
</context>
<context>
    <name>ui::CardMetadata</name>
    <message>
        <source>Change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
</context>
<context>
    <name>ui::CardPage</name>
    <message>
        <source>No card is open</source>
        <translation>Keine Karte ist geöffnet</translation>
    </message>
    <message>
        <source>Reading the card…</source>
        <translation>Die Karte wird gelesen …</translation>
    </message>
    <message>
        <source>Review and publish the card…</source>
        <translation>Die Karte prüfen und veröffentlichen …</translation>
    </message>
    <message>
        <source>Look at the server’s card again</source>
        <translation>Die Karte auf dem Server neu ansehen</translation>
    </message>
    <message>
        <source>Discard the draft of the card</source>
        <translation>Den Entwurf der Karte verwerfen</translation>
    </message>
    <message>
        <source>The card is what people read first about a model, a dataset or a Space. Choose the repository whose card you want to write.</source>
        <translation>Die Karte ist das Erste, was man über ein Modell, einen Datensatz oder einen Space liest. Wählen Sie das Repository, dessen Karte Sie schreiben möchten.</translation>
    </message>
    <message>
        <source>Choose a repository</source>
        <translation>Repository wählen</translation>
    </message>
    <message>
        <source>The card is not open</source>
        <translation>Die Karte ist nicht geöffnet</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>This is your draft of the card of %1. The server’s card could not be read: %2</source>
        <translation>Das ist Ihr Entwurf der Karte von %1. Die Karte auf dem Server war nicht zu lesen: %2</translation>
    </message>
    <message>
        <source>Your draft of the card of %1 is back. It is not published yet.</source>
        <translation>Ihr Entwurf der Karte von %1 ist wieder da. Er ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>The card of %1 has changed on the server since you began. Your text is kept as it is.</source>
        <translation>Die Karte von %1 hat sich auf dem Server geändert, seit Sie begonnen haben. Ihr Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>&amp;Write for me</source>
        <translation>&amp;Schreiben lassen</translation>
    </message>
    <message>
        <source>Fill in from &amp;files…</source>
        <translation>Aus &amp;Dateien ergänzen …</translation>
    </message>
    <message>
        <source>&amp;New card from a template…</source>
        <translation>&amp;Neue Karte aus Vorlage …</translation>
    </message>
    <message>
        <source>The card is filled in from the files.</source>
        <translation>Die Karte ist aus den Dateien ergänzt.</translation>
    </message>
    <message>
        <source>This is the new card. Please complete it.</source>
        <translation>Das ist die neue Karte. Bitte vervollständigen Sie sie.</translation>
    </message>
    <message>
        <source>%1 has no card yet. Begin with a template, or just write.</source>
        <translation>%1 hat noch keine Karte. Beginnen Sie mit einer Vorlage, oder schreiben Sie einfach los.</translation>
    </message>
    <message>
        <source>New card from a template…</source>
        <translation>Neue Karte aus Vorlage …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::CardPreview</name>
    <message>
        <source>Preview of the card</source>
        <translation>Vorschau der Karte</translation>
    </message>
    <message>
        <source>The part of Slipway that shows cards is not installed. Everything else works without it.</source>
        <translation>Der Teil von Slipway, der Karten anzeigt, ist nicht installiert. Alles andere funktioniert ohne ihn.</translation>
    </message>
    <message>
        <source>This system does not let Slipway isolate the preview, as it does not for the root user. Everything else works without it.</source>
        <translation>Dieses System lässt nicht zu, dass Slipway die Vorschau abschottet, wie etwa beim Benutzer root. Alles andere funktioniert ohne sie.</translation>
    </message>
    <message>
        <source>No preview here</source>
        <translation>Hier gibt es keine Vorschau</translation>
    </message>
</context>
<context>
    <name>ui::CardStatusBar</name>
    <message>
        <source>&amp;Review and publish…</source>
        <translation>&amp;Prüfen und veröffentlichen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;3 errors&quot;, %2 is &quot;2 warnings&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No errors, no warnings</source>
        <translation>Keine Fehler, keine Warnungen</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Die Befunde zeigen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The server accepts it.</source>
        <translation>Der Server nimmt sie an.</translation>
    </message>
    <message>
        <source>The server refuses it.</source>
        <translation>Der Server lehnt sie ab.</translation>
    </message>
    <message>
        <source>The server could not be asked.</source>
        <translation>Der Server war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Keeping the draft…</source>
        <translation>Der Entwurf wird gesichert …</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>The draft could not be kept.</source>
        <translation>Der Entwurf konnte nicht gesichert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) must be settled first.</source>
        <translation>
            <numerusform>Zuerst muss %Ln Fehler behoben werden.</numerusform>
            <numerusform>Zuerst müssen %Ln Fehler behoben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server’s card has changed: merge first.</source>
        <translation>Die Karte auf dem Server hat sich geändert: Führen Sie zuerst beide zusammen.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
</context>
<context>
    <name>ui::CardTarget</name>
    <message>
        <source>&amp;Card of</source>
        <translation>&amp;Karte von</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>Repository whose card is edited</source>
        <translation>Repository, dessen Karte bearbeitet wird</translation>
    </message>
    <message>
        <source>Branch of the card</source>
        <translation>Branch der Karte</translation>
    </message>
    <message>
        <source>Look at the server’s card again</source>
        <translation>Die Karte auf dem Server neu ansehen</translation>
    </message>
</context>
<context>
    <name>ui::CardWorkbench</name>
    <message>
        <source>Panels beside the card</source>
        <translation>Felder neben der Karte</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Ways to write the card</source>
        <translation>Wie die Karte geschrieben wird</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <extracomment>The card&apos;s metadata as a form.</extracomment>
        <translation>&amp;Formular</translation>
    </message>
</context>
<context>
    <name>ui::CertificateForm</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>Datei mit weiteren Zertifikaten</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Certi&amp;ficate file (PEM)</source>
        <translation>Zerti&amp;fikatsdatei (PEM)</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <extracomment>%1 is a list of file name patterns.</extracomment>
        <translation>Zertifikate (%1)</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Besides the system&apos;s certificates, Slipway trusts “%1”.</source>
        <extracomment>%1 is the name of a certificate authority.</extracomment>
        <translation>Slipway vertraut neben den Zertifikaten des Systems auch „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Besides the system&apos;s certificates, Slipway trusts “%1” and %n more.</source>
        <extracomment>%1 is the name of a certificate authority; %n others follow it.</extracomment>
        <translation>
            <numerusform>Slipway vertraut neben den Zertifikaten des Systems auch „%1“ und %n weiteren.</numerusform>
            <numerusform>Slipway vertraut neben den Zertifikaten des Systems auch „%1“ und %n weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slipway trusts what your system trusts. If a company&apos;s proxy reads along, its certificate goes here.</source>
        <translation>Slipway vertraut, wem Ihr System vertraut. Wenn der Proxy einer Firma mitliest, gehört dessen Zertifikat hierher.</translation>
    </message>
    <message>
        <source>There is no such file. It is not used.</source>
        <translation>Diese Datei gibt es nicht. Sie wird nicht verwendet.</translation>
    </message>
    <message>
        <source>This file cannot be read. It is not used.</source>
        <translation>Diese Datei kann nicht gelesen werden. Sie wird nicht verwendet.</translation>
    </message>
    <message>
        <source>This file cannot be used: %1.</source>
        <extracomment>%1 says what is wrong, for example &quot;there is no certificate in PEM form in it&quot;.</extracomment>
        <translation>Diese Datei kann nicht verwendet werden: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ChangeRowsModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>ui::ChangedFilesModel</name>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>Andere Dateiart</translation>
    </message>
    <message>
        <source>Copied from %1</source>
        <translation>Kopiert von %1</translation>
    </message>
    <message>
        <source>Renamed from %1</source>
        <translation>Umbenannt von %1</translation>
    </message>
    <message>
        <source>Renamed from %1, and changed (%2 % the same)</source>
        <extracomment>%2 is how much of the content is the same, in percent.</extracomment>
        <translation>Umbenannt von %1 und geändert (zu %2 % gleich)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Can be executed</source>
        <translation>Ausführbar</translation>
    </message>
    <message>
        <source>Can no longer be executed</source>
        <translation>Nicht mehr ausführbar</translation>
    </message>
</context>
<context>
    <name>ui::ChangedFilesTable</name>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
</context>
<context>
    <name>ui::ChangesView</name>
    <message>
        <source>What the pull request changes, line by line</source>
        <translation>Was der Pull-Request ändert, Zeile für Zeile</translation>
    </message>
    <message>
        <source>There are no changes to show</source>
        <translation>Es gibt keine Änderungen zu zeigen</translation>
    </message>
    <message>
        <source>Fetching the commits…</source>
        <translation>Die Commits werden geholt …</translation>
    </message>
    <message>
        <source>They stay on this computer, without large files.</source>
        <translation>Sie bleiben auf diesem Computer, ohne große Dateien.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>The commits were not fetched</source>
        <translation>Die Commits wurden nicht geholt</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>Fetch &amp;them</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>Its commits were deleted</source>
        <translation>Seine Commits wurden gelöscht</translation>
    </message>
    <message>
        <source>What was said about them is still here.</source>
        <translation>Was dazu gesagt wurde, ist noch hier.</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Die Änderungen lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einm&amp;al versuchen</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Publish files to %1 to propose them.</source>
        <translation>Veröffentlichen Sie Dateien nach %1, um sie vorzuschlagen.</translation>
    </message>
    <message>
        <source>The commits could not be fetched to this computer; this is the Hub&apos;s own comparison, as text.</source>
        <translation>Die Commits konnten nicht auf diesen Computer geholt werden; dies ist der Vergleich des Hubs, als Text.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed file(s)</source>
        <translation>
            <numerusform>%Ln geänderte Datei</numerusform>
            <numerusform>%Ln geänderte Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <translation>
            <numerusform>%Ln Commit</numerusform>
            <numerusform>%Ln Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more than can be listed</source>
        <translation>es gibt mehr, als sich aufführen lassen</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceInput</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>Was es sein kann</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Nothing is called like this.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Type some letters, choose with the arrow keys, start with Enter.</source>
        <translation>Tippen Sie einige Buchstaben, wählen Sie mit den Pfeiltasten und starten Sie mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>ui::CommentBox</name>
    <message>
        <source>&amp;Undo changes</source>
        <translation>Änderungen verwe&amp;rfen</translation>
    </message>
    <message>
        <source>&amp;Edit your comment</source>
        <translation>Ihren Kommentar b&amp;earbeiten</translation>
    </message>
    <message>
        <source>Add a &amp;comment</source>
        <translation>Einen &amp;Kommentar schreiben</translation>
    </message>
    <message>
        <source>The comment&apos;s text</source>
        <translation>Text des Kommentars</translation>
    </message>
    <message>
        <source>A comment</source>
        <translation>Ein Kommentar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Commen&amp;t</source>
        <translation>Kommen&amp;tieren</translation>
    </message>
    <message>
        <source>A comment has at most %1 characters.</source>
        <translation>Ein Kommentar hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Markdown; everybody who sees the repository can read it. Ctrl+Return sends it.</source>
        <translation>Markdown; alle, die das Repository sehen, können ihn lesen. Strg+Eingabe sendet ihn.</translation>
    </message>
</context>
<context>
    <name>ui::CommentCard</name>
    <message>
        <source>Show all of it…</source>
        <translation>Ganz anzeigen …</translation>
    </message>
    <message>
        <source>What can be done with the comment</source>
        <translation>Was sich mit dem Kommentar machen lässt</translation>
    </message>
    <message>
        <source>What can be done with the comment by %1</source>
        <translation>Was sich mit dem Kommentar von %1 machen lässt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Quote in an answer</source>
        <translation>In einer Antwort &amp;zitieren</translation>
    </message>
    <message>
        <source>&amp;Copy its text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Hide…</source>
        <translation>&amp;Ausblenden …</translation>
    </message>
    <message>
        <source>This comment is hidden.</source>
        <translation>Dieser Kommentar ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Comment by %1</source>
        <translation>Kommentar von %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
</context>
<context>
    <name>ui::CommitCommands</name>
    <message>
        <source>&amp;Copy id</source>
        <translation>Kennung &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Use this state…</source>
        <translation>Diesen Stand ver&amp;wenden…</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>New &amp;branch here…</source>
        <translation>&amp;Neuer Branch hier…</translation>
    </message>
    <message>
        <source>New &amp;tag here…</source>
        <translation>Neuer &amp;Tag hier…</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>%1 löschen…</translation>
    </message>
    <message>
        <source>Save as &amp;patch…</source>
        <translation>Als &amp;Patch speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Als &amp;Webseite speichern …</translation>
    </message>
    <message>
        <source>&amp;Set a branch to this commit…</source>
        <translation>Einen &amp;Branch auf diesen Commit setzen …</translation>
    </message>
    <message>
        <source>Move a ta&amp;g here…</source>
        <translation>Ein Ta&amp;g hierher verschieben …</translation>
    </message>
    <message>
        <source>&amp;Restore the repository to this commit…</source>
        <translation>&amp;Repository auf diesen Commit zurücksetzen …</translation>
    </message>
    <message>
        <source>Re&amp;vert this commit…</source>
        <translation>Diesen Commit r&amp;ückgängig machen …</translation>
    </message>
    <message>
        <source>Rename %1…</source>
        <translation>%1 umbenennen …</translation>
    </message>
    <message>
        <source>Release &amp;notes…</source>
        <translation>Ver&amp;sionshinweise…</translation>
    </message>
</context>
<context>
    <name>ui::CommitDialogs</name>
    <message>
        <source>As in %1</source>
        <translation>Wie in %1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>Als Patch speichern</translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation>Als Webseite speichern</translation>
    </message>
    <message>
        <source>Patches (*.patch *.diff)</source>
        <translation>Patches (*.patch *.diff)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
</context>
<context>
    <name>ui::CommitList</name>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
</context>
<context>
    <name>ui::CommitModel</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(keine Nachricht)</translation>
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
    <name>ui::CommitView</name>
    <message>
        <source>&amp;History of this file</source>
        <translation>Verlauf dieser &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Who wrote which line</source>
        <translation>&amp;Wer welche Zeile schrieb</translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%n geänderte Datei</numerusform>
            <numerusform>%n geänderte Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more than can be listed</source>
        <translation>es sind mehr, als sich auflisten lassen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>committed by %1</source>
        <translation>committet von %1</translation>
    </message>
    <message>
        <source>signed (not checked)</source>
        <translation>signiert (nicht geprüft)</translation>
    </message>
    <message numerus="yes">
        <source>parent(s) %1</source>
        <translation>
            <numerusform>Eltern-Commit %1</numerusform>
            <numerusform>Eltern-Commits %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the commit</source>
        <translation>Zurück zum Commit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>When did these wei&amp;ghts change?</source>
        <translation>Wann haben sich diese &amp;Gewichte geändert?</translation>
    </message>
    <message>
        <source>&amp;Restore as it is here…</source>
        <translation>Wie&amp;derherstellen, wie es hier ist …</translation>
    </message>
    <message>
        <source>Restore as it was &amp;before…</source>
        <translation>Wiederherstellen, wie es &amp;vorher war …</translation>
    </message>
    <message>
        <source>Restore its &amp;folder as it is here…</source>
        <translation>Seinen &amp;Ordner wiederherstellen, wie er hier ist …</translation>
    </message>
    <message>
        <source>Restore the &amp;folder %1 as it is here…</source>
        <translation>Den &amp;Ordner %1 wiederherstellen, wie er hier ist …</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>Dateien des Commits</translation>
    </message>
    <message>
        <source>What the commit says</source>
        <translation>Was der Commit sagt</translation>
    </message>
    <message>
        <source>No commit is selected.</source>
        <translation>Kein Commit ist ausgewählt.</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(keine Nachricht)</translation>
    </message>
</context>
<context>
    <name>ui::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare two states</source>
        <translation>Zwei Zustände vergleichen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Fetching the history of the other repository</source>
        <translation>Die Historie des anderen Repositorys wird geholt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
</context>
<context>
    <name>ui::CompletenessButton</name>
    <message>
        <source>A licence</source>
        <translation>Eine Lizenz</translation>
    </message>
    <message>
        <source>The language</source>
        <translation>Die Sprache</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>The library that loads it</source>
        <translation>Die Bibliothek, die es lädt</translation>
    </message>
    <message>
        <source>A description</source>
        <translation>Eine Beschreibung</translation>
    </message>
    <message>
        <source>What it is meant for</source>
        <translation>Wofür es gedacht ist</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Wie man es benutzt</translation>
    </message>
    <message>
        <source>Code to copy and run</source>
        <translation>Code zum Kopieren und Ausführen</translation>
    </message>
    <message>
        <source>Its limits and risks</source>
        <translation>Seine Grenzen und Risiken</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Wie es trainiert wurde</translation>
    </message>
    <message>
        <source>How well it does</source>
        <translation>Wie gut es ist</translation>
    </message>
    <message>
        <source>Enough words of your own</source>
        <translation>Genug eigene Worte</translation>
    </message>
    <message>
        <source>No placeholders left</source>
        <translation>Keine Platzhalter mehr</translation>
    </message>
    <message>
        <source>How to cite it</source>
        <translation>Wie man es zitiert</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Wen man fragen kann</translation>
    </message>
    <message>
        <source>The emissions of the training</source>
        <translation>Die Emissionen des Trainings</translation>
    </message>
    <message>
        <source>What the card still lacks</source>
        <translation>Was der Karte noch fehlt</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <translation>Zu %1 % vollständig</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Es fehlt nichts</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionPanel</name>
    <message>
        <source>Check the co&amp;nnection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionRow</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a service such as &quot;Hub&quot;, %2 a sentence about it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::DeleteCommitsDialog</name>
    <message>
        <source>Delete commits</source>
        <translation>Commits löschen</translation>
    </message>
    <message>
        <source>Delete the commits of #%1?</source>
        <translation>Die Commits von #%1 löschen?</translation>
    </message>
    <message>
        <source>%1 is deleted on the Hub. What was merged stays; what was said stays.</source>
        <extracomment>%1 is a reference such as refs/pr/3.</extracomment>
        <translation>%1 wird auf dem Hub gelöscht. Was zusammengeführt wurde, bleibt; was gesagt wurde, bleibt.</translation>
    </message>
    <message>
        <source>%1 is deleted on the Hub, and with it the commits that are nowhere else: the pull request can never be opened again. What was said stays.</source>
        <translation>%1 wird auf dem Hub gelöscht und damit die Commits, die es sonst nirgends gibt: Der Pull-Request lässt sich nie wieder öffnen. Was gesagt wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ui::DeleteObjectsDialog</name>
    <message>
        <source>Delete large files</source>
        <translation>Große Dateien löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n large file(s) for good?</source>
        <translation>
            <numerusform>%n große Datei endgültig löschen?</numerusform>
            <numerusform>%n große Dateien endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This frees %1 on the Hub, for everyone, and cannot be taken back.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>Das gibt auf dem Hub %1 frei, für alle, und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would have no content any more:</source>
        <translation>
            <numerusform>%n Datei hätte keinen Inhalt mehr:</numerusform>
            <numerusform>%n Dateien hätten keinen Inhalt mehr:</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that would have no content any more</source>
        <translation>Dateien, die keinen Inhalt mehr hätten</translation>
    </message>
    <message>
        <source>Older commits of %1 would miss content: going back to them no longer brings everything back.</source>
        <extracomment>%1 is a list of branches and tags.</extracomment>
        <translation>Älteren Commits von %1 würde Inhalt fehlen: Wer zu ihnen zurückgeht, bekommt nicht mehr alles zurück.</translation>
    </message>
    <message>
        <source>Older commits may need these files as well: not all of the history was looked through.</source>
        <translation>Auch ältere Commits brauchen diese Dateien vielleicht: Nicht die ganze Geschichte wurde durchgesehen.</translation>
    </message>
    <message>
        <source>No commit needs them.</source>
        <translation>Kein Commit braucht sie.</translation>
    </message>
    <message>
        <source>Also &amp;rewrite the history</source>
        <translation>Auch die Geschichte &amp;umschreiben</translation>
    </message>
    <message>
        <source>The files are then taken out of all commits. These and all later commits get other ids: whoever has pinned one no longer finds it, tags may lead elsewhere, and clones no longer fit. Without it, commits keep pointers that lead nowhere.</source>
        <translation>Die Dateien verschwinden dann aus allen Commits. Diese und alle späteren Commits bekommen andere Ids: Wer sich auf einen festgelegt hat, findet ihn nicht mehr, Tags führen vielleicht woandershin, und Klone passen nicht mehr. Sonst behalten Commits Zeiger, die ins Leere führen.</translation>
    </message>
</context>
<context>
    <name>ui::DeleteRefDialog</name>
    <message>
        <source>Delete tag</source>
        <translation>Tag löschen</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Branch löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Whoever asks for this tag no longer finds it. The commit itself stays, as long as something else leads to it.</source>
        <translation>Wer diesen Tag anfordert, findet ihn nicht mehr. Der Commit selbst bleibt, solange noch etwas anderes zu ihm führt.</translation>
    </message>
    <message>
        <source>Whoever asks for this branch no longer finds it. Commits that nothing else leads to are lost, on the Hub as well.</source>
        <translation>Wer diesen Branch anfordert, findet ihn nicht mehr. Commits, zu denen sonst nichts führt, gehen verloren, auch auf dem Hub.</translation>
    </message>
    <message>
        <source>&amp;Delete tag</source>
        <translation>Tag &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete branch</source>
        <translation>Branch &amp;löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>ui::DeviceCodePanel</name>
    <message>
        <source>Confirm on another device</source>
        <translation>Auf einem anderen Gerät bestätigen</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Waiting for your confirmation</source>
        <translation>Warten auf Ihre Bestätigung</translation>
    </message>
    <message>
        <source>&amp;Open the page here</source>
        <translation>Die Seite hier &amp;öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Scan the picture, or open &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; on any device and enter this code:</source>
        <extracomment>%1 is a link, %2 what it shows: an address such as &quot;hf.co/oauth/device&quot;.</extracomment>
        <translation>Scannen Sie das Bild, oder öffnen Sie &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; auf einem beliebigen Gerät und geben Sie diesen Code ein:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <extracomment>%1 is a short code such as &quot;ABCD-1234&quot;.</extracomment>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>This code has expired. Getting another one…</source>
        <translation>Dieser Code ist abgelaufen. Ein neuer wird geholt…</translation>
    </message>
    <message>
        <source>The last code had expired. This new one is valid for %1.</source>
        <extracomment>%1 is a duration such as &quot;4 min 12 s&quot;.</extracomment>
        <translation>Der letzte Code war abgelaufen. Dieser neue gilt noch %1.</translation>
    </message>
    <message>
        <source>Valid for %1. Then you get another one.</source>
        <translation>Gilt noch %1. Danach bekommen Sie einen neuen.</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Diagnostic report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>This helps others to understand a problem. Access tokens and passwords are removed. Read it before you pass it on: nothing is sent by itself.</source>
        <translation>Das hilft anderen, ein Problem zu verstehen. Zugangstokens und Passwörter sind entfernt. Lesen Sie den Bericht, bevor Sie ihn weitergeben: Von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird zusammengestellt…</translation>
    </message>
    <message>
        <source>Save the diagnostic report</source>
        <translation>Diagnosebericht speichern</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>Der Bericht wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>Der Bericht wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>ui::DiffBar</name>
    <message>
        <source>By meaning</source>
        <translation>Nach Bedeutung</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Zeilenweise</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>All blanks count</source>
        <translation>Jedes Leerzeichen zählt</translation>
    </message>
    <message>
        <source>Not at the end of lines</source>
        <translation>Nicht am Zeilenende</translation>
    </message>
    <message>
        <source>Not how many</source>
        <translation>Nicht die Anzahl</translation>
    </message>
    <message>
        <source>No blanks count</source>
        <translation>Kein Leerzeichen zählt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>How the change is looked at</source>
        <translation>Ansicht der Änderung</translation>
    </message>
    <message>
        <source>Which blanks count as a change</source>
        <translation>Welche Leerzeichen als Änderung zählen</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines added and removed</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>As the Hub shows it</source>
        <translation>Wie der Hub sie zeigt</translation>
    </message>
</context>
<context>
    <name>ui::DiffPane</name>
    <message>
        <source>No file is selected</source>
        <translation>Keine Datei ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a changed file to see what changed in it.</source>
        <translation>Wählen Sie eine geänderte Datei aus, um zu sehen, was sich darin geändert hat.</translation>
    </message>
    <message>
        <source>This change cannot be shown</source>
        <translation>Diese Änderung lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Reading both sides…</source>
        <translation>Beide Seiten werden gelesen …</translation>
    </message>
    <message>
        <source>Do not fetch it</source>
        <translation>Nicht laden</translation>
    </message>
</context>
<context>
    <name>ui::DiscussionDelegate</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionFilterBar</name>
    <message>
        <source>Find by words</source>
        <translation>Nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Open and drafts</source>
        <translation>Offen und Entwürfe</translation>
    </message>
    <message>
        <source>Closed and merged</source>
        <translation>Geschlossen und zusammengeführt</translation>
    </message>
</context>
<context>
    <name>ui::DiscussionList</name>
    <message>
        <source>Discussions and pull requests</source>
        <translation>Diskussionen und Pull-Requests</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>None passes the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>Noch wurde nichts gesagt</translation>
    </message>
    <message>
        <source>Open the first discussion, or propose a change.</source>
        <translation>Eröffnen Sie die erste Diskussion, oder schlagen Sie eine Änderung vor.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln insgesamt</numerusform>
            <numerusform>%Ln insgesamt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionModel</name>
    <message>
        <source>pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionTitleDialog</name>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::DiscussionsPage</name>
    <message>
        <source>&amp;New</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>&amp;Discussions of</source>
        <translation>&amp;Diskussionen von</translation>
    </message>
    <message>
        <source>Repository whose discussions are shown</source>
        <translation>Repository, dessen Diskussionen gezeigt werden</translation>
    </message>
    <message>
        <source>Look for what is new</source>
        <translation>Nach Neuem sehen</translation>
    </message>
    <message>
        <source>&amp;Discussion…</source>
        <translation>&amp;Diskussion …</translation>
    </message>
    <message>
        <source>&amp;Pull request…</source>
        <translation>&amp;Pull-Request …</translation>
    </message>
    <message>
        <source>Find a discussion</source>
        <translation>Eine Diskussion suchen</translation>
    </message>
    <message>
        <source>New discussion…</source>
        <translation>Neue Diskussion …</translation>
    </message>
    <message>
        <source>New pull request…</source>
        <translation>Neuer Pull-Request …</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Einen Kommentar schreiben</translation>
    </message>
    <message>
        <source>History of the repository</source>
        <translation>Verlauf des Repositorys</translation>
    </message>
    <message>
        <source>No repository is open</source>
        <translation>Kein Repository ist geöffnet</translation>
    </message>
    <message>
        <source>Discussions are where people ask and answer; pull requests are where they propose changes. Choose a repository to see its own.</source>
        <translation>In Diskussionen wird gefragt und geantwortet; mit Pull-Requests werden Änderungen vorgeschlagen. Wählen Sie ein Repository, um die seinen zu sehen.</translation>
    </message>
    <message>
        <source>Choose a repository</source>
        <translation>Repository wählen</translation>
    </message>
    <message>
        <source>Reading the discussions…</source>
        <translation>Die Diskussionen werden gelesen …</translation>
    </message>
    <message>
        <source>The discussions are not open</source>
        <translation>Die Diskussionen sind nicht geöffnet</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung darüber sagt, warum.</translation>
    </message>
    <message>
        <source>You stopped waiting. It may have arrived all the same: what is shown is read anew. What you typed is kept.</source>
        <translation>Sie warten nicht länger. Es kann trotzdem angekommen sein: Was gezeigt wird, wird neu gelesen. Was Sie getippt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The connection was lost, and nobody can say whether it arrived. Look before you send it again; what you typed is kept.</source>
        <translation>Die Verbindung ging verloren, und niemand kann sagen, ob es angekommen ist. Sehen Sie nach, bevor Sie es noch einmal senden; was Sie getippt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>Na&amp;chsehen</translation>
    </message>
    <message>
        <source>No browser could be opened for %1.</source>
        <translation>Für %1 ließ sich kein Browser öffnen.</translation>
    </message>
</context>
<context>
    <name>ui::DownloadDialog</name>
    <message>
        <source>Download all files</source>
        <translation>Alle Dateien herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message numerus="yes">
        <source>Download %Ln selected path(s)</source>
        <translation>
            <numerusform>%Ln ausgewählten Pfad herunterladen</numerusform>
            <numerusform>%Ln ausgewählte Pfade herunterladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>From %1 as it was at %2.</source>
        <extracomment>%1 is a repository, %2 a commit.</extracomment>
        <translation>Aus %1, Stand %2.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder on this computer that the files go to</source>
        <translation>Ordner auf diesem Computer, in den die Dateien kommen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;To folder</source>
        <translation>In den &amp;Ordner</translation>
    </message>
    <message>
        <source>What happens with each file</source>
        <translation>Was mit jeder Datei geschieht</translation>
    </message>
    <message>
        <source>Folder to download into</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Wählen Sie einen Ordner</translation>
    </message>
    <message>
        <source>It is named from its beginning, and made if it does not exist.</source>
        <translation>Nennen Sie den ganzen Pfad. Fehlt der Ordner, wird er angelegt.</translation>
    </message>
    <message>
        <source>Comparing with what is there…</source>
        <translation>Vergleich mit Vorhandenem …</translation>
    </message>
    <message>
        <source>Asking what there is…</source>
        <translation>Abfrage läuft …</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln file(s) that are there with another content</source>
        <translation>
            <numerusform>%Ln Datei &amp;ersetzen, die mit anderem Inhalt vorhanden ist</numerusform>
            <numerusform>%Ln Dateien &amp;ersetzen, die mit anderem Inhalt vorhanden sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Some names differ only in case, or are reserved: Windows and macOS cannot keep such files.</source>
        <translation>Einige Namen unterscheiden sich nur in Groß- und Kleinschreibung oder sind reserviert: Windows und macOS können solche Dateien nicht ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be fetched: %1.</source>
        <translation>
            <numerusform>%Ln Datei wird geholt: %1.</numerusform>
            <numerusform>%Ln Dateien werden geholt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be fetched.</source>
        <translation>Nichts muss geholt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are there already, with the same content.</source>
        <translation>
            <numerusform>%Ln Datei ist mit demselben Inhalt schon vorhanden.</numerusform>
            <numerusform>%Ln Dateien sind mit demselben Inhalt schon vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced: %1.</source>
        <translation>
            <numerusform>%Ln Datei wird ersetzt: %1.</numerusform>
            <numerusform>%Ln Dateien werden ersetzt: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with another content stay as they are.</source>
        <translation>
            <numerusform>%Ln Datei mit anderem Inhalt bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Dateien mit anderem Inhalt bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be written here and are left out.</source>
        <translation>
            <numerusform>%Ln Datei kann hier nicht geschrieben werden und wird ausgelassen.</numerusform>
            <numerusform>%Ln Dateien können hier nicht geschrieben werden und werden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadPanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Fetched</source>
        <extracomment>What has come from the server so far.</extracomment>
        <translation>Geholt</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %Ln file(s) of %1 at %2</source>
        <extracomment>%1 is a repository, %2 a commit.</extracomment>
        <translation>
            <numerusform>%Ln Datei von %1, Stand %2, wird heruntergeladen</numerusform>
            <numerusform>%Ln Dateien von %1, Stand %2, werden heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>The download of %1 at %2 was stopped</source>
        <translation>Der Download von %1, Stand %2, wurde angehalten</translation>
    </message>
    <message>
        <source>The download of %1 at %2 is not finished</source>
        <translation>Der Download von %1, Stand %2, ist nicht fertig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of %1 at %2 downloaded</source>
        <translation>
            <numerusform>%Ln Datei von %1, Stand %2, heruntergeladen</numerusform>
            <numerusform>%Ln Dateien von %1, Stand %2, heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what is there already…</source>
        <translation>Prüfung, was schon vorhanden ist …</translation>
    </message>
    <message>
        <source>Comparing with what is there: %1</source>
        <translation>Vergleich mit Vorhandenem: %1</translation>
    </message>
    <message>
        <source>Fetching and checking each file</source>
        <translation>Jede Datei wird geholt und geprüft</translation>
    </message>
    <message>
        <source>What has arrived is kept, and going on fetches only the rest.</source>
        <translation>Was angekommen ist, bleibt. Beim Fortsetzen wird nur der Rest geholt.</translation>
    </message>
    <message>
        <source>%1 fetched, each file checked by its hash</source>
        <translation>%1 geholt, jede Datei anhand ihrer Prüfsumme geprüft</translation>
    </message>
    <message>
        <source>%1 had come before</source>
        <translation>%1 waren schon da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were there already</source>
        <translation>
            <numerusform>%Ln Datei war schon vorhanden</numerusform>
            <numerusform>%Ln Dateien waren schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out</source>
        <translation>
            <numerusform>%Ln Datei wurde ausgelassen</numerusform>
            <numerusform>%Ln Dateien wurden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadPlanModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Replaces another content</source>
        <translation>Ersetzt einen anderen Inhalt</translation>
    </message>
    <message>
        <source>Another content stays</source>
        <translation>Anderer Inhalt bleibt</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>%1 is a reason, such as &quot;a folder of this name is there&quot;.</extracomment>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::DragStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetched for the drag</source>
        <translation>Für das Ziehen geholt</translation>
    </message>
    <message>
        <source>Looking what is dragged…</source>
        <translation>Prüfung, was gezogen wird …</translation>
    </message>
    <message>
        <source>%1 are too much to be dragged. Download them to a folder instead.</source>
        <translation>%1 sind zu viel zum Ziehen. Laden Sie sie stattdessen in einen Ordner herunter.</translation>
    </message>
    <message>
        <source>No file of this name can be written on this computer.</source>
        <translation>Eine Datei dieses Namens kann auf diesem Computer nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>What you dragged is on this computer now: drag it again.</source>
        <translation>Was Sie gezogen haben, ist jetzt auf diesem Computer: Ziehen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Fetching what you drag: %1. Keep the button pressed, or drag again afterwards.</source>
        <translation>Was Sie ziehen, wird geholt: %1. Halten Sie die Taste gedrückt, oder ziehen Sie danach noch einmal.</translation>
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
        <source>Drop a model here</source>
        <translation>Legen Sie hier ein Modell ab</translation>
    </message>
</context>
<context>
    <name>ui::DropField</name>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Drop it anywhere here</source>
        <translation>Irgendwo hier ablegen</translation>
    </message>
</context>
<context>
    <name>ui::EditorActions</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Formula in the line</source>
        <translation>Formel in der Zeile</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Images for light and dark…</source>
        <translation>Bilder für hell und dunkel …</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Heading %1</source>
        <translation>Überschrift %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>Aufgabenliste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Code block…</source>
        <translation>Codeblock …</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <source>Formula on its own</source>
        <translation>Abgesetzte Formel</translation>
    </message>
    <message>
        <source>Foldable section</source>
        <translation>Aufklappbarer Abschnitt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Gehe zu Zeile …</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, from 1 to %1:</source>
        <translation>Zeile, von 1 bis %1:</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Hinweis</translation>
    </message>
    <message>
        <source>Fixes for this place</source>
        <translation>Korrekturen für diese Stelle</translation>
    </message>
</context>
<context>
    <name>ui::EditorPane</name>
    <message>
        <source>Tools for the text</source>
        <translation>Werkzeuge für den Text</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool tip: %1 is what the button does, %2 its keys.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>There is no spelling dictionary for your language on this computer.</source>
        <translation>Für Ihre Sprache ist auf diesem Computer kein Wörterbuch installiert.</translation>
    </message>
    <message>
        <source>There is no spelling dictionary for the card’s language (%1) on this computer.</source>
        <translation>Für die Sprache der Model Card (%1) ist auf diesem Computer kein Wörterbuch installiert.</translation>
    </message>
    <message>
        <source>Column 1</source>
        <translation>Spalte 1</translation>
    </message>
    <message>
        <source>Column 2</source>
        <translation>Spalte 2</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp *.svg)</translation>
    </message>
    <message>
        <source>Choose the image for light pages</source>
        <translation>Bild für helle Seiten wählen</translation>
    </message>
    <message>
        <source>Choose the image for dark pages</source>
        <translation>Bild für dunkle Seiten wählen</translation>
    </message>
</context>
<context>
    <name>ui::EmissionsEditor</name>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>Say how the amount is known</source>
        <translation>Angeben, woher die Menge bekannt ist</translation>
    </message>
    <message>
        <source>Emitted CO₂ equivalent</source>
        <translation>Ausgestoßenes CO₂-Äquivalent</translation>
    </message>
    <message>
        <source>Unit of the emissions</source>
        <translation>Einheit der Emissionen</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>Gramm</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>Import from CodeCarbon…</source>
        <translation>Aus CodeCarbon übernehmen …</translation>
    </message>
    <message>
        <source>Measured or estimated with</source>
        <translation>Gemessen oder geschätzt mit</translation>
    </message>
    <message>
        <source>Kind of training</source>
        <translation>Art des Trainings</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>Wo es lief</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>The model’s page shows %1 of CO₂ equivalent, and the tag co2_eq_emissions.</source>
        <translation>Die Seite des Modells zeigt %1 CO₂-Äquivalent und das Tag co2_eq_emissions.</translation>
    </message>
    <message>
        <source>Without an amount the model’s page says nothing about emissions.</source>
        <translation>Ohne eine Menge sagt die Seite des Modells nichts über Emissionen.</translation>
    </message>
    <message>
        <source>This is no number. A decimal point is written as a dot.</source>
        <translation>Das ist keine Zahl. Dezimalstellen werden mit einem Punkt abgetrennt.</translation>
    </message>
    <message>
        <source>Choose CodeCarbon’s emissions.csv</source>
        <translation>emissions.csv von CodeCarbon wählen</translation>
    </message>
    <message>
        <source>CodeCarbon’s files (*.csv)</source>
        <translation>Dateien von CodeCarbon (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is no file of CodeCarbon that can be read. Nothing has changed.</source>
        <translation>%1 ist keine lesbare Datei von CodeCarbon. Es hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>From %1 (%n run(s)): %2 kg × 1000 = %3 g. Coordinates and the names of computers were left out.</source>
        <extracomment>%1 is a file, %n how many trainings it tells about, %2 kilograms, %3 grams.</extracomment>
        <translation>
            <numerusform>Aus %1 (%n Lauf): %2 kg × 1000 = %3 g. Koordinaten und Namen von Computern wurden weggelassen.</numerusform>
            <numerusform>Aus %1 (%n Läufe): %2 kg × 1000 = %3 g. Koordinaten und Namen von Computern wurden weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvalResultsEditor</name>
    <message>
        <source>%1 · %2: %3</source>
        <extracomment>A result in a list: %1 is a benchmark, %2 its task, %3 the value.</extracomment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Add a benchmark result</source>
        <translation>Benchmark-Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Benchmark results</source>
        <translation>Benchmark-Ergebnisse</translation>
    </message>
    <message>
        <source>Files of benchmark results (.eval_results)</source>
        <translation>Dateien mit Benchmark-Ergebnissen (.eval_results)</translation>
    </message>
    <message>
        <source>File of benchmark results</source>
        <translation>Datei mit Benchmark-Ergebnissen</translation>
    </message>
    <message>
        <source>Results on the Hub’s benchmarks are read from such files. They are published together with the card.</source>
        <translation>Ergebnisse zu den Benchmarks des Hubs werden aus solchen Dateien gelesen. Sie werden zusammen mit der Karte veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 is no list of results: it can be mended in a text editor.</source>
        <translation>%1 ist keine Liste von Ergebnissen: Die Datei lässt sich in einem Texteditor berichtigen.</translation>
    </message>
</context>
<context>
    <name>ui::EventList</name>
    <message>
        <source>What was said and done</source>
        <translation>Was gesagt und getan wurde</translation>
    </message>
    <message numerus="yes">
        <source>Show earl&amp;ier events (%Ln)</source>
        <translation>
            <numerusform>%Ln &amp;früheres Ereignis zeigen</numerusform>
            <numerusform>%Ln &amp;frühere Ereignisse zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message numerus="yes">
        <source>The details name %n more.</source>
        <translation>
            <numerusform>Die Einzelheiten nennen %n weitere Datei.</numerusform>
            <numerusform>Die Einzelheiten nennen %n weitere Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing the patch</source>
        <translation>Der Patch wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the web page</source>
        <translation>Die Webseite wird geschrieben</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Saved as %1 (%2).</source>
        <translation>Gespeichert als %1 (%2).</translation>
    </message>
</context>
<context>
    <name>ui::FactRow</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>ui::FactsView</name>
    <message>
        <source>This file is not text: it cannot be compared line by line.</source>
        <translation>Diese Datei ist kein Text: Sie lässt sich nicht Zeile für Zeile vergleichen.</translation>
    </message>
    <message>
        <source>This file is too large to be compared line by line.</source>
        <translation>Diese Datei ist zu groß, um sie Zeile für Zeile zu vergleichen.</translation>
    </message>
    <message>
        <source>The content is the same on both sides.</source>
        <translation>Der Inhalt ist auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>Only blanks changed, and they do not count at the moment.</source>
        <translation>Nur Leerzeichen haben sich geändert, und die zählen zurzeit nicht.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Git id</source>
        <translation>Git-Kennung</translation>
    </message>
    <message>
        <source>%1 (%L2 bytes)</source>
        <translation>%1 (%L2 Bytes)</translation>
    </message>
    <message>
        <source>The content is kept by Git LFS and was not fetched. Its size and hash tell that it changed.</source>
        <translation>Git LFS verwahrt den Inhalt; er wurde nicht geladen. Größe und Hash zeigen, dass er sich geändert hat.</translation>
    </message>
    <message>
        <source>%1 larger</source>
        <translation>%1 größer</translation>
    </message>
    <message>
        <source>%1 smaller</source>
        <translation>%1 kleiner</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
</context>
<context>
    <name>ui::FieldFindings</name>
    <message>
        <source>Fix %1</source>
        <translation>%1 beheben</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>ui::FieldRow</name>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Out of date: use “%1”</source>
        <translation>Veraltet: stattdessen „%1“</translation>
    </message>
    <message>
        <source>%1: more</source>
        <extracomment>%1 is a field, for example &quot;Licence&quot;: what else can be done with it.</extracomment>
        <translation>%1: mehr</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>Im Text &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Take out of the card</source>
        <translation>Aus der Karte &amp;entfernen</translation>
    </message>
    <message>
        <source>This value can only be changed in the text, because others depend on how it is written there.</source>
        <translation>Dieser Wert lässt sich nur im Text ändern, weil andere davon abhängen, wie er dort geschrieben ist.</translation>
    </message>
    <message>
        <source>Edit in the text</source>
        <translation>Im Text bearbeiten</translation>
    </message>
</context>
<context>
    <name>ui::FileCommands</name>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link to this revision</source>
        <translation>&amp;Link zu diesem Stand kopieren</translation>
    </message>
    <message>
        <source>&amp;History of this file</source>
        <translation>Verlauf dieser &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Who wrote which line</source>
        <translation>&amp;Wer welche Zeile schrieb</translation>
    </message>
    <message>
        <source>Code that &amp;uses this revision…</source>
        <translation>&amp;Code, der diesen Stand verwendet …</translation>
    </message>
</context>
<context>
    <name>ui::FileFactsView</name>
    <message>
        <source>This is a folder. Open it to see what is in it.</source>
        <translation>Dies ist ein Ordner. Öffnen Sie ihn, um zu sehen, was darin ist.</translation>
    </message>
    <message>
        <source>This is a commit of another repository, which is not here.</source>
        <translation>Dies ist ein Commit eines anderen Repositorys, das nicht hier ist.</translation>
    </message>
    <message>
        <source>The content is kept by Git LFS and is not on this computer yet.</source>
        <translation>Der Inhalt wird von Git LFS verwahrt und ist noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here. Download it to look into it.</source>
        <translation>Diese Datei ist zu groß, um hier gezeigt zu werden. Laden Sie sie herunter, um hineinzusehen.</translation>
    </message>
    <message>
        <source>This file is not text. Download it to look into it with another program.</source>
        <translation>Diese Datei ist kein Text. Laden Sie sie herunter, um sie mit einem anderen Programm anzusehen.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Git id</source>
        <translation>Git-Kennung</translation>
    </message>
    <message>
        <source>&amp;Fetch %1 and show it</source>
        <translation>%1 &amp;holen und zeigen</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>keine eigene</translation>
    </message>
    <message>
        <source>%1 (%L2 bytes)</source>
        <translation>%1 (%L2 Bytes)</translation>
    </message>
    <message>
        <source>The content is kept by Git LFS and is not on this computer. “git lfs fetch” brings it here.</source>
        <translation>Der Inhalt wird von Git LFS verwahrt und ist nicht auf diesem Computer. „git lfs fetch“ holt ihn.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here.</source>
        <translation>Diese Datei ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This file is not text: it cannot be shown here.</source>
        <translation>Diese Datei ist kein Text und kann hier nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>ui::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>%1: choose a file of this computer</source>
        <translation>%1: eine Datei dieses Computers wählen</translation>
    </message>
    <message>
        <source>Choose a file for the card</source>
        <translation>Eine Datei für die Karte wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ui::FilePreview</name>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>No file is selected</source>
        <translation>Keine Datei ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a file to see what was in it at this revision.</source>
        <translation>Wählen Sie eine Datei aus, um zu sehen, was bei diesem Stand darin war.</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>Diese Datei kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Picture of %L1 × %L2 pixels</source>
        <translation>Bild mit %L1 × %L2 Pixeln</translation>
    </message>
    <message>
        <source>Fetching the content…</source>
        <translation>Inhalt wird geholt …</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The content was not fetched</source>
        <translation>Der Inhalt wurde nicht geholt</translation>
    </message>
    <message>
        <source>You stopped it. Nothing of it is kept.</source>
        <translation>Sie haben es angehalten. Nichts davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Erneut holen</translation>
    </message>
    <message>
        <source>Show the card as the Hub does</source>
        <translation>Die Karte so zeigen wie der Hub</translation>
    </message>
</context>
<context>
    <name>ui::FilesDialog</name>
    <message>
        <source>What changes in the card</source>
        <translation>Was sich in der Karte ändert</translation>
    </message>
    <message>
        <source>Fill in the card from files</source>
        <translation>Karte aus Dateien ergänzen</translation>
    </message>
    <message>
        <source>&amp;What changes in the card</source>
        <translation>&amp;Was sich in der Karte ändert</translation>
    </message>
    <message>
        <source>What the files propose</source>
        <translation>Was die Dateien vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Put into the card</source>
        <translation>In die Karte ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Metadata and whole sections of a card can be read from a model’s files.</source>
        <translation>Metadaten und ganze Abschnitte einer Karte lassen sich aus den Dateien eines Modells lesen.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Die Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>Nothing could be read.</source>
        <translation>Es konnte nichts gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s). What you wrote stays unless you check it.</source>
        <translation>
            <numerusform>%Ln Vorschlag. Was Sie geschrieben haben, bleibt, solange Sie es nicht ankreuzen.</numerusform>
            <numerusform>%Ln Vorschläge. Was Sie geschrieben haben, bleibt, solange Sie es nicht ankreuzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card has everything that these files say.</source>
        <translation>In der Karte steht alles, was diese Dateien sagen.</translation>
    </message>
    <message>
        <source>Fill in from files</source>
        <translation>Aus Dateien ergänzen</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Nur in der Auswahl</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>This regular expression cannot be used: after character %1, %2.</source>
        <extracomment>%1 is a number of characters, %2 what is wrong there, in English, for example &quot;missing closing parenthesis&quot;.</extracomment>
        <translation>Dieser reguläre Ausdruck ist nicht verwendbar. Nach Zeichen %1: %2.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>More than %n match(es)</source>
        <translation>
            <numerusform>Mehr als %n Treffer</numerusform>
            <numerusform>Mehr als %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 von %n</numerusform>
            <numerusform>%1 von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FindingsPanel</name>
    <message>
        <source>Nothing to find fault with</source>
        <translation>Nichts auszusetzen</translation>
    </message>
    <message>
        <source>Every rule that can be checked here is kept.</source>
        <translation>Alle Regeln, die sich hier prüfen lassen, sind eingehalten.</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>Fix all &amp;safe (%Ln)</source>
        <translation>
            <numerusform>Alle &amp;sicheren beheben (%Ln)</numerusform>
            <numerusform>Alle &amp;sicheren beheben (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>The Hub’s words: %1</source>
        <extracomment>%1 is what the server says, in English.</extracomment>
        <translation>Im Wortlaut des Hubs: %1</translation>
    </message>
    <message>
        <source>Fix %1</source>
        <translation>%1 beheben</translation>
    </message>
    <message>
        <source>Fix all safe</source>
        <translation>Alle sicheren beheben</translation>
    </message>
</context>
<context>
    <name>ui::FolderChooser</name>
    <message>
        <source>Open a folder with a git repository</source>
        <translation>Ordner mit einem Git-Repository öffnen</translation>
    </message>
</context>
<context>
    <name>ui::FolderField</name>
    <message>
        <source>Drop the folder with the files here</source>
        <translation>Legen Sie den Ordner mit den Dateien hier ab</translation>
    </message>
    <message>
        <source>Nothing of it is published, and nothing in it is executed.</source>
        <translation>Nichts davon wird veröffentlicht, und nichts darin wird ausgeführt.</translation>
    </message>
    <message>
        <source>From the files in</source>
        <translation>Aus den Dateien in</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>Dateien noch einmal lesen</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Lesen a&amp;nhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln Datei gefunden</numerusform>
            <numerusform>%Ln Dateien gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Choose the folder with the files of the card</source>
        <translation>Ordner mit den Dateien der Karte wählen</translation>
    </message>
</context>
<context>
    <name>ui::FormFields</name>
    <message>
        <source>Other keys</source>
        <translation>Weitere Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::FormSection</name>
    <message>
        <source>Unfolded</source>
        <extracomment>State of a group of fields.</extracomment>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>ui::FoundSignIns</name>
    <message>
        <source>Stay in step with the &amp;hf command line</source>
        <translation>Mit der &amp;hf-Befehlszeile auf demselben Stand bleiben</translation>
    </message>
    <message>
        <source>Already on this computer</source>
        <translation>Schon auf diesem Rechner</translation>
    </message>
    <message>
        <source>Otherwise Slipway keeps a copy of its own.</source>
        <translation>Sonst behält Slipway eine eigene Kopie.</translation>
    </message>
    <message>
        <source>From %1. The Hub no longer accepts it.</source>
        <extracomment>%1 is the name of an environment variable such as HF_TOKEN.</extracomment>
        <translation>Aus %1. Der Hub akzeptiert es nicht mehr.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>From the hf command line. The Hub no longer accepts it.</source>
        <translation>Von der hf-Befehlszeile. Der Hub akzeptiert es nicht mehr.</translation>
    </message>
    <message>
        <source>Signed in with the hf command line</source>
        <translation>Mit der hf-Befehlszeile angemeldet</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <extracomment>%1 is a user name.</extracomment>
        <translation>Weiter als %1</translation>
    </message>
</context>
<context>
    <name>ui::GateEditor</name>
    <message>
        <source>Choices</source>
        <translation>Auswahlmöglichkeiten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Choices, one on each line</source>
        <translation>Auswahlmöglichkeiten, eine in jeder Zeile</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What to ask: “Company”</source>
        <translation>Wonach gefragt wird: „Firma“</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>Wie sie beantwortet wird</translation>
    </message>
    <message>
        <source>As visitors see it</source>
        <translation>Wie Besucher es sehen</translation>
    </message>
    <message>
        <source>This repository is gated: visitors are asked this.</source>
        <translation>Dieses Repository ist zugangsbeschränkt: Besucher werden das gefragt.</translation>
    </message>
    <message>
        <source>Nobody is asked yet: the repository is not gated. That is a setting of the repository, under “Repositories”, “Change access”.</source>
        <translation>Noch wird niemand gefragt: Das Repository ist nicht zugangsbeschränkt. Das ist eine Einstellung des Repositorys, unter „Repositorys“, „Zugriff ändern“.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A question in a list: %1 is what is asked, %2 how it is answered.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A question cannot be empty.</source>
        <translation>Eine Frage kann nicht leer sein.</translation>
    </message>
    <message>
        <source>“%1” is asked already.</source>
        <translation>„%1“ wird schon gefragt.</translation>
    </message>
</context>
<context>
    <name>ui::GatePreview</name>
    <message>
        <source>%1 ▾</source>
        <extracomment>A box to choose from, closed: %1 is the first choice.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Choose a country ▾</source>
        <translation>Land wählen ▾</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>Filled in by the Hub, from the visitor’s IP address</source>
        <translation>Füllt der Hub aus, nach der IP-Adresse des Besuchers</translation>
    </message>
    <message>
        <source>The request as visitors see it</source>
        <translation>Die Anfrage, wie Besucher sie sehen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
</context>
<context>
    <name>ui::GatingDialog</name>
    <message>
        <source>Change access</source>
        <translation>Zugriff ändern</translation>
    </message>
    <message>
        <source>Who may have the files of %1?</source>
        <translation>Wer darf die Dateien von %1 haben?</translation>
    </message>
    <message>
        <source>Change &amp;access</source>
        <translation>Zugriff &amp;ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>Nobody has to ask.</source>
        <translation>Niemand muss anfragen.</translation>
    </message>
    <message>
        <source>On request, a&amp;utomatic</source>
        <translation>Auf Anfrage, a&amp;utomatisch</translation>
    </message>
    <message>
        <source>People agree to your terms, give name and e-mail, and are let in at once.</source>
        <translation>Wer Ihren Bedingungen zustimmt und Name und E-Mail angibt, wird sofort zugelassen.</translation>
    </message>
    <message>
        <source>People ask, and you accept or reject each of them.</source>
        <translation>Sie nehmen jede Anfrage einzeln an oder lehnen sie ab.</translation>
    </message>
    <message>
        <source>For each request, at once</source>
        <translation>Bei jeder Anfrage, sofort</translation>
    </message>
    <message>
        <source>Once a day, together</source>
        <translation>Einmal am Tag, gesammelt</translation>
    </message>
    <message>
        <source>Are let in without asking</source>
        <translation>Werden ohne Anfrage zugelassen</translation>
    </message>
    <message>
        <source>Have to ask, too</source>
        <translation>Müssen auch anfragen</translation>
    </message>
    <message>
        <source>Tell about requests &amp;by e-mail to</source>
        <translation>Anfragen per &amp;E-Mail melden an</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>What people are asked, and the terms they agree to, stand in the card: extra_gated_fields and extra_gated_prompt.</source>
        <translation>Wonach gefragt wird und welchen Bedingungen zugestimmt wird, steht in der Karte: extra_gated_fields und extra_gated_prompt.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>On request, &amp;reviewed</source>
        <translation>Auf Anfrage, &amp;geprüft</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Members of the or&amp;ganisation</source>
        <translation>Mitglieder der Or&amp;ganisation</translation>
    </message>
</context>
<context>
    <name>ui::GridField</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
</context>
<context>
    <name>ui::HeatStrip</name>
    <message>
        <source>Change by layer</source>
        <translation>Änderung je Schicht</translation>
    </message>
    <message>
        <source>%1, outside the layers</source>
        <translation>%1, außerhalb der Schichten</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <extracomment>%1 is a kind of tensor: &quot;Attention&quot;.</extracomment>
        <translation>%1, Schicht %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n Tensor</numerusform>
            <numerusform>%n Tensoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>changed by up to %1 (relative L2)</source>
        <extracomment>%1 is a percentage.</extracomment>
        <translation>geändert um bis zu %1 (relative L2)</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>the list shows only these</source>
        <translation>die Liste zeigt nur diese</translation>
    </message>
    <message>
        <source>0.01 %</source>
        <extracomment>At the pale end of a scale: a tensor changed by a ten thousandth of its length or less.</extracomment>
        <translation>0,01 %</translation>
    </message>
    <message>
        <source>100 % and more</source>
        <translation>100 % und mehr</translation>
    </message>
    <message>
        <source>changed, not measured</source>
        <translation>geändert, nicht gemessen</translation>
    </message>
</context>
<context>
    <name>ui::HideCommentDialog</name>
    <message>
        <source>Hide comment</source>
        <translation>Kommentar ausblenden</translation>
    </message>
    <message>
        <source>Hide the comment by %1?</source>
        <translation>Den Kommentar von %1 ausblenden?</translation>
    </message>
    <message>
        <source>Nobody can read it any more, and there is no way here to bring it back.</source>
        <translation>Niemand kann ihn dann mehr lesen, und hier gibt es keinen Weg, ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>&amp;Hide it</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPage</name>
    <message>
        <source>No commit passes the filter</source>
        <translation>Kein Commit passt zum Filter</translation>
    </message>
    <message>
        <source>Look for new commits</source>
        <translation>Nach neuen Commits suchen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>What can be done with the commit</source>
        <translation>Was sich mit dem Commit tun lässt</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>No history is open</source>
        <translation>Kein Verlauf ist geöffnet</translation>
    </message>
    <message>
        <source>Choose a repository</source>
        <translation>Repository wählen</translation>
    </message>
    <message>
        <source>The history is not open</source>
        <translation>Der Verlauf ist nicht geöffnet</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>Whatever is published here first will be the first commit.</source>
        <translation>Was hier zuerst veröffentlicht wird, ist der erste Commit.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %2</source>
        <translation>%L1 von %2</translation>
    </message>
    <message>
        <source>Fetching the rest: %1 so far</source>
        <translation>Der Rest wird geholt: bisher %1</translation>
    </message>
    <message>
        <source>Looking for new commits…</source>
        <translation>Nach neuen Commits wird gesucht…</translation>
    </message>
    <message>
        <source>What you see was fetched earlier. %1</source>
        <translation>Was Sie sehen, wurde früher geholt. %1</translation>
    </message>
    <message>
        <source>Show &amp;all commits</source>
        <translation>&amp;Alle Commits zeigen</translation>
    </message>
    <message>
        <source>The history of %1, through renames</source>
        <translation>Der Verlauf von %1, über Umbenennungen hinweg</translation>
    </message>
    <message>
        <source>Discussions and pull requests</source>
        <translation>Diskussionen und Pull-Requests</translation>
    </message>
    <message>
        <source>When the content of %1 changed; mere renames are left out</source>
        <translation>Wann sich der Inhalt von %1 geändert hat; reine Umbenennungen sind ausgelassen</translation>
    </message>
    <message>
        <source>A download is running. Wait until it is done, or stop it, before you begin another.</source>
        <translation>Ein Download läuft. Warten Sie, bis er fertig ist, oder halten Sie ihn an, bevor Sie einen weiteren beginnen.</translation>
    </message>
    <message>
        <source>The folder could not be opened: %1</source>
        <translation>Der Ordner konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Open a folder on this computer…</source>
        <translation>Ordner auf diesem Computer öffnen…</translation>
    </message>
    <message>
        <source>The history shows what changed in a repository, when, and by whom, and leads back to any state it was in. Choose a repository, or drop a folder with one here.</source>
        <translation>Der Verlauf zeigt, was in einem Repository wann und von wem geändert wurde, und führt zu jedem früheren Stand zurück. Wählen Sie ein Repository, oder ziehen Sie einen Ordner mit einem hierher.</translation>
    </message>
    <message>
        <source>Nothing has been committed in this folder.</source>
        <translation>In diesem Ordner gibt es noch keinen Commit.</translation>
    </message>
    <message>
        <source>What it changed is shown as soon as the commits are here.</source>
        <translation>Was er geändert hat, wird gezeigt, sobald die Commits hier sind.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryTarget</name>
    <message>
        <source>Discussions and pull requests</source>
        <translation>Diskussionen und Pull-Requests</translation>
    </message>
    <message>
        <source>What takes space</source>
        <translation>Was Platz braucht</translation>
    </message>
    <message>
        <source>Look for new commits</source>
        <translation>Nach neuen Commits suchen</translation>
    </message>
    <message>
        <source>&amp;History of</source>
        <translation>&amp;Verlauf von</translation>
    </message>
    <message>
        <source>Repository whose history is shown</source>
        <translation>Repository, dessen Verlauf gezeigt wird</translation>
    </message>
    <message>
        <source>Open a folder on this computer…</source>
        <translation>Ordner auf diesem Computer öffnen…</translation>
    </message>
</context>
<context>
    <name>ui::HubChoice</name>
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
        <source>This address is not encrypted: everyone on the way could read your token.</source>
        <translation>Diese Adresse ist nicht verschlüsselt: Jeder auf dem Weg könnte Ihr Token lesen.</translation>
    </message>
</context>
<context>
    <name>ui::ImageCanvas</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>There is no picture on this side.</source>
        <translation>Auf dieser Seite gibt es kein Bild.</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Above a picture; %1 is its size: &quot;240 × 160&quot;.</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before · %1</source>
        <translation>Vorher · %1</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After · %1</source>
        <translation>Nachher · %1</translation>
    </message>
</context>
<context>
    <name>ui::ImageDiffView</name>
    <message>
        <source>How the pictures are compared</source>
        <translation>Wie die Bilder verglichen werden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>How much is seen of the later picture</source>
        <translation>Wie viel vom späteren Bild zu sehen ist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%L1 × %L2</source>
        <translation>%L1 × %L2</translation>
    </message>
    <message>
        <source>Picture before: %1; after: %2</source>
        <translation>Bild vorher: %1; nachher: %2</translation>
    </message>
</context>
<context>
    <name>ui::ItemTools</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A button beside a list: %1 is the list, %2 what the button does.</extracomment>
        <translation>%1: %2</translation>
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
    <name>ui::LicenseField</name>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>Name of the licence</source>
        <translation>Name der Lizenz</translation>
    </message>
    <message>
        <source>my-license-1.0</source>
        <translation>meine-lizenz-1.0</translation>
    </message>
    <message>
        <source>Where it can be read</source>
        <translation>Wo sie zu lesen ist</translation>
    </message>
    <message>
        <source>https://… or LICENSE</source>
        <translation>https://… oder LICENSE</translation>
    </message>
    <message>
        <source>Its na&amp;me</source>
        <translation>Ihr Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Where it can be read</source>
        <translation>&amp;Wo sie zu lesen ist</translation>
    </message>
    <message>
        <source>Copyright holder</source>
        <translation>Rechteinhaber</translation>
    </message>
    <message>
        <source>&amp;Copyright holder, as the licence’s text will name them</source>
        <translation>&amp;Rechteinhaber, wie der Lizenztext ihn nennen wird</translation>
    </message>
    <message>
        <source>The Hub does not know this licence. Choose one from the list, or “Other”.</source>
        <translation>Der Hub kennt diese Lizenz nicht. Wählen Sie eine aus der Liste oder „Other“.</translation>
    </message>
    <message>
        <source>A licence tells others what they may do with your work. You can add it later.</source>
        <translation>Eine Lizenz sagt anderen, was sie mit Ihrer Arbeit tun dürfen. Sie können sie später ergänzen.</translation>
    </message>
    <message>
        <source>Your README.md is published as it is. The Hub shows the licence that stands in its head.</source>
        <translation>Ihre README.md wird veröffentlicht, wie sie ist. Der Hub zeigt die Lizenz, die in ihrem Kopf steht.</translation>
    </message>
    <message>
        <source>Give the licence a short name of small letters, digits, “-” and “.”.</source>
        <translation>Geben Sie der Lizenz einen kurzen Namen aus Kleinbuchstaben, Ziffern, „-“ und „.“.</translation>
    </message>
    <message>
        <source>Say where it can be read: an https address, or LICENSE or LICENSE.md among your files.</source>
        <translation>Geben Sie an, wo sie zu lesen ist: eine https-Adresse oder LICENSE oder LICENSE.md unter Ihren Dateien.</translation>
    </message>
</context>
<context>
    <name>ui::ListEditor</name>
    <message>
        <source>%1: add</source>
        <extracomment>%1 is what the list holds, for example &quot;Tags&quot;.</extracomment>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
</context>
<context>
    <name>ui::LogFilterBar</name>
    <message>
        <source>Words or id</source>
        <translation>Wörter oder Kennung</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>When it was written</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen…</translation>
    </message>
</context>
<context>
    <name>ui::LogModel</name>
    <message>
        <source>Debug</source>
        <comment>level of a log line</comment>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>level of a log line</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a log line</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a log line</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Fatal</source>
        <comment>level of a log line</comment>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>ui::LogViewer</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mindeststufe</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Ab Hinweis</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Programmteil</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown.</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle, die zu sehen sind.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Das Protokoll ist leer</translation>
    </message>
    <message>
        <source>What Slipway does and what goes wrong is written down here.</source>
        <translation>Hier steht, was Slipway tut und was dabei schiefgeht.</translation>
    </message>
    <message>
        <source>No line answers this</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Look for something else, or show everything.</source>
        <translation>Suchen Sie etwas anderes oder lassen Sie alles anzeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Keep publishing</source>
        <translation>Weiter veröffentlichen</translation>
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
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message numerus="yes">
        <source>%n publish(es) running</source>
        <translation>
            <numerusform>%n Veröffentlichung läuft</numerusform>
            <numerusform>%n Veröffentlichungen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing the account stops it. What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>Wenn Sie das Konto schließen, bricht sie ab. Was angekommen ist, bleibt; beim nächsten Mal wird nur der Rest gesendet.</translation>
    </message>
    <message>
        <source>Signing in again stops it. What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>Wenn Sie sich neu anmelden, bricht sie ab. Was angekommen ist, bleibt; beim nächsten Mal wird nur der Rest gesendet.</translation>
    </message>
    <message>
        <source>Stop and sign in</source>
        <translation>Anhalten und anmelden</translation>
    </message>
    <message numerus="yes">
        <source>Closing the window stops %n publish(es). What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>
            <numerusform>Wenn Sie das Fenster schließen, bricht %n Veröffentlichung ab. Was angekommen ist, bleibt; beim nächsten Mal wird nur der Rest gesendet.</numerusform>
            <numerusform>Wenn Sie das Fenster schließen, brechen %n Veröffentlichungen ab. Was angekommen ist, bleibt; beim nächsten Mal wird nur der Rest gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) running</source>
        <translation>
            <numerusform>%n Download läuft</numerusform>
            <numerusform>%n Downloads laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) will stop. What has arrived is kept, and downloading again fetches only the rest.</source>
        <translation>
            <numerusform>%n Download wird angehalten. Was angekommen ist, bleibt, und ein neuer Download holt nur den Rest.</numerusform>
            <numerusform>%n Downloads werden angehalten. Was angekommen ist, bleibt, und ein neuer Download holt nur den Rest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ui::MeaningView</name>
    <message>
        <source>The selected value, before and after</source>
        <translation>Der ausgewählte Wert, vorher und nachher</translation>
    </message>
    <message>
        <source>Changes by meaning</source>
        <translation>Änderungen nach Bedeutung</translation>
    </message>
</context>
<context>
    <name>ui::MeasureBar</name>
    <message numerus="yes">
        <source>Measuring %n tensor(s) fetches %1.</source>
        <translation>
            <numerusform>%n Tensor zu messen lädt %1.</numerusform>
            <numerusform>%n Tensoren zu messen lädt %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measuring %n tensor(s) reads %1 on this computer.</source>
        <translation>
            <numerusform>%n Tensor zu messen liest %1 auf diesem Computer.</numerusform>
            <numerusform>%n Tensoren zu messen liest %1 auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Measure the change</source>
        <translation>Änderung &amp;messen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>How far measuring is</source>
        <translation>Wie weit das Messen ist</translation>
    </message>
</context>
<context>
    <name>ui::MergeDialog</name>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Meiner</translation>
    </message>
    <message>
        <source>&amp;Theirs</source>
        <translation>&amp;Deren</translation>
    </message>
    <message>
        <source>&amp;Both, mine first</source>
        <translation>&amp;Beide, meiner zuerst</translation>
    </message>
    <message>
        <source>My text</source>
        <translation>Mein Text</translation>
    </message>
    <message>
        <source>Their text</source>
        <translation>Deren Text</translation>
    </message>
    <message>
        <source>What changes in my text</source>
        <translation>Was sich an meinem Text ändert</translation>
    </message>
    <message>
        <source>Merge the card</source>
        <translation>Karte zusammenführen</translation>
    </message>
    <message>
        <source>&amp;What changes in my text</source>
        <translation>&amp;Was sich an meinem Text ändert</translation>
    </message>
    <message>
        <source>&amp;Use this text</source>
        <translation>Diesen Text &amp;verwenden</translation>
    </message>
    <message>
        <source>Where both sides changed the same</source>
        <translation>Wo beide Seiten dasselbe geändert haben</translation>
    </message>
    <message>
        <source>The card has changed on the server, and nothing of it gets into the way of your changes. This is what comes to your text.</source>
        <translation>Die Karte hat sich auf dem Server geändert, und nichts davon steht Ihren Änderungen im Weg. Das kommt zu Ihrem Text hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>The card has changed on the server. In %Ln place(s) you and they changed the same: choose what counts.</source>
        <translation>
            <numerusform>Die Karte hat sich auf dem Server geändert. An %Ln Stelle haben beide Seiten dasselbe geändert: Wählen Sie, was gilt.</numerusform>
            <numerusform>Die Karte hat sich auf dem Server geändert. An %Ln Stellen haben beide Seiten dasselbe geändert: Wählen Sie, was gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
</context>
<context>
    <name>ui::MergePullRequestDialog</name>
    <message>
        <source>“%1” becomes part of the branch %2 of %3. How many files it changes is not known: its commits could not be fetched to this computer.</source>
        <extracomment>%1 is a title, %2 a branch, %3 a repository.</extracomment>
        <translation>„%1“ wird Teil des Branches %2 von %3. Wie viele Dateien das ändert, ist nicht bekannt: Die Commits konnten nicht auf diesen Computer geholt werden.</translation>
    </message>
    <message>
        <source>“%1” (%2) becomes part of the branch %3 of %4.</source>
        <extracomment>%1 is a title, %2 such as &quot;2 commits, 3 changed files&quot;, %3 a branch, %4 a repository.</extracomment>
        <translation>„%1“ (%2) wird Teil des Branches %3 von %4.</translation>
    </message>
    <message>
        <source>Merge pull request</source>
        <translation>Pull-Request zusammenführen</translation>
    </message>
    <message>
        <source>Merge #%1?</source>
        <translation>#%1 zusammenführen?</translation>
    </message>
    <message>
        <source>Everybody who asks for this branch gets it from then on. A merge cannot be undone, only reverted by another commit.</source>
        <translation>Wer nach diesem Branch fragt, bekommt es von da an. Ein Zusammenführen lässt sich nicht zurücknehmen, nur durch einen weiteren Commit umkehren.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>ui::MetadataForm</name>
    <message>
        <source>Add a field…</source>
        <translation>Feld hinzufügen …</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>The front matter cannot be read</source>
        <translation>Die Metadaten sind nicht lesbar</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Zur Zeile gehen</translation>
    </message>
</context>
<context>
    <name>ui::MoveRefDialog</name>
    <message>
        <source>Move tag</source>
        <translation>Tag verschieben</translation>
    </message>
    <message>
        <source>Move branch</source>
        <translation>Branch verschieben</translation>
    </message>
    <message>
        <source>Move a tag to this commit</source>
        <translation>Ein Tag auf diesen Commit verschieben</translation>
    </message>
    <message>
        <source>Set a branch to this commit</source>
        <translation>Einen Branch auf diesen Commit setzen</translation>
    </message>
    <message>
        <source>&amp;Move tag</source>
        <translation>Tag &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Set branch</source>
        <translation>Branch &amp;setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>&amp;Restore it as a new commit instead…</source>
        <translation>Statt dessen als neuen Commit &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Whoever asks for %1 gets this commit from then on. The Hub can only delete a tag and create it anew: for a moment it is not there.</source>
        <translation>Wer nach %1 fragt, bekommt von da an diesen Commit. Der Hub kann ein Tag nur löschen und neu anlegen: Für einen Moment gibt es das Tag nicht.</translation>
    </message>
    <message>
        <source>%1 then ends at this commit. Commits that nothing else leads to are lost, on the Hub as well. To keep all of them, restore this state as a new commit instead.</source>
        <translation>%1 endet dann bei diesem Commit. Commits, zu denen nichts anderes führt, sind verloren, auch auf dem Hub. Damit alle erhalten bleiben, stellen Sie statt dessen diesen Zustand als neuen Commit wieder her.</translation>
    </message>
</context>
<context>
    <name>ui::MoveRepositoryDialog</name>
    <message>
        <source>Rename or transfer</source>
        <translation>Umbenennen oder übertragen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Files, history, likes and downloads stay. The old address leads to the new one, in browsers and for git, until somebody gives its name to another repository.</source>
        <translation>Dateien, Verlauf, Likes und Downloads bleiben. Die alte Adresse führt zur neuen, im Browser und für git, bis jemand ihren Namen einem anderen Repository gibt.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>you may not create repositories there</source>
        <extracomment>Why an organisation cannot be chosen, after its name.</extracomment>
        <translation>dort dürfen Sie keine Repositorys anlegen</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Eigentümer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Looking whether %1 is free…</source>
        <translation>Es wird geprüft, ob %1 frei ist…</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>The Hub could not be asked whether the name is free; it will say.</source>
        <translation>Der Hub konnte nicht gefragt werden, ob der Name frei ist; er wird es melden.</translation>
    </message>
    <message>
        <source>There is a repository called %1 already.</source>
        <translation>Ein Repository namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 owns it then; what you may do there decides what you may do with it.</source>
        <translation>Es gehört dann %1; Ihre Rechte dort bestimmen, was Sie damit tun dürfen.</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>Ü&amp;bertragen</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>%1 übertragen</translation>
    </message>
</context>
<context>
    <name>ui::NameConfirmation</name>
    <message>
        <source>To confirm, type %1</source>
        <extracomment>%1 is the repository&apos;s name, which must be typed exactly.</extracomment>
        <translation>Geben Sie zur Bestätigung %1 ein</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Tests the Hub and the services behind it one by one, with the settings below. Nothing is changed there.</source>
        <translation>Prüft den Hub und die Dienste dahinter einzeln, mit den Einstellungen unten. Dort wird nichts verändert.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Addresses of services</source>
        <translation>Adressen von Diensten</translation>
    </message>
    <message>
        <source>The Hub names these addresses itself. Fill one in only if your network reaches a service another way; the Hub&apos;s own address is chosen when you sign in.</source>
        <translation>Der Hub nennt diese Adressen selbst. Füllen Sie eine nur aus, wenn Ihr Netz einen Dienst auf anderem Weg erreicht; die Adresse des Hubs selbst wählen Sie beim Anmelden.</translation>
    </message>
    <message>
        <source>Sign-in in the browser</source>
        <translation>Anmeldung im Browser</translation>
    </message>
</context>
<context>
    <name>ui::NewCardDialog</name>
    <message>
        <source>Choose &amp;template…</source>
        <translation>&amp;Vorlage wählen …</translation>
    </message>
    <message>
        <source>The new card</source>
        <translation>Die neue Karte</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>My own template</source>
        <translation>Meine eigene Vorlage</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>The &amp;new card</source>
        <translation>Die &amp;neue Karte</translation>
    </message>
    <message>
        <source>&amp;Use this card</source>
        <translation>Diese Karte &amp;verwenden</translation>
    </message>
    <message>
        <source>A Markdown file of yours. Places like {{ license }} or {{ training_hyperparameters }} are filled in.</source>
        <translation>Eine Markdown-Datei von Ihnen. Stellen wie {{ license }} oder {{ training_hyperparameters }} werden ausgefüllt.</translation>
    </message>
    <message>
        <source>It takes the place of the text that is there; undo brings that back.</source>
        <translation>Sie tritt an die Stelle des vorhandenen Textes; „Rückgängig“ holt ihn zurück.</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <extracomment>A kind of file in a file dialog.</extracomment>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>ui::NewDiscussionDialog</name>
    <message>
        <source>New pull request</source>
        <translation>Neuer Pull-Request</translation>
    </message>
    <message>
        <source>New discussion</source>
        <translation>Neue Diskussion</translation>
    </message>
    <message>
        <source>Propose a change to %1</source>
        <translation>Eine Änderung an %1 vorschlagen</translation>
    </message>
    <message>
        <source>Start a discussion in %1</source>
        <translation>Eine Diskussion in %1 beginnen</translation>
    </message>
    <message>
        <source>&amp;Open the draft</source>
        <translation>&amp;Entwurf eröffnen</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Eröffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>The connection was lost, and nobody can say whether it arrived. Look at the list before you send it again.</source>
        <translation>Die Verbindung ging verloren, und niemand kann sagen, ob es angekommen ist. Sehen Sie in der Liste nach, bevor Sie es noch einmal senden.</translation>
    </message>
    <message numerus="yes">
        <source>A title has at least %n character(s).</source>
        <translation>
            <numerusform>Ein Titel hat mindestens %n Zeichen.</numerusform>
            <numerusform>Ein Titel hat mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text has at most %Ln character(s).</source>
        <translation>
            <numerusform>Ein Text hat höchstens %Ln Zeichen.</numerusform>
            <numerusform>Ein Text hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It begins as a draft with a place of its own for files, refs/pr/N. Publish files to it, then mark it as open. Until it is merged, nobody else&apos;s files change.</source>
        <translation>Er beginnt als Entwurf mit einem eigenen Platz für Dateien, refs/pr/N. Veröffentlichen Sie Dateien dorthin, und markieren Sie ihn dann als offen. Solange er nicht zusammengeführt ist, ändern sich für niemanden sonst Dateien.</translation>
    </message>
    <message>
        <source>Everybody who sees the repository can read it.</source>
        <translation>Alle, die das Repository sehen, können es lesen.</translation>
    </message>
</context>
<context>
    <name>ui::NewRefDialog</name>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Neuer Branch</translation>
    </message>
    <message>
        <source>Tag this commit</source>
        <translation>Tag für diesen Commit</translation>
    </message>
    <message>
        <source>Branch from this commit</source>
        <translation>Branch ab diesem Commit</translation>
    </message>
    <message>
        <source>Create &amp;tag</source>
        <translation>&amp;Tag erstellen</translation>
    </message>
    <message>
        <source>Create &amp;branch</source>
        <translation>&amp;Branch erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Anmerkung</translation>
    </message>
    <message>
        <source>The tag is created on the Hub at once. People can then ask for this state by its name.</source>
        <translation>Der Tag wird sofort auf dem Hub erstellt. Dieser Stand ist dann unter dem Namen des Tags abrufbar.</translation>
    </message>
    <message>
        <source>The branch is created on the Hub at once. Nothing that is there changes.</source>
        <translation>Der Branch wird sofort auf dem Hub erstellt. An dem, was dort ist, ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Write from the commits since</source>
        <translation>Aus den Commits &amp;schreiben seit</translation>
    </message>
</context>
<context>
    <name>ui::NewRepositoryWizard</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie aussagen</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es kommt</translation>
    </message>
    <message>
        <source>Licence and first commit</source>
        <translation>Lizenz und erster Commit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>New repository</source>
        <translation>Neues Repository</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Create and &amp;publish</source>
        <translation>Anlegen und &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
</context>
<context>
    <name>ui::OAuthForm</name>
    <message>
        <source>Slipway registers itself</source>
        <translation>Slipway registriert sich selbst</translation>
    </message>
    <message>
        <source>OAuth client &amp;id</source>
        <translation>OAuth-Client-&amp;ID</translation>
    </message>
    <message>
        <source>Optional: only for a Hub whose administrator has registered Slipway and gave you an id.</source>
        <translation>Optional: nur für einen Hub, dessen Verwaltung Slipway registriert und Ihnen eine ID gegeben hat.</translation>
    </message>
</context>
<context>
    <name>ui::OpenAddressDialog</name>
    <message>
        <source>The model %1.</source>
        <translation>Das Modell %1.</translation>
    </message>
    <message>
        <source>The dataset %1.</source>
        <translation>Der Datensatz %1.</translation>
    </message>
    <message>
        <source>The Space %1.</source>
        <translation>Der Space %1.</translation>
    </message>
    <message>
        <source>Revision %1.</source>
        <extracomment>%1 is a branch, a tag or a commit.</extracomment>
        <translation>Revision %1.</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste its address</source>
        <translation>Adresse &amp;einfügen</translation>
    </message>
    <message>
        <source>Address of a repository</source>
        <translation>Adresse eines Repositorys</translation>
    </message>
    <message>
        <source>https://huggingface.co/…, hf://… or OWNER/NAME</source>
        <translation>https://huggingface.co/…, hf://… oder EIGENTÜMER/NAME</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>An address from the browser will do: of the repository, or of a file in it.</source>
        <translation>Eine Adresse aus dem Browser genügt: die des Repositorys oder einer Datei darin.</translation>
    </message>
    <message>
        <source>“%1” does not name a repository.</source>
        <translation>„%1“ bezeichnet kein Repository.</translation>
    </message>
</context>
<context>
    <name>ui::OpenCard</name>
    <message>
        <source>Take over the file</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>ui::OtherKeys</name>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>%1: show in the text</source>
        <translation>%1: im Text zeigen</translation>
    </message>
</context>
<context>
    <name>ui::OutlinePanel</name>
    <message>
        <source>Headings of the card are listed here.</source>
        <translation>Hier stehen die Überschriften der Model Card.</translation>
    </message>
    <message>
        <source>Outline of the card</source>
        <translation>Gliederung der Model Card</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
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
    <name>ui::PreviewPane</name>
    <message>
        <source>Dark, as half of the readers see it</source>
        <translation>Dunkel, wie die Hälfte der Leser sie sieht</translation>
    </message>
    <message>
        <source>As wide as a phone</source>
        <translation>So breit wie ein Telefon</translation>
    </message>
    <message>
        <source>Load pictures from other servers</source>
        <translation>Bilder von anderen Servern laden</translation>
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
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>ui::ProposalsModel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Section “%1”</source>
        <extracomment>A section of a card, by its heading.</extracomment>
        <translation>Abschnitt „%1“</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Your words, %1</source>
        <extracomment>%1 is &quot;12 lines&quot;.</extracomment>
        <translation>Ihr Text, %1</translation>
    </message>
    <message>
        <source>Stated</source>
        <extracomment>How sure a proposal is: a file says it in so many words.</extracomment>
        <translation>Steht dort</translation>
    </message>
    <message>
        <source>Derived</source>
        <extracomment>How sure a proposal is: it follows from what a file says.</extracomment>
        <translation>Abgeleitet</translation>
    </message>
    <message>
        <source>A guess</source>
        <extracomment>How sure a proposal is.</extracomment>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>Key or section</source>
        <translation>Schlüssel oder Abschnitt</translation>
    </message>
    <message>
        <source>In the card</source>
        <translation>In der Karte</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus %1.</translation>
    </message>
    <message>
        <source>Somebody has written in this section. Checked, it takes the place of their words. %1</source>
        <translation>In diesem Abschnitt hat jemand geschrieben. Angekreuzt tritt der Vorschlag an die Stelle dieser Worte. %1</translation>
    </message>
</context>
<context>
    <name>ui::ProxyForm</name>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>&amp;Kein Proxy</translation>
    </message>
    <message>
        <source>Every server is reached directly, whatever the system says.</source>
        <translation>Jeder Server wird direkt erreicht, was immer das System sagt.</translation>
    </message>
    <message>
        <source>&amp;This proxy</source>
        <translation>&amp;Dieser Proxy</translation>
    </message>
    <message>
        <source>For Slipway alone.</source>
        <translation>Nur für Slipway.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>Benutzername beim Proxy</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort beim Proxy</translation>
    </message>
    <message>
        <source>Hosts that are reached directly</source>
        <translation>Rechner, die direkt erreicht werden</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Ben&amp;utzername</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one.</source>
        <translation>Nur, wenn der Proxy danach fragt.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Slipway keeps it in memory until you close it, and never writes it down. To have it at every start, put the whole address into the variable https_proxy and choose “Like the system”.</source>
        <translation>Slipway behält es im Arbeitsspeicher, bis Sie das Programm schließen, und schreibt es nie auf. Damit es bei jedem Start da ist, setzen Sie die ganze Adresse in die Variable https_proxy und wählen Sie „Wie das System“.</translation>
    </message>
    <message>
        <source>&amp;Except for</source>
        <translation>Ausg&amp;enommen</translation>
    </message>
    <message>
        <source>Hosts that are reached directly, separated by commas. This computer always is.</source>
        <translation>Rechner, die direkt erreicht werden, durch Kommas getrennt. Dieser Rechner wird es immer.</translation>
    </message>
    <message>
        <source>What the variables https_proxy and no_proxy say. They name no proxy.</source>
        <translation>Was die Variablen https_proxy und no_proxy sagen. Sie nennen keinen Proxy.</translation>
    </message>
    <message>
        <source>What the variables https_proxy and no_proxy say. They name %1.</source>
        <extracomment>%1 is a host with its port, for example &quot;proxy.example.org:3128&quot;.</extracomment>
        <translation>Was die Variablen https_proxy und no_proxy sagen. Sie nennen %1.</translation>
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
    <message>
        <source>Choose a folder to publish…</source>
        <translation>Ordner zum Veröffentlichen wählen…</translation>
    </message>
    <message>
        <source>Choose files to publish…</source>
        <translation>Dateien zum Veröffentlichen wählen…</translation>
    </message>
    <message>
        <source>Create a new repository…</source>
        <translation>Neues Repository anlegen…</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Veröffentlichen abbrechen</translation>
    </message>
    <message>
        <source>Start over with other files</source>
        <translation>Mit anderen Dateien neu beginnen</translation>
    </message>
    <message>
        <source>%1 is private: only you and those you work with can see it.</source>
        <translation>%1 ist privat: Nur Sie und die, mit denen Sie arbeiten, können es sehen.</translation>
    </message>
    <message>
        <source>Make it public</source>
        <translation>Öffentlich machen</translation>
    </message>
    <message>
        <source>Making %1 public…</source>
        <translation>%1 wird öffentlich gemacht…</translation>
    </message>
    <message>
        <source>Everybody can see %1 now.</source>
        <translation>%1 können jetzt alle sehen.</translation>
    </message>
    <message>
        <source>The card has errors: put it right first.</source>
        <translation>Die Karte hat Fehler: Berichtigen Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Code to scan with a phone</source>
        <translation>Code zum Scannen mit dem Telefon</translation>
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
    <name>ui::ReceiptFacts</name>
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
        <translation>Die volle Id des Commits kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), each compared with the server’s copy</source>
        <translation>
            <numerusform>%Ln Datei, mit der Kopie des Servers verglichen</numerusform>
            <numerusform>%Ln Dateien, jede mit der Kopie des Servers verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
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
    <name>ui::RefBox</name>
    <message>
        <source>Go to a branch, tag or pull request</source>
        <translation>Zu einem Branch, Tag oder Pull-Request gehen</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu…</translation>
    </message>
</context>
<context>
    <name>ui::RefChanges</name>
    <message>
        <source>The tag %1 was created.</source>
        <translation>Der Tag %1 wurde erstellt.</translation>
    </message>
    <message>
        <source>The branch %1 was created.</source>
        <translation>Der Branch %1 wurde erstellt.</translation>
    </message>
    <message>
        <source>The tag %1 was deleted.</source>
        <translation>Der Tag %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The branch %1 was deleted.</source>
        <translation>Der Branch %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The tag %1 was moved.</source>
        <translation>Das Tag %1 wurde verschoben.</translation>
    </message>
    <message>
        <source>The branch %1 was set to the commit.</source>
        <translation>Der Branch %1 wurde auf den Commit gesetzt.</translation>
    </message>
    <message>
        <source>The branch %1 is called %2 now.</source>
        <translation>Der Branch %1 heißt jetzt %2.</translation>
    </message>
</context>
<context>
    <name>ui::ReleaseBox</name>
    <message>
        <source>The release before</source>
        <translation>Die Version davor</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>dem Anfang</translation>
    </message>
</context>
<context>
    <name>ui::ReleaseNotesDialog</name>
    <message>
        <source>Release notes</source>
        <translation>Versionshinweise</translation>
    </message>
    <message>
        <source>Notes of a release that ends here</source>
        <translation>Hinweise zu einer Version, die hier endet</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>&amp;Seit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the commits…</source>
        <translation>Commits werden gelesen…</translation>
    </message>
</context>
<context>
    <name>ui::RenameBranchDialog</name>
    <message>
        <source>Rename branch</source>
        <translation>Branch umbenennen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>The Hub has no way to rename a branch, so it is created under the new name and the old one is deleted. Whoever asks for the old name no longer finds it, and pull requests that were to go onto it are left without a base.</source>
        <translation>Der Hub kann einen Branch nicht umbenennen; er wird deshalb unter dem neuen Namen angelegt und der alte gelöscht. Wer nach dem alten Namen fragt, findet ihn nicht mehr, und Pull-Requests, die auf ihn zielen, verlieren ihre Basis.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Rename branch</source>
        <translation>Branch &amp;umbenennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>So heißt er jetzt.</translation>
    </message>
</context>
<context>
    <name>ui::RenderedCardView</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The card as it looks: %1</source>
        <extracomment>%1 is &quot;Before&quot; or &quot;After&quot;.</extracomment>
        <translation>Die Karte, wie sie aussieht: %1</translation>
    </message>
</context>
<context>
    <name>ui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Neues Repository…</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>&amp;Adresse öffnen…</translation>
    </message>
    <message>
        <source>Open any repository by its address (Ctrl+L)</source>
        <translation>Ein beliebiges Repository über seine Adresse öffnen (Strg+L)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryBox</name>
    <message>
        <source>owner/name</source>
        <extracomment>The form in which a repository is typed.</extracomment>
        <translation>besitzer/name</translation>
    </message>
    <message>
        <source>A repository has an owner and a name, such as acme/tiny-bert.</source>
        <translation>Ein Repository hat einen Besitzer und einen Namen, zum Beispiel acme/tiny-bert.</translation>
    </message>
    <message>
        <source>A name has at most 96 characters.</source>
        <translation>Ein Name hat höchstens 96 Zeichen.</translation>
    </message>
    <message>
        <source>A name has only letters, digits, “-”, “_” and “.”.</source>
        <translation>Ein Name besteht nur aus Buchstaben, Ziffern, „-“, „_“ und „.“.</translation>
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
    <name>ui::RepositoryChanges</name>
    <message>
        <source>Moving %1 to %2…</source>
        <translation>%1 wird nach %2 verschoben…</translation>
    </message>
    <message>
        <source>Making %1 public…</source>
        <translation>%1 wird öffentlich gemacht…</translation>
    </message>
    <message>
        <source>Making %1 private…</source>
        <translation>%1 wird privat gemacht…</translation>
    </message>
    <message>
        <source>Changing who may have %1…</source>
        <translation>Der Zugriff auf %1 wird geändert…</translation>
    </message>
    <message>
        <source>Nobody has to ask for %1 any more.</source>
        <translation>Für %1 muss niemand mehr anfragen.</translation>
    </message>
    <message>
        <source>People have to ask for %1, and are let in at once.</source>
        <translation>Für %1 muss angefragt werden; wer fragt, wird sofort zugelassen.</translation>
    </message>
    <message>
        <source>People have to ask for %1, and you decide who is let in.</source>
        <translation>Für %1 muss angefragt werden; Sie entscheiden, wer zugelassen wird.</translation>
    </message>
    <message>
        <source>%1 is now %2. The old address leads to the new one.</source>
        <translation>%1 heißt jetzt %2. Die alte Adresse führt zur neuen.</translation>
    </message>
    <message>
        <source>%1 is public: everyone can see its files and its history.</source>
        <translation>%1 ist öffentlich: Alle können Dateien und Verlauf sehen.</translation>
    </message>
    <message>
        <source>%1 is private: only you and its owners can see it.</source>
        <translation>%1 ist privat: Nur Sie und die Eigentümer können es sehen.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>%1 wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryCommands</name>
    <message>
        <source>&amp;Publish to it</source>
        <translation>Dort &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>&amp;Use it…</source>
        <translation>Ver&amp;wenden…</translation>
    </message>
    <message>
        <source>&amp;Rename or transfer…</source>
        <translation>&amp;Umbenennen oder übertragen…</translation>
    </message>
    <message>
        <source>Make public…</source>
        <translation>Öffentlich machen…</translation>
    </message>
    <message>
        <source>Change &amp;access…</source>
        <translation>&amp;Zugriff ändern…</translation>
    </message>
    <message>
        <source>Access re&amp;quests…</source>
        <translation>Zugriffsan&amp;fragen…</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>Namen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;git address</source>
        <translation>&amp;Git-Adresse kopieren</translation>
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
        <source>Make pri&amp;vate…</source>
        <translation>Pri&amp;vat machen…</translation>
    </message>
    <message>
        <source>&amp;Edit card</source>
        <translation>Karte b&amp;earbeiten</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ve&amp;rlauf</translation>
    </message>
    <message>
        <source>Di&amp;scussions</source>
        <translation>Di&amp;skussionen</translation>
    </message>
    <message>
        <source>&amp;Storage…</source>
        <translation>&amp;Speicher…</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryFilterBar</name>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
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
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Name suchen</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Any visibility</source>
        <translation>Jede Sichtbarkeit</translation>
    </message>
    <message>
        <source>Any access</source>
        <translation>Jeder Zugriff</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Eigentümer</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryList</name>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories so far…</source>
        <translation>
            <numerusform>Bisher %Ln Repository…</numerusform>
            <numerusform>Bisher %Ln Repositorys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln repositories</source>
        <extracomment>%1 is how many match, %Ln how many there are; both as numbers.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Repository</numerusform>
            <numerusform>%1 von %Ln Repositorys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>No repository matches</source>
        <translation>Kein Repository passt</translation>
    </message>
    <message>
        <source>None of your repositories is what the fields above ask for.</source>
        <translation>Keines Ihrer Repositorys ist, wonach die Felder oben fragen.</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Alle &amp;zeigen</translation>
    </message>
    <message>
        <source>Asking the Hub for your repositories…</source>
        <translation>Ihre Repositorys werden vom Hub geholt…</translation>
    </message>
    <message>
        <source>You have no repositories yet</source>
        <translation>Sie haben noch keine Repositorys</translation>
    </message>
    <message>
        <source>Publish a folder, and the first one is made with it; or make an empty one to start from.</source>
        <translation>Veröffentlichen Sie einen Ordner, dann entsteht damit das erste; oder legen Sie ein leeres an und beginnen Sie damit.</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Neues Repository…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben nennt den Grund.</translation>
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
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A row of a table, for screen readers: %1 is &quot;Model&quot;, &quot;Dataset&quot; or &quot;Space&quot;, %2 the repository&apos;s name.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>Who gets the files of a repository: everybody, or those who asked.</extracomment>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Access to a repository&apos;s files: nobody has to ask.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>Access to a repository&apos;s files: people ask and are let in at once.</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <extracomment>Access to a repository&apos;s files: people ask, and the owner decides about each.</extracomment>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>ui::RepositoryView</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a size such as &quot;1.2 GB&quot;, %2 is &quot;12 files&quot;.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation>Alle Repositorys</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Latest commit</source>
        <translation>Letzter Commit</translation>
    </message>
    <message>
        <source>Asking the Hub…</source>
        <translation>Der Hub wird gefragt…</translation>
    </message>
    <message>
        <source>It is on %1, where you are not signed in: you can look at it and use it, but not change it.</source>
        <translation>Es liegt auf %1, wo Sie nicht angemeldet sind: Sie können es ansehen und verwenden, aber nicht ändern.</translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message>
        <source>Revert</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Propose as a pull &amp;request</source>
        <translation>Als Pull-&amp;Request vorschlagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>The branch stays as it is until someone accepts the proposal.</source>
        <translation>Der Branch bleibt, wie er ist, bis jemand den Vorschlag annimmt.</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>&amp;Go back to</source>
        <translation>&amp;Zurück zu</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>B&amp;eschreibung</translation>
    </message>
    <message>
        <source>Hide &amp;unchanged</source>
        <translation>&amp;Unverändertes ausblenden</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
    <message>
        <source>Show re&amp;ceipt</source>
        <translation>Be&amp;leg zeigen</translation>
    </message>
    <message>
        <source>Stopped while the commit was being made: it may be there. The plan below is made from what is there now.</source>
        <translation>Angehalten, während der Commit angelegt wurde: Vielleicht gibt es ihn. Der Plan unten geht von dem aus, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is done, but its receipt could not be kept. %1</source>
        <translation>Es ist getan, aber der Beleg konnte nicht aufbewahrt werden. %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Es gibt noch keinen Plan</translation>
    </message>
</context>
<context>
    <name>ui::ResultFiles</name>
    <message>
        <source>Change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Show &amp;receipt</source>
        <translation>Be&amp;leg zeigen</translation>
    </message>
    <message>
        <source>Publish &amp;more</source>
        <translation>&amp;Weiteres veröffentlichen</translation>
    </message>
    <message>
        <source>Proposed to %1</source>
        <translation>Für %1 vorgeschlagen</translation>
    </message>
    <message>
        <source>Published to %1</source>
        <translation>In %1 veröffentlicht</translation>
    </message>
    <message>
        <source>&amp;Open the pull request</source>
        <translation>Den &amp;Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Open &amp;card</source>
        <translation>&amp;Karte öffnen</translation>
    </message>
</context>
<context>
    <name>ui::ResultsEditor</name>
    <message>
        <source>Add a result</source>
        <translation>Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>Zeilen aus einer Tabellenkalkulation einfügen</translation>
    </message>
    <message>
        <source>Add a metric to this result</source>
        <translation>Diesem Ergebnis eine Metrik hinzufügen</translation>
    </message>
    <message>
        <source>Copy into .eval_results</source>
        <translation>Nach .eval_results kopieren</translation>
    </message>
    <message>
        <source>Name of the model in the results</source>
        <translation>Name des Modells in den Ergebnissen</translation>
    </message>
    <message>
        <source>What was copied last is no table with results: its first row names the columns, for instance “dataset”, “metric” and “value”.</source>
        <translation>Zuletzt wurde keine Tabelle mit Ergebnissen kopiert: Deren erste Zeile nennt die Spalten, zum Beispiel „dataset“, „metric“ und „value“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) pasted.</source>
        <translation>
            <numerusform>%Ln Ergebnis eingefügt.</numerusform>
            <numerusform>%Ln Ergebnisse eingefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResultsModel</name>
    <message>
        <source>Verified by the Hub: a change makes it unverified.</source>
        <translation>Vom Hub bestätigt: Eine Änderung macht die Bestätigung ungültig.</translation>
    </message>
    <message>
        <source>%1 (verified)</source>
        <extracomment>A value that the Hub has verified.</extracomment>
        <translation>%1 (bestätigt)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>%1 (prepared)</source>
        <extracomment>%1 is a file&apos;s name. Slipway made this file for the first commit.</extracomment>
        <translation>%1 (vorbereitet)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::RightsView</name>
    <message>
        <source>What this sign-in may do</source>
        <translation>Was diese Anmeldung darf</translation>
    </message>
</context>
<context>
    <name>ui::RowsField</name>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>%1: add a row</source>
        <translation>%1: Zeile hinzufügen</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <extracomment>A field in a list: %1 is what it holds, %2 its row.</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1: remove row %2</source>
        <translation>%1: Zeile %2 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>Änderungen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Puts everything back as it was when this window was opened.</source>
        <translation>Stellt alles wieder so her, wie es beim Öffnen dieses Fensters war.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Follows your desktop&apos;s light or dark style.</source>
        <translation>Folgt dem hellen oder dunklen Stil Ihrer Arbeitsumgebung.</translation>
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
        <source>The language of your desktop, or English.</source>
        <translation>Die Sprache Ihrer Arbeitsumgebung, sonst Englisch.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::SideChooser</name>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>This repository</source>
        <translation>Dieses Repository</translation>
    </message>
    <message>
        <source>Another repository of the Hub</source>
        <translation>Ein anderes Repository des Hubs</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>Ein Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Branch, tag, pull request or commit</source>
        <translation>Branch, Tag, Pull-Request oder Commit</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Branch, tag or commit of it</source>
        <translation>Branch, Tag oder Commit davon</translation>
    </message>
    <message>
        <source>Its head, or a branch, tag or commit</source>
        <translation>Seine Spitze oder ein Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>Folder on this computer</source>
        <translation>Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder to compare</source>
        <translation>Ordner zum Vergleichen</translation>
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
    <message>
        <source>A publish is running.</source>
        <translation>Eine Veröffentlichung läuft.</translation>
    </message>
</context>
<context>
    <name>ui::SignInForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Open the bro&amp;wser</source>
        <translation>Bro&amp;wser öffnen</translation>
    </message>
    <message>
        <source>&amp;Get a code</source>
        <translation>Code &amp;anfordern</translation>
    </message>
</context>
<context>
    <name>ui::SignInFrame</name>
    <message>
        <source>&amp;Back to %1</source>
        <extracomment>%1 is an account that is open, such as &quot;alice on huggingface.co&quot;.</extracomment>
        <translation>&amp;Zurück zu %1</translation>
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
        <source>No browser could be opened. Copy the address into one yourself.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie die Adresse selbst in einen.</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <extracomment>%1 is a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Slipway never sees your password: you confirm on the Hub&apos;s own page.</source>
        <translation>Slipway sieht Ihr Passwort nie: Sie bestätigen auf der eigenen Seite des Hubs.</translation>
    </message>
    <message>
        <source>Check what the sign-in can do before you use it.</source>
        <translation>Prüfen Sie, was die Anmeldung darf, bevor Sie sie verwenden.</translation>
    </message>
</context>
<context>
    <name>ui::SignInWays</name>
    <message>
        <source>&amp;Browser</source>
        <translation>&amp;Browser</translation>
    </message>
    <message>
        <source>Confirm on the Hub&apos;s own page.</source>
        <translation>Auf der Seite des Hubs bestätigen.</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>Co&amp;de</translation>
    </message>
    <message>
        <source>Confirm on your phone or another computer.</source>
        <translation>Auf dem Telefon oder einem anderen Rechner bestätigen.</translation>
    </message>
    <message>
        <source>Access to&amp;ken</source>
        <translation>Zugriffsto&amp;ken</translation>
    </message>
    <message>
        <source>Paste one that you created.</source>
        <translation>Ein selbst erstelltes einfügen.</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Wie Sie sich anmelden</translation>
    </message>
</context>
<context>
    <name>ui::SnippetView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Auszuführender Code</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>It is not open to everyone: sign in with “hf auth login” or set HF_TOKEN first.</source>
        <translation>Es ist nicht für alle offen: Melden Sie sich zuerst mit „hf auth login“ an oder setzen Sie HF_TOKEN.</translation>
    </message>
    <message>
        <source>It runs Python code from the repository: read that first, and pin the commit you read.</source>
        <translation>Es führt Python-Code aus dem Repository aus: Lesen Sie ihn zuerst und legen Sie den gelesenen Commit fest.</translation>
    </message>
    <message>
        <source>This tool takes no revision: it loads what the main branch holds.</source>
        <translation>Dieses Werkzeug kennt keine Revision: Es lädt, was der Haupt-Branch enthält.</translation>
    </message>
    <message>
        <source>It also loads the model this one was made from.</source>
        <translation>Es lädt auch das Modell, aus dem dieses entstanden ist.</translation>
    </message>
</context>
<context>
    <name>ui::SourcePane</name>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
</context>
<context>
    <name>ui::SpellMenu</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>„%1“ ignorieren</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
</context>
<context>
    <name>ui::SquashDialog</name>
    <message>
        <source>No large file becomes free by it.</source>
        <translation>Keine große Datei wird dadurch frei.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n large file(s), %1, are needed by no commit afterwards: not all of the history was looked through.</source>
        <translation>
            <numerusform>Höchstens %n große Datei, %1, braucht danach kein Commit mehr: Nicht die ganze Geschichte wurde durchgesehen.</numerusform>
            <numerusform>Höchstens %n große Dateien, %1, braucht danach kein Commit mehr: Nicht die ganze Geschichte wurde durchgesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s), %1, are needed by no commit afterwards.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n große Datei, %1, braucht danach kein Commit mehr.</numerusform>
            <numerusform>%n große Dateien, %1, braucht danach kein Commit mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Squash a branch</source>
        <translation>Einen Branch zusammenfassen</translation>
    </message>
    <message>
        <source>Squash %1?</source>
        <translation>%1 zusammenfassen?</translation>
    </message>
    <message>
        <source>One commit takes the place of the branch&apos;s whole history. The files stay as they are; older states can no longer be seen, compared or restored, by anyone, and whoever has pinned one no longer finds it.</source>
        <translation>Ein einziger Commit tritt an die Stelle der ganzen Geschichte des Branches. Die Dateien bleiben, wie sie sind; ältere Zustände kann niemand mehr ansehen, vergleichen oder wiederherstellen, und wer sich auf einen festgelegt hat, findet ihn nicht mehr.</translation>
    </message>
    <message>
        <source>Squash for good</source>
        <translation>Endgültig zusammenfassen</translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Die Geschichte behalten</translation>
    </message>
    <message>
        <source>These may still lead to the old commits, and keep what they hold: %1.</source>
        <extracomment>%1 is a list of branches, tags and pull requests.</extracomment>
        <translation>Diese führen vielleicht noch zu den alten Commits und behalten deren Inhalt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n pull request(s) no longer share a commit with the branch, and cannot be merged into it:</source>
        <translation>
            <numerusform>%n Pull-Request hat dann keinen Commit mehr mit dem Branch gemeinsam und lässt sich nicht in ihn übernehmen:</numerusform>
            <numerusform>%n Pull-Requests haben dann keinen Commit mehr mit dem Branch gemeinsam und lassen sich nicht in ihn übernehmen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull requests that cannot be merged any more</source>
        <translation>Pull-Requests, die sich nicht mehr übernehmen lassen</translation>
    </message>
    <message>
        <source>The Hub&apos;s own words</source>
        <translation>Die Worte des Hubs</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
</context>
<context>
    <name>ui::StorageBar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A share of what is stored: %1 is &quot;Only in older commits&quot;, %2 a size.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) stored, %1</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n große Datei gespeichert, %1</numerusform>
            <numerusform>%n große Dateien gespeichert, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageDialog</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What %1 stores</source>
        <translation>Was %1 speichert</translation>
    </message>
    <message>
        <source>Files whose content is missing</source>
        <translation>Dateien, deren Inhalt fehlt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ask the Hub again</source>
        <translation>Den Hub noch einmal fragen</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Large files</source>
        <translation>&amp;Große Dateien</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Revisionen</translation>
    </message>
    <message>
        <source>What is stored is not known</source>
        <translation>Was gespeichert ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>Only people who may write to %1 are told what it stores</source>
        <translation>Nur wer in %1 schreiben darf, erfährt, was es speichert</translation>
    </message>
    <message>
        <source>Somebody who administers it can let you in, or your access token needs the right to write.</source>
        <translation>Wer es verwaltet, kann Sie zulassen, oder Ihr Zugriffstoken braucht das Recht zu schreiben.</translation>
    </message>
    <message>
        <source>Asking the Hub what is stored…</source>
        <translation>Der Hub wird gefragt, was gespeichert ist…</translation>
    </message>
    <message>
        <source>%1 of %2 revisions</source>
        <extracomment>Branches, tags and pull requests that were looked at.</extracomment>
        <translation>%1 von %2 Revisionen</translation>
    </message>
    <message>
        <source>All repositories of %1 together: %2</source>
        <extracomment>%1 is a person or organisation, %2 is &quot;1.2 GB of 100 GB&quot;.
----------
%1 is a person or organisation, %2 a size.</extracomment>
        <translation>Alle Repositories von %1 zusammen: %2</translation>
    </message>
    <message>
        <source>Missin&amp;g content</source>
        <translation>&amp;Fehlender Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>The Hub does not list the content of %n file(s). Whoever downloads them will most likely get an error.</source>
        <translation>
            <numerusform>Der Hub führt den Inhalt von %n Datei nicht auf. Wer sie herunterlädt, bekommt wahrscheinlich einen Fehler.</numerusform>
            <numerusform>Der Hub führt den Inhalt von %n Dateien nicht auf. Wer sie herunterlädt, bekommt wahrscheinlich einen Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Whether older commits need a file is known once the whole history was looked through.</source>
        <translation>Ob ältere Commits eine Datei brauchen, ist bekannt, sobald die ganze Geschichte durchgesehen wurde.</translation>
    </message>
    <message>
        <source>Loo&amp;k through it</source>
        <translation>&amp;Durchsehen</translation>
    </message>
    <message>
        <source>Looking through the history: %1 of %2 commits</source>
        <translation>Die Geschichte wird durchgesehen: %1 von %2 Commits</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Fetching the history: %1 so far</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>Die Geschichte wird geholt: bisher %1</translation>
    </message>
    <message>
        <source>The branch %1 is one commit now: %2</source>
        <translation>Der Branch %1 ist jetzt ein einziger Commit: %2</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2 confirmed</source>
        <translation>Löschen: %1 von %2 bestätigt</translation>
    </message>
    <message>
        <source>Squashing the branch…</source>
        <translation>Der Branch wird zusammengefasst…</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) were deleted, %1.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n große Datei wurde gelöscht, %1.</numerusform>
            <numerusform>%n große Dateien wurden gelöscht, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Hub has confirmed %1 of %2 deletions.</source>
        <translation>Der Hub hat %1 von %2 Löschungen bestätigt.</translation>
    </message>
    <message>
        <source>What was sent may have been done all the same: look before you try again.</source>
        <translation>Was gesendet wurde, ist vielleicht trotzdem geschehen: Sehen Sie nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stopped. The Hub has confirmed %1 of %2 deletions; what was under way may have been done as well.</source>
        <translation>Angehalten. Der Hub hat %1 von %2 Löschungen bestätigt; was unterwegs war, ist vielleicht auch geschehen.</translation>
    </message>
    <message>
        <source>Stopped waiting. The branch may have been squashed all the same.</source>
        <translation>Es wird nicht weiter gewartet. Der Branch wurde vielleicht trotzdem zusammengefasst.</translation>
    </message>
</context>
<context>
    <name>ui::StorageMeter</name>
    <message>
        <source>Storage used</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Your storage: %1</source>
        <extracomment>%1 is &quot;1.2 GB of 100 GB&quot;.</extracomment>
        <translation>Ihr Speicher: %1</translation>
    </message>
    <message>
        <source>Your repositories take %1</source>
        <extracomment>%1 is a size such as &quot;1.2 GB&quot;.</extracomment>
        <translation>Ihre Repositorys belegen %1</translation>
    </message>
</context>
<context>
    <name>ui::StorageObjectModel</name>
    <message numerus="yes">
        <source>%1 and %n other name(s)</source>
        <extracomment>A file that has had several names; %1 is one of them.</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer Name</numerusform>
            <numerusform>%1 und %n weitere Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pushed</source>
        <extracomment>When a file was sent to the Hub.</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Who sent a file to the Hub.</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Needed by</source>
        <extracomment>What needs a file: branches, tags, older commits.</extracomment>
        <translation>Gebraucht von</translation>
    </message>
</context>
<context>
    <name>ui::StorageObjectsPane</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Find large files</source>
        <translation>Große Dateien finden</translation>
    </message>
    <message>
        <source>Name, person or SHA-256</source>
        <translation>Name, Person oder SHA-256</translation>
    </message>
    <message>
        <source>Which large files to show</source>
        <translation>Welche großen Dateien gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Large files</source>
        <translation>Große Dateien</translation>
    </message>
    <message>
        <source>No large file passes the filter</source>
        <translation>Keine große Datei passt zum Filter</translation>
    </message>
    <message>
        <source>No large files are stored</source>
        <translation>Keine großen Dateien sind gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) shown</source>
        <translation>
            <numerusform>%n große Datei gezeigt</numerusform>
            <numerusform>%n große Dateien gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) selected, %1</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n große Datei ausgewählt, %1</numerusform>
            <numerusform>%n große Dateien ausgewählt, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageRevisionModel</name>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>How many there are.</extracomment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Large files</source>
        <extracomment>What they take together.</extracomment>
        <translation>Große Dateien</translation>
    </message>
    <message>
        <source>Other files</source>
        <extracomment>What files take that are no large files.</extracomment>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Only here</source>
        <extracomment>What large files take that no other branch or tag has.</extracomment>
        <translation>Nur hier</translation>
    </message>
</context>
<context>
    <name>ui::StorageRevisionsPane</name>
    <message>
        <source>S&amp;quash the branch…</source>
        <translation>Den Branch &amp;zusammenfassen…</translation>
    </message>
    <message>
        <source>A squash puts one commit in the place of a branch&apos;s whole history.</source>
        <translation>Zusammenfassen setzt einen einzigen Commit an die Stelle der ganzen Geschichte eines Branches.</translation>
    </message>
    <message>
        <source>Branches, tags and pull requests</source>
        <translation>Branches, Tags und Pull-Requests</translation>
    </message>
</context>
<context>
    <name>ui::StructureEditor</name>
    <message>
        <source>Edit in the text</source>
        <translation>Im Text bearbeiten</translation>
    </message>
    <message>
        <source>%1: edit in the text</source>
        <translation>%1: im Text bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>Ein Wert</translation>
    </message>
</context>
<context>
    <name>ui::TableDialog</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>Zellen der Tabelle</translation>
    </message>
    <message>
        <source>Put into the card</source>
        <translation>In die Model Card übernehmen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>Darunter einfügen</translation>
    </message>
    <message>
        <source>Add above</source>
        <translation>Darüber einfügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Add to the right</source>
        <translation>Rechts einfügen</translation>
    </message>
    <message>
        <source>Add to the left</source>
        <translation>Links einfügen</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>As the page does</source>
        <translation>Wie die Seite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Aus Tabellenkalkulation einfügen</translation>
    </message>
</context>
<context>
    <name>ui::TableModel</name>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
</context>
<context>
    <name>ui::TagChip</name>
    <message>
        <source>Delete takes it out. Alt with an arrow key moves it.</source>
        <translation>Entf nimmt es heraus. Alt mit einer Pfeiltaste verschiebt es.</translation>
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
</context>
<context>
    <name>ui::TensorDiffView</name>
    <message>
        <source>Part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>Part of a tensor’s name</source>
        <translation>Teil eines Tensornamens</translation>
    </message>
    <message>
        <source>Which tensors are listed</source>
        <translation>Welche Tensoren aufgezählt werden</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>The tensors were not compared</source>
        <translation>Die Tensoren wurden nicht verglichen</translation>
    </message>
    <message>
        <source>You canceled it. Nothing else was changed.</source>
        <translation>Sie haben es abgebrochen. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Comparing the tensors…</source>
        <translation>Die Tensoren werden verglichen …</translation>
    </message>
    <message>
        <source>The heads of the files are read, and samples of what is not on this computer: a few megabytes at most.</source>
        <translation>Gelesen werden die Köpfe der Dateien und Stichproben von dem, was nicht auf diesem Computer ist: höchstens einige Megabyte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The tensors cannot be compared</source>
        <translation>Die Tensoren können nicht verglichen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>%1 is a kind of change, %2 how many tensors it concerns.</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Alle Tensoren</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
</context>
<context>
    <name>ui::TensorModel</name>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woher man es weiß</translation>
    </message>
    <message>
        <source>Length of the difference, as a part of the length before (L2)</source>
        <translation>Länge des Unterschieds, als Teil der Länge davor (L2)</translation>
    </message>
    <message>
        <source>The largest difference between two values</source>
        <translation>Der größte Unterschied zwischen zwei Werten</translation>
    </message>
    <message>
        <source>Of the angle between before and after: 1 is the same direction</source>
        <translation>Des Winkels zwischen vorher und nachher: 1 ist dieselbe Richtung</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Relative Änderung</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
</context>
<context>
    <name>ui::TextDiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Line %L1, removed: %2</source>
        <translation>Zeile %L1, entfernt: %2</translation>
    </message>
    <message>
        <source>Line %L1, added: %2</source>
        <translation>Zeile %L1, hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Line %L1, changed: %2 became %3</source>
        <extracomment>%2 is a line of a file, %3 what took its place.</extracomment>
        <translation>Zeile %L1, geändert: aus %2 wurde %3</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy lines</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln unchanged line(s)</source>
        <translation>
            <numerusform>%Ln unveränderte Zeile zeigen</numerusform>
            <numerusform>%Ln unveränderte Zeilen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextEditor</name>
    <message>
        <source>owner/name</source>
        <extracomment>The form in which a repository is typed.</extracomment>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>ui::ThreadCommands</name>
    <message>
        <source>Mark as &amp;open</source>
        <translation>Als &amp;offen markieren</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
    <message>
        <source>&amp;Publish files to it</source>
        <translation>Dateien dorthin &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>Wieder öffne&amp;n</translation>
    </message>
    <message>
        <source>Change the t&amp;itle…</source>
        <translation>T&amp;itel ändern …</translation>
    </message>
    <message>
        <source>&amp;Copy its address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete its commits…</source>
        <translation>Commits &amp;löschen …</translation>
    </message>
    <message>
        <source>Something is being sent.</source>
        <translation>Es wird gerade etwas gesendet.</translation>
    </message>
    <message>
        <source>What it changes is still being read.</source>
        <translation>Was er ändert, wird noch gelesen.</translation>
    </message>
</context>
<context>
    <name>ui::ThreadView</name>
    <message>
        <source>Parts of the discussion</source>
        <translation>Teile der Diskussion</translation>
    </message>
    <message>
        <source>Con&amp;versation</source>
        <translation>Ges&amp;präch</translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <translation>Änderun&amp;gen</translation>
    </message>
    <message>
        <source>Mo&amp;re</source>
        <translation>Me&amp;hr</translation>
    </message>
    <message>
        <source>None is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a discussion or pull request to read it.</source>
        <translation>Wählen Sie eine Diskussion oder einen Pull-Request aus, um zu lesen.</translation>
    </message>
    <message>
        <source>Reading #%1…</source>
        <translation>#%1 wird gelesen …</translation>
    </message>
    <message>
        <source>#%1 cannot be shown</source>
        <translation>#%1 lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Noch einm&amp;al versuchen</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>A draft: nobody is asked to merge it yet. Files that are published to %1 belong to it. Mark it as open when it is complete.</source>
        <translation>Ein Entwurf: Noch wird niemand gebeten, ihn zusammenzuführen. Dateien, die nach %1 veröffentlicht werden, gehören dazu. Markieren Sie ihn als offen, wenn er vollständig ist.</translation>
    </message>
    <message>
        <source>Its commits were deleted.</source>
        <translation>Seine Commits wurden gelöscht.</translation>
    </message>
    <message>
        <source>It was not merged.</source>
        <translation>Er wurde nicht zusammengeführt.</translation>
    </message>
    <message>
        <source>It is part of %1.</source>
        <translation>Er ist Teil von %1.</translation>
    </message>
    <message>
        <source>It can be merged into %1.</source>
        <translation>Er lässt sich mit %1 zusammenführen.</translation>
    </message>
    <message>
        <source>It can be merged into %1: %2.</source>
        <extracomment>%1 is a branch, %2 such as &quot;2 commits, 3 changed files&quot;.</extracomment>
        <translation>Er lässt sich mit %1 zusammenführen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Chan&amp;ges (%Ln)</source>
        <translation>
            <numerusform>Änderun&amp;gen (%Ln)</numerusform>
            <numerusform>Änderun&amp;gen (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TokenField</name>
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
        <source>You create it in your account&apos;s settings on that Hub. It needs write access.</source>
        <translation>Sie erstellen es in den Einstellungen Ihres Kontos auf diesem Hub. Es braucht Schreibzugriff.</translation>
    </message>
    <message>
        <source>Create one with write access at &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <extracomment>%1 is a link, %2 what it shows: an address such as &quot;huggingface.co/settings/tokens&quot;.</extracomment>
        <translation>Erstellen Sie eines mit Schreibzugriff unter &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Paste an access token first.</source>
        <translation>Fügen Sie zuerst ein Zugriffstoken ein.</translation>
    </message>
</context>
<context>
    <name>ui::TokenReview</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a user name, %2 a Hub such as &quot;huggingface.co&quot;.</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Also let the &amp;hf command line use this sign-in</source>
        <translation>Auch die &amp;hf-Befehlszeile diese Anmeldung nutzen lassen</translation>
    </message>
    <message>
        <source>Sign in &amp;another way</source>
        <translation>&amp;Anders anmelden</translation>
    </message>
    <message>
        <source>You can look around with this sign-in, but not publish. To publish, use one with write access.</source>
        <translation>Mit dieser Anmeldung können Sie sich umsehen, aber nicht veröffentlichen. Verwenden Sie zum Veröffentlichen eine mit Schreibzugriff.</translation>
    </message>
</context>
<context>
    <name>ui::TransferMeter</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a speed such as &quot;12.4 MB/s&quot;, %2 a time such as &quot;About 3 minutes left&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::TransfersPage</name>
    <message>
        <source>&amp;Limit the upload speed</source>
        <translation>Upload-Geschwindigkeit &amp;begrenzen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Changes hold at once, for uploads that run as well.</source>
        <translation>Änderungen gelten sofort, auch für laufende Uploads.</translation>
    </message>
    <message>
        <source>Number of uploads at the same time</source>
        <translation>Anzahl gleichzeitiger Uploads</translation>
    </message>
    <message>
        <source>&amp;Uploads at the same time</source>
        <translation>Gleichzeitige &amp;Uploads</translation>
    </message>
    <message>
        <source>Files, and parts of large files. Fewer leave more of a slow line to others; more are faster on a line with a long way to the server.</source>
        <translation>Dateien und Teile großer Dateien. Weniger lassen anderen mehr von einer langsamen Leitung; mehr sind schneller, wenn der Weg zum Server weit ist.</translation>
    </message>
    <message>
        <source>Upload speed limit in megabytes per second</source>
        <translation>Höchste Upload-Geschwindigkeit in Megabyte pro Sekunde</translation>
    </message>
    <message>
        <source>MB/s</source>
        <extracomment>Megabytes per second.</extracomment>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>All uploads &amp;together send at most</source>
        <translation>Alle Uploads &amp;zusammen senden höchstens</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2. Until then the limit stays as it was.</source>
        <extracomment>%1 and %2 are numbers.</extracomment>
        <translation>Geben Sie eine Zahl von %1 bis %2 ein. Bis dahin bleibt die Grenze, wie sie war.</translation>
    </message>
</context>
<context>
    <name>ui::TreeBrowser</name>
    <message>
        <source>Find a file by its path</source>
        <translation>Eine Datei anhand ihres Pfads finden</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>Download all files of this revision</source>
        <translation>Alle Dateien dieses Stands herunterladen</translation>
    </message>
    <message>
        <source>Files at this revision</source>
        <translation>Dateien dieses Stands</translation>
    </message>
    <message>
        <source>Files that were found</source>
        <translation>Gefundene Dateien</translation>
    </message>
    <message>
        <source>No revision is selected</source>
        <translation>Kein Stand ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a commit to see the files it left behind.</source>
        <translation>Wählen Sie einen Commit aus, um seine Dateien zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln Datei gefunden</numerusform>
            <numerusform>%Ln Dateien gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is called that</source>
        <translation>Keine Datei heißt so</translation>
    </message>
    <message>
        <source>No path at this revision holds these words.</source>
        <translation>Kein Pfad dieses Stands enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>ui::TreeRow</name>
    <message>
        <source>File, kept by Git LFS</source>
        <translation>Datei, von Git LFS verwahrt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File that can be executed</source>
        <translation>Ausführbare Datei</translation>
    </message>
    <message>
        <source>Link to another path</source>
        <translation>Verknüpfung mit einem anderen Pfad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Commit of another repository</source>
        <translation>Commit eines anderen Repositorys</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::UsageDialog</name>
    <message>
        <source>Use the model %1</source>
        <translation>Das Modell %1 verwenden</translation>
    </message>
    <message>
        <source>Use the dataset %1</source>
        <translation>Den Datensatz %1 verwenden</translation>
    </message>
    <message>
        <source>Use the Space %1</source>
        <translation>Den Space %1 verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>&amp;Pin to the exact commit</source>
        <translation>Auf den genauen Commit &amp;festlegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Revision</source>
        <translation>&amp;Revision</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Everyone who runs it gets the same files, whatever is published later.</source>
        <translation>Alle bekommen dieselben Dateien, was auch immer später veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Ways to use it</source>
        <translation>Wege der Verwendung</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A commit in a list: %1 its short number, %2 its title.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Main branch, always the latest</source>
        <translation>Haupt-Branch, stets der neueste Stand</translation>
    </message>
</context>
<context>
    <name>ui::ValueField</name>
    <message>
        <source>This value has another structure: edit it in the text.</source>
        <translation>Dieser Wert ist anders aufgebaut: Bearbeiten Sie ihn im Text.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>ui::VisibilityDialog</name>
    <message>
        <source>All files, and every earlier version of them: also what was deleted since.</source>
        <translation>Alle Dateien und jeden früheren Stand davon: auch, was inzwischen gelöscht wurde.</translation>
    </message>
    <message>
        <source>Who made each commit, and its message.</source>
        <translation>Wer jeden Commit gemacht hat, und seine Nachricht.</translation>
    </message>
    <message>
        <source>The card, the discussions, and the numbers of likes and downloads.</source>
        <translation>Die Karte, die Diskussionen und die Zahl der Likes und Downloads.</translation>
    </message>
    <message>
        <source>Access stays on request: people see the card and the file names, and have to ask for the files.</source>
        <translation>Der Zugriff bleibt auf Anfrage: Zu sehen sind Karte und Dateinamen; für die Dateien muss angefragt werden.</translation>
    </message>
    <message>
        <source>Only you, or the members of its organisation, can see it and download from it.</source>
        <translation>Nur Sie oder die Mitglieder der Organisation können es sehen und daraus laden.</translation>
    </message>
    <message>
        <source>Whoever uses it without being signed in gets an error. Copies that people have stay.</source>
        <translation>Wer es ohne Anmeldung verwendet, bekommt einen Fehler. Vorhandene Kopien bleiben.</translation>
    </message>
    <message>
        <source>It counts towards your private storage.</source>
        <translation>Es zählt zu Ihrem privaten Speicher.</translation>
    </message>
    <message>
        <source>Change visibility</source>
        <translation>Sichtbarkeit ändern</translation>
    </message>
    <message>
        <source>Make %1 private?</source>
        <translation>%1 privat machen?</translation>
    </message>
    <message>
        <source>Make %1 public?</source>
        <translation>%1 öffentlich machen?</translation>
    </message>
    <message>
        <source>Everyone on the internet can then see:</source>
        <translation>Das können dann alle im Internet sehen:</translation>
    </message>
    <message>
        <source>This is what changes:</source>
        <translation>Das ändert sich:</translation>
    </message>
    <message>
        <source>Make &amp;public</source>
        <translation>Ö&amp;ffentlich machen</translation>
    </message>
    <message>
        <source>Make &amp;private</source>
        <translation>&amp;Privat machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>&amp;Sign in to Hugging Face</source>
        <translation>Bei Hugging Face &amp;anmelden</translation>
    </message>
    <message>
        <source>&amp;Try the Local Hub</source>
        <translation>Lokalen Hub aus&amp;probieren</translation>
    </message>
    <message>
        <source>Publish to Hugging Face</source>
        <translation>Auf Hugging Face veröffentlichen</translation>
    </message>
    <message>
        <source>For models that others should find, and for private ones of yours. You need an account there; other Hubs can be chosen as well.</source>
        <translation>Für Modelle, die andere finden sollen, und für Ihre privaten. Sie brauchen dort ein Konto; auch andere Hubs stehen zur Wahl.</translation>
    </message>
    <message>
        <source>Try everything without an account</source>
        <translation>Alles ohne Konto ausprobieren</translation>
    </message>
    <message>
        <source>The Local Hub is a real Hub on this computer. Nothing leaves it, and you can sign in elsewhere at any time.</source>
        <translation>Der lokale Hub ist ein echter Hub auf diesem Rechner. Nichts verlässt ihn, und Sie können sich jederzeit anderswo anmelden.</translation>
    </message>
    <message>
        <source>Welcome to Slipway</source>
        <translation>Willkommen bei Slipway</translation>
    </message>
    <message>
        <source>Drop a model, see what will happen to each file, publish. Where would you like to begin?</source>
        <translation>Modell ablegen, sehen, was mit jeder Datei geschieht, veröffentlichen. Wo möchten Sie beginnen?</translation>
    </message>
</context>
<context>
    <name>ui::WholeCommentDialog</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment by %1</source>
        <translation>Kommentar von %1</translation>
    </message>
    <message>
        <source>The whole comment</source>
        <translation>Der ganze Kommentar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::WidgetExamplesEditor</name>
    <message>
        <source>Add an example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Example %L1</source>
        <translation>Beispiel %L1</translation>
    </message>
    <message>
        <source>Kept as it is, and changed in the text: %1</source>
        <translation>Bleibt, wie es ist, und wird im Text geändert: %1</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Go to Publish</source>
        <translation>Zum Veröffentlichen</translation>
    </message>
    <message>
        <source>Go to Repositories</source>
        <translation>Zu den Repositorys</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Nächstes Konto</translation>
    </message>
    <message>
        <source>Open my page in the browser</source>
        <translation>Meine Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Close this account</source>
        <translation>Dieses Konto schließen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion finden…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Open the main menu</source>
        <translation>Hauptmenü öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours like the &amp;system</source>
        <translation>Farben wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Sprache des S&amp;ystems</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keyboard s&amp;hortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Diagnostic &amp;report…</source>
        <translation>&amp;Diagnosebericht…</translation>
    </message>
    <message>
        <source>&amp;About Slipway</source>
        <translation>Ü&amp;ber Slipway</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is an account, such as &quot;alice on huggingface.co&quot;.</extracomment>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Go to Card</source>
        <translation>Zur Karte</translation>
    </message>
    <message>
        <source>Go to History</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>Go to Discussions</source>
        <translation>Zu den Diskussionen</translation>
    </message>
</context>
<context>
    <name>ui::WizardContentPage</name>
    <message>
        <source>The model card: what is known, and headings for the rest</source>
        <translation>Die Modellkarte: was bekannt ist, und Überschriften für den Rest</translation>
    </message>
    <message>
        <source>The text of the licence</source>
        <translation>Der Text der Lizenz</translation>
    </message>
    <message>
        <source>Which files the Hub stores as large files</source>
        <translation>Welche Dateien der Hub als große Dateien speichert</translation>
    </message>
    <message>
        <source>Licence and first commit</source>
        <translation>Lizenz und erster Commit</translation>
    </message>
    <message>
        <source>Slipway prepares what a new repository needs and your files lack. Files of yours are never replaced.</source>
        <translation>Slipway bereitet vor, was ein neues Repository braucht und Ihren Dateien fehlt. Ihre eigenen Dateien werden nie ersetzt.</translation>
    </message>
    <message>
        <source>Prepared &amp;files</source>
        <translation>Vorbereitete &amp;Dateien</translation>
    </message>
    <message>
        <source>Prepared files; Space takes one in or leaves it out</source>
        <translation>Vorbereitete Dateien; die Leertaste nimmt eine auf oder lässt sie weg</translation>
    </message>
    <message>
        <source>Content of the prepared file</source>
        <translation>Inhalt der vorbereiteten Datei</translation>
    </message>
    <message>
        <source>Nothing to prepare: your files have it all.</source>
        <translation>Nichts vorzubereiten: Ihre Dateien enthalten schon alles.</translation>
    </message>
    <message>
        <source>They go into the first commit together with your files.</source>
        <translation>Sie kommen zusammen mit Ihren Dateien in den ersten Commit.</translation>
    </message>
</context>
<context>
    <name>ui::WizardFactsPage</name>
    <message>
        <source>What the files say</source>
        <translation>Was die Dateien aussagen</translation>
    </message>
    <message>
        <source>Each answer names its source. Change what is wrong; what you change stays as you set it.</source>
        <translation>Jede Antwort nennt ihre Quelle. Ändern Sie, was nicht stimmt; was Sie ändern, bleibt so.</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>Was es &amp;ist</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>task</comment>
        <extracomment>%1 is a task&apos;s name, %2 the field it belongs to, for example &quot;Fill-Mask (Natural Language Processing)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Library that loads it</source>
        <translation>&amp;Bibliothek, die es lädt</translation>
    </message>
    <message>
        <source>owner/name, several with commas</source>
        <translation>Eigentümer/Name, mehrere mit Komma</translation>
    </message>
    <message>
        <source>Base &amp;model</source>
        <translation>Basis&amp;modell</translation>
    </message>
    <message>
        <source>Its &amp;relation to the base model</source>
        <translation>Sein Ver&amp;hältnis zum Basismodell</translation>
    </message>
    <message>
        <source>Codes such as en, de, zh</source>
        <translation>Kürzel wie en, de, zh</translation>
    </message>
    <message>
        <source>L&amp;anguages</source>
        <translation>&amp;Sprachen</translation>
    </message>
    <message>
        <source>%1 parameters. %2</source>
        <extracomment>%1 is a large number, %2 a sentence that says where it comes from.</extracomment>
        <translation>%1 Parameter. %2</translation>
    </message>
    <message>
        <source>Quantisation: %1.</source>
        <translation>Quantisierung: %1.</translation>
    </message>
</context>
<context>
    <name>ui::WizardFilesPage</name>
    <message>
        <source>What do you want to publish?</source>
        <translation>Was möchten Sie veröffentlichen?</translation>
    </message>
    <message>
        <source>Most answers are in the files: choose them first, and Slipway fills in what they say.</source>
        <translation>Die meisten Antworten stehen in den Dateien: Wählen Sie diese zuerst, und Slipway trägt ein, was sie aussagen.</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Gewählte Dateien und Ordner</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>You can also go on without files and add them later.</source>
        <translation>Sie können auch ohne Dateien fortfahren und sie später hinzufügen.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 is a count of files with the word, for example &quot;12 files&quot;; %2 their size.</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out; the plan will say why.</source>
        <translation>
            <numerusform>%n Datei bleibt weg; der Plan nennt den Grund.</numerusform>
            <numerusform>%n Dateien bleiben weg; der Plan nennt die Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a model’s folder here</source>
        <translation>Ziehen Sie den Ordner eines Modells hierher</translation>
    </message>
    <message>
        <source>Choose the folder to publish</source>
        <translation>Ordner zum Veröffentlichen wählen</translation>
    </message>
    <message>
        <source>Choose the files to publish</source>
        <translation>Dateien zum Veröffentlichen wählen</translation>
    </message>
</context>
<context>
    <name>ui::WizardPlacePage</name>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es kommt</translation>
    </message>
    <message>
        <source>Nothing is created on the Hub before you publish.</source>
        <translation>Auf dem Hub wird nichts angelegt, bevor Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is an owner, %2 the sentence why one cannot publish there.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
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
        <translation>&amp;Eigentümer</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Publish into it</source>
        <translation>&amp;Dorthin veröffentlichen</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mode&amp;ll</translation>
    </message>
    <message>
        <source>Data&amp;set</source>
        <translation>Daten&amp;satz</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was es enthält</translation>
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
        <source>Pub&amp;lic</source>
        <translation>Öffentli&amp;ch</translation>
    </message>
    <message>
        <source>Everyone can find and download it.</source>
        <translation>Alle können es finden und herunterladen.</translation>
    </message>
    <message>
        <source>Offer to make it public &amp;afterwards</source>
        <translation>&amp;Anschließend anbieten, es öffentlich zu machen</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Wer es sehen kann</translation>
    </message>
    <message>
        <source>You will be asked once everything has arrived and is verified.</source>
        <translation>Sie werden gefragt, sobald alles angekommen und geprüft ist.</translation>
    </message>
    <message>
        <source>The organisation’s own choice</source>
        <translation>Wie die Organisation es vorsieht</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <source>Where it is st&amp;ored</source>
        <translation>Speicher&amp;ort</translation>
    </message>
    <message>
        <source>Resource &amp;group</source>
        <translation>Ressourcen&amp;gruppe</translation>
    </message>
    <message>
        <source>Your files will be added to %1. What is there and not replaced stays.</source>
        <translation>Ihre Dateien kommen zu %1 hinzu. Was dort liegt und nicht ersetzt wird, bleibt.</translation>
    </message>
    <message>
        <source>Checking whether %1 is free…</source>
        <translation>Es wird geprüft, ob %1 frei ist…</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>%1 already exists. Choose another name, or publish into it.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen oder veröffentlichen Sie dorthin.</translation>
    </message>
    <message>
        <source>The Hub could not be asked whether %1 is free. It will say so when you publish.</source>
        <translation>Der Hub war nicht zu erreichen, um zu erfahren, ob %1 frei ist. Das zeigt sich beim Veröffentlichen.</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <extracomment>%1 is a better name for the repository.</extracomment>
        <translation>%1 ver&amp;wenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ui::WizardReviewPage</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>other licence</comment>
        <extracomment>%1 is the name of a licence the Hub does not know, %2 an address or a file&apos;s name.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Public from the start</source>
        <translation>Von Anfang an öffentlich</translation>
    </message>
    <message>
        <source>Private; you will be asked about making it public afterwards</source>
        <translation>Privat; anschließend werden Sie gefragt, ob es öffentlich werden soll</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Bereit zum Veröffentlichen</translation>
    </message>
    <message>
        <source>This, and nothing else, is created and sent.</source>
        <translation>Dies und nichts anderes wird angelegt und gesendet.</translation>
    </message>
    <message>
        <source>Files that are sent</source>
        <translation>Dateien, die gesendet werden</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Exists already; nothing is created</source>
        <translation>Besteht schon; es wird nichts angelegt</translation>
    </message>
    <message>
        <source>A new dataset</source>
        <translation>Ein neuer Datensatz</translation>
    </message>
    <message>
        <source>A new model</source>
        <translation>Ein neues Modell</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>%1, %2 at most: what the Hub has already is not sent again.</source>
        <extracomment>%1 is a count of files with the word, for example &quot;12 files&quot;; %2 their size.</extracomment>
        <translation>%1, höchstens %2: Was der Hub schon hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>No files. You can add them on the next page.</source>
        <translation>Keine Dateien. Sie können sie auf der nächsten Seite hinzufügen.</translation>
    </message>
    <message>
        <source>Files of the same name are replaced; the older version stays in the history.</source>
        <translation>Gleichnamige Dateien werden ersetzt; die ältere Fassung bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>If anything goes wrong on the way, publishing again goes on where it stopped.</source>
        <translation>Geht unterwegs etwas schief, setzt erneutes Veröffentlichen dort fort, wo es aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>ui::WizardSteps</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 is a number, %2 how many there are, %3 what the step is about.</extracomment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The publish page is busy with other files. Publish or clear them first.</source>
        <translation>Auf der Seite „Veröffentlichen“ liegen andere Dateien. Veröffentlichen oder entfernen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
</context>
</TS>
