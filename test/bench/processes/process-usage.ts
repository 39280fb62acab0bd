import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts CPU time in these for all programs (USER_HZ is 100 on every architecture). */
const msPerTick = 10;

/** CPU time of the processes so far, user and system, all threads. In ms, to the next 10. */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuOf(statOf(pid)), 0);
}

/** CPU time of a process and its children so far, ended ones included. In ms. */
export function familyCpuMs(parent: number): number {
  const children = processIds().flatMap((pid) => {
    const stat = statOrNone(pid);
    return stat && Number(stat[1]) === parent ? [cpuOf(stat)] : [];
  });
  const own = statOf(parent);
  const ended = (Number(own[13]) + Number(own[14])) * msPerTick;
  return children.reduce((sum, ms) => sum + ms, cpuOf(own) + ended);
}

/** The most memory that the processes ever held, each at its own peak. In MiB. */
export function peakMemoryMib(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + memoryOf(pid, 'VmHWM'), 0);
}

/** The memory that a process holds now, in MiB. */
export function memoryMib(pid: number): number {
  return memoryOf(pid, 'VmRSS');
}

function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kib] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  return Number(kib) / 1_024;
}

/** Fields of /proc/<pid>/stat from the third on; the second, the name, may hold anything. See proc(5). */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Processes come and go between the listing and the reading. */
function statOrNone(pid: number): string[] | undefined {
  try {
    return statOf(pid);
  } catch {
    return undefined;
  }
}

function cpuOf(stat: readonly string[]): number {
  return (Number(stat[11]) + Number(stat[12])) * msPerTick;
}

function processIds(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}
