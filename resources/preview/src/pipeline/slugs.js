// Anchors of headings. A slug depends on the headings before it ("usage", "usage-1"), and a block is rendered once
// whatever stands before it: so its HTML holds a mark, and the slug comes in afterwards.

import { slug } from 'github-slugger';

import { SLUG } from './placeholders.js';

export const slugOf = (text) => slug(text);

/// Numbers what repeats, as github-slugger does.
export class SlugPass {
  #occurrences = new Map();

  take(base) {
    let result = base;
    while (this.#occurrences.has(result)) {
      const count = this.#occurrences.get(base) + 1;
      this.#occurrences.set(base, count);
      result = `${base}-${count}`;
    }
    this.#occurrences.set(result, 0);
    return result;
  }
}

export function fillSlugs(html, slugs) {
  let next = 0;
  // Each mark occurs twice: as the id and in the address.
  return html.replaceAll(SLUG, () => slugs[next++ >> 1] ?? '');
}
