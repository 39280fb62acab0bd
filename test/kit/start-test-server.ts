import { dirname, join } from 'node:path';
import { startPlatform } from '../../main.js';
import { loadConfig } from '../../shared/config/config.js';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../shared/embedded-postgres/start-embedded-database.js';
import { prepareEmbeddedDatabase } from '../../shared/schema/roles.js';
import { rolePasswords, template, testEnvironment } from './test-server.js';

/**
 * One PostgreSQL for the run, without fsync, and in it a template that is migrated and has the cast; beside it the folder of
 * files that the template is marked for, and so its clones.
 */
export async function startTestServer(dataDirectory: string): Promise<EmbeddedDatabase> {
  process.env.TEST_FILES_DIR = join(dirname(dataDirectory), 'files');
  const server = await startEmbeddedDatabase({ dataDirectory, isDurable: false, log: () => undefined });
  const urls = await prepareEmbeddedDatabase(server, rolePasswords, template);
  const config = loadConfig({
    ...testEnvironment,
    DATABASE_URL: urls.application,
    DATABASE_OWNER_URL: urls.owner,
    DEMO_DATA: 'on',
  });
  // Tests begin with empty books.
  const platform = await startPlatform({ ...config, demoParts: ['records', 'accounts'] });
  await platform.close();
  return server;
}
