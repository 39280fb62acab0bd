import type { JsonSchema } from '../../gateway/rest/openapi/json-schema.js';
import { contractOperations, resolve, type ContractOperation } from './contract.js';

export type Json = Readonly<Record<string, any>>;

/** A kind of record, as the OpenAPI document that the platform serves has it: its list and the writes of one. */
export interface ServedRecord {
  /** Such as `/v1/crm/tasks`. */
  readonly path: string;
  readonly list: ContractOperation;
  readonly create: ContractOperation;
  readonly update: ContractOperation;
}

/** Documents: what they answer follows from their lines, and their own tests tell it. */
const documents: readonly string[] = ['/v1/invoices'];

/** Every kind of record that is listed, added, read, changed under its version, and deleted. */
export function servedRecords(): ServedRecord[] {
  const operations = new Map(contractOperations().map((operation) => [operation.name, operation]));
  return [...operations.values()].flatMap((create) => {
    const { method, path } = create;
    const list = operations.get(`GET ${path}`);
    const update = operations.get(`PATCH ${path}/{id}`);
    const hasOthers = operations.has(`GET ${path}/{id}`) && operations.has(`DELETE ${path}/{id}`);
    const isVersioned = update?.body?.schema.properties?.['version'] !== undefined;
    return method === 'POST' && list && update && hasOthers && isVersioned && !documents.includes(path)
      ? [{ path, list, create, update }]
      : [];
  });
}

let made = 0;

/**
 * The documented body with texts that no other record has, and with one id of the business's own: some records are
 * about one other alone.
 */
export function newBody({ create }: ServedRecord, idOf: (field: string) => string | undefined): Json {
  const { schema, example } = create.body!;
  made += 1;
  const [reference] = Object.keys(schema.properties ?? {}).filter(
    (name) => name.endsWith('_id') && idOf(name),
  );
  const rest = Object.entries(example)
    .filter(([name]) => !name.endsWith('_id'))
    .map(([name, value]) => [name, distinct(name, value, made)] as const);
  return { ...Object.fromEntries(rest), ...(reference && { [reference]: idOf(reference) }) };
}

/** What a change may say, but for values that each business defines for itself. */
export function changeableFields({ update }: ServedRecord): string[] {
  return Object.keys(update.body!.schema.properties!).filter((name) => !['version', 'custom'].includes(name));
}

/** What a change of the field alone may say: another value than the current one. */
export function otherValue({ update }: ServedRecord, field: string, current?: unknown): unknown {
  made += 1;
  const schema = resolve<JsonSchema>(update.body!.schema.properties![field]!);
  const value = update.body!.example[field];
  if (schema.enum) return schema.enum.find((each) => each !== null && each !== current);
  if (schema.format === 'date-time') return new Date(Date.UTC(2031, 0, 1) + made * 60_000).toISOString();
  if (schema.format === 'date') return new Date(Date.UTC(2031, 0, made % 300)).toISOString().slice(0, 10);
  const types = [schema.type].flat();
  if (types.includes('boolean')) return !current;
  if (types.includes('integer') || types.includes('number'))
    return Number(schema.minimum ?? 0) + (made % 100);
  return distinct(field, value ?? field, made);
}

/** A text of the same form with the number in it; of an object, its first text that is free. */
function distinct(name: string, value: unknown, number: number): unknown {
  if (name === 'email') return `record${number}@records.example`;
  if (name === 'domain') return `record${number}.example`;
  if (name === 'phone') return `+49 30 ${7_000_000 + number}`;
  if (name === 'address') return { ...(value as object), street: `Street ${number}` };
  if (name === 'amount') return { ...(value as object), amount_minor: `${1_000 + number}` };
  if (Array.isArray(value)) return [`record${number}`];
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d|^[A-Z_]+$/.test(value)) return value;
  return `${value} ${number}`;
}

/** The key of a record's id in its answers, such as `task_id`. */
export function idKeyOf(answer: Json): string {
  return Object.keys(answer).find((name) => name.endsWith('_id'))!;
}
