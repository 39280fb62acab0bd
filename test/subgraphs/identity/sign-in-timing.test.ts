import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acmeStaff } from '../../cast/cast.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { statementsOf } from '../../kit/statements.js';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

test('an unknown e-mail takes as long as a wrong password', async () => {
  const timeOf = async (email: string) => {
    const startedAt = performance.now();
    await graph.nobody.rest('POST', '/v1/auth/login', { email, password: 'wrong-password-2026' });
    return performance.now() - startedAt;
  };
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

  const [wrongMs, unknownMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round += 1) {
    await forgetAttempts(graph);
    wrongMs.push(await timeOf(acmeStaff.email));
    unknownMs.push(await timeOf('nobody@acme.example'));
  }

  // Without its work for nothing an unknown e-mail would take a twentieth.
  const ratio = median(unknownMs) / median(wrongMs);
  expect(ratio).toBeGreaterThan(0.25);
  expect(ratio).toBeLessThan(4);
});

test('a failed sign-in sends the same statements whether the e-mail has an account or not', async () => {
  const fail = (email: string) =>
    statementsOf(() =>
      graph.nobody.rest('POST', '/v1/auth/login', { email, password: 'wrong-password-2026' }),
    );
  const aboutSignIn = (texts: string[]) => texts.filter((text) => /identity[."]/.test(text));
  await fail('warm.up@acme.example');

  const [wrong, unknown] = [await fail(acmeStaff.email), await fail('nobody@acme.example')];

  expect(aboutSignIn(wrong)).toEqual(aboutSignIn(unknown));
  // Whether the network is known, three allowances, and the credential.
  expect(aboutSignIn(wrong)).toHaveLength(5);
});
