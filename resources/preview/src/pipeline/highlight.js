// Code in colour, by the languages that the Hub's version of highlight.js knows. Nothing is guessed.

import common from 'highlight.js/lib/common';
import cmake from 'highlight.js/lib/languages/cmake';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import matlab from 'highlight.js/lib/languages/matlab';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import scala from 'highlight.js/lib/languages/scala';

import { escapeHtml } from './escape.js';

const more = { cmake, dockerfile, haskell, http, julia, latex, matlab, powershell, properties, protobuf, scala };
for (const [name, language] of Object.entries(more)) common.registerLanguage(name, language);

const COLOUR_LIMIT = 200_000;  // characters; a longer listing is shown without colours rather than late

export function highlight(code, language) {
  if (!language || code.length > COLOUR_LIMIT || !common.getLanguage(language)) return escapeHtml(code);
  return common.highlight(code, { language, ignoreIllegals: true }).value;
}
