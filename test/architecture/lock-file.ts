import { readProjectFile } from './source-files.js';

/** A package as package-lock.json names it. */
export interface LockedPackage {
  /** Such as `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly resolved: string | undefined;
  readonly deprecated: string | undefined;
  readonly engines: { readonly node?: string };
  readonly hasInstallScript: boolean;
  /** Whether `npm ci --omit=dev` leaves it out. */
  readonly isDevelopment: boolean;
}

type Entry = Partial<Omit<LockedPackage, 'path' | 'name' | 'isDevelopment'>> & { readonly dev?: boolean };

const lock = JSON.parse(await readProjectFile('package-lock.json')) as { packages: Record<string, Entry> };

/** Every copy of every package, on all platforms; without the project itself. */
export const lockedPackages: readonly LockedPackage[] = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({
    path,
    name: path.split('node_modules/').at(-1)!,
    version: entry.version ?? '',
    license: entry.license,
    resolved: entry.resolved,
    deprecated: entry.deprecated,
    engines: entry.engines ?? {},
    hasInstallScript: entry.hasInstallScript ?? false,
    isDevelopment: entry.dev ?? false,
  }));
