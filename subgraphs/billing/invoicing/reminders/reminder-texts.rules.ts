/** How a language reminds: the subject; what is open of which document, and since when; what to do when it is paid. */
export interface ReminderTexts {
  readonly subject: string;
  /** With the document, the amount and the due day in the places of `{}`. */
  readonly open: string;
  readonly paid: string;
}

const texts: Readonly<Record<string, ReminderTexts>> = {
  en: {
    subject: 'Reminder',
    open: '{} is still open: {} was due on {}.',
    paid: 'If you have paid in the meantime, please ignore this mail.',
  },
  de: {
    subject: 'Zahlungserinnerung',
    open: '{} ist noch offen: {} waren fällig am {}.',
    paid: 'Haben Sie inzwischen bezahlt, ist diese Nachricht gegenstandslos.',
  },
  fr: {
    subject: 'Rappel',
    open: '{} reste impayée : {} étaient dus le {}.',
    paid: 'Si vous avez payé entre-temps, merci d’ignorer ce message.',
  },
  it: {
    subject: 'Promemoria',
    open: '{} risulta ancora aperta: {} erano dovuti il {}.',
    paid: 'Se nel frattempo avete pagato, ignorate questo messaggio.',
  },
  es: {
    subject: 'Recordatorio',
    open: '{} sigue pendiente: {} vencieron el {}.',
    paid: 'Si ya ha pagado, ignore este mensaje.',
  },
  nl: {
    subject: 'Herinnering',
    open: '{} staat nog open: {} had betaald moeten zijn op {}.',
    paid: 'Hebt u intussen betaald, dan kunt u dit bericht negeren.',
  },
};

/** The texts of a language; the English ones where there are none in it. */
export function reminderTextsOf(language: string): ReminderTexts {
  return texts[language.toLowerCase().split('-')[0]!] ?? texts['en']!;
}
