import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addEvidence,
  detectEncoding,
  evidenceOf,
  noEvidence,
} from '../../../../subgraphs/crm/files/csv/detect-encoding.rules.js';
import { encode, people } from './encode-text.js';

const detect = (start: Buffer, requested: string | null = null, isUnicode = false) =>
  detectEncoding({ start, evidence: evidenceOf(start), requested, isUnicode });

test.each([
  ['plain ASCII', Buffer.from('name,email\nAnna,a@x.example\n'), { encoding: 'utf-8', markLength: 0 }],
  ['UTF-8', Buffer.from('name\nJürgen\n'), { encoding: 'utf-8', markLength: 0 }],
  ['a mark', Buffer.from('\uFEFFname\nAnna\n'), { encoding: 'utf-8', markLength: 3 }],
  [
    'a mark and bytes that are none',
    Buffer.concat([Buffer.from('\uFEFFname\n'), Buffer.from('Ren\xe9 \xe8\xf1\xe4', 'latin1')]),
    { encoding: 'utf-8', markLength: 3 },
  ],
  [
    'UTF-8 but for a byte',
    Buffer.concat([Buffer.from('name\nJürgen\nZoë\n'), Buffer.from('Ren\xe9\n', 'latin1')]),
    { encoding: 'utf-8', markLength: 0 },
  ],
  [
    'two files put together',
    Buffer.concat([
      Buffer.from('name\nJürgen\nZoë\nÇa\n'),
      Buffer.from('J\xfcrgen\nZo\xeb\n\xc7a\n', 'latin1'),
    ]),
    { encoding: 'utf-8', markLength: 0 },
  ],
  [
    'Windows-1252',
    Buffer.from('name\nJ\xfcrgen \x80 \x93x\x94\n', 'latin1'),
    { encoding: 'windows-1252', markLength: 0, isGuessed: true },
  ],
  [
    'letters in a row',
    Buffer.from('name\n\xe4\xf6\xfc\xdf\n', 'latin1'),
    { encoding: 'windows-1252', markLength: 0, isGuessed: true },
  ],
  ['UTF-16 with a mark', Buffer.from('\uFEFFname', 'utf16le'), { encoding: 'utf-16le', markLength: 2 }],
  [
    'UTF-16 the other way',
    Buffer.from('\uFEFFname', 'utf16le').swap16(),
    { encoding: 'utf-16be', markLength: 2 },
  ],
  [
    'UTF-16 without',
    Buffer.from('name,x\nИван,1\n王伟,2\n', 'utf16le'),
    { encoding: 'utf-16le', markLength: 0 },
  ],
  [
    'UTF-16 without, the other way',
    Buffer.from('n;x\nИ;1\n', 'utf16le').swap16(),
    { encoding: 'utf-16be', markLength: 0 },
  ],
  [
    'a NUL in a header',
    Buffer.from('na\0me,email\nAnna,a@x.example\n'),
    { encoding: 'utf-8', markLength: 0 },
  ],
  [
    'NULs at the end',
    Buffer.from('name,email\nAnna,a@x.example\n\0\0\0\0\0\0\0'),
    { encoding: 'utf-8', markLength: 0 },
  ],
  [
    'UTF-32',
    Buffer.from([0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0]),
    { failure: 'The file is in UTF-32; save it as UTF-8.' },
  ],
])('%s is told by its bytes', (_name, bytes, found) => expect(detect(bytes)).toEqual(found));

test.each([
  'windows-1251',
  'windows-1253',
  'koi8-r',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
  'ibm866',
  'macintosh',
])('%s is never taken for another code page without a word', (encoding) => {
  const text = `name;email\n${people[encoding]};a@x.example\n`;
  const bytes = encode(encoding === 'macintosh' ? text.replace('Zoë', 'Åse é è') : text, encoding);

  expect(detect(bytes)).toEqual({ failure: expect.stringContaining('Name its `encoding`') });
  expect(detect(bytes, encoding)).toEqual({ encoding, markLength: 0 });
});

test('lines of JSON are in Unicode, whatever their bytes are', () => {
  expect(detect(Buffer.from('{"name":"Zo\xeb"}', 'latin1'), null, true)).toEqual({
    encoding: 'utf-8',
    markLength: 0,
  });
});

test('what the bytes tell does not depend on the parts in which they arrive', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)),
  );
  fc.assert(
    fc.property(bytes, fc.nat({ max: 59 }), (whole, at) => {
      const parts = addEvidence(evidenceOf(whole.subarray(0, at)), evidenceOf(whole.subarray(at)));
      const { sequences, stray, high } = evidenceOf(whole);
      // A border cuts one character at the most, of four bytes at the most.
      expect(sequences - parts.sequences).toBeLessThanOrEqual(1);
      expect(Math.abs(stray - parts.stray)).toBeLessThanOrEqual(6);
      expect(parts.high).toBe(high);
    }),
    { numRuns: 2_000 },
  );
  expect(evidenceOf(Buffer.from('plain'))).toBe(noEvidence);
});

test('every well-formed text is UTF-8 without a stray byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { stray, sequences } = evidenceOf(Buffer.from(text));
      expect([stray, sequences]).toEqual([0, [...text].filter((letter) => letter > '\x7f').length]);
    }),
    { numRuns: 2_000 },
  );
});
