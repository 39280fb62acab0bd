import type { Person } from './people.js';

/** A file as the public has them, and what is in it. */
export interface NastyFile {
  readonly content: Buffer;
  /** Records, faulty ones included; without header and empty lines. */
  readonly rows: number;
  readonly faulty: number;
}

/**
 * A CSV file of these people with a byte order mark, CRLF, umlauts, quotes, empty lines, tags and formulas; every
 * 200th line is broken in one of five ways.
 */
export function nastyFile(people: readonly Person[]): NastyFile {
  const lines = ['\uFEFFName;E-Mail;Telefon;Tags;Bemerkung'];
  let faulty = 0;
  for (const [index, person] of people.entries()) {
    if (index % 97 === 0) lines.push('', ';;;;');
    const isBroken = index % 200 === 199;
    faulty += Number(isBroken);
    lines.push(isBroken ? broken[((index + 1) / 200) % broken.length]!(person) : lineOf(person, index));
  }
  return { content: Buffer.from(`${lines.join('\r\n')}\r\n`), rows: people.length, faulty };
}

function lineOf({ name, email, phone }: Person, index: number): string {
  const [first, last] = name.split(' ');
  const written =
    index % 5 === 0 ? `"${last}, ${first}"` : index % 7 === 0 ? `"${first} ""Z"" ${last}"` : name;
  const note = index % 11 === 0 ? '"zwei\r\nZeilen; und „mehr“"' : index % 13 === 0 ? '=1+1' : '';
  return [
    written,
    email.toUpperCase(),
    index % 3 === 0 ? '' : phone,
    index % 4 === 0 ? 'Kunde,VIP' : '',
    note,
  ].join(';');
}

const broken: readonly ((person: Person) => string)[] = [
  ({ name }) => `${name};no e-mail;;;`,
  ({ name, email }) => `${name};${email};12;;`,
  ({ name }) => name,
  ({ name, email }) => `${name};"${email};;;`,
  ({ name, email }) => `${name};"a"${email};;;`,
];
