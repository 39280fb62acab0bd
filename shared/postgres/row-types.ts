import pg from 'pg';

/** Rows as PostgreSQL writes them: timestamps, bigint and numeric stay text, exact; `DateTime` turns the first into ISO 8601. */
export const rowTypes = new pg.TypeOverrides();

const timestamptz = 1184;
rowTypes.setTypeParser(timestamptz, (text) => text);
