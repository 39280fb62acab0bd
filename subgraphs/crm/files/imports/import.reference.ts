import { entityReference } from '../../../../shared/records/reference.js';
import { findImportsByIds } from './find-imports.service.js';

/** `Import` by id. */
export const importReference = entityReference('Import', findImportsByIds);
