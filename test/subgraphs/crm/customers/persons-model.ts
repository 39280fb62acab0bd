import type { Client } from '../../../kit/client.js';

/** One thing that somebody does; numbers choose among what is there. */
export type Step =
  | { readonly kind: 'create' }
  | { readonly kind: 'update' | 'undo' | 'erase' | string; readonly of: number }
  | { readonly kind: 'merge'; readonly of: number; readonly other: number; readonly from: string };

interface Merge {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
  /** Records and former ids that it gave to the survivor. */
  readonly moved: readonly string[];
}

/** What must be true of customers after any history, kept beside the platform that is asked to do the same. */
export class PersonsModel {
  /** Where each id leads; erased ids are absent. */
  readonly #leads = new Map<string, string>();
  /** Who holds each record; null for nobody, absent when it went with its holder. */
  readonly #holders = new Map<string, string | null>();
  readonly #kinds = new Map<string, string>();
  /** All ids that ever were. */
  readonly #ids: string[] = [];
  readonly #records: string[] = [];
  readonly #values = new Map<string, string[]>();
  readonly #erased: string[] = [];
  readonly #merges: Merge[] = [];
  readonly #events = new Map<string, number>([
    ...['customer.created', 'customer.merged', 'customer.merge_undone', 'customer.erased'].map(
      (type) => [type, 0] as const,
    ),
    ...['interaction.logged', 'deal.created', 'task.created'].map((type) => [type, 0] as const),
  ]);
  #made = 0;

  constructor(
    private readonly client: Client,
    private readonly mark: string,
  ) {}

  customerIds = () => this.#ids;
  recordIds = () => this.#records;
  holders = () => this.#holders;
  survivors = () => this.#leads;
  expectedEvents = () => this.#events;
  erasedValues = () => this.#erased;

  async take(step: Step): Promise<void> {
    if (step.kind === 'create') return this.#create();
    const living = [...new Set(this.#leads.values())].sort();
    const { of } = step as { of: number };
    if (step.kind === 'undo') return this.#undo(this.#merges[of % (this.#merges.length || 1)]);
    const id = living[of % (living.length || 1)];
    if (!id) return;
    if (step.kind === 'update') return this.#update(id);
    if (step.kind === 'erase') return this.#erase(id);
    if (step.kind === 'merge') {
      const { other, from } = step as { other: number; from: string };
      return this.#merge(id, living[other % living.length]!, from);
    }
    return this.#add(step.kind, id);
  }

  async #create(): Promise<void> {
    const mark = this.#nextMark();
    const values = { name: `Name ${mark}`, email: `${mark}@example.org` };
    const { customer_id: id } = await this.#ask(201, 'POST', '/v1/crm/customers', values);
    this.#ids.push(id);
    this.#leads.set(id, id);
    this.#values.set(id, [mark]);
    this.#count('customer.created');
  }

  async #update(id: string): Promise<void> {
    const mark = this.#nextMark();
    await this.#ask(200, 'PATCH', `/v1/crm/customers/${this.#anyIdOf(id)}`, { name: `Name ${mark}` });
    this.#values.get(id)!.push(mark);
  }

  async #add(kind: string, id: string): Promise<void> {
    const text = `About ${this.#values.get(id)!.at(-1)}`;
    const body = kind === 'interaction' ? { type: 'call', channel: 'phone', notes: text } : { title: text };
    const record = await this.#ask(201, 'POST', `/v1/crm/${kind}s`, { ...body, customer_id: id });
    const recordId = record[`${kind}_id`];
    this.#records.push(recordId);
    this.#kinds.set(recordId, kind);
    this.#holders.set(recordId, id);
    this.#count(kind === 'interaction' ? 'interaction.logged' : `${kind}.created`);
  }

  async #merge(survivor: string, merged: string, from: string): Promise<void> {
    if (survivor === merged) return;
    const body = { merged_id: merged, choices: [{ field: 'email', from }] };
    const answer = await this.#ask(200, 'POST', `/v1/crm/customers/${survivor}/merge`, body);
    const moved = [...this.#holders].filter(([, holder]) => holder === merged).map(([id]) => id);
    const former = [...this.#leads].filter(([, to]) => to === merged).map(([id]) => id);
    for (const id of moved) this.#holders.set(id, survivor);
    for (const id of former) this.#leads.set(id, survivor);
    this.#merges.push({ id: answer.merge.customer_merge_id, survivor, merged, moved: [...moved, ...former] });
    this.#count('customer.merged');
  }

  /** Refused when the survivor is gone or merged, when a person of it was erased, and when an e-mail is taken by then. */
  async #undo(merge: Merge | undefined): Promise<void> {
    if (!merge) return;
    const { status } = await this.client.rest('POST', `/v1/crm/merges/${merge.id}/undo`);
    if (status === 409) return;
    if (status !== 200) throw new Error(`Undoing answered ${status}.`);
    const { survivor, merged, moved } = merge;
    for (const id of moved) {
      if (this.#holders.get(id) === survivor) this.#holders.set(id, merged);
      if (this.#leads.get(id) === survivor) this.#leads.set(id, merged);
    }
    this.#leads.set(merged, merged);
    this.#count('customer.merge_undone');
    this.#count('customer.created');
  }

  async #erase(id: string): Promise<void> {
    await this.#ask(200, 'POST', `/v1/crm/customers/${this.#anyIdOf(id)}/erase`);
    for (const [recordId, holder] of [...this.#holders]) {
      if (holder !== id) continue;
      if (this.#kinds.get(recordId) === 'interaction') this.#holders.delete(recordId);
      else this.#holders.set(recordId, null);
    }
    for (const [each, to] of [...this.#leads]) {
      if (to !== id) continue;
      this.#leads.delete(each);
      this.#erased.push(...this.#values.get(each)!);
    }
    this.#count('customer.erased');
  }

  /** Any of the ids by which the customer is known. */
  #anyIdOf(id: string): string {
    return [...this.#leads].find(([, to]) => to === id)![0];
  }

  #nextMark(): string {
    // Without doubles, which the keys of duplicates leave out: the mark of one would be found in the key of another.
    return `${this.mark}${[...String((this.#made += 1))].join('q')}z`;
  }

  #count(type: string): void {
    this.#events.set(type, this.#events.get(type)! + 1);
  }

  async #ask(expected: number, method: string, path: string, body?: object): Promise<any> {
    const answer = await this.client.rest(method, path, body);
    if (answer.status === expected) return answer.body.data;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body.error)}`);
  }
}
