import {
  AlreadySettled,
  Busy,
  CaseTooLong,
  InvalidInput,
  NotFound,
  Unavailable,
} from '#domain/case/errors.ts';
import { TooManyMessages } from '#domain/request/officer-action-errors.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { waiting } from './headers.ts';
import type { SiteNeeds } from './needs.ts';
import { askForCode, askToWithdraw, statusPage } from './status-pages.ts';

const unknown = 'We found nothing under this code. Please copy the whole line from our letter.';

/** `<id>.<key>`; neither part has a dot. */
const codeOf = (typed: string): { id: string; key: string } | undefined => {
  const [, id, key] = /^([A-Za-z0-9-]+)\.([A-Za-z0-9_-]+)$/.exec(typed) ?? [];
  return id === undefined || key === undefined ? undefined : { id, key };
};

export const showStatus = (needs: SiteNeeds): SiteResponse => askForCode(needs);

/** The same words with or without a letter. */
const renewed = async (needs: SiteNeeds, id: string, key: string, typed: string): Promise<SiteResponse> => {
  const view = await needs.renew(id, key);
  const news =
    view.id === id
      ? 'If a link or a code can be sent, it goes to the contact details on file.'
      : `We opened a new request linked to this one: ${view.id}. A letter about it is on its way.`;
  return statusPage(needs, await needs.status(id, key), typed, { news });
};

const refused = (error: unknown): string => {
  if (error instanceof InvalidInput) return 'Please write a message of at most 5,000 characters.';
  if (error instanceof AlreadySettled)
    return 'This request was already answered, withdrawn or closed. You can make a new request or complain.';
  if (error instanceof CaseTooLong) return error.message;
  throw error;
};

const written = async (needs: SiteNeeds, id: string, key: string, form: SiteRequest['form']) => {
  const typed = `${id}.${key}`;
  const before = await needs.status(id, key);
  try {
    const view = await needs.write(id, key, form.message ?? '');
    return statusPage(needs, view, typed, { news: 'We received your message.' });
  } catch (error) {
    if (error instanceof TooManyMessages)
      return waiting(statusPage(needs, before, typed, { status: 429, news: error.message }), error);
    return statusPage(needs, before, typed, { status: 422, news: refused(error) });
  }
};

/** An unknown reference, a wrong key and half a code get one page, which never repeats the code. */
export const sendStatus = async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
  const typed = form.code?.trim() ?? '';
  if (typed === '') return askForCode(needs, 422, 'code', 'Enter the code from our letter');
  const code = codeOf(typed);
  if (code === undefined) return askForCode(needs, 404, 'code', unknown);
  const { id, key } = code;
  try {
    if (form.action === 'write') return await written(needs, id, key, form);
    if (form.action === 'renew') return await renewed(needs, id, key, typed);
    if (form.action === 'withdraw') {
      if (form.sure !== 'yes') return askToWithdraw(needs, await needs.status(id, key), typed);
      try {
        await needs.withdraw(id, key);
      } catch (error) {
        if (!(error instanceof AlreadySettled)) throw error;
        return statusPage(needs, await needs.status(id, key), typed, {
          status: 409,
          news: 'This request was already answered, withdrawn or closed, so you can no longer withdraw it.',
        });
      }
      return statusPage(needs, await needs.status(id, key), typed, { news: 'You withdrew your request.' });
    }
    return statusPage(needs, await needs.status(id, key), typed);
  } catch (error) {
    if (error instanceof NotFound || error instanceof InvalidInput)
      return askForCode(needs, 404, 'code', unknown);
    if (error instanceof Busy || error instanceof Unavailable)
      return askForCode(
        needs,
        503,
        '',
        'We could not look it up just now. Please try again in a moment.',
        typed,
      );
    throw error;
  }
};
