/** What a file of an aggregate is: the last word of its name. */
const roles = [
  ...['record', 'rules', 'service', 'reader', 'store', 'statements', 'loader', 'loaders', 'resolver', 'job'],
  ...[
    'consumer',
    'type',
    'input',
    'args',
    'filter',
    'entity',
    'reference',
    'routes',
    'limits',
    'mail',
    'metrics',
    'worker',
  ],
];
const role = new RegExp(`\\.(${roles.join('|')})\\.ts$`);

/** What a subgraph or an area says on pages of its own. */
const pages = [
  ...['subgraph', 'area', 'shield', 'permissions', 'events', 'errors', 'consumers', 'references', 'routes'],
];
const page = new RegExp(`^(.+)/(${pages.join('|')})\\.ts$`);
const migration = /^subgraphs\/\w+\/migrations\//;

/** Whether a file of a subgraph says by its name what it is; `areas` are folders that have pages as subgraphs do. */
export function hasRole(path: string, areas: ReadonlySet<string>): boolean {
  const folder = page.exec(path)?.[1];
  const isPage = folder !== undefined && (/^subgraphs\/\w+$/.test(folder) || areas.has(folder));
  return isPage || role.test(path) || migration.test(path);
}

/** Files that decide, read and write, whatever serves them. */
export const domain = /\.(record|rules|service|reader|store|statements|entity|job|consumer)\.ts$/;

/** Files with classes of the graph. */
export const graphClasses = /\.(type|input|args)\.ts$/;
