import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import { demoActor, tenants, type CastBusiness } from '../../../shared/demo/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { customersTable, snapshotOf } from '../customers/customer-snapshot.js';
import { customerCreated } from '../events.js';
import { InteractionEntity } from '../interactions/interaction.entity.js';
import { loadSales } from './load-sales.js';

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
    await kernel.database.write(demoActor(business), async (unit) => {
      if (await unit.entities.count(CustomerEntity, { businessId: business.id })) return;
      const customers = Array.from({ length: customersEach }, (_, index) =>
        addCustomer(unit, kernel, business, index),
      );
      await unit.entities.flush();
      for (const customer of customers) addInteractions(unit, kernel, customer);
      await loadSales(unit, kernel, business, customers);
    });
  }
}

function addCustomer(
  unit: UnitOfWork,
  { clock, ids }: Kernel,
  business: CastBusiness,
  index: number,
): CustomerEntity {
  const name = `${firstNames[index % firstNames.length]} ${lastNames[Math.floor(index / firstNames.length)]}`;
  const createdAt = new Date(clock.now().getTime() - (customersEach - index) * 3_600_000);
  const createdBy = business.members[index % business.members.length]!.id;
  const customer = unit.entities.create(CustomerEntity, {
    businessId: business.id,
    id: ids.next(),
    name,
    email: `customer${index + 1}@${business.members[0].email.split('@')[1]}`,
    phone: `+49301${String(100_000 + index)}`,
    tags: index % 3 === 0 ? [tags[index % tags.length]!] : [],
    createdBy,
    createdAt,
    updatedAt: createdAt,
  });
  const after = snapshotOf(customer);
  unit.record(customerCreated, after, { table: customersTable, recordId: customer.id, before: null, after });
  return customer;
}

function addInteractions({ entities }: UnitOfWork, { ids }: Kernel, customer: CustomerEntity): void {
  const { businessId, id: customerId, createdBy, createdAt } = customer;
  for (const [order, contact] of contacts.entries()) {
    entities.create(InteractionEntity, {
      businessId,
      id: ids.next(),
      customerId,
      ...contact,
      createdBy,
      createdAt: new Date(createdAt.getTime() + (order + 1) * 60_000),
    });
  }
}
