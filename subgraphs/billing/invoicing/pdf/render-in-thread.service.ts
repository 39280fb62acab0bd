import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../../../shared/config/project-root.js';
import type { PdfSource, RenderedPdf } from './render-pdf.service.js';

/** Threads at once: each takes a core while it renders. */
const mostThreads = 2;
/** More than ten times what the longest document needs. */
const longestMs = 120_000;
/** A thread without work ends after so long: the next one loads its fonts anew. */
const idleMs = 30_000;
const memory = { maxOldGenerationSizeMb: 512 };

/** Of the build, whatever this module was loaded from: threads run JavaScript alone. */
const script = join(projectRoot, 'dist/subgraphs/billing/invoicing/pdf/render-pdf.worker.js');

/** What a thread answers. */
export type ThreadAnswer =
  { readonly bytes: Uint8Array; readonly unknownSigns: readonly string[] } | { readonly failure: string };

const idle: { readonly worker: Worker; readonly end: NodeJS.Timeout }[] = [];
let running = 0;
const waiting: (() => void)[] = [];

/** Renders a PDF in a thread, so that requests are answered meanwhile. */
export async function renderInThread(source: PdfSource): Promise<RenderedPdf> {
  if (running < mostThreads) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await renderBy(takeThread(), source);
  } finally {
    // Whoever waits takes its place, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function takeThread(): Worker {
  const free = idle.pop();
  // An error that nobody listens to would end the process: whoever waits for the thread hears of it as well.
  if (!free) return new Worker(script, { resourceLimits: memory }).on('error', () => undefined);
  clearTimeout(free.end);
  free.worker.ref();
  return free.worker;
}

/** A thread that waits keeps no process from ending. */
function release(worker: Worker): void {
  worker.unref();
  const end = setTimeout(() => {
    idle.splice(idle.indexOf(free), 1);
    void worker.terminate();
  }, idleMs);
  const free = { worker, end: end.unref() };
  idle.push(free);
}

/** A thread that fails otherwise than by its answer is not used again. */
function renderBy(worker: Worker, source: PdfSource): Promise<RenderedPdf> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      settle();
      void worker.terminate();
      reject(error);
    };
    const ended = (code: number) => fail(new Error(`The thread of a PDF ended with ${code}.`));
    const answered = (answer: ThreadAnswer) => {
      settle();
      release(worker);
      if ('failure' in answer) return reject(new Error(answer.failure));
      const { buffer, byteOffset, byteLength } = answer.bytes;
      resolve({ bytes: Buffer.from(buffer, byteOffset, byteLength), unknownSigns: answer.unknownSigns });
    };
    const late = setTimeout(() => fail(new Error(`A PDF took more than ${longestMs} ms.`)), longestMs);
    const settle = () => {
      clearTimeout(late);
      worker.off('message', answered).off('error', fail).off('exit', ended);
    };
    worker.on('message', answered).on('error', fail).on('exit', ended);
    worker.postMessage(source);
  });
}
