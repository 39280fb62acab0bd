/** What documents say beside what is theirs, in one language. `{}` is where a value goes. */
export interface Labels {
  readonly invoice: string;
  readonly creditNote: string;
  readonly ofInvoice: string;
  readonly number: string;
  readonly date: string;
  readonly supply: string;
  readonly due: string;
  readonly reference: string;
  readonly buyerReference: string;
  readonly vatId: string;
  readonly taxNumber: string;
  readonly registration: string;
  readonly position: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly tax: string;
  readonly amount: string;
  readonly discount: string;
  readonly sum: string;
  readonly documentDiscount: string;
  readonly net: string;
  readonly taxOf: string;
  readonly taxIncluded: string;
  readonly total: string;
  readonly taxInBooks: string;
  readonly payBy: string;
  readonly early: string;
  readonly account: string;
  readonly paymentReference: string;
  readonly scan: string;
  readonly page: string;
  readonly reverseCharge: string;
  readonly withinUnion: string;
  readonly export: string;
}

const en: Labels = {
  ...{ reverseCharge: 'Reverse charge', withinUnion: 'Intra-community supply' },
  export: 'Export outside the EU',
  ...{ invoice: 'Invoice', creditNote: 'Credit note', ofInvoice: 'Credits invoice {} of {}' },
  ...{ number: 'Number', date: 'Date', supply: 'Supplied', due: 'Due', reference: 'Your reference' },
  ...{ buyerReference: 'Buyer reference', vatId: 'VAT ID', taxNumber: 'Tax number' },
  ...{ registration: 'Registration', position: '#', description: 'Description', quantity: 'Quantity' },
  ...{ price: 'Price', tax: 'VAT', amount: 'Amount', discount: 'Discount {}', sum: 'Sum of lines' },
  ...{ documentDiscount: 'Discount', net: 'Net', taxOf: '{} {} % on {}' },
  ...{ taxIncluded: 'Prices include tax.', total: 'Total', taxInBooks: 'Tax in {}' },
  ...{ payBy: 'Please pay {} by {}.', early: '{} % discount if you pay {} by {}.' },
  ...{ account: 'Account', paymentReference: 'Payment reference', scan: 'Scan to pay' },
  page: 'Page {} of {}',
};

const de: Labels = {
  ...{
    reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers',
    withinUnion: 'Steuerfreie innergemeinschaftliche Lieferung',
  },
  export: 'Steuerfreie Ausfuhrlieferung',
  ...{ invoice: 'Rechnung', creditNote: 'Gutschrift', ofInvoice: 'Zur Rechnung {} vom {}' },
  ...{ number: 'Nummer', date: 'Datum', supply: 'Leistung', due: 'Fällig', reference: 'Ihr Zeichen' },
  ...{ buyerReference: 'Käuferreferenz', vatId: 'USt-IdNr.', taxNumber: 'Steuernummer' },
  ...{ registration: 'Register', position: 'Pos.', description: 'Beschreibung', quantity: 'Menge' },
  ...{ price: 'Preis', tax: 'USt.', amount: 'Betrag', discount: 'Rabatt {}', sum: 'Summe der Positionen' },
  ...{ documentDiscount: 'Rabatt', net: 'Netto', taxOf: '{} {} % auf {}' },
  ...{ taxIncluded: 'Die Preise enthalten Steuer.', total: 'Gesamt', taxInBooks: 'Steuer in {}' },
  ...{ payBy: 'Bitte zahlen Sie {} bis {}.', early: '{} % Skonto bei Zahlung von {} bis {}.' },
  ...{ account: 'Konto', paymentReference: 'Zahlungsreferenz', scan: 'Zum Zahlen scannen' },
  page: 'Seite {} von {}',
};

const fr: Labels = {
  ...{ reverseCharge: 'Autoliquidation', withinUnion: 'Livraison intracommunautaire exonérée' },
  export: 'Exportation exonérée',
  ...{ invoice: 'Facture', creditNote: 'Avoir', ofInvoice: 'Sur la facture {} du {}' },
  ...{ number: 'Numéro', date: 'Date', supply: 'Prestation', due: 'Échéance' },
  ...{ reference: 'Votre référence', buyerReference: 'Référence acheteur' },
  ...{ vatId: 'N° TVA', taxNumber: 'N° fiscal', registration: 'Immatriculation', position: 'N°' },
  ...{ description: 'Désignation', quantity: 'Quantité', price: 'Prix', tax: 'TVA', amount: 'Montant' },
  ...{ discount: 'Remise {}', sum: 'Total des lignes', documentDiscount: 'Remise', net: 'Total HT' },
  ...{ taxOf: '{} {} % sur {}', taxIncluded: 'Prix taxes comprises.', total: 'Total TTC' },
  ...{ taxInBooks: 'Taxe en {}', payBy: 'À payer : {} au plus tard le {}.' },
  ...{ early: 'Escompte de {} % pour un paiement de {} au plus tard le {}.', account: 'Compte' },
  ...{ paymentReference: 'Référence de paiement', scan: 'Scanner pour payer', page: 'Page {} sur {}' },
};

const it: Labels = {
  ...{ reverseCharge: 'Inversione contabile', withinUnion: 'Cessione intracomunitaria non imponibile' },
  export: 'Esportazione non imponibile',
  ...{ invoice: 'Fattura', creditNote: 'Nota di credito', ofInvoice: 'Relativa alla fattura {} del {}' },
  ...{ number: 'Numero', date: 'Data', supply: 'Prestazione', due: 'Scadenza' },
  ...{ reference: 'Vostro riferimento', buyerReference: 'Riferimento acquirente' },
  ...{ vatId: 'Partita IVA', taxNumber: 'Codice fiscale', registration: 'Registro', position: 'N.' },
  ...{ description: 'Descrizione', quantity: 'Quantità', price: 'Prezzo', tax: 'IVA', amount: 'Importo' },
  ...{ discount: 'Sconto {}', sum: 'Somma delle righe', documentDiscount: 'Sconto', net: 'Imponibile' },
  ...{ taxOf: '{} {} % su {}', taxIncluded: 'Prezzi tasse incluse.', total: 'Totale' },
  ...{ taxInBooks: 'Imposta in {}', payBy: 'Da pagare: {} entro il {}.' },
  ...{ early: 'Sconto del {} % per il pagamento di {} entro il {}.', account: 'Conto' },
  ...{ paymentReference: 'Riferimento di pagamento', scan: 'Scansiona per pagare', page: 'Pagina {} di {}' },
};

const es: Labels = {
  ...{ reverseCharge: 'Inversión del sujeto pasivo', withinUnion: 'Entrega intracomunitaria exenta' },
  export: 'Exportación exenta',
  ...{ invoice: 'Factura', creditNote: 'Factura rectificativa', ofInvoice: 'De la factura {} del {}' },
  ...{ number: 'Número', date: 'Fecha', supply: 'Prestación', due: 'Vencimiento' },
  ...{ reference: 'Su referencia', buyerReference: 'Referencia del comprador', vatId: 'NIF-IVA' },
  ...{ taxNumber: 'NIF', registration: 'Registro', position: 'N.º', description: 'Descripción' },
  ...{ quantity: 'Cantidad', price: 'Precio', tax: 'IVA', amount: 'Importe', discount: 'Descuento {}' },
  ...{ sum: 'Suma de las líneas', documentDiscount: 'Descuento', net: 'Base imponible' },
  ...{ taxOf: '{} {} % sobre {}', taxIncluded: 'Precios con impuestos.', total: 'Total' },
  ...{ taxInBooks: 'Impuesto en {}', payBy: 'A pagar: {} hasta el {}.' },
  ...{ early: 'Descuento del {} % por el pago de {} hasta el {}.', account: 'Cuenta' },
  ...{ paymentReference: 'Referencia de pago', scan: 'Escanear para pagar', page: 'Página {} de {}' },
};

const nl: Labels = {
  ...{ reverseCharge: 'Btw verlegd', withinUnion: 'Intracommunautaire levering' },
  export: 'Uitvoer buiten de EU',
  ...{ invoice: 'Factuur', creditNote: 'Creditnota', ofInvoice: 'Bij factuur {} van {}' },
  ...{ number: 'Nummer', date: 'Datum', supply: 'Levering', due: 'Vervaldatum' },
  ...{ reference: 'Uw kenmerk', buyerReference: 'Referentie koper', vatId: 'Btw-nummer' },
  ...{ taxNumber: 'Fiscaal nummer', registration: 'Register', position: 'Nr.' },
  ...{ description: 'Omschrijving', quantity: 'Aantal', price: 'Prijs', tax: 'Btw', amount: 'Bedrag' },
  ...{ discount: 'Korting {}', sum: 'Som van de regels', documentDiscount: 'Korting', net: 'Netto' },
  ...{ taxOf: '{} {} % over {}', taxIncluded: 'Prijzen inclusief belasting.', total: 'Totaal' },
  ...{ taxInBooks: 'Belasting in {}', payBy: 'Te betalen: {} uiterlijk op {}.' },
  ...{ early: '{} % korting bij betaling van {} uiterlijk op {}.', account: 'Rekening' },
  ...{ paymentReference: 'Betalingskenmerk', scan: 'Scan om te betalen', page: 'Pagina {} van {}' },
};

const languages: Readonly<Record<string, Labels>> = { en, de, fr, it, es, nl };

/** The labels of the first of the languages that documents are printed in, and how it writes numbers and days. */
export function labelsOf(...tags: readonly (string | null | undefined)[]): {
  readonly labels: Labels;
  readonly locale: string;
} {
  for (const tag of tags) {
    const labels = tag && languages[tag.toLowerCase().split('-')[0]!];
    const [known] = labels ? supported(tag) : [];
    if (labels && known) return { labels, locale: known };
  }
  return { labels: en, locale: 'en-GB' };
}

function supported(tag: string): string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag);
  } catch {
    return [];
  }
}

/** A label with its values. */
export function fill(label: string, ...values: readonly string[]): string {
  let at = 0;
  return label.replaceAll('{}', () => values[at++] ?? '');
}
