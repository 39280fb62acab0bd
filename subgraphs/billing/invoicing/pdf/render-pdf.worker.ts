import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from './render-in-thread.service.js';
import { type PdfSource, renderPdf } from './render-pdf.service.js';

const port = parentPort!;

port.on('message', (source: PdfSource) => {
  void answer(source);
});

async function answer(source: PdfSource): Promise<void> {
  try {
    // Buffers come as plain bytes.
    const logo = source.logo && Buffer.from(source.logo);
    const { bytes, unknownSigns } = await renderPdf({ ...source, logo });
    const own = new Uint8Array(bytes);
    port.postMessage({ bytes: own, unknownSigns } satisfies ThreadAnswer, [own.buffer]);
  } catch (error) {
    port.postMessage({ failure: (error as Error).stack ?? String(error) } satisfies ThreadAnswer);
  }
}
