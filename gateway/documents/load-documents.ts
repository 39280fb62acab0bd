import { DocumentMetrics } from './document-metrics.js';
import { readManifest } from './read-manifest.js';
import { RegisteredDocuments } from './registered-documents.js';
import type { DocumentSources } from './requested-documents.js';
import { TrustedDocuments, type DocumentRules } from './trusted-documents.js';

export interface DocumentSettings extends DocumentRules {
  /** The manifest of trusted documents. */
  readonly trustedDocumentsFile: string | undefined;
  readonly isTrustedOnly: boolean;
}

/** The documents that clients may name: those of the manifest, and none registered yet. */
export async function loadDocuments(settings: DocumentSettings): Promise<DocumentSources> {
  const { trustedDocumentsFile: file, isTrustedOnly } = settings;
  const trusted = new TrustedDocuments(file ? await readManifest(file) : [], settings);
  const registered = new RegisteredDocuments();
  return { trusted, registered, metrics: new DocumentMetrics(registered), isTrustedOnly };
}

/** Throws with every trusted document that does not fit the graph. */
export function demandSound(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Error(
    `Trusted documents do not fit the graph:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  );
}
