import { entityReference } from '../../../shared/records/reference.js';
import { findAuditEntriesByIds } from './find-audit-entries.service.js';

/** `AuditEntry` by id, for the subgraphs that refer to it. */
export const auditEntryReference = entityReference('AuditEntry', findAuditEntriesByIds);
