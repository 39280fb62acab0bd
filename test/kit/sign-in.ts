import { demoPassword } from '../../shared/config/cast.js';
import type { Graph } from './start-graph.js';

/** What a client holds of a session, in REST's names. */
export interface Tokens {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_at: string;
  readonly refresh_token: string;
  readonly refresh_token_expires_at: string;
}

/** Signs in and answers all tokens of the session. */
export async function tokensOf(graph: Graph, email: string, password = demoPassword): Promise<Tokens> {
  const { status, body } = await graph.nobody.rest('POST', '/v1/auth/login', { email, password });
  if (status !== 200) throw new Error(JSON.stringify(body.error));
  return body.data as Tokens;
}

/** Status, code and tokens of a use of the refresh token. */
export async function refresh(graph: Graph, refreshToken: string) {
  const { status, body } = await graph.nobody.rest('POST', '/v1/auth/refresh', {
    refresh_token: refreshToken,
  });
  return { status, code: body.error?.code, tokens: body.data as Tokens };
}

/** Forgets all failed attempts and where accounts are known, so that one test's do not touch the next one. */
export async function forgetAttempts(graph: Graph): Promise<void> {
  await graph.sql('delete from identity.throttles');
  await graph.sql('delete from identity.known_networks');
}
