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
  'Give an address for our letter.': 'Escriba una dirección para nuestra carta.',
  'Tell us what the request is about.': 'Díganos de qué trata la solicitud.',
  'Give the two-letter code of the country, for example US.':
    'Escriba el código de dos letras del país, por ejemplo US.',
  'Give the language code, for example en or es.': 'Escriba el código del idioma, por ejemplo en o es.',
  'Give the name of the person whom it is about.': 'Escriba el nombre de la persona de quien se trata.',
  'Tell us what is wrong, and what is right.': 'Díganos qué está mal y qué es lo correcto.',
  'Tell us what shows it.': 'Díganos qué lo muestra.',
  'Choose visitor, prospect, employee or applicant.': 'Elija de dónde nos conoce.',
  'Leave this out. It is only for somebody else: a visitor, prospect, employee or applicant.':
    'Deje esto sin responder. Es solo para otra persona: un visitante, un posible cliente, un empleado o un candidato.',
  'Choose the state or territory from the list, for example CA.':
    'Elija el estado o territorio de la lista, por ejemplo CA.',
  'Choose the United States as your country, or leave the state out.':
    'Elija Estados Unidos como su país o deje el estado sin responder.',
  'Choose under-13, 13-15 or 16-or-older.': 'Elija la edad del menor.',
  'Leave this out. It is only for a request about a child.':
    'Deje esto sin responder. Es solo para una solicitud sobre un menor.',
  'Name the person or company that should get the records.':
    'Escriba el nombre de la persona o empresa que debe recibir los registros.',
  'Leave this empty. It is only for phone records that we send to someone you name.':
    'Déjelo vacío. Es solo para registros telefónicos que enviamos a alguien que usted nombra.',
  'Choose standard, large-print, braille, audio or relay-call.': 'Elija cómo quiere que le escribamos.',
  'Choose uses from the list.': 'Elija usos de la lista.',
  'Choose uses from the list, each with a recipient that can have it.':
    'Elija usos de la lista, cada uno con una empresa que pueda tenerlo.',
  'Choose a use, or leave this out.': 'Elija un uso o deje esto sin responder.',
  'Choose at most 100 uses.': 'Elija 100 usos como máximo.',
  'Leave this out. It is only for stopping or allowing uses of phone records.':
    'Deje esto sin responder. Es solo para detener o permitir usos de los registros telefónicos.',
  'This notice has changed. Read the current version, then agree to it again.':
    'Este aviso cambió. Lea la versión actual y acéptela otra vez.',
  'Leave this out. It is only for a permission to use phone records.':
    'Deje esto sin responder. Es solo para un permiso de usar registros telefónicos.',
  'Read the notice, and name its version to agree to it.':
    'Lea el aviso y marque la casilla de abajo, o elija otra cosa que pedir.',
  'Write the message.': 'Escriba el mensaje.',
  'Choose what your complaint is about.': 'Elija de qué trata su queja.',
  'Choose whether you write for yourself or for a company.': 'Elija por quién escribe.',
  'Tell us what went wrong, and what you want us to do.': 'Díganos qué salió mal y qué quiere que hagamos.',
  'Copy the whole code from our letter.': 'Copie el código completo de nuestra carta.',
  'This code opens no request. Copy the whole code from our letter, or leave it empty.':
    'Este código no abre ninguna solicitud. Copie el código completo de nuestra carta o deje el campo vacío.',
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
