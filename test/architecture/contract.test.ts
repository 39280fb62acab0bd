import { expect, test } from '@jest/globals';
import { faultsOf, readAcknowledgements } from '../contract/acknowledgements.js';
import { compareContracts } from '../contract/compare-contracts.js';
import { acceptedContract, offeredContract } from '../contract/contract-files.js';

test('no client breaks unless an entry in docs/changes says so (docs/changes/README.md)', async () => {
  const { breaking, dangerous } = compareContracts(await acceptedContract(), await offeredContract());

  if (dangerous.length > 0) console.warn(['May surprise clients:', ...dangerous].join('\n'));
  expect(faultsOf(breaking, await readAcknowledgements())).toEqual([]);
});
