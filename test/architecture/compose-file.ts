import { parse } from 'yaml';
import { readProjectFile } from './source-files.js';

/** A service of docker-compose.yml; its environment as a container gets it. */
export interface ComposeService {
  readonly name: string;
  readonly image: string;
  /** Whether it runs our image. */
  readonly isOurs: boolean;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart: string;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly dependsOn: Readonly<Record<string, { readonly condition: string }>>;
  readonly isReadOnly: boolean;
  /** Started only when its profile is asked for. */
  readonly profiles: readonly string[];
  readonly logging: { readonly driver?: string; readonly options?: Readonly<Record<string, string>> };
  /** What it may take: `mem_limit`, `cpus` and `pids_limit`. */
  readonly limits: Readonly<Record<string, unknown>>;
}

type Raw = Record<string, unknown>;

const composeText = await readProjectFile('docker-compose.yml');

/** Variables that the file demands of its user, in alphabetical order. */
export const demanded = [
  ...new Set([...composeText.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!)),
].sort();

/** The services of docker-compose.yml for a user who gave these values. */
export function readCompose(given: Readonly<Record<string, string>>): ComposeService[] {
  const { services } = parse(interpolate(composeText, given), { merge: true }) as {
    services: Record<string, Raw>;
  };
  return Object.entries(services).map(([name, raw]) => ({
    name,
    image: String(raw.image),
    isOurs: /^braiflow(:|$)/.test(String(raw.image)),
    command: (raw.command ?? []) as string[],
    environment: (raw.environment ?? {}) as Record<string, string>,
    healthcheck: (raw.healthcheck ?? {}) as ComposeService['healthcheck'],
    restart: String(raw.restart),
    ports: (raw.ports ?? []) as string[],
    volumes: (raw.volumes ?? []) as string[],
    dependsOn: (raw.depends_on ?? {}) as ComposeService['dependsOn'],
    isReadOnly: raw.read_only === true,
    profiles: (raw.profiles ?? []) as string[],
    logging: (raw.logging ?? {}) as ComposeService['logging'],
    limits: { memory: raw.mem_limit, cpus: raw.cpus, processes: raw.pids_limit },
  }));
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as docker compose replaces them. */
function interpolate(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind?: string, rest = '') => {
    if (given[name]) return given[name];
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return rest;
  });
}
