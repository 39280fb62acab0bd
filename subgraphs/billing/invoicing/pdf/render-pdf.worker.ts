import { parentPort, workerData } from 'node:worker_threads';
import { type PdfSource, renderPdf } from './render-pdf.service.js';

const source = workerData as PdfSource;
// Buffers come as plain bytes.
const logo = source.logo && Buffer.from(source.logo);
const { bytes, unknownSigns } = await renderPdf({ ...source, logo });
const own = new Uint8Array(bytes);
parentPort!.postMessage({ bytes: own, unknownSigns }, [own.buffer]);
