// The card as a page of its own: one file without scripts that looks like the preview.

import { escapeHtml } from '../pipeline/escape.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; media-src data: https:; font-src data:";

/// `styles` are those of the card. Pictures of the repository keep their card: addresses; the program puts them in.
export function exportPage(page, styles, title) {
  const inert = document.implementation.createHTMLDocument('');  // where no picture is loaded
  const body = [page.headBox, page.article].map((part) => {
    const copy = inert.importNode(part, true);
    for (const extra of copy.querySelectorAll('.sw-copy, .sw-mark')) extra.remove();
    for (const held of copy.querySelectorAll('[data-remote]')) {
      held.setAttribute('src', held.getAttribute('data-remote'));
      held.removeAttribute('data-remote');
      held.classList.remove('sw-held');
    }
    return copy.outerHTML;
  });
  const dark = document.documentElement.classList.contains('dark') ? ' class="dark"' : '';
  return `<!doctype html>
<html${dark}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="card"${dark}><template shadowrootmode="open"><style>${styles}</style>
${body.join('\n')}
</template></main>
</body>
</html>
`;
}
