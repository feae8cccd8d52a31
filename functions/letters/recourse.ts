import type { Regime } from '#domain/calendar/deadlines.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';
import type { Letterhead } from './letterhead.ts';

const words = catalog(
  {
    begin: 'If you are not satisfied, you can do any of these:',
    complain: 'Complain to us. We acknowledge, look into it and answer:',
    turnTo: (body: string, cost: string) => `Turn to ${body}, an independent body, ${cost}:`,
    arbitration: (body: string) =>
      `For what then remains, binding arbitration exists after three steps: you raised it with us, you used ${body}, and you raised it through your data protection authority.`,
    authority:
      'You also have the right to complain to your data protection supervisory authority and to go to court.',
  },
  {
    begin: 'Si no está conforme, puede hacer cualquiera de estas cosas:',
    complain: 'Presentarnos una queja. Acusamos recibo, la examinamos y le respondemos:',
    turnTo: (body) => `Acudir a ${body}, un organismo independiente, sin costo alguno para usted:`,
    arbitration: (body) =>
      `Para lo que quede pendiente existe el arbitraje vinculante después de tres pasos: usted nos lo planteó, acudió a ${body} y lo planteó por medio de su autoridad de protección de datos.`,
    authority:
      'También tiene derecho a presentar una queja ante su autoridad de control de protección de datos y a acudir a los tribunales.',
  },
);

/**
 * What a person can do who is not satisfied (P53, P55, R-16): our complaint link, the recourse body at no cost;
 * in the EU, EEA, UK and CH also the arbitration sentence, the supervisory authority and the courts.
 */
export const recourse = (
  { recourse: { body, url, cost, complaintUrl } }: Letterhead,
  regime: Regime,
  locale?: string,
): readonly Part[] => {
  const say = words(locale);
  return [
    say.begin,
    { label: say.complain, link: complaintUrl },
    { label: say.turnTo(body, cost), link: url },
    ...(regime === 'eu' ? [say.arbitration(body), say.authority] : []),
  ];
};
