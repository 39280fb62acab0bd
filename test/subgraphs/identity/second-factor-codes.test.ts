import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globexOwner, globexStaff } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { outcomeOf } from '../../kit/outcome.js';
import {
  beginLogin,
  challengeOf,
  codeOf,
  completeLogin,
  completion,
  enrollFactor,
  forgetCodes,
  forgetTries,
  tryCode,
  type EnrolledFactor,
} from '../../kit/second-factor.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { mailSubjects } from '../../kit/traces.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

describe('Grace of Globex, who has an app,', () => {
  let factor: EnrolledFactor;

  beforeAll(async () => {
    factor = await enrollFactor(await graph.signIn(globexOwner));
  });

  test('a login answers a challenge and begins no session; challenge and code complete it', async () => {
    await forgetCodes(graph, globexOwner);
    const sessions = () => graph.sql('select id from identity.sessions where user_id = $1', [globexOwner.id]);
    const before = (await sessions()).length;

    const begun = await beginLogin(graph.nobody, globexOwner.email);
    const between = (await sessions()).length;
    const token = await completeLogin(graph.nobody, begun.mfaChallenge!, codeOf(factor.secret));

    expect(begun.accessToken).toBeNull();
    expect([between - before, (await sessions()).length - before]).toEqual([0, 1]);
    expect(partOf(token, 1)).toMatchObject({ sub: globexOwner.id, amr: ['pwd', 'otp'] });
    expect(outcomeOf(await new Client(graph.url, token).query('{ users { nodes { id } } }'))).toBe(
      'answered',
    );
  });

  test('a code works once, also among twenty tries at the same moment', async () => {
    await forgetCodes(graph, globexOwner);
    const [code, challenge] = [codeOf(factor.secret), await challengeOf(graph, globexOwner)];

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        graph.nobody.query(completion, { input: { mfaChallenge: challenge, code } }),
      ),
    );
    await forgetTries(graph);
    const replayed = await tryCode(graph, globexOwner, code);

    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter((each) => each === 'answered')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'AUTH-001 401', 'AUTH-007 429']));
    expect(replayed).toBe('AUTH-001 401');
  });

  test('neighbouring steps count, later codes make earlier ones void, others never count', async () => {
    await forgetCodes(graph, globexOwner);

    const far = [
      await tryCode(graph, globexOwner, codeOf(factor.secret, 3)),
      await tryCode(graph, globexOwner, codeOf(factor.secret, -3)),
    ];
    const next = await tryCode(graph, globexOwner, codeOf(factor.secret, 1).replace(/^.../, '$& '));
    const earlier = await tryCode(graph, globexOwner, codeOf(factor.secret));

    expect(far).toEqual(['AUTH-001 401', 'AUTH-001 401']);
    expect([next, earlier]).toEqual(['answered', 'AUTH-001 401']);
  });

  test('a recovery code works once, in any spelling, and is told by mail', async () => {
    await forgetCodes(graph, globexOwner);
    const [first, second] = factor.recoveryCodes as [string, string];
    const spelled = ` ${first.replace('-', ' ').toUpperCase()} `.trim();

    const token = await completeLogin(graph.nobody, await challengeOf(graph, globexOwner), spelled);
    const again = await tryCode(graph, globexOwner, first);
    const challenge = await challengeOf(graph, globexOwner);
    const atOnce = await Promise.all(
      Array.from({ length: 4 }, () =>
        graph.nobody.query(completion, { input: { mfaChallenge: challenge, code: second } }),
      ),
    );

    expect(partOf(token, 1).amr).toEqual(['pwd', 'recovery']);
    expect(again).toBe('AUTH-001 401');
    expect(atOnce.filter(({ errors }) => !errors)).toHaveLength(1);
    await eventually(async () =>
      expect(await mailSubjects(graph, globexOwner)).toContain('A recovery code was used'),
    );
  });

  test('after five wrong codes in five minutes even the right one has to wait', async () => {
    await forgetCodes(graph, globexOwner);
    const wrong: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) wrong.push(await tryCode(graph, globexOwner, '00000-00000'));

    const right = await graph.nobody.query(completion, {
      input: { mfaChallenge: await challengeOf(graph, globexOwner), code: codeOf(factor.secret) },
    });
    const { body, status } = await graph.nobody.rest('POST', '/v1/auth/mfa/challenge', {
      mfa_challenge: await challengeOf(graph, globexOwner),
      code: codeOf(factor.secret),
    });

    expect(wrong).toEqual(Array.from({ length: 5 }, () => 'AUTH-001 401'));
    expect(right.errors).toMatchObject([{ extensions: { code: 'AUTH-007', httpStatus: 429 } }]);
    expect(right.errors![0]!.message).toMatch(/^Too many attempts; wait \d+ seconds\.$/);
    expect([status, body.error?.code]).toEqual([429, 'AUTH-007']);
  });

  test('a challenge that is forged, of another purpose, or older than the password is refused', async () => {
    await forgetCodes(graph, globexOwner);
    const challenge = await challengeOf(graph, globexOwner);
    const flipped = Buffer.from(challenge, 'base64');
    flipped[30]! ^= 1;
    const [factorRow] = await graph.sql<{ sealed: string }>(
      'select sealed_secret as sealed from identity.mfa_factors where user_id = $1',
      [globexOwner.id],
    );
    const send = async (mfaChallenge: string) =>
      outcomeOf(
        await graph.nobody.query(completion, { input: { mfaChallenge, code: codeOf(factor.secret) } }),
      );

    const forged = [
      await send(flipped.toString('base64')),
      await send('nonsense'),
      await send(''),
      await send(factorRow!.sealed),
    ];
    const [kept] = await graph.sql<{ hash: string }>(
      'select password_hash as hash from identity.credentials where user_id = $1',
      [globexOwner.id],
    );
    await graph.sql('update identity.credentials set password_hash = $2 where user_id = $1', [
      globexOwner.id,
      'another',
    ]);
    const outlived = await send(challenge);
    await graph.sql('update identity.credentials set password_hash = $2 where user_id = $1', [
      globexOwner.id,
      kept!.hash,
    ]);
    const genuine = await send(challenge);

    expect(forged).toEqual(['AUTH-001 401', 'AUTH-001 401', 'AUTH-001 401', 'AUTH-001 401']);
    expect([outlived, genuine]).toEqual(['AUTH-001 401', 'answered']);
  });

  test('a secret that was moved to another user does not open', async () => {
    await forgetCodes(graph, globexOwner);
    await graph.sql(
      `insert into identity.mfa_factors (business_id, user_id, sealed_secret, confirmed_at)
       select business_id, $1, sealed_secret, confirmed_at from identity.mfa_factors where user_id = $2`,
      [globexStaff.id, globexOwner.id],
    );

    const { errors } = await graph.nobody.query(completion, {
      input: { mfaChallenge: await challengeOf(graph, globexStaff), code: codeOf(factor.secret) },
    });
    await graph.sql('delete from identity.mfa_factors where user_id = $1', [globexStaff.id]);

    expect(outcomeOf({ errors })).toBe('SYS-001 500');
  });
});
