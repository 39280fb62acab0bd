import { nationalDigits } from '../../../../shared/values/phone.js';

/** As long as what is looked for can be: what ends a part may go on in the next. */
const overlap = 400;
const phone = /^\+\d{7,15}(?:;ext=\d+)?$/;
const betweenDigits = /(?<=\d)[\s()/.-]+(?=\d)/g;

/**
 * Whether a file has one of the texts anywhere, in any case; phone numbers however they are written. Which encoding it
 * is in may not be known yet, so all that are found out without help are tried, and the one that was named.
 */
export async function namesPerson(
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
