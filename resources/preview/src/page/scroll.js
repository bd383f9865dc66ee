// Scrolling in step with the source. The anchors are the places of blocks (and of list items and table rows inside them) as
// they are at that moment: nothing is remembered that a picture or a formula could move.

export class ScrollSync {
  #scroller = document.scrollingElement;
  #anchors = [];  // { line, element }, by line
  #lineCount = 1;
  #target = null;  // the line the program asked for last; null once the person has scrolled
  #expected = -1;

  constructor(onScrolled) {
    addEventListener('scroll', () => {
      if (Math.abs(this.#scroller.scrollTop - this.#expected) <= 1.5) return;
      this.#expected = -1;
      this.#target = null;
      onScrolled(this.currentLine());
    }, { passive: true });
    for (const kind of ['wheel', 'pointerdown', 'keydown']) {
      addEventListener(kind, () => { this.#target = null; }, { passive: true });
    }
  }

  /// Pictures that arrive and a window of another width move everything: what the program asked for stays on top.
  watch(element) {
    new ResizeObserver(() => {
      if (this.#target !== null) this.scrollTo(this.#target);
    }).observe(element);
  }

  setAnchors(anchors, lineCount) {
    this.#anchors = anchors;
    this.#lineCount = lineCount;
  }

  scrollTo(line) {
    this.#target = line;
    this.#scroller.scrollTop = this.#yOf(line);
    this.#expected = this.#scroller.scrollTop;
  }

  /// The line, with its fraction, at the top of the window.
  currentLine() {
    const y = this.#scroller.scrollTop;
    const next = this.#search((anchor) => this.#top(anchor) > y + 0.5);
    const [from, to] = [this.#at(next - 1), this.#at(next)];
    const share = to.y > from.y ? (y - from.y) / (to.y - from.y) : 0;
    return from.line + Math.min(1, Math.max(0, share)) * (to.line - from.line);
  }

  #yOf(line) {
    const next = this.#search((anchor) => anchor.line > line);
    const [from, to] = [this.#at(next - 1), this.#at(next)];
    const share = to.line > from.line ? (line - from.line) / (to.line - from.line) : 0;
    return from.y + share * (to.y - from.y);
  }

  #at(index) {
    if (index < 0) return { line: 0, y: 0 };
    if (index >= this.#anchors.length) return { line: this.#lineCount, y: this.#scroller.scrollHeight };
    return { line: this.#anchors[index].line, y: this.#top(this.#anchors[index]) };
  }

  #top({ element }) {
    const shown = element.firstElementChild ?? element;
    const box = shown.getClientRects().length ? shown : element;
    return box.getBoundingClientRect().top + this.#scroller.scrollTop;
  }

  /// The first anchor for which `isBehind` holds; it holds for all that follow.
  #search(isBehind) {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(this.#anchors[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/// The anchors of what is shown: a block's own, and those of its items and rows.
export function anchorsOf(entries) {
  const anchors = [];
  for (const entry of entries) {
    const { line, element, inner } = entry;
    anchors.push({ line, element });
    if (!inner?.length) continue;
    const rows = entry.rows ??= element.querySelector('ul, ol')?.children ?? element.querySelector('table')?.rows ?? [];
    if (rows.length !== inner.length) continue;
    inner.forEach((offset, i) => { if (i > 0) anchors.push({ line: line + offset, element: rows[i] }); });
  }
  return anchors;
}
