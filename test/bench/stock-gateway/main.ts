import { createLogger } from '../../../shared/config/logger.js';
import { loadConfig } from '../../../shared/config/config.js';
import { runUntilSignal } from '../../../shared/config/run-until-signal.js';
import { createStockGateway } from './create-stock-gateway.js';

/** Serves the stock gateway over the subgraphs of SUBGRAPH_URLS. */
const config = loadConfig();
const app = await createStockGateway(config, createLogger(config.logLevel));
await app.listen({ host: config.host, port: config.port });
runUntilSignal({ close: async () => app.close() });
