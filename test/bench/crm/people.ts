import type { CustomerInput } from '../../../subgraphs/crm/customers/customers/customer.rules.js';

const onsets = 'b br d f fr g gr h j k kr l m n p r s sch st t v w z'.split(' ');
const vowels = 'a e i o u ei au ie ü ö ä'.split(' ');
const codas = ['n', 'r', 'l', 'm', 't', 's', 'ck', 'ng', 'rd', 'nd', 'tz', 'ch', '', ''];
const given = 2_000;
const family = 30_000;
const domains = 3_000;

export type Person = CustomerInput & {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
};

/**
 * People whose names are as unevenly spread as real ones: a few are very common, most are rare. The same on
 * each run.
 */
export function people(count: number): Person[] {
  const random = generator();
  const [givenNames, familyNames, hosts] = [given, family, domains].map((size) => namesOf(size, random));
  const pick = (names: readonly string[]) => names[Math.floor(names.length ** random())] ?? names[0]!;
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [pick(givenNames!), pick(familyNames!)];
    const local = `${first}.${last}${index}`.toLowerCase().replace(/[^a-z0-9.]/g, 'u');
    return {
      name: `${first} ${last}`,
      email: `${local}@${pick(hosts!)
        .toLowerCase()
        .replace(/[^a-z]/g, 'u')}.example`,
      phone: `+4930${String(10_000_000 + index)}`,
    };
  });
}

function namesOf(size: number, random: () => number): string[] {
  const names = new Set<string>();
  const syllable = () =>
    [onsets, vowels, codas].map((parts) => parts[Math.floor(random() * parts.length)]).join('');
  while (names.size < size) {
    const name = Array.from({ length: random() < 0.5 ? 2 : 3 }, syllable).join('');
    names.add(name[0]!.toUpperCase() + name.slice(1));
  }
  return [...names];
}

/** mulberry32. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
