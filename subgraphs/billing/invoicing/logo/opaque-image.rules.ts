import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** An image that documents draw as it is. */
export interface OpaqueImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * A logo without transparency, which printers and archives are spared: what shines through is white. Null for what is no
 * whole image, and for one whose colours no screen has.
 */
export function opaqueImage(bytes: Buffer): OpaqueImage | null {
  try {
    return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : readPng(bytes);
  } catch {
    return null;
  }
}

function readJpeg(bytes: Buffer): OpaqueImage | null {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) continue;
    // Four components are inks.
    if (bytes[at + 9] === 4) return null;
    return { bytes, height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return null;
}

/** What the chunks of a PNG say. Source: ISO/IEC 15948. */
interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly isInterlaced: boolean;
  readonly palette: Buffer;
  readonly transparency: Buffer | null;
  readonly data: Buffer;
}

/** Samples of a pixel, by type of colour. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where the passes of an interlaced image begin, and how far their pixels are apart: x, y, dx, dy. */
const passes = [
  ...[[0, 0, 8, 8] as const, [4, 0, 8, 8] as const, [0, 4, 4, 8] as const, [2, 0, 4, 4] as const],
  ...[[0, 2, 2, 4] as const, [1, 0, 2, 2] as const, [0, 1, 1, 2] as const],
];

function readPng(bytes: Buffer): OpaqueImage {
  const png = chunksOf(bytes);
  const { width, height, isInterlaced } = png;
  const rows = Buffer.alloc(height * (1 + width * 3));
  let at = 0;
  for (const [startX, startY, stepX, stepY] of isInterlaced ? passes : [[0, 0, 1, 1] as const]) {
    const size = {
      width: Math.ceil((width - startX) / stepX),
      height: Math.ceil((height - startY) / stepY),
    };
    if (size.width < 1 || size.height < 1) continue;
    at = readPass(png, size, at, (x, y, color) => {
      const to = (startY + y * stepY) * (1 + width * 3) + 1 + (startX + x * stepX) * 3;
      rows.set(color, to);
    });
  }
  return { width, height, bytes: pngOf(width, height, rows) };
}

function chunksOf(bytes: Buffer): Png {
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    found.set(name, [...(found.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const head = found.get('IHDR')![0]!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const most = (width * 8 + 64) * (height * 2 + 16);
  return {
    ...{ width, height, depth: head[8]!, colorType: head[9]!, isInterlaced: head[12] === 1 },
    ...{ palette: found.get('PLTE')?.[0] ?? Buffer.alloc(0), transparency: found.get('tRNS')?.[0] ?? null },
    data: inflateSync(Buffer.concat(found.get('IDAT')!), { maxOutputLength: most }),
  };
}

type Draw = (x: number, y: number, color: readonly [number, number, number]) => void;

/** Reads the rows of a pass from `start` on; answers where the next one begins. */
function readPass(png: Png, size: { width: number; height: number }, start: number, draw: Draw): number {
  const bits = samples[png.colorType]! * png.depth;
  const pixelBytes = Math.max(1, bits >> 3);
  const rowBytes = Math.ceil((size.width * bits) / 8);
  let before: Uint8Array = new Uint8Array(rowBytes);
  let at = start;
  for (let y = 0; y < size.height; y++) {
    const row = png.data.subarray(at + 1, at + 1 + rowBytes);
    if (row.length < rowBytes) throw new RangeError('The image ends early.');
    unfilter(png.data[at]!, row, before, pixelBytes);
    for (let x = 0; x < size.width; x++) draw(x, y, onWhite(png, row, x));
    before = row;
    at += 1 + rowBytes;
  }
  return at;
}

function unfilter(filter: number, row: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  for (let index = 0; index < row.length; index++) {
    const left = index < pixelBytes ? 0 : row[index - pixelBytes]!;
    const up = above[index]!;
    const corner = index < pixelBytes ? 0 : above[index - pixelBytes]!;
    row[index] = row[index]! + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) throw new RangeError('The image has no such filter.');
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}

/** The colour of a pixel on white paper. */
function onWhite(png: Png, row: Uint8Array, x: number): [number, number, number] {
  const [color, alpha] = colorAt(png, row, x);
  if (alpha === 255) return color;
  return color.map((value) => Math.round((value * alpha + 255 * (255 - alpha)) / 255)) as typeof color;
}

function colorAt(png: Png, row: Uint8Array, x: number): [[number, number, number], number] {
  const { colorType, depth, palette, transparency } = png;
  const sample = (index: number) => sampleAt(row, x * samples[colorType]! + index, depth);
  const scaled = (value: number) =>
    depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** depth - 1));
  if (colorType === 3) {
    const index = sample(0);
    const color = [0, 1, 2].map((part) => palette[index * 3 + part] ?? 0) as [number, number, number];
    return [color, transparency?.[index] ?? 255];
  }
  const isGray = colorType === 0 || colorType === 4;
  const raw = (isGray ? [0, 0, 0] : [0, 1, 2]).map(sample);
  const color = raw.map(scaled) as [number, number, number];
  if (colorType === 4) return [color, scaled(sample(1))];
  if (colorType === 6) return [color, scaled(sample(3))];
  const isClear =
    transparency !== null &&
    raw.every((value, part) => value === transparency.readUInt16BE(isGray ? 0 : part * 2));
  return [color, isClear ? 0 : 255];
}

function sampleAt(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index]!;
  if (depth === 16) return (row[index * 2]! << 8) | row[index * 2 + 1]!;
  const bit = index * depth;
  return (row[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

function pngOf(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(name, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
