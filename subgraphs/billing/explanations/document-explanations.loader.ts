import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Loader } from '../../../shared/kernel/loaders.js';
import { findDocuments } from './document-facts.reader.js';
import type { DocumentFacts } from './document-facts.rules.js';
import type { DocumentExplanations } from './document-explanations.rules.js';
import { explainCredit } from './explain-credit.rules.js';
import { explainInvoice } from './explain-invoice.rules.js';
import type { Explanation } from './explanation.rules.js';
import { reportDifferences } from './report-differences.service.js';

/** How the amounts of a document came about, by what clients ask for. */
export interface ExplainedDocument {
  readonly facts: DocumentFacts;
  readonly explanations: DocumentExplanations;
  /** By the id of the line. */
  line(id: string): Explanation | undefined;
  /** By the id of the tax. */
  tax(id: string): Explanation | undefined;
  /** By its group and its component in it, from 1: those of a draft have no ids. */
  taxAt(group: number, position: number): Explanation | undefined;
}

/** Explanations of whole documents, in as many statements for many as for one. What differs from what is stored is reported. */
export const explanationsOfDocument: Loader<string, ExplainedDocument> = {
  async load(kernel: Pick<Kernel, 'database' | 'logger'>, businessId, ids) {
    const documents = await findDocuments(kernel, businessId, ids);
    const explained = new Map<string, ExplainedDocument>();
    for (const id of ids) {
      const facts = documents.get(id);
      if (!facts) continue;
      const explanations = explainDocument(facts, documents);
      reportDifferences(kernel, businessId, [...explanations.lines, ...explanations.taxes]);
      explained.set(id, byRow(facts, explanations));
    }
    return explained;
  },
};

function explainDocument(
  facts: DocumentFacts,
  documents: ReadonlyMap<string, DocumentFacts>,
): DocumentExplanations {
  const invoice = facts.creditedDocumentId === null ? null : documents.get(facts.creditedDocumentId);
  if (!invoice) return explainInvoice(facts);
  const earlier = [...documents.values()].filter(
    ({ id, creditedDocumentId }) => creditedDocumentId === invoice.id && id < facts.id,
  );
  return explainCredit(facts, invoice, earlier);
}

function byRow(facts: DocumentFacts, explanations: DocumentExplanations): ExplainedDocument {
  const { lines, taxes } = explanations;
  const ofLines = new Map(facts.lines.map(({ id }, index) => [id, lines[index]!]));
  return {
    ...{ facts, explanations },
    line: (id) => ofLines.get(id),
    tax: (id) => taxes[facts.taxes.findIndex((tax) => tax.id === id)],
    taxAt: (group, position) =>
      taxes[facts.taxes.findIndex((tax) => tax.group === group && tax.position === position)],
  };
}
