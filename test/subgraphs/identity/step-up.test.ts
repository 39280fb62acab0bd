import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { outcomeOf } from '../../kit/outcome.js';
import {
  beginLogin,
  codeOf,
  enrollFactor,
  forgetCodes,
  tryCode,
  type EnrolledFactor,
} from '../../kit/second-factor.js';
import { permit } from '../../kit/permit.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { auditedActions, mailSubjects } from '../../kit/traces.js';

const verify = 'mutation ($input: VerifyMfaInput!) { verifyMfa(input: $input) { freshUntil } }';
const regenerate = 'mutation { regenerateRecoveryCodes { recoveryCodes } }';
const disable = 'mutation { disableMfa { isMfaEnabled } }';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

describe('step-up', () => {
  let anna: Client;
  let factor: EnrolledFactor;

  beforeAll(async () => {
    anna = await graph.signIn(acmeOwner);
    factor = await enrollFactor(anna);
  });

  const grow = (minutes: number) =>
    graph.sql(`update identity.sessions set mfa_at = now() - interval '1 minute' * $2 where user_id = $1`, [
      acmeOwner.id,
      minutes,
    ]);

  test('a proof is fresh for five minutes; then verifyMfa proves it anew, at once', async () => {
    const fresh = await anna.query(regenerate);
    await grow(5);
    const stale = await eventually(async () => {
      const { errors } = await anna.query(regenerate);
      expect(errors).toBeDefined();
      return errors;
    });
    const enrolment = await anna.query('mutation { enrollMfa { secret } }');
    await forgetCodes(graph, acmeOwner);
    const proved = await anna.query(verify, { input: { code: codeOf(factor.secret) } });
    const renewed = await anna.query(regenerate);
    const reEnrolment = await anna.query('mutation { enrollMfa { secret } }');

    expect(fresh.errors).toBeUndefined();
    expect(outcomeOf({ errors: stale })).toBe('AUTH-003 401');
    expect(outcomeOf(enrolment)).toBe('AUTH-003 401');
    expect(Date.parse(proved.data.verifyMfa.freshUntil) - Date.now()).toBeGreaterThan(290_000);
    expect(Date.parse(proved.data.verifyMfa.freshUntil) - Date.now()).toBeLessThanOrEqual(300_000);
    expect([outcomeOf(renewed), outcomeOf(reEnrolment)]).toEqual(['answered', 'answered']);
    factor = { ...factor, recoveryCodes: renewed.data.regenerateRecoveryCodes.recoveryCodes };
  });

  test('an unconfirmed new app leaves the old one in force', async () => {
    await forgetCodes(graph, acmeOwner);

    expect(await tryCode(graph, acmeOwner, codeOf(factor.secret))).toBe('answered');
  });

  test('replaced recovery codes are void, the new ones count', async () => {
    const { data } = await anna.query(regenerate);
    await forgetCodes(graph, acmeOwner);

    const old = await tryCode(graph, acmeOwner, factor.recoveryCodes[0]!);
    const current = await tryCode(graph, acmeOwner, data.regenerateRecoveryCodes.recoveryCodes[0]);

    expect([old, current]).toEqual(['AUTH-001 401', 'answered']);
  });

  test('who has no factor cannot prove one, and is not let through for it', async () => {
    const ben = await graph.signIn(acmeStaff);

    const answers = [
      await ben.query(verify, { input: { code: '123456' } }),
      await ben.query(regenerate),
      await ben.query(disable),
      await graph.nobody.query(disable),
    ];

    expect(answers.map(outcomeOf)).toEqual(['AUTH-001 401', 'AUTH-003 401', 'AUTH-003 401', 'AUTH-004 401']);
  });

  test('isMfaEnabled is for oneself and for who may see users', async () => {
    await permit(graph, acmeStaff, [], ['users.view']);
    const ben = await graph.signIn(acmeStaff);
    const byAuthor = '{ customers(first: 100) { nodes { createdBy { id isMfaEnabled } } } }';

    const [mine, theirs, owners] = [
      await ben.query('{ me { isMfaEnabled } }'),
      await ben.query(byAuthor),
      await anna.query('{ users { nodes { email isMfaEnabled } } }'),
    ];
    await permit(graph, acmeStaff, []);

    expect(mine.data).toEqual({ me: { isMfaEnabled: false } });
    expect(outcomeOf(theirs)).toBe('AUTH-004 403');
    const authors = theirs.data.customers.nodes.map((node: { createdBy: object }) =>
      JSON.stringify(node.createdBy),
    );
    expect(new Set(authors)).toEqual(
      new Set([
        JSON.stringify({ id: acmeOwner.id, isMfaEnabled: null }),
        JSON.stringify({ id: acmeStaff.id, isMfaEnabled: false }),
      ]),
    );
    expect(owners.data.users.nodes).toEqual([
      { email: acmeOwner.email, isMfaEnabled: true },
      { email: acmeStaff.email, isMfaEnabled: false },
    ]);
  });

  test('disabling removes factor, codes and proof; nothing secret is left in audit, events or mail', async () => {
    await forgetCodes(graph, acmeOwner);
    const { data } = await anna.query('mutation { enrollMfa { secret } }');
    const off = await anna.query(disable);
    const login = await beginLogin(graph.nobody, acmeOwner.email);
    const again = await anna.query(disable);
    const [left] = await graph.sql<{ count: string }>(
      `select (select count(*) from identity.mfa_factors where user_id = $1)
            + (select count(*) from identity.recovery_codes where user_id = $1) as count`,
      [acmeOwner.id],
    );
    const traces = await graph.sql<{ text: string }>(
      `select a::text as text from kernel.audit_log a union all select e::text from kernel.event_log e
       union all select m::text from kernel.mailbox m union all select j::text from graphile_worker._private_jobs j`,
    );

    expect(off.data).toEqual({ disableMfa: { isMfaEnabled: false } });
    expect([login.mfaChallenge, typeof login.accessToken]).toEqual([null, 'string']);
    expect(outcomeOf(again)).toBe('AUTH-003 401');
    expect(Number(left!.count)).toBe(0);
    const text = traces.map((row) => row.text).join('\n');
    for (const secret of [factor.secret, data.enrollMfa.secret, ...factor.recoveryCodes])
      expect(text).not.toContain(secret);
    expect(await auditedActions(graph, acmeOwner)).toEqual(
      expect.arrayContaining([
        'mfa.disabled',
        'mfa.verified',
        'mfa.recovery_codes_replaced',
        'mfa.recovery_code_used',
      ]),
    );
    await eventually(async () =>
      expect(await mailSubjects(graph, acmeOwner)).toContain('Two-step sign-in is off'),
    );
  });
});
