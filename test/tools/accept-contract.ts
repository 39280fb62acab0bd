import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import prettier from 'prettier';
import { projectRoot } from '../../shared/config/project-root.js';
import {
  changeEntries,
  changesFolder,
  faultsOf,
  readAcknowledgements,
} from '../contract/acknowledgements.js';
import { compareContracts } from '../contract/compare-contracts.js';
import { acceptedContract, contractFiles, offeredContract } from '../contract/contract-files.js';

/**
 * Makes what the code offers the promise to clients: `npm run contract:accept`, as part of a release.
 * Refuses while a breaking change is not acknowledged; the entries that acknowledge the others are
 * history from then on.
 */
const offered = await offeredContract();
const { breaking } = compareContracts(await acceptedContract(), offered);
const faults = faultsOf(breaking, await readAcknowledgements());
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nSee ${changesFolder}/README.md.`);
  process.exit(1);
}
await writeFile(join(projectRoot, contractFiles.graphql), offered.graphql);
const openApiPath = join(projectRoot, contractFiles.openapi);
await writeFile(
  openApiPath,
  await prettier.format(offered.openapi, {
    ...(await prettier.resolveConfig(openApiPath)),
    filepath: openApiPath,
  }),
);
const released = join(projectRoot, changesFolder, 'released');
await mkdir(released, { recursive: true });
for (const file of await changeEntries())
  await rename(join(projectRoot, file), join(released, basename(file)));
console.log(Object.values(contractFiles).join('\n'));
