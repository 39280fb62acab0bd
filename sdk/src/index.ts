export { createBraiFlow, pages, unwrap, type BraiFlow, type BraiFlowOptions } from './client.js';
export { BraiFlowError, type FieldFault } from './errors.js';
export type { BraiFlowEvent, DataOf, EventOf, EventType, WebhookEvent, WebhookEventOf } from './events.js';
export type { FollowOptions } from './follow.js';
export type { Resilience } from './resilient-fetch.js';
export type { components, operations, paths } from './schema.js';
export type { Credentials, Tokens } from './session.js';
