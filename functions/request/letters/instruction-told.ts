import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { itsReference, requestMade } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    delete: (caseId: string) => `Your company asked us to delete data (${caseId})`,
    deactivate: (caseId: string) => `Your company asked us to deactivate data (${caseId})`,
    access: (caseId: string) => `Your company asked us to hand over data (${caseId})`,
    child: (caseId: string) => `Your company asked us to act on a child’s data (${caseId})`,
    confirmed: 'for your company, and a contact on your roster confirmed it.',
    before: (on: string) =>
      `We do nothing of it before ${on}. If you object before it is done, we stop, and an officer settles it with your company:`,
    press: 'Object on this page:',
    agree: 'If you agree, there is nothing to do.',
  },
  {
    delete: (caseId) => `Su empresa nos pidió borrar datos (${caseId})`,
    deactivate: (caseId) => `Su empresa nos pidió desactivar datos (${caseId})`,
    access: (caseId) => `Su empresa nos pidió entregar datos (${caseId})`,
    child: (caseId) => `Su empresa nos pidió hacer algo con los datos de un menor (${caseId})`,
    confirmed: 'para su empresa, y un contacto de su lista la confirmó.',
    before: (on) =>
      `No hacemos nada de ello antes del ${on}. Si usted se opone antes de que esté hecho, nos detenemos y una persona encargada lo resuelve con su empresa:`,
    press: 'Opóngase en esta página:',
    agree: 'Si está de acuerdo, no tiene que hacer nada.',
  },
);

const subjectOf = ({ kind }: Request) => kindPolicies[kind].toldToContacts ?? 'access';

/** To every other contact of the company, at once: what is about to be deleted or handed over can be stopped. */
export const instructionTold = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  told: { readonly to: string; readonly secret: string; readonly actOn: string },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, told, {
    subject: say[subjectOf(request)](caseId),
    reader: 'roster',
    page: 'adopt',
    press: say.press,
    before: [
      `${requestMade(request)} ${say.confirmed} ${itsReference(caseId, locale)}`,
      say.before(dateInWords(told.actOn, locale)),
    ],
    after: [say.agree],
  });
};
