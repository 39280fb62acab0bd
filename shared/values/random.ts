/** A number from 0 to below 1, injected so that jitter is tested. For secrets use `node:crypto`. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();
