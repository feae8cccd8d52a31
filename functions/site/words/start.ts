import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';

/** On the English page only, to a browser that prefers Spanish. */
export const offer = { question: '¿Prefiere leer esto en español?', link: 'Ver estas páginas en español' };

export const words = catalog(
  {
    title: 'Make a privacy request',
    lead: (company: string) =>
      `Ask ${company} about personal data or your phone records. It is free, and we answer within 30 days.`,
    start: 'Start a request',
    ask: 'What you can ask for',
    need: 'What you need',
    needs: [
      'An email address where we can reach you.',
      'The company’s name, if your request is about a company that uses our services.',
      'Your account number, if you have an account with us.',
    ],
    five: 'It takes about five minutes. Please do not send passwords or copies of your ID.',
    long: 'How long it takes',
    steps: [
      {
        when: 'The day you ask',
        what: 'We send you a reference, and our answer or the date by which you will have it.',
      },
      {
        when: 'In between',
        what: 'We may need to confirm who is asking. This does not change the date.',
      },
      { when: 'Within 30 days', what: 'We answer. If we say no, we tell you why.' },
    ],
    use: 'How we use what you type',
    used: 'We use it to answer your request and to keep a record of how we answered. The privacy officers who work on your request can read it. If a company stores the data with us, we may tell that company what it needs to decide. We do not use what you type for marketing.',
    more: (privacy: string) =>
      html`Our <a href="${privacy}">privacy statement</a> says what these pages store and how long.`,
    company: 'Data that a company stores with us',
    companies:
      'Many companies use our services to talk with their own customers. If a company stores your data with us, only that company can decide about it. The quickest way is to write to the company you dealt with.',
    other: 'Other ways',
    ways: (contact: Markup) =>
      html`You can also ask in your own words at ${contact}. The same 30 days count from the day we receive it.`,
    sent: (status: string, verify: string) =>
      html`Did you already send a request? <a href="${status}">Check its status</a> with the code in our letter. Did we ask you to confirm a request? <a href="${verify}">Enter the code</a> that we sent you.`,
  },
  {
    title: 'Hacer una solicitud de privacidad',
    lead: (company) =>
      `Pregunte a ${company} por sus datos personales o sus registros telefónicos. Es gratis y respondemos en un plazo de 30 días.`,
    start: 'Empezar una solicitud',
    ask: 'Qué puede pedir',
    need: 'Qué necesita',
    needs: [
      'Un correo electrónico donde podamos escribirle.',
      'El nombre de la empresa, si su solicitud trata de una empresa que usa nuestros servicios.',
      'Su número de cuenta, si tiene una cuenta con nosotros.',
    ],
    five: 'Toma unos cinco minutos. No envíe contraseñas ni copias de su identificación.',
    long: 'Cuánto tarda',
    steps: [
      {
        when: 'El día en que la pide',
        what: 'Le enviamos una referencia, y nuestra respuesta o la fecha en que la tendrá a más tardar.',
      },
      {
        when: 'Mientras tanto',
        what: 'Puede que necesitemos confirmar quién hace la solicitud. Esto no cambia la fecha.',
      },
      { when: 'En un plazo de 30 días', what: 'Respondemos. Si decimos que no, le explicamos por qué.' },
    ],
    use: 'Cómo usamos lo que escribe',
    used: 'Lo usamos para responder su solicitud y para guardar constancia de cómo respondimos. Pueden leerlo los oficiales de privacidad que trabajan en ella. Si una empresa guarda los datos con nosotros, podemos decirle lo que necesita para decidir. No usamos lo que escribe para publicidad.',
    more: (privacy) =>
      html`Nuestro <a href="${privacy}">aviso de privacidad</a> dice qué guardan estas páginas y por cuánto tiempo.`,
    company: 'Datos que una empresa guarda con nosotros',
    companies:
      'Muchas empresas usan nuestros servicios para hablar con sus clientes. Si una empresa guarda sus datos con nosotros, solo esa empresa puede decidir sobre ellos. Lo más rápido es escribir a la empresa con la que usted trató.',
    other: 'Otras maneras',
    ways: (contact) =>
      html`También puede pedirlo con sus propias palabras en ${contact}. Los mismos 30 días cuentan desde el día en que lo recibimos.`,
    sent: (status, verify) =>
      html`¿Ya envió una solicitud? <a href="${status}">Consulte su estado</a> con el código de nuestra carta. ¿Le pedimos confirmar una solicitud? <a href="${verify}">Ingrese el código</a> que le enviamos.`,
  },
);
