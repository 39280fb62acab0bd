import { LRUCache } from 'lru-cache';
import type { ValidatorFn } from 'type-graphql';
import { mostFaults, type FieldFault } from '../errors/domain-error.js';
import { invalidFields } from '../errors/errors.js';
import { pathWithin } from '../records/broken-rule.js';
import { inputFaults } from '../records/input-faults.js';
import { readTexts } from '../records/input-text.js';
import { isShorter } from '../values/json.js';
import { rememberRulesOfClasses } from './rules-of-classes.js';

rememberRulesOfClasses();

const keptVerdicts = 200;
const longestFingerprint = 300;

/**
 * By class: arguments of queries that were found good. The same few, such as `first: 3`, come with
 * every request. Those of mutations are not kept: they may hold a password.
 */
const foundGood = new WeakMap<object, LRUCache<string, true>>();

/**
 * Reads the texts of arguments in place, then checks them against the class-validator rules of their classes, nested
 * inputs included. Throws VAL-001 with every fault, its path in the argument.
 */
export const validateArguments: ValidatorFn = (value, type, { info }) => {
  if (typeof value !== 'object' || value === null || typeof type !== 'function') return;
  const isKept = info.operation.operation === 'query' && isShorter(value, longestFingerprint);
  const fingerprint = isKept ? fingerprintOf(value) : undefined;
  if (fingerprint && foundGood.get(type)?.has(fingerprint)) return;
  const faults = faultsOf(value);
  if (faults.length > 0) throw invalidFields(faults);
  if (fingerprint && fingerprint === fingerprintOf(value)) remember(type, fingerprint);
};

/** Of what was read as well as of what was sent: only arguments that reading leaves as they are can skip it. */
function fingerprintOf(value: object): string {
  return JSON.stringify(value, textOfBigInt);
}

/** JSON has no bigint. */
function textOfBigInt(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function remember(type: object, fingerprint: string): void {
  const verdicts = foundGood.get(type) ?? new LRUCache<string, true>({ max: keptVerdicts });
  foundGood.set(type, verdicts.set(fingerprint, true));
}

/** The first of them. Items are not looked at when their list has too many: its limit is there to spare that work. */
function faultsOf(value: object, path = '', found: FieldFault[] = []): FieldFault[] {
  if (!Array.isArray(value)) readTexts(value);
  // What is nested is looked at below, and not counted twice.
  const own = Array.isArray(value) ? [] : inputFaults(value, path);
  found.push(...own);
  const overlong = own.filter(({ code }) => code === 'too_many').map(({ field }) => field);
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (found.length >= mostFaults) break;
    const below = pathWithin(path, Array.isArray(value) ? Number(name) : name);
    if (isInput(inner) && !overlong.includes(below)) faultsOf(inner, below, found);
  }
  return found;
}

/** Of a class with rules, or a list of such. Values of JSON are plain objects, at times without a prototype, and have none. */
function isInput(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype;
}
