import { entityReference } from '../../../../shared/records/reference.js';
import { findImportsByIds } from './imports.reader.js';

/** `Import` by id. */
export const importReference = entityReference('Import', findImportsByIds);
