// A card's text to HTML by blocks. Holds what it has rendered, so that a keystroke costs what it changes.

import { BlockLexer } from './blocklexer.js';
import { countLines, readMetadata, splitCard } from './frontmatter.js';
import { galleryHtml, imagesIn, imagesOf } from './gallery.js';
import { Maths } from './maths.js';
import { Placeholders } from './placeholders.js';
import { protect } from './protect.js';
import { BlockParser } from './renderer.js';
import { SlugPass, fillSlugs, slugOf } from './slugs.js';
import { alertKind, unknownsIn } from './unknowns.js';

const DEPTH_LIMIT = 200;  // elements inside each other; the browser's own limit is 512, and takes minutes to reach

export class CardPipeline {
  #text = '';
  #placeholders = new Placeholders();
  #maths = new Maths();
  #lexer = new BlockLexer();
  #parser = new BlockParser(this.#placeholders);
  #drafts = new WeakMap();  // token -> what was rendered of it
  #linksKey = '';
  #blockIds = new Map();  // HTML -> id
  #nextId = 1;
  #sent = new Set();
  #yaml = undefined;
  #head = null;
  #headVersion = 0;
  #lineCount = 1;

  setText(text) {
    this.#text = text;
    this.#sent.clear();
    this.#yaml = undefined;
  }

  /// `edits`: [[begin, end, text], …], sorted, all places being those before any of them.
  edit(edits) {
    for (const [begin, end, text] of [...edits].reverse()) {
      this.#text = this.#text.slice(0, begin) + text + this.#text.slice(end);
    }
  }

  /// What is on the page now: `order` has the ids of its blocks, `lines` where each begins (from 0), `added` those that
  /// were not in the last answer. `head` is there when the front matter has changed.
  render() {
    const card = splitCard(this.#text);
    const headChanged = card.yaml !== this.#yaml;
    if (headChanged) {
      this.#yaml = card.yaml;
      ++this.#headVersion;
      this.#head = { yaml: card.yaml, line: card.yamlLine, ...readMetadata(card.yaml, card.yamlLine) };
    }
    const tokens = this.#lexer.update(protect(card.body, this.#placeholders));
    if (this.#lexer.linksKey !== this.#linksKey) {
      this.#linksKey = this.#lexer.linksKey;
      this.#drafts = new WeakMap();
    }
    const blocks = this.#arrange(tokens, card.bodyLine);
    const order = Int32Array.from(blocks, (block) => block.id);
    const added = new Map();
    for (const block of blocks) {
      if (!this.#sent.has(block.id)) added.set(block.id, block);
    }
    this.#sent = new Set(order);
    this.#forgetOld();
    return {
      order,
      lines: Int32Array.from(blocks, (block) => block.line),
      lineCount: this.#lineCount,
      added: Array.from(added.values(), (block) => this.#message(block)),
      ...(headChanged ? { head: this.#head } : {}),
    };
  }

  #arrange(tokens, bodyLine) {
    const slugs = new SlugPass();
    const blocks = [];
    let line = bodyLine;
    let depth = 0;
    for (const token of tokens) {
      const draft = this.#draftOf(token);
      if (depth + draft.nesting.deepest > DEPTH_LIMIT) throw new RangeError('nested too deeply');
      depth = Math.max(0, depth + draft.nesting.open);
      if (draft.html !== '') blocks.push({ id: this.#idOf(draft, slugs), line, draft });
      line += draft.lines;
    }
    this.#lineCount = line + 1;
    return blocks;
  }

  // The id belongs to the HTML: the same block has the same one, wherever it is.
  #idOf(draft, slugs) {
    const own = draft.bases.map((base) => slugs.take(base));
    const key = draft.hasWidgetGallery ? `${own} ${this.#headVersion}` : own.join(' ');
    if (draft.key !== key) {
      draft.key = key;
      draft.final = this.#withGalleries(own.length ? fillSlugs(draft.html, own) : draft.html);
      draft.id = this.#blockIds.get(draft.final) ?? this.#nextId++;
      this.#blockIds.set(draft.final, draft.id);
    }
    return draft.id;
  }

  #draftOf(token) {
    let draft = this.#drafts.get(token);
    if (!draft) {
      const { html, headings } = token.type === 'space' || token.type === 'def'
        ? { html: '', headings: [] } : this.#parser.parse(token);
      draft = {
        html,
        bases: headings.map((heading) => slugOf(heading.text)),
        hasWidgetGallery: this.#placeholders.in(html).some((item) => item.kind === 'widget-gallery'),
        nesting: nestingOf(html),
        lines: this.#linesOf(token.raw),
        anchors: this.#anchorsOf(token),
        unknowns: unknownsIn(token),
        alert: alertKind(token),
        raw: token.raw,
      };
      this.#drafts.set(token, draft);
    }
    return draft;
  }

  #linesOf(raw) {
    return this.#placeholders.in(raw).reduce((lines, item) => lines + item.lines, countLines(raw));
  }

  // Lines, from the block's first, at which list items and table rows begin: long ones must not scroll as one piece.
  #anchorsOf(token) {
    if (token.type === 'table') return [0, ...token.rows.map((_, row) => row + 2)];
    if (token.type !== 'list') return [];
    let line = 0;
    return token.items.map((item) => {
      const start = line;
      line += this.#linesOf(item.raw) + (item.raw.endsWith('\n') ? 0 : 1);
      return start;
    });
  }

  #withGalleries(html) {
    return this.#placeholders.replace(html, (item) => {
      if (item.kind === 'gallery') return galleryHtml(imagesIn(item.inner));
      if (item.kind === 'widget-gallery') return galleryHtml(imagesOf(this.#head.data));
      return null;
    });
  }

  #forgetOld() {
    if (this.#blockIds.size < 2 * this.#sent.size + 1000) return;
    for (const [html, id] of this.#blockIds) {
      if (!this.#sent.has(id)) this.#blockIds.delete(html);
    }
  }

  #message({ id, draft }) {
    const html = draft.final;
    const maths = this.#placeholders.in(html).map((item) => {
      const { html: formula, error } = this.#maths.render(item.tex, item.display);
      return { id: item.id, html: formula, source: item.source, error };
    });
    for (const formula of maths) {
      if (formula.error) formula.line = this.#lineOf(draft.raw, formula.id);
    }
    return { id, html, anchors: draft.anchors, unknowns: draft.unknowns, alert: draft.alert, maths };
  }

  #lineOf(raw, id) {
    let line = 0;
    let from = 0;
    for (const item of this.#placeholders.in(raw)) {
      line += countLines(raw.slice(from, item.index));
      if (item.id === id) break;
      line += item.lines;
      from = item.index;
    }
    return line;
  }
}

const NEVER_NESTED = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'p', 'param', 'source', 'track', 'wbr']);

/// How deep a piece of HTML goes, and how many elements it leaves open. By counting tags: an estimate that errs upwards.
function nestingOf(html) {
  let open = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)/g)) {
    if (NEVER_NESTED.has(name.toLowerCase())) continue;
    open += slash ? -1 : 1;
    deepest = Math.max(deepest, open);
  }
  return { open, deepest };
}
