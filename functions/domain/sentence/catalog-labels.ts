import { dataKinds, recipients } from './blank-lists.ts';
import { type Language, type Sentence, type SentenceField, sentencesIn } from './entry.ts';

/** A label begins with one of these words. */
const capitals: Readonly<Record<string, string>> = {
  your: 'Your',
  the: 'The',
  our: 'Our',
  su: 'Su',
  sus: 'Sus',
  el: 'El',
  la: 'La',
  los: 'Los',
  las: 'Las',
  nuestro: 'Nuestro',
  nuestra: 'Nuestra',
};

/** `your bills` as a label: `Your bills`. */
const asLabel = (words: string): string => words.replace(/^\p{L}+/u, (first) => capitals[first] ?? first);

const labels = (
  fields: readonly SentenceField[],
  prefix: string,
  list: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  after: Readonly<Record<Language, string>> = { en: '', es: '' },
): readonly Sentence[] =>
  Object.entries(list).map(([key, { en, es }]) => ({
    key: `${prefix}-${key}`,
    fields,
    en: `${asLabel(en)}${after.en}`,
    es: `${asLabel(es)}${after.es}`,
  }));

/** Parts of an answer's lists: no sentences, so without a period. */
export const labelSentences: readonly Sentence[] = [
  ...labels(['item'], 'item', dataKinds),
  ...labels(['item'], 'item-months', dataKinds, {
    en: ', {month} through {month2}',
    es: ', {month} a {month2}',
  }),
  ...labels(['recipients'], 'recipient', recipients),
  ...sentencesIn(
    { fields: ['item'] },
    {
      'item-whole-request': ['All that you asked for', 'Todo lo que usted pidió'],
      'item-rest': ['The rest of your request', 'El resto de su solicitud'],
      'item-answer': ['The answer to your question', 'La respuesta a su pregunta'],
      'item-use-for-ads': [
        'Use of your call records for ads',
        'Uso de sus registros de llamadas para publicidad',
      ],
      'item-product': ['Data about your {product}', 'Datos sobre su {product}'],
    },
  ),
  ...sentencesIn(
    { fields: ['law'] },
    {
      'law-tax': ['Federal tax law, 26 U.S.C. 6001', 'Ley federal de impuestos, 26 U.S.C. 6001'],
      'law-records': [
        'Federal rule on phone bills, 47 CFR 42.6',
        'Norma federal sobre facturas de teléfono, 47 CFR 42.6',
      ],
      'law-cpni': [
        'Federal law on phone records, 47 U.S.C. 222',
        'Ley federal sobre registros telefónicos, 47 U.S.C. 222',
      ],
      'law-cpni-rule': [
        'Federal rule on phone records, 47 CFR 64.2010',
        'Norma federal sobre registros telefónicos, 47 CFR 64.2010',
      ],
      'law-children': [
        'Federal rule on children’s data, 16 CFR 312',
        'Norma federal sobre datos de menores, 16 CFR 312',
      ],
      'law-contract': ['Your contract with us', 'Su contrato con nosotros'],
      'law-company-contract': [
        'Our contract with the company that stores the data',
        'Nuestro contrato con la empresa que guarda los datos',
      ],
    },
  ),
  ...sentencesIn(
    { fields: ['system'] },
    {
      'system-billing': ['Billing', 'Facturación'],
      'system-calls': ['Call records', 'Registros de llamadas'],
      'system-care': ['Customer care', 'Atención al cliente'],
      'system-orders': ['Orders and devices', 'Pedidos y aparatos'],
      'system-marketing': ['Ads and choices', 'Publicidad y opciones'],
      'system-app': ['App and website', 'Aplicación y sitio web'],
      'system-recordings': ['Recordings of calls to us', 'Grabaciones de llamadas a nosotros'],
      'system-paper': ['Paper files', 'Archivos en papel'],
      'system-staff': ['Staff files', 'Expedientes de personal'],
    },
  ),
  ...sentencesIn(
    // Within a sentence: “Billing: by account number”.
    { fields: ['search-key'] },
    {
      'search-name': ['name', 'nombre'],
      'search-address': ['postal address', 'dirección postal'],
      'search-email': ['email address', 'correo electrónico'],
      'search-phone': ['phone number', 'número de teléfono'],
      'search-account': ['account number', 'número de cuenta'],
      'search-device': ['device number', 'número del aparato'],
    },
  ),
  ...sentencesIn(
    // Within a sentence: “Searched on …, by our billing team”.
    { fields: ['searcher'] },
    {
      'searcher-privacy': ['our privacy office', 'nuestra oficina de privacidad'],
      'searcher-billing': ['our billing team', 'nuestro equipo de facturación'],
      'searcher-care': ['our customer care team', 'nuestro equipo de atención al cliente'],
      'searcher-calls': ['our call records team', 'nuestro equipo de registros de llamadas'],
      'searcher-orders': ['our orders team', 'nuestro equipo de pedidos'],
      'searcher-marketing': ['our marketing team', 'nuestro equipo de publicidad'],
      'searcher-app': ['our app and website team', 'nuestro equipo de aplicación y sitio web'],
      'searcher-archive': ['our paper archive', 'nuestro archivo en papel'],
      'searcher-staff': ['our personnel office', 'nuestra oficina de personal'],
    },
  ),
];
