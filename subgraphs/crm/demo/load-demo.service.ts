import { demoActor, tenants, type CastBusiness } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { CustomerState } from '../customers/customers/customer.record.js';
import { insertCustomers } from '../customers/customers/customers.store.js';
import { interactionStore, type Interaction } from '../activities/interactions/interaction.record.js';
import { notesAsSource } from '../activities/interactions/interaction.rules.js';
import { indexWords } from '../customers/words/words.store.js';
import { loadSales } from './load-sales.service.js';

const customersEach = 120;
const firstNames = [
  'Ada',
  'Björn',
  'Chloé',
  'Dmitri',
  'Emre',
  'Fatima',
  'Greta',
  'Hiro',
  'Inés',
  'Jürgen',
  'Kofi',
  'Lena',
];
const lastNames = [
  'Adler',
  'Brandt',
  'Costa',
  'Dupont',
  'Evans',
  'Fischer',
  'García',
  'Haas',
  'Ito',
  'Jansen',
];
const tags = ['new', 'regular', 'vip', 'wholesale'];
const contacts = [
  { type: 'call', channel: 'phone', notes: 'Asked about opening hours.' },
  { type: 'order', channel: 'shop', notes: 'Ordered for Saturday.' },
  { type: 'complaint', channel: 'email', notes: 'Wrong item delivered; replaced.' },
];

/** Some hundred customers of each demo business, each with interactions, over the months before now, and sales to them. */
export async function loadCrmDemo(kernel: Kernel): Promise<void> {
  for (const business of tenants) {
    const { id: businessId } = business;
    await kernel.database.write(demoActor(business), async (unit) => {
      if ((await unit.execute<object>(anyCustomer, [businessId])).length > 0) return;
      const customers = Array.from({ length: customersEach }, (_, index) =>
        makeCustomer(kernel, business, index),
      );
      await insertCustomers({ unit, businessId, fields: new Map() }, customers);
      const interactions = customers.flatMap((customer) => demoInteractions(kernel, customer));
      await interactionStore.load(unit, interactions);
      unit.send(noteActivity, [businessId]);
      await indexWords(
        unit,
        businessId,
        interactions.map((interaction) => notesAsSource(null, interaction)),
      );
      await loadSales(unit, kernel, business, customers);
    });
  }
}

const anyCustomer = 'select id from crm.customers where business_id = ? limit 1';

/** As each interaction does when it is logged. */
const noteActivity = `update crm.customers c set last_activity_at = (
  select max(created_at) from crm.interactions i where i.business_id = c.business_id and i.customer_id = c.id)
  where c.business_id = ?`;

function makeCustomer({ clock, ids }: Kernel, business: CastBusiness, index: number): CustomerState {
  const name = `${firstNames[index % firstNames.length]} ${lastNames[Math.floor(index / firstNames.length)]}`;
  const createdAt = new Date(clock.now().getTime() - (customersEach - index) * 3_600_000);
  return {
    id: ids.next(),
    name,
    email: `customer${index + 1}@${business.members[0].email.split('@')[1]}`,
    phone: `+49301${String(100_000 + index)}`,
    externalReference: null,
    tags: index % 3 === 0 ? [tags[index % tags.length]!] : [],
    custom: {},
    companyId: null,
    version: 1,
    lastActivityAt: null,
    createdBy: business.members[index % business.members.length]!.id,
    createdAt,
    updatedAt: createdAt,
  };
}

function demoInteractions(
  { ids }: Kernel,
  { id: customerId, createdBy, createdAt }: CustomerState,
): Interaction[] {
  return contacts.map((contact, order) => {
    const at = new Date(new Date(createdAt).getTime() + (order + 1) * 60_000);
    const system = { id: ids.next(), version: 1, createdBy, createdAt: at, updatedAt: at };
    return { customerId, ...contact, ...system };
  });
}
