import { type Locale, localeOf } from '#functions/letters/catalog.ts';

/** By the English sentence, which the contracts of the API spell. A public field without its Spanish fails a test. */
const spanish: Readonly<Record<string, string>> = {
  'Choose what you want us to do.': 'Elija qué quiere que hagamos.',
  'Choose who you are.': 'Elija quién es usted.',
  'Tell us your name.': 'Díganos su nombre.',
  'Please write your name without < and >.': 'Escriba su nombre sin < ni >.',
  'Give an email address like name@example.com.':
    'Escriba una dirección de correo electrónico, por ejemplo nombre@example.com.',
  'Name the company.': 'Escriba el nombre de la empresa.',
  'Give the account number.': 'Escriba el número de cuenta.',
  'Tell us what the request is about.': 'Díganos de qué trata la solicitud.',
  'Give the two-letter code of the country, for example US.':
    'Escriba el código de dos letras del país, por ejemplo US.',
  'Give the language code, for example en or es.': 'Escriba el código del idioma, por ejemplo en o es.',
  'Write the message.': 'Escriba el mensaje.',
  'Give the code from our letter.': 'Escriba el código de nuestra carta.',
  'Choose confirm, refuse or not-mine.': 'Elija una de las respuestas.',
  'Choose one of the answers that our letter names.': 'Elija una de las respuestas que nombra nuestra carta.',
  'Give the reference of our letter.': 'Escriba la referencia de nuestra carta.',
  'A code of eight digits works only with its reference. Enter the reference from the same letter. It begins with REQ-.':
    'Un código de ocho dígitos sirve solo con su referencia. Escriba la referencia de la misma carta. Empieza con REQ-.',
  'Give the eight digits of the code in our letter.': 'Escriba los ocho dígitos del código de nuestra carta.',
  'Give a passphrase.': 'Escriba una frase de contraseña.',
  'Please choose a passphrase of at least 12 characters.':
    'Elija una frase de contraseña de al menos 12 caracteres.',
  'Please use one line without control characters.': 'Escriba una sola línea, sin caracteres de control.',
};

const tooLong = /^Please keep this under (\d+) characters\.$/;

const count = (digits: string): string => new Intl.NumberFormat('es-US').format(Number(digits));

/** What is wrong with a field, in the page's language. */
export const faultIn = (sentence: string, language?: Locale): string => {
  if (localeOf(language) === 'en') return sentence;
  const [, most] = tooLong.exec(sentence) ?? [];
  if (most !== undefined) return `Escriba menos de ${count(most)} caracteres.`;
  return spanish[sentence] ?? 'Revise lo que escribió aquí.';
};
