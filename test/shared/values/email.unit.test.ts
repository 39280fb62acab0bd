import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEmail, readableEmail, readAccountEmail, readEmail } from '../../../shared/values/email.js';

describe('e-mail addresses', () => {
  test.each([
    ['  Anna@X.Example ', 'anna@x.example'],
    ['ann\u200ba@x.example', 'anna@x.example'],
    ['\u202aanna@x.example\u202c', 'anna@x.example'],
    ['anna\u00ad@x\u2060.example', 'anna@x.example'],
    ['ａｎｎａ＠x.example', 'anna@x.example'],
    ['zoe\u0308@x.example', 'zoë@x.example'],
    ['info@Mu\u0308ller.example', 'info@xn--mller-kva.example'],
    ['info@XN--MLLER-KVA.example', 'info@xn--mller-kva.example'],
    ['info@山田。example', 'info@xn--rhtu98c.example'],
    ["o'neil+crm@x.example", "o'neil+crm@x.example"],
    ['a@x-y.co.example', 'a@x-y.co.example'],
  ])('%j is %s', (text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  test.each([
    '',
    'anna',
    '@x.example',
    'anna@',
    'anna@localhost',
    '"a b"@x.example',
    'a b@x.example',
    'a\u00a0b@x.example',
    '.anna@x.example',
    'an..na@x.example',
    'anna.@x.example',
    'anna@x..example',
    'anna@x.example.',
    'anna@-x.example',
    'anna@a_b.example',
    'anna@x.example/path',
    'anna@x%2eexample',
    'anna@x.example:25',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    'Anna <anna@x.example>',
    'anna@x.example, bo@x.example',
    'anna@x.example\nbcc: bo@x.example',
    '\udfff',
    'a\udfff@x.example',
    'a\0@x.example',
    `${'a'.repeat(65)}@x.example`,
    `${'ä'.repeat(33)}@x.example`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'x.'.repeat(130)}example`,
    'a'.repeat(100_000),
  ])('%j is refused', (text) => {
    expect(parseEmail(text)).toBeUndefined();
    expect(() => readEmail(text)).toThrow('email must be an e-mail address, such as zoe@adler.example.');
  });

  test('what is stored reads as itself, in every spelling', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const email = parseEmail(text);
        if (email === undefined) return;
        expect(parseEmail(email)).toBe(email);
        expect(parseEmail(` ${text.toUpperCase()}\u200b`)).toBe(email);
        expect(parseEmail(readableEmail(email))).toBe(email);
      }),
      { numRuns: 1_000 },
    );
  });

  test('any text is read or refused, never a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseEmail(`${text}@${text}.example`)),
      {
        numRuns: 2_000,
      },
    );
  });

  test('an account has plain letters before its @', () => {
    expect(readAccountEmail('info@Müller.example')).toBe('info@xn--mller-kva.example');
    expect(() => readAccountEmail('ä@b.example')).toThrow(
      'email must have plain letters before its @, so that mail reaches it.',
    );
  });

  test('people read the domain in their letters', () => {
    expect(readableEmail('info@xn--mller-kva.example')).toBe('info@müller.example');
  });
});
