import { expect, test } from '@jest/globals';
import { localeCalled, localFormsOf } from '../../../../subgraphs/crm/files/imports/local-forms.rules.js';

const [DATE, NUMBER, BOOLEAN, TEXT] = ['date', 'number', 'boolean', 'text'] as const;

test.each([
  ['de-DE', DATE, '31.12.1990', '1990-12-31'],
  ['de-DE', DATE, '1.2.2026', '2026-02-01'],
  ['de-DE', DATE, '31.12.1990 00:00:00', '1990-12-31'],
  ['de-DE', DATE, '1990-12-31', '1990-12-31'],
  ['de-DE', DATE, '31.12.90', undefined],
  ['de-DE', DATE, '31.12.1990 08:15', undefined],
  ['en-GB', DATE, '02/01/2026', '2026-01-02'],
  ['en-US', DATE, '02/01/2026', '2026-02-01'],
  ['en-US', DATE, '31/12/1990', '1990-31-12'],
  ['nl-NL', DATE, '31-12-1990', '1990-12-31'],
  ['hu-HU', DATE, '1990. 12. 31.', '1990-12-31'],
  ['ja-JP', DATE, '1990年12月31日', '1990-12-31'],
  ['ko-KR', DATE, '1990. 12. 31.', '1990-12-31'],
  ['sv-SE', DATE, '1990/12/31', '1990-12-31'],
  ['bg-BG', DATE, '31.12.1990 г.', '1990-12-31'],
  ['th-TH', DATE, '31/12/2533', undefined],
  ['fa-IR', DATE, '1369/10/10', undefined],
  ['de-DE', NUMBER, '1.234,50', '1234.50'],
  ['de-DE', NUMBER, '-1.234.567,5', '-1234567.5'],
  ['de-DE', NUMBER, '1234,5', '1234.5'],
  ['de-DE', NUMBER, '1.234', '1234'],
  ['de-DE', NUMBER, '1.23', undefined],
  ['de-DE', NUMBER, '1234.5', undefined],
  ['de-DE', NUMBER, '12.34.567', undefined],
  ['de-CH', NUMBER, "1'234.50", '1234.50'],
  ['de-CH', NUMBER, '1’234.50', '1234.50'],
  ['fr-FR', NUMBER, '1\u202f234,50', '1234.50'],
  ['fr-FR', NUMBER, '1 234,50', '1234.50'],
  ['sv-SE', NUMBER, '−1\u00a0234,5', '-1234.5'],
  ['en-US', NUMBER, '1,234.50', '1234.50'],
  ['en-US', NUMBER, '1.234,50', undefined],
  ['en-IN', NUMBER, '12,34,567.5', '1234567.5'],
  ['ar-EG', NUMBER, '١٬٢٣٤٫٥', '1234.5'],
  ['de-DE', BOOLEAN, 'Ja', 'true'],
  ['de-DE', BOOLEAN, 'FALSCH', 'false'],
  ['fr-FR', BOOLEAN, 'oui', 'true'],
  ['pl-PL', BOOLEAN, 'Nie', 'false'],
  ['ru-RU', BOOLEAN, 'Да', 'true'],
  ['ja-JP', BOOLEAN, 'はい', 'true'],
  ['de-DE', BOOLEAN, 'oui', 'oui'],
  ['de-DE', BOOLEAN, 'constructor', 'constructor'],
  ['de-DE', TEXT, '1.234,50', '1.234,50'],
])('in %s the %s %j is %j', (locale, type, text, value) => {
  expect(localFormsOf(locale).read(type, text)).toBe(value);
});

test.each([
  ['de', 'de'],
  ['DE-de', 'de-DE'],
  ['de-DE-u-ca-buddhist', 'de-DE'],
  ['german', undefined],
  ['xx', undefined],
  ['', undefined],
  ['__proto__', undefined],
])('the locale %j is %j', (name, locale) => expect(localeCalled(name)).toBe(locale));
