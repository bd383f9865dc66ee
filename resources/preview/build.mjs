// Makes the preview's bundle: node build.mjs DATA_FOLDER OUT_FOLDER [QWEBCHANNEL_JS]
//
// Writes preview.js, preview.html, KaTeX's fonts, the notices of what is inside, and preview.qrc that lists them.

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const [dataFolder, outFolder] = process.argv.slice(2);
const modules = join(process.cwd(), 'node_modules');

const read = (...parts) => readFileSync(join(...parts), 'utf8');
const readJson = (...parts) => JSON.parse(read(...parts));

function labels() {
  const byId = (rows, id, label) => Object.fromEntries(rows.map((row) => [row[id], row[label]]));
  const languages = readJson(dataFolder, 'cards', 'languages.json');
  return {
    tasks: byId(readJson(dataFolder, 'tasks.json').tasks, 'id', 'name'),
    libraries: byId(readJson(dataFolder, 'libraries.json').libraries, 'id', 'label'),
    licenses: byId(readJson(dataFolder, 'licenses.json').licenses, 'id', 'name'),
    languages: Object.fromEntries(
      Object.values(languages).filter(Array.isArray).flat().filter((row) => Array.isArray(row) && row[0].length === 2)),
  };
}

const katexCss = read(modules, 'katex', 'dist', 'katex.css');
const fontFaces = katexCss.match(/@font-face\s*{[^}]*}/g).map((face) =>
  face.replace(/src:[^;}]*/, `src: url("card://page/fonts/${/fonts\/([\w-]+\.woff2)/.exec(face)[1]}") format("woff2")`));
const katexRules = katexCss.replace(/@font-face\s*{[^}]*}/g, '');
const cardCss = ['card.css', 'code.css', 'page.css'].map((name) => read(here, 'src', 'styles', name)).join('\n');

const virtual = {
  'slipway:labels': { contents: JSON.stringify(labels()), loader: 'json' },
  'slipway:styles': { contents: `${katexRules}\n${cardCss}`, loader: 'text' },
  'slipway:fonts': { contents: fontFaces.join('\n'), loader: 'text' },
};
const virtualModules = {
  name: 'virtual modules',
  setup(bundler) {
    bundler.onResolve({ filter: /^slipway:/ }, ({ path }) => ({ path, namespace: 'slipway' }));
    bundler.onLoad({ filter: /.*/, namespace: 'slipway' }, ({ path }) => virtual[path]);
  },
};

mkdirSync(join(outFolder, 'fonts'), { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.js'],
  outfile: join(outFolder, 'preview.js'),
  nodePaths: [modules],
  bundle: true,
  minify: true,
  metafile: true,
  format: 'iife',
  target: 'chrome122',  // what Qt 6.8 has
  legalComments: 'none',  // all licences are in notices.txt
  plugins: [virtualModules],
  logLevel: 'warning',
});

// The licence of every package that ended up inside, whole.
const packages = new Set(['katex']);
for (const path of Object.keys(metafile.inputs)) {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (name) packages.add(name);
}
const notices = [...packages].sort().map((name) => {
  const { version, license } = readJson(modules, name, 'package.json');
  const file = readdirSync(join(modules, name)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${read(modules, name, file).trim()}\n`;
});
writeFileSync(join(outFolder, 'notices.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));

const fonts = fontFaces.map((face) => /fonts\/([\w-]+\.woff2)/.exec(face)[1]);
for (const font of fonts) copyFileSync(join(modules, 'katex', 'dist', 'fonts', font), join(outFolder, 'fonts', font));
copyFileSync(join(here, 'src', 'preview.html'), join(outFolder, 'preview.html'));
const files = ['preview.js', 'preview.html', 'notices.txt', ...fonts.map((font) => `fonts/${font}`)];
writeFileSync(join(outFolder, 'preview.qrc'), `<RCC>
  <qresource prefix="/preview">
${files.filter((file) => existsSync(join(outFolder, file))).map((file) => `    <file>${file}</file>`).join('\n')}
  </qresource>
</RCC>
`);
