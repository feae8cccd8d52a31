import type { TimelineStep } from '#domain/request/view.ts';
import { catalog } from '#functions/letters/catalog.ts';

const words = catalog<Readonly<Record<TimelineStep, string>>>(
  {
    received: 'We received your request.',
    acknowledged: 'We wrote to you to confirm that we received it.',
    redirected: 'We answered. See our letter.',
    'restriction-recorded': 'We recorded your restriction. See our letter.',
    lapsed: 'We could not confirm who is asking. See our letter.',
    answered: 'We answered. See our letter.',
    withdrawn: 'You withdrew the request.',
    'you-wrote': 'You wrote to us.',
    'we-wrote': 'We wrote to you.',
    extended: 'We need more time. See our letter.',
    reopened: 'We reopened the request. See our letter.',
    joined: 'We combined it with your other request. See our letter.',
    late: 'We missed the date for our answer. See our letter.',
    'new-date': 'We set a new date for our answer. See our letter.',
    'new-date-missed': 'We missed the new date, too. See our letter.',
  },
  {
    received: 'Recibimos su solicitud.',
    acknowledged: 'Le escribimos para confirmar que la recibimos.',
    redirected: 'Respondimos. Vea nuestra carta.',
    'restriction-recorded': 'Registramos su restricción. Vea nuestra carta.',
    lapsed: 'No pudimos confirmar quién hace la solicitud. Vea nuestra carta.',
    answered: 'Respondimos. Vea nuestra carta.',
    withdrawn: 'Usted retiró la solicitud.',
    'you-wrote': 'Usted nos escribió.',
    'we-wrote': 'Le escribimos.',
    extended: 'Necesitamos más tiempo. Vea nuestra carta.',
    reopened: 'Reabrimos la solicitud. Vea nuestra carta.',
    joined: 'La unimos a su otra solicitud. Vea nuestra carta.',
    late: 'No cumplimos la fecha de nuestra respuesta. Vea nuestra carta.',
    'new-date': 'Fijamos una nueva fecha para nuestra respuesta. Vea nuestra carta.',
    'new-date-missed': 'Tampoco cumplimos la nueva fecha. Vea nuestra carta.',
  },
);

export const stepInWords = (step: TimelineStep, language?: string): string => words(language)[step];
