import { expect, test } from '@jest/globals';
import { boundedError } from '../../../shared/jobs/bounded-error.js';

test('an error says what happened without the texts of the payload, however they are written', () => {
  const payload = { to: 'zoë@adler.example', links: [{ token: 'a"b/c' }], language: 'de' };
  const message = 'No mailbox zoë@adler.example (zo%C3%AB%40adler.example), body {"t":"a\\"b/c"}, de';

  expect(boundedError(message, payload)).toBe('No mailbox […] ([…]), body {"t":"[…]"}, de');
});

test('a text that holds another is left out as a whole', () => {
  expect(boundedError('key secret-and-more', { a: 'secret', b: 'secret-and-more' })).toBe('key […]');
});

test('an error has at most 300 characters', () => {
  expect(boundedError('x'.repeat(301), {})).toBe(`${'x'.repeat(299)}…`);
  expect(boundedError('x'.repeat(300), null)).toBe('x'.repeat(300));
  expect(boundedError(null, {})).toBe('Not known.');
});
