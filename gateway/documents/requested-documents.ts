import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { demandShortDocument } from '../limits/graphql-limits.js';
import { documentOutdated, documentUnregistered } from '../answers/errors.js';
import type { DocumentMetrics } from './document-metrics.js';
import type { RegisteredDocuments } from './registered-documents.js';
import { hashOf } from './trusted-document.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** How a client says which document it wants run, on every transport. */
export interface DocumentRequest {
  /** The text itself; graphql-ws demands one, so an empty one counts as none. */
  readonly query?: unknown;
  /** An id of the manifest, or `sha256:` and a hash. */
  readonly documentId?: unknown;
  readonly id?: unknown;
  readonly extensions?: unknown;
}

export interface RequestedDocument {
  readonly text: string;
  /** To be called once the document has proved sound; absent unless the client asked for it and may. */
  readonly register?: () => void;
}

export interface DocumentSources {
  readonly trusted: TrustedDocuments;
  readonly registered: RegisteredDocuments;
  readonly metrics: DocumentMetrics;
  /** Refuses whatever is not trusted. */
  readonly isTrustedOnly: boolean;
}

const persistedQuery = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/i) }),
});

/** Finds the document that a request names. */
export class RequestedDocuments {
  constructor(private readonly sources: DocumentSources) {}

  /**
   * The text to run; undefined for a request that names none, whose transport says so. Throws DOC-001 for an
   * unregistered one where that is refused, DOC-002 for one that fits the graph no more, VAL-001 for a text that
   * is too long, VAL-002 for a hash that is not the text's, and PERSISTED_QUERY_NOT_FOUND, upon which clients send
   * the text.
   */
  find(
    request: DocumentRequest,
    { principal }: Pick<RequestScope, 'principal'>,
  ): RequestedDocument | undefined {
    const text = typeof request.query === 'string' && request.query !== '' ? request.query : undefined;
    const hash = hashIn(request.extensions);
    const businessId = principal?.businessId;
    if (text !== undefined) return this.#withText(text, hash, businessId);
    const name = hash ?? nameIn(request);
    return name === undefined ? undefined : this.#named(name, hash, businessId);
  }

  #withText(text: string, hash: string | undefined, businessId: string | undefined): RequestedDocument {
    const { trusted, registered, metrics, isTrustedOnly } = this.sources;
    demandShortDocument(text);
    if (hash !== undefined && hash !== hashOf(text))
      throw new DomainError(malformedBody, 'provided sha does not match query');
    if (isTrustedOnly && !trusted.hasText(text)) throw this.#unregistered();
    if (hash === undefined || businessId === undefined || trusted.hasText(text)) return { text };
    return {
      text,
      register: () => {
        if (registered.keep(businessId, hash, text)) metrics.requests.inc({ outcome: 'registered' });
      },
    };
  }

  #named(name: string, hash: string | undefined, businessId: string | undefined): RequestedDocument {
    const { trusted, registered, metrics, isTrustedOnly } = this.sources;
    const document = trusted.find(name);
    const fault = document && trusted.faultOf(document);
    if (fault !== undefined) {
      metrics.requests.inc({ outcome: 'refused' });
      throw new DomainError(documentOutdated, `The document ${name} fits the graph no more: ${fault}`);
    }
    if (document) {
      metrics.requests.inc({ outcome: 'trusted' });
      return document;
    }
    if (isTrustedOnly || hash === undefined) throw this.#unregistered();
    const text = businessId === undefined ? undefined : registered.find(businessId, hash);
    metrics.requests.inc({ outcome: text === undefined ? 'miss' : 'hit' });
    if (text === undefined) throw persistedQueryNotFound();
    return { text };
  }

  #unregistered(): DomainError {
    this.sources.metrics.requests.inc({ outcome: 'refused' });
    return new DomainError(documentUnregistered, 'The document is not among those that are registered here.');
  }
}

function hashIn(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return undefined;
  const parsed = persistedQuery.safeParse(extensions);
  if (parsed.success) return parsed.data.persistedQuery.sha256Hash.toLowerCase();
  throw new DomainError(
    malformedBody,
    'extensions.persistedQuery has version 1 and the sha256Hash of the document.',
  );
}

function nameIn({ documentId, id }: DocumentRequest): string | undefined {
  const name = documentId ?? id;
  return typeof name === 'string' ? name.replace(/^sha256:/, '') : undefined;
}

/** The protocol of Apollo's automatic persisted queries has this code, message and status. */
function persistedQueryNotFound(): GraphQLError {
  const extensions: Record<string, unknown> = { code: 'PERSISTED_QUERY_NOT_FOUND', httpStatus: 200 };
  return new GraphQLError('PersistedQueryNotFound', { extensions });
}
