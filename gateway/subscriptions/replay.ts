import { z } from 'zod';
import { timedCache } from '../../shared/kernel/timed-cache.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { PublishedEvent } from '../../shared/events/published-event.js';
import type { Principal } from '../../shared/principal/principal.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import { subgraphFailure } from '../principal/subgraph-failure.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import { fingerprintOf } from './fingerprint.js';

const query = `query Replay($after: String!, $types: [String!]!) {
  events(first: 100, after: $after, types: $types) {
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

/** Clients that lost the same gateway come back together, with nearly the same cursors. */
const mostPages = 500;
const pagesKeptMs = 500;

/** Reads past events for those who resume, through the graph and with their own permissions. */
export class Replay {
  readonly #pages = timedCache<Promise<EventPage>>(mostPages, pagesKeptMs);

  constructor(
    private readonly events: SubgraphClient<RequestScope>,
    private readonly declared: readonly ErrorDefinition[],
  ) {}

  /** A page of events of these types behind the cursor. Throws PAGE-001 for a bad cursor or one that is too old. */
  page(
    scope: RequestScope & { principal: Principal },
    after: string,
    types: readonly string[],
  ): Promise<EventPage> {
    const key = [scope.principal.businessId, fingerprintOf(scope.principal), after, ...types].join(' ');
    let page = this.#pages.get(key);
    if (!page) this.#pages.set(key, (page = this.#ask(scope, after, types)));
    return page;
  }

  async #ask(
    scope: RequestScope & { principal: Principal },
    after: string,
    types: readonly string[],
  ): Promise<EventPage> {
    const answer = await this.events.execute({ query, variables: { after, types }, context: scope });
    if (answer.errors?.length || !answer.data) throw subgraphFailure(answer.errors, this.declared);
    const { nodes, pageInfo } = pageSchema.parse(answer.data.events);
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
