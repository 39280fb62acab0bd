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
