import { recordGraph } from '../../../../shared/records/record-graph.js';
import { numberSeries } from './number-series.record.js';

export const numberSeriesGraph = recordGraph(numberSeries);
