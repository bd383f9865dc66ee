// <Gallery>: a grid of pictures, from the images inside it or from the card's widget examples.

import { escapeHtml } from './escape.js';

export function galleryHtml(items) {
  const figures = items.map(
    ({ url, caption }) =>
      `<figure><img src="${escapeHtml(url)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`);
  return `<div class="hf-gallery">${figures.join('')}</div>`;
}

/// The images written between <Gallery> and </Gallery>.
export function imagesIn(markdown) {
  const markdownImages = /!\[([^\]\n]{0,2000})\]\(\s*<?([^)>\s]{1,4000})>?[^)\n]{0,2000}\)|<img\b[^>]{0,8000}>/g;
  return Array.from(markdown.matchAll(markdownImages), (match) => {
    if (match[2]) return { url: match[2], caption: match[1] };
    return { url: attribute(match[0], 'src'), caption: attribute(match[0], 'alt') };
  }).filter((image) => image.url);
}

/// The widget examples that have a picture.
export function imagesOf(metadata) {
  const examples = Array.isArray(metadata?.widget) ? metadata.widget : [];
  return examples
    .filter((example) => typeof example?.output?.url === 'string')
    .map((example) => ({ url: example.output.url, caption: typeof example.text === 'string' ? example.text : '' }));
}

function attribute(tag, name) {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
