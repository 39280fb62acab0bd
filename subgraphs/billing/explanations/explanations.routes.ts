import type { Route } from '../../../shared/records/route.js';

const money = '{ amountMinor currency decimal }';
const explanation = `explanation { sourceType sourceId field amount ${money} storedAmount ${money} isConsistent
  rule formula calculation exact
  figures { position partOf name value currency sourceType sourceId field rule formula calculation exact storedValue
    isConsistent } }`;

/** How the amounts of an invoice came about, all of them in one answer. */
export const explanationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/invoices/{id}/explain',
    summary: 'Read how each amount of an invoice came about',
    document: `query ExplainInvoice($id: ID!) { invoice(id: $id) {
      id number lines { id position description ${explanation} } taxes { id name rate ${explanation} } } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
];
