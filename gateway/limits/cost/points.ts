export type Variables = Readonly<Record<string, unknown>>;

/** An amount of points, or how it comes of the variables. */
export type Points = number | ((variables: Variables) => number);

export function valueOf(points: Points, variables: Variables): number {
  return typeof points === 'number' ? points : points(variables);
}

export function plus(a: Points, b: Points): Points {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return (variables) => valueOf(a, variables) + valueOf(b, variables);
}

export function times(a: Points, b: Points): Points {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => valueOf(a, variables) * valueOf(b, variables);
}
