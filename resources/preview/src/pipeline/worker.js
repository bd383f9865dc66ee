// The worker: reads the card, away from the page, so that the page stays quick and a text that takes for ever can be
// given up by ending the worker.

import { CardPipeline } from './cardpipeline.js';

export function startWorker(scope) {
  const pipeline = new CardPipeline();
  scope.onmessage = ({ data }) => {
    const started = performance.now();
    if (data.text !== undefined) pipeline.setText(data.text);
    for (const edits of data.edits ?? []) pipeline.edit(edits);
    let answer;
    try {
      answer = pipeline.render();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      answer = { tooComplex: true };  // nested deeper than the stack
    }
    scope.postMessage({ ...answer, revision: data.revision, workerMs: performance.now() - started });
  };
  scope.postMessage({ isUp: true });
}
