import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { subgraphs } from '../../main.js';
import { kernelMigrations } from '../../shared/schema/migrations/index.js';
import { readSources, type SourceFile } from './source-files.js';

/** Texts that are SQL; others may say `crm.view` for other reasons, such as the name of a permission. */
const sql =
  /\b(select\b[^]*\bfrom|insert\s+into|update\s+\S+\s+set|delete\s+from|(create|alter|drop)\s+(table|view|index|unique|schema|function|policy)|grant\s[^]*\son|references)\s/i;

/** Name the few tables without a tenant and the few with triggers, of whichever subgraph, in one place each. */
const listsOfExceptions = ['shared/postgres/platform-tables.ts', 'shared/postgres/tenant-triggers.ts'];

const schemas = subgraphs.map(({ name }) => name);
const areas = [...schemas.map((name) => [name, `subgraphs/${name}`] as const), ['kernel', 'shared'] as const];
const tables = (await readSources('subgraphs')).flatMap(({ text }) =>
  [...text.matchAll(/create table (?:if not exists )?(\w+\.\w+)/g)].map(([, table]) => table!),
);

describe.each(areas)('the SQL of %s', (own, folder) => {
  const others = schemas.filter((name) => name !== own);

  test('names its own schema and the kernel’s, no other', async () => {
    const sources = (await readSources(folder)).filter(({ path }) => !listsOfExceptions.includes(path));

    expect(sources.flatMap((source) => foreignNames(source, others))).toEqual([]);
  });

  test('has migrations of its own schema only', () => {
    const migrations = subgraphs.find(({ name }) => name === own)?.migrations ?? kernelMigrations;

    expect(migrations.map(({ name }) => name).filter((name) => !name.startsWith(`${own}/`))).toEqual([]);
  });
});

test('a foreign schema is found in SQL, and a foreign table in any text', () => {
  const text =
    "const a = 'select 1 from crm.customers'; const b = `update ${x} set y = crm.f(1)`; const c = 'crm.view';";
  const source = { path: 'a.ts', text: `${text} tenantTable('crm.interactions', []);` };

  expect(foreignNames(source, ['crm'])).toEqual([
    'a.ts: crm.customers',
    'a.ts: crm.f',
    'a.ts: crm.interactions',
  ]);
});

function foreignNames({ path, text }: SourceFile, others: readonly string[]): string[] {
  const name = new RegExp(`\\b(?:${others.join('|')})\\.\\w+`, 'g');
  return literalsOf(path, text).flatMap((literal) =>
    [...literal.matchAll(name)]
      .map(([found]) => found)
      .filter((found) => sql.test(literal) || tables.includes(found))
      .map((found) => `${path}: ${found}`),
  );
}

/** The texts of a file's strings and templates; the parts of a template as one text. */
function literalsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('?'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}
