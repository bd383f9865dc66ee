// Where a card's front matter ends, and what it says, by the Hub's rules.

import { load, YAMLException } from 'js-yaml';

/// Splits a card as the Hub does: ^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$)). By hand, because
/// that expression takes quadratic time where the closing fence is missing.
/// `yaml` is null without a block. Lines count from 0.
export function splitCard(text) {
  const none = { yaml: null, yamlLine: 0, body: text, bodyLine: 0 };
  const opening = text.search(/\S/);
  if (opening < 0 || !text.startsWith('---', opening)) return none;
  const start = skipLineEnd(text, opening + 3);
  if (start === opening + 3) return none;

  const closing = /(?:\r\n|\r|\n)---[ \t]*(?=\r\n|\n|$)/g;
  closing.lastIndex = start;
  const fence = closing.exec(text);
  if (!fence) return none;
  const bodyStart = skipLineEnd(text, closing.lastIndex);
  return {
    yaml: text.slice(start, fence.index),
    yamlLine: countLines(text.slice(0, start)),
    body: text.slice(bodyStart),
    bodyLine: countLines(text.slice(0, bodyStart)),
  };
}

/// Reads the block as the Hub's parser does. `problem` is { message, line } (line in the card, from 0) or null.
export function readMetadata(yaml, yamlLine) {
  if (yaml === null) return { data: null, problem: null };
  try {
    const data = load(yaml);
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof Date);
    return { data: isMap ? data : null, problem: isMap ? null : { message: 'not a mapping', line: yamlLine } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    return { data: null, problem: { message: `${error.reason} (${line + 1}:${column + 1})`, line: yamlLine + line } };
  }
}

export function countLines(text) {
  let lines = 0;
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) ++lines;
  }
  return lines;
}

function skipLineEnd(text, position) {
  if (text.startsWith('\r\n', position)) return position + 2;
  return text[position] === '\n' || text[position] === '\r' ? position + 1 : position;
}
