// Blocks to elements. Most blocks stand alone; raw HTML that is opened in one and closed in another holds those between
// together, and they are made harmless as one.

const BATCH = 64;

export class Groups {
  #sanitiser;
  #single = new Map();  // block id -> sanitised piece
  #joined = new Map();  // ids -> sanitised piece
  #blocks = new Map();

  constructor(sanitiser) {
    this.#sanitiser = sanitiser;
  }

  clear() {
    this.#single.clear();
    this.#joined.clear();
    this.#blocks.clear();
  }

  /// Takes in what is new and drops what is no longer on the page.
  setBlocks(order, added) {
    for (const block of added) this.#blocks.set(block.id, block);
    const current = new Set(order);
    for (const id of this.#blocks.keys()) {
      if (current.has(id)) continue;
      this.#blocks.delete(id);
      this.#single.delete(id);
    }
  }

  block(id) {
    return this.#blocks.get(id);
  }

  /// [{ key, ids, first, fragment() }] for the blocks in order.
  *arrange(order) {
    this.#prepare(order);
    const joined = new Map();
    for (let i = 0; i < order.length;) {
      const piece = this.#single.get(order[i]);
      if (piece.isClosed) {
        yield { key: String(order[i]), ids: [order[i]], first: i, piece };
        ++i;
        continue;
      }
      const group = this.#join(order, i, joined);
      yield group;
      i += group.ids.length;
    }
    this.#joined = joined;
  }

  #prepare(order) {
    const missing = [...new Set(order)].filter((id) => !this.#single.has(id));
    for (let i = 0; i < missing.length; i += BATCH) {
      const ids = missing.slice(i, i + BATCH);
      const pieces = this.#sanitiser.run(ids.map((id) => this.#blocks.get(id).html));
      ids.forEach((id, at) => this.#single.set(id, pieces ? pieces[at] : this.#alone(id)));
      if (pieces?.[0].removed.length) this.#attribute(ids);
    }
  }

  #alone(id) {
    return this.#sanitiser.run([this.#blocks.get(id).html])[0];
  }

  // What was removed from a batch is known for all of it only; so it is looked at piece by piece.
  #attribute(ids) {
    for (const id of ids) this.#single.set(id, this.#alone(id));
  }

  // Takes block after block at first, then twice as many each time, so that an element that is never closed costs no more
  // than a few times its text.
  #join(order, first, joined) {
    for (let count = 2; ; count = count < 16 ? count + 1 : count * 2) {
      const ids = Array.from(order.slice(first, first + count));
      const key = ids.join(' ');
      const piece = this.#joined.get(key) ?? joined.get(key) ??
        this.#sanitiser.run([ids.map((id) => this.#blocks.get(id).html).join('')])[0];
      joined.set(key, piece);
      if (piece.isClosed || first + count >= order.length) return { key, ids, first, piece };
    }
  }
}
