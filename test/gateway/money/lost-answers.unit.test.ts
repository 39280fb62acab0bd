import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startTill } from './start-till.js';

let started: Awaited<ReturnType<typeof startTill>>;
let key: string;
beforeAll(async () => {
  started = await startTill('lost');
});
afterAll(() => started?.stop());
beforeEach(() => {
  key = crypto.randomUUID();
});

async function send(field: string) {
  const query = `mutation { ${field}(input: { amountMinor: 250 }) { id amountMinor } }`;
  const { body, isReplayed } = await started.post('/graphql', { query }, { key });
  return { data: body.data, codes: body.errors?.map((error: any) => error.extensions.code), isReplayed };
}

/** Runs it while no answer can be stored, and lets so much time pass that nobody still works on it. */
async function sendAndLoseAnswer(field: string) {
  await started.sql(`create function public.lose() returns trigger language plpgsql as
    $$ begin if new.answer is not null then raise 'lost'; end if; return new; end $$;
    create trigger lose before update on kernel.idempotency_keys for each row execute function public.lose()`);
  const first = await send(field);
  await started.sql('drop trigger lose on kernel.idempotency_keys; drop function public.lose()');
  await started.sql("update kernel.idempotency_keys set created_at = created_at - interval '10 s'");
  return first;
}

const rowOf = async () =>
  (
    await started.sql(
      `select answer is null as "isLost", outcome from kernel.idempotency_keys where key = '${key}'`,
    )
  )[0];

test('a change without its answer is answered from what it resulted in, and made once', async () => {
  const before = await started.payouts();
  const first = await sendAndLoseAnswer('payOut');
  const lost = await rowOf();

  const answers = await Promise.all(Array.from({ length: 10 }, () => send('payOut')));

  expect(lost).toEqual({ isLost: true, outcome: expect.stringMatching(/^[\w+/]+=*$/) });
  expect(Buffer.from(lost.outcome, 'base64').toString('latin1')).not.toContain('amountMinor');
  expect(answers).toEqual(Array(10).fill({ ...first, isReplayed: true }));
  expect(await rowOf()).toEqual({ isLost: false, outcome: null });
  expect(await started.payouts()).toHaveLength(before.length + 1);
});

test.each([
  ['payTip', 'answers with more than its transaction resulted in', 1],
  ['payTwice', 'writes in two transactions', 2],
])('%s, which %s, stays IDEM-003 and is not made again', async (field, _why, payouts) => {
  const before = await started.payouts();
  await sendAndLoseAnswer(field);

  const again = await send(field);

  expect(again).toEqual({ data: { [field]: null }, codes: ['IDEM-003'], isReplayed: false });
  expect(await started.payouts()).toHaveLength(before.length + payouts);
});
