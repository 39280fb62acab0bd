#!/usr/bin/env node
import { listen } from './listen.js';
import { readOptions, usage } from './options.js';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
const commandLine = process.argv.slice(2);
try {
  if (commandLine.includes('--help')) console.log(usage);
  else await listen(readOptions(commandLine, process.env), interrupted.signal, console.log);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
