/**
 * The access token of whoever signed in on a page of ours. It is kept in the storage of the tab: it outlives a reload and
 * a step from page to page, no other tab and no later visit has it, and scripts of other origins never run here.
 */
const key = 'braiflow.access-token';

/** The token, while it is not past its end. */
export function keptToken(): string | undefined {
  const token = sessionStorage.getItem(key);
  if (token === null) return undefined;
  if (endOf(token) > Date.now()) return token;
  forgetToken();
  return undefined;
}

export function keepToken(token: string): void {
  sessionStorage.setItem(key, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(key);
}

/** When a token ends, in milliseconds since 1970; 0 for what is no token. */
export function endOf(token: string): number {
  try {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(payload)) as { exp: number }).exp * 1_000;
  } catch {
    return 0;
  }
}
