import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { PublishedEvent } from '../../shared/changes/published-event.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { askSubgraph } from '../principal/ask-subgraph.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { fingerprintOf } from './fingerprint.js';
import { FreshAnswers } from './fresh-answers.js';

const query = `query Replay($after: String!, $types: [String!]!) {
  events(first: 100, after: $after, filter: { type: { in: $types } }) {
    nodes { id seq type version occurredAt recordId requestId actor { id } data previousAttributes }
    pageInfo { hasNextPage endCursor }
  }
}`;

const json = z.record(z.string(), z.unknown());
const pageSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.uuid(),
      seq: z.number(),
      type: z.string(),
      version: z.number(),
      occurredAt: z.string(),
      recordId: z.uuid(),
      requestId: z.string(),
      actor: z.object({ id: z.uuid() }).nullable(),
      data: json,
      previousAttributes: json.nullable(),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

export interface EventPage {
  readonly events: readonly PublishedEvent[];
  /** Behind the last event of the page; as asked for when there is none. */
  readonly endCursor: string;
  readonly isLast: boolean;
}

/** Of all pages that are kept: clients that lost the same gateway come back together, with nearly the same cursors. */
const mostEvents = 5_000;
const pagesKeptMs = 500;

/** Reads past events for those who resume, through the graph and with their own permissions. */
export class Replay {
  /** Full ones: no event comes into them any more. */
  readonly #full = new LRUCache<string, EventPage>({
    maxSize: mostEvents,
    sizeCalculation: ({ events }) => events.length + 1,
    ttl: pagesKeptMs,
    ttlResolution: 0,
  });
  /** A last page that was begun before somebody joined may lack what was told live before they did. */
  readonly #pages = new FreshAnswers<EventPage>();

  constructor(
    private readonly events: SubgraphClient<RequestScope>,
    private readonly declared: readonly ErrorDefinition[],
  ) {}

  /** A page of events of these types behind the cursor. Throws PAGE-001 for a bad cursor or one that is too old. */
  async page(
    scope: RequestScope & { principal: Principal },
    after: string,
    types: readonly string[],
  ): Promise<EventPage> {
    const key = [scope.principal.businessId, fingerprintOf(scope.principal), after, ...types].join(' ');
    const full = this.#full.get(key);
    if (full) return full;
    const page = await this.#pages.get(key, () => this.#ask(scope, after, types));
    if (!page.isLast) this.#full.set(key, page);
    return page;
  }

  async #ask(
    scope: RequestScope & { principal: Principal },
    after: string,
    types: readonly string[],
  ): Promise<EventPage> {
    const request = { query, variables: { after, types }, context: scope };
    const answer = await askSubgraph(this.events, request, this.declared);
    const { nodes, pageInfo } = pageSchema.parse(answer.events);
    return {
      events: nodes.map(({ actor, data, ...event }) => ({
        ...event,
        businessId: scope.principal.businessId,
        userId: actor?.id ?? null,
        payload: data,
      })),
      endCursor: pageInfo.endCursor ?? after,
      isLast: !pageInfo.hasNextPage,
    };
  }
}
