import { forgetToken, keepToken, keptToken } from './session.js';

/**
 * Sends the kept token with each query of the explorer that has no credential of its own, and keeps the token of a sign-in
 * that was run there. Must run before the explorer. `onChange` is called when somebody signed in, or no longer is.
 */
export function authoriseQueries(onChange: () => void): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname !== '/graphql') return ask(request);
    const token = keptToken();
    const isOurs =
      token !== undefined && !request.headers.has('authorization') && !request.headers.has('x-api-key');
    const plain = isOurs ? request.clone() : undefined;
    if (isOurs) request.headers.set('authorization', `Bearer ${token}`);
    let response = await ask(request);
    if (plain && response.status === 401) {
      // The session ended elsewhere: what follows is nobody's until the next sign-in.
      forgetToken();
      onChange();
      response = await ask(plain);
    }
    void learn(response.clone(), onChange);
    return response;
  };
}

/** Whatever signs in answers a field `accessToken`. */
async function learn(response: Response, onChange: () => void): Promise<void> {
  if (!response.headers.get('content-type')?.includes('json')) return;
  const { data } = (await response.json().catch(() => ({}))) as { data?: Record<string, unknown> | null };
  for (const value of Object.values(data ?? {})) {
    const token = (value as { accessToken?: unknown } | null)?.accessToken;
    if (typeof token !== 'string') continue;
    keepToken(token);
    onChange();
  }
}
