import { anyMember, byId, own, type RootField } from './outcomes.js';

/** What happened: each event to whoever may see its type, which is nobody’s here who has no permission. */
export const eventFields: Readonly<Record<string, RootField>> = {
  'Query.events': { operation: '{ events { nodes { id data actor { email } } } }', ...anyMember },
  'Query.eventTypes': { operation: '{ eventTypes { name } }', ...anyMember },
};

const endpoint = 'webhookEndpoint { id url createdBy { email } }';

/** Webhook endpoints and deliveries to them. */
export const webhookFields: Readonly<Record<string, RootField>> = {
  'Query.webhookEndpoint': {
    operation: 'query ($id: ID!) { webhookEndpoint(id: $id) { id url createdBy { email } } }',
    variables: ({ webhookEndpointId }) => ({ id: webhookEndpointId }),
    ...byId,
  },
  'Query.webhookEndpoints': {
    operation: '{ webhookEndpoints { nodes { id url createdBy { email } } } }',
    ...own,
  },
  'Query.webhookDelivery': {
    operation: 'query ($id: ID!) { webhookDelivery(id: $id) { id requestBody attempts { id } } }',
    variables: ({ webhookDeliveryId }) => ({ id: webhookDeliveryId }),
    ...byId,
  },
  'Query.webhookDeliveries': {
    operation: 'query ($id: ID!) { webhookDeliveries(endpointId: $id) { nodes { id requestBody } } }',
    variables: ({ webhookEndpointId }) => ({ id: webhookEndpointId }),
    ...byId,
  },
  'Mutation.createWebhookEndpoint': {
    operation: `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { ${endpoint} } }`,
    variables: () => ({ input: { url: 'https://four.callers.example/', eventTypes: ['webhook.disabled'] } }),
    ...own,
  },
  'Mutation.updateWebhookEndpoint': {
    operation: `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) { ${endpoint} } }`,
    variables: ({ webhookEndpointId }) => ({ input: { id: webhookEndpointId, description: 'Changed' } }),
    ...byId,
  },
  'Mutation.rotateWebhookSecret': {
    operation: `mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) { ${endpoint} } }`,
    variables: ({ webhookEndpointId }) => ({ input: { id: webhookEndpointId } }),
    ...byId,
  },
  'Mutation.testWebhookEndpoint': {
    operation: `mutation ($input: TestWebhookEndpointInput!) { testWebhookEndpoint(input: $input) { ${endpoint} } }`,
    variables: ({ webhookEndpointId }) => ({ input: { id: webhookEndpointId } }),
    ...byId,
  },
  'Mutation.redeliverWebhook': {
    operation:
      'mutation ($input: RedeliverWebhookInput!) { redeliverWebhook(input: $input) { webhookDelivery { id requestBody } } }',
    variables: ({ webhookDeliveryId }) => ({ input: { id: webhookDeliveryId } }),
    ...byId,
  },
  'Mutation.recoverWebhookDeliveries': {
    operation: `mutation ($input: RecoverWebhookDeliveriesInput!) { recoverWebhookDeliveries(input: $input) { ${endpoint} } }`,
    variables: ({ webhookEndpointId }) => ({ input: { id: webhookEndpointId, afterSeq: 0 } }),
    ...byId,
  },
  'Mutation.deleteWebhookEndpoint': {
    operation:
      'mutation ($input: DeleteWebhookEndpointInput!) { deleteWebhookEndpoint(input: $input) { deletedId } }',
    variables: ({ webhookEndpointId }) => ({ input: { id: webhookEndpointId } }),
    ...byId,
  },
};
