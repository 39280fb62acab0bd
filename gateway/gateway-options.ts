import type { FastifyInstance } from 'fastify';
import type { Config } from '../shared/config/config.js';
import type { ErrorDefinition } from '../shared/errors/error-definition.js';
import type { EventBus } from '../shared/events/bus/event-bus.js';
import type { EventDefinition } from '../shared/changes/define-event.js';
import type { ReadinessCheck } from '../shared/http/health.js';
import type { MetricsPart } from '../shared/http/metrics.js';
import type { Stopping } from '../shared/http/stopping.js';
import type { Clock } from '../shared/values/clock.js';
import type { Ids } from '../shared/values/ids.js';
import type { Logger } from '../shared/config/logger.js';
import type { Route } from '../shared/records/route.js';
import type { InputLimits } from '../shared/subgraph/input-limits.js';
import type { RunningSubgraph } from '../shared/subgraph/running-subgraph.js';
import type { LimitStore } from './limits/limit-store.js';

/** What the gateway is made of that its process has. */
export interface GatewayOptions {
  readonly config: Config;
  readonly internalSecret: string;
  /** Subgraphs of this process; the others need a URL. */
  readonly local: readonly RunningSubgraph[];
  readonly limitStore: LimitStore;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: readonly MetricsPart[];
  /** Where operators look, if not where clients do. */
  readonly operations: FastifyInstance | undefined;
  readonly stopping: Stopping;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
  readonly events: readonly EventDefinition[];
  /** What it answers over REST. */
  readonly routes: readonly Route[];
  /** What inputs may be, as REST tells it. */
  readonly inputLimits: InputLimits;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}
