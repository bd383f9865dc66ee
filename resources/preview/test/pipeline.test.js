import assert from 'node:assert/strict';
import test from 'node:test';

import { CardPipeline } from '../src/pipeline/cardpipeline.js';
import { splitCard } from '../src/pipeline/frontmatter.js';
import { Placeholders } from '../src/pipeline/placeholders.js';
import { protect } from '../src/pipeline/protect.js';

function pipelineOf(text) {
  const pipeline = new CardPipeline();
  pipeline.setText(text);
  return pipeline;
}

/// A block with its formulas as they were written.
function htmlOf({ html, maths }) {
  return maths.reduce((text, { id, source }) => text.replaceAll(`\uE000${id}\uE001`, () => source), html);
}

/// The whole page of a text, read anew.
function pageOf(text) {
  const answer = pipelineOf(text).render();
  const byId = new Map(answer.added.map((block) => [block.id, htmlOf(block)]));
  return Array.from(answer.order, (id) => byId.get(id)).join('');
}

test('the front matter ends where the Hub says', () => {
  assert.equal(splitCard('---\na: 1\n---\nbody').body, 'body');
  assert.equal(splitCard('\uFEFF\n ---\r\na: 1\r\n---  \r\nbody').yaml, 'a: 1');
  assert.equal(splitCard('---\n---\n').yaml, null);
  assert.equal(splitCard('---\n\n---\n').yaml, '');
  assert.equal(splitCard('--- \na: 1\n---\n').yaml, null);
  assert.equal(splitCard('---\na: 1\n---oops\n').yaml, null);
  assert.equal(splitCard('x\n---\na: 1\n---\n').yaml, null);
  assert.equal(splitCard('---\na: 1\n---\nbody').bodyLine, 3);
});

test('a fence that is never closed takes no time', () => {
  const started = performance.now();
  splitCard(`---\n${'\n'.repeat(200_000)}`);
  assert.ok(performance.now() - started < 1000);
});

test('code and comments keep their maths signs', () => {
  for (const text of ['`$$x$$`', '```\n$$x$$\n```', '- a\n  ```\n  $$x$$\n  ```', '<!-- $$x$$ -->', '``a ` $$x$$``']) {
    assert.equal(protect(text, new Placeholders()), text);
  }
});

test('formulas become placeholders that stay with their content', () => {
  const placeholders = new Placeholders();
  const once = protect('a $$x$$ b \\\\(y\\\\)', placeholders);
  assert.equal(once, 'a \uE0000\uE001 b \uE0001\uE001');
  assert.equal(protect('new \\\\(y\\\\)', placeholders), 'new \uE0001\uE001');
  assert.equal(placeholders.restore(once), 'a $$x$$ b \\\\(y\\\\)');
});

test('characters that would read as placeholders are not', () => {
  assert.ok(!pageOf('a \uE0000\uE001 $$x$$').startsWith('<p>a \uE000'));
});

test('marks without an end take no time', () => {
  const started = performance.now();
  for (const mark of ['$$ ', '` `` ``` ', '\\\\( ', '<!-- ', '<Gallery> ']) {
    protect(mark.repeat(50_000), new Placeholders());
  }
  assert.ok(performance.now() - started < 3000, `${performance.now() - started} ms`);
});

test('a line is the line of the card, whatever formulas hold', () => {
  const answer = pipelineOf('---\na: 1\n---\n$$\nx\n\ny\n$$\n\nlast\n').render();
  assert.deepEqual([...answer.lines], [3, 9]);
});

// What is read in steps must be what would be read at once.
test('any sequence of edits gives the page of the text', () => {
  let seed = 20260701;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const pieces = ['# Title\n\n', 'some *text* `code`\n', '- item\n', '  - inner\n', '\n', '```\n', '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '> quote\n', '<div>\n', '</div>\n\n', '$$x$$ ', '    indented\n', '[ref]: https://a.b\n', '[ref] ', '***\n', '1. one\n', 'x', '===\n',
    '<!-- ', '-->\n', '---\n'];
  for (let round = 0; round < 60; ++round) {
    let text = Array.from({ length: 40 }, () => pieces[random(pieces.length)]).join('');
    const pipeline = pipelineOf(text);
    const shown = new Map();
    for (let step = 0; step < 25; ++step) {
      const answer = pipeline.render();
      const current = new Map();
      for (const block of answer.added) shown.set(block.id, htmlOf(block));
      for (const id of answer.order) current.set(id, shown.get(id));
      assert.equal(Array.from(answer.order, (id) => current.get(id)).join(''), pageOf(text), JSON.stringify(text));
      const begin = random(text.length + 1);
      const end = Math.min(text.length, begin + random(12));
      const inserted = random(3) ? pieces[random(pieces.length)] : '';
      pipeline.edit([[begin, end, inserted]]);
      text = text.slice(0, begin) + inserted + text.slice(end);
    }
  }
});

test('a keystroke renders one block', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `Paragraph ${i} with *words*.`).join('\n\n');
  const pipeline = pipelineOf(text);
  pipeline.render();
  const place = text.indexOf('Paragraph 1500');
  pipeline.edit([[place, place, 'x']]);
  const answer = pipeline.render();
  assert.equal(answer.added.length, 1);
  assert.match(answer.added[0].html, /xParagraph 1500/);
});

test('a new heading renumbers those that follow', () => {
  const pipeline = pipelineOf('# A\n\ntext\n\n# A\n');
  assert.match(pipeline.render().added[2].html, /id="a-1"/);
  pipeline.edit([[0, 0, '# A\n\n']]);
  const html = pipeline.render().added.map((block) => block.html).join('');
  assert.match(html, /id="a-2"/);
});

test('what is nested too deeply is refused, not tried', () => {
  assert.throws(() => pipelineOf('<div>'.repeat(100_000)).render(), RangeError);
  assert.throws(() => pipelineOf('<div>\n\nx\n\n'.repeat(300)).render(), RangeError);
  assert.doesNotThrow(() => pipelineOf('<div>\n\nx\n\n</div>\n\n'.repeat(3000)).render());
});
