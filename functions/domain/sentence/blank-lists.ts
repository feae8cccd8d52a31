import type { Sentence } from './entry.ts';

/** A closed list of words that may fill a blank, by key. */
export type WordList = Readonly<Record<string, Pick<Sentence, 'en' | 'es'>>>;

const list = (rows: Readonly<Record<string, readonly [en: string, es: string]>>): WordList =>
  Object.fromEntries(Object.entries(rows).map(([key, [en, es]]) => [key, { en, es }]));

/** Follows "your". */
export const products = list({
  account: ['account', 'cuenta'],
  'wireless-line': ['wireless line', 'línea móvil'],
  'home-phone': ['home phone', 'teléfono fijo'],
  'internet-service': ['internet service', 'servicio de internet'],
  'tv-service': ['TV service', 'servicio de televisión'],
  'online-account': ['online account', 'cuenta en línea'],
  voicemail: ['voicemail', 'buzón de voz'],
  phone: ['phone', 'teléfono'],
  tablet: ['tablet', 'tableta'],
  watch: ['watch', 'reloj'],
  'sim-card': ['SIM card', 'tarjeta SIM'],
  router: ['router', 'enrutador'],
  modem: ['modem', 'módem'],
  plan: ['plan', 'plan'],
  'insurance-plan': ['insurance plan', 'plan de seguro'],
});

/** Kinds of data; an item of an answer names one. */
export const dataKinds = list({
  name: ['your name', 'su nombre'],
  'last-name': ['your last name', 'su apellido'],
  'mailing-address': ['your mailing address', 'su dirección postal'],
  'service-address': ['your service address', 'la dirección de su servicio'],
  'email-address': ['your email address', 'su correo electrónico'],
  'phone-number': ['your phone number', 'su número de teléfono'],
  'birth-date': ['your date of birth', 'su fecha de nacimiento'],
  bills: ['your bills', 'sus facturas'],
  payments: ['the list of your payments', 'la lista de sus pagos'],
  'payment-method': ['your saved way to pay', 'su forma de pago guardada'],
  'call-records': ['your call records', 'sus registros de llamadas'],
  'text-records': ['your text message records', 'sus registros de mensajes'],
  'location-data': ['your location data', 'sus datos de ubicación'],
  'usage-data': ['your data about use', 'sus datos de uso'],
  profile: ['your account profile', 'el perfil de su cuenta'],
  'app-data': ['your data in our app', 'sus datos en nuestra aplicación'],
  photo: ['your profile photo', 'su foto de perfil'],
  greeting: ['your voicemail greeting', 'el saludo de su buzón de voz'],
  voicemail: ['your voicemail messages', 'los mensajes de su buzón de voz'],
  chats: ['your chats with us', 'sus chats con nosotros'],
  letters: ['your letters to us', 'sus cartas a nosotros'],
  recordings: ['our recordings of your calls to us', 'las grabaciones de sus llamadas a nosotros'],
  notes: ['our notes about your account', 'nuestras notas sobre su cuenta'],
  'ad-choices': ['your ad choices', 'sus preferencias de publicidad'],
  surveys: ['your survey answers', 'sus respuestas a encuestas'],
  language: ['your language', 'su idioma'],
  devices: ['the list of your devices', 'la lista de sus aparatos'],
  orders: ['your orders', 'sus pedidos'],
  visits: ['the records of our visits to your home', 'los registros de nuestras visitas a su casa'],
  'credit-check': ['the record of your credit check', 'el registro de su consulta de crédito'],
  contract: ['your contract', 'su contrato'],
  listing: ['your line in the phone book', 'su línea en el directorio telefónico'],
  users: ['the list of people who may use your account', 'la lista de quienes pueden usar su cuenta'],
  'work-data': ['your data about work with us', 'los datos de su trabajo con nosotros'],
  'child-profile': ['your child’s profile', 'el perfil de su hijo o hija'],
  'video-recordings': ['the videos of your doorbell', 'los videos de su timbre'],
});

/** Papers that a person can send us. */
export const papers = list({
  'photo-id': ['a copy of a valid photo ID', 'una copia de una identificación válida con foto'],
  'signed-form': ['the signed form', 'el formulario firmado'],
  'power-of-attorney': ['a signed power of attorney', 'un poder firmado'],
  'death-certificate': ['a copy of the death certificate', 'una copia del acta de defunción'],
  'court-letter': ['the letter of the court with your name', 'la carta del tribunal con su nombre'],
  'name-proof': ['a paper that shows your new name', 'un documento que muestre su nuevo nombre'],
  'address-proof': ['a paper that shows your address', 'un documento que muestre su dirección'],
  'birth-certificate': ['a copy of the birth certificate', 'una copia del acta de nacimiento'],
  bill: ['a copy of the bill', 'una copia de la factura'],
  receipt: ['a copy of the receipt', 'una copia del recibo'],
  'identity-statement': ['your signed statement', 'su declaración firmada'],
  'missing-page': ['the page that is missing', 'la página que falta'],
});

/** Those who work for us or get data from us. */
export const recipients = list({
  billing: ['our billing service', 'nuestro servicio de facturación'],
  printer: ['our printer', 'nuestra imprenta'],
  installer: ['our installer', 'nuestro instalador'],
  'credit-bureaus': ['the credit bureaus', 'las oficinas de crédito'],
  'debt-collector': ['the company that collects debts for us', 'la empresa que cobra deudas para nosotros'],
  insurer: ['our device insurance company', 'nuestra empresa de seguros de aparatos'],
  hosting: ['the company that stores data for us', 'la empresa que guarda datos para nosotros'],
  directory: ['the publisher of the phone book', 'la editorial del directorio telefónico'],
  marketing: ['the company that sends our ads', 'la empresa que envía nuestra publicidad'],
  carrier: ['your new carrier', 'su nuevo operador'],
});
