import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../../../shared/config/project-root.js';
import type { PdfSource, RenderedPdf } from './render-pdf.service.js';

/** Threads at once: each takes a core. */
const mostThreads = 2;
/** More than ten times what the longest document needs. */
const longestMs = 120_000;
const memory = { maxOldGenerationSizeMb: 512 };

/** Of the build, whatever this module was loaded from: threads run JavaScript alone. */
const script = join(projectRoot, 'dist/subgraphs/billing/invoicing/pdf/render-pdf.worker.js');

let running = 0;
const waiting: (() => void)[] = [];

/** Renders a PDF in a thread of its own, so that requests are answered meanwhile. */
export async function renderInThread(source: PdfSource): Promise<RenderedPdf> {
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await render(source);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function render(source: PdfSource): Promise<RenderedPdf> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: source, resourceLimits: memory });
    const timeout = setTimeout(() => {
      reject(new Error(`A PDF of ${source.document.lines.length} lines took more than ${longestMs} ms.`));
      void worker.terminate();
    }, longestMs);
    worker.once('message', ({ bytes, unknownSigns }: { bytes: Uint8Array; unknownSigns: string[] }) =>
      resolve({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), unknownSigns }),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timeout);
      reject(new Error(`The thread of a PDF ended with ${code}.`));
    });
  });
}
