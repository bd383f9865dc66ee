// The pass before Markdown: finds what must not be read as Markdown, and leaves code and comments alone.
//
// One walk from mark to mark. Every search that found nothing is remembered, so the walk is linear whatever the text.

import { withoutReserved } from './placeholders.js';

const MARKS = /(?<=^|\n)[ \t>]*(?:`{3,}|~{3,})|`+|<!--|\$\$|\\\\\(|<Gallery\b[^<>]*>/g;

/// `body` with maths and galleries replaced by placeholders. Line ends are "\n".
export function protect(body, placeholders) {
  let text = withoutReserved(body);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!/\$\$|\\\\\(|<Gallery/.test(text)) return text;
  return new Protector(text, placeholders).run();
}

class Protector {
  #text;
  #placeholders;
  #out = [];
  #copied = 0;
  #missing = new Map();  // what was looked for in vain, and up to where there is none

  constructor(text, placeholders) {
    this.#text = text;
    this.#placeholders = placeholders;
  }

  run() {
    const marks = new RegExp(MARKS.source, 'g');
    for (let mark = marks.exec(this.#text); mark; mark = marks.exec(this.#text)) {
      marks.lastIndex = this.#after(mark);
    }
    this.#out.push(this.#text.slice(this.#copied));
    return this.#out.join('');
  }

  #after({ 0: mark, index }) {
    const end = index + mark.length;
    if (mark === '<!--') return this.#skip('-->', end);
    if (mark === '$$') return this.#maths(index, end, '$$', true);
    if (mark === '\\\\(') return this.#maths(index, end, '\\\\)', false);
    if (mark.startsWith('<Gallery')) return this.#gallery(index, end, mark);
    return /^[ \t>]*(`{3,}|~{3,})$/.test(mark) ? this.#fence(mark, end) : this.#codeSpan(mark, end);
  }

  #find(needle, from, limit = this.#text.length) {
    if ((this.#missing.get(needle) ?? -1) >= from) return -1;
    const found = this.#text.indexOf(needle, from);
    if (found < 0 || found >= limit) {
      this.#missing.set(needle, found < 0 ? this.#text.length : limit - 1);
      return -1;
    }
    return found;
  }

  #skip(needle, from) {
    const found = this.#find(needle, from);
    return found < 0 ? from : found + needle.length;
  }

  #fence(mark, end) {
    const fence = mark.replace(/^[> \t]+/, '');
    const lineEnd = this.#text.indexOf('\n', end);
    if (lineEnd < 0) return this.#text.length;
    if (fence[0] === '`' && this.#text.slice(end, lineEnd).includes('`')) return this.#codeSpan(fence, end);
    // The closing fence is at least as long, and alone on its line. Without one, all that follows is code.
    const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
    closing.lastIndex = lineEnd;
    return closing.exec(this.#text) ? closing.lastIndex : this.#text.length;
  }

  #runEnd(from, character) {
    while (this.#text[from] === character) ++from;
    return from;
  }

  // A code span ends at a run of as many backticks, in the same paragraph.
  #codeSpan(ticks, from) {
    const run = ticks.trim();
    const key = `span${run.length}`;
    if ((this.#missing.get(key) ?? -1) >= from) return from;
    const blank = /\n[ \t]*\n/g;
    blank.lastIndex = from;
    const limit = blank.exec(this.#text)?.index ?? this.#text.length;
    for (let at = this.#text.indexOf(run, from); at >= 0 && at < limit; at = this.#text.indexOf(run, at)) {
      const end = this.#runEnd(at, '`');
      if (end - at === run.length) return end;
      at = end;
    }
    this.#missing.set(key, limit);
    return from;
  }

  #maths(index, from, closer, display) {
    const close = this.#find(closer, from);
    if (close < 0) return from;
    const tex = this.#text.slice(from, close);
    // What spans paragraphs of inline maths, or is empty, is no formula.
    if (!tex.trim() || (!display && /\n[ \t]*\n/.test(tex))) return from;
    const end = close + closer.length;
    return this.#replace(index, end, 'maths', { tex: tex.replace(/\n[ \t]*>[ \t]?/g, '\n'), display });
  }

  #gallery(index, end, mark) {
    if (mark.endsWith('/>')) return this.#replace(index, end, 'widget-gallery', {});
    const close = this.#find('</Gallery>', end);
    if (close < 0) return end;
    return this.#replace(index, close + '</Gallery>'.length, 'gallery', { inner: this.#text.slice(end, close) });
  }

  #replace(index, end, kind, detail) {
    this.#out.push(this.#text.slice(this.#copied, index));
    this.#out.push(this.#placeholders.put(kind, this.#text.slice(index, end), detail));
    this.#copied = end;
    return end;
  }
}
