import type { CastBusiness, CastMember } from '../../shared/config/cast.js';

/** How many pairs of businesses the template of test databases has: one for each file that a worker runs. */
export const pairCount = 200;

/** Acme and Globex again, under ids and e-mail addresses of their own; their names stay. */
export function businessOfPair(business: CastBusiness, pair: number): CastBusiness {
  const [owner, ...others] = business.members.map((person) => memberOfPair(person, pair));
  return { ...business, id: idOfPair(business.id, pair), members: [owner!, ...others] };
}

function memberOfPair(person: CastMember, pair: number): CastMember {
  return { ...person, id: idOfPair(person.id, pair), email: person.email.replace('@', `.${pair}@`) };
}

function idOfPair(id: string, pair: number): string {
  return headOfPair(pair) + id.slice(4);
}

/** Ids of a pair begin with its number, so that they sort among each other like those that they stand for. */
export function headOfPair(pair: number): string {
  return pair.toString(16).padStart(4, '0');
}
