import type { PublicStage, TimelineStep } from '#domain/complaint/view.ts';
import { catalog } from '#functions/letters/catalog.ts';

interface Words {
  readonly titleOf: (stage: string) => string;
  readonly stages: Readonly<Record<PublicStage, readonly [string, string]>>;
  readonly target: string;
  readonly due: string;
  readonly missed: string;
  readonly linked: string;
  readonly replyBy: string;
  readonly happened: string;
  readonly timeline: Readonly<Record<TimelineStep, string>>;
  readonly messages: string;
  readonly you: string;
  readonly us: string;
  readonly write: string;
  readonly writeHint: string;
  readonly unsatisfied: string;
  readonly unsatisfiedHow: string;
  readonly mind: string;
  readonly mindHow: string;
  readonly sure: string;
  readonly sureHow: string;
  readonly yes: string;
  readonly no: string;
  readonly packTitle: string;
  readonly packHow: string;
  readonly pack: string;
  readonly news: Readonly<
    Record<'written' | 'withdrawn' | 'tooLate' | 'unsatisfied' | 'empty' | 'tooMany' | 'full', string>
  >;
}

/** What the status page of a complaint says. */
export const complaintStatusWords = catalog<Words>(
  {
    titleOf: (stage) => `${stage}: your complaint`,
    stages: {
      received: ['Received', 'We have your complaint.'],
      working: [
        'In progress',
        'Someone who did not decide the matter looks into every complaint. Then we send you our answer.',
      ],
      late: [
        'Late',
        'We promised you an answer and we are late. We are sorry. Our data protection officer is notified every day until we answer.',
      ],
      answered: [
        'Answered',
        'We sent you our answer. It tells you what you can do if you are not satisfied.',
      ],
      closed: ['Closed', 'We closed this complaint. You keep all your rights.'],
      withdrawn: ['Withdrawn', 'You withdrew this complaint. You can make a new one at any time.'],
    },
    target: 'We aim to answer by',
    due: 'We will answer at the latest by',
    missed: 'We promised to answer by',
    linked: 'About your request',
    replyBy: 'We close it if we hear nothing by',
    happened: 'What has happened',
    timeline: {
      received: 'We received your complaint',
      acknowledged: 'We confirmed by letter that we have it',
      asked: 'We sent you a question',
      wrote: 'We wrote to you',
      'you-wrote': 'You wrote to us',
      'told-progress': 'We told you how far we are',
      'told-late': 'We told you that we are late',
      answered: 'We sent our answer',
      'you-were-not-satisfied': 'You told us that it is not resolved',
      'told-the-path': 'We told you what you can do next',
      closed: 'We closed the complaint',
      'you-withdrew': 'You withdrew the complaint',
    },
    messages: 'Messages',
    you: 'You',
    us: 'We',
    write: 'Write to us',
    writeHint: 'At most 5,000 characters. This does not change our date.',
    unsatisfied: 'If you are not satisfied',
    unsatisfiedHow: 'Tell us. We will send you a letter with the steps that you can take next.',
    mind: 'If you change your mind',
    mindHow: 'We will stop looking into it and will not send you an answer.',
    sure: 'Withdraw this complaint?',
    sureHow: 'You cannot undo this, but you can make a new complaint at any time.',
    yes: 'Yes, withdraw it',
    no: 'No, go back',
    packTitle: 'Recourse pack',
    packHow:
      'This page has what you asked, when you asked it, and each letter that we sent you. You can print it and give it to an authority, a court or an independent body.',
    pack: 'Show the recourse pack',
    news: {
      written: 'We received your message.',
      withdrawn: 'We recorded that you withdrew the complaint.',
      tooLate: 'This complaint was already answered, closed or withdrawn.',
      unsatisfied: 'We recorded that it is not resolved. A letter with your next steps is on its way.',
      empty: 'Please write a message of at most 5,000 characters.',
      tooMany: 'We have not read several of your messages yet. Please wait for a reply.',
      full: 'The history of this case is full. We can only record an answer and letters now.',
    },
  },
  {
    titleOf: (stage) => `${stage}: su queja`,
    stages: {
      received: ['Recibida', 'Tenemos su queja.'],
      working: [
        'En curso',
        'Cada queja la revisa una persona que no decidió el asunto. Después le enviamos nuestra respuesta.',
      ],
      late: [
        'Con retraso',
        'Le prometimos una respuesta y estamos atrasados. Lo sentimos. Nuestro oficial de protección de datos recibe un aviso cada día hasta que respondamos.',
      ],
      answered: [
        'Respondida',
        'Le enviamos nuestra respuesta. Allí dice qué puede hacer si no queda conforme.',
      ],
      closed: ['Cerrada', 'Cerramos esta queja. Usted conserva todos sus derechos.'],
      withdrawn: ['Retirada', 'Usted retiró esta queja. Puede presentar otra en cualquier momento.'],
    },
    target: 'Queremos responderle a más tardar el',
    due: 'Le responderemos, como máximo, el',
    missed: 'Prometimos responderle a más tardar el',
    linked: 'Sobre su solicitud',
    replyBy: 'La cerramos si no sabemos de usted a más tardar el',
    happened: 'Qué ha pasado',
    timeline: {
      received: 'Recibimos su queja',
      acknowledged: 'Confirmamos por carta que la tenemos',
      asked: 'Le enviamos una pregunta',
      wrote: 'Le escribimos',
      'you-wrote': 'Usted nos escribió',
      'told-progress': 'Le dijimos cómo va',
      'told-late': 'Le dijimos que estamos atrasados',
      answered: 'Enviamos nuestra respuesta',
      'you-were-not-satisfied': 'Usted nos dijo que no está resuelta',
      'told-the-path': 'Le dijimos qué puede hacer ahora',
      closed: 'Cerramos la queja',
      'you-withdrew': 'Usted retiró la queja',
    },
    messages: 'Mensajes',
    you: 'Usted',
    us: 'Nosotros',
    write: 'Escríbanos',
    writeHint: 'Hasta 5,000 caracteres. Esto no cambia nuestra fecha.',
    unsatisfied: 'Si no queda conforme',
    unsatisfiedHow: 'Díganoslo. Le enviaremos una carta con los pasos que puede dar.',
    mind: 'Si cambia de idea',
    mindHow: 'Dejaremos de revisarla y no le enviaremos una respuesta.',
    sure: '¿Retirar esta queja?',
    sureHow: 'Esto no se puede deshacer, pero puede presentar otra queja en cualquier momento.',
    yes: 'Sí, retirarla',
    no: 'No, volver',
    packTitle: 'Expediente para reclamar',
    packHow:
      'Esta página tiene lo que usted pidió, cuándo lo pidió y cada carta que le enviamos. Puede imprimirla y dársela a una autoridad, a un tribunal o a un organismo independiente.',
    pack: 'Ver el expediente para reclamar',
    news: {
      written: 'Recibimos su mensaje.',
      withdrawn: 'Anotamos que usted retiró la queja.',
      tooLate: 'Esta queja ya fue respondida, cerrada o retirada.',
      unsatisfied: 'Anotamos que no está resuelta. Va en camino una carta con los pasos que puede dar.',
      empty: 'Escriba un mensaje de hasta 5,000 caracteres.',
      tooMany: 'Todavía no hemos leído varios de sus mensajes. Espere una respuesta.',
      full: 'El historial de este caso está lleno. Ahora solo podemos anotar una respuesta y cartas.',
    },
  },
);
