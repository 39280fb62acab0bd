import type { EventDefinition } from '../../../shared/changes/define-event.js';
import { deliveryHeaders, eventEnvelope, visibilityOf } from '../../../shared/events/event-envelope.js';
import { bounded } from './bounded-schema.js';
import { exampleOf } from './examples.js';
import type { Group } from './groups.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';

/** The tag of what receivers are called with. */
export const deliveriesGroup: Group = {
  tag: 'Deliveries',
  description: 'What is posted to your own server: one request for each event that a webhook asks for.',
  area: 'Events and integration',
};

/** What the receivers of webhooks are called with: one operation for each type of event. */
export function webhooksOf(events: readonly EventDefinition[]): Record<string, OpenApiObject> {
  return Object.fromEntries(sorted(events).map((event) => [event.type, { post: deliveryOf(event) }]));
}

/** The schemas of what is delivered, by the names that the operations refer to. */
export function eventSchemas(events: readonly EventDefinition[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    sorted(events).map((event) => [schemaName(event), bounded(eventEnvelope(event) as JsonSchema)]),
  );
}

function deliveryOf(event: EventDefinition): OpenApiObject {
  const name = schemaName(event);
  return {
    operationId: `receive${name}`,
    tags: [deliveriesGroup.tag],
    summary: event.description.replace(/\.$/, ''),
    description: `${event.description} ${visibilityOf(event)}`,
    // The signature tells who sends it.
    security: [],
    parameters: Object.entries(deliveryHeaders).map(([header, { description }]) => ({
      ...{ name: header, in: 'header', required: true, description },
      ...headerForms[header as keyof typeof deliveryHeaders],
    })),
    requestBody: {
      required: true,
      description: 'The signature is over these bytes: verify it before the JSON is read.',
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${name}` },
          example: exampleOfEvent(event),
        },
      },
    },
    responses: {
      200: {
        description: 'Received. Any status from 200 to 299 within 15 seconds says so; the body is not read.',
      },
      410: { description: 'Not wanted any more: the endpoint is disabled, and its owner is told.' },
      503: {
        description:
          'Not received. After this and any other status the event is sent again, up to ten times over three days; `Retry-After` of the answer is kept to.',
      },
    },
  };
}

const headerForms = {
  'webhook-id': {
    schema: { type: 'string', format: 'uuid', maxLength: 36 },
    example: '01930000-0000-7000-8000-000000000001',
  },
  'webhook-timestamp': {
    schema: { type: 'string', maxLength: 20, pattern: '^\\d+$' },
    example: '1795242000',
  },
  'webhook-signature': {
    schema: { type: 'string', maxLength: 200, pattern: '^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$' },
    example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  },
} as const;

function exampleOfEvent(event: EventDefinition): unknown {
  const example = exampleOf(eventEnvelope(event) as JsonSchema, {}) as {
    readonly data: { readonly object: Readonly<Record<string, unknown>> };
  };
  const { object } = example.data;
  const changed = Object.entries(object)
    .filter(([name]) => !name.endsWith('_id'))
    .slice(0, 1);
  const isChange = event.type.endsWith('.updated');
  const previous = isChange ? Object.fromEntries(changed.map(([name]) => [name, null])) : null;
  return { ...example, data: { object, previous_attributes: previous } };
}

/** `CustomerCreatedEvent`, as generators of clients name a type. */
function schemaName({ type }: EventDefinition): string {
  const words = type.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
  return `${words.join('')}Event`;
}

function sorted(events: readonly EventDefinition[]): readonly EventDefinition[] {
  return events.toSorted((a, b) => (a.type < b.type ? -1 : 1));
}
