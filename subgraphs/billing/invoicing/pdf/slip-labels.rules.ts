/** What a Swiss payment slip says, in the words that its guidelines prescribe. */
export interface SlipLabels {
  readonly payment: string;
  readonly receipt: string;
  readonly account: string;
  readonly reference: string;
  readonly information: string;
  readonly payableBy: string;
  readonly payableByBlank: string;
  readonly currency: string;
  readonly amount: string;
  readonly acceptance: string;
  readonly separate: string;
}

const languages: Readonly<Record<string, SlipLabels>> = {
  en: {
    ...{ payment: 'Payment part', receipt: 'Receipt', account: 'Account / Payable to' },
    ...{ reference: 'Reference', information: 'Additional information', payableBy: 'Payable by' },
    ...{ payableByBlank: 'Payable by (name/address)', currency: 'Currency', amount: 'Amount' },
    ...{ acceptance: 'Acceptance point', separate: 'Separate before paying in' },
  },
  de: {
    ...{ payment: 'Zahlteil', receipt: 'Empfangsschein', account: 'Konto / Zahlbar an' },
    ...{ reference: 'Referenz', information: 'Zusätzliche Informationen', payableBy: 'Zahlbar durch' },
    ...{ payableByBlank: 'Zahlbar durch (Name/Adresse)', currency: 'Währung', amount: 'Betrag' },
    ...{ acceptance: 'Annahmestelle', separate: 'Vor der Einzahlung abzutrennen' },
  },
  fr: {
    ...{ payment: 'Section paiement', receipt: 'Récépissé', account: 'Compte / Payable à' },
    ...{ reference: 'Référence', information: 'Informations supplémentaires', payableBy: 'Payable par' },
    ...{ payableByBlank: 'Payable par (nom/adresse)', currency: 'Monnaie', amount: 'Montant' },
    ...{ acceptance: 'Point de dépôt', separate: 'A détacher avant le versement' },
  },
  it: {
    ...{ payment: 'Sezione pagamento', receipt: 'Ricevuta', account: 'Conto / Pagabile a' },
    ...{ reference: 'Riferimento', information: 'Informazioni supplementari', payableBy: 'Pagabile da' },
    ...{ payableByBlank: 'Pagabile da (nome/indirizzo)', currency: 'Valuta', amount: 'Importo' },
    ...{ acceptance: 'Punto di accettazione', separate: 'Da staccare prima del versamento' },
  },
};

/** The labels of a language; English where slips have none in it. */
export function slipLabelsOf(language: string): SlipLabels {
  return languages[language.toLowerCase().split('-')[0]!] ?? languages['en']!;
}
