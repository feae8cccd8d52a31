import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  InvalidInput,
  LinkExpired,
  Unavailable,
  UnknownLink,
} from '#domain/case/errors.ts';
import { VerificationPaused, WrongCode } from '#domain/request/errors.ts';
import { type Verdict, verdicts } from '#domain/request/vocabulary.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, type Wrongs, wrongsOf } from './faults.ts';
import type { SiteNeeds } from './needs.ts';
import { overPage, thanks, verifyForm } from './verify-pages.ts';

const isVerdict = (typed: string | undefined): typed is Verdict => verdicts.some((one) => one === typed);

/** Opening a link decides nothing; only the form does. A link may choose "no" beforehand, never "yes". */
export const showVerify = (needs: SiteNeeds, { query: { request, verdict } }: SiteRequest): SiteResponse =>
  verifyForm(needs, {
    values: { request, ...(verdict === 'not-mine' ? { verdict } : {}) },
    wrongs: noWrongs,
  });

export const sendVerdict = async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
  const again = (status: number, wrongs: Wrongs) => verifyForm(needs, { values: form, wrongs }, status);
  const secret = form.secret?.trim() ?? '';
  const verdict = form.verdict;
  const missing = new Map<string, string>();
  if (secret === '') missing.set('secret', 'Enter the code from our letter');
  if (!isVerdict(verdict)) missing.set('verdict', 'Choose what we should do');
  if (!isVerdict(verdict) || missing.size > 0) return again(422, missing);
  try {
    const request = form.request?.trim() || undefined;
    await needs.verdict(secret, verdict, request);
    return thanks(needs, verdict);
  } catch (error) {
    if (error instanceof InvalidInput) return again(422, wrongsOf(error, ['secret', 'request', 'verdict']));
    if (error instanceof UnknownLink) {
      return again(
        404,
        new Map([
          [
            'secret',
            'We do not recognize this code. It may have been used already, or you may have copied only part of it.',
          ],
        ]),
      );
    }
    if (error instanceof WrongCode) return again(404, new Map([['secret', error.message]]));
    if (error instanceof LinkExpired)
      return overPage(
        needs,
        410,
        'This code has expired',
        'This does not change the request. Write to us if you would like a new code.',
      );
    if (error instanceof VerificationPaused)
      return overPage(
        needs,
        409,
        'Your company’s contacts are changing',
        'Nobody can confirm the request until the change takes effect. Then we will send a contact a new code. The request stays open.',
      );
    if (error instanceof AlreadyDecided)
      return overPage(
        needs,
        409,
        'Someone has already answered',
        'We already have an answer about this request, so we changed nothing now.',
      );
    if (error instanceof AlreadySettled)
      return overPage(
        needs,
        409,
        'This request is already settled',
        'It was already answered, withdrawn or closed, so there is nothing to confirm.',
      );
    if (error instanceof Busy || error instanceof Unavailable) {
      return again(
        503,
        new Map([['', 'We could not record your choice just now. Please send it again in a moment.']]),
      );
    }
    throw error;
  }
};
