import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { joinList, splitList } from '../../../../shared/values/quoted-list.js';
import {
  csvHeader,
  csvLines,
  guardFormulas,
  unguardFormulas,
  unguardStart,
} from '../../../../shared/values/csv-lines.js';
import { mostFields, readCsvRecord } from '../../../../subgraphs/crm/files/csv/csv-record.rules.js';
import { detectDelimiter, separatorLineOf } from '../../../../subgraphs/crm/files/csv/delimiter.rules.js';
import { guessMapping } from '../../../../subgraphs/crm/files/imports/column-mapping.rules.js';
import {
  type FileRecord,
  RecordReader,
} from '../../../../subgraphs/crm/files/imports/file-records.reader.js';

const dangerous = fc.constantFrom(...`'"=+-@,;|\t\n\r a1ü＝－\u00a0\u2028`);
const text = fc.oneof(
  fc.string({ unit: dangerous, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

async function recordsOf(
  content: string | Buffer,
  delimiter = ',',
  partLength = 1 << 20,
): Promise<FileRecord[]> {
  const bytes = Buffer.from(content as string);
  const parts = (async function* () {
    for (let at = 0; at < bytes.length; at += partLength) yield bytes.subarray(at, at + partLength);
  })();
  const reader = new RecordReader(parts, { format: 'csv', delimiter, encoding: 'utf-8' }, 0, 1);
  const records: FileRecord[] = [];
  for (let more = await reader.take(1_000); more.length > 0; more = await reader.take(1_000))
    records.push(...more);
  return records;
}

test('any table that is written is read as it was, by us and by others', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 7 }), async (rows, partLength) => {
      const marked = rows.map((row) => ['id', ...row]);
      const file = csvLines(marked);
      const ours = await recordsOf(file, ',', partLength);
      const theirs = parse(file, { delimiter: ',', record_delimiter: '\r\n' });

      expect(ours.map(({ cells, fault }) => [fault, ...cells.map(unguardFormulas)])).toEqual(
        marked.map((row) => [undefined, ...row]),
      );
      expect(theirs.map((row) => row.map(unguardFormulas))).toEqual(marked);
    }),
    { numRuns: 500 },
  );
});

/** How a spreadsheet begins to compute, blanks and quotes passed over. */
const formula = /^[\s"]*[=+\-@＝＋－＠]/;

test.each([';', '\t', '|', ','])(
  'nothing that is written begins a formula for a reader who divides at %j',
  (delimiter) => {
    fc.assert(
      fc.property(tables, (rows) => {
        const file = csvLines(rows.map((row) => ['id', ...row]));
        const options = {
          delimiter,
          relax_quotes: true,
          relax_column_count: true,
          skip_records_with_error: true,
        };
        const read = parse(file, options).flat();
        // A reader who knows no quotes at all.
        const split = file.split(/\r\n|[\r\n]/).flatMap((line) => line.split(delimiter));
        expect([...read, ...split].filter((cell) => formula.test(cell))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  },
);

test('a guard is taken off where we put it, and of others at the beginning alone', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(unguardFormulas(guardFormulas(any))).toBe(any);
    }),
    { numRuns: 5_000 },
  );
  expect(guardFormulas("Anna;=1+1 x;-y it's")).toBe("Anna;'=1+1 x;'-y it's");
  expect(unguardStart("'+49 30;'-5")).toBe("+49 30;'-5");
  expect(unguardStart("' -'")).toBe("' -'");
});

test('texts are quoted, numbers are not, and the header can be read behind its mark', () => {
  expect(csvHeader(['id', 'custom.a'])).toBe('\uFEFFid,custom.a\r\n');
  expect(csvLines([['a', -5, null, '-5', 'x\ny', 'x\ry', 'p"q']])).toBe(
    '"a",-5,,"\'-5","x\ny","x\ry","p""q"\r\n',
  );
});

test('tags come out of a cell as they went in', () => {
  fc.assert(
    fc.property(
      fc.array(
        text.filter((tag) => tag.trim() === tag && tag !== ''),
        { maxLength: 6 },
      ),
      (tags) => {
        expect(splitList(joinList(tags, ';', /[,;|]|:::|^\*/), ',;|')).toEqual(tags);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(splitList('"berlin, mitte",kunde', ',')).toEqual(['berlin, mitte', 'kunde']);
  expect(splitList('5" screen; "vip" x;"open', ';')).toEqual(['5" screen', '"vip" x', '"open']);
});

const understood = (bytes: Buffer) => (fields: readonly { start: number; end: number }[]) =>
  guessMapping(
    fields.map(({ start, end }) => bytes.toString('utf8', start, end)),
    new Map(),
  ).filter(({ field }) => field !== null).length;

test.each([
  ['name,email\nA,a@x.example\n', ','],
  ['name;email\nA;a@x.example\n', ';'],
  ['name\temail\nA\ta@x.example\n', '\t'],
  ['name|email\nA|a@x.example\n', '|'],
  ['Name (last, first);Email;Notes (calls, mails)\nMeier;m@x.example;n\n', ';'],
  ['Name (last, first);Email;Notes (calls, mails)', ';'],
  ['a, b, c, d;e\n1;2\n3;4\n', ';'],
  ['Name;Tags, Groups, Labels\nA;"x, y"\nB;z\n', ';'],
  ['x;y\n1,5;2,5\n3,5;4,5\n', ';'],
  ['名称,备注；其他\n王,一；二\n', ','],
  ['name\nA\n', ','],
  ['Name|Note; a; b; c\nA|x; y\n', '|'],
  ['"Name, given";"E-mail"\n"A";"a@x.example"\n', ';'],
])('the fields of %j are divided at %j', (content, delimiter) => {
  const bytes = Buffer.from(content);
  expect(detectDelimiter({ bytes, isWhole: true }, understood(bytes))).toBe(delimiter);
});

test.each([
  ['sep=;\r\nname', ';', 7],
  ['SEP=,\nname', ',', 6],
  ['Sep = ;\rname', ';', 8],
  ['"sep=|"\r\nname', '|', 9],
  ['sep=\t\r\nname', '\t', 7],
  ['sep=\\t\nname', '\t', 7],
  ['sep=;;;;\nname', ';', 9],
  ['sep=^\nname', '^', 6],
  ['sep=;', ';', 5],
  ['separator=;\nname', undefined, 0],
  ['name;sep=;\n', undefined, 0],
  ['sep\n', undefined, 0],
])('the first line of %j names %j', (content, delimiter, length) => {
  const line = separatorLineOf(Buffer.from(content));
  expect(line).toEqual(delimiter === undefined ? undefined : { delimiter, length });
});

test.each([
  [
    '"name" , "email"\n"Anna" , "a@x.example"\n',
    ',',
    [
      ['name', 'email'],
      ['Anna', 'a@x.example'],
    ],
  ],
  ['\t"a"\t,"b" \r\n', ',', [['a', 'b']]],
  ['"a"\t"b" \t c\n', '\t', [['a', 'b', ' c']]],
  [' "Bob" Smith,x\n', ',', [[' "Bob" Smith', 'x']]],
  ['5" disk, "a, ""b""" ,c\n', ',', [['5" disk', 'a, "b"', 'c']]],
])('blanks around the quotes of %j are nobody’s', async (content, delimiter, rows) => {
  const records = await recordsOf(content, delimiter);
  const cut = await recordsOf(content, delimiter, 1);
  expect(records.map(({ cells }) => cells)).toEqual(rows);
  expect(cut).toEqual(records);
});

test('a row is broken alone: stray bytes, too many fields, a line without end', async () => {
  const long = 'x'.repeat(1_200_000);
  const wide = ','.repeat(mostFields + 5);
  const rows = ['a,b', 'Ren\xe9,r', `${wide}x`, `1,2${wide}`, `${long},y`, 'last,z'].join('\n');
  const records = await recordsOf(Buffer.from(rows, 'latin1'), ',', 64 * 1024);

  expect(records.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'encoding'],
    [3, 'too_many_fields'],
    [4, undefined],
    [5, 'too_long'],
    [6, undefined],
  ]);
  expect(records.at(-1)!.cells).toEqual(['last', 'z']);
  expect(records.at(-1)!.next).toBe(Buffer.byteLength(rows, 'latin1'));
});

test('a million empty fields are looked at and not kept', () => {
  const bytes = Buffer.from(','.repeat(1_000_000));
  const record = readCsvRecord(bytes, 0, { delimiter: 0x2c, isLast: true })!;

  expect([record.fields.length, record.fault, record.next]).toEqual([mostFields, undefined, 1_000_000]);
});
