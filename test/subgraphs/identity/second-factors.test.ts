import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { CastMember } from '../../../shared/demo/cast.js';
import {
  acme,
  acmeOwner,
  acmeStaff,
  globexOwner,
  globexStaff,
  platform,
  platformSupport,
} from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { apiSchemaOf } from '../../kit/api-schema.js';
import { Client, type AnsweredError } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { selectionOf } from '../../kit/id-requests.js';
import {
  beginLogin,
  codeOf,
  completeLogin,
  enrollFactor,
  type EnrolledFactor,
} from '../../kit/second-factor.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

const complete = 'mutation ($input: CompleteLoginInput!) { completeLogin(input: $input) { accessToken } }';
const verify = 'mutation ($input: VerifyMfaInput!) { verifyMfa(input: $input) { freshUntil } }';
const confirm = 'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes } }';
const regenerate = 'mutation { regenerateRecoveryCodes { recoveryCodes } }';
const disable = 'mutation { disableMfa { mfaEnabled } }';

let graph: Graph;

beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

const outcome = (errors: AnsweredError[] | undefined) =>
  errors ? `${errors[0]!.extensions.code} ${errors[0]!.extensions.httpStatus}` : 'answered';

const challengeOf = async ({ email }: CastMember) => (await beginLogin(graph.nobody, email)).mfaChallenge!;

/** Codes work again, and tries begin anew: tests do not wait for the clock. */
async function turnClockForward({ id }: CastMember): Promise<void> {
  await graph.sql('update identity.mfa_factors set last_used_step = 0 where user_id = $1', [id]);
  await graph.sql("delete from identity.throttles where key like 'mfa.code%'");
}

async function tryCode(person: CastMember, code: string) {
  const { errors } = await graph.nobody.query(complete, {
    input: { mfaChallenge: await challengeOf(person), code },
  });
  return outcome(errors);
}

describe('Grace of Globex enrols an app', () => {
  let grace: Client;
  let factor: EnrolledFactor;

  test('an enrolment changes nothing before its first code', async () => {
    grace = await graph.signIn(globexOwner);

    const { data } = await grace.query('mutation { enrollMfa { secret otpauthUrl expiresAt } }');
    const wrong = await grace.query(confirm, { input: { code: '000000' } });
    const login = await beginLogin(graph.nobody, globexOwner.email);
    const me = await grace.query('{ me { mfaEnabled } }');

    const url = new URL(data.enrollMfa.otpauthUrl);
    expect(data.enrollMfa.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect([url.protocol, url.host, url.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      'totp',
      'BraiFlow',
    ]);
    expect(decodeURIComponent(url.pathname)).toBe(`/BraiFlow:${globexOwner.email}`);
    expect([
      url.searchParams.get('algorithm'),
      url.searchParams.get('digits'),
      url.searchParams.get('period'),
    ]).toEqual(['SHA1', '6', '30']);
    expect(outcome(wrong.errors)).toBe('AUTH-001 401');
    expect([login.mfaChallenge, typeof login.accessToken]).toEqual([null, 'string']);
    expect(me.data).toEqual({ me: { mfaEnabled: false } });
  });

  test('without an enrolment, or past its end, there is nothing to confirm', async () => {
    const { data } = await grace.query('mutation { enrollMfa { secret } }');
    const code = codeOf(data.enrollMfa.secret);
    const gus = await graph.signIn(globexStaff);

    await graph.sql("update identity.mfa_factors set pending_until = now() - interval '1 second'");
    const late = await grace.query(confirm, { input: { code } });
    const never = await gus.query(confirm, { input: { code } });

    expect([outcome(late.errors), outcome(never.errors)]).toEqual(['CONFLICT-001 409', 'CONFLICT-001 409']);
  });

  test('the first code puts it in force: other sessions end, recovery codes and a notice come', async () => {
    const other = await graph.signIn(globexOwner);
    await turnClockForward(globexOwner);

    factor = await enrollFactor(grace);
    const me = await grace.query('{ me { mfaEnabled } }');
    const ended = await eventually(async () => {
      const answer = await other.query('{ me { id } }');
      expect(answer.status).toBe(401);
      return answer;
    }, 2_000);

    expect(factor.recoveryCodes).toHaveLength(10);
    expect(new Set(factor.recoveryCodes).size).toBe(10);
    for (const code of factor.recoveryCodes)
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(me.data).toEqual({ me: { mfaEnabled: true } });
    expect(outcome(ended.errors)).toBe('AUTH-006 401');
    await eventually(
      async () => expect(await subjectsTo(globexOwner)).toContain('Two-step sign-in is on'),
      5_000,
    );
    expect(await auditOf(globexOwner)).toEqual(
      expect.arrayContaining(['mfa.enrollment_begun', 'mfa.enrolled']),
    );
  });

  test('a login answers a challenge and begins no session; challenge and code complete it', async () => {
    await turnClockForward(globexOwner);
    const sessions = () => graph.sql('select id from identity.sessions where user_id = $1', [globexOwner.id]);
    const before = (await sessions()).length;

    const begun = await beginLogin(graph.nobody, globexOwner.email);
    const between = (await sessions()).length;
    const token = await completeLogin(graph.nobody, begun.mfaChallenge!, codeOf(factor.secret));

    expect(begun.accessToken).toBeNull();
    expect([between - before, (await sessions()).length - before]).toEqual([0, 1]);
    expect(partOf(token, 1)).toMatchObject({ sub: globexOwner.id, amr: ['pwd', 'otp'] });
    expect(outcome((await new Client(graph.url, token).query('{ users { nodes { id } } }')).errors)).toBe(
      'answered',
    );
  });

  test('a code works once, also among twenty tries at the same moment', async () => {
    await turnClockForward(globexOwner);
    const [code, challenge] = [codeOf(factor.secret), await challengeOf(globexOwner)];

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        graph.nobody.query(complete, { input: { mfaChallenge: challenge, code } }),
      ),
    );
    await turnClockForward({ ...globexOwner, id: acme.id });
    const replayed = await tryCode(globexOwner, code);

    const outcomes = answers.map(({ errors }) => outcome(errors));
    expect(outcomes.filter((each) => each === 'answered')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'AUTH-001 401', 'AUTH-007 429']));
    expect(replayed).toBe('AUTH-001 401');
  });

  test('neighbouring steps count, later codes make earlier ones void, others never count', async () => {
    await turnClockForward(globexOwner);

    const far = [
      await tryCode(globexOwner, codeOf(factor.secret, 3)),
      await tryCode(globexOwner, codeOf(factor.secret, -3)),
    ];
    const next = await tryCode(globexOwner, codeOf(factor.secret, 1).replace(/^.../, '$& '));
    const earlier = await tryCode(globexOwner, codeOf(factor.secret));

    expect(far).toEqual(['AUTH-001 401', 'AUTH-001 401']);
    expect([next, earlier]).toEqual(['answered', 'AUTH-001 401']);
  });

  test('a recovery code works once, in any spelling, and is told by mail', async () => {
    await turnClockForward(globexOwner);
    const [first, second] = factor.recoveryCodes as [string, string];
    const spelled = ` ${first.replace('-', ' ').toUpperCase()} `.trim();

    const token = await completeLogin(graph.nobody, await challengeOf(globexOwner), spelled);
    const again = await tryCode(globexOwner, first);
    const challenge = await challengeOf(globexOwner);
    const atOnce = await Promise.all(
      Array.from({ length: 4 }, () =>
        graph.nobody.query(complete, { input: { mfaChallenge: challenge, code: second } }),
      ),
    );

    expect(partOf(token, 1).amr).toEqual(['pwd', 'recovery']);
    expect(again).toBe('AUTH-001 401');
    expect(atOnce.filter(({ errors }) => !errors)).toHaveLength(1);
    await eventually(
      async () => expect(await subjectsTo(globexOwner)).toContain('A recovery code was used'),
      5_000,
    );
  });

  test('after five wrong codes in five minutes even the right one has to wait', async () => {
    await turnClockForward(globexOwner);
    const wrong: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) wrong.push(await tryCode(globexOwner, '00000-00000'));

    const right = await graph.nobody.query(complete, {
      input: { mfaChallenge: await challengeOf(globexOwner), code: codeOf(factor.secret) },
    });
    const { body, status } = await graph.nobody.rest('POST', '/v1/auth/mfa/challenge', {
      mfa_challenge: await challengeOf(globexOwner),
      code: codeOf(factor.secret),
    });

    expect(wrong).toEqual(Array.from({ length: 5 }, () => 'AUTH-001 401'));
    expect(right.errors).toMatchObject([{ extensions: { code: 'AUTH-007', httpStatus: 429 } }]);
    expect(right.errors![0]!.message).toMatch(/^Too many attempts; wait \d+ seconds\.$/);
    expect([status, body.error?.code]).toEqual([429, 'AUTH-007']);
  });

  test('a challenge that is forged, of another purpose, or older than the password is refused', async () => {
    await turnClockForward(globexOwner);
    const challenge = await challengeOf(globexOwner);
    const flipped = Buffer.from(challenge, 'base64');
    flipped[30]! ^= 1;
    const [factorRow] = await graph.sql<{ sealed: string }>(
      'select sealed_secret as sealed from identity.mfa_factors where user_id = $1',
      [globexOwner.id],
    );
    const send = async (mfaChallenge: string) =>
      outcome(
        (await graph.nobody.query(complete, { input: { mfaChallenge, code: codeOf(factor.secret) } })).errors,
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
    await turnClockForward(globexOwner);
    await graph.sql(
      `insert into identity.mfa_factors (business_id, user_id, sealed_secret, confirmed_at)
       select business_id, $1, sealed_secret, confirmed_at from identity.mfa_factors where user_id = $2`,
      [globexStaff.id, globexOwner.id],
    );

    const { errors } = await graph.nobody.query(complete, {
      input: { mfaChallenge: await challengeOf(globexStaff), code: codeOf(factor.secret) },
    });
    await graph.sql('delete from identity.mfa_factors where user_id = $1', [globexStaff.id]);

    expect(outcome(errors)).toBe('SYS-001 500');
  });
});

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
    }, 2_000);
    const enrolment = await anna.query('mutation { enrollMfa { secret } }');
    await turnClockForward(acmeOwner);
    const proved = await anna.query(verify, { input: { code: codeOf(factor.secret) } });
    const renewed = await anna.query(regenerate);
    const reEnrolment = await anna.query('mutation { enrollMfa { secret } }');

    expect(fresh.errors).toBeUndefined();
    expect(outcome(stale)).toBe('AUTH-003 401');
    expect(outcome(enrolment.errors)).toBe('AUTH-003 401');
    expect(Date.parse(proved.data.verifyMfa.freshUntil) - Date.now()).toBeGreaterThan(290_000);
    expect(Date.parse(proved.data.verifyMfa.freshUntil) - Date.now()).toBeLessThanOrEqual(300_000);
    expect([outcome(renewed.errors), outcome(reEnrolment.errors)]).toEqual(['answered', 'answered']);
    factor = { ...factor, recoveryCodes: renewed.data.regenerateRecoveryCodes.recoveryCodes };
  });

  test('an unconfirmed new app leaves the old one in force', async () => {
    await turnClockForward(acmeOwner);

    expect(await tryCode(acmeOwner, codeOf(factor.secret))).toBe('answered');
  });

  test('replaced recovery codes are void, the new ones count', async () => {
    const { data } = await anna.query(regenerate);
    await turnClockForward(acmeOwner);

    const old = await tryCode(acmeOwner, factor.recoveryCodes[0]!);
    const current = await tryCode(acmeOwner, data.regenerateRecoveryCodes.recoveryCodes[0]);

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

    expect(answers.map(({ errors }) => outcome(errors))).toEqual([
      'AUTH-001 401',
      'AUTH-003 401',
      'AUTH-003 401',
      'AUTH-004 401',
    ]);
  });

  test('mfaEnabled is for oneself and for who may see users', async () => {
    const denied = JSON.stringify({ grants: [], denials: ['users.view'] });
    await graph.sql('update identity.users set permissions = $2 where id = $1', [acmeStaff.id, denied]);
    const ben = await graph.signIn(acmeStaff);
    const byAuthor = '{ customers(first: 100) { nodes { createdBy { id mfaEnabled } } } }';

    const [mine, theirs, owners] = [
      await ben.query('{ me { mfaEnabled } }'),
      await ben.query(byAuthor),
      await anna.query('{ users { nodes { email mfaEnabled } } }'),
    ];
    await graph.sql('update identity.users set permissions = $2 where id = $1', [
      acmeStaff.id,
      JSON.stringify({ grants: [], denials: [] }),
    ]);

    expect(mine.data).toEqual({ me: { mfaEnabled: false } });
    expect(outcome(theirs.errors)).toBe('AUTH-004 403');
    const authors = theirs.data.customers.nodes.map((node: { createdBy: object }) =>
      JSON.stringify(node.createdBy),
    );
    expect(new Set(authors)).toEqual(
      new Set([
        JSON.stringify({ id: acmeOwner.id, mfaEnabled: null }),
        JSON.stringify({ id: acmeStaff.id, mfaEnabled: false }),
      ]),
    );
    expect(owners.data.users.nodes).toEqual([
      { email: acmeOwner.email, mfaEnabled: true },
      { email: acmeStaff.email, mfaEnabled: false },
    ]);
  });

  test('disabling removes factor, codes and proof; nothing secret is left in audit, events or mail', async () => {
    await turnClockForward(acmeOwner);
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

    expect(off.data).toEqual({ disableMfa: { mfaEnabled: false } });
    expect([login.mfaChallenge, typeof login.accessToken]).toEqual([null, 'string']);
    expect(outcome(again.errors)).toBe('AUTH-003 401');
    expect(Number(left!.count)).toBe(0);
    const text = traces.map((row) => row.text).join('\n');
    for (const secret of [factor.secret, data.enrollMfa.secret, ...factor.recoveryCodes])
      expect(text).not.toContain(secret);
    expect(await auditOf(acmeOwner)).toEqual(
      expect.arrayContaining([
        'mfa.disabled',
        'mfa.verified',
        'mfa.recovery_codes_replaced',
        'mfa.recovery_code_used',
      ]),
    );
    await eventually(
      async () => expect(await subjectsTo(acmeOwner)).toContain('Two-step sign-in is off'),
      5_000,
    );
  });
});

describe('platform staff', () => {
  /** What nobody needs to be signed in for, and what enrols, proves and ends. */
  const openToUnenrolled = ['enrollMfa', 'confirmMfa', 'verifyMfa', 'logout'];

  test('without a second factor they can enrol one and sign out, and nothing else', async () => {
    const schema = await apiSchemaOf(graph);
    const support = await graph.signIn(platformSupport);
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const answers: Record<string, string> = {};

    for (const root of roots) {
      for (const field of Object.values(root.getFields())) {
        if (openToUnenrolled.includes(field.name)) continue;
        const request = requestOf(root.name.toLowerCase(), field);
        const [{ errors }, asNobody] = [
          await support.query(request.document, request.variables),
          await graph.nobody.query(request.document, request.variables),
        ];
        // A field that asks nobody for a token is no privilege of who has one.
        if (outcome(asNobody.errors) === 'AUTH-004 401') answers[field.name] = outcome(errors);
      }
    }

    expect(Object.keys(answers).length).toBeGreaterThan(15);
    expect(Object.entries(answers).filter(([, answer]) => answer !== 'AUTH-003 401')).toEqual([]);
    expect((await support.rest('GET', '/v1/me')).body.error?.code).toBe('AUTH-003');
    await enrollFactor(support);
    expect(outcome((await support.query('{ me { id } }')).errors)).toBe('answered');
  });

  test('a session that began before the enrolment, and did not end, has to prove the factor first', async () => {
    const enrolled = await graph.signInStaff(platformSupportOf('admin_ops'));
    const { sid } = partOf(enrolled.token!, 1);
    await graph.sql('update identity.sessions set mfa_at = null where id = $1', [sid]);

    const refused = await eventually(async () => {
      const { errors } = await enrolled.query('{ me { id } }');
      expect(errors).toBeDefined();
      return errors;
    }, 2_000);

    expect(outcome(refused)).toBe('AUTH-003 401');
    expect(outcome((await enrolled.query('mutation { enrollMfa { secret } }')).errors)).toBe('AUTH-003 401');
  });

  test('they cannot disable it', async () => {
    const root = await graph.signInStaff(platformSupportOf('super_admin'));

    const { errors } = await root.query(disable);
    const again = await graph.signInStaff(platformSupportOf('super_admin'));

    expect(outcome(errors)).toBe('AUTH-004 403');
    expect(outcome((await again.query('{ me { id } }')).errors)).toBe('answered');
  });
});

function requestOf(operation: string, field: GraphQLField<unknown, unknown>) {
  const used = field.args.filter(isRequiredArgument);
  const named = getNamedType(field.type);
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isObjectType(named) ? selectionOf(named, 0) : '';
  return {
    document: `${operation} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`,
    variables: Object.fromEntries(used.map(({ name, type }) => [name, sampleOf(type)])),
  };
}

/** A value of the type, right in form only. */
function sampleOf(type: GraphQLInputType): unknown {
  if (String(type).startsWith('[')) return [];
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return samples[named.name] ?? 'sample text';
  const needed = Object.values(named.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
}

const samples: Readonly<Record<string, unknown>> = {
  UUID: acme.id,
  Boolean: true,
  Int: 1,
  DateTime: '2030-01-01T00:00:00.000Z',
};

function platformSupportOf(role: string): CastMember {
  return platform.members.find((candidate) => candidate.role === role)!;
}

async function subjectsTo({ email }: CastMember): Promise<string[]> {
  const rows = await graph.sql<{ subject: string }>(
    'select subject from kernel.mailbox where recipient = $1',
    [email],
  );
  return rows.map(({ subject }) => subject);
}

async function auditOf({ id }: CastMember): Promise<string[]> {
  const rows = await graph.sql<{ action: string }>('select action from kernel.audit_log where user_id = $1', [
    id,
  ]);
  return rows.map(({ action }) => action);
}
