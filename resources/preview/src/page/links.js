// Where the addresses of a card lead: as on the Hub, and from there to the files at hand.

export class Links {
  #base = { type: 'model', resolve: '', blob: '' };

  /// `type` is the repository's; `resolve` and `blob`: what stands before a path, up to and with the revision's slash.
  /// Empty without a repository.
  setBase(base) {
    this.#base = base;
  }

  get type() {
    return this.#base.type;
  }

  /// As the Hub's page has it: media from the raw content, links to the file's page; "#…" and whole addresses stay.
  resolve(address, element, attribute) {
    const trimmed = address.trim();
    if (trimmed === '' || trimmed.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(trimmed) || trimmed.startsWith('//')) {
      return address;
    }
    const prefix = attribute === 'src' || isPicture(element, trimmed) ? this.#base.resolve : this.#base.blob;
    if (!prefix) return address;
    return prefix + trimmed.replace(/^(?:\.?\/)+/, '');
  }

  /// The path in the repository of an address of its raw content, or null.
  pathOf(address) {
    const { resolve } = this.#base;
    if (!resolve || !address.startsWith(resolve)) return null;
    return address.slice(resolve.length).replace(/[?#].*$/, '');
  }
}

// The Hub wraps a picture in a link to it.
const isPicture = (element, address) => element === 'a' && /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i.test(address);
