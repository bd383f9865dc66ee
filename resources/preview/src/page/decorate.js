// What the page adds to a block that is harmless already: formulas, buttons, marks, and the files at hand.

import { CLOSE, OPEN } from '../pipeline/placeholders.js';
import { make } from './dom.js';

export class Decorator {
  constructor(page) {
    this.page = page;  // { words, links, remoteAllowed, alertsStyled }
  }

  /// The element that shows a group on the page.
  element(group, blocks) {
    const unknowns = [...new Set(blocks.flatMap((block) => block.unknowns))];
    const element = make('div', { class: 'sw-block', 'data-unknown': unknowns.join(' ') || false });
    // Still in a document of its own, where no picture is loaded: addresses are settled before that changes.
    const fragment = group.piece.fragment.cloneNode(true);
    this.localise(fragment);
    element.append(fragment);
    const maths = new Map(blocks.flatMap((block) => block.maths.map((formula) => [String(formula.id), formula])));
    if (maths.size) putMaths(element, maths);
    for (const pre of element.querySelectorAll('pre')) pre.prepend(this.#copyButton());
    const alert = blocks.length === 1 ? blocks[0].alert : null;
    if (alert && this.page.alertsStyled) styleAlert(element, alert, this.page.words);
    if (unknowns.length) element.prepend(this.#mark(unknowns));
    return element;
  }

  #copyButton() {
    const { words } = this.page;
    return make('button', { class: 'sw-copy', type: 'button', title: words.copy, 'aria-label': words.copy });
  }

  #mark(unknowns) {
    const { words } = this.page;
    const text = unknowns.map((kind) => words.unknown[kind]).join('\n');
    return make('small', { class: 'sw-mark', title: text, tabindex: 0, role: 'note', 'aria-label': text }, '?');
  }

  // Pictures and media: from the repository through the program; from elsewhere only when that is allowed.
  localise(element) {
    for (const media of element.querySelectorAll('img[src], video[src], audio[src], source[src]')) {
      const source = media.getAttribute('src');
      const path = this.page.links.pathOf(source);
      if (path !== null) media.setAttribute('src', `card://repo/${path}`);
      else if (/^(?:https?:)?\/\//i.test(source) && !(this.page.remoteAllowed && /^https:/i.test(source))) this.#hold(media, source);
      if (media.localName === 'img') media.setAttribute('loading', 'lazy');
      else media.removeAttribute('autoplay');
    }
  }

  #hold(media, source) {
    media.removeAttribute('src');
    media.setAttribute('data-remote', source);
    media.classList.add('sw-held');
    if (media.localName === 'img' && !media.getAttribute('alt')) media.setAttribute('alt', hostOf(source));
    if (!media.title) media.title = source;
  }
}

function hostOf(address) {
  try {
    return new URL(address, 'https://x').host;
  } catch {
    return '';
  }
}

// The formulas come in here and not before the sanitiser: KaTeX draws roots and braces as SVG, which cards may not.
function putMaths(element, maths) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(OPEN)) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = text.data.split(new RegExp(`${OPEN}(\\d+)${CLOSE}`));
    text.replaceWith(...parts.map((part, i) => (i % 2 ? formulaNode(maths.get(part)) : part)));
  }
}

function formulaNode(formula) {
  if (!formula) return '';
  const template = document.createElement('template');
  template.innerHTML = formula.html;
  return template.content;
}

function styleAlert(element, kind, words) {
  const quote = element.querySelector('blockquote');
  const first = quote?.querySelector('p');
  if (!first) return;
  quote.className = `sw-alert sw-alert-${kind}`;
  first.innerHTML = first.innerHTML.replace(/^\s*\[![A-Za-z]+\]\s*/, '');
  quote.prepend(make('strong', { class: 'sw-alert-title' }, words.alerts[kind]));
}
