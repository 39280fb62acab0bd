/** What a word in the name of a column speaks of. `name` is a whole name, or the part that other columns leave. */
export type Concept =
  | 'email'
  | 'phone'
  | 'tags'
  | 'external_reference'
  | 'company'
  | 'company_id'
  | 'whole_name'
  | 'name'
  | 'name_prefix'
  | 'given_name'
  | 'middle_name'
  | 'family_name'
  | 'name_suffix';

/**
 * How address books, mail programs, spreadsheets and CRMs call columns, in their languages: folded, blanks left out,
 * the words of a language on a line. Words that two languages use for different things are in none but `name`.
 */
const lists: Readonly<Record<Concept | 'beside', string>> = {
  email: `
    email emails mail emailaddress emailaddresses mailaddress emailid
    mailadresse emailadresse mailadress elektronischepost
    courriel courriels mel adressemail adresseemail adressedemessagerie adresseelectronique messagerie
    correo correoelectronico correoe direcciondecorreo direcciondecorreoelectronico direccioncorreo
    postaelettronica indirizzoemail indirizzomail indirizzopostaelettronica indirizzodipostaelettronica
    enderecodeemail enderecodecorreioeletronico correioeletronico correioelectronico
    emailadres mailadres epost epostadress epostadresse epostaddress mailadresse sahkoposti sahkopostiosoite
    adresemail adrespocztyelektronicznej pocztaelektroniczna emailovaadresa elektronickaposta epostovaadresa
    emailcim drotposta adresademail adresaemail postaelectronica adresadeemail eposta epostaadresi
    elektronikposta почта электроннаяпочта адресэлектроннойпочты эпочта имейл емейл имейладрес мейл
    електроннапошта адресаелектронноїпошти пошта електроннапоща имейлаадрес
    ηλεκτρονικοταχυδρομειο διευθυνσηηλεκτρονικουταχυδρομειου διευθυνσηemail
    البريدالالكتروني البريدالإلكتروني بريدالكتروني بريدإلكتروني عنوانالبريدالإلكتروني
    דואל    דואראלקטרוני כתובתדואל כתובתמייל אימייל מייל
    电子邮件 电子邮件地址 电子邮箱 邮箱 邮箱地址 邮件 邮件地址 電子郵件 電子郵件地址 電郵 電郵地址 信箱
    メール メールアドレス 電子メール 電子メールアドレス eメール eメールアドレス eメイル
    이메일 이메일주소 전자메일 전자메일주소 전자우편 전자우편주소 메일
    อีเมล อีเมล์ ईमेल ईमेलपता thudientu diachiemail surel alamatemail`,
  phone: `
    phone phones phonenumber phonenumbers phoneno telephone telephonenumber telephoneno tel telno mobile mobilephone
    mobilenumber mobileno cell cellphone cellular cellnumber mobilephonenumber gsm sms msisdn whatsapp
    telefon telefonnummer telefonnr telnr rufnummer mobil mobiltelefon mobilnummer mobilfunk mobilfunknummer handy
    handynummer handynr festnetz haupttelefon fon
    telephonemobile telmobile portable telportable telephoneportable numerodetelephone telephonefixe fixe
    telefono numerodetelefono movil telefonomovil celular telefonocelular telefonofijo numerotelefono
    cellulare numeroditelefono telefonocellulare telefonino telefonofisso
    telefone telemovel telefonecelular numerodetelefone
    telefoonnummer telefoon mobiel mobielnummer mobieletelefoon gsmnummer
    telefonnummer mobilnummer mobiltelefonnummer tlf tlfnr mobiltlf puhelin puhelinnumero matkapuhelin
    numertelefonu telefonkomorkowy komorka komorkowy telefonnicislo telefonnecislo mobilnitelefon mobilnecislo
    telefonszam mobilszam mobiltelefonszam numardetelefon telefonmobil telefonulmobil
    telefonnumarasi ceptelefonu cep
    телефон телефоны номертелефона мобильный мобильныйтелефон мобильныйномер сотовый сотовыйтелефон моб тел
    мобильнийтелефон мобільний мобільнийтелефон телефоннийномер мобилентелефон мобилен телефоненномер
    τηλεφωνο κινητο κινητοτηλεφωνο αριθμοστηλεφωνου τηλ
    الهاتف هاتف رقمالهاتف الجوال جوال المحمول رقمالجوال الهاتفالمحمول هاتفمحمول موبايل
    טלפון טלפונים מספרטלפון נייד טלפוןנייד סלולרי
    电话 电话号码 手机 手机号 手机号码 移动电话 联系电话 電話 電話號碼 手機 手機號碼 行動電話 移動電話 聯絡電話
    電話番号 携帯 携帯電話 携帯電話番号 携帯番号
    전화 전화번호 휴대폰 휴대전화 휴대폰번호 휴대전화번호 핸드폰 연락처
    โทรศัพท์ เบอร์โทรศัพท์ เบอร์โทร มือถือ โทรศัพท์มือถือ फ़ोन फोन मोबाइल sodienthoai dienthoai didong nomortelepon
    telepon nomorhp`,
  tags: `
    tags tag labels label groups group groupmembership categories category segments
    kategorie kategorien schlagworte schlagworter gruppe gruppen etikett etiketten
    etiquettes etiquette categorie groupe groupes libelles
    etiquetas etiqueta categorias categoria grupo grupos etichette etichetta categorie gruppo gruppi
    categorieen groep groepen etiketter kategorier grupper tunnisteet luokat
    etykiety etykieta kategorie tagi stitky kategorii cimkek cimke kategoriak etichete
    etiketler kategoriler теги тег метки категории категория группы группа мітки категорії групи етикети
    ετικετες κατηγοριες تصنيفات التصنيفات وسوم תוויות תגיות קטגוריות
    标签 类别 分类 分组 群组 標籤 類別 分類 群組 タグ ラベル カテゴリ カテゴリー 分類項目 グループ 태그 라벨 범주 그룹`,
  external_reference: `
    externalreference externalid externalkey reference customerid customernumber customerno customernr
    kundennummer kundennr kundenid numeroclient numerodeclient numerodecliente codicecliente klantnummer kundnummer
    kundenummer asiakasnumero numerklienta cislozakaznika ugyfelszam номерклиента 客户编号 客戶編號 顧客番号 고객번호`,
  company: `
    company companyname companies organization organisation organizationname organisationname account accountname
    employer businessname firm firma firmen firmenname unternehmen unternehmensname arbeitgeber organisationen
    societe entreprise nomdelasociete nomentreprise nomdelentreprise raisonsociale organisme
    empresa compania organizacion nombredelaempresa nombreempresa razonsocial negocio
    azienda societa organizzazione ragionesociale nomeazienda ditta
    organizacao nomedaempresa razaosocial companhia bedrijf bedrijfsnaam organisatie
    foretag foretagsnamn virksomhed virksomhedsnavn bedrift firmanavn yritys yrityksennimi organisaatio
    nazwafirmy przedsiebiorstwo organizacja spolecnost nazevfirmy organizace spolocnost ceg cegnev szervezet vallalat
    companie organizatie numefirma sirket sirketadi kurulus firmaadi
    компания организация фирма предприятие названиекомпании компанія організація підприємство фирмаиме
    εταιρεια εταιρια επωνυμια οργανισμος οργανωση الشركة شركة المؤسسة اسمالشركة חברה שםחברה ארגון
    公司 公司名称 单位 组织 企业 公司名稱 單位 組織 企業 会社 会社名 勤務先 組織名 企業名
    회사 회사명 회사이름 조직 บริษัท कंपनी congty tencongty perusahaan`,
  company_id: 'companyid',
  whole_name: `
    fullname displayname wholename customer customername clientname contactname personname completename
    kunde kundenname ansprechpartner anzeigename vollername vollstandigername
    nomcomplet nomaffiche nomprenom prenometnom nometprenom prenomnom clientnom
    nombrecompleto nombreyapellidos nombreyapellido apellidosynombre nombredelcliente
    nomecompleto nomeecognome nomecognome nomevisualizzato nomedocliente cliente volledigenaam weergavenaam klantnaam
    visningsnamn fullstandigtnamn fulltnavn fuldenavn visningsnavn kokonimi nayttonimi
    imieinazwisko nazwiskoiimie nazwawyswietlana jmenoaprijmeni celejmeno menoapriezvisko teljesnev megjelenitettnev
    numecomplet numesiprenume adsoyad adisoyadi tamad gorunenad
    фио полноеимя отображаемоеимя имяифамилия фамилияиимя піб повнеімя прізвищетаімя имеифамилия пълноиме
    ονοματεπωνυμο πληρεςονομα εμφανιζομενοονομα الاسمالكامل שםמלא
    姓名 全名 显示名称 联系人 客户姓名 顯示名稱 聯絡人 氏名 お名前 表示名 성명 전체이름 표시이름 hovaten hoten namalengkap`,
  name: `
    name names nom noms nombre nombres nome nomi naam namn navn nimi nazwa jmeno meno nev nume ad adi isim
    имя имена ім'я імя назва име ονομα الاسم اسم שם 名字 名称 名前 이름 名 ชื่อ नाम ten nama`,
  name_prefix: `
    nameprefix prefix honorificprefix namenszusatz namensprafix prefixedunom prefijodelnombre
    prefijo prefissonome prefixodonome naamvoorvoegsel namnprefix`,
  given_name: `
    firstname firstnames givenname givennames forename forenames fname first christianname
    vorname vornamen rufname prenom prenoms primernombre nombredepila primeironome nomeproprio
    voornaam voornamen fornamn fornavn etunimi imie imiona krestnijmeno krstnemeno keresztnev utonev prenume
    ilkad ilkadi onad првоиме собственоиме μικροονομα الاسمالأول الاسمالاول שםפרטי
    पहलानाम प्रथमनाम tendem namadepan ชื่อจริง`,
  middle_name: `
    middlename middlenames additionalname additionalnames mname middle secondname
    zweitername weiterevornamen zweitervorname mittelname deuxiemeprenom autresprenoms secondprenom
    segundonombre secondonome segundonome nomedomeio tweedenaam tussenvoegsel mellannamn mellemnavn mellomnavn
    drugieimie stredníjmeno strednijmeno masodiknev ikinciad отчество побатькові бащиноиме презиме
    الاسمالأوسط שםאמצעי 中间名 中間名 ミドルネーム 중간이름 tendem`,
  family_name: `
    lastname lastnames familyname surname surnames lname last secondlastname
    nachname nachnamen familienname zuname nomdefamille patronyme apellido apellidos apellidopaterno
    primerapellido segundoapellido apellidomaterno cognome cognomi sobrenome apelido ultimonome
    achternaam familienaam efternamn efternavn etternavn sukunimi nazwisko prijmeni priezvisko vezeteknev csaladnev
    numedefamilie soyad soyadi soyisim фамилия прізвище фамилно фамилноиме επωνυμο
    اسمالعائلة الاسمالأخير الاسمالاخير اللقب שםמשפחה 姓 姓氏 苗字 성 นามสกุล उपनाम अंतिमनाम कुलनाम ho namabelakang`,
  name_suffix: `
    namesuffix suffix honorificsuffix suffixe sufijo suffisso sufixo namenssuffix achtervoegsel`,
  beside: `
    value values address number work business home private personal primary secondary other main default alternate
    additional preferred person people contact contacts customers client clients lead user member billing shipping
    associated lastfirst firstlast customer customers client kunde kunden cliente contactperson
    wert geschaftlich geschaft privat arbeit dienstlich beruflich haupt weitere weiterer weiteres kontakt adresse
    bureau domicile professionnel professionnelle personnel personnelle principal principale autre valeur prive
    travail trabajo particular casa oficina otro otra valor personal
    ufficio lavoro abitazione principale altro valore lavoro privato privata
    trabalho residencial comercial outro werk thuis prive zakelijk overig waarde
    arbete hem jobb privat arbeid arbejde hjem tyo koti praca dom domowy sluzbowy prywatny prace domu
    munkahelyi otthoni serviciu acasa рабочий домашний основной личный другой рабочая личная основная
    робочий домашній основний служебен домашен εργασια οικια
    العمل المنزل עבודה בית 工作 公司用 个人 住宅 家庭 主要 其他勤務先用 会社用 自宅 個人 その他 値 직장 집 기타 회사용`,
};

/** What words speak of, by the word; `beside` says nothing by itself. */
export const columnWords: ReadonlyMap<string, readonly (Concept | 'beside')[]> = readLists();

function readLists() {
  const words = new Map<string, (Concept | 'beside')[]>();
  for (const [concept, list] of Object.entries(lists))
    for (const word of list.split(/\s+/).map(foldColumn).filter(Boolean)) {
      const concepts = words.get(word) ?? [];
      const each = concept as Concept | 'beside';
      if (!concepts.includes(each)) words.set(word, [...concepts, each]);
    }
  return words;
}

const beginnings = new Set(
  [...columnWords.keys()].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1))),
);

/** Whether a word, or a number of up to two digits, begins so: most texts are told from words by their first letters. */
export function beginsWord(text: string): boolean {
  return beginnings.has(text) || (text.length < 3 && /^\d+$/.test(text));
}

/** The name of a column as it is compared: without case, accents of alphabets, blanks and marks between words. */
export function foldColumn(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
