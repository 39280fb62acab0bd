import { recordGraph } from '../../../../shared/records/record-graph.js';
import { company } from './company.record.js';

export const companyGraph = recordGraph(company);
export const Company = companyGraph.type;
