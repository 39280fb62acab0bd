import type { EventDefinition } from '../changes/define-event.js';

/**
 * The graph's own directives. `@event` on a subscription field names the events that it tells of;
 * gateways, not subgraphs, open the streams. `@personal` marks a field whose answer differs by who
 * asks, so that answers with it are not shared between subscribers.
 */
const definitions: Readonly<Record<string, string>> = {
  event: 'directive @event(types: [String!]!) on FIELD_DEFINITION',
  personal: 'directive @personal on FIELD_DEFINITION',
};

const specification = 'https://specs.braiflow.example/events/v1.0';

/** The directive of a subscription field that tells of these events. They must need the same permission. */
export function eventDirective(events: readonly EventDefinition[]): string {
  const [first, ...others] = events;
  if (!first || others.some(({ permission }) => permission !== first.permission))
    throw new Error('A subscription tells of events that need the same permission.');
  return `@event(types: ${JSON.stringify(events.map(({ type }) => type))})`;
}

/** The directive of a subscription field that tells of every event; each is seen by its own permission. */
export const anyEventDirective = '@event(types: ["*"])';

/** Of the argument `after` that every subscription has. */
export const afterDescription =
  'The `cursor` of the last event seen; what happened since comes first. Without it, or with `now`, the stream begins with what happens next.';

export const personalDirective = '@personal';

/** Declares those of the directives that a schema uses, so that composition keeps them. */
export function declareDirectives(sdl: string): string {
  const used = Object.keys(definitions).filter((name) => new RegExp(`@${name}\\b`).test(sdl));
  if (used.length === 0) return '';
  const imports = used.map((name) => `"@${name}"`).join(', ');
  const composed = used.map((name) => ` @composeDirective(name: "@${name}")`).join('');
  return [
    `extend schema @link(url: "${specification}", import: [${imports}])${composed}\n`,
    ...used.map((name) => `${definitions[name]}\n`),
    '',
  ].join('\n');
}

/** The stream of a subscription field in its subgraph, which nobody opens: gateways follow the events themselves. */
export function openedByGateway(): never {
  throw new Error('Subscriptions are opened at the gateway.');
}
