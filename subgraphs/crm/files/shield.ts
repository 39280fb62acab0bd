import { isAuthenticated, permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { crmEdit, crmExport } from '../permissions.js';

/** Who may do what with files of customers. */
export const filesShield: ShieldMap = {
  Query: {
    import: permitted(crmEdit),
    imports: permitted(crmEdit),
    importErrors: permitted(crmEdit),
    exportContent: permitted(crmExport),
  },
  Mutation: {
    createImport: permitted(crmEdit),
    appendImportContent: permitted(crmEdit),
    startImport: permitted(crmEdit),
    cancelImport: permitted(crmEdit),
    createExport: permitted(crmExport),
  },
  Subscription: {
    importChanged: permitted(crmEdit),
  },
  Node: { Import: permitted(crmEdit) },
  Import: permitted(crmEdit),
  ImportColumn: permitted(crmEdit),
  ImportConnection: permitted(crmEdit),
  ImportEdge: permitted(crmEdit),
  ImportPayload: permitted(crmEdit),
  ImportEvent: permitted(crmEdit),
  Export: permitted(crmExport),
  ExportPayload: permitted(crmExport),
  FilePart: isAuthenticated,
};
