import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of the build: puts the code of both explorers beside ours, with its licences, so that a production install needs
 * none of their packages.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/gateway/docs/explorers');
const notice = ['@graphql-yoga/render-graphiql', '@scalar/fastify-api-reference'].map(licenceOf).join('\n');
const noticeFile = join(folder, 'LICENSES.txt');

// It names the versions, and is written last.
if (!existsSync(noticeFile) || readFileSync(noticeFile, 'utf8') !== notice) await build();

async function build() {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = {
    'graphiql.js': graphiql.js,
    'graphiql.css': graphiql.css,
    'editor-worker.js': graphiql.editorWorkerService,
    'json-worker.js': graphiql.jsonWorker,
    'graphql-worker.js': graphiql.graphqlWorker,
    'scalar.js': await readScalar(),
    'LICENSES.txt': notice,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The package hands its script out over a route only; a server that never listens asks it once. */
async function readScalar() {
  const [{ fastify }, { default: scalar }] = await Promise.all([
    import('fastify'),
    import('@scalar/fastify-api-reference'),
  ]);
  const server = fastify();
  await server.register(scalar, { routePrefix: '/docs', configuration: { url: '/v1/openapi.json' } });
  const { statusCode, body } = await server.inject('/docs/js/scalar.js');
  await server.close();
  if (statusCode !== 200) throw new Error(`@scalar/fastify-api-reference has no script: ${statusCode}.`);
  return body;
}

function licenceOf(name) {
  const read = (file) => readFileSync(join(root, 'node_modules', name, file), 'utf8');
  return `${name} ${JSON.parse(read('package.json')).version}\n\n${read('LICENSE')}`;
}
