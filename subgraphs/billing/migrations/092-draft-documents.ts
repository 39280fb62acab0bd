import { migration } from '../../../shared/schema/migration.js';

/** Drafts alone: a line of a draft is looked for among them, and not among all that was ever issued. */
export const draftDocuments = migration(
  'billing/092-draft-documents',
  `
  create index documents_drafts on billing.documents (business_id, id) where draft is not null;
  `,
);
