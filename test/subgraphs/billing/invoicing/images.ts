import { crc32, deflateSync } from 'node:zlib';

/** The beginning of a PNG of these sides, with zeros up to its length. */
export function pngOf(width: number, height: number, length = 33): Buffer {
  const png = Buffer.alloc(length);
  png.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** A JPEG of these sides, without a picture: a segment of its application, and the head of its frame. */
export function jpegOf(width: number, height: number): Buffer {
  const frame = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex');
  const sides = Buffer.alloc(4);
  sides.writeUInt16BE(height, 0);
  sides.writeUInt16BE(width, 2);
  return Buffer.concat([frame, sides, Buffer.from('03011100021101031101ffd9', 'hex')]);
}

/** A whole PNG, red on the left and clear on the right; its rows are filtered in each way by turns. */
export function transparentPng(width: number, height: number): Buffer {
  const pixel = (x: number) => (x < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, x % 2 === 0 ? 0 : 128]);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (_, x) => pixel(x)).flat());
  const at = (y: number, index: number) => (y < 0 || index < 0 ? 0 : rows[y]![index]!);
  const filtered = rows.flatMap((row, y) => [
    y % 5,
    ...row.map((value, index) => {
      const [left, up, corner] = [at(y, index - 4), at(y - 1, index), at(y - 1, index - 4)];
      const predictions = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      return (value - predictions[y % 5]! + 256) % 256;
    }),
  ]);
  return pngWith(width, height, [8, 6, 0, 0, 0], Buffer.from(filtered));
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const nearest = Math.min(...[left, up, corner].map((value) => Math.abs(estimate - value)));
  return [left, up, corner].find((value) => Math.abs(estimate - value) === nearest)!;
}

/** A PNG of depth, type of colour and what else its head says, with rows that are filtered already. */
export function pngWith(
  width: number,
  height: number,
  head: readonly number[],
  rows: Buffer,
  others: readonly (readonly [string, Buffer])[] = [],
): Buffer {
  const sides = Buffer.alloc(8);
  sides.writeUInt32BE(width, 0);
  sides.writeUInt32BE(height, 4);
  const chunks = [
    ['IHDR', Buffer.concat([sides, Buffer.from(head)])],
    ...others,
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks.map(([name, data]) => chunk(name, data)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
