/** Of the operating system: nobody listens, or the connection broke. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/** Of PostgreSQL: no connection (08), the server ends or begins (57P0x), or it takes no more connections (53300). */
const sqlStates = /^(08\w{3}|57P0[1-3]|53300)$/;

/** pg has no code for a connection that ended under a statement. */
const messages = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Whether the database could not be reached, or went away meanwhile: the same may work again soon. */
export function isConnectionFault(error: Error & { readonly code?: unknown }): boolean {
  const { code, message } = error;
  return (
    (typeof code === 'string' && (systemCodes.has(code) || sqlStates.test(code))) || messages.test(message)
  );
}
