import '../../../shared/config/v8-flags.js';
import { createServer } from 'node:http';
import { loadConfig } from '../../../shared/config/config.js';
import { runUntilSignal } from '../../../shared/config/run-until-signal.js';
import { answer } from './answer.js';
import { Callers } from './callers.js';
import { TenantPool } from './tenant-pool.js';

/**
 * The limit: the answer by hand, with node:http and pg alone. It verifies the same tokens, keeps the same two walls
 * around the tenant and writes the same bytes, and does nothing that this one question does not need.
 */
const config = loadConfig();
const pool = new TenantPool(config.databaseUrl!, config.databasePoolSize);
const callers = new Callers(pool, config.publicUrl);
const server = createServer((request, response) => void answer(request, response, callers, pool));
server.listen(config.port, config.host);

runUntilSignal({
  close: async () => {
    server.close();
    server.closeAllConnections();
    await pool.close();
  },
});
