import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { demoActor, type CastBusiness } from '../../../shared/config/cast.js';
import { definePermission } from '../../../shared/access/permission.js';
import { nextNumber, type TakenNumber } from '../../../shared/numbers/next-number.js';
import {
  numberSeriesFields,
  numberSeriesTable,
  numberSeriesUnique,
  readNumberSeries,
} from '../../../shared/numbers/number-series.js';
import { choices } from '../../../shared/records/choices.js';
import { defineRecord } from '../../../shared/records/define-record.js';
import { choice } from '../../../shared/records/fields/choice.js';
import { recordEvents } from '../../../shared/records/record-events.js';
import { recordReader } from '../../../shared/records/record-reader.js';
import { recordStore } from '../../../shared/records/record-store.js';
import { acme, globex } from '../../cast/cast.js';
import { openClone, type Clone } from '../../kit/open-clone.js';

/** As a subgraph with documents of its own declares it. */
const kinds = choices('DocumentKind', 'Kinds of documents.', { invoice: 'An invoice.', order: 'An order.' });
const series = defineRecord('NumberSeries', {
  table: numberSeriesTable,
  description: 'Numbers without gaps.',
  fields: { kind: choice(kinds, 'Of which documents', {}), ...numberSeriesFields },
  unique: numberSeriesUnique,
});
const store = recordStore(series, recordEvents(series, definePermission('documents.view', 'See documents.')));
const reader = recordReader(series);

let clone: Clone;
beforeAll(async () => {
  clone = await openClone('numbers');
});
afterAll(() => clone?.close());

const write = <Result>(business: CastBusiness, work: (unit: UnitOfWork) => Promise<Result>) =>
  clone.database.write(demoActor(business), work);
const created = {
  kind: 'invoice',
  pattern: '{series}-{year}-{seq:5}',
  resets: 'yearly',
  startsAt: 1,
} as const;

async function addSeries(code: string, more: object = {}, business = acme): Promise<string> {
  const values = { ...created, usedAt: null, ...more, code };
  const [row] = await write(business, (unit) => store.insert(unit, [readNumberSeries(values)]));
  return row!.id;
}
const take = (seriesId: string, day: string, business = acme): Promise<TakenNumber> =>
  write(business, (unit) => nextNumber(unit, seriesId, day));
const counters = (seriesId: string) =>
  clone.sql(
    'select year, first_sequence as first, last_sequence as last from kernel.number_counters where series_id = $1 order by 1',
    [seriesId],
  );

test('eight clients of which a third rolls back leave no gap and no double', async () => {
  const id = await addSeries('A');
  let asked = 0;
  const committed: TakenNumber[] = [];
  const client = async () => {
    while (asked < 200) {
      const turn = (asked += 1);
      const work = write(acme, async (unit) => {
        const taken = await nextNumber(unit, id, '2027-05-02');
        if (turn % 3 === 0) throw new Error('rolled back');
        return taken;
      });
      await work.then(
        (taken) => committed.push(taken),
        (error: Error) => expect(error.message).toBe('rolled back'),
      );
    }
  };

  await Promise.all(Array.from({ length: 8 }, client));

  const sequences = committed.map(({ sequence }) => sequence).toSorted((one, other) => one - other);
  expect(sequences).toEqual(Array.from({ length: 134 }, (_, index) => index + 1));
  expect(new Set(committed.map(({ number }) => number)).size).toBe(134);
  expect(await counters(id)).toEqual([{ year: 2027, first: 1, last: 134 }]);
}, 180_000);

test('the first number of a series is taken once, also by eight at once, and nothing is left of those undone', async () => {
  const id = await addSeries('F', { startsAt: 143 });
  await expect(
    write(acme, async (unit) => {
      await nextNumber(unit, id, '2026-12-31');
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await counters(id)).toEqual([]);

  const taken = await Promise.all(
    Array.from({ length: 8 }, (_, index) => take(id, index % 2 === 0 ? '2026-12-31' : '2027-01-01')),
  );

  const [first, second] = taken.some(({ number }) => number === 'F-2026-00143') ? [143, 1] : [1, 143];
  expect(taken.map(({ number }) => number).toSorted()).toEqual(
    [0, 1, 2, 3].flatMap((add) => [`F-2026-${pad(first + add)}`, `F-2027-${pad(second + add)}`]).toSorted(),
  );
});

const pad = (sequence: number) => String(sequence).padStart(5, '0');

test('a yearly series begins anew at 1 with the year, one that never does runs on', async () => {
  const yearly = await addSeries('Y', { startsAt: 12 });
  const running = await addSeries('R', {
    resets: 'never',
    pattern: '{month}/{year} {series} {seq:2}',
    startsAt: 99,
  });

  const numbers: string[] = [];
  for (const id of [yearly, running])
    for (const day of ['2026-12-31', '2026-12-31', '2027-01-01', '2027-02-01'])
      numbers.push((await take(id, day)).number);

  expect(numbers).toEqual([
    ...['Y-2026-00012', 'Y-2026-00013', 'Y-2027-00001', 'Y-2027-00002'],
    ...['12/2026 R 99', '12/2026 R 100', '01/2027 R 101', '02/2027 R 102'],
  ]);
  expect(await counters(running)).toEqual([{ year: 0, first: 99, last: 102 }]);
});

test('what numbers are made of may change until the first is taken, and stays then', async () => {
  const id = await addSeries('C');
  const change = (values: object) =>
    write(acme, async (unit) => {
      const before = await reader.lock(unit, id, null);
      return store.change(unit, [{ before, values }]);
    });

  await change({ pattern: '{series}{seq:3}', resets: 'never' });
  const { number } = await take(id, '2027-01-01');

  expect(number).toBe('C001');
  for (const values of [
    { pattern: '{series}-{seq:3}' },
    { startsAt: 2 },
    { resets: 'yearly' },
    { code: 'D' },
  ])
    await expect(change(values)).rejects.toThrow(`number series ${id} has numbers already`);
});

test('a change of the pattern waits for a first number that is being taken, and is refused', async () => {
  const id = await addSeries('W');
  const isTaken = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const taking = write(acme, async (unit) => {
    const taken = await nextNumber(unit, id, '2027-01-01');
    isTaken.resolve();
    await mayEnd.promise;
    return taken;
  });
  await isTaken.promise;
  const change = write(acme, (unit) =>
    unit.execute("update kernel.number_series set pattern = '{seq:1}' where business_id = ? and id = ?", [
      acme.id,
      id,
    ]),
  );
  const ends = Promise.allSettled([taking, change]);
  mayEnd.resolve();

  const [taken, changed] = await ends;
  expect(taken).toMatchObject({ status: 'fulfilled', value: { number: 'W-2027-00001' } });
  expect(String((changed as PromiseRejectedResult).reason)).toContain('has numbers already');
});

test.each([
  [
    'skips',
    'SA',
    'update kernel.number_counters set last_sequence = last_sequence + 2 where business_id = ?',
  ],
  [
    'goes back',
    'SB',
    'update kernel.number_counters set last_sequence = last_sequence - 1 where business_id = ?',
  ],
  ['begins elsewhere', 'SC', 'update kernel.number_counters set first_sequence = 0 where business_id = ?'],
  ['is deleted', 'SD', 'delete from kernel.number_counters where business_id = ?'],
])('a counter that %s cannot be stored', async (_fault, code, text) => {
  const id = await addSeries(code);
  await take(id, '2027-01-01');
  await take(id, '2027-01-01');

  const broken = write(acme, (unit) => unit.execute(text, [acme.id]));

  await expect(broken).rejects.toThrow(/goes up by one|permission denied/);
  expect(await counters(id)).toEqual([{ year: 2027, first: 1, last: 2 }]);
});

test('a series of another business is not found, and its counter stays', async () => {
  const id = await addSeries('G', {}, globex);
  await take(id, '2027-01-01', globex);

  await expect(take(id, '2027-01-01')).rejects.toThrow(`There is no number series ${id} in this business.`);

  expect(await counters(id)).toEqual([{ year: 2027, first: 1, last: 1 }]);
});

test('two series of one kind share neither code nor form', async () => {
  await addSeries('K', { pattern: 'K{seq:5}', resets: 'never' });

  await expect(addSeries('K')).rejects.toThrow('Another series of this kind has the code K.');
  await expect(addSeries('L', { pattern: 'K{seq:5}', resets: 'never' })).rejects.toThrow(
    'Another series of this kind gives the same numbers',
  );
  await expect(addSeries('K', { kind: 'order', pattern: 'K{seq:5}', resets: 'never' })).resolves.toMatch(/-/);
});
