import { inflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary as text, and its stream as bytes. */
export interface PdfObject {
  readonly text: string;
  readonly stream: Buffer | null;
}

/** The objects of a PDF as pdfkit writes them, by number. */
export function pdfObjects(bytes: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const whole = bytes.toString('latin1');
  for (const { 1: id, index } of whole.matchAll(/^(\d+) 0 obj\n/gm)) {
    const end = whole.indexOf('\nendobj', index);
    const body = whole.slice(index, end);
    const start = body.indexOf('\nstream\n');
    const text = start < 0 ? body : body.slice(0, start);
    const raw = start < 0 ? null : bytes.subarray(index + start + 8, end - '\nendstream'.length);
    objects.set(Number(id), { text, stream: raw && (/FlateDecode/.test(text) ? inflateSync(raw) : raw) });
  }
  return objects;
}

/** The pieces of text of each page, in the order in which they are drawn. */
export function pdfText(bytes: Buffer): string[][] {
  const objects = pdfObjects(bytes);
  const refOf = (text: string, name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1]);
  const pages = [...objects.values()].find(({ text }) => /\/Type \/Pages\b/.test(text))!;
  const kids = Array.from(/\/Kids \[(.*?)\]/s.exec(pages.text)![1]!.matchAll(/(\d+) 0 R/g), ([, id]) =>
    Number(id),
  );
  const letters = new Map<number, Map<string, string>>();
  return kids.map((kid) => {
    const { text } = objects.get(kid)!;
    const resources = objects.get(refOf(text, 'Resources'))?.text ?? text;
    const named = Array.from(resources.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name, id]) => {
      const known =
        letters.get(Number(id)) ?? lettersOf(objects, refOf(objects.get(Number(id))!.text, 'ToUnicode'));
      letters.set(Number(id), known);
      return [name!, known] as const;
    });
    return piecesOf(objects.get(refOf(text, 'Contents'))!.stream!.toString('latin1'), new Map(named));
  });
}

function lettersOf(objects: Map<number, PdfObject>, id: number): Map<string, string> {
  const text = objects.get(id)!.stream!.toString('latin1');
  const letters = new Map<string, string>();
  for (const [, first, list] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/g))
    for (const [offset, [, codes]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const units = codes!
        .split(' ')
        .filter(Boolean)
        .map((unit) => parseInt(unit, 16));
      letters.set(
        (parseInt(first!, 16) + offset).toString(16).padStart(4, '0'),
        String.fromCharCode(...units),
      );
    }
  return letters;
}

function piecesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return Array.from(content.matchAll(/BT\n(.*?)ET\n/gs), ([, block]) => {
    const letters = fonts.get(/\/(F\d+) /.exec(block!)![1]!)!;
    const glyphs = Array.from(block!.matchAll(/<([0-9a-f]+)>/g), ([, hex]) => hex!.match(/.{4}/g)!).flat();
    return glyphs.map((glyph) => letters.get(glyph) ?? '\ufffd').join('');
  });
}
