import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM, type EntityClass, type EntityProperty } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { subgraphs } from '../../../main.js';
import { connectToCatalogue } from './catalogue-rule.js';

/** A column, as the entity has it or as it was migrated. */
interface Column {
  readonly name: string;
  /** As the catalogue names it, without a precision. */
  readonly type: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

let catalogue: pg.Client;
let orm: MikroORM;

const all: readonly (readonly [name: string, schema: string, entity: EntityClass<object>])[] =
  subgraphs.flatMap(({ name: schema, entities }) =>
    entities.map((entity) => [entity.name, schema, entity] as const),
  );

beforeAll(async () => {
  catalogue = await connectToCatalogue();
  orm = await MikroORM.init({
    entities: all.map(([, , entity]) => entity),
    metadataProvider: ReflectMetadataProvider,
    dbName: 'unused',
  });
});
afterAll(async () => {
  await orm?.close();
  await catalogue?.end();
});

test.each(all)('%s has the columns of its table', async (_name, schema, entity) => {
  const { properties, tableName, schema: named } = orm.getMetadata().get(entity);

  const declared = await columnsOfEntity(Object.values(properties));
  const migrated = await columnsOfTable(`${schema}.${tableName}`);

  expect(named).toBe(schema);
  const names = declared.map(({ name }) => name);
  expect(declared).toEqual(migrated.filter(({ name }) => names.includes(name)));
  expect((await neededColumns(`${schema}.${tableName}`)).filter((name) => !names.includes(name))).toEqual([]);
});

async function columnsOfEntity(properties: EntityProperty[]): Promise<Column[]> {
  const mapped = properties.filter(({ persist }) => persist !== false);
  const { rows } = await catalogue.query<{ types: string[] }>(
    'select array(select named::regtype::text from unnest($1::text[]) named) as types',
    [mapped.map(({ columnTypes }) => columnTypes[0])],
  );
  return mapped
    .map(({ fieldNames, nullable, primary }, index) => ({
      name: fieldNames[0]!,
      type: rows[0]!.types[index]!,
      isNullable: nullable ?? false,
      isKey: primary ?? false,
    }))
    .sort(byName);
}

async function columnsOfTable(table: string): Promise<Column[]> {
  const { rows } = await catalogue.query<Column>(
    `select a.attname as name, a.atttypid::regtype::text as type, not a.attnotnull as "isNullable",
            exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary
                    and a.attnum = any(i.indkey)) as "isKey"
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  return rows.sort(byName);
}

/** NOT NULL and without a default: no row could be inserted without them. */
async function neededColumns(table: string): Promise<string[]> {
  const { rows } = await catalogue.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attnotnull and not atthasdef and attidentity = ''`,
    [table],
  );
  return rows.map(({ name }) => name);
}

function byName(one: Column, other: Column): number {
  return one.name < other.name ? -1 : 1;
}
