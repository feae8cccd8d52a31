import {
  AlreadySettled,
  Busy,
  CaseTooLong,
  InvalidInput,
  NotFound,
  Unavailable,
} from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { TooManyMessages } from '#domain/request/officer-action-errors.ts';
import { isOfComplaint, sendComplaintStatus } from './complaint/status.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { waiting } from './headers.ts';
import type { SiteNeeds } from './needs.ts';
import { askForCode, askToWithdraw, statusPage } from './status-pages.ts';
import { statusWords } from './words/status.ts';

/** `<id>.<key>`; neither part has a dot. Typed from paper, it may be in lower case. */
const codeOf = (typed: string): { id: string; key: string } | undefined => {
  const [, id, key] = /^([A-Za-z0-9-]+)\.([A-Za-z0-9_-]+)$/.exec(typed) ?? [];
  return id === undefined || key === undefined ? undefined : { id: codeKey(id), key };
};

export const showStatus = (needs: SiteNeeds): SiteResponse => askForCode(needs);

/** The same words with or without a letter. */
const renewed = async (needs: SiteNeeds, id: string, key: string, typed: string): Promise<SiteResponse> => {
  const view = await needs.renew(id, key);
  const { news: say } = statusWords(needs.language);
  const news = view.id === id ? say.link : say.another(view.id);
  return statusPage(needs, await needs.status(id, key), typed, { news });
};

const refused = (error: unknown, { language }: SiteNeeds): string => {
  const { news } = statusWords(language);
  if (error instanceof InvalidInput) return news.tooLong;
  if (error instanceof AlreadySettled) return news.settled;
  if (error instanceof CaseTooLong) return news.full;
  throw error;
};

const written = async (needs: SiteNeeds, id: string, key: string, form: SiteRequest['form']) => {
  const typed = `${id}.${key}`;
  const before = await needs.status(id, key);
  const { news } = statusWords(needs.language);
  try {
    const view = await needs.write(id, key, form.message ?? '');
    return statusPage(needs, view, typed, { news: news.written });
  } catch (error) {
    if (error instanceof TooManyMessages)
      return waiting(statusPage(needs, before, typed, { status: 429, news: news.tooMany }), error);
    return statusPage(needs, before, typed, { status: 422, news: refused(error, needs) });
  }
};

const withdrawn = async (needs: SiteNeeds, id: string, key: string, sure: string | undefined) => {
  const typed = `${id}.${key}`;
  const { news } = statusWords(needs.language);
  if (sure !== 'yes') {
    const view = await needs.status(id, key);
    // Nothing to be sure about.
    return view.may.withdraw
      ? askToWithdraw(needs, view, typed)
      : statusPage(needs, view, typed, { status: 409, news: news.tooLate });
  }
  try {
    await needs.withdraw(id, key);
  } catch (error) {
    if (!(error instanceof AlreadySettled)) throw error;
    return statusPage(needs, await needs.status(id, key), typed, { status: 409, news: news.tooLate });
  }
  return statusPage(needs, await needs.status(id, key), typed, { news: news.withdrawn });
};

/** An unknown reference, a wrong key and half a code get one page, which never repeats the code. */
export const sendStatus = async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
  const typed = form.code?.trim() ?? '';
  const { ask } = statusWords(needs.language);
  if (typed === '') return askForCode(needs, 422, 'code', ask.empty);
  const code = codeOf(typed);
  if (code === undefined) return askForCode(needs, 404, 'code', ask.unknown);
  const { id, key } = code;
  try {
    if (isOfComplaint(code)) return await sendComplaintStatus(needs, code, form);
    if (form.action === 'write') return await written(needs, id, key, form);
    if (form.action === 'renew') return await renewed(needs, id, key, typed);
    if (form.action === 'withdraw') return await withdrawn(needs, id, key, form.sure);
    return statusPage(needs, await needs.status(id, key), typed);
  } catch (error) {
    if (error instanceof NotFound || error instanceof InvalidInput)
      return askForCode(needs, 404, 'code', ask.unknown);
    if (error instanceof Busy || error instanceof Unavailable)
      return askForCode(needs, 503, '', ask.busy, typed);
    throw error;
  }
};
