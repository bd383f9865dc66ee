// One bundle for both: the page, and the worker that it starts from the same file.

import styles from 'slipway:styles';
import fontStyles from 'slipway:fonts';

import { CardPage } from './page/cardpage.js';
import { exportPage } from './page/exporter.js';
import { startWorker } from './pipeline/worker.js';

if (typeof document === 'undefined') startWorker(globalThis);
else startPage(document.currentScript.src);

function startPage(script) {
  // A font is known to a document, not to a shadow root.
  const fonts = new CSSStyleSheet();
  fonts.replaceSync(fontStyles);
  document.adoptedStyleSheets = [fonts];

  new QWebChannel(qt.webChannelTransport, (channel) => {
    const { bridge } = channel.objects;
    const page = new CardPage(document.getElementById('card'), styles, script, (report) => bridge.report(report));
    bridge.options.connect((options) => page.setOptions(options));
    bridge.update.connect((update) => page.update(update));
    bridge.scroll.connect((line) => page.scrollTo(line));
    bridge.exportWanted.connect((title) => bridge.report({ kind: 'exported', html: exportPage(page, styles, title) }));
    globalThis.slipway = page;  // for tests; nothing of a card runs here
    bridge.report({ kind: 'ready' });
  });
}
