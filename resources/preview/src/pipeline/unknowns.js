// Constructs of which it is not known how the Hub shows them. They are shown as plain Markdown has them, and marked.

const ALERT = /^ {0,3}>[ \t]*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/// What a top-level token has of it: 'alert', 'footnote', 'mermaid', 'style', 'relative-html'.
export function unknownsIn(token) {
  const found = [];
  if (token.type === 'blockquote' && ALERT.test(token.raw)) found.push('alert');
  if (token.type === 'code' && /^mermaid\b/.test(token.lang ?? '')) found.push('mermaid');
  if (token.type === 'code') return found;
  if (/\[\^[^\]\s]+\]/.test(token.raw.replace(/`[^`]*`/g, ''))) found.push('footnote');
  if (/<style\b/i.test(token.raw)) found.push('style');
  if (/<(?:img|video|audio|source)\b[^>]*\ssrc\s*=\s*["']?(?![a-z][a-z\d+.-]*:|\/\/|["'>\s])/i.test(token.raw)) {
    found.push('relative-html');
  }
  return found;
}

export function alertKind(token) {
  return token.type === 'blockquote' ? (ALERT.exec(token.raw)?.[1].toLowerCase() ?? null) : null;
}
