import { expect, test } from '@jest/globals';
import { guessMapping } from '../../../../subgraphs/crm/files/imports/column-mapping.rules.js';

const nothing = new Map();

/** Columns with their fields, as `column: field`; those that are left out have none. */
const mapped = (header: string) =>
  guessMapping(header.split(','), nothing).map(({ column, field }) =>
    field ? `${column}: ${field}` : column,
  );

/** What programs write, each column with what it is for. */
const files: Readonly<Record<string, string>> = {
  'an address book on the web':
    'First Name: given_name,Middle Name: middle_name,Last Name: family_name,Phonetic First Name,Name Prefix: name_prefix,Name Suffix: name_suffix,Nickname,File As,Organization Name: company,Organization Title,Birthday,Notes,Photo,Labels: tags,E-mail 1 - Label,E-mail 1 - Value: email,E-mail 2 - Label,E-mail 2 - Value: email,Phone 1 - Label,Phone 1 - Value: phone,Address 1 - Formatted,Website 1 - Value',
  'its older form':
    'Name: name,Given Name: given_name,Additional Name: middle_name,Family Name: family_name,Yomi Name,Given Name Yomi,Group Membership: tags,E-mail 1 - Type,E-mail 1 - Value: email,Phone 1 - Type,Phone 1 - Value: phone,Organization 1 - Type,Organization 1 - Name: company,Organization 1 - Title',
  'a mail program in English':
    'Title,First Name: given_name,Middle Name: middle_name,Last Name: family_name,Suffix: name_suffix,Company: company,Department,Job Title,Business Street,Business Fax,Business Phone: phone,Business Phone 2: phone,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone: phone,ISDN,Mobile Phone: phone,Pager,Primary Phone: phone,TTY/TDD Phone,Categories: tags,E-mail Address: email,E-mail Type,E-mail Display Name,E-mail 2 Address: email',
  'a mail program in German':
    'Anrede,Vorname: given_name,Weitere Vornamen: middle_name,Nachname: family_name,Firma: company,Abteilung,Position,Fax geschäftlich,Telefon geschäftlich: phone,Telefon geschäftlich 2: phone,Autotelefon,Telefon Firma,Telefon (privat): phone,Mobiltelefon: phone,Kategorien: tags,E-Mail-Adresse: email,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse: email',
  'a mail program in French':
    "Titre,Prénom: given_name,Deuxième prénom: middle_name,Nom: family_name,Société: company,Télécopie (bureau),Téléphone (bureau): phone,Tél. mobile: phone,Catégories: tags,Adresse de messagerie: email,Type de messagerie,Nom complet de l'adresse de messagerie",
  'a mail program in Spanish':
    'Tratamiento,Nombre: given_name,Segundo nombre: middle_name,Apellidos: family_name,Organización: company,Teléfono del trabajo: phone,Móvil: phone,Dirección de correo electrónico: email,Tipo de correo electrónico',
  'a mail program in Italian':
    'Titolo,Nome: given_name,Cognome: family_name,Società: company,Cellulare: phone,Categorie: tags,Indirizzo posta elettronica: email,Tipo posta elettronica',
  'a free mail program':
    'First Name: given_name,Last Name: family_name,Display Name: name,Nickname,Primary Email: email,Secondary Email: email,Screen Name,Work Phone: phone,Home Phone: phone,Fax Number,Pager Number,Mobile Number: phone,Organization: company,Custom 1,Notes',
  'a CRM of records':
    'Record ID,First Name: given_name,Last Name: family_name,Email: email,Phone Number: phone,Mobile Phone Number: phone,Contact owner,Associated Company: company,Last Contacted,Email Domain,Lead Status',
  'a CRM of accounts':
    'Salutation,First Name: given_name,Last Name: family_name,Title,Account Name: company,Email: email,Phone: phone,Mobile: phone,Fax,Email Opt Out,Contact Owner,Created Date',
  'a CRM of deals':
    'Person - Name: name,Person - Organization: company,Person - Email - Work: email,Person - Phone - Mobile: phone,Person - Labels: tags,Person - ID,Person - Owner',
  'a CRM of fields':
    'Id,FirstName: given_name,LastName: family_name,MobilePhone: phone,HomePhone: phone,AccountId,Email: email',
  'a mailing list':
    'Email Address: email,First Name: given_name,Last Name: family_name,Address,Phone Number: phone,MEMBER_RATING,OPTIN_TIME,LATITUDE,TAGS: tags',
  'another mailing list': 'EMAIL: email,FIRSTNAME: given_name,LASTNAME: family_name,SMS: phone,OPT_IN',
  'a shop':
    'billing_first_name: given_name,billing_last_name: family_name,billing_company: company,billing_email: email,billing_phone: phone',
  'a form of advertisements':
    'ad_name,form_name,full_name: name,email: email,phone_number: phone,created_time',
  French: 'Nom: family_name,Prénom: given_name,Courriel: email',
  'French of one name': 'Nom: name,E-mail: email',
  Spanish: 'Nombre: given_name,Apellidos: family_name,Correo: email,Celular: phone',
  'Spanish of two families':
    'Nombres: given_name,Apellido paterno: family_name,Apellido materno: family_name',
  German: 'Name: family_name,Vorname: given_name,Firma: company,E-Mail: email',
  Dutch: 'Naam: family_name,Voornaam: given_name,E-mailadres: email,Telefoonnummer: phone,Bedrijf: company',
  Portuguese:
    'Nome: given_name,Sobrenome: family_name,Endereço de email: email,Telemóvel: phone,Empresa: company',
  Polish:
    'Imię: given_name,Nazwisko: family_name,Adres e-mail: email,Telefon komórkowy: phone,Firma: company',
  Czech: 'Jméno: given_name,Příjmení: family_name,E-mail: email,Mobil: phone',
  Hungarian: 'Vezetéknév: family_name,Keresztnév: given_name,E-mail cím: email,Mobiltelefon: phone',
  Romanian: 'Nume: family_name,Prenume: given_name,Adresă de email: email',
  Swedish:
    'Förnamn: given_name,Efternamn: family_name,E-postadress: email,Mobiltelefon: phone,Företag: company',
  Danish: 'Fornavn: given_name,Efternavn: family_name,E-mailadresse: email,Mobil: phone',
  Finnish:
    'Etunimi: given_name,Sukunimi: family_name,Sähköpostiosoite: email,Matkapuhelin: phone,Yritys: company',
  Russian:
    'Имя: given_name,Фамилия: family_name,Отчество: middle_name,Электронная почта: email,Мобильный телефон: phone,Компания: company',
  Greek: 'Όνομα: given_name,Επώνυμο: family_name,Κινητό τηλέφωνο: phone,Εταιρεία: company',
  Turkish: 'Ad: given_name,Soyad: family_name,E-posta Adresi: email,Cep Telefonu: phone,Şirket: company',
  Arabic: 'الاسم الأول: given_name,اسم العائلة: family_name,البريد الإلكتروني: email,رقم الهاتف: phone',
  Hebrew: 'שם פרטי: given_name,שם משפחה: family_name,דואר אלקטרוני: email,טלפון נייד: phone',
  Japanese: '姓: family_name,名: given_name,会社: company,電子メール アドレス: email,携帯電話: phone',
  Chinese: '姓名: name,手机: phone,电子邮件地址: email,公司: company',
  Korean: '성: family_name,이름: given_name,전자 메일 주소: email,휴대폰: phone,회사: company',
  'companies alone': 'Company: name,E-mail: email',
  'words that are no columns of customers':
    'Hotel,First contact,Last Email Sent,Email Status,Phone Type,Model,Domain,Customer since',
  'names of objects': 'name: name,Constructor,__proto__,toString,hasOwnProperty,valueOf',
};

test.each(Object.entries(files))('columns of %s', (_name, line) => {
  const expected = line.split(',');
  const fieldOf = /: ([a-z_]+)$/;
  expect(mapped(expected.map((each) => each.replace(fieldOf, '')).join(','))).toEqual(expected);
});

test('what stands in brackets tells the order of parts', () => {
  expect(guessMapping(['Name (last, first)'], nothing)).toEqual([
    { column: 'Name (last, first)', field: 'name' },
  ]);
});

test('a custom field decides over what its name says else', () => {
  const label = { key: 'region', label: 'Company' };
  const fields = new Map([['region', label]]) as never;

  expect(guessMapping(['name', 'company', 'Region', 'custom.region'], fields)).toEqual([
    { column: 'name', field: 'name' },
    { column: 'company', field: 'custom.region' },
    { column: 'Region', field: null },
    { column: 'custom.region', field: null },
  ]);
});
