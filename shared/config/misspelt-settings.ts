import type { Finding } from './findings.js';

/** Shorter names have too many neighbours that mean something else. */
const shortest = 6;

/**
 * Variables that are no setting and look like one: a protection that was switched on under a wrong name is off. Where
 * the right one is set as well, the other one is somebody else's.
 */
export function findMisspelt(named: readonly string[], settings: readonly string[]): Finding[] {
  const unset = settings.filter((setting) => !named.includes(setting));
  return named
    .filter((name) => !settings.includes(name))
    .flatMap((name) => {
      const nearest = unset.find((setting) => isLike(name, setting));
      return nearest ? { setting: name, isFatal: true, text: `is no setting; did you mean ${nearest}?` } : [];
    });
}

function isLike(name: string, setting: string): boolean {
  if (name.toUpperCase().replaceAll('-', '_') === setting) return true;
  if (Math.min(name.length, setting.length) < shortest) return false;
  const mostEdits = setting.length < 10 ? 1 : setting.length < 13 ? 2 : 3;
  return editsBetween(name.toUpperCase(), setting, mostEdits) <= mostEdits;
}

/** How many letters are left out, added, replaced or swapped; more than `most` are not counted to the end. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_each, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
        isSwapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length]!;
}
