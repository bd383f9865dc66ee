// HTML of a card made harmless: by DOMPurify, with the policy that the Hub's pages let suppose. HTML and MathML, no SVG, no
// forms, no frames; addresses of a few kinds; styles that load nothing.

import createPurifier from 'dompurify';

import { OPEN } from '../pipeline/placeholders.js';

const CONFIG = {
  USE_PROFILES: { html: true, mathMl: true },
  FORBID_TAGS: ['form', 'button', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'output', 'fieldset', 'label',
    'iframe', 'object', 'embed', 'link', 'meta', 'base', 'dialog', 'template', 'slot', 'noscript', 'svg'],
  FORBID_ATTR: ['srcset', 'ping', 'contenteditable', 'tabindex', 'accesskey', 'autofocus', 'popover', 'popovertarget',
    'slot', 'is', 'part', 'exportparts', 'background', 'poster'],
  ADD_TAGS: ['style'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true,
  // Ids that a document has names for ("title", "images") are good anchors: inside the shadow root they name nothing.
  SANITIZE_DOM: false,
};
const IMAGE_DATA = /^data:image\/(?:png|gif|jpeg|webp|avif|bmp);base64,/i;
const MARK_CLASS = `sw-end-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
const MARK = `<wbr class="${MARK_CLASS}">`;

export class Sanitiser {
  #purifier = createPurifier(window);
  #links;
  #restore;

  /// `links` resolves addresses; `restore` gives a text with placeholders as it was written.
  constructor(links, restore) {
    this.#links = links;
    this.#restore = restore;
    this.#purifier.addHook('uponSanitizeElement', (node, data) => this.#onElement(node, data));
    this.#purifier.addHook('uponSanitizeAttribute', (node, data) => this.#onAttribute(node, data));
    this.#purifier.addHook('afterSanitizeAttributes', (node) => this.#onDone(node));
  }

  /// Each of `pieces` as { fragment, removed, isClosed }. A piece is closed when the parser stands after it where it stood
  /// before: only then can it be shown apart from what follows. One that is not must be given again with its followers.
  run(pieces) {
    const fragment = this.#purify(pieces.map((html) => html + MARK).join(''));
    const results = pieces.length > 1 ? split(fragment, pieces.length) : null;
    if (results) return results.map((part) => ({ fragment: part, removed: this.#removedNames(), isClosed: true }));
    if (pieces.length > 1) return null;
    const mark = fragment.lastChild;
    const isClosed = mark?.nodeType === Node.ELEMENT_NODE && mark.classList.contains(MARK_CLASS);
    const removed = this.#removedNames();
    for (const end of fragment.querySelectorAll(`.${MARK_CLASS}`)) end.remove();
    return [{ fragment, removed, isClosed }];
  }

  #purify(html) {
    return this.#purifier.sanitize(html, CONFIG);
  }

  #removedNames() {
    return this.#purifier.removed
      .map(({ element, attribute, from }) =>
        element ? element.nodeName.toLowerCase() : attribute ? `${from?.nodeName.toLowerCase()} ${attribute.name}` : '')
      .filter((name) => name && !name.startsWith('#') && name !== 'remove' && name !== 'body');
  }

  #onElement(node, data) {
    if (data.tagName === 'style') node.textContent = harmlessSheet(node.textContent);
    // The only control that is kept is what a task list has.
    if (data.tagName === 'input') {
      if (node.getAttribute('type')?.toLowerCase() !== 'checkbox') node.remove();
      else node.setAttribute('disabled', '');
    }
  }

  #onAttribute(node, data) {
    if (data.attrValue.includes(OPEN)) data.attrValue = this.#restore(data.attrValue);
    if (data.attrName === 'style') data.attrValue = harmlessStyle(data.attrValue);
    if (data.attrName === 'src' || data.attrName === 'href') {
      data.attrValue = this.#links.resolve(data.attrValue, node.localName, data.attrName);
      const isImage = node.localName === 'img' && IMAGE_DATA.test(data.attrValue);
      if (isImage) data.forceKeepAttr = true;
      else if (/^\s*data:/i.test(data.attrValue)) data.keepAttr = false;
    }
  }

  #onDone(node) {
    if (node.localName === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'nofollow');
    if (node.localName === 'a') node.removeAttribute('target');
  }
}

/// The children of `fragment` between the marks, or null when a mark is anywhere but at the top.
function split(fragment, count) {
  const inert = fragment.ownerDocument;
  const parts = [inert.createDocumentFragment()];
  if (fragment.querySelectorAll(`.${MARK_CLASS}`).length !== count) return null;
  for (const node of [...fragment.childNodes]) {
    if (node.nodeType === Node.ELEMENT_NODE && node.classList.contains(MARK_CLASS)) parts.push(inert.createDocumentFragment());
    else parts.at(-1).append(node);
  }
  return parts.length === count + 1 && !parts.at(-1).firstChild ? parts.slice(0, count) : null;
}

let probe;  // made when first used: this file is also part of the worker's script, where there is no document
const LOADS = /url\(|image-set\(|image\(|cross-fade\(|element\(|paint\(|-moz-binding|expression\(/i;

/// A style attribute without what would load something. Read by the browser's own parser, so no escape hides anything.
export function harmlessStyle(text) {
  if (!/[\\(@]/.test(text)) return text;
  probe ??= document.implementation.createHTMLDocument('').createElement('span');
  probe.setAttribute('style', text);
  for (const name of [...probe.style]) {
    if (LOADS.test(probe.style.getPropertyValue(name))) probe.style.removeProperty(name);
  }
  // Custom properties come back as they were written, escapes and all.
  for (const name of [...probe.style].filter((property) => property.startsWith('--'))) probe.style.removeProperty(name);
  return LOADS.test(text) || text.includes('\\') ? probe.style.cssText : text;
}

function harmlessSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);  // ignores @import
  return [...sheet.cssRules].map(harmlessRule).join('\n').replaceAll('<', '\\3c ');
}

function harmlessRule(rule) {
  if (rule instanceof CSSStyleRule) return `${rule.selectorText} { ${harmlessStyle(rule.style.cssText)} }`;
  if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText} { ${[...rule.cssRules].map(harmlessRule).join(' ')} }`;
  return '';
}
