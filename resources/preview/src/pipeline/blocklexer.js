// Markdown to top-level tokens, again and again while somebody types.
//
// A change is lexed in a window: from a few tokens before it to a few behind it. When the tokens at both ends come out as
// they were, what lies outside cannot have changed, because marked looks at nothing but what follows. Else everything is
// lexed anew, as when a fence is opened.

import { Lexer } from 'marked';

import { markedOptions } from './renderer.js';

const MARGIN = 3;  // tokens that must come out unchanged on either side
const DEFINITION = /^[ \t>]*(?:[-*+] +|\d+[.)] +)?\[[^\]\n]+\]:/m;
const INLINE_LIMIT = 200_000;  // characters of one paragraph that are looked at

export class BlockLexer {
  #text = '';
  #tokens = [];
  #links = Object.create(null);
  #linksKey = '{}';

  /// The top-level tokens of `text`; tokens of unchanged parts are the same objects as before. Throws RangeError when the
  /// text is nested too deeply.
  update(text) {
    const change = changeBetween(this.#text, text);
    if (change) {
      const spliced = this.#tokens.length ? this.#lexWindow(text, change) : false;
      if (!spliced) this.#lexAll(text);
      this.#text = text;
    }
    return this.#tokens;
  }

  /// Link definitions are known to every block: another set of them changes every block.
  get linksKey() {
    return this.#linksKey;
  }

  #lexAll(text) {
    const { tokens, links } = lexBlocks(text);
    const key = JSON.stringify(links);
    const known = new Map();
    if (key === this.#linksKey) for (const token of this.#tokens) known.set(token.raw, token);
    this.#links = links;
    this.#linksKey = key;
    this.#tokens = tokens.map((token) => known.get(token.raw) ?? token);
    this.#adopt(this.#tokens);
  }

  #lexWindow(text, { start, oldEnd, newEnd }) {
    const old = this.#tokens;
    let first = 0;
    let begin = 0;  // of tokens[first]
    let offset = 0;
    const starts = old.map((token) => (offset += token.raw.length) - token.raw.length);
    if (offset !== this.#text.length) return false;  // marked has lost characters
    while (first + 1 < old.length && starts[first + 1] < start) ++first;
    first = Math.max(0, first - MARGIN);
    begin = starts[first];
    let last = first;  // first token that is wholly behind the change
    while (last < old.length && starts[last] <= oldEnd) ++last;
    const kept = old.slice(last, last + MARGIN);
    const end = last + kept.length < old.length ? starts[last + kept.length] + newEnd - oldEnd : text.length;

    const window = text.slice(begin, end);
    const replaced = old.slice(first, last + kept.length);
    if (DEFINITION.test(window) || replaced.some((token) => DEFINITION.test(token.raw))) return false;
    const { tokens } = lexBlocks(window, this.#links);
    if (!isSame(tokens.slice(tokens.length - kept.length), kept)) return false;
    if (first > 0 && !isSame(tokens.slice(0, 1), replaced.slice(0, 1))) return false;

    const known = new Map(replaced.map((token) => [token.raw, token]));
    const fresh = tokens.map((token) => known.get(token.raw) ?? token);
    this.#adopt(fresh);
    old.splice(first, replaced.length, ...fresh);
    return true;
  }

  #adopt(tokens) {
    for (const token of tokens) {
      token.lexInline?.(this.#links);
      delete token.lexInline;
    }
  }
}

/// Block structure only; what is inside lines is lexed when a token turns out to be new (`lexInline`).
function lexBlocks(text, knownLinks) {
  const lexer = new Lexer(markedOptions());
  if (knownLinks) lexer.tokens.links = knownLinks;
  lexer.blockTokens(text, lexer.tokens);
  const sources = new Map(lexer.inlineQueue.map((entry) => [entry.tokens, entry.src]));
  lexer.inlineQueue = [];
  const tokens = [...lexer.tokens];
  for (const token of tokens) token.lexInline = () => lexInline(lexer, token, sources);
  return { tokens, links: lexer.tokens.links };
}

function lexInline(lexer, token, sources) {
  if (Array.isArray(token)) return token.forEach((child) => lexInline(lexer, child, sources));
  const source = token.tokens && sources.get(token.tokens);
  if (source === undefined) {
    for (const part of [token.tokens, token.items, token.header, token.rows]) {
      if (part) lexInline(lexer, part, sources);
    }
  } else if (source.length > INLINE_LIMIT) {
    const shown = source.slice(0, INLINE_LIMIT) + ' …';
    token.tokens.push({ type: 'text', raw: shown, text: shown, escaped: false });
  } else {
    lexer.state.inRawBlock = false;
    lexer.inlineTokens(source, token.tokens);
  }
}

function isSame(a, b) {
  return a.length === b.length && a.every((token, i) => token.type === b[i].type && token.raw === b[i].raw);
}

function changeBetween(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) ++start;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    ++tail;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}
