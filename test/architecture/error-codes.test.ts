import { expect, test } from '@jest/globals';
import { gatewayErrors } from '../../gateway/answers/errors.js';
import { catalogue, subgraphs } from '../../main.js';
import { coreErrors } from '../../shared/errors/errors.js';
import { fileErrors } from '../../shared/files/errors.js';
import { readSources } from './source-files.js';

const declared = (await Promise.all(['gateway', 'shared', 'subgraphs'].map(readSources)))
  .flat()
  .flatMap(({ path, text }) =>
    [...text.matchAll(/defineError\(\s*'([^']+)'/g)].map(([, code]) => ({ path, code: code! })),
  );

test('every error code is declared once', () => {
  const codes = declared.map(({ code }) => code);

  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('every error code is declared in the errors.ts of its owner', () => {
  expect(declared.filter(({ path }) => !/(^|\/)errors\.ts$/.test(path))).toEqual([]);
});

test('the catalogue has every code that is declared, once', () => {
  const listed = [
    ...coreErrors,
    ...fileErrors,
    ...gatewayErrors,
    ...subgraphs.flatMap(({ errors }) => errors),
  ];

  expect(listed.map(({ code }) => code).toSorted()).toEqual(declared.map(({ code }) => code).toSorted());
  expect(catalogue.errors).toEqual(listed);
});

test.each(catalogue.errors.map((error) => [error.code, error] as const))(
  '%s says what happened, what leads to it, and what to do',
  (code, error) => {
    expect(code).toMatch(/^[A-Z]+(-[A-Z]+)*-\d{3}$/);
    expect(error.title).toMatch(/^\S.*[^.\s]$/);
    expect(error.cause).toMatch(/^\S.*\.$/);
    for (const sentences of [error.reasons, error.cures]) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[A-Z`].*[^.]\.$/);
        expect(sentence.split('`').length % 2).toBe(1);
      }
    }
    expect(error.example).toMatch(/^\S.*\S$/);
    expect(error.example).not.toBe(error.cause);
    expect(error.httpStatus).toBeGreaterThanOrEqual(200);
    expect(error.httpStatus).toBeLessThan(600);
  },
);
