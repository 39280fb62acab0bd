import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, demoPassword } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { awaitMail, jobsDone, mailsTo, tokenIn } from '../../kit/mail.js';
import { refresh, tokensOf } from '../../kit/sign-in.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let queued: string;

beforeAll(async () => {
  graph = await startGraph();
  // Jobs vanish when they are done: a copy of all that were ever asked for.
  await graph.sql('create table public.queued (payload json)');
  await graph.sql('grant insert on public.queued to public');
  await graph.sql(`create function public.keep_job() returns trigger language plpgsql as
    $$ begin insert into public.queued values (new.payload); return new; end $$`);
  await graph.sql(
    'create trigger keep after insert on graphile_worker._private_jobs for each row execute function public.keep_job()',
  );
});
afterAll(() => graph?.stop());

const textOf = async (table: string) => JSON.stringify(await graph.sql(`select t::text from ${table} t`));

test('after every flow no password, token or hash stands in audit trail, events, jobs or answers', async () => {
  const [changed, resetTo, chosen, wrong] = [
    'thirsty-giraffe-1',
    'thirsty-giraffe-2',
    'thirsty-giraffe-3',
    'thirsty-giraffe-0',
  ];
  const answers: unknown[] = [];
  const post = async (path: string, body: object, client = graph.nobody) => {
    const answer = (await client.rest('POST', path, body)).body;
    answers.push(answer.error ?? 'ok');
    return answer.data as any;
  };

  const first = await tokensOf(graph, acmeOwner.email);
  const second = (await refresh(graph, first.refresh_token)).tokens;
  const client = new Client(graph.url, second.access_token);
  await post('/v1/auth/login', { email: acmeOwner.email, password: wrong });
  await post('/v1/auth/password', { current_password: wrong, new_password: changed }, client);
  await post('/v1/auth/password', { current_password: demoPassword, new_password: changed }, client);
  await post('/v1/auth/password-reset', { email: acmeStaff.email });
  const resetToken = tokenIn(await awaitMail(graph, acmeStaff.email));
  await post('/v1/auth/password-reset/confirm', { token: resetToken, new_password: 'password1234' });
  await post('/v1/auth/password-reset/confirm', { token: resetToken, new_password: resetTo });
  await post('/v1/auth/password-reset/confirm', { token: resetToken, new_password: resetTo });
  await post('/v1/auth/sign-up', {
    business_name: 'Initech',
    owner_name: 'Ida',
    email: 'ida@initech.example',
  });
  const signUpToken = tokenIn(await awaitMail(graph, 'ida@initech.example'));
  const joined = await post('/v1/auth/sign-up/confirm', { token: signUpToken, password: chosen });
  await post('/v1/auth/sign-up/confirm', { token: signUpToken, password: chosen });
  await graph.sql("update identity.refresh_tokens set used_at = used_at - interval '1 minute'");
  await post('/v1/auth/refresh', { refresh_token: first.refresh_token });
  await jobsDone(graph);

  queued = await textOf('public.queued');
  expect((await mailsTo(graph, acmeStaff.email)).length).toBe(2);
  expect(queued).toContain('Your password was changed');
  const hashes = await graph.sql<{ hash: string }>(
    `select password_hash as hash from identity.credentials union select token_hash from identity.refresh_tokens
     union select token_hash from identity.password_resets`,
  );
  const secrets = {
    passwords: [demoPassword, changed, resetTo, chosen, wrong, 'password1234'],
    tokens: [first, second, joined].flatMap((tokens) => [
      tokens.access_token,
      tokens.refresh_token,
      tokens.refresh_token.slice(-43),
    ]),
    links: [resetToken, resetToken.slice(-43)],
    hashes: hashes.map(({ hash }) => hash),
  };
  const places = {
    audit: await textOf('kernel.audit_log'),
    events: await textOf('kernel.event_log'),
    jobs: queued,
    errors: JSON.stringify(answers),
    sessions: await textOf('identity.sessions'),
    throttles: await textOf('identity.throttles'),
  };
  expect(hashes.length).toBeGreaterThanOrEqual(8);
  for (const [place, text] of Object.entries(places)) {
    for (const [kind, values] of Object.entries(secrets)) {
      expect([place, kind, values.filter((value) => text.includes(value))]).toEqual([place, kind, []]);
    }
  }
  expect(places.audit).toContain('session.reuse_detected');
});

test('the tables keep hashes, and what is sealed, only', async () => {
  const { refresh_token } = await tokensOf(graph, 'ida@initech.example', 'thirsty-giraffe-3');
  const tables = [
    'identity.refresh_tokens',
    'identity.password_resets',
    'identity.credentials',
    'identity.signing_keys',
  ];
  const text = (await Promise.all(tables.map(textOf))).join();

  expect(text).not.toContain(refresh_token.slice(-43));
  expect(text).not.toContain('thirsty-giraffe');
  expect(text).not.toMatch(/\\"d\\":/);
});
