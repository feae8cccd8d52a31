import type { Day } from '#domain/calendar/times.ts';
import { answeredOn } from '#domain/complaint/clocks.ts';
import type { Answered, Complaint } from '#domain/complaint/state.ts';
import { recourseSteps } from '#domain/complaint/vocabulary.ts';
import { recourseFor } from '#domain/request/recourse.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Part } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { yourComplaint } from './phrases.ts';
import { type Recipient, recourseOf, recourseReaderOf, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `What you can do next (${id})`,
    told: 'You told us that our answer did not resolve your complaint. We are sorry.',
    news: 'This is where you are with the steps before arbitration.',
    closed: 'We closed the case with us. You keep all your rights.',
    steps: 'The three steps before arbitration:',
    us: (on: string) => `Step 1, us: done. We answered on ${on}.`,
    body: (body: string, on: string) => `Step 2, ${body}: done on ${on}.`,
    noBody: (body: string) => `Step 2, ${body}: not recorded. It is free.`,
    authority: (on: string) => `Step 3, your data protection authority: done on ${on}.`,
    noAuthority: 'Step 3, your data protection authority and the US Department of Commerce: not recorded.',
    tell: 'When you have taken a step, write to us with its day. After all three we tell you how to file.',
    file: 'All three steps are done. To start the arbitration, send a notice to the address below.',
    notice: [
      'Say which steps you took and when.',
      'Say what you think we did wrong.',
      'You may add documents.',
    ],
    center: 'The arbitration center is the ICDR-AAA. Its rules and forms:',
  },
  {
    subject: (id) => `Qué puede hacer ahora (${id})`,
    told: 'Usted nos dijo que nuestra respuesta no resolvió su queja. Lo sentimos.',
    news: 'Así está usted con los pasos antes del arbitraje.',
    closed: 'Cerramos el caso con nosotros. Usted conserva todos sus derechos.',
    steps: 'Los tres pasos antes del arbitraje:',
    us: (on) => `Paso 1, nosotros: hecho. Respondimos el ${on}.`,
    body: (body, on) => `Paso 2, ${body}: hecho el ${on}.`,
    noBody: (body) => `Paso 2, ${body}: sin registrar. Es gratis.`,
    authority: (on) => `Paso 3, su autoridad de protección de datos: hecho el ${on}.`,
    noAuthority:
      'Paso 3, su autoridad de protección de datos y el Departamento de Comercio de Estados Unidos: sin registrar.',
    tell: 'Cuando haya dado un paso, escríbanos y díganos el día. Después de los tres le diremos cómo presentarlo.',
    file: 'Los tres pasos están hechos. Para iniciar el arbitraje, mande un aviso a la dirección de abajo.',
    notice: ['Diga qué pasos dio y cuándo.', 'Diga qué cree que hicimos mal.', 'Puede agregar documentos.'],
    center: 'El centro de arbitraje es ICDR-AAA. Sus reglas y formularios:',
  },
);

/** Only for a claim under a framework, to a person; how to file only when every step is recorded (P55, R-25). */
const arbitration = (letterhead: Letterhead, complaint: Answered, on: Day): readonly Part[] => {
  const { locale, steps = {} } = complaint;
  if (recourseFor(letterhead, recourseReaderOf(complaint), on).arbitration === undefined) return [];
  const say = words(locale);
  const day = (one: Day) => dateInWords(one, locale);
  const { body } = letterhead.recourse;
  const isReady = recourseSteps.every((step) => steps[step] !== undefined);
  return [
    say.steps,
    {
      list: [
        say.us(day(answeredOn(complaint))),
        steps.body === undefined ? say.noBody(body) : say.body(body, day(steps.body)),
        steps.authority === undefined ? say.noAuthority : say.authority(day(steps.authority)),
      ],
    },
    ...(isReady
      ? [say.file, { list: say.notice }, { label: say.center, link: 'https://www.icdr.org' }]
      : [say.tell]),
  ];
};

/** When the complainant says that it is not resolved, and again when the last step is recorded. */
export const recoursePath = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Answered,
  { to, on }: Recipient,
): Letter => {
  const { locale, unsatisfiedAt } = complaint as Complaint & Answered;
  const say = words(locale);
  const steps = arbitration(letterhead, complaint, on);
  const news = steps.length === 0 ? [] : [say.news];
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      ...(unsatisfiedAt === undefined ? news : [say.told]),
      say.closed,
      ...recourseOf(letterhead, complaint, on),
      ...steps,
    ],
  });
};
