import pg from 'pg';

/** Rows as PostgreSQL writes them: days, timestamps, bigint and numeric stay text, exact; `DateTime` turns timestamps into ISO 8601. */
export const rowTypes = new pg.TypeOverrides();

const timestamptz = 1184;
rowTypes.setTypeParser(timestamptz, (text) => text);

const date = 1082;
rowTypes.setTypeParser(date, (text) => text);
