import { expect, test } from '@jest/globals';
import {
  isAddressAllowed,
  readAddresses,
} from '../../../subgraphs/identity/api-keys/allowed-addresses.rules.js';

test.each([
  ...[
    '10.0.0.0/33',
    '10.0.0/8',
    '::/129',
    'localhost',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    'fe80::1%eth0',
    '',
    '010.0.0.1',
  ],
])('%j is no address', (text) => {
  expect(() => readAddresses(['10.0.0.1', text])).toThrow(
    expect.objectContaining({
      definition: expect.objectContaining({ code: 'VAL-001' }),
      faults: [expect.objectContaining({ field: 'allowedAddresses', code: 'format' })],
    }),
  );
});

test('blocks count by their bits, IPv4 in IPv6 as IPv4, and nobody without an address', () => {
  const cases: [string[], string | null, boolean][] = [
    [[], null, true],
    [['0.0.0.0/0'], null, false],
    [['0.0.0.0/0'], '203.0.113.1', true],
    [['0.0.0.0/0'], '2001:db8::1', false],
    [['10.1.2.3/8'], '10.200.0.1', true],
    [['10.0.0.1'], '::ffff:a00:1', true],
    [['::ffff:10.0.0.0/104'], '10.9.9.9', true],
    [['fe80::/10'], 'fe80::1%eth0', true],
    [['::1'], '0:0:0:0:0:0:0:1', true],
    [['10.0.0.1'], 'unknown', false],
  ];

  expect(cases.map(([allowed, address]) => isAddressAllowed(allowed, address))).toEqual(
    cases.map(([, , is]) => is),
  );
  expect(readAddresses(['10.0.0.1', ' 10.0.0.1 ', '2001:DB8::1'])).toEqual(['10.0.0.1', '2001:db8::1']);
});
