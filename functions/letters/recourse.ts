import type { Regime } from '#domain/calendar/deadlines.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';

const words = catalog(
  {
    begin: 'If you are not satisfied, you can do any of these:',
    complain: 'Complain to us. We will confirm that we have your complaint, look into it and answer you:',
    turnTo: (body: string, cost: string) => `Go to ${body}, an independent body, ${cost}:`,
    arbitration: (body: string) =>
      `If this does not resolve your complaint, you may request binding arbitration. You must first take three steps: raise it with us, use ${body}, and raise it through your data protection authority.`,
    authority: 'You also have the right to complain to your data protection authority and to go to court.',
  },
  {
    begin: 'Si no está conforme, puede hacer cualquiera de estas cosas:',
    complain: 'Quejarse ante nosotros. Le confirmaremos que la recibimos, la revisaremos y le responderemos:',
    turnTo: (body) => `Acudir a ${body}, un organismo independiente, sin costo para usted:`,
    arbitration: (body) =>
      `Si esto no resuelve su queja, puede pedir un arbitraje vinculante. Antes debe dar tres pasos: plantearla ante nosotros, acudir a ${body} y plantearla por medio de su autoridad de protección de datos.`,
    authority:
      'También tiene derecho a quejarse ante su autoridad de protección de datos y a acudir a los tribunales.',
  },
);

/** P53, P55, R-16, R-25 (arbitration in the EU, EEA, UK and CH). */
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
