/** Classes of SQLSTATE that speak of the values of a statement: data exceptions, and rules of the tables. */
const classes = new Set(['22', '23']);

/** Whether the database refused values: the same statement with the same values fails again. */
export function isDataFault(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    error instanceof Error && typeof code === 'string' && code.length === 5 && classes.has(code.slice(0, 2))
  );
}
