// Brings what is on the page to what should be, changing as little as possible: open details stay open, what plays plays
// on, and nothing flickers.

import morphdom from 'morphdom';

const MORPH = {
  childrenOnly: true,
  getNodeKey: () => null,
  onBeforeElUpdated(from, to) {
    if (from.isEqualNode(to)) return false;
    if (from.localName === 'details' && from.open) to.open = true;
    if ((from.localName === 'video' || from.localName === 'audio') && from.getAttribute('src') === to.getAttribute('src')) {
      return false;
    }
    return true;
  },
};

/// `shown` and `wanted` are lists of { key, … }; `make(entry)` gives a new element. An entry that stays as it is takes over
/// what is known of its element. Returns how many elements were touched.
export function morphList(root, shown, wanted, make) {
  const shorter = Math.min(shown.length, wanted.length);
  let head = 0;
  while (head < shorter && shown[head].key === wanted[head].key) ++head;
  let tail = 0;
  while (tail < shorter - head && shown.at(-1 - tail).key === wanted.at(-1 - tail).key) ++tail;

  for (let i = 0; i < head; ++i) keep(wanted[i], shown[i]);
  for (let i = 1; i <= tail; ++i) keep(wanted.at(-i), shown.at(-i));

  const before = shown.slice(head, shown.length - tail);
  const after = wanted.slice(head, wanted.length - tail);
  const anchor = tail ? shown.at(-tail).element : null;
  const paired = Math.min(before.length, after.length);
  after.forEach((entry, i) => {
    const made = make(entry);
    if (i < paired) {
      entry.element = before[i].element;
      syncAttributes(entry.element, made);
      morphdom(entry.element, made, MORPH);
    } else {
      entry.element = made;
      root.insertBefore(made, anchor);
    }
  });
  before.slice(paired).forEach((entry) => entry.element.remove());
  return after.length + before.length - paired;
}

function keep(entry, shown) {
  entry.element = shown.element;
  entry.remote = shown.remote;
  entry.rows = shown.rows;
}

function syncAttributes(element, wanted) {
  for (const { name } of [...element.attributes]) if (!wanted.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
