/** The bytes of a text in an encoding of one or two bytes, looked up by what they are read as. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8' || encoding === 'utf-16le') return Buffer.from(text, encoding as 'utf8');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Buffer.from([...text].flatMap((letter) => [...table.get(letter)!]));
}

const tables = new Map<string, Map<string, readonly number[]>>();

export function tableOf(encoding: string): Map<string, readonly number[]> {
  let table = tables.get(encoding);
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder(encoding);
  const singles = Array.from({ length: 256 }, (_, byte) => [byte]);
  const doubles = isDouble(encoding)
    ? Array.from({ length: 126 * 255 }, (_, index) => [0x81 + Math.floor(index / 255), 1 + (index % 255)])
    : [];
  for (const bytes of [...singles, ...doubles]) {
    const letter = decoder.decode(new Uint8Array(bytes));
    if ([...letter].length === 1 && letter !== '\uFFFD' && !table.has(letter)) table.set(letter, bytes);
  }
  tables.set(encoding, table);
  return table;
}

const isDouble = (encoding: string) => ['shift_jis', 'gbk', 'big5', 'euc-kr', 'euc-jp'].includes(encoding);

/** Names of people that an encoding can write. */
export const people: Readonly<Record<string, string>> = {
  'windows-1250': 'Łukasz Żółć',
  'windows-1251': 'Иван Петров',
  'windows-1252': 'Zoë “Ñandú” €',
  'windows-1253': 'Ελένη Παπά',
  'windows-1254': 'Şükrü Yıldız',
  'windows-1255': 'שרה כהן',
  'windows-1256': 'محمد علي',
  'windows-1257': 'Ģirts Ūdrēns',
  'windows-1258': 'Trần Đức',
  'windows-874': 'สมชาย',
  'iso-8859-2': 'Łukasz Żółć',
  'iso-8859-5': 'Иван Петров',
  'iso-8859-7': 'Ελένη Παπά',
  'iso-8859-15': 'Zoë €',
  'koi8-r': 'Иван Петров',
  'koi8-u': 'Їжак Ґудзь',
  macintosh: 'Zoë Ñandú',
  'x-mac-cyrillic': 'Иван Петров',
  ibm866: 'Иван Петров',
  shift_jis: '山田ソ太郎ポ表',
  'euc-jp': '山田太郎',
  gbk: '王伟亅縷',
  big5: '陳功蓋許',
  'euc-kr': '김민준쌍',
  'utf-8': 'Zoë 王伟 😀',
  'utf-16le': 'Zoë 王伟 😀',
  'utf-16be': 'Zoë 王伟 😀',
};
