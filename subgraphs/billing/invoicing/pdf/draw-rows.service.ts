import { bold, left, type Pages, plain, rule, small, width } from './pages.service.js';
import { black } from './pdf-canvas.service.js';
import type { PrintedRow } from './printed-rows.rules.js';

/** The columns of lines, from left to right: where each begins, and how wide it is. */
const columns = (() => {
  const [position, quantity, price, tax, amount] = [26, 70, 64, 44, 86];
  const description = width - position - quantity - price - tax - amount;
  let x = left;
  const columnOf = (columnWidth: number) => {
    const at = { x, width: columnWidth - 6 };
    x += columnWidth;
    return at;
  };
  return {
    position: columnOf(position),
    description: columnOf(description),
    quantity: columnOf(quantity),
    price: columnOf(price),
    tax: columnOf(tax),
    amount: { ...columnOf(amount), width: amount },
  };
})();
type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];
const isText = (name: Column) => name === 'position' || name === 'description';

/** Draws the lines of a document under their headings, which each page has. */
export function drawRows(pages: Pages): void {
  drawHeadings(pages);
  for (const row of pages.document.rows) drawRow(pages, row);
  pages.y += 4;
  rule(pages, '#999999');
  pages.y += 6;
}

function drawHeadings(pages: Pages): void {
  const { canvas, document } = pages;
  for (const name of names) {
    const align = isText(name) ? 'start' : 'right';
    canvas.line(document.labels[name], { ...bold, ...columns[name], y: pages.y, align });
  }
  pages.y += canvas.lineHeight(bold) + 2;
  rule(pages, black);
  pages.y += 4;
}

/** Rows break over pages, line by line: whatever is written in them, nothing is lost. */
function drawRow(pages: Pages, row: PrintedRow): void {
  const { canvas } = pages;
  const cells = names.map((name) => ({ name, lines: canvas.wrap(row[name], columns[name].width, plain) }));
  const discount = row.discount === null ? [] : canvas.wrap(row.discount, columns.description.width, small);
  const wrapped = cells.find(({ name }) => name === 'description')!.lines;
  const described = [
    ...wrapped.map((text) => ({ text, style: plain })),
    ...discount.map((text) => ({ text, style: small })),
  ];
  const others = cells.filter(({ name }) => name !== 'description');
  const count = Math.max(described.length, ...others.map(({ lines }) => lines.length));
  for (let index = 0; index < count; index++) {
    if (pages.need(canvas.lineHeight(plain))) drawHeadings(pages);
    const text = described[index];
    if (text) canvas.line(text.text, { ...text.style, ...columns.description, y: pages.y });
    for (const { name, lines } of others) {
      const align = isText(name) ? 'start' : 'right';
      if (lines[index]) canvas.line(lines[index]!, { ...plain, ...columns[name], y: pages.y, align });
    }
    pages.y += canvas.lineHeight(plain);
  }
  pages.y += 3;
}
