declare module 'pg/lib/utils.js' {
  const utils: {
    /** What PostgreSQL is sent for a value. Throws for an object that refers to itself. */
    prepareValue(value: unknown): string | Buffer | null;
  };
  export default utils;
}
