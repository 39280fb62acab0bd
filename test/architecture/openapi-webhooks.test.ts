import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogue } from '../../main.js';
import { asyncApiDocument } from '../../shared/events/asyncapi-document.js';
import { signedHeaders } from '../../shared/outbound/webhook-signature.js';
import { offeredContract } from '../contract/contract-files.js';

interface Delivery {
  readonly operationId: string;
  readonly parameters: readonly { name: string; required: boolean; schema: object; example: unknown }[];
  readonly requestBody: {
    readonly content: Readonly<Record<string, { schema: { $ref: string }; example: any }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

const document = JSON.parse((await offeredContract()).openapi) as {
  webhooks: Record<string, { post: Delivery }>;
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, object> };
};
const { components } = asyncApiDocument(catalogue.events, '') as {
  components: { messages: Record<string, { payload: object }> };
};
const deliveries = Object.entries(document.webhooks).map(([type, { post }]) => [type, post] as const);
const formats = { uuid: true, 'date-time': true, date: true, int32: true, int64: true } as const;
const ajv = new Ajv2020({ strict: false, formats }).addSchema(document, 'openapi');

test('there is a webhook for each type of event, and its operation has an id of its own', () => {
  const ids = [
    ...deliveries.map(([, { operationId }]) => operationId),
    ...Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    ),
  ];

  expect(deliveries.map(([type]) => type)).toEqual(catalogue.events.map(({ type }) => type).toSorted());
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(deliveries)('%s has an example that is what AsyncAPI says of it', (type, { requestBody }) => {
  const { schema, example } = requestBody.content['application/json']!;
  const published = ajv.compile({ $ref: `openapi${schema.$ref}` });
  const declared = ajv.compile(components.messages[type]!.payload);

  expect([published(example), published.errors]).toEqual([true, null]);
  expect([declared(example), declared.errors]).toEqual([true, null]);
  expect(example.type).toBe(type);
  expect(published({ ...example, type: 'other.event' })).toBe(false);
  expect(published({ ...example, data: { previous_attributes: null } })).toBe(false);
});

test('receivers are told of the headers that are sent, and of the answers that count', () => {
  const sent = signedHeaders({ id: 'id', at: new Date(), body: Buffer.from('{}') }, [Buffer.from('key')]);

  for (const [, { parameters, responses }] of deliveries) {
    expect(parameters.map(({ name, required }) => [name, required])).toEqual(
      Object.keys(sent).map((name) => [name, true]),
    );
    for (const { schema, example } of parameters) expect(ajv.validate(schema, example)).toBe(true);
    expect(Object.keys(responses)).toEqual(['200', '410', '503']);
  }
});
