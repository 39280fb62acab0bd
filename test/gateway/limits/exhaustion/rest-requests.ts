import { contractOperations, type ContractOperation, type Parameter } from '../../../kit/contract.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { beyondBounds, longTexts, withinBounds } from './ways.js';

const id = '01930000-0000-7000-8000-0000deadbeef';
/** Node takes heads of 16 KiB; path and names of other headers are in it. */
const longestHead = 14_000;

/** Every route: its body as a whole and each field in every way, and each parameter as long as a head may be. */
export function restRequests(): ExhaustingRequest[] {
  return contractOperations().flatMap((operation) => [
    ...bodiesOf(operation),
    ...operation.parameters.flatMap((parameter) => withParameter(operation, parameter)),
    ...queriesOf(operation),
  ]);
}

function bodiesOf(operation: ContractOperation): ExhaustingRequest[] {
  const { body } = operation;
  if (!body) return [];
  const whole = [...beyondBounds, ...withinBounds].map((way) => ({
    ...requestOf(operation, `the body: ${way.name}`),
    // Its digest is made of the whole body.
    headers: { 'idempotency-key': `${operation.name} ${way.name}`.replaceAll(/[^\w]/g, '-') },
    body: () => JSON.stringify(way.value(body.example)),
  }));
  const fields = Object.keys(body.schema.properties ?? {}).flatMap((name) =>
    [...withinBounds, ...longTexts].map((way) => ({
      ...requestOf(operation, `${name}: ${way.name}`),
      body: () => JSON.stringify({ ...body.example, [name]: way.value(body.example[name]) }),
    })),
  );
  return [...whole, ...fields];
}

const fillings = ['x', '1', ',', '%20', '%2C1', '.', '%5B', '-', '%C3%A9'];

function withParameter(operation: ContractOperation, { name, in: place }: Parameter): ExhaustingRequest[] {
  return fillings.map((filling) => {
    const long = filling.repeat(longestHead / filling.length);
    const request = requestOf(operation, `${name}: ${filling} many times`);
    if (place === 'header')
      return {
        ...request,
        headers: { ...request.headers, [name]: decodeURIComponent(long).replace('é', 'e') },
      };
    if (place === 'query') return { ...request, path: `${request.path}?${encodeURIComponent(name)}=${long}` };
    return { ...request, path: pathOf(operation.path.replace(`{${name}}`, long)) };
  });
}

/** As many parameters as fit, such as a condition on each of many custom fields. */
function queriesOf(operation: ContractOperation): ExhaustingRequest[] {
  const many = (part: (n: number) => string) => {
    let text = '';
    for (let n = 0; text.length < longestHead - 60; n += 1) text += `${part(n)}&`;
    return text;
  };
  const queries: Record<string, string> = {
    'many parameters': many((n) => `k${n}=1`),
    'many empty parameters': '&'.repeat(longestHead),
    'the same parameter many times': many(() => 'limit=1'),
    'many conditions': many((n) => `filter[custom.k${n}]=1`),
    'many deep names': many((n) => `filter[a${'[b]'.repeat(n % 40)}]=1`),
    'many fields': `fields=${many((n) => `name,k${n}`).replaceAll('&', ',')}`,
    'fields within fields': `fields=${'a.'.repeat(longestHead / 2)}`,
  };
  if (operation.method !== 'GET') return [];
  return Object.entries(queries).map(([what, query]) => {
    const request = requestOf(operation, `the query string: ${what}`);
    return { ...request, path: `${request.path}?${query}` };
  });
}

function requestOf({ name, method, path, body }: ContractOperation, what: string): ExhaustingRequest {
  const text = body && JSON.stringify(body.example);
  return {
    operation: name,
    what,
    method,
    path: pathOf(path),
    ...(text !== undefined && { body: () => text }),
  };
}

function pathOf(path: string): string {
  return path.replace(/\{\w+\}/g, id);
}
