import { encode } from 'uqr';
import { toDecimal } from '../../../../shared/values/money.js';
import { isQrIban, type SlipParty, type SwissBill, swissText } from '../payment-blocks/swiss-bill.rules.js';
import { paper, type PdfCanvas, type TextStyle } from './pdf-canvas.service.js';
import { slipLabelsOf } from './slip-labels.rules.js';

const mm = 72 / 25.4;
/** The code of a transfer, with the white that it needs around it. */
export const epcHeight = 30 * mm;
export const swissHeight = 105 * mm;

/** Draws the code that banking apps read a transfer from. */
export function drawEpcCode(canvas: PdfCanvas, text: string, x: number, y: number): void {
  drawQr(canvas, text, x, y, epcHeight);
}

function drawQr({ pdf }: PdfCanvas, text: string, x: number, y: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = side / size;
  for (const [row, signs] of data.entries())
    for (let column = 0; column < size; column++) {
      if (!signs[column]) continue;
      // Neighbours are one piece: seams between them would be seen.
      let end = column;
      while (signs[end]) end++;
      pdf.rect(x + column * module, y + row * module, (end - column) * module, module);
      column = end;
    }
  pdf.fill('#000000');
}

const ink = '#000000';
const title: TextStyle = { size: 11, isBold: true, color: ink };

/** Sizes of one half of the slip, as the guidelines have them. */
interface Half {
  readonly heading: TextStyle;
  readonly value: TextStyle;
  readonly width: number;
}

const receipt: Half = {
  heading: { size: 6, isBold: true, color: ink },
  value: { size: 8, color: ink },
  width: 52 * mm,
};
const payment: Half = {
  heading: { size: 8, isBold: true, color: ink },
  value: { size: 10, color: ink },
  width: 87 * mm,
};

/** Draws a payment slip over the foot of the page. Source: Swiss implementation guidelines QR-bill, section 3. */
export function drawSwissBill(canvas: PdfCanvas, bill: SwissBill, language: string): void {
  const labels = slipLabelsOf(language);
  const top = paper.height - swissHeight;
  drawBorders(canvas, top, labels.separate);
  const account = [grouped(bill.iban), ...linesOf(bill.creditor)];
  const reference: [string, string[]][] =
    bill.reference === null ? [] : [[labels.reference, [referenceText(bill)]]];
  const debtor: [string, string[]] = bill.debtor
    ? [labels.payableBy, linesOf(bill.debtor)]
    : [labels.payableByBlank, []];
  const message: [string, string[]][] = bill.message === null ? [] : [[labels.information, [bill.message]]];

  canvas.line(labels.receipt, { ...title, x: 5 * mm, y: top + 5 * mm, width: receipt.width });
  drawSections(canvas, 5 * mm, top + 12 * mm, receipt, [[labels.account, account], ...reference, debtor]);
  drawAmount(canvas, bill, labels, { x: 5 * mm, y: top + 68 * mm, half: receipt });
  canvas.line(labels.acceptance, {
    ...{ ...receipt.heading, x: 5 * mm, y: top + 82 * mm, width: receipt.width, align: 'right' },
  });

  canvas.line(labels.payment, { ...title, x: 67 * mm, y: top + 5 * mm, width: 51 * mm });
  drawQr(canvas, swissText(bill), 67 * mm, top + 17 * mm, 46 * mm);
  drawCross(canvas, 67 * mm + 23 * mm, top + 17 * mm + 23 * mm);
  drawAmount(canvas, bill, labels, { x: 67 * mm, y: top + 68 * mm, half: payment });
  drawSections(canvas, 118 * mm, top + 5 * mm, payment, [
    [labels.account, account],
    ...reference,
    ...message,
    debtor,
  ]);
}

function drawBorders(canvas: PdfCanvas, top: number, text: string): void {
  canvas.line(text, { size: 7, color: ink, x: 0, y: top - 11, width: paper.width, align: 'center' });
  canvas.pdf.moveTo(0, top).lineTo(paper.width, top);
  canvas.pdf.moveTo(62 * mm, top).lineTo(62 * mm, paper.height);
  canvas.pdf.lineWidth(0.5).strokeColor(ink).stroke();
}

function drawSections(
  canvas: PdfCanvas,
  x: number,
  y: number,
  { heading, value, width }: Half,
  sections: readonly (readonly [string, readonly string[]])[],
): void {
  let at = y;
  for (const [label, lines] of sections) {
    canvas.line(label, { ...heading, x, y: at, width });
    at += canvas.lineHeight(heading);
    const wrapped = lines.flatMap((line) => canvas.wrap(line, width, value));
    for (const line of wrapped) {
      canvas.line(line, { ...value, x, y: at, width });
      at += value.size * 1.15;
    }
    if (lines.length === 0) {
      drawCorners(canvas, x, at + 2, 52 * mm, 20 * mm);
      at += 20 * mm;
    }
    at += value.size * 0.9;
  }
}

function drawAmount(
  canvas: PdfCanvas,
  { currency, amountMinor }: SwissBill,
  labels: { readonly currency: string; readonly amount: string },
  { x, y, half: { heading, value } }: { readonly x: number; readonly y: number; readonly half: Half },
): void {
  const amountX = x + 14 * mm;
  const width = 36 * mm;
  const text = toDecimal({ amountMinor, currency }).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
  canvas.line(labels.currency, { ...heading, x, y, width: 14 * mm });
  canvas.line(labels.amount, { ...heading, x: amountX, y, width });
  canvas.line(currency, { ...value, x, y: y + canvas.lineHeight(heading) + 1, width: 14 * mm });
  canvas.line(text, { ...value, x: amountX, y: y + canvas.lineHeight(heading) + 1, width });
}

/** The marks of a field that somebody writes into. */
function drawCorners({ pdf }: PdfCanvas, x: number, y: number, width: number, height: number): void {
  const length = 3 * mm;
  for (const [cornerX, toX] of [
    [x, length],
    [x + width, -length],
  ] as const)
    for (const [cornerY, toY] of [
      [y, length],
      [y + height, -length],
    ] as const)
      pdf
        .moveTo(cornerX + toX, cornerY)
        .lineTo(cornerX, cornerY)
        .lineTo(cornerX, cornerY + toY);
  pdf.lineWidth(0.75).strokeColor(ink).stroke();
}

/** A white cross on black in a white frame of seven millimetres. */
function drawCross({ pdf }: PdfCanvas, x: number, y: number): void {
  const square = (side: number) => pdf.rect(x - side / 2, y - side / 2, side, side);
  square(7 * mm).fill('#ffffff');
  square(6 * mm).fill(ink);
  const [long, short] = [3.9 * mm, 1.17 * mm];
  pdf.rect(x - long / 2, y - short / 2, long, short);
  pdf.rect(x - short / 2, y - long / 2, short, long);
  pdf.fill('#ffffff');
}

function linesOf({ name, street, postalCode, city, country }: SlipParty): string[] {
  return [name, street, `${country}-${postalCode} ${city}`].filter((line) => line !== '');
}

/** A QR reference in fives from its end, a creditor reference in fours. */
function referenceText({ iban, reference }: SwissBill): string {
  if (!isQrIban(iban)) return grouped(reference ?? '');
  return (reference ?? '').replace(/\B(?=(.{5})+$)/g, ' ');
}

function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}
