import type { FormField } from '#domain/request/form-questions.ts';
import { catalog } from '#functions/letters/catalog.ts';

interface FormWords {
  readonly title: string;
  readonly answered: string;
  step(step: number, steps: number): string;
  readonly back: string;
  readonly goOn: string;
  readonly send: string;
  readonly preferNot: string;
  readonly choose: string;
  readonly optional: string;
  readonly trap: string;
  readonly purpose: string;
  readonly check: {
    readonly title: string;
    readonly change: string;
    readonly none: string;
    /** A restriction that names no uses. */
    readonly allUses: string;
    readonly forget: string;
  };
  /** A field that needs an answer and has none. */
  readonly missing: Readonly<Record<FormField, string>>;
  readonly refused: Readonly<Record<'onceMore' | 'notNow' | 'sentBefore', string>>;
}

/** What every page of the form says. */
export const formWords = catalog<FormWords>(
  {
    title: 'Make a request',
    answered: 'We will answer within 30 days after we receive it.',
    step: (step, steps) => `Step ${step} of ${steps}`,
    back: 'Back',
    goOn: 'Continue',
    send: 'Send the request',
    preferNot: 'Prefer not to say',
    choose: 'Choose one',
    optional: '(optional)',
    trap: 'Leave this empty',
    purpose: 'We use what you type only to answer this request and to keep a record of how we answered.',
    check: {
      title: 'Check your answers',
      change: 'Change',
      none: 'Not given',
      allUses: 'All of them',
      forget: 'Delete my answers',
    },
    missing: {
      capacity: 'Choose who you are.',
      relation: 'Choose how you know us.',
      controller: 'Enter the name of the company.',
      aboutWhom: 'Enter the name of the person whom it is about.',
      kind: 'Choose what you want us to do.',
      details: 'Tell us what the request is about.',
      name: 'Enter your name.',
      email: 'Enter an email address like name@example.com.',
      country: 'Choose a country or territory.',
      format: 'Choose how we should write to you.',
      account: 'Enter the account number, or choose “I do not have it”.',
      noAccount: 'Enter the account number, or choose “I do not have it”.',
      wrong: 'Tell us what is wrong, and what is right.',
      shows: 'Tell us what shows it.',
      recipient: 'Name the person or company that should get the records.',
      childAge: 'Choose how old the child is now.',
      state: 'Choose a state or territory.',
      choices: 'Choose at least one use, or choose something else to ask for.',
      notice: 'Read the notice and tick the box under it, or choose something else to ask for.',
    },
    refused: {
      onceMore: 'Please check what you typed and send it again.',
      notNow:
        'We could not record your request just now, but nothing you typed is lost. Please send it again in a moment.',
      sentBefore:
        'You already sent this form with different answers. If this is a new request, please send it again. If not, you do not need to send it again: we have the first one.',
    },
  },
  {
    title: 'Hacer una solicitud',
    answered: 'Le responderemos dentro de los 30 días después de recibirla.',
    step: (step, steps) => `Paso ${step} de ${steps}`,
    back: 'Atrás',
    goOn: 'Continuar',
    send: 'Enviar la solicitud',
    preferNot: 'Prefiero no decirlo',
    choose: 'Elija una opción',
    optional: '(opcional)',
    trap: 'Deje esto vacío',
    purpose:
      'Usamos lo que escribe solo para responder esta solicitud y para guardar constancia de cómo respondimos.',
    check: {
      title: 'Revise sus respuestas',
      change: 'Cambiar',
      none: 'Sin respuesta',
      allUses: 'Todos',
      forget: 'Borrar mis respuestas',
    },
    missing: {
      capacity: 'Elija quién es usted.',
      relation: 'Elija de dónde nos conoce.',
      controller: 'Escriba el nombre de la empresa.',
      aboutWhom: 'Escriba el nombre de la persona de quien se trata.',
      kind: 'Elija qué quiere que hagamos.',
      details: 'Díganos de qué trata la solicitud.',
      name: 'Escriba su nombre.',
      email: 'Escriba un correo electrónico, por ejemplo nombre@example.com.',
      country: 'Elija un país o territorio.',
      format: 'Elija cómo debemos escribirle.',
      account: 'Escriba el número de cuenta o elija “No lo tengo”.',
      noAccount: 'Escriba el número de cuenta o elija “No lo tengo”.',
      wrong: 'Díganos qué está mal y qué es lo correcto.',
      shows: 'Díganos qué lo demuestra.',
      recipient: 'Escriba el nombre de la persona o empresa que debe recibir los registros.',
      childAge: 'Elija cuántos años tiene ahora el menor.',
      state: 'Elija un estado o territorio.',
      choices: 'Elija al menos un uso, o elija otra cosa que pedir.',
      notice: 'Lea el aviso y marque la casilla de abajo, o elija otra cosa que pedir.',
    },
    refused: {
      onceMore: 'Revise lo que escribió y envíelo otra vez.',
      notNow:
        'Ahora no pudimos anotar su solicitud, pero no se perdió nada de lo que escribió. Envíela otra vez en un momento.',
      sentBefore:
        'Ya envió este formulario con otras respuestas. Si es una solicitud nueva, envíela otra vez. Si no, no tiene que enviarla otra vez: tenemos la primera.',
    },
  },
);
