import type { OwnCapacity } from '#domain/request/capacity-forms.ts';
import type { FormField } from '#domain/request/form-questions.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { relay } from '#functions/letters/reach-us.ts';

export interface FieldText {
  readonly label: string;
  readonly hint?: string;
}

interface FieldTexts {
  readonly fields: Readonly<Record<FormField, FieldText>>;
  /** Where the question depends on who asks. */
  readonly asked: Readonly<Partial<Record<OwnCapacity, Readonly<Partial<Record<FormField, FieldText>>>>>>;
  /** On one page, where everybody reads every question. */
  readonly forAll: Readonly<Partial<Record<FormField, FieldText>>>;
  readonly groups: Readonly<Record<'who' | 'what' | 'about' | 'reach', string>>;
  readonly reach: string;
  readonly wrong: string;
  /** Beside "I do not have it", for a restriction. */
  readonly noNumber: string;
  /** Of a permission: the question about uses. */
  readonly allowedUses: FieldText;
  onlyThese(capacity: string): string;
  readonly chooseAgain: string;
  cannotAsk(kind: string, capacity: string): string;
}

export const fieldTexts = catalog<FieldTexts>(
  {
    fields: {
      capacity: { label: 'Who are you?' },
      relation: { label: 'How do you know us?' },
      controller: {
        label: 'What is the name of the company?',
        hint: 'Use the name that people know it by.',
      },
      aboutWhom: { label: 'Full name of the person' },
      kind: { label: 'What would you like us to do?' },
      details: { label: 'Your request in your own words' },
      name: { label: 'Your full name' },
      email: { label: 'Email address', hint: 'We write to you at this address.' },
      country: {
        label: 'Country or territory where you live',
        hint: 'In some places the law requires an earlier answer.',
      },
      format: {
        label: 'How should we write to you if we mail a letter?',
        hint: `Every format is free of charge. ${relay('en')}`,
      },
      account: { label: 'What is your account number?', hint: 'It is on your bill.' },
      noAccount: { label: 'I do not have it' },
      wrong: { label: 'What is wrong, and what is right?' },
      shows: {
        label: 'What shows it?',
        hint: 'For example a bill, a letter, or when and where you noticed it.',
      },
      recipient: {
        label: 'Who should get the records?',
        hint: 'Name of the person or company, and where we can reach them.',
      },
      childAge: { label: 'How old is the child now?' },
      state: { label: 'Which state do you live in?', hint: 'Some states give you more rights.' },
      choices: {
        label: 'Which uses should we stop?',
        hint: 'If you choose none, we stop all of them. If you choose some, the others stay as they are now.',
      },
      notice: { label: 'I have read this notice, and I allow the uses that I chose' },
    },
    asked: {
      controller: {
        controller: {
          label: 'What is the name of your company?',
          hint: 'Use the name that people know it by. A contact that your company gave us must confirm the request.',
        },
        account: { label: 'What is your company’s account number?', hint: 'It is on your bill.' },
      },
      'data-subject': {
        controller: {
          label: 'Which company did you deal with?',
          hint: 'Use the name that people know it by. Only that company can decide about the data it stores with us.',
        },
      },
      guardian: { aboutWhom: { label: 'What is the child’s name?' } },
      agent: {
        aboutWhom: { label: 'For whom are you asking?', hint: 'Full name of the person.' },
        account: { label: 'What is that person’s account number?', hint: 'It is on their bill.' },
      },
      'former-customer': {
        account: { label: 'What was your account number?', hint: 'It is on your old bills.' },
      },
    },
    forAll: {
      relation: { label: 'How do you know us?', hint: 'Only if you chose “Somebody else”.' },
      details: {
        label: 'Your request in your own words',
        hint: 'Tell us what you want and what helps us find it. Please do not include passwords, copies of your ID or health details.',
      },
      controller: {
        label: 'Company',
        hint: 'Only if the request is about a company that uses our services. Use the name that people know it by.',
      },
      aboutWhom: { label: 'Name of the child or other person', hint: 'Only if you ask for someone else.' },
      account: {
        label: 'Account number',
        hint: 'Only if the request is about an account with us. Without it, we cannot apply a restriction yet.',
      },
      wrong: { label: 'What is wrong, and what is right?', hint: 'Only if you ask us to correct data.' },
      recipient: {
        label: 'Who should get the records?',
        hint: 'Only if you ask us to send phone records to someone you name.',
      },
      childAge: { label: 'How old is the child now?', hint: 'Only if the request is about a child.' },
      state: {
        label: 'State or territory',
        hint: 'Only if you live in the United States. Some states give you more rights.',
      },
    },
    groups: {
      who: 'Who is asking?',
      what: 'What would you like?',
      about: 'What is your request about?',
      reach: 'How can we reach you?',
    },
    reach: 'How can we reach you?',
    wrong: 'What should we correct?',
    noNumber:
      'We record your restriction when we receive it. Without the account number we cannot apply it yet. You can send us the number from your bill later: fill in this form again or write to us.',
    allowedUses: {
      label: 'Which uses do you allow?',
      hint: 'The notice says more on each. What you do not check stays as it is now.',
    },
    onlyThese: (capacity) => `You see what you can ask for as “${capacity}”.`,
    chooseAgain: 'Choose again who you are',
    cannotAsk: (kind, capacity) =>
      `To choose “${kind}”, go back to the first question and choose “${capacity}”.`,
  },
  {
    fields: {
      capacity: { label: '¿Quién es usted?' },
      relation: { label: '¿De dónde nos conoce?' },
      controller: {
        label: '¿Cómo se llama la empresa?',
        hint: 'Use el nombre por el que la gente la conoce.',
      },
      aboutWhom: { label: 'Nombre completo de la persona' },
      kind: { label: '¿Qué quiere que hagamos?' },
      details: { label: 'Su solicitud en sus propias palabras' },
      name: { label: 'Su nombre completo' },
      email: { label: 'Correo electrónico', hint: 'Le escribimos a esta dirección.' },
      country: {
        label: 'País o territorio donde vive',
        hint: 'En algunos lugares la ley exige responder antes.',
      },
      format: {
        label: '¿Cómo debemos escribirle si enviamos una carta?',
        hint: `Todos los formatos son gratis. ${relay('es')}`,
      },
      account: { label: '¿Cuál es su número de cuenta?', hint: 'Está en su factura.' },
      noAccount: { label: 'No lo tengo' },
      wrong: { label: '¿Qué está mal y qué es lo correcto?' },
      shows: {
        label: '¿Qué lo demuestra?',
        hint: 'Por ejemplo, una factura, una carta, o cuándo y dónde lo vio.',
      },
      recipient: {
        label: '¿Quién debe recibir los registros?',
        hint: 'Nombre de la persona o empresa y dónde podemos encontrarla.',
      },
      childAge: { label: '¿Cuántos años tiene ahora el menor?' },
      state: { label: '¿En qué estado vive?', hint: 'Algunos estados le dan más derechos.' },
      choices: {
        label: '¿Qué usos debemos detener?',
        hint: 'Si no elige ninguno, los detenemos todos. Si elige algunos, los demás quedan como están ahora.',
      },
      notice: { label: 'Leí este aviso y permito los usos que elegí' },
    },
    asked: {
      controller: {
        controller: {
          label: '¿Cómo se llama su empresa?',
          hint: 'Use el nombre por el que la gente la conoce. Un contacto que su empresa nos dio debe confirmar la solicitud.',
        },
        account: { label: '¿Cuál es el número de cuenta de su empresa?', hint: 'Está en su factura.' },
      },
      'data-subject': {
        controller: {
          label: '¿Con qué empresa trató?',
          hint: 'Use el nombre por el que la gente la conoce. Solo esa empresa puede decidir sobre los datos que guarda con nosotros.',
        },
      },
      guardian: { aboutWhom: { label: '¿Cómo se llama el menor?' } },
      agent: {
        aboutWhom: { label: '¿Por quién hace la solicitud?', hint: 'Nombre completo de la persona.' },
        account: { label: '¿Cuál es el número de cuenta de esa persona?', hint: 'Está en su factura.' },
      },
      'former-customer': {
        account: { label: '¿Cuál era su número de cuenta?', hint: 'Está en sus facturas viejas.' },
      },
    },
    forAll: {
      relation: { label: '¿De dónde nos conoce?', hint: 'Solo si eligió “Otra persona”.' },
      details: {
        label: 'Su solicitud en sus propias palabras',
        hint: 'Díganos qué quiere y qué nos ayuda a encontrarlo. No incluya contraseñas, copias de su identificación ni datos de salud.',
      },
      controller: {
        label: 'Empresa',
        hint: 'Solo si la solicitud trata de una empresa que usa nuestros servicios. Use el nombre por el que la gente la conoce.',
      },
      aboutWhom: {
        label: 'Nombre del menor o de la otra persona',
        hint: 'Solo si hace la solicitud por otra persona.',
      },
      account: {
        label: 'Número de cuenta',
        hint: 'Solo si la solicitud trata de una cuenta con nosotros. Sin él todavía no podemos aplicar una restricción.',
      },
      wrong: { label: '¿Qué está mal y qué es lo correcto?', hint: 'Solo si nos pide corregir datos.' },
      recipient: {
        label: '¿Quién debe recibir los registros?',
        hint: 'Solo si nos pide enviar registros telefónicos a quien usted indique.',
      },
      childAge: { label: '¿Cuántos años tiene ahora el menor?', hint: 'Solo si se trata de un menor.' },
      state: {
        label: 'Estado o territorio',
        hint: 'Solo si vive en Estados Unidos. Algunos estados le dan más derechos.',
      },
    },
    groups: {
      who: '¿Quién hace la solicitud?',
      what: '¿Qué quiere?',
      about: '¿De qué trata su solicitud?',
      reach: '¿Cómo podemos escribirle?',
    },
    reach: '¿Cómo podemos escribirle?',
    wrong: '¿Qué debemos corregir?',
    noNumber:
      'Anotamos su restricción cuando la recibimos. Sin el número de cuenta todavía no podemos aplicarla. Puede mandarnos después el número que aparece en su factura: llene otra vez este formulario o escríbanos.',
    allowedUses: {
      label: '¿Qué usos permite?',
      hint: 'El aviso dice más sobre cada uno. Lo que no elija queda como está ahora.',
    },
    onlyThese: (capacity) => `Ve lo que puede pedir como “${capacity}”.`,
    chooseAgain: 'Elija otra vez quién es',
    cannotAsk: (kind, capacity) =>
      `Para elegir “${kind}”, vuelva a la primera pregunta y elija “${capacity}”.`,
  },
);
