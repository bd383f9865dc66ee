// Runs one operation of @huggingface/hub and prints its result as JSON.
//   node jsclient.mjs CLIENT_FOLDER OPERATION ENDPOINT TOKEN REPO [ARGUMENT…]
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";

const [clientFolder, operation, hubUrl, accessToken, name, ...args] = process.argv.slice(2);
const require = createRequire(join(clientFolder, "package.json"));
const hub = await import(pathToFileURL(require.resolve("@huggingface/hub")).href);
const repo = { type: "model", name };
const common = { hubUrl, accessToken, repo };

async function filesBelow(folder) {
    const paths = (await readdir(folder, { recursive: true })).map((path) => join(folder, path)).sort();
    const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()));  // follows links
    return paths.filter((_, index) => isFile[index]);
}

const operations = {
    async create() {
        return hub.createRepo({ ...common, visibility: "private", license: "mit" });
    },
    async remove() {
        await hub.deleteRepo(common);
        return { exists: await hub.repoExists(common) };
    },
    async whoami() {
        return hub.whoAmI({ hubUrl, accessToken });
    },
    async upload(folder) {
        const files = await filesBelow(folder);
        return hub.uploadFiles({
            ...common,
            useXet: false,
            commitTitle: "Upload with the JavaScript client",
            files: await Promise.all(files.map(async (file) => ({
                path: relative(folder, file),
                content: new Blob([await readFile(file)]),
            }))),
        });
    },
    async list() {
        const entries = [];
        for await (const entry of hub.listFiles({ ...common, recursive: true }))
            entries.push(entry);
        return entries;
    },
    async download(folder) {
        let count = 0;
        for await (const entry of hub.listFiles({ ...common, recursive: true })) {
            if (entry.type !== "file")
                continue;
            // The client puts the path into the address as it is, so "#", "?" and "%" are the caller's to escape.
            const path = entry.path.split("/").map(encodeURIComponent).join("/");
            const blob = await hub.downloadFile({ ...common, path, xet: false });
            if (!blob)
                throw new Error(`${entry.path} was not found`);
            const target = join(folder, entry.path);
            await mkdir(dirname(target), { recursive: true });
            await pipeline(Readable.fromWeb(blob.stream()), createWriteStream(target));
            ++count;
        }
        return { count };
    },
    async oauthUrl(clientId, redirectUrl) {
        const localStorage = {};
        const url = await hub.oauthLoginUrl({ hubUrl, clientId, redirectUrl, scopes: "openid profile email", localStorage });
        return { url, ...localStorage };
    },
    async oauthRedirect(redirectedUrl, nonce, codeVerifier) {
        return hub.oauthHandleRedirect({ hubUrl, redirectedUrl, nonce, codeVerifier });
    },
    async deleteFile(path) {
        return hub.deleteFile({ ...common, path });
    },
};

console.log(JSON.stringify(await operations[operation](...args)));
