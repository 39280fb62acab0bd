import type { OpaqueImage } from '../logo/opaque-image.rules.js';
import { drawEpcCode, drawSwissBill, epcHeight, swissHeight } from './draw-payment.service.js';
import { drawRows } from './draw-rows.service.js';
import { bold, bottom, gray, left, mm, Pages, plain, right, top, width } from './pages.service.js';
import { paper, type PdfCanvas } from './pdf-canvas.service.js';
import type { PrintedDocument } from './printed-document.rules.js';

/** Draws a document onto pages of its own. */
export function drawDocument(canvas: PdfCanvas, document: PrintedDocument, logo: OpaqueImage | null): void {
  const pages = new Pages(canvas, document);
  drawHead(pages, logo);
  drawRows(pages);
  drawTotals(pages);
  drawParagraphs(pages);
  drawPayment(pages);
  pages.end();
}

function drawHead(pages: Pages, logo: OpaqueImage | null): void {
  const { canvas, document } = pages;
  const [name, ...address] = document.seller;
  if (logo) drawLogo(canvas, logo);
  else canvas.line(name ?? '', { size: 14, isBold: true, x: left, y: top, width, align: 'right' });
  const sender = [name, ...address].filter(Boolean).join(' · ');
  pages.y = 50 * mm;
  canvas.line(canvas.wrap(sender, 85 * mm, { size: 6.5 })[0] ?? '', {
    ...{ size: 6.5, color: gray, x: left, y: pages.y - 10, width: 85 * mm },
  });
  const buyerTop = pages.y;
  for (const line of document.buyer) pages.text(line, { size: 10 }, left, 85 * mm, 'left');
  const afterBuyer = pages.y;
  pages.y = buyerTop;
  for (const [label, value] of document.facts) drawFact(pages, label, value);
  pages.y = Math.max(pages.y, afterBuyer, 85 * mm) + 12;
  pages.text(document.title, { size: 15, isBold: true });
  if (document.subtitle) pages.text(document.subtitle, { size: 10, color: gray });
  pages.y += 10;
}

function drawLogo({ pdf }: PdfCanvas, logo: OpaqueImage): void {
  const [mostWidth, mostHeight] = [60 * mm, 22 * mm];
  const scale = Math.min(mostWidth / logo.width, mostHeight / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  pdf.image(logo.bytes, right - size.width, top - 8 * mm, size);
}

function drawFact(pages: Pages, label: string, value: string): void {
  const { canvas } = pages;
  const [x, labelWidth] = [left + 100 * mm, 30 * mm];
  const valueWidth = right - x - labelWidth;
  canvas.line(label, { ...plain, color: gray, x, y: pages.y, width: labelWidth });
  for (const line of canvas.wrap(value, valueWidth, plain)) {
    canvas.line(line, { ...plain, x: x + labelWidth, y: pages.y, width: valueWidth, align: 'right' });
    pages.y += canvas.lineHeight(plain);
  }
}

function drawTotals(pages: Pages): void {
  const { canvas, document } = pages;
  const lineHeight = canvas.lineHeight(plain) + 2;
  pages.need(Math.min(document.totals.length * lineHeight + 8, bottom - top));
  const x = left + 70 * mm;
  const amountWidth = 100;
  for (const { label, amount, isBold } of document.totals) {
    const style = isBold ? { size: 11, isBold } : plain;
    const wrapped = canvas.wrap(label, right - x - amountWidth - 6, style);
    for (const [index, text] of wrapped.entries()) {
      pages.need(lineHeight);
      canvas.line(text, { ...style, x, y: pages.y, width: right - x - amountWidth - 6 });
      if (index === 0)
        canvas.line(amount, {
          ...style,
          x: right - amountWidth,
          y: pages.y,
          width: amountWidth,
          align: 'right',
        });
      pages.y += isBold ? canvas.lineHeight(style) + 3 : lineHeight;
    }
  }
  pages.y += 10;
}

function drawParagraphs(pages: Pages): void {
  for (const paragraph of pages.document.paragraphs) {
    pages.text(paragraph, plain);
    pages.y += 5;
  }
}

function drawPayment(pages: Pages): void {
  const { canvas, document } = pages;
  const { payment, paymentLines, labels } = document;
  if (payment?.kind === 'epc') pages.need(epcHeight + 4);
  const textTop = pages.y;
  const textX = payment?.kind === 'epc' ? left + epcHeight + 12 : left;
  if (payment?.kind === 'epc') {
    drawEpcCode(canvas, payment.text, left, pages.y);
    pages.text(labels.scan, bold, textX, right - textX);
  }
  for (const line of paymentLines) pages.text(line, plain, textX, right - textX);
  if (payment?.kind === 'epc') pages.y = Math.max(pages.y, textTop + epcHeight);
  if (payment?.kind !== 'swiss') return;
  if (pages.y > paper.height - swissHeight - 6 * mm) pages.add();
  pages.isSlip = true;
  drawSwissBill(canvas, payment.bill, document.language);
}
