/** A text that the field of this name accepts. */
export function sampleText(name: string): string {
  if (name === 'email') return `intruder${(unnamed += 1)}@globex.example`;
  return texts[name] ?? `intruder ${(unnamed += 1)}`;
}

/** Names are unique in many a list. */
let unnamed = 0;

const texts: Readonly<Record<string, string>> = {
  phone: '+12025550123',
  iban: 'DE89370400440532013000',
  qrIban: 'CH4431999123000889012',
  bic: 'COBADEFFXXX',
  currency: 'EUR',
  vatId: 'DE136695976',
  unitCode: 'HUR',
  language: 'en',
  country: 'US',
  electronicScheme: 'EM',
  role: 'staff',
  action: 'crm.view',
  grants: 'crm.view',
  denials: 'crm.erase',
  moduleId: 'crm',
  url: 'https://intruder.example/',
  domain: 'intruder.example',
  eventTypes: 'customer.*',
  phoneCountry: 'US',
  locale: 'en-US',
  delimiter: ';',
  encoding: 'utf-8',
};
