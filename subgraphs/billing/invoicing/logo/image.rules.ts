import { invalidField } from '../../../../shared/errors/errors.js';

/** Bytes of a logo. */
export const largestLogoBytes = 512 * 1024;
/** More would cost whoever draws it more memory than its bytes tell. */
const longestSidePixels = 4_000;

interface Image {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** What the image is, by its bytes. Throws VAL-001 for any but a PNG or JPEG that documents can show. */
export function readImage(content: string): { bytes: Buffer; mediaType: Image['mediaType'] } {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > largestLogoBytes)
    throw invalidField('content', 'too_long', 'content must have at most 524,288 bytes.');
  const image = readPng(bytes) ?? readJpeg(bytes);
  const sides = image ? [image.width, image.height] : [0];
  if (!image || sides.some((pixels) => pixels < 1 || pixels > longestSidePixels))
    throw invalidField(
      'content',
      'format',
      'content must be a PNG or JPEG of at most 4,000 by 4,000 pixels.',
    );
  return { bytes, mediaType: image.mediaType };
}

const pngHead = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

function readPng(bytes: Buffer): Image | undefined {
  if (bytes.length < 33 || !bytes.subarray(0, pngHead.length).equals(pngHead)) return undefined;
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Its sides stand in the head of its frame, behind segments of any length. */
function readJpeg(bytes: Buffer): Image | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined;
    if (!isFrame(bytes[at + 1]!)) continue;
    return { mediaType: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}

/** SOF0 to SOF15; the others of these numbers are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
