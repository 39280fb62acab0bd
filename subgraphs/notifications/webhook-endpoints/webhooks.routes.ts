import type { Route } from '../../../shared/records/route.js';

const endpoint = `id url description eventTypes status disabledReason disabledAt failingSince previousSecretUntil
  createdBy { id name } createdAt updatedAt`;
const delivery = `id eventId eventType seq status failure tries nextTryAt createdAt completedAt requestBody
  attempts { id attemptedAt durationMs requestHeaders responseStatus responseBody error }`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/notifications/webhooks and /v1/notifications/webhook-deliveries. */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/notifications/webhooks',
    summary: 'List webhook endpoints, newest first',
    list: {},
    document: `query ListWebhookEndpoints($first: Int!, $after: String) {
      webhookEndpoints(first: $first, after: $after) { nodes { ${endpoint} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/notifications/webhooks',
    summary: 'Make a webhook endpoint; answers its secret this once',
    status: 201,
    document: `mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
      createWebhookEndpoint(input: $input) { webhookEndpoint { ${endpoint} } secret }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/notifications/webhooks/{id}',
    summary: 'Read a webhook endpoint',
    document: `query ReadWebhookEndpoint($id: ID!) { webhookEndpoint(id: $id) { ${endpoint} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/notifications/webhooks/{id}',
    summary: 'Change, disable or activate a webhook endpoint',
    document: `mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
      updateWebhookEndpoint(input: $input) { webhookEndpoint { ${endpoint} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/notifications/webhooks/{id}',
    summary: 'Delete a webhook endpoint with its deliveries',
    document: `mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
      deleteWebhookEndpoint(input: $input) { deletedId }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: '/notifications/webhooks/{id}/rotate-secret',
    summary: 'Give a webhook endpoint a new secret; the one before signs too for 24 hours',
    document: `mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
      rotateWebhookSecret(input: $input) { webhookEndpoint { ${endpoint} } secret }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/notifications/webhooks/{id}/test',
    summary: 'Deliver a webhook.test to a webhook endpoint',
    document: `mutation TestWebhookEndpoint($input: TestWebhookEndpointInput!) {
      testWebhookEndpoint(input: $input) { webhookEndpoint { ${endpoint} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/notifications/webhooks/{id}/recover',
    summary: 'Deliver to a webhook endpoint again all events after a sequence number',
    document: `mutation RecoverWebhookDeliveries($input: RecoverWebhookDeliveriesInput!) {
      recoverWebhookDeliveries(input: $input) { webhookEndpoint { ${endpoint} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/notifications/webhooks/{id}/deliveries',
    summary: 'List the deliveries to a webhook endpoint, newest first',
    list: { filters: { status: ['PENDING', 'DELIVERED', 'FAILED'] } },
    document: `query ListWebhookDeliveries($id: ID!, $filter: WebhookDeliveryFilter, $first: Int!, $after: String) {
      webhookDeliveries(endpointId: $id, filter: $filter, first: $first, after: $after) { nodes { ${delivery} } ${page} }
    }`,
    variables: ({ params, query }) => ({ ...query, id: params.id }),
  },
  {
    method: 'GET',
    path: '/notifications/webhook-deliveries/{id}',
    summary: 'Read a delivery with its tries',
    document: `query ReadWebhookDelivery($id: ID!) { webhookDelivery(id: $id) { ${delivery} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'POST',
    path: '/notifications/webhook-deliveries/{id}/redeliver',
    summary: 'Begin a delivery anew',
    document: `mutation RedeliverWebhook($input: RedeliverWebhookInput!) {
      redeliverWebhook(input: $input) { webhookDelivery { ${delivery} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
];
