import { expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { opaqueImage } from '../../../../subgraphs/billing/invoicing/logo/opaque-image.rules.js';
import { jpegOf, pngOf, pngWith, transparentPng } from './images.js';

/** The colours of an opaque PNG, row by row. */
function colorsOf(png: Buffer | null): string[][] {
  const image = opaqueImage(png!)!;
  const start = image.bytes.indexOf('IDAT') + 4;
  const rows = inflateSync(image.bytes.subarray(start, image.bytes.indexOf('IEND') - 8));
  return Array.from({ length: image.height }, (_, y) =>
    Array.from({ length: image.width }, (__, x) => {
      const at = y * (1 + image.width * 3) + 1 + x * 3;
      return rows.toString('hex', at, at + 3);
    }),
  );
}

test('what shines through is white, whatever filter a row has', () => {
  expect(colorsOf(transparentPng(8, 7))).toEqual(
    Array(7).fill([...Array(4).fill('ff0000'), 'ffffff', '7f7fff', 'ffffff', '7f7fff']),
  );
});

test.each([
  ['gray of one bit', [1, 0], [0, 0b1010_0000], [], ['ffffff', '000000', 'ffffff']],
  ['gray with alpha', [8, 4], [0, 0, 255, 0, 128, 10, 0], [], ['000000', '7f7f7f', 'ffffff']],
  [
    'sixteen bits',
    [16, 2],
    [0, ...[255, 1, 0, 0, 0, 0], ...Array<number>(12).fill(255)],
    [],
    ['ff0000', 'ffffff', 'ffffff'],
  ],
  [
    'a palette with a clear colour',
    [2, 3],
    [0, 0b0001_1000],
    [
      ['PLTE', Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255])],
      ['tRNS', Buffer.from([255, 0])],
    ],
    ['ff0000', 'ffffff', '0000ff'],
  ],
  [
    'one colour that is clear',
    [8, 2],
    [0, 1, 2, 3, 9, 9, 9, 1, 2, 3],
    [['tRNS', Buffer.from([0, 1, 0, 2, 0, 3])]],
    ['ffffff', '090909', 'ffffff'],
  ],
] as const)('%s', (_name, head, row, others, colors) => {
  const png = pngWith(3, 1, [...head, 0, 0, 0], Buffer.from(row), others);

  expect(colorsOf(png)).toEqual([colors]);
});

test('an interlaced image is read by its passes', () => {
  // Of 3 by 2 pixels: the first; the third of its row; the second; the second row.
  const rows = [
    [0, 10],
    [0, 30],
    [0, 20],
    [0, 40, 50, 60],
  ];

  expect(colorsOf(pngWith(3, 2, [8, 0, 0, 0, 1], Buffer.from(rows.flat())))).toEqual([
    ['0a0a0a', '141414', '1e1e1e'],
    ['282828', '323232', '3c3c3c'],
  ]);
});

test('a JPEG stays as it is; what is no whole image is none', () => {
  expect(opaqueImage(jpegOf(40, 30))).toMatchObject({ width: 40, height: 30 });

  const cut = transparentPng(8, 8).subarray(0, 60);
  const short = pngWith(100, 100, [8, 6, 0, 0, 0], Buffer.alloc(10));
  expect([pngOf(4, 4), cut, short, Buffer.from('ff'), jpegOf(1, 1).subarray(0, 5)].map(opaqueImage)).toEqual(
    Array(5).fill(null),
  );
});
