import { expect, test } from '@jest/globals';
import { encodingCalled } from '../../../../subgraphs/crm/files/csv/encodings.rules.js';
import { RecordReader } from '../../../../subgraphs/crm/files/imports/file-records.reader.js';
import { encode, people, tableOf } from './encode-text.js';

const encodings = Object.keys(people);

async function read(bytes: Buffer, encoding: string, delimiter: string, partLength: number) {
  const parts = (async function* () {
    for (let at = 0; at < bytes.length; at += partLength) yield bytes.subarray(at, at + partLength);
  })();
  const reader = new RecordReader(parts, { format: 'csv', delimiter, encoding }, 0, 1);
  return reader.take(1_000);
}

test.each(encodings)(
  '%s is read as it was written, however it arrives, and gone on with anywhere',
  async (encoding) => {
    const name = people[encoding]!.normalize('NFC');
    const letters = [...name]
      .filter((letter) => encoding.startsWith('utf') || tableOf(encoding).has(letter))
      .join('');
    for (const delimiter of [',', ';', '\t', '|']) {
      const rows = [
        `name${delimiter}note`,
        `${letters}${delimiter}"${letters}\r\n${letters}"`,
        `x${delimiter}${letters}`,
      ];
      const bytes = encode(`${rows.join('\r\n')}\r\n`, encoding);
      const whole = await read(bytes, encoding, delimiter, bytes.length);
      const cut = await read(bytes, encoding, delimiter, 3);

      expect(whole.map(({ cells, fault }) => [...cells, fault])).toEqual([
        ['name', 'note', undefined],
        [letters, `${letters}\r\n${letters}`, undefined],
        ['x', letters, undefined],
      ]);
      expect(cut).toEqual(whole);
      expect(whole.at(-1)!.next).toBe(bytes.length);
      const rest = await read(bytes.subarray(whole[0]!.next), encoding, delimiter, 5);
      expect(rest.map(({ cells }) => cells)).toEqual(whole.slice(1).map(({ cells }) => cells));
    }
  },
);

test.each([
  ['cp1251', 'windows-1251'],
  ['Windows-1250', 'windows-1250'],
  ['latin1', 'windows-1252'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['mac', 'macintosh'],
  ['sjis', 'shift_jis'],
  ['CP949', 'euc-kr'],
  ['gb2312', 'gbk'],
  ['utf-16', 'utf-16le'],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['x-user-defined', undefined],
  ['iso-2022-jp', undefined],
  ['utf-7', undefined],
  ['', undefined],
])('the encoding %j is %j', (name, encoding) => expect(encodingCalled(name)).toBe(encoding));
