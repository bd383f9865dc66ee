// What the Hub makes of the front matter: warnings, a Space's sign, the row of tags, the gate, the examples, and the box
// with the metadata. Models, datasets and Spaces have keys of their own; none means another thing in another's card.

import { dump } from 'js-yaml';
import labels from 'slipway:labels';

import { highlight } from '../pipeline/highlight.js';
import { fill, make } from './dom.js';

const asList = (value) =>
  (Array.isArray(value) ? value : [value]).filter((item) => ['string', 'number', 'boolean'].includes(typeof item)).map(String);

/// The elements above the card's text. `type` is "model", "dataset" or "space"; `markdown` renders a text of the gate,
/// harmless.
export function headElements(head, type, words, links, markdown) {
  const data = head.data ?? {};
  return [
    problemBar(head, words),
    type === 'space' ? spaceSign(data) : null,
    make('div', { class: 'sw-tags' }, ...tags(data, words)),
    gate(data, type === 'dataset' ? words.gateHeadingDataset : words.gateHeading, words, markdown),
    examples(data, words, links),
    head.data ? metadataBox(head.data, words) : null,
  ].filter((element) => element && (element.childNodes.length > 0));
}

function problemBar(head, words) {
  if (head.yaml === null) return make('div', { class: 'sw-bar sw-warning' }, words.noMetadata);
  if (head.problem) {
    return make('div', { class: 'sw-bar sw-error', 'data-line': head.problem.line },
      fill(words.metadataError, head.problem.message));
  }
  return null;
}

const COLOURS = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'];

// As in the Hub's lists of Spaces: an emoji and a title on two colours.
function spaceSign(data) {
  const colour = (value) => (COLOURS.includes(value) ? value : 'gray');
  const [emoji, title] = [asList(data.emoji)[0], asList(data.title)[0]];
  if (!emoji && !title) return null;
  return make('div', { class: `sw-space sw-from-${colour(data.colorFrom)} sw-to-${colour(data.colorTo)}` },
    emoji ? make('span', { class: 'sw-emoji' }, emoji) : null,
    title ? make('strong', {}, title) : null,
    asList(data.short_description)[0] ? make('span', {}, asList(data.short_description)[0]) : null);
}

function tags(data, words) {
  const one = (kind, text, title = '') => make('span', { class: `sw-tag sw-tag-${kind}`, title: title || false }, text);
  const license = asList(data.license).map((id) =>
    make('span', { class: 'sw-tag sw-tag-license', title: labels.licenses[id] ?? false },
      make('span', { class: 'sw-tag-name' }, `${words.license}:`), ' ', id === 'other' && data.license_name ? String(data.license_name) : id));
  return [
    ...asList(data.pipeline_tag).map((id) => one('task', labels.tasks[id] ?? id)),
    ...asList(data.task_categories).map((id) => one('task', labels.tasks[id] ?? id)),
    ...asList(data.library_name).map((id) => one('library', labels.libraries[id] ?? id)),
    ...asList(data.sdk).map((id) => one('library', id)),
    ...asList(data.size_categories).map((id) => one('other', id)),
    ...asList(data.models).map((id) => one('base', id, words.model)),
    ...asList(data.datasets).map((id) => one('dataset', id, words.dataset)),
    ...asList(data.language).map((id) => one('language', labels.languages[id] ?? id)),
    ...asList(data.tags).map((id) => one('other', labels.libraries[id] ?? id)),
    ...asList(data.base_model).map((id) =>
      one('base', `${words.baseModel}: ${id}`, asList(data.base_model_relation)[0] ?? '')),
    ...license,
  ];
}

function gate(data, heading, words, markdown) {
  if (!Object.keys(data).some((key) => key.startsWith('extra_gated_'))) return null;
  const fields = Array.isArray(data.extra_gated_fields) ? Object.assign({}, ...data.extra_gated_fields) : data.extra_gated_fields;
  return make('section', { class: 'sw-gate', 'aria-label': words.gate },
    make('strong', {}, data.extra_gated_heading ?? heading),
    typeof data.extra_gated_description === 'string' ? markdown(data.extra_gated_description) : null,
    typeof data.extra_gated_prompt === 'string' ? markdown(data.extra_gated_prompt) : null,
    ...Object.entries(fields ?? {}).map(([label, field]) => gateField(label, field)),
    make('span', { class: 'sw-gate-button' }, String(data.extra_gated_button_content ?? words.gateButton)));
}

// Drawn, not offered: nothing can be typed here.
function gateField(label, field) {
  const type = typeof field === 'object' && field ? field.type : field;
  if (type === 'checkbox') return make('div', { class: 'sw-field sw-check' }, make('span', { class: 'sw-box' }), label);
  const options = type === 'select' && Array.isArray(field.options) ? field.options : [];
  const first = options[0]?.label ?? options[0]?.value ?? options[0] ?? '';
  return make('div', { class: 'sw-field' }, label, make('span', { class: 'sw-input' }, String(first) || '\u00A0'));
}

function examples(data, words, links) {
  const list = Array.isArray(data.widget) ? data.widget.filter((item) => item && typeof item === 'object') : [];
  if (!list.length) return null;
  return make('details', { class: 'sw-examples' }, make('summary', {}, fill(words.examples, list.length)),
    make('div', { class: 'sw-example-list' }, ...list.map((item) => example(item, links))));
}

function example(item, links) {
  const input = item.text ?? item.source_sentence ?? item.question ?? item.messages?.at?.(-1)?.content ?? item.src ?? '';
  const output = item.output;
  const picture = typeof output?.url === 'string' ? output.url : null;
  return make('div', { class: 'sw-example' },
    item.example_title ? make('strong', {}, String(item.example_title)) : null,
    typeof input === 'string' && input ? make('span', {}, input) : null,
    picture ? make('img', { src: links.resolve(picture, 'img', 'src'), alt: '' }) : null,
    typeof output?.text === 'string' ? make('span', { class: 'sw-output' }, output.text) : null,
    Array.isArray(output) ? make('span', { class: 'sw-output' }, output.map((o) => `${o?.label ?? o?.answer ?? ''} ${o?.score ?? ''}`).join(', ')) : null);
}

// As the Hub's file view shows it: written anew, so without comments, in the order of the keys.
function metadataBox(data, words) {
  let yaml;
  try {
    yaml = dump(data, { lineWidth: 80, noRefs: false });
  } catch {
    return null;
  }
  const code = make('code');
  code.innerHTML = highlight(yaml, 'yaml');  // highlight.js escapes what it is given
  return make('details', { class: 'sw-metadata' }, make('summary', {}, words.metadata), make('pre', {}, code));
}
