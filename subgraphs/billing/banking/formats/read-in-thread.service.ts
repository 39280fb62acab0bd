import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../../../shared/config/project-root.js';
import { readStatementFile, type ReadingTerms } from './read-statement-file.rules.js';
import { type ReadFile, UnreadableFile } from './statement-file.rules.js';

/** A larger file takes longer than others should wait: it is read in a thread of its own. */
const largestAtOnceBytes = 128 * 1024;
/** Threads at once: each takes a core. */
const mostThreads = 2;
/** More than ten times what the largest file needs. */
const longestMs = 60_000;
const memory = { maxOldGenerationSizeMb: 1_024 };

/** Of the build, whatever this module was loaded from: threads run JavaScript alone. */
const script = join(projectRoot, 'dist/subgraphs/billing/banking/formats/read-statement-file.worker.js');

let running = 0;
const waiting: (() => void)[] = [];

/** What a file of a bank says, read so that requests are answered meanwhile. Throws UnreadableFile. */
export async function readInThread(bytes: Uint8Array, terms: ReadingTerms): Promise<ReadFile> {
  if (bytes.length <= largestAtOnceBytes) return readStatementFile(bytes, terms);
  if (running < mostThreads) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await read(bytes, terms);
  } finally {
    // Whoever waits takes its place, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

interface Answer {
  readonly file?: ReadFile;
  readonly refusal?: { readonly message: string; readonly path: string | null };
}

function read(bytes: Uint8Array, terms: ReadingTerms): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { bytes, terms }, resourceLimits: memory });
    const timeout = setTimeout(() => {
      reject(new Error(`A statement of ${bytes.length} bytes took more than ${longestMs} ms.`));
      void worker.terminate();
    }, longestMs);
    worker.once('message', ({ file, refusal }: Answer) =>
      file ? resolve(file) : reject(new UnreadableFile(refusal!.message, refusal!.path)),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timeout);
      reject(new Error(`The thread of a statement ended with ${code}.`));
    });
  });
}
