import { parentPort, workerData } from 'node:worker_threads';
import { readStatementFile, type ReadingTerms } from './read-statement-file.rules.js';
import { UnreadableFile } from './statement-file.rules.js';

const { bytes, terms } = workerData as { readonly bytes: Uint8Array; readonly terms: ReadingTerms };

try {
  parentPort!.postMessage({ file: readStatementFile(bytes, terms) });
} catch (error) {
  // Of an error its message alone would arrive.
  if (!(error instanceof UnreadableFile)) throw error;
  parentPort!.postMessage({ refusal: { message: error.message, path: error.path } });
}
