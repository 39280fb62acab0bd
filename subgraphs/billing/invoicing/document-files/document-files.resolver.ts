import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { creditNoteGraph } from '../credit-notes/credit-note.type.js';
import type { EinvoiceFormat } from '../documents/document-file-kinds.rules.js';
import { DocumentFileKindType } from '../documents/document-file.type.js';
import { documentParts } from '../documents/document-interface.type.js';
import { invoiceGraph } from '../documents/invoice.type.js';
import { checkEinvoice } from './check-einvoice.service.js';
import { EinvoiceCheckType, EinvoiceFormatType } from './einvoice-check.type.js';
import { filesOfDocument } from './files-of-document.reader.js';
import { presentFiles } from './present-files.rules.js';
import { SendInvoiceInput } from './send-invoice.input.js';
import { sendInvoice } from './send-invoice.service.js';
import { type AskedFile, readDocumentFile } from './read-document-file.service.js';

type OfDocument = GraphCall<{ readonly id: string; readonly status: string }, never>;

const files: GraphOperation = {
  kind: 'field',
  ...documentParts.files,
  resolve: async ({ root: { id, status }, context: { loaders } }: OfDocument) =>
    presentFiles(status, (await loaders.load(filesOfDocument, id)) ?? []),
};

const documentId = { name: 'documentId', type: () => Id, description: 'The invoice or credit note.' };

const sending: GraphOperation = {
  kind: 'mutation',
  name: 'sendInvoice',
  type: () => invoiceGraph.payload,
  description:
    'Sends an issued invoice with its PDF by mail, and a structured invoice if it is asked for. STATE-001 for a draft and a void one, EINVOICE-001. Publishes invoice.sent; invoice.send_failed when no mail server takes it for a day.',
  args: [{ name: 'input', type: () => SendInvoiceInput, description: 'The invoice, and to whom.' }],
  resolve: async ({ kernel, context, args }: GraphCall<never, { input: SendInvoiceInput }>) => ({
    invoice: await sendInvoice(kernel, actorOf(context), args.input),
  }),
};

/** The files of documents, and whether they can be structured invoices. */
export const documentFileResolvers = [
  resolverClass(invoiceGraph.type, [files, sending]),
  resolverClass(creditNoteGraph.type, [files]),
  resolverClass(FilePart, [
    {
      kind: 'query',
      name: 'documentFile',
      type: () => FilePart,
      description:
        'A part of a file of an invoice or a credit note, in base64. One that is not there yet is made at once; FILE-001 when that takes longer than 5 seconds. PDFs of drafts say DRAFT. EINVOICE-001 for a structured invoice that lacks facts, STATE-001 for that of a draft, PAGE-001 when the file became another one meanwhile.',
      args: [
        documentId,
        { name: 'kind', type: () => DocumentFileKindType, description: 'Which file of it.' },
        {
          name: 'after',
          type: () => String,
          isNullable: true,
          description: 'The `nextCursor` of the part before.',
        },
      ],
      resolve: ({ kernel, context, args }: GraphCall<never, AskedFile>) =>
        readDocumentFile(kernel, actorOf(context), args),
    },
  ]),
  resolverClass(EinvoiceCheckType, [
    {
      kind: 'query',
      name: 'einvoiceCheck',
      type: () => EinvoiceCheckType,
      description:
        'Whether a document can be told in a format of structured invoices, a draft as it would be issued now, and everything that is in the way.',
      args: [documentId, { name: 'format', type: () => EinvoiceFormatType, description: 'The format.' }],
      resolve: ({
        kernel,
        context,
        args,
      }: GraphCall<never, { documentId: string; format: EinvoiceFormat }>) =>
        checkEinvoice(kernel, actorOf(context), args),
    },
  ]),
];
