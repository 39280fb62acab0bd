import { entityReference } from '../../../shared/subgraph/reference.js';
import { findImportsByIds } from './find-imports.service.js';

/** `Import` by id. */
export const importReference = entityReference('Import', findImportsByIds);
