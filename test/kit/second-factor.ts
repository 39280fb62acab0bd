import { Secret, TOTP } from 'otpauth';
import { demoPassword, type CastMember } from '../../shared/config/cast.js';
import type { Client } from './client.js';
import { outcomeOf } from './outcome.js';
import type { Graph } from './graph.js';

const periodMs = 30_000;

export const completion =
  'mutation ($input: CompleteLoginInput!) { completeLogin(input: $input) { accessToken } }';

/** What an authenticator app shows for the secret; `steps` half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * periodMs });
}

export interface EnrolledFactor {
  readonly secret: string;
  readonly recoveryCodes: string[];
}

/** Enrols an authenticator app for the client's user, as a person would. */
export async function enrollFactor(client: Client): Promise<EnrolledFactor> {
  const begun = await client.query('mutation { enrollMfa { secret } }');
  if (begun.errors) throw new Error(begun.errors[0]!.message);
  const { secret } = begun.data.enrollMfa;
  const confirmed = await client.query(
    'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes } }',
    { input: { code: codeOf(secret) } },
  );
  if (confirmed.errors) throw new Error(confirmed.errors[0]!.message);
  return { secret, recoveryCodes: confirmed.data.confirmMfa.recoveryCodes };
}

/** What a right password answers: a token, or the challenge of who has a second factor. */
export async function beginLogin(
  nobody: Client,
  email: string,
): Promise<{ accessToken: string | null; mfaChallenge: string | null }> {
  const { data, errors } = await nobody.query(
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken mfaChallenge } }',
    { input: { email, password: demoPassword } },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data.login;
}

/** The access token that challenge and code are good for. */
export async function completeLogin(nobody: Client, mfaChallenge: string, code: string): Promise<string> {
  const { data, errors } = await nobody.query(completion, { input: { mfaChallenge, code } });
  if (errors) throw new Error(errors[0]!.message);
  return data.completeLogin.accessToken;
}

/** The challenge of a login of somebody who has a second factor. */
export async function challengeOf({ nobody }: Graph, { email }: CastMember): Promise<string> {
  return (await beginLogin(nobody, email)).mfaChallenge!;
}

/** What a login with the code comes to, such as `answered`. */
export async function tryCode(graph: Graph, person: CastMember, code: string): Promise<string> {
  const mfaChallenge = await challengeOf(graph, person);
  return outcomeOf(await graph.nobody.query(completion, { input: { mfaChallenge, code } }));
}

/** The person's codes work again, and everybody's tries begin anew: tests do not wait for the clock. */
export async function forgetCodes(graph: Graph, { id }: CastMember): Promise<void> {
  await graph.sql('update identity.mfa_factors set last_used_step = 0 where user_id = $1', [id]);
  await forgetTries(graph);
}

/** Everybody's tries begin anew. */
export async function forgetTries(graph: Graph): Promise<void> {
  await graph.sql("delete from identity.throttles where key like 'mfa.code%'");
}
