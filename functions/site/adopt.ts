import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  InvalidInput,
  LinkExpired,
  Unavailable,
  UnknownLink,
} from '#domain/case/errors.ts';
import { NoSuchProposal } from '#domain/controller/decider.ts';
import { VerificationPaused } from '#domain/request/errors.ts';
import { adoptForm, answered, controllerChoices } from './adopt-pages.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, type Wrongs, wrongsOf } from './faults.ts';
import type { SiteNeeds } from './needs.ts';
import { overPage } from './verify-pages.ts';

const answers = controllerChoices.flatMap(({ choices }) => choices.map(({ value }) => value));

/** Opening a link decides nothing; only the form does. */
export const showAdopt = (needs: SiteNeeds, { query: { answer } }: SiteRequest): SiteResponse =>
  adoptForm(needs, { values: answer === 'not-our-person' ? { answer } : {}, wrongs: noWrongs });

const refused = (
  needs: SiteNeeds,
  error: unknown,
  again: (status: number, wrongs: Wrongs) => SiteResponse,
) => {
  if (error instanceof InvalidInput) return again(422, wrongsOf(error, ['secret', 'answer']));
  if (error instanceof UnknownLink)
    return again(
      404,
      new Map([
        [
          'secret',
          'We do not recognize this code. It may have been used already, or you may have copied only part of it.',
        ],
      ]),
    );
  if (error instanceof LinkExpired)
    return overPage(
      needs,
      410,
      'This code has expired',
      'We changed nothing. Write to us if you still want to answer.',
    );
  if (error instanceof VerificationPaused)
    return overPage(
      needs,
      409,
      'Your company’s contacts are changing',
      'Please answer again after the change takes effect.',
    );
  if (error instanceof AlreadyDecided || error instanceof NoSuchProposal)
    return overPage(
      needs,
      409,
      'Your company has already answered',
      'We already have an answer from your company, so we changed nothing now.',
    );
  if (error instanceof AlreadySettled)
    return overPage(
      needs,
      409,
      'This is already settled',
      'It was already answered or closed, so there is nothing to decide.',
    );
  if (error instanceof Busy || error instanceof Unavailable)
    return again(
      503,
      new Map([['', 'We could not record your answer just now. Please send it again in a moment.']]),
    );
  throw error;
};

export const sendAdopt = async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
  const again = (status: number, wrongs: Wrongs) => adoptForm(needs, { values: form, wrongs }, status);
  const secret = form.secret?.trim() ?? '';
  const answer = form.answer ?? '';
  const missing = new Map<string, string>();
  if (secret === '') missing.set('secret', 'Enter the code from our letter');
  if (!answers.includes(answer)) missing.set('answer', 'Choose your answer');
  if (missing.size > 0) return again(422, missing);
  try {
    await needs.answerForController(secret, answer);
    return answered(needs);
  } catch (error) {
    return refused(needs, error, again);
  }
};
