import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  InProgress,
  LinkExpired,
  Unavailable,
  UnknownLink,
} from '#domain/case/errors.ts';
import { VerificationPaused } from '#domain/request/errors.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { ListedRow, ListView } from '#functions/request/limits/read-list.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { askForList, choicesOf, type Heard, listPage, sureNone } from './list-pages.ts';
import type { SiteNeeds } from './needs.ts';
import { overPage } from './verify-pages.ts';

/** Title and sentence of a page that ends here. */
type Over = readonly [string, string];

const words = catalog<
  Readonly<Record<'enter' | 'unknown' | 'busy', string> & Record<'expired' | 'paused', Over>>
>(
  {
    enter: 'Enter the code from our letter',
    unknown: 'We do not recognize this code. Copy the whole link from our letter.',
    expired: ['This list has expired', 'This does not change any request.'],
    paused: [
      'Your company’s contacts are changing',
      'Nobody can answer until the change takes effect. The requests stay open.',
    ],
    busy: 'We could not record your choice just now. Please try again in a moment.',
  },
  {
    enter: 'Ingrese el código de nuestra carta',
    unknown: 'No reconocemos este código. Copie el enlace completo de nuestra carta.',
    expired: ['Esta lista venció', 'Esto no cambia ninguna solicitud.'],
    paused: [
      'Los contactos de su empresa están cambiando',
      'Nadie puede responder hasta que el cambio tenga efecto. Las solicitudes siguen abiertas.',
    ],
    busy: 'No pudimos anotar su respuesta en este momento. Intente de nuevo en un momento.',
  },
);

/** Opening a link decides nothing, and its secret never reaches us in an address. */
export const showList = (needs: SiteNeeds): SiteResponse => askForList(needs);

const isAnswered = (error: unknown): boolean =>
  error instanceof AlreadyDecided ||
  error instanceof AlreadySettled ||
  error instanceof UnknownLink ||
  error instanceof LinkExpired;

/** @returns false if somebody was faster */
const answer = async (needs: SiteNeeds, { question }: ListedRow, said: string): Promise<boolean> => {
  if (question === undefined) return false;
  const { asks, secret } = question;
  try {
    if (asks === 'controller') await needs.answerForController(secret, said);
    else await needs.verdict(secret, said === 'confirm' ? 'confirm' : 'not-mine');
    return true;
  } catch (error) {
    if (isAnswered(error)) return false;
    throw error;
  }
};

const noneOf = async (needs: SiteNeeds, { rows }: ListView): Promise<number> => {
  let answered = 0;
  for (const row of rows)
    if (await answer(needs, row, row.question?.asks === 'controller' ? 'not-our-person' : 'not-mine'))
      answered += 1;
  return answered;
};

const acted = async (
  needs: SiteNeeds,
  view: ListView,
  form: SiteRequest['form'],
): Promise<Heard | 'sure?'> => {
  if (form.action === 'none') {
    // What was shown a moment ago, and nothing that came or was answered since.
    if (form.sure !== view.seen) return 'sure?';
    return { none: await noneOf(needs, view) };
  }
  const row = view.rows.find(({ id }) => id === form.row);
  const said = form.answer ?? '';
  if (form.row === undefined) return {};
  const isChoice = row !== undefined && choicesOf(row).some((choice) => choice === said);
  if (!isChoice) return { late: form.row };
  return (await answer(needs, row, said)) ? { answered: row.id } : { late: row.id };
};

/** One answer a row, or "none of these" after asking once more (S12). */
export const sendList = async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
  const say = words(needs.language);
  const secret = form.secret?.trim() ?? '';
  if (secret === '') return askForList(needs, 422, say.enter);
  const from = Math.max(0, Math.trunc(Number(form.from ?? 0)) || 0);
  try {
    const view = await needs.list(secret, from);
    const heard = await acted(needs, view, form);
    if (heard === 'sure?') return sureNone(needs, view, secret);
    const isChanged = heard.none !== undefined || heard.answered !== undefined;
    return listPage(needs, isChanged ? await needs.list(secret, from) : view, secret, heard);
  } catch (error) {
    if (error instanceof UnknownLink) return askForList(needs, 404, say.unknown);
    if (error instanceof LinkExpired) return overPage(needs, 410, ...say.expired);
    if (error instanceof VerificationPaused) return overPage(needs, 409, ...say.paused);
    if (error instanceof Busy || error instanceof InProgress || error instanceof Unavailable)
      return askForList(needs, 503, say.busy);
    throw error;
  }
};
