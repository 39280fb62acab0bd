import {
  readStatementFile,
  type ReadingTerms,
} from '../../../../subgraphs/billing/banking/formats/read-statement-file.rules.js';
import type { ReadFile } from '../../../../subgraphs/billing/banking/formats/statement-file.rules.js';

/** A booking of a file of CAMT.053. */
export interface CamtBooking {
  readonly amount: string;
  readonly day?: string;
  readonly isOut?: boolean;
  readonly reference?: string;
  readonly text?: string;
  readonly creditorReference?: string;
  readonly payer?: string;
  readonly iban?: string;
  readonly currency?: string;
}

export interface CamtTerms {
  readonly id?: string;
  readonly iban?: string;
  readonly currency?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly from?: string;
  readonly to?: string;
}

const balance = (code: string, amount: string, currency: string, day: string) => {
  const isOut = amount.startsWith('-');
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt>
    <CdtDbtInd>${isOut ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
};

const entry = (booking: CamtBooking, ofAccount: string, from: string) => {
  const { amount, isOut = false, reference, text, creditorReference, payer, iban } = booking;
  const [party, day] = [isOut ? 'Cdtr' : 'Dbtr', booking.day ?? from];
  return `<Ntry><Amt Ccy="${booking.currency ?? ofAccount}">${amount}</Amt><CdtDbtInd>${isOut ? 'DBIT' : 'CRDT'}</CdtDbtInd>
    <Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>
    ${reference ? `<AcctSvcrRef>${reference}</AcctSvcrRef>` : ''}
    <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
    <RltdPties>${payer ? `<${party}><Nm>${payer}</Nm></${party}>` : ''}${
      iban ? `<${party}Acct><Id><IBAN>${iban}</IBAN></Id></${party}Acct>` : ''
    }</RltdPties>
    <RmtInf>${text ? `<Ustrd>${text}</Ustrd>` : ''}${
      creditorReference ? `<Strd><CdtrRefInf><Ref>${creditorReference}</Ref></CdtrRefInf></Strd>` : ''
    }</RmtInf></TxDtls></NtryDtls></Ntry>`;
};

/** A file of CAMT.053 with one statement, as banks send it. */
export function camt053(bookings: readonly CamtBooking[], terms: CamtTerms = {}): string {
  const { id = 'STMT-1', iban = 'DE89370400440532013000', currency = 'EUR', opening, closing } = terms;
  const { from = '2026-11-20', to = from } = terms;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
  <GrpHdr><MsgId>M-1</MsgId><CreDtTm>${to}T18:00:00+01:00</CreDtTm></GrpHdr>
  <Stmt><Id>${id}</Id><FrToDt><FrDtTm>${from}T00:00:00+01:00</FrDtTm><ToDtTm>${to}T23:59:59+01:00</ToDtTm></FrToDt>
    <Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
    ${opening === undefined ? '' : balance('OPBD', opening, currency, from)}
    ${closing === undefined ? '' : balance('CLBD', closing, currency, to)}
    ${bookings.map((each) => entry(each, currency, from)).join('\n')}
  </Stmt></BkToCstmrStmt></Document>`;
}

export const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** What the reader makes of a text. */
export function readText(
  text: string,
  terms: Partial<ReadingTerms> = {},
  encoding?: BufferEncoding,
): ReadFile {
  return readStatementFile(bytesOf(text, encoding), { currency: 'EUR', csvProfile: null, ...terms });
}

/** Why a text cannot be read, and where. */
export function refusalOf(text: string | Buffer, terms: Partial<ReadingTerms> = {}): [string, string | null] {
  try {
    readStatementFile(Buffer.from(text as string), { currency: 'EUR', csvProfile: null, ...terms });
  } catch (error) {
    const { message, path } = error as Error & { path: string | null };
    return [message, path];
  }
  throw new Error('The file was read.');
}
