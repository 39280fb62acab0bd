import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nationalDigits, parsePhone, readPhone } from '../../../shared/values/phone.js';

describe('phone numbers', () => {
  test.each([
    '+1 212 555 0100 ext. 101',
    '+1 212 555 0100 x101',
    '+1 212 555 0100x101',
    '+1 212 555 0100 #101',
    '+12125550100;ext=101',
    'tel:+1-212-555-0100;ext=101',
    '+1 212 555 0100, ext 101',
    '+1 (212) 555-0100 (ext. 101)',
    '+1 212 555 0100 доб. 101',
    '+1 212 555 0100 доб 101',
    '+1 212 555 0100 extension 101',
    '+1 212 555 0100 ｅｘｔ．１０１',
    '+1 212 555 0100,101',
    '+1 212 555 0100,,101#',
    '+1 212 555 0100 Durchwahl 101',
    '+1 212 555 0100 EXT:101',
    '+1 212 555 0100 anexo 101',
    '+1 212 555 0100 poste 101',
    '+1 212 555 0100 内線101',
    '+1\u200b 212 555 0100 ext\u200b 101',
  ])('%s keeps its extension', (text) => {
    expect(parsePhone(text)).toBe('+12125550100;ext=101');
  });

  test.each([
    ['+49 (0)30 12345', '+493012345'],
    ['+49 30 12345-101', '+493012345101'],
    ['+49 30 / 123 45', '+493012345'],
    ['\u202a+49 30 12345\u202c', '+493012345'],
    ['+٤٩٣٠١٢٣٤٥٦', '+4930123456'],
    ['+39 06 1234567', '+39061234567'],
    ['+44‑20‑7946‑0000', '+442079460000'],
    ['+1.212.555.0100', '+12125550100'],
  ])('%s is %s', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  test.each([
    ['(212) 555-0100', 'US', '+12125550100'],
    ['212-555-0100 x 7', 'US', '+12125550100;ext=7'],
    ['0049 30 123456', 'DE', '+4930123456'],
    ['8 (495) 123-45-67 доб. 12', 'RU', '+74951234567;ext=12'],
  ])('%s in %s is %s', (text, country, phone) => {
    expect(parsePhone(text, country)).toBe(phone);
  });

  test.each([
    '+1 212 555 0100 (mobile)',
    'mobile: +1 212 555 0100',
    '+1 212 555 0100 / +1 212 555 0101',
    '+1 212 555 0100; +1 212 555 0101',
    '+1 212 555 0100-101',
    '+1 212 555 0100 x101 x102',
    '+1 212 555 0100 ext',
    '+1 212 555 0100 ext. 101 after five',
    '+1 212 555 0100;phone-context=example.com',
    '+1 800 FLOWERS',
    '030 123456',
    '+49',
    '++49 30 123456',
    '+49 30 123+456',
    'ext. 101',
    '\ud83d',
    '+1 212 555 0100 ext. 123456789012',
  ])('%s is refused rather than cut', (text) => {
    expect(parsePhone(text)).toBeUndefined();
    expect(() => readPhone(text)).toThrow(/^phone must be a phone number with its country code/);
  });

  test('a text of any length costs nothing', () => {
    expect(parsePhone('9'.repeat(100_000))).toBeUndefined();
  });

  test('what is stored reads as itself, and no character of any text is dropped without a word', () => {
    const pieces = fc.constantFrom(
      '+',
      '1',
      '212',
      '555',
      '0100',
      ' ',
      '-',
      '(',
      ')',
      '.',
      'x',
      'ext',
      ';ext=',
      '#',
      ',',
      'm',
      '/',
      '0',
      '7',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => `+1${parts.join('')}`),
        (text) => {
          const phone = parsePhone(text);
          if (phone === undefined) return;
          expect(parsePhone(phone)).toBe(phone);
          const [main = '', ext = ''] = phone.split(';ext=');
          const digits = text.replace(/\D/g, '');
          expect([
            digits,
            digits.replace('1', '11'),
            digits.replace(/^10/, '1'),
            digits.replace(/^11/, '1'),
          ]).toContain(main.slice(1) + ext);
          expect(text.replace(/[\d+\s()./#,;=ext-]/g, '')).toBe('');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('national digits leave out country and extension', () => {
    expect(nationalDigits('+12125550100;ext=101')).toBe('2125550100');
    expect(nationalDigits('+493012345')).toBe('3012345');
  });
});
