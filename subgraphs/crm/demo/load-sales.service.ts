import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { type CastBusiness, demoActor } from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { newValues } from '../../../shared/records/record-state.js';
import { task, type Task, taskStore } from '../activities/tasks/task.record.js';
import type { CustomerState } from '../customers/customers/customer.record.js';
import { company, type Company, companyStore } from '../sales/companies/company.record.js';
import { deal, type Deal, dealStore } from '../sales/deals/deal.record.js';
import { stageColumns } from '../sales/deals/deal.rules.js';
import { recordStageChanges, type StageChange } from '../sales/deals/move-deal.service.js';
import { addPipeline } from '../sales/pipelines/create-pipeline.service.js';
import type { StageEntity } from '../sales/pipelines/pipeline.entity.js';

const companyNames = [
  'Adler & Sons',
  'Brandt Logistics',
  'Costa Hotels',
  'Haas Events',
  'Ito Trading',
  'Jansen Farms',
];
const dealTitles = ['Yearly contract', 'Summer fair', 'Office supply', 'Anniversary', 'Trial order'];
const taskTitles = ['Call back', 'Send the offer', 'Ask for the date', 'Check the address'];
const dealsEach = 24;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Companies, the default pipeline with deals in every stage, and tasks, around the demo customers of a business. */
export async function loadSales(
  unit: UnitOfWork,
  kernel: Kernel,
  business: CastBusiness,
  customers: readonly CustomerState[],
): Promise<void> {
  await rememberMembers(unit, business);
  const companies = companyNames.map((name, index) => demoCompany(kernel, business, name, index));
  await companyStore.load(unit, companies);
  const { stages } = await addPipeline(unit, kernel, demoActor(business), 'Sales', true);
  await unit.entities.flush();
  await employ(unit, business, customers, companies);
  const deals = Array.from({ length: dealsEach }, (_, index) => {
    const stage = stages[index % stages.length]!;
    return demoDeal(kernel, business, {
      index,
      stage,
      customer: customers[index]!,
      company: companies[index % 6]!,
    });
  });
  await dealStore.load(unit, deals);
  recordStageChanges(
    unit,
    deals.flatMap((each) => stageChangesOf(each, stages)),
  );
  await taskStore.load(
    unit,
    deals.map((deal, index) => demoTask(kernel, deal, customers[index]!, index)),
  );
}

async function rememberMembers(unit: UnitOfWork, { id, members }: CastBusiness): Promise<void> {
  for (const member of members) {
    unit.send('insert into crm.members (business_id, user_id, is_active) values (?, ?, true)', [
      id,
      member.id,
    ]);
  }
}

function demoCompany(
  { clock, ids }: Kernel,
  { members: [owner] }: CastBusiness,
  name: string,
  index: number,
): Company {
  const at = new Date(clock.now().getTime() - (companyNames.length - index) * dayMs);
  const [, host] = owner.email.split('@');
  const values = newValues(company, {
    name,
    domain: `${name.split(' ')[0]!.toLowerCase()}.${host}`,
    phone: `+49302${String(100_000 + index)}`,
    address: { city: 'Berlin', country: 'DE' },
  });
  return { ...values, id: ids.next(), version: 1, createdBy: owner.id, createdAt: at, updatedAt: at };
}

/** Every fourth customer works for one of the companies. */
async function employ(
  unit: UnitOfWork,
  { id }: CastBusiness,
  customers: readonly CustomerState[],
  companies: readonly Company[],
): Promise<void> {
  for (const [index, company] of companies.entries()) {
    const employees = customers.filter((_customer, place) => place % 4 === 0 && (place / 4) % 6 === index);
    const text = 'update crm.customers set company_id = ? where business_id = ? and id = any(?::uuid[])';
    unit.send(text, [company.id, id, `{${employees.map((each) => each.id).join()}}`]);
  }
}

interface DemoDeal {
  readonly index: number;
  readonly stage: StageEntity;
  readonly customer: CustomerState;
  readonly company: Company;
}

function demoDeal(
  { clock, ids }: Kernel,
  { currency, members }: CastBusiness,
  { index, stage, customer, company }: DemoDeal,
): Deal {
  const enteredAt = new Date(clock.now().getTime() - (dealsEach - index) * hourMs);
  const createdAt = new Date(enteredAt.getTime() - 7 * dayMs);
  const ownerId = members[index % members.length]!.id;
  const values = newValues(deal, {
    title: `${dealTitles[index % dealTitles.length]} ${index + 1}`,
    customerId: customer.id,
    companyId: index % 4 === 0 ? company.id : null,
    amount: index % 6 === 3 ? null : { amountMinor: BigInt(25_000 + index * 1_250), currency },
    ownerId,
    expectedCloseDate: new Date(clock.now().getTime() + index * dayMs).toISOString().slice(0, 10),
  });
  const ofStage = stageColumns(stage, enteredAt, stage.kind === 'lost' ? 'Chose another offer' : null);
  const system = { id: ids.next(), version: 1, createdBy: ownerId, createdAt, updatedAt: enteredAt };
  return { ...values, ...ofStage, ...system };
}

/** It began in the first stage a week before it came to its own. */
function stageChangesOf(
  { id: dealId, stageId, createdAt, stageEnteredAt, ownerId: changedBy }: Deal,
  [first]: readonly StageEntity[],
): StageChange[] {
  const [began, secondsInStage] = [first!.id, (7 * dayMs) / 1_000];
  const base = { dealId, changedBy, fromStageId: null, secondsInStage: null };
  return [
    { ...base, toStageId: began, changedAt: new Date(createdAt) },
    ...(stageId === began
      ? []
      : [
          {
            ...{ ...base, fromStageId: began, toStageId: stageId },
            ...{ secondsInStage, changedAt: new Date(stageEnteredAt) },
          },
        ]),
  ];
}

function demoTask(
  { clock, ids }: Kernel,
  { id: dealId, ownerId, companyId, createdAt }: Deal,
  { id: customerId }: CustomerState,
  index: number,
): Task {
  const subjects = [{ dealId }, { customerId }, { companyId }];
  const input = {
    title: taskTitles[index % taskTitles.length]!,
    dueAt: new Date(clock.now().getTime() + (index - 6) * dayMs),
    priority: index % 5 === 0 ? ('high' as const) : ('normal' as const),
    assigneeId: ownerId,
    ...subjects[index % subjects.length],
  };
  const system = { id: ids.next(), version: 1, createdBy: ownerId, createdAt, updatedAt: createdAt };
  return { ...newValues(task, input), ...system };
}
