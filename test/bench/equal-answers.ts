import { bodyOf } from './measure/ask.js';
import type { Contender } from './contenders/contender.js';
import { requestTo, type Scenario } from './scenarios/scenario.js';

/** Asks every contender once. Throws unless all answer the same; returns how many bytes that is. */
export async function bytesOfEqualAnswers(
  contenders: readonly Contender[],
  scenario: Scenario,
  token: string,
): Promise<number> {
  const answers = await Promise.all(contenders.map((contender) => answerOf(contender, scenario, token)));
  const { comparable = (text) => text } = scenario;
  const [first, ...others] = answers.map(comparable) as [string, ...string[]];
  for (const [index, text] of others.entries()) {
    if (text !== first)
      throw new Error(`${contenders[index + 1]!.title} answers differently ${difference(first, text)}`);
  }
  return Buffer.byteLength(answers[0]!);
}

/** What an operation cost is told by the platform alone. */
const cost = /,"extensions":\{"cost":\{[^}]*\}\}\}$/;

async function answerOf(contender: Contender, scenario: Scenario, token: string): Promise<string> {
  const request = requestTo(contender, scenario, token);
  const { path, method, headers } = request;
  const response = await fetch(contender.url + path, { method, headers, body: bodyOf(request) });
  const text = (await response.text()).trimEnd();
  if (response.ok && !text.includes('"errors":[')) return text.replace(cost, '}');
  throw new Error(`${contender.title} answered ${response.status}: ${text.slice(0, 500)}`);
}

function difference(expected: string, actual: string): string {
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `from character ${at}:\n  expected ${around(expected)}\n  answered ${around(actual)}`;
}
