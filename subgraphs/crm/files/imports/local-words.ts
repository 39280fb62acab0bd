/** Yes and no by language: words, letters, and what spreadsheets write for true and false. */
const lists: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  ar: ['نعم صحيح', 'لا خطأ'],
  bg: ['да д истина', 'не н неистина'],
  bs: ['da d tačno', 'ne n netačno'],
  ca: ['sí si s cert', 'no n fals'],
  cs: ['ano a pravda', 'ne n nepravda'],
  da: ['ja j sand', 'nej n falsk'],
  de: ['ja j wahr', 'nein n falsch'],
  el: ['ναι ν αληθεσ αληθής αληθές', 'όχι οχι ο ψευδεσ ψευδής ψευδές'],
  en: ['yes y true', 'no n false'],
  es: ['sí si s verdadero', 'no n falso'],
  et: ['jah j tõene', 'ei e väär'],
  fa: ['بله', 'خیر نه'],
  fi: ['kyllä k tosi', 'ei e epätosi'],
  fr: ['oui o vrai', 'non n faux'],
  he: ['כן אמת', 'לא שקר'],
  hi: ['हाँ हां सत्य', 'नहीं असत्य'],
  hr: ['da d istina', 'ne n laž'],
  hu: ['igen i igaz', 'nem n hamis'],
  id: ['ya y benar', 'tidak t salah'],
  is: ['já j satt', 'nei n ósatt'],
  it: ['sì si s vero', 'no n falso'],
  ja: ['はい 有 真', 'いいえ 無 偽'],
  ko: ['예 네 참', '아니요 아니오 거짓'],
  lt: ['taip t tiesa', 'ne n netiesa'],
  lv: ['jā j patiess', 'nē n nepatiess'],
  nb: ['ja j sann', 'nei n usann'],
  nl: ['ja j waar', 'nee n onwaar'],
  nn: ['ja j sann', 'nei n usann'],
  no: ['ja j sann', 'nei n usann'],
  pl: ['tak t prawda', 'nie n fałsz'],
  pt: ['sim s verdadeiro', 'não nao n falso'],
  ro: ['da d adevărat', 'nu n fals'],
  ru: ['да д истина', 'нет н ложь'],
  sk: ['áno ano a pravda', 'nie n nepravda'],
  sl: ['da d resnično', 'ne n neresnično'],
  sr: ['da d тачно да д', 'ne n нетачно не н'],
  sv: ['ja j sant', 'nej n falskt'],
  th: ['ใช่ จริง', 'ไม่ ไม่ใช่ เท็จ'],
  tr: ['evet e doğru', 'hayır hayir h yanlış'],
  uk: ['так т істина', 'ні н хибність'],
  vi: ['có đúng', 'không sai'],
  zh: ['是 真 对', '否 假 不'],
};

/** What each word for yes and no means in a language, in lower case. */
export function truthsOf(language: string): ReadonlyMap<string, boolean> {
  const [yes, no] = new Map(Object.entries(lists)).get(language) ?? ['', ''];
  return new Map([
    ...wordsOf(yes).map((word) => [word, true] as const),
    ...wordsOf(no).map((word) => [word, false] as const),
  ]);
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
