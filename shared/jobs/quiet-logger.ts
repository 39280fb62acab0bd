import { Logger } from 'graphile-worker';

/** graphile-worker narrates on the console; failures reach our log through its events instead. */
export const quietLogger = new Logger(() => () => undefined);
