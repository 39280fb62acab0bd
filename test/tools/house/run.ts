import { parseArgs } from 'node:util';
import { projectRoot } from '../../../shared/config/project-root.js';
import { countHouse } from './count-house.js';
import { readHouse } from './read-house.js';

/**
 * Figures of the house: `npm run house`. `-- --against <folder>` shows those of another checkout beside them,
 * `-- --details` what each is made of.
 */
const { values } = parseArgs({ options: { against: { type: 'string' }, details: { type: 'boolean' } } });
const folders = values.against ? [values.against, projectRoot] : [projectRoot];
const houses = await Promise.all(folders.map(async (folder) => countHouse(await readHouse(folder))));
const counts = houses.at(-1)!;

for (const [index, { name, details = [] }] of counts.entries()) {
  const figures = houses.map((house) => String(house[index]!.value));
  console.log(`${name.padEnd(42)} ${figures.map((figure) => figure.padEnd(26)).join(' ')}`.trimEnd());
  if (values.details) for (const detail of details) console.log(`    ${detail}`);
}
