import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { lockedPackages } from '../architecture/lock-file.js';
import { renderLicences } from './render-licences.js';

/** Writes the page of what ships, after a change of package-lock.json: `npm run licences`. */
const path = join(projectRoot, 'docs/licences.md');
await writeFile(path, renderLicences(lockedPackages));
console.log(path);
