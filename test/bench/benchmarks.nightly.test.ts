import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Each benchmark in its smallest form: it must come to its end, with its figures as JSON in the last line. */
const benchmarks: readonly [file: string, options: string][] = [
  [
    'run.js',
    '--rounds 1 --seconds 1 --connections 2 --contenders a,d --scenarios small,create,update,mutation,bulk',
  ],
  ['billing/run.js', '--rounds 1 --clients 2 --lines 2000 --open 20 --settled 40 --transactions 100'],
  ['crm/run.js', '--customers 2000 --businesses 6'],
];

test.each(benchmarks)(
  '%s comes to its figures',
  async (file, options) => {
    const path = join(process.cwd(), 'dist/test/bench', file);
    const { stdout } = await promisify(execFile)(process.execPath, [path, ...options.split(' ')], {
      maxBuffer: 16 * 1024 * 1024,
    });
    const last = stdout.trim().split('\n').at(-1)!;

    expect(Object.keys(JSON.parse(last) as object)).not.toEqual([]);
  },
  300_000,
);
