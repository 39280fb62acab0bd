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
import type { CastMember } from '../../../shared/config/cast.js';
import { acme, globexOwner, globexStaff, platform, platformSupport } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { apiSchemaOf } from '../../kit/api-schema.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { selectionOf } from '../../kit/id-requests.js';
import { outcomeOf } from '../../kit/outcome.js';
import {
  beginLogin,
  codeOf,
  enrollFactor,
  forgetCodes,
  type EnrolledFactor,
} from '../../kit/second-factor.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { auditedActions, mailSubjects } from '../../kit/traces.js';

const confirm = 'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes } }';
const disable = 'mutation { disableMfa { isMfaEnabled } }';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

describe('Grace of Globex enrols an app', () => {
  let grace: Client;
  let factor: EnrolledFactor;

  test('an enrolment changes nothing before its first code', async () => {
    grace = await graph.signIn(globexOwner);

    const { data } = await grace.query('mutation { enrollMfa { secret otpauthUrl expiresAt } }');
    const wrong = await grace.query(confirm, { input: { code: '000000' } });
    const login = await beginLogin(graph.nobody, globexOwner.email);
    const me = await grace.query('{ me { isMfaEnabled } }');

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
    expect(outcomeOf(wrong)).toBe('AUTH-001 401');
    expect([login.mfaChallenge, typeof login.accessToken]).toEqual([null, 'string']);
    expect(me.data).toEqual({ me: { isMfaEnabled: false } });
  });

  test('without an enrolment, or past its end, there is nothing to confirm', async () => {
    const { data } = await grace.query('mutation { enrollMfa { secret } }');
    const code = codeOf(data.enrollMfa.secret);
    const gus = await graph.signIn(globexStaff);

    await graph.sql("update identity.mfa_factors set pending_until = now() - interval '1 second'");
    const late = await grace.query(confirm, { input: { code } });
    const never = await gus.query(confirm, { input: { code } });

    expect([outcomeOf(late), outcomeOf(never)]).toEqual(['CONFLICT-001 409', 'CONFLICT-001 409']);
  });

  test('the first code puts it in force: other sessions end, recovery codes and a notice come', async () => {
    const other = await graph.signIn(globexOwner);
    await forgetCodes(graph, globexOwner);

    factor = await enrollFactor(grace);
    const me = await grace.query('{ me { isMfaEnabled } }');
    const ended = await eventually(async () => {
      const answer = await other.query('{ me { id } }');
      expect(answer.status).toBe(401);
      return answer;
    });

    expect(factor.recoveryCodes).toHaveLength(10);
    expect(new Set(factor.recoveryCodes).size).toBe(10);
    for (const code of factor.recoveryCodes)
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(me.data).toEqual({ me: { isMfaEnabled: true } });
    expect(outcomeOf(ended)).toBe('AUTH-006 401');
    await eventually(async () =>
      expect(await mailSubjects(graph, globexOwner)).toContain('Two-step sign-in is on'),
    );
    expect(await auditedActions(graph, globexOwner)).toEqual(
      expect.arrayContaining(['mfa.enrollment_begun', 'mfa.enrolled']),
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
        if (outcomeOf(asNobody) === 'AUTH-004 401') answers[field.name] = outcomeOf({ errors });
      }
    }

    expect(Object.keys(answers).length).toBeGreaterThan(15);
    expect(Object.entries(answers).filter(([, answer]) => answer !== 'AUTH-003 401')).toEqual([]);
    expect((await support.rest('GET', '/v1/me')).body.error?.code).toBe('AUTH-003');
    await enrollFactor(support);
    expect(outcomeOf(await support.query('{ me { id } }'))).toBe('answered');
  });

  test('a session that began before the enrolment, and did not end, has to prove the factor first', async () => {
    const enrolled = await graph.signInStaff(platformSupportOf('admin_ops'));
    const { sid } = partOf(enrolled.token!, 1);
    await graph.sql('update identity.sessions set mfa_at = null where id = $1', [sid]);

    const refused = await eventually(async () => {
      const { errors } = await enrolled.query('{ me { id } }');
      expect(errors).toBeDefined();
      return errors;
    });

    expect(outcomeOf({ errors: refused })).toBe('AUTH-003 401');
    expect(outcomeOf(await enrolled.query('mutation { enrollMfa { secret } }'))).toBe('AUTH-003 401');
  });

  test('they cannot disable it', async () => {
    const root = await graph.signInStaff(platformSupportOf('super_admin'));

    const { errors } = await root.query(disable);
    const again = await graph.signInStaff(platformSupportOf('super_admin'));

    expect(outcomeOf({ errors })).toBe('AUTH-004 403');
    expect(outcomeOf(await again.query('{ me { id } }'))).toBe('answered');
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
  ID: acme.id,
  Boolean: true,
  Int: 1,
  DateTime: '2030-01-01T00:00:00.000Z',
};

function platformSupportOf(role: string): CastMember {
  return platform.members.find((candidate) => candidate.role === role)!;
}
