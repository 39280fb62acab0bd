/** What a mail says by itself: the document, and what it is of. */
const texts: Readonly<Record<string, string>> = {
  en: 'Please find attached {} of {}.',
  de: 'Anbei erhalten Sie {} über {}.',
  fr: 'Veuillez trouver ci-joint {} de {}.',
  it: 'In allegato {} di {}.',
  es: 'Adjuntamos {} de {}.',
  nl: 'Bijgevoegd vindt u {} van {}.',
};

/** The text in a language; in English where there is none in it. */
export function mailTextOf(language: string): string {
  return texts[language.toLowerCase().split('-')[0]!] ?? texts['en']!;
}
