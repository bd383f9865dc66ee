// The page: takes texts and edits from the program, has the worker read them, and shows the outcome.

import { marked } from 'marked';

import { CLOSE, OPEN } from '../pipeline/placeholders.js';
import { Decorator } from './decorate.js';
import { make } from './dom.js';
import { Groups } from './groups.js';
import { headElements } from './head.js';
import { Links } from './links.js';
import { morphList } from './morph.js';
import { Sanitiser } from './sanitise.js';
import { ScrollSync, anchorsOf } from './scroll.js';

const PATIENCE_MS = 4000;  // for the worker, before a text is shown without being read
const START_MS = 30000;  // for a worker to come up: it reads a megabyte of program, perhaps on a busy computer
const PLAIN_LIMIT = 100_000;  // characters of such a text that are shown

export class CardPage {
  words = {};
  links = new Links();
  remoteAllowed = false;
  alertsStyled = false;

  #host;
  #report;  // ({ kind, … }) to the program
  #workerUrl;
  #worker = null;
  #timer = 0;
  #text = '';
  #workerHasText = false;
  #running = 0;  // the revision the worker is reading
  #waiting = null;  // { revision, edits } to read next
  #sources = new Map();  // of the placeholders on the page
  #sanitiser = new Sanitiser(this.links, (text) => this.#restored(text));
  #groups = new Groups(this.#sanitiser);
  #decorator = new Decorator(this);
  #shown = [];
  #last = null;
  #started = 0;
  #reported = '';
  #scroll;
  #workerIsUp = false;

  constructor(host, styles, workerUrl, report) {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.#host = host;
    this.#report = report;
    this.#workerUrl = workerUrl;
    this.notice = make('div', { class: 'sw-bar sw-warning', hidden: true });
    this.headBox = make('header', { class: 'sw-head' });
    this.article = make('article', { class: 'sw-card prose' });
    this.legend = make('footer', { class: 'sw-legend', hidden: true });
    root.append(this.notice, this.headBox, this.article, this.legend);
    this.#scroll = new ScrollSync((line) => report({ kind: 'scrolled', line }));
    this.#scroll.watch(this.article);
    root.addEventListener('click', (event) => this.#onClick(event));
  }

  setOptions(options) {
    if (options.words) this.words = options.words;
    if (options.base) this.links.setBase(options.base);
    if (options.remoteAllowed !== undefined) this.remoteAllowed = options.remoteAllowed;
    if (options.alertsStyled !== undefined) this.alertsStyled = options.alertsStyled;
    if (options.dark !== undefined) {
      document.documentElement.classList.toggle('dark', options.dark);
      this.#host.classList.toggle('dark', options.dark);
    }
    if (options.marks !== undefined) this.#host.classList.toggle('sw-unmarked', !options.marks);
    if (options.phone !== undefined) this.#host.classList.toggle('sw-phone', options.phone);
    if (options.base) this.#groups.clear();
    if (this.#last && (options.words || options.base || options.remoteAllowed !== undefined || options.alertsStyled !== undefined)) {
      this.#shown = this.#shown.map((entry) => ({ ...entry, key: '' }));
      this.#workerHasText = false;
      this.update({ revision: this.#running, edits: [] });
    }
  }

  /// A new text, or edits of the one there is. The newest wins: what comes while one is read is read next, together.
  update({ revision, text, edits }) {
    if (text !== undefined) {
      this.#text = text;
      this.#workerHasText = false;
      this.#reported = '';  // another card: what is found in it is news, even when it is the same
    }
    for (const batch of edits ?? []) {
      for (const [begin, end, inserted] of [...batch].reverse()) {
        this.#text = this.#text.slice(0, begin) + inserted + this.#text.slice(end);
      }
    }
    const pending = this.#waiting?.edits ?? [];
    this.#waiting = { revision, edits: [...pending, ...(edits ?? [])] };
    if (!this.#timer) this.#next();
  }

  scrollTo(line) {
    this.#scroll.scrollTo(line);
  }

  get scrollLine() {
    return this.#scroll.currentLine();
  }

  #next() {
    if (!this.#waiting) return;
    const { revision, edits } = this.#waiting;
    this.#waiting = null;
    this.#running = revision;
    if (!this.#worker) this.#startWorker();
    const task = this.#workerHasText ? { revision, edits } : { revision, text: this.#text };
    this.#workerHasText = true;
    this.#started = performance.now();
    this.#wait();
    this.#worker.postMessage(task);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), this.#workerIsUp ? PATIENCE_MS : START_MS);
  }

  #startWorker() {
    this.#worker = new Worker(this.#workerUrl);
    this.#workerIsUp = false;
    this.#worker.onmessage = ({ data }) => {
      if (!data.isUp) return this.#receive(data);
      this.#workerIsUp = true;
      if (this.#timer) this.#wait();  // from here on the time is the card's
    };
    this.#worker.onerror = () => this.#giveUp();
    this.#workerHasText = false;
    this.#groups.clear();
  }

  #giveUp() {
    this.#worker.terminate();
    this.#worker = null;
    this.#showPlain();
    this.#finish({ workerMs: PATIENCE_MS });
  }

  #receive(answer) {
    if (answer.tooComplex) this.#showPlain();
    else this.#show(answer);
    this.#finish(answer);
  }

  #finish(answer) {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const revision = this.#running;
    this.#report({ kind: 'rendered', revision, ms: performance.now() - this.#started, workerMs: answer.workerMs });
    // The frame after the next is drawn from what is there now.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#report({ kind: 'painted', revision })));
    this.#next();
  }

  #show(answer) {
    this.notice.hidden = true;
    this.#last = answer;
    for (const block of answer.added) for (const formula of block.maths) this.#sources.set(formula.id, formula.source);
    this.#groups.setBlocks(answer.order, answer.added);
    if (answer.head) this.#showHead(answer.head);
    const wanted = [];
    for (const group of this.#groups.arrange(answer.order)) {
      const blocks = group.ids.map((id) => this.#groups.block(id));
      wanted.push({ key: group.key, group, blocks, line: answer.lines[group.first], inner: blocks.length === 1 ? blocks[0].anchors : [],
        element: null, remote: 0, rows: null });
    }
    const changed = morphList(this.article, this.#shown, wanted, (entry) => this.#made(entry));
    this.#shown = wanted;
    this.#scroll.setAnchors(anchorsOf(wanted), answer.lineCount);
    if (changed || answer.head || !this.#reported) this.#reportFindings();
  }

  // What is asked of every block at every key is asked once of each.
  #made(entry) {
    const element = this.#decorator.element(entry.group, entry.blocks);
    entry.remote = element.querySelectorAll('[data-remote]').length;
    return element;
  }

  #showHead(head) {
    const elements = headElements(head, this.links.type, this.words, this.links, (text) => this.#fragmentOf(text));
    this.headBox.replaceChildren(...elements);
    this.#decorator.localise(this.headBox);
  }

  // A text of the front matter: Markdown, without anchors.
  #fragmentOf(text) {
    const html = marked.parse(text, { gfm: true, async: false });
    return make('div', {}, this.#sanitiser.run([html])[0].fragment);
  }

  #reportFindings() {
    const removed = [];
    const maths = [];
    let remote = this.headBox.querySelectorAll('[data-remote]').length;
    let unknown = 0;
    for (const { group, blocks, line, remote: held } of this.#shown) {
      if (group.piece.removed.length) for (const name of new Set(group.piece.removed)) removed.push({ line, source: name });
      for (const block of blocks) {
        for (const { error, source, line: inside } of block.maths) if (error) maths.push({ line: line + inside, source, detail: error });
        unknown += block.unknowns.length;
      }
      remote += held;
    }
    this.legend.hidden = unknown === 0;
    this.legend.textContent = this.words.legend ?? '';
    const findings = { removed: removed.slice(0, 500), maths: maths.slice(0, 500), remote, unknown };
    const text = JSON.stringify(findings);
    if (text !== this.#reported) this.#report({ kind: 'findings', ...findings });
    this.#reported = text;
  }

  #showPlain() {
    const text = this.#text.length > PLAIN_LIMIT ? `${this.#text.slice(0, PLAIN_LIMIT)} …` : this.#text;
    this.notice.textContent = this.words.tooComplex ?? '';
    this.notice.hidden = false;
    this.#shown = [];
    this.headBox.replaceChildren();
    this.article.replaceChildren(make('pre', { class: 'sw-plain' }, text));
    this.#scroll.setAnchors([], this.#text.split('\n').length);
    this.#workerHasText = false;
    this.#groups.clear();
    this.#reportFindings();
  }

  #restored(text) {
    return text.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'), (_, id) => this.#sources.get(Number(id)) ?? '');
  }

  #onClick(event) {
    const button = event.target.closest?.('.sw-copy');
    if (button) {
      const code = button.parentElement.querySelector('code') ?? button.parentElement;
      this.#report({ kind: 'copy', text: code.textContent });
      button.classList.add('sw-copied');
      setTimeout(() => button.classList.remove('sw-copied'), 1500);
      return;
    }
    const link = event.target.closest?.('a');
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute('href');
    if (!address) return;
    if (address.startsWith('#')) this.#goTo(decodeURIComponent(address.slice(1)));
    else this.#report({ kind: 'link', url: address });
  }

  #goTo(id) {
    const target = this.article.getRootNode().getElementById(id) ??
      this.article.querySelector(`[name="${CSS.escape(id)}"]`);
    (target?.parentElement?.matches('h1,h2,h3,h4,h5,h6') ? target.parentElement : target)?.scrollIntoView();
  }

  /// What the sanitiser made of the card, as HTML: without what the page adds.
  get sanitisedHtml() {
    return this.#shown.map(({ group }) => {
      const box = document.createElement('template');
      box.content.append(group.piece.fragment.cloneNode(true));
      return box.innerHTML;
    }).join('');
  }

  get styledRoot() {
    return this.article.getRootNode();
  }
}
