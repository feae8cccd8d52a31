import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { relay } from '#functions/letters/reach-us.ts';
import { kept } from '../kept.ts';
import type { Section } from '../statement.ts';

interface Facts {
  readonly company: string;
  readonly address: string;
  /** Name, phone number and address. */
  readonly dpo: Markup;
  readonly request: string;
  readonly complaint: string;
}

const { requestMonths, unfinishedDays, filesDays, identityDays, recordsDays, logsDays, backupsDays } = kept;
const { officerSignInMinutes, officerSessionHours } = kept;

/** Only what these pages do; the company's whole policy is another document. */
export const words = catalog(
  {
    title: 'Privacy statement',
    lead: 'This is what these pages store about you, why, and for how long.',
    sections: ({ company, address, dpo, request, complaint }: Facts): readonly Section[] => [
      [
        'Who is responsible',
        `${company}, ${address}.`,
        html`Our data protection officer answers for how we handle your request: ${dpo}. ${relay('en')}`,
      ],
      [
        'What we store, and for how long',
        [
          'What you type into the form before you send it: for 24 hours. After that, nobody can open it, and we delete it within a few days.',
          `Your name, your contact details and what you ask for or complain about: until ${requestMonths} months after the day on which our answer is due. If a request never reaches us whole, we delete its parts after ${unfinishedDays} days.`,
          `Files that you attach: for ${filesDays} days if you do not send the request. We then delete them within a few days. If you send it, we keep files that show what is wrong as long as your contact details. We delete files that show who you are when we have checked them, after ${identityDays} days at most.`,
          'Copies of our letters about your request or complaint, and of the messages between you and us: as long as your contact details. Letters about an account have no last day yet.',
          'The dates and steps of your request, without your name. They show whether we kept our promises, so we keep them.',
          `Records that we give you to download: you can get them for ${recordsDays} days after our answer. We delete the file at most four months after we upload it.`,
          'Your network address, as a short code from which it can be worked out: as long as the dates and steps of your request. It lets us stop floods of requests and of emails to wrong addresses.',
          `Technical logs: for ${logsDays} days. They show the time and the page, but not your network address and not what you typed.`,
          `Backups: for ${backupsDays} days. Until then, a backup may still have what we deleted.`,
          'The law can require us to keep some of this longer, for example for a lawsuit. Then we keep it until that duty ends.',
        ],
      ],
      [
        'What we use it for',
        'We answer your request and keep a record of how we answered. We do not use it for marketing. We do not sell it, and we do not share it for advertising.',
      ],
      [
        'Who can read it',
        [
          'The privacy officers who work on your request.',
          'The company that you name, if it stores the data with us. We tell it your name, how to reach you and what you asked for.',
          'Amazon Web Services, which runs these pages and sends our emails for us.',
        ],
      ],
      [
        'Cookies and signals',
        'One cookie (__Host-draft) keeps your answers while you fill in the form, for 24 hours at most. The form needs it, and we use it for nothing else. You can also fill in the form on one page, without the cookie. These pages load nothing from other sites.',
        'Your browser may send an opt-out signal (Global Privacy Control). Then the bottom of each page says that we received it. We store nothing about it.',
      ],
      [
        'If you work for us',
        [
          `Privacy officers sign in at /officer. One cookie (__Host-officer-sign-in) is for the sign-in, for ${officerSignInMinutes} minutes. Another (__Host-officer-session) keeps you signed in, for ${officerSessionHours} hours at most.`,
          'We store your session until one day after those hours. We store what you send for one day, so that a second click does nothing twice.',
          `Our logs say what you did, when, and from which network address: for ${logsDays} days. The history of a request says what you did in it, so we keep that as long as the history.`,
        ],
      ],
      [
        'What you can do',
        html`You can <a href="${request}">ask to see, correct or delete</a> what we store about you. You can also <a href="${complaint}">complain</a> at any time.`,
      ],
    ],
  },
  {
    title: 'Privacidad en estas páginas',
    lead: 'Esto es lo que estas páginas guardan sobre usted, para qué y por cuánto tiempo.',
    sections: ({ company, address, dpo, request, complaint }) => [
      [
        'Quién responde',
        `${company}, ${address}.`,
        html`Nuestro oficial de protección de datos responde por cómo tratamos su solicitud: ${dpo}. ${relay('es')}`,
      ],
      [
        'Qué guardamos y por cuánto tiempo',
        [
          'Lo que escribe en el formulario antes de enviarlo: 24 horas. Después, nadie puede abrirlo y lo borramos en pocos días.',
          `Su nombre, sus datos de contacto y lo que pide o de lo que se queja: hasta ${requestMonths} meses después del día en que vence nuestra respuesta. Si una solicitud no nos llega completa, borramos sus partes a los ${unfinishedDays} días.`,
          `Los archivos que adjunta: ${filesDays} días si no envía la solicitud. Después los borramos en pocos días. Si la envía, guardamos los que muestran qué está mal tanto tiempo como sus datos de contacto. Borramos los que muestran quién es usted cuando los revisamos, a más tardar a los ${identityDays} días.`,
          'Copias de nuestras cartas sobre su solicitud o queja, y de los mensajes entre usted y nosotros: tanto tiempo como sus datos de contacto. Las cartas sobre una cuenta todavía no tienen un último día.',
          'Las fechas y los pasos de su solicitud, sin su nombre. Muestran si cumplimos lo prometido, por eso los guardamos.',
          `Los registros que le damos para descargar: puede obtenerlos durante ${recordsDays} días después de nuestra respuesta. Borramos el archivo a más tardar cuatro meses después de subirlo.`,
          'Su dirección de red, convertida en un código corto del que se puede deducir: tanto tiempo como las fechas y los pasos de su solicitud. Sirve para frenar avalanchas de solicitudes y de correos a direcciones equivocadas.',
          `Registros técnicos: ${logsDays} días. Muestran la hora y la página, pero no su dirección de red ni lo que usted escribió.`,
          `Copias de respaldo: ${backupsDays} días. Hasta entonces, una copia puede tener lo que ya borramos.`,
          'La ley puede obligarnos a guardar parte de esto por más tiempo, por ejemplo, por un juicio. Entonces lo guardamos hasta que termine esa obligación.',
        ],
      ],
      [
        'Para qué lo usamos',
        'Respondemos su solicitud y guardamos constancia de cómo respondimos. No lo usamos para publicidad. No lo vendemos ni lo compartimos para publicidad de otros.',
      ],
      [
        'Quién puede leerlo',
        [
          'Los oficiales de privacidad que trabajan en su solicitud.',
          'La empresa que usted nombra, si guarda los datos con nosotros. Le decimos su nombre, cómo comunicarse con usted y qué pidió.',
          'Amazon Web Services, que hace funcionar estas páginas y envía nuestros correos por encargo nuestro.',
        ],
      ],
      [
        'Cookies y señales',
        'Una cookie (__Host-draft) guarda sus respuestas mientras llena el formulario, por 24 horas como máximo. El formulario la necesita y no la usamos para nada más. También puede llenar el formulario en una sola página, sin la cookie. Estas páginas no cargan nada de otros sitios.',
        'Su navegador puede enviar una señal de exclusión (Global Privacy Control). Entonces el pie de cada página dice que la recibimos. No guardamos nada sobre ella.',
      ],
      [
        'Si trabaja para nosotros',
        [
          `Los oficiales de privacidad entran por /officer. Una cookie (__Host-officer-sign-in) sirve para entrar y dura ${officerSignInMinutes} minutos. Otra (__Host-officer-session) mantiene su sesión, por ${officerSessionHours} horas como máximo.`,
          'Guardamos su sesión hasta un día después de esas horas. Guardamos por un día lo que envía, para que un segundo clic no haga nada dos veces.',
          `Nuestros registros dicen qué hizo, cuándo y desde qué dirección de red: ${logsDays} días. El historial de una solicitud dice qué hizo usted en ella, y lo guardamos tanto tiempo como el historial.`,
        ],
      ],
      [
        'Qué puede hacer',
        html`Puede <a href="${request}">pedir ver, corregir o borrar</a> lo que guardamos sobre usted. También puede <a href="${complaint}">quejarse</a> en cualquier momento.`,
      ],
    ],
  },
);
