import { entityReference } from '../../../../shared/records/reference.js';
import { imports } from './imports.reader.js';

/** `Import` by id. */
export const importReference = entityReference('Import', imports.byIds);
