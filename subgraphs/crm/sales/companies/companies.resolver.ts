import { permitted } from '../../../../shared/access/rules.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { crmEdit, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { company, companyEvents, companyReader } from './company.record.js';
import { companyGraph } from './company.type.js';

export const companyShield = recordShield(company, { view: permitted(crmView), edit: permitted(crmEdit) });

export const companyResolvers = recordResolvers(company, {
  graph: companyGraph,
  reader: companyReader,
  events: companyEvents,
  user: User,
  relations: {},
});
