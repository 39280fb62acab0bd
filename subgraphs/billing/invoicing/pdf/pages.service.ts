import { fontPath } from './font-files.rules.js';
import { fill } from './labels.rules.js';
import { paper, type PdfCanvas, type TextStyle } from './pdf-canvas.service.js';
import type { PrintedDocument } from './printed-document.rules.js';

/** Millimetres in points. */
export const mm = 72 / 25.4;
export const left = 20 * mm;
export const right = paper.width - 20 * mm;
export const width = right - left;
export const top = 20 * mm;
export const bottom = paper.height - 30 * mm;
const footerTop = paper.height - 25 * mm;
export const gray = '#666666';
export const small: TextStyle = { size: 8, color: gray };
export const plain: TextStyle = { size: 9 };
export const bold: TextStyle = { size: 9, isBold: true };

/** Where the next thing is drawn. A page begins when there is no room on the one before. */
export class Pages {
  y = top;
  /** The lowest that a page may be written to. */
  bottom = bottom;
  /** The page that has a payment slip has no footer. */
  isSlip = false;
  #count = 0;

  constructor(
    readonly canvas: PdfCanvas,
    readonly document: PrintedDocument,
  ) {
    this.add();
  }

  add(): void {
    this.canvas.pdf.addPage();
    this.#count++;
    this.y = top;
    this.bottom = bottom;
    stamp(this.canvas, this.document.stamp);
  }

  /** Makes room; true when a page began. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.add();
    return true;
  }

  text(text: string, style: TextStyle, x = left, boxWidth = width, align?: 'left'): void {
    for (const line of this.canvas.wrap(text, boxWidth, style)) {
      this.need(this.canvas.lineHeight(style));
      this.canvas.line(line, { ...style, x, y: this.y, width: boxWidth, align });
      this.y += this.canvas.lineHeight(style);
    }
  }

  /** Footers and numbers of pages, when it is known how many there are. */
  end(): void {
    const { canvas, document } = this;
    for (let page = 0; page < this.#count; page++) {
      canvas.pdf.switchToPage(page);
      const isSlip = this.isSlip && page === this.#count - 1;
      if (!isSlip) drawFooter(canvas, document);
      const text = fill(document.labels.page, String(page + 1), String(this.#count));
      const y = isSlip ? top - 10 * mm : footerTop - 12;
      canvas.line(text, { ...small, x: left, y, width, align: 'right' });
      // A page that was parted from the others says what it is of.
      if (page > 0) canvas.line(document.title, { ...small, x: left, y, width: width / 2, align: 'left' });
    }
  }
}

/** Below everything else, so that nothing is hidden and nothing is transparent. */
function stamp({ pdf }: PdfCanvas, text: PrintedDocument['stamp']): void {
  if (text === null) return;
  pdf.save();
  pdf.rotate(-50, { origin: [paper.width / 2, paper.height / 2] });
  pdf.font(fontPath('NotoSans_700Bold')).fontSize(150).fillColor('#ececec');
  const stampWidth = pdf.widthOfString(text);
  pdf.text(text, (paper.width - stampWidth) / 2, paper.height / 2 - 100, { lineBreak: false });
  pdf.restore();
}

function drawFooter(canvas: PdfCanvas, { footer }: PrintedDocument): void {
  const style: TextStyle = { size: 7, color: gray };
  const columnWidth = width / Math.max(footer.length, 1);
  canvas.pdf.moveTo(left, footerTop).lineTo(right, footerTop).lineWidth(0.5).strokeColor('#cccccc').stroke();
  for (const [index, lines] of footer.entries()) {
    const x = left + index * columnWidth;
    const wrapped = lines.flatMap((line) => canvas.wrap(line, columnWidth - 8, style)).slice(0, 6);
    for (const [position, line] of wrapped.entries()) {
      const y = footerTop + 5 + position * canvas.lineHeight(style);
      canvas.line(line, { ...style, x, y, width: columnWidth - 8 });
    }
  }
}

/** A line across the page. */
export function rule({ canvas: { pdf }, y }: Pages, color: string): void {
  pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(color).stroke();
}
