import { migration } from '../migration.js';

/** A business begins with series that nobody added. */
export const seriesOfThePlatform = migration(
  'kernel/065-series-of-the-platform',
  'alter table kernel.number_series alter column created_by drop not null',
);
