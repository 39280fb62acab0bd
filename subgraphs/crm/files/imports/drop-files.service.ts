import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { nationalDigits } from '../../../../shared/values/phone.js';
import { readContent } from './file-content.reader.js';
import { finishImport, lockImport } from './imports.store.js';

const withFile = `select i.id, coalesce(i.encoding, i.requested_encoding) as encoding from crm.imports i where i.business_id = $1 and exists (
    select from crm.import_chunks c where c.business_id = i.business_id and c.import_id = i.id)
  order by i.id`;

const failure =
  'A person in the file was erased, so the file was removed. Make another import, of a file without them.';

/**
 * Removes the files that have one of the texts and wait for somebody, and cancels their imports. Answers how many such
 * files are being read; those are gone when their import has ended.
 */
export async function dropFilesMentioning(
  kernel: Kernel,
  businessId: string,
  texts: readonly string[],
): Promise<number> {
  let underWay = 0;
  const files = await kernel.database.rows<{ id: string; encoding: string | null }>(businessId, withFile, [
    businessId,
  ]);
  for (const { id, encoding } of files) {
    if (!(await fileMentions(readContent(kernel.database, businessId, id, 0), texts, encoding))) continue;
    if (!(await dropFile(kernel, businessId, id))) underWay += 1;
  }
  return underWay;
}

/** False when the file is being read. */
async function dropFile(kernel: Kernel, businessId: string, id: string): Promise<boolean> {
  return kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const state = await lockImport(unit, businessId, id);
    if (state.status === 'queued' || state.status === 'running') return false;
    const cancelled = { status: 'cancelled', failure } as const;
    await finishImport(unit, businessId, state, cancelled, kernel.clock.now());
    return true;
  });
}

/** As long as what is looked for can be: what ends a part may go on in the next. */
const overlap = 400;
const phone = /^\+\d{7,15}(?:;ext=\d+)?$/;
const betweenDigits = /(?<=\d)[\s()/.-]+(?=\d)/g;

/**
 * Whether a file has one of the texts anywhere, in any case; phone numbers however they are written. Which encoding it
 * is in may not be known yet, so all that are found out without help are tried, and the one that was named.
 */
async function fileMentions(
  parts: AsyncIterable<Uint8Array>,
  texts: readonly string[],
  named: string | null,
): Promise<boolean> {
  const phones = texts.filter((text) => phone.test(text)).map(nationalDigits);
  const others = texts.map((text) => text.toLowerCase());
  const encodings = new Set(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', named ?? 'utf-8']);
  const readings = Array.from(encodings, (encoding) => ({
    decoder: new TextDecoder(encoding),
    end: '',
  }));
  for await (const part of parts) {
    for (const reading of readings) {
      const text = reading.end + reading.decoder.decode(part, { stream: true }).toLowerCase();
      if (others.some((each) => text.includes(each))) return true;
      if (phones.length > 0) {
        const joined = text.replace(betweenDigits, '');
        if (phones.some((each) => joined.includes(each))) return true;
      }
      reading.end = text.slice(-overlap);
    }
  }
  return false;
}
