import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { graphqlLimits } from '../limits/graphql-limits.js';
import type { TrustedDocument } from './trusted-document.js';

export interface DocumentRules {
  /** What a document may ask for, beside what GraphQL itself demands. */
  readonly limits: readonly ValidationRule[];
  readonly hasIntrospection: boolean;
}

/** The documents that the owner of the platform registered, and which of them fit the graph by now. */
export class TrustedDocuments {
  readonly #byName = new Map<string, TrustedDocument>();
  readonly #texts = new Set<string>();
  readonly #rules: readonly ValidationRule[];
  #faults: ReadonlyMap<TrustedDocument, string> = new Map();

  constructor(
    readonly all: readonly TrustedDocument[],
    { limits, hasIntrospection }: DocumentRules,
  ) {
    this.#rules = [
      ...specifiedRules,
      ...limits,
      ...(hasIntrospection ? [] : [NoSchemaIntrospectionCustomRule]),
    ];
    for (const document of all) {
      this.#byName.set(document.hash, document);
      this.#texts.add(document.text);
    }
    // An id wins: it is what the manifest says.
    for (const document of all) this.#byName.set(document.id, document);
  }

  /** By id, or by the SHA-256 of its text. */
  find(name: string): TrustedDocument | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.toLowerCase());
  }

  hasText(text: string): boolean {
    return this.#texts.has(text);
  }

  /** Why the document does not fit the graph; undefined when it does. */
  faultOf(document: TrustedDocument): string | undefined {
    return this.#faults.get(document);
  }

  /** Those that fit. */
  get sound(): readonly TrustedDocument[] {
    return this.all.filter((document) => !this.#faults.has(document));
  }

  /** Looks which documents fit the graph; answers what is wrong with the others, one line for each. */
  check(schema: GraphQLSchema): string[] {
    const faulty = this.all.flatMap((document): [TrustedDocument, string][] => {
      const reason = this.#reason(document, schema);
      return reason === undefined ? [] : [[document, reason]];
    });
    this.#faults = new Map(faulty);
    return faulty.map(([{ id }, reason]) => `${id}: ${reason}`);
  }

  #reason({ text }: TrustedDocument, schema: GraphQLSchema): string | undefined {
    try {
      const document = parse(text, { maxTokens: graphqlLimits.tokens });
      const faults = validate(schema, document, this.#rules);
      return faults.length === 0 ? undefined : faults.map(({ message }) => message).join(' ');
    } catch (error) {
      if (error instanceof GraphQLError) return error.message;
      throw error;
    }
  }
}
