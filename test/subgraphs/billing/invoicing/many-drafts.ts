import { expect } from '@jest/globals';
import type { CastBusiness } from '../../../../shared/config/cast.js';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import { accepted } from '../../../kit/accepted.js';
import type { Client } from '../../../kit/client.js';
import type { Graph } from '../../../kit/start-graph.js';
import { openInvoicing } from './open-invoicing.js';

/** Issues one draft: answers the number of the invoice, or the code of the refusal. */
type Issue = (client: Client, id: string) => Promise<string>;

/** Has sixteen clients, the owner and staff in turn, issue so many drafts of Acme at once, and looks what came of each. */
export async function issueBySixteen(graph: Graph, count: number, issue: Issue = issueOf): Promise<void> {
  const clients = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)] as const;
  const drafts = await writeDrafts(graph, clients[0], acme, count);
  const issuers = Array.from({ length: 16 }, (_, index) => (id: string) => issue(clients[index % 2]!, id));

  const answered = await issueAtOnce(drafts, issuers);

  expect(answered.size).toBe(count);
  await expectGapless(graph, clients[0], acme, drafts, answered);
}

/** Drafts of one business: nine of ten can be issued, the tenth is refused for one of three reasons. */
interface ManyDrafts {
  /** In the order in which they are to be issued. */
  readonly ids: readonly string[];
  /** By the id of a draft that cannot be issued: the code that says why. */
  readonly refusals: ReadonlyMap<string, string>;
}

/** All of them were issued on the same day, so that whatever comes first has the lower number. */
const issueDate = '2026-11-03';

/** So many drafts: one of each kind as its owner writes it, and copies. `count` in tens. */
async function writeDrafts(
  graph: Graph,
  owner: Client,
  business: CastBusiness,
  count: number,
): Promise<ManyDrafts> {
  const { write, line } = await openInvoicing(graph, owner, business);
  const { createTaxCode } = await accepted(
    owner.query(`mutation { createTaxCode(input: { code: "AE", name: "Reverse charge", category: AE,
      validFrom: "2007-01-01", components: [{ name: "None", rate: "0" }] }) { taxCode { id } } }`),
  );
  const draft = async (input: object): Promise<string> =>
    (await accepted(write({ issueDate, ...input }))).createInvoice.invoice.id;
  const sound = await draft({ lines: [line('19.99')] });
  const kinds = [
    [await draft({ lines: [] }), 'INVOICE-007'],
    [await draft({ lines: [line('19.99')], currency: 'GBP' }), 'FX-001'],
    [await draft({ lines: [line('19.99', createTaxCode.taxCode.id)] }), 'TAX-002'],
  ] as const;
  const copies = async (of: string, times: number) =>
    (await graph.sql<{ id: string }>(copyDraft, [of, times])).map(({ id }) => id);
  const tenth = count / 10;
  const refused = await Promise.all(
    kinds.map(async ([of, code], index) =>
      (await copies(of, Math.floor((tenth + index) / kinds.length))).map((id) => [id, code] as const),
    ),
  );
  const refusals = new Map(refused.flat());
  const sounds = await copies(sound, count - refusals.size);
  const ids = [...refusals.keys()].flatMap((id, index) => [...sounds.slice(9 * index, 9 * index + 9), id]);
  expect(ids).toHaveLength(count);
  return { ids, refusals };
}

const same = `kind, status, party_kind, customer_id, currency, price_mode, tax_rounding, issue_date, discount_minor,
  net_minor, tax_minor, total_minor, created_by, created_at, updated_at`;

/** Each line has an id of its own, as those have that clients write. */
const copyDraft = `insert into billing.documents (business_id, id, draft, ${same})
  select business_id, gen_random_uuid(), jsonb_set(draft, '{lines}', (
    select coalesce(jsonb_agg(l || jsonb_build_object('id', gen_random_uuid())), '[]')
    from jsonb_array_elements(draft -> 'lines') l)), ${same}
  from billing.documents, generate_series(1, $2) copy where id = $1 returning id`;

/** What a client was answered: the number of the invoice, or why not. */
type Answered = ReadonlyMap<string, string>;

/** Has as many at once as there are clients issue the drafts, each the next one that nobody has taken. */
async function issueAtOnce(
  { ids }: ManyDrafts,
  issuers: readonly ((id: string) => Promise<string>)[],
): Promise<Answered> {
  const answered = new Map<string, string>();
  const left = ids.values();
  await Promise.all(
    issuers.map(async (issue) => {
      for (const id of left) answered.set(id, await issue(id));
    }),
  );
  return answered;
}

export const finalize = 'mutation ($id: ID!) { finalizeInvoice(input: { id: $id }) { invoice { number } } }';

async function issueOf(client: Client, id: string): Promise<string> {
  const { data, errors } = await client.query(finalize, { id });
  return errors?.[0]?.extensions.code ?? data.finalizeInvoice.invoice.number;
}

const issued = `select d.id, d.number, d.sequence, (
    select count(*)::int from billing.ledger_entries e
    where e.business_id = d.business_id and e.source_id = d.id and e.purpose = 'issue') as entries
  from billing.documents d where d.business_id = $1 and d.issued_at is not null order by d.sequence`;

/** That sound drafts have the numbers from one on, those that were answered, each posted once; the others have none. */
async function expectGapless(
  graph: Graph,
  owner: Client,
  { id: businessId }: CastBusiness,
  { ids, refusals }: ManyDrafts,
  answered: Answered,
): Promise<void> {
  const rows = await graph.sql<{ id: string; number: string; sequence: number; entries: number }>(issued, [
    businessId,
  ]);
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  expect(ids.map((id) => answered.get(id))).toEqual(ids.map((id) => refusals.get(id) ?? numberOf.get(id)));
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
    Array.from({ length: ids.length - refusals.size }, (_, index) => index + 1),
  );
  expect(rows.filter(({ entries }) => entries !== 1)).toEqual([]);
  const { ledgerIntegrity } = await accepted(
    owner.query('{ ledgerIntegrity { checks { name brokenIds } } }'),
  );
  expect(ledgerIntegrity.checks.filter(({ brokenIds }: any) => brokenIds.length > 0)).toEqual([]);
}
