import { creditorReferenceOf, ibanOf, lineOf, nameOf, referenceOf } from './booking-text.rules.js';
import type { ReadBooking } from './statement-file.rules.js';

/** What :86: tells of a booking. */
export type Information = Pick<
  ReadBooking,
  'endToEndId' | 'counterparty' | 'counterpartyIban' | 'remittance' | 'creditorReference'
>;

/**
 * :86: in the three ways that banks write it: `166?00TRANSFER?20SVWZ+...?32NAME` of Germany and its neighbours,
 * `/EREF/.../REMI/...` of SEPA banks of the Netherlands and others, or a text.
 */
export function readInformation(lines: readonly string[]): Information {
  const text = lines.join('\n');
  const [, separator] = /^\d{3}([^\sA-Za-z0-9])\d\d/.exec(text) ?? [];
  if (separator !== undefined) return readNumbered(text.replaceAll('\n', ''), separator);
  const words = strokedWords(text.replaceAll('\n', ''));
  if (words.size > 0) return readStroked(words);
  return { ...nothing, remittance: lineOf(text), creditorReference: null };
}

const nothing = { endToEndId: null, counterparty: null, counterpartyIban: null };

function readNumbered(text: string, separator: string): Information {
  const parts = text
    .split(separator)
    .slice(1)
    .map((part) => ({ number: Number(part.slice(0, 2)), text: part.slice(2) }));
  const joined = (isMeant: (number: number) => boolean) =>
    parts
      .filter(({ number }) => isMeant(number))
      .map((part) => part.text)
      .join('');
  const purpose = joined((number) => (number >= 20 && number <= 29) || (number >= 60 && number <= 63));
  const words = purposeWords(purpose);
  return {
    endToEndId: referenceOf(words.get('EREF')),
    counterparty: nameOf(words.get('ABWA') ?? joined((number) => number === 32 || number === 33)),
    counterpartyIban: ibanOf(words.get('IBAN')) ?? ibanOf(joined((number) => number === 31)),
    remittance: lineOf(words.get('SVWZ') ?? words.get('')) ?? lineOf(joined((number) => number === 0)),
    creditorReference: structuredReference(words.get('SVWZ') ?? ''),
  };
}

/** Words of SEPA within the purpose: `EREF+4711SVWZ+Invoice 12`. What stands before the first has none. */
function purposeWords(purpose: string): Map<string, string> {
  const parts = purpose.split(/(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP)\+/);
  const words = new Map([['', parts[0]!]]);
  for (let at = 1; at < parts.length; at += 2) words.set(parts[at]!, parts[at + 1]!.trim());
  return words;
}

const strokes = [
  ...[
    'EREF',
    'PREF',
    'IREF',
    'MARF',
    'CSID',
    'RTRN',
    'BENM',
    'ORDP',
    'NAME',
    'IBAN',
    'BIC',
    'REMI',
    'USTD',
    'STRD',
  ],
  ...['CNTP', 'TRTP', 'TRCD', 'ULTC', 'ULTD', 'ULTB', 'PURP', 'SVCL', 'ISDT', 'ADDR', 'ID'],
];
/** A stroke ends one word and begins the next. */
const stroked = new RegExp(`/(${strokes.join('|')})(?=/)`);

/** Words between strokes; of the same word the first counts. */
function strokedWords(text: string): Map<string, string> {
  const parts = text.split(stroked);
  const words = new Map<string, string>();
  for (let at = 1; at < parts.length; at += 2)
    if (!words.has(parts[at]!)) words.set(parts[at]!, parts[at + 1]!.replace(/^\/+|\/+$/g, '').trim());
  return words;
}

function readStroked(words: ReadonlyMap<string, string>): Information {
  // `/CNTP/IBAN/BIC/NAME///`: the counterparty in one word, its parts divided by strokes.
  const [ofParty, , named] = (words.get('CNTP') ?? '').split('/');
  const remittance = words.get('USTD') || words.get('REMI');
  const structured = words.get('STRD');
  return {
    endToEndId: referenceOf(words.get('EREF')),
    counterparty: nameOf(words.get('NAME') ?? named ?? null),
    counterpartyIban: ibanOf(words.get('IBAN')) ?? ibanOf(ofParty),
    remittance: lineOf(remittance ?? structured),
    creditorReference: structured === undefined ? null : creditorReferenceOf(structured.split('/').at(-1)),
  };
}

/** `/CRDREF/...` and the like are rare: a purpose that is a creditor reference alone is one. */
function structuredReference(purpose: string): string | null {
  const reference = creditorReferenceOf(purpose);
  return reference !== null && /^RF\d\d[A-Z0-9]{1,21}$/.test(reference) ? reference : null;
}
