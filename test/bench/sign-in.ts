import { acme, demoPassword } from '../../shared/config/cast.js';

const staff = acme.members.find(({ role }) => role === 'staff')!;

/** An access token of Acme's staff member, or of whom is named; good for ten minutes, with every contender. */
export async function signIn(url: string, email = staff.email): Promise<string> {
  const response = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  const { data, error } = (await response.json()) as {
    data: { access_token: string } | null;
    error: unknown;
  };
  if (!data) throw new Error(`Nobody can sign in: ${JSON.stringify(error)}`);
  return data.access_token;
}
