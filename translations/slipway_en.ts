<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CardCommands</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n more change(s) are not listed.</source>
        <translation>
            <numerusform>%n more change is not listed.</numerusform>
            <numerusform>%n more changes are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscussionWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadCommands</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n file(s) (%1) to %2, each verified.</source>
        <extracomment>%n counts files, %1 is their size, %2 a folder.</extracomment>
        <translation>
            <numerusform>Downloaded %n file (%1) to %2, each verified.</numerusform>
            <numerusform>Downloaded %n files (%1) to %2, each verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were there already.</source>
        <translation>
            <numerusform>%n file was there already.</numerusform>
            <numerusform>%n files were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DroppedUrlsText</name>
    <message numerus="yes">
        <source>%Ln of the dropped items are not files on this computer. Download them first, then drop the files.</source>
        <translation>
            <numerusform>%Ln of the dropped items is not a file on this computer. Download it first, then drop the file.</numerusform>
            <numerusform>%Ln of the dropped items are not files on this computer. Download them first, then drop the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%n changed file</numerusform>
            <numerusform>%n changed files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>About %n hour left</numerusform>
            <numerusform>About %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%Ln file(s) to add</source>
        <translation>
            <numerusform>%Ln file to add</numerusform>
            <numerusform>%Ln files to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to replace</source>
        <translation>
            <numerusform>%Ln to replace</numerusform>
            <numerusform>%Ln to replace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to delete</source>
        <translation>
            <numerusform>%Ln to delete</numerusform>
            <numerusform>%Ln to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose %Ln file(s) to %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>Propose %Ln file to %1</numerusform>
            <numerusform>Propose %Ln files to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln file(s) to %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>Publish %Ln file to %1</numerusform>
            <numerusform>Publish %Ln files to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s) in %1</source>
        <extracomment>%1 is a repository such as acme/tiny-bert.</extracomment>
        <translation>
            <numerusform>Delete %Ln file in %1</numerusform>
            <numerusform>Delete %Ln files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln change(s) to %1</source>
        <extracomment>%n counts files that are sent or deleted, %1 is a repository.</extracomment>
        <translation>
            <numerusform>Publish %Ln change to %1</numerusform>
            <numerusform>Publish %Ln changes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishCommands</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published %n change(s) to %1, branch %2.</source>
        <extracomment>%n counts files, %1 is a repository, %2 a branch.</extracomment>
        <translation>
            <numerusform>Published %n change to %1, branch %2.</numerusform>
            <numerusform>Published %n changes to %1, branch %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ or are missing.</source>
        <translation>
            <numerusform>%n file differs or is missing.</numerusform>
            <numerusform>%n files differ or are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) match in %1 at %2.</source>
        <extracomment>%1 is a repository, %2 a commit.</extracomment>
        <translation>
            <numerusform>%n file matches in %1 at %2.</numerusform>
            <numerusform>%n files match in %1 at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreCommands</name>
    <message numerus="yes">
        <source>%n file(s) changed again after that commit, so nothing was reverted. --partial reverts the others.</source>
        <extracomment>%n counts files.</extracomment>
        <translation>
            <numerusform>%n file changed again after that commit, so nothing was reverted. --partial reverts the others.</numerusform>
            <numerusform>%n files changed again after that commit, so nothing was reverted. --partial reverts the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message numerus="yes">
        <source>Restore %Ln file(s)</source>
        <translation>
            <numerusform>Restore %Ln file</numerusform>
            <numerusform>Restore %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed again after this commit and stay as they are. The others are reverted.</source>
        <translation>
            <numerusform>%Ln file changed again after this commit and stays as it is. The others are reverted.</numerusform>
            <numerusform>%Ln files changed again after this commit and stay as they are. The others are reverted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of branches and tags: &quot;main, v1, v2&quot;.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TensorCommands</name>
    <message numerus="yes">
        <source>%1: %n tensor(s), %2 elements, %3</source>
        <translation>
            <numerusform>%1: %n tensor, %2 elements, %3</numerusform>
            <numerusform>%1: %n tensors, %2 elements, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n tensor(s) no difference was found; parts of them were looked at.</source>
        <translation>
            <numerusform>In %n tensor no difference was found; a part of it was looked at.</numerusform>
            <numerusform>In %n tensors no difference was found; parts of them were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TensorText</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another shape</source>
        <translation>
            <numerusform>%n of another shape</numerusform>
            <numerusform>%n of another shape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another type</source>
        <translation>
            <numerusform>%n of another type</numerusform>
            <numerusform>%n of another type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other values</source>
        <translation>
            <numerusform>%n with other values</numerusform>
            <numerusform>%n with other values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tied to another tensor</source>
        <translation>
            <numerusform>%n tied to another tensor</numerusform>
            <numerusform>%n tied to another tensor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked into</source>
        <translation>
            <numerusform>%n not looked into</numerusform>
            <numerusform>%n not looked into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a difference in samples</source>
        <translation>
            <numerusform>%n without a difference in samples</numerusform>
            <numerusform>%n without a difference in samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n item: %1</numerusform>
            <numerusform>%n items: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message numerus="yes">
        <source>It expires in %n day(s).</source>
        <translation>
            <numerusform>It expires in %n day.</numerusform>
            <numerusform>It expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list such as &quot;acme/bert, acme/llama&quot;, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccessRequestsDialog</name>
    <message numerus="yes">
        <source>%Ln person(s) let in.</source>
        <translation>
            <numerusform>%Ln person was let in.</numerusform>
            <numerusform>%Ln people were let in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) rejected.</source>
        <translation>
            <numerusform>%Ln person was rejected.</numerusform>
            <numerusform>%Ln people were rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CardLine</name>
    <message numerus="yes">
        <source>README.md has %Ln error(s). The Hub would refuse it, so nothing is published until the card is put right.</source>
        <translation>
            <numerusform>README.md has %Ln error. The Hub would refuse it, so nothing is published until the card is put right.</numerusform>
            <numerusform>README.md has %Ln errors. The Hub would refuse it, so nothing is published until the card is put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>README.md has %Ln warning(s). It can be published all the same.</source>
        <translation>
            <numerusform>README.md has %Ln warning. It can be published all the same.</numerusform>
            <numerusform>README.md has %Ln warnings. It can be published all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CardStatusBar</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) must be settled first.</source>
        <translation>
            <numerusform>%Ln error must be settled first.</numerusform>
            <numerusform>%Ln errors must be settled first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificateForm</name>
    <message numerus="yes">
        <source>Besides the system&apos;s certificates, Slipway trusts “%1” and %n more.</source>
        <extracomment>%1 is the name of a certificate authority; %n others follow it.</extracomment>
        <translation>
            <numerusform>Besides the system&apos;s certificates, Slipway trusts “%1” and %n more.</numerusform>
            <numerusform>Besides the system&apos;s certificates, Slipway trusts “%1” and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesView</name>
    <message numerus="yes">
        <source>%Ln changed file(s)</source>
        <translation>
            <numerusform>%Ln changed file</numerusform>
            <numerusform>%Ln changed files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <translation>
            <numerusform>%Ln commit</numerusform>
            <numerusform>%Ln commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommitView</name>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%n changed file</numerusform>
            <numerusform>%n changed files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parent(s) %1</source>
        <translation>
            <numerusform>parent %1</numerusform>
            <numerusform>parents %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeleteObjectsDialog</name>
    <message numerus="yes">
        <source>Delete %n large file(s) for good?</source>
        <translation>
            <numerusform>Delete %n large file for good?</numerusform>
            <numerusform>Delete %n large files for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would have no content any more:</source>
        <translation>
            <numerusform>%n file would have no content any more:</numerusform>
            <numerusform>%n files would have no content any more:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionDelegate</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionList</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiscussionModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadDialog</name>
    <message numerus="yes">
        <source>Download %Ln selected path(s)</source>
        <translation>
            <numerusform>Download %Ln selected path</numerusform>
            <numerusform>Download %Ln selected paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln file(s) that are there with another content</source>
        <translation>
            <numerusform>&amp;Replace %Ln file that is there with another content</numerusform>
            <numerusform>&amp;Replace %Ln files that are there with another content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be fetched: %1.</source>
        <translation>
            <numerusform>%Ln file will be fetched: %1.</numerusform>
            <numerusform>%Ln files will be fetched: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are there already, with the same content.</source>
        <translation>
            <numerusform>%Ln file is there already, with the same content.</numerusform>
            <numerusform>%Ln files are there already, with the same content.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced: %1.</source>
        <translation>
            <numerusform>%Ln file will be replaced: %1.</numerusform>
            <numerusform>%Ln files will be replaced: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with another content stay as they are.</source>
        <translation>
            <numerusform>%Ln file with another content stays as it is.</numerusform>
            <numerusform>%Ln files with another content stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be written here and are left out.</source>
        <translation>
            <numerusform>%Ln file cannot be written here and is left out.</numerusform>
            <numerusform>%Ln files cannot be written here and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadPanel</name>
    <message numerus="yes">
        <source>Downloading %Ln file(s) of %1 at %2</source>
        <extracomment>%1 is a repository, %2 a commit.</extracomment>
        <translation>
            <numerusform>Downloading %Ln file of %1 at %2</numerusform>
            <numerusform>Downloading %Ln files of %1 at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of %1 at %2 downloaded</source>
        <translation>
            <numerusform>%Ln file of %1 at %2 downloaded</numerusform>
            <numerusform>%Ln files of %1 at %2 downloaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were there already</source>
        <translation>
            <numerusform>%Ln file was there already</numerusform>
            <numerusform>%Ln files were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out</source>
        <translation>
            <numerusform>%Ln file was left out</numerusform>
            <numerusform>%Ln files were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EmissionsEditor</name>
    <message numerus="yes">
        <source>From %1 (%n run(s)): %2 kg × 1000 = %3 g. Coordinates and the names of computers were left out.</source>
        <extracomment>%1 is a file, %n how many trainings it tells about, %2 kilograms, %3 grams.</extracomment>
        <translation>
            <numerusform>From %1 (%n run): %2 kg × 1000 = %3 g. Coordinates and the names of computers were left out.</numerusform>
            <numerusform>From %1 (%n runs): %2 kg × 1000 = %3 g. Coordinates and the names of computers were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventList</name>
    <message numerus="yes">
        <source>Show earl&amp;ier events (%Ln)</source>
        <translation>
            <numerusform>Show earl&amp;ier events (%Ln)</numerusform>
            <numerusform>Show earl&amp;ier events (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message numerus="yes">
        <source>The details name %n more.</source>
        <translation>
            <numerusform>The details name %n more.</numerusform>
            <numerusform>The details name %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilesDialog</name>
    <message numerus="yes">
        <source>%Ln proposal(s). What you wrote stays unless you check it.</source>
        <translation>
            <numerusform>%Ln proposal. What you wrote stays unless you check it.</numerusform>
            <numerusform>%Ln proposals. What you wrote stays unless you check it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message numerus="yes">
        <source>More than %n match(es)</source>
        <translation>
            <numerusform>More than %n match</numerusform>
            <numerusform>More than %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 of %n</numerusform>
            <numerusform>%1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingsPanel</name>
    <message numerus="yes">
        <source>Fix all &amp;safe (%Ln)</source>
        <translation>
            <numerusform>Fix all &amp;safe (%Ln)</numerusform>
            <numerusform>Fix all &amp;safe (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FolderField</name>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln file found</numerusform>
            <numerusform>%Ln files found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HeatStrip</name>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogViewer</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n publish(es) running</source>
        <translation>
            <numerusform>A publish is running</numerusform>
            <numerusform>%n publishes are running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closing the window stops %n publish(es). What has arrived is kept, and publishing again sends only the rest.</source>
        <translation>
            <numerusform>Closing the window stops it. What has arrived is kept, and publishing again sends only the rest.</numerusform>
            <numerusform>Closing the window stops %n publishes. What has arrived is kept, and publishing again sends only the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) running</source>
        <translation>
            <numerusform>%n download running</numerusform>
            <numerusform>%n downloads running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) will stop. What has arrived is kept, and downloading again fetches only the rest.</source>
        <translation>
            <numerusform>%n download will stop. What has arrived is kept, and downloading again fetches only the rest.</numerusform>
            <numerusform>%n downloads will stop. What has arrived is kept, and downloading again fetches only the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MeasureBar</name>
    <message numerus="yes">
        <source>Measuring %n tensor(s) fetches %1.</source>
        <translation>
            <numerusform>Measuring %n tensor fetches %1.</numerusform>
            <numerusform>Measuring %n tensors fetches %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measuring %n tensor(s) reads %1 on this computer.</source>
        <translation>
            <numerusform>Measuring %n tensor reads %1 on this computer.</numerusform>
            <numerusform>Measuring %n tensors reads %1 on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergeDialog</name>
    <message numerus="yes">
        <source>The card has changed on the server. In %Ln place(s) you and they changed the same: choose what counts.</source>
        <translation>
            <numerusform>The card has changed on the server. In %Ln place you and they changed the same: choose what counts.</numerusform>
            <numerusform>The card has changed on the server. In %Ln places you and they changed the same: choose what counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NewDiscussionDialog</name>
    <message numerus="yes">
        <source>A title has at least %n character(s).</source>
        <translation>
            <numerusform>A title has at least %n character.</numerusform>
            <numerusform>A title has at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text has at most %Ln character(s).</source>
        <translation>
            <numerusform>A text has at most %Ln character.</numerusform>
            <numerusform>A text has at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanModel</name>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProgressPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProposalsModel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReceiptFacts</name>
    <message numerus="yes">
        <source>%Ln file(s), each compared with the server’s copy</source>
        <translation>
            <numerusform>%Ln file, compared with the server’s copy</numerusform>
            <numerusform>%Ln files, each compared with the server’s copy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RepositoryList</name>
    <message numerus="yes">
        <source>%Ln repositories so far…</source>
        <translation>
            <numerusform>%Ln repository so far…</numerusform>
            <numerusform>%Ln repositories so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln repositories</source>
        <extracomment>%1 is how many match, %Ln how many there are; both as numbers.</extracomment>
        <translation>
            <numerusform>%1 of %Ln repository</numerusform>
            <numerusform>%1 of %Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResultsEditor</name>
    <message numerus="yes">
        <source>%Ln result(s) pasted.</source>
        <translation>
            <numerusform>%Ln result pasted.</numerusform>
            <numerusform>%Ln results pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SquashDialog</name>
    <message numerus="yes">
        <source>At most %n large file(s), %1, are needed by no commit afterwards: not all of the history was looked through.</source>
        <translation>
            <numerusform>At most %n large file, %1, is needed by no commit afterwards: not all of the history was looked through.</numerusform>
            <numerusform>At most %n large files, %1, are needed by no commit afterwards: not all of the history was looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s), %1, are needed by no commit afterwards.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n large file, %1, is needed by no commit afterwards.</numerusform>
            <numerusform>%n large files, %1, are needed by no commit afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pull request(s) no longer share a commit with the branch, and cannot be merged into it:</source>
        <translation>
            <numerusform>%n pull request no longer shares a commit with the branch, and cannot be merged into it:</numerusform>
            <numerusform>%n pull requests no longer share a commit with the branch, and cannot be merged into it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageBar</name>
    <message numerus="yes">
        <source>%n large file(s) stored, %1</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n large file stored, %1</numerusform>
            <numerusform>%n large files stored, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageDialog</name>
    <message numerus="yes">
        <source>The Hub does not list the content of %n file(s). Whoever downloads them will most likely get an error.</source>
        <translation>
            <numerusform>The Hub does not list the content of %n file. Whoever downloads it will most likely get an error.</numerusform>
            <numerusform>The Hub does not list the content of %n files. Whoever downloads them will most likely get an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) were deleted, %1.</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n large file was deleted, %1.</numerusform>
            <numerusform>%n large files were deleted, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageObjectModel</name>
    <message numerus="yes">
        <source>%1 and %n other name(s)</source>
        <extracomment>A file that has had several names; %1 is one of them.</extracomment>
        <translation>
            <numerusform>%1 and %n other name</numerusform>
            <numerusform>%1 and %n other names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StorageObjectsPane</name>
    <message numerus="yes">
        <source>%n large file(s) shown</source>
        <translation>
            <numerusform>%n large file shown</numerusform>
            <numerusform>%n large files shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) selected, %1</source>
        <extracomment>%1 is a size.</extracomment>
        <translation>
            <numerusform>%n large file selected, %1</numerusform>
            <numerusform>%n large files selected, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StructureEditor</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entries</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln values</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextDiffView</name>
    <message numerus="yes">
        <source>Show %Ln unchanged line(s)</source>
        <translation>
            <numerusform>Show %Ln unchanged line</numerusform>
            <numerusform>Show %Ln unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ThreadView</name>
    <message numerus="yes">
        <source>Chan&amp;ges (%Ln)</source>
        <translation>
            <numerusform>Chan&amp;ges (%Ln)</numerusform>
            <numerusform>Chan&amp;ges (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TreeBrowser</name>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln file found</numerusform>
            <numerusform>%Ln files found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WaitPane</name>
    <message numerus="yes">
        <source>%Ln file(s) found</source>
        <translation>
            <numerusform>%Ln file found</numerusform>
            <numerusform>%Ln files found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WizardFilesPage</name>
    <message numerus="yes">
        <source>%n file(s) are left out; the plan will say why.</source>
        <translation>
            <numerusform>%n file is left out; the plan will say why.</numerusform>
            <numerusform>%n files are left out; the plan will say why.</numerusform>
        </translation>
    </message>
</context>
</TS>
