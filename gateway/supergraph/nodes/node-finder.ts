import DataLoader from 'dataloader';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { dependencyUnavailable } from '../../../shared/errors/errors.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import type { SubgraphClient, SubgraphResponse } from '../subgraph-client.js';
import type { AskedTypes } from './asked-types.js';

/** A record that was found. */
export interface FoundNode {
  readonly __typename: string;
  /** Another than was asked for when the record was merged into this one. */
  readonly id: string;
}

/** A subgraph, and the types whose records it owns. */
export interface NodeOwner {
  readonly client: SubgraphClient<RequestScope>;
  readonly types: readonly string[];
  /** Asks for entities of these types. */
  readonly query: string;
}

/** One id, and the types that its record may be of. */
interface Sought {
  readonly id: string;
  readonly types: readonly string[];
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
  /** Its subgraph then asks what its root fields ask, and not what a reference beside a record may show. */
  readonly isSought: true;
}

/** Finds the records of one operation, all at once: each subgraph is asked by one query. */
export class NodeFinder {
  readonly #sought = new DataLoader<Sought, FoundNode | null>((all) => this.#seek(all), { cache: false });

  constructor(
    private readonly owners: readonly NodeOwner[],
    private readonly context: RequestScope,
  ) {}

  /** Those of the types that the client names, else of all others. Throws SYS-002 when a subgraph did not say. */
  async find(id: string, { named, isOpen }: AskedTypes): Promise<FoundNode | null> {
    const found = named.length > 0 ? await this.#sought.load({ id, types: named }) : null;
    if (found || !isOpen) return found;
    const others = this.owners.flatMap(({ types }) => types.filter((type) => !named.includes(type)));
    return this.#sought.load({ id, types: others });
  }

  async #seek(all: readonly Sought[]): Promise<(FoundNode | DomainError | null)[]> {
    const found = all.map((): FoundNode | null => null);
    const unsaid = new Set<number>();
    await Promise.all(
      this.owners.map(async (owner) => {
        const asked = all.flatMap(({ id, types }, index) =>
          types.filter((type) => owner.types.includes(type)).map((type) => ({ index, type, id })),
        );
        if (asked.length === 0) return;
        const entities = await this.#ask(
          owner,
          asked.map(({ type, id }) => ({ __typename: type, id, isSought: true })),
        );
        asked.forEach(({ index }, at) => {
          if (!entities) unsaid.add(index);
          else found[index] ??= entities[at] ?? null;
        });
      }),
    );
    return found.map((node, index) => node ?? (unsaid.has(index) ? unavailable() : null));
  }

  /** Undefined when the subgraph is away or at fault. A refusal is an answer: the record does not exist for the caller. */
  async #ask(
    { client, query }: NodeOwner,
    representations: readonly Representation[],
  ): Promise<readonly (FoundNode | null)[] | undefined> {
    const { context } = this;
    const answer = await client
      .execute({ query, variables: { representations }, context })
      .catch(() => undefined);
    const entities = answer?.data?._entities;
    return Array.isArray(entities) && !answer!.errors?.some(isFault) ? (entities as FoundNode[]) : undefined;
  }
}

function isFault({ extensions }: NonNullable<SubgraphResponse['errors']>[number]): boolean {
  return !((extensions?.httpStatus as number | undefined)! < 500);
}

function unavailable(): DomainError {
  return new DomainError(dependencyUnavailable, 'Whether there is such a record cannot be told now.');
}
