// Markdown to HTML as the Hub writes it: marked's own output, but for headings, code, tables and images.

import { Parser, Renderer, TextRenderer, getDefaults } from 'marked';

import { escapeHtml, plainText } from './escape.js';
import { highlight } from './highlight.js';
import { SLUG } from './placeholders.js';

const THEME_CLASSES = { 'hf-dark-mode-only': 'hidden dark:block', 'hf-light-mode-only': 'dark:hidden' };

export class CardRenderer extends Renderer {
  #placeholders;
  #textRenderer = new TextRenderer();
  #isInLink = false;
  headings = [];  // of the block being rendered

  constructor(placeholders) {
    super();
    this.#placeholders = placeholders;
  }

  useParser(parser) {
    this.#textRenderer.parser = parser;
  }

  heading({ tokens, depth }) {
    const text = plainText(this.parser.parseInline(tokens, this.#textRenderer));
    this.headings.push({ depth, text: this.#placeholders.restore(text) });
    const anchor = `<a id="${SLUG}" class="anchor" href="#${SLUG}" rel="nofollow"><span class="header-link"></span></a>`;
    const title = this.parser.parseInline(tokens);
    return `<h${depth} class="relative group flex items-center">${anchor}<span>${title}</span></h${depth}>\n`;
  }

  code({ text, lang }) {
    const language = /^\S*/.exec(lang ?? '')[0];
    const code = this.#placeholders.restore(text.replace(/\n$/, '') + '\n');
    const attributes = language ? ` class="language-${escapeHtml(language)}"` : '';
    return `<pre><code${attributes}>${highlight(code, language)}</code></pre>\n`;
  }

  codespan({ text }) {
    return `<code>${escapeHtml(this.#placeholders.restore(text))}</code>`;
  }

  table(token) {
    return `<div class="max-w-full overflow-auto">${super.table(token)}</div>`;
  }

  link(token) {
    const wasInLink = this.#isInLink;
    this.#isInLink = true;
    const title = token.title ? ` title="${escapeHtml(token.title)}"` : '';
    const html = `<a href="${escapeHtml(token.href)}"${title} rel="nofollow">${this.parser.parseInline(token.tokens)}</a>`;
    this.#isInLink = wasInLink;
    return html;
  }

  image({ href, title, text }) {
    const themeClass = THEME_CLASSES[/#([\w-]+)$/.exec(href)?.[1]];
    const attributes = (title ? ` title="${escapeHtml(title)}"` : '') + (themeClass ? ` class="${themeClass}"` : '');
    const image = `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}"${attributes}>`;
    return this.#isInLink ? image : `<a href="${escapeHtml(href)}" rel="nofollow">${image}</a>`;
  }
}

export const markedOptions = () => ({ ...getDefaults(), gfm: true, breaks: false });

export class BlockParser {
  #renderer;
  #parser;

  constructor(placeholders) {
    this.#renderer = new CardRenderer(placeholders);
    this.#parser = new Parser({ ...markedOptions(), renderer: this.#renderer });
    this.#renderer.useParser(this.#parser);
  }

  /// { html, headings } of one top-level token.
  parse(token) {
    this.#renderer.headings = [];
    const html = this.#parser.parse([token]);
    return { html, headings: this.#renderer.headings };
  }
}
