import { GraphQLError } from 'graphql';
import { isInherited, readOwn, type ResponseObject } from './response-object.js';

export type ResponsePath = readonly (string | number)[];

/** Where in the tree a fetch belongs: the objects it completes, and their paths as the client sees them. */
export interface FetchTarget {
  /** The path up to the first list: one place that stands for all. Undefined at the root. */
  readonly path: ResponsePath | undefined;
  /** The objects at the target, none of them null; read for every request. */
  find(root: ResponseObject): ResponseObject[];
  /** The path of each object at the target. Walked only when a subgraph reports an error. */
  locate(root: ResponseObject): Map<unknown, ResponsePath>;
}

/** Compiles a plan's path, in which `@` stands for each element of a list. */
export function compileTarget(planPath: ResponsePath): FetchTarget {
  const steps = planPath.map(checkedStep);
  const firstList = steps.indexOf('@');
  const prefix = firstList < 0 ? steps : steps.slice(0, firstList);
  return {
    path: prefix.length === 0 ? undefined : prefix,
    find: (root) => steps.reduce<unknown[]>(descend, [root]) as ResponseObject[],
    locate: (root) => locate(root, steps),
  };
}

function checkedStep(step: string | number): string {
  // `typeConditionedFetching` would write steps such as `@|[Book]`; we plan without it.
  if (typeof step === 'string' && /^(@|\w+)$/.test(step)) return step;
  throw new GraphQLError(`Query plan path "${step}" is not supported.`);
}

function descend(level: unknown[], step: string): unknown[] {
  const next: unknown[] = [];
  const isRisky = isInherited(step);
  for (let index = 0; index < level.length; index++) {
    const holder = level[index];
    if (step !== '@') {
      const value = isRisky ? readOwn(holder as ResponseObject, step) : (holder as ResponseObject)[step];
      if (typeof value === 'object' && value !== null) next.push(value);
    } else if (Array.isArray(holder)) {
      for (const value of holder) if (typeof value === 'object' && value !== null) next.push(value);
    }
  }
  return next;
}

function locate(root: ResponseObject, steps: readonly string[]): Map<unknown, ResponsePath> {
  let level = new Map<unknown, ResponsePath>([[root, []]]);
  for (const step of steps) {
    const next = new Map<unknown, ResponsePath>();
    for (const [holder, path] of level) {
      if (step !== '@') next.set(readOwn(holder as ResponseObject, step), [...path, step]);
      else if (Array.isArray(holder)) holder.forEach((value, index) => next.set(value, [...path, index]));
    }
    next.delete(null);
    next.delete(undefined);
    level = next;
  }
  return level;
}
