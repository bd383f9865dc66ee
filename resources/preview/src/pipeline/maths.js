// Formulas to HTML, once each.

import katex from 'katex';

import { escapeHtml } from './escape.js';

const LIMIT = 4000;  // formulas kept; a card has some hundred

export class Maths {
  #cache = new Map();

  /// { html, error }; `error` is KaTeX's sentence, or null.
  render(tex, display) {
    const key = (display ? 'D' : 'I') + tex;
    let result = this.#cache.get(key);
    if (!result) {
      if (this.#cache.size >= LIMIT) this.#cache.clear();
      result = typeset(tex, display);
      this.#cache.set(key, result);
    }
    return result;
  }
}

function typeset(tex, displayMode) {
  try {
    return { html: katex.renderToString(tex, { displayMode, throwOnError: true, trust: false, strict: 'ignore' }), error: null };
  } catch (error) {
    const message = String(error.message ?? error).replace(/^KaTeX parse error: /, '');
    return {
      html: `<span class="sw-maths-error" title="${escapeHtml(message)}"><code>${escapeHtml(tex.trim())}</code> ${escapeHtml(message)}</span>`,
      error: message,
    };
  }
}
