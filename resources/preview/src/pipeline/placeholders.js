// What is taken out of the Markdown before it is parsed and put back afterwards: maths and galleries.
//
// A placeholder is a number between two private-use characters. The number belongs to the content, so the same formula
// has the same placeholder after every change of the text.

export const OPEN = '\uE000';
export const CLOSE = '\uE001';
export const SLUG = '\uE002';  // stands for the slug of a heading; see slugs.js
const RESERVED = /[\uE000-\uE002]/g;
const PLACEHOLDER = /\uE000(\d+)\uE001/g;

/// Characters of a card that would read as placeholders are shown as what they are: unknown characters.
export function withoutReserved(text) {
  return text.search(RESERVED) < 0 ? text : text.replace(RESERVED, '\uFFFD');
}

export class Placeholders {
  #ids = new Map();
  #items = [];

  /// `source` is the text replaced, `kind` says what it is. Returns what stands for it.
  put(kind, source, detail = {}) {
    const key = kind + source;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#items.length;
      this.#ids.set(key, id);
      this.#items.push({ id, kind, source, lines: source.split('\n').length - 1, ...detail });
    }
    return OPEN + id + CLOSE;
  }

  item(id) {
    return this.#items[id];
  }

  /// The placeholders in `text`, in order.
  in(text) {
    if (!text.includes(OPEN)) return [];
    return Array.from(text.matchAll(PLACEHOLDER), (match) => ({ ...this.#items[match[1]], index: match.index }));
  }

  replace(text, replacement) {
    if (!text.includes(OPEN)) return text;
    return text.replace(PLACEHOLDER, (whole, id) => replacement(this.#items[id]) ?? whole);
  }

  /// The text as it was written.
  restore(text) {
    return this.replace(text, (item) => item.source);
  }
}
