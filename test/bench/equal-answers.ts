import type { Contender } from './contenders/contender.js';

/** Asks every contender once. Throws unless all answer the same data; returns how many bytes that is. */
export async function bytesOfEqualAnswers(contenders: readonly Contender[], token: string): Promise<number> {
  const answers = await Promise.all(contenders.map((contender) => answerOf(contender, token)));
  const [first] = answers as [string];
  for (const [index, text] of answers.entries()) {
    if (text !== first)
      throw new Error(`${contenders[index]!.title} answers differently ${difference(first, text)}`);
  }
  return Buffer.byteLength(first);
}

/** What an operation cost is told by the platform alone. */
const cost = /,"extensions":\{"cost":\{[^}]*\}\}\}$/;

async function answerOf({ url, request, title }: Contender, token: string): Promise<string> {
  const { path, method, headers, body } = request(token);
  const response = await fetch(url + path, { method, headers, body });
  const text = await response.text();
  if (response.ok && text.startsWith('{"data":{"me":{')) return text.trimEnd().replace(cost, '}');
  throw new Error(`${title} answered ${response.status}: ${text.slice(0, 500)}`);
}

function difference(expected: string, actual: string): string {
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `from character ${at}:\n  expected ${around(expected)}\n  answered ${around(actual)}`;
}
