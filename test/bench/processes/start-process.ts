import { fork, spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

interface CommonOptions {
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface ModuleOptions extends CommonOptions {
  /** The module to run, such as `main.js`: from the root of the build, or absolute. */
  readonly module: string;
  /** Where its CPU profile goes when it ends. */
  readonly profiles?: string | undefined;
  /** More options of Node.js. */
  readonly nodeOptions?: readonly string[];
}

export interface ProgramOptions extends CommonOptions {
  /** The path of a program that is not Node.js. */
  readonly program: string;
  /** Where it runs, and looks for its files. */
  readonly directory: string;
}

const builtRoot = join(import.meta.dirname, '../../..');
const parentWatch = join(import.meta.dirname, 'end-with-parent.js');

/** Starts a process that ends with this one at the latest; its output is piped. */
export function startProcess(options: ModuleOptions | ProgramOptions): ChildProcess {
  const { args = [], environment } = options;
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ...environment };
  if ('module' in options) {
    const { profiles, nodeOptions = [] } = options;
    const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
    return fork(resolve(builtRoot, options.module), args, {
      execArgv: ['--enable-source-maps', '--import', parentWatch, ...nodeOptions, ...profiling],
      env,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
  }
  const child = spawn(options.program, args, {
    cwd: options.directory,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It does not notice by itself, as Node.js does by the channel.
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}
