import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { permissionMatrix } from '../gateway/permission-matrix.js';
import { renderPermissionMatrix } from '../gateway/render-permission-matrix.js';
import { startGraph } from '../kit/start-graph.js';
import { startHere } from '../kit/start-here.js';
import { startTestServer } from '../kit/start-test-server.js';

/** Writes who may do what, as the platform answers it: `npm run permission-matrix`, after a change of a shield or a role. */
const directory = await mkdtemp(join(tmpdir(), 'braiflow-matrix-'));
// PostgreSQL runs as another user when this runs as root.
await chmod(directory, 0o755);
const server = await startTestServer(join(directory, 'postgres'));
try {
  const { host, port, superuser, password } = server;
  process.env.TEST_SERVER = JSON.stringify({ host, port, superuser, password });
  const graph = await startGraph({}, startHere);
  const path = join(projectRoot, 'test/gateway/permission-matrix.md');
  await writeFile(path, renderPermissionMatrix(await permissionMatrix(graph)));
  await graph.stop();
  console.log(path);
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}
