import { isDataFault } from '../../../../shared/postgres/data-fault.js';

/** Whether the same work on the same rows fails again: waiting and trying cures nothing. */
export function isPermanent(error: unknown): boolean {
  const isOfCode = [TypeError, RangeError, SyntaxError, URIError].some((kind) => error instanceof kind);
  return isOfCode || isDataFault(error);
}
