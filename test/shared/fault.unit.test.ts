import { expect, test } from '@jest/globals';
import { faultOf } from '../../shared/errors/fault.js';

const of = (message: string, more: object = {}) => faultOf(Object.assign(new Error(message), more)).message;

test('what PostgreSQL and parsers quote is a value, and is left out', () => {
  expect(of('invalid input syntax for type uuid: "Anna Becker"')).toBe(
    'invalid input syntax for type uuid: […]',
  );
  expect(of('Unexpected token \'a\', "anna@acme.example" is not valid JSON')).toBe(
    'Unexpected token […], […] is not valid JSON',
  );
  expect(of('No account anna@acme.example, phone +4930123456')).toBe('No account […] phone +[…]');
});

test('names of constraints and tables, and of properties that are not there, stay', () => {
  expect(of('relation "crm.customers" does not exist')).toBe('relation crm.customers does not exist');
  expect(of('violates check constraint "deals_amount_check"')).toBe(
    'violates check constraint deals_amount_check',
  );
  const { name, message } = faultOf(new TypeError("Cannot read properties of undefined (reading 'seq')"));
  expect({ name, message }).toEqual({
    name: 'TypeError',
    message: "Cannot read properties of undefined (reading 'seq')",
  });
});

test('only the first line is told, 300 characters of it at the most', () => {
  expect(of('it failed\nselect * from crm.customers where name = 1')).toBe('it failed');
  expect(of('x'.repeat(1_000_000))).toHaveLength(300);
});

test('the stack has no line of the message, and no folder of the host', () => {
  const { stack } = faultOf(new Error('it failed\n    at Anna Becker (secret)'));

  expect(stack[0]).toMatch(/test\/shared\/fault\.unit\.test\.ts/);
  expect(stack.join('\n')).not.toContain('Anna');
  expect(stack.length).toBeLessThanOrEqual(12);
});

test('the same path through the code has the same trace, whatever the values', () => {
  const fail = (value: string) => faultOf(new Error(`invalid: "${value}"`));
  const [one, two] = ['Anna', 'Ben'].map(fail);
  const elsewhere = faultOf(new TypeError('another one'));

  expect(one!.trace).toMatch(/^[0-9a-f]{12}$/);
  expect(two!.trace).toBe(one!.trace);
  expect(elsewhere.trace).not.toBe(one!.trace);
});

test('what PostgreSQL says has its code, and what is no error is told as such', () => {
  expect(faultOf(Object.assign(new Error('deadlock detected'), { code: '40P01' })).name).toBe('Error 40P01');
  expect(faultOf('a text').message).toBe('Something was thrown that is no error.');
});
