import type { Day } from '#domain/calendar/times.ts';
import { joined } from '#domain/case/words-out.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { someonesRequest } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    delete: (caseId: string) => `Your company asked us to delete data (${caseId})`,
    deactivate: (caseId: string) => `Your company asked us to deactivate data (${caseId})`,
    access: (caseId: string) => `Your company asked us to hand over data (${caseId})`,
    child: (caseId: string) => `Your company asked us to act on a child’s data (${caseId})`,
    confirmed: 'The request is for your company, and one of its contacts confirmed it.',
    before: (on: string) =>
      `We will not act before ${on}. If you object before we act, we stop. One of our officers then settles it with your company.`,
    press: 'To object, use this page:',
    agree: 'If you agree, you do not need to do anything.',
  },
  {
    delete: (caseId) => `Su empresa nos pidió borrar datos (${caseId})`,
    deactivate: (caseId) => `Su empresa nos pidió desactivar datos (${caseId})`,
    access: (caseId) => `Su empresa nos pidió entregar datos (${caseId})`,
    child: (caseId) => `Su empresa nos pidió hacer algo con los datos de un menor (${caseId})`,
    confirmed: 'La solicitud es para su empresa, y uno de sus contactos la confirmó.',
    before: (on) =>
      `No actuaremos antes del ${on}. Si usted se opone antes de que actuemos, nos detenemos. Después, nuestra oficina de privacidad lo resuelve con su empresa.`,
    press: 'Para oponerse, use esta página:',
    agree: 'Si está de acuerdo, no tiene que hacer nada.',
  },
);

const subjectOf = ({ kind }: Request) => kindPolicies[kind].toldToContacts ?? 'access';

/** At once to every other contact, so that they can stop an erasure or export. */
export const instructionTold = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  told: { readonly to: string; readonly secret: string; readonly actOn: Day },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, told, {
    subject: say[subjectOf(request)](caseId),
    reader: 'roster',
    page: 'adopt',
    press: say.press,
    before: [
      joined`${someonesRequest(caseId, request)} ${say.confirmed}`,
      say.before(dateInWords(told.actOn, locale)),
    ],
    after: [say.agree],
  });
};
