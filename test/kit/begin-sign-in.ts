import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { acmeStaff, demoPassword } from '../cast/cast.js';

/** A sign-in whose headers the server has taken; `finish` sends the body and answers the status. */
export async function beginSignIn(url: string): Promise<{ finish(): Promise<number> }> {
  const body = JSON.stringify({ email: acmeStaff.email, password: demoPassword });
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    expect: '100-continue',
  };
  const sent = request(`${url}/v1/auth/login`, { method: 'POST', headers });
  sent.flushHeaders();
  await once(sent, 'continue');
  return {
    async finish() {
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      sent.end(body);
      const [response] = await answered;
      response.resume();
      return response.statusCode!;
    },
  };
}
