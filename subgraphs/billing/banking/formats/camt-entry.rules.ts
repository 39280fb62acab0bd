import { isoDay } from './booking-day.rules.js';
import { creditorReferenceOf, ibanOf, lineOf, nameOf, referenceOf } from './booking-text.rules.js';
import { bookedAmount, exactAmount } from './exact-amount.rules.js';
import { type ReadBooking, UnreadableBooking } from './statement-file.rules.js';
import { attribute, element, elements, firstText, textIn, type XmlNode } from './xml-tree.rules.js';

type Details = Pick<
  ReadBooking,
  'endToEndId' | 'counterparty' | 'counterpartyIban' | 'remittance' | 'creditorReference'
>;

/**
 * The bookings of an entry: one, or one for each payment of a batch whose parts are told and sum to it exactly. Throws
 * UnreadableBooking.
 */
export function readCamtEntry(entry: XmlNode, path: string, ofAccount: string | null): ReadBooking[] {
  const isOut = isDebit(entry);
  const currency = attribute(element(entry, 'Amt'), 'Ccy') ?? ofAccount;
  if (currency === null) throw new UnreadableBooking('required', 'Amt has no currency.');
  const size = bookedAmount(textIn(entry, 'Amt')?.trim() ?? '', currency);
  const amountMinor = isOut ? -size : size;
  const bankReference = referenceOf(textIn(entry, 'AcctSvcrRef'));
  const base = { ...daysOf(entry), currency };
  const details = detailsOf(entry);
  const parts = details.map((each) => partOf(each.node, isOut, currency));
  const sum = parts.reduce<bigint | null>(
    (before, part) => (before === null || part === null ? null : before + part),
    0n,
  );
  if (details.length > 1 && sum === amountMinor)
    return details.map(({ node, name }, index) => ({
      ...{ path: `${path}/${name}`, ...base, amountMinor: parts[index]! },
      bankReference: referenceOf(textIn(node, 'Refs', 'AcctSvcrRef')) ?? bankReference,
      batch: { bankReference, amountMinor },
      ...readDetails(node, isOut, entry),
    }));
  // Of several payments whose amounts are not told nothing can be said but what all have.
  const only = details.length === 1 ? details[0]!.node : undefined;
  return [
    {
      ...{ path, ...base, amountMinor, batch: null },
      bankReference: bankReference ?? referenceOf(textIn(only, 'Refs', 'AcctSvcrRef')),
      ...readDetails(only, isOut, entry),
    },
  ];
}

/** Whether money goes out, or an account is overdrawn. Throws UnreadableBooking. */
export function isDebit(node: XmlNode): boolean {
  const direction = textIn(node, 'CdtDbtInd')?.trim();
  if (direction === 'DBIT' || direction === 'CRDT') return direction === 'DBIT';
  throw new UnreadableBooking(
    'one_of',
    `CdtDbtInd must be CRDT or DBIT, not ${lineOf(direction) ?? 'nothing'}.`,
  );
}

function daysOf(entry: XmlNode): Pick<ReadBooking, 'bookedOn' | 'valueOn'> {
  const dayIn = (name: string) => {
    const text = firstText(entry, [
      [name, 'Dt'],
      [name, 'DtTm'],
    ]);
    return text === null ? null : isoDay(text);
  };
  const [booked, value] = [dayIn('BookgDt'), dayIn('ValDt')];
  if (booked === null && value === null) throw new UnreadableBooking('required', 'The entry has no day.');
  return { bookedOn: (booked ?? value)!, valueOn: (value ?? booked)! };
}

interface Detail {
  readonly node: XmlNode;
  readonly name: string;
}

function detailsOf(entry: XmlNode): Detail[] {
  return elements(entry, 'NtryDtls').flatMap((group, outer) =>
    elements(group, 'TxDtls').map((node, inner) => ({
      node,
      name: `NtryDtls[${outer + 1}]/TxDtls[${inner + 1}]`,
    })),
  );
}

/** What a payment of a batch moves; null where it is not told in the currency of the entry. */
function partOf(node: XmlNode, isEntryOut: boolean, currency: string): bigint | null {
  const amount = element(node, 'Amt') ?? element(node, 'AmtDtls', 'TxAmt', 'Amt');
  const text = textIn(amount)?.trim();
  if (text === undefined || attribute(amount, 'Ccy') !== currency) return null;
  const isOut = element(node, 'CdtDbtInd') === undefined ? isEntryOut : isDebit(node);
  const size = exactAmount(text, currency);
  if (size === 0n) return null;
  return isOut ? -size : size;
}

function readDetails(node: XmlNode | undefined, isOut: boolean, entry: XmlNode): Details {
  const parties = element(node, 'RltdPties');
  const [side, ultimate] = isOut ? ['Cdtr', 'UltmtCdtr'] : ['Dbtr', 'UltmtDbtr'];
  const structured = elements(element(node, 'RmtInf'), 'Strd');
  const remittance = [
    ...elements(element(node, 'RmtInf'), 'Ustrd'),
    ...structured.flatMap((each) => elements(each, 'AddtlRmtInf')),
  ];
  const text = lineOf(remittance.map((each) => textIn(each) ?? '').join(' '));
  return {
    endToEndId: referenceOf(textIn(node, 'Refs', 'EndToEndId')),
    counterparty: nameOf(
      firstText(parties, [
        [ultimate, 'Pty', 'Nm'],
        [ultimate, 'Nm'],
        [side, 'Pty', 'Nm'],
        [side, 'Nm'],
      ]),
    ),
    counterpartyIban: ibanOf(textIn(parties, `${side}Acct`, 'Id', 'IBAN')),
    remittance:
      text ?? lineOf(firstText(node ?? entry, [['AddtlTxInf']])) ?? lineOf(textIn(entry, 'AddtlNtryInf')),
    creditorReference: creditorReferenceOf(
      structured.map((each) => textIn(each, 'CdtrRefInf', 'Ref')).find((each) => each !== null),
    ),
  };
}
