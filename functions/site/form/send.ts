import { Busy, IdempotencyKeyReused, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { filesLeft } from '#domain/request/form-files.ts';
import { askedAnswers } from '#domain/request/form-questions.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { filesDraftOf } from '#functions/request/files/draft-name.ts';
import { formWords } from '#functions/site/words/form.ts';
import type { Draft } from '#ports/drafts.ts';
import type { SiteRequest, SiteResponse } from '../exchange.ts';
import { wrongsOf } from '../faults.ts';
import { waiting } from '../headers.ts';
import type { SiteNeeds } from '../needs.ts';
import { tooManyInWords } from '../too-many.ts';
import { pendingQuestion } from './answered.ts';
import { checkPage } from './check-page.ts';
import { keepAnswers } from './draft.ts';
import { alreadySent, answersGone, goTo, goToConfirmation } from './draft-states.ts';
import { pathOf } from './question-page.ts';
import { isTrapped } from './send-one-page.ts';

/** The draft becomes the request under the draft's key; sent again, it is the same request (F1). */
const submit = async (needs: SiteNeeds, source: string, draftKey: string, draft: Draft): Promise<void> => {
  const { idempotencyKey: key, answers } = draft;
  const kind = requestKinds.find((one) => one === answers.kind);
  const submission = { ...askedAnswers(answers), locale: needs.language };
  const { count, byMail } = filesLeft(answers);
  const files = {
    ...(count > 0 && { uploads: { draft: filesDraftOf(draftKey), count } }),
    ...(byMail && { filesByMail: true as const }),
  };
  await needs.submit(submission, key, { ...(await needs.admit(source, key, kind)), ...files });
};

/** What was typed stays in the draft, whatever goes wrong. */
const refused = async (needs: SiteNeeds, draft: Draft, error: unknown): Promise<SiteResponse> => {
  const say = formWords(needs.language).refused;
  const again = (status: number, why: string) =>
    checkPage(needs, draft.answers, { wrongs: new Map([['', why]]), status });
  if (error instanceof InvalidInput) {
    const [why = say.onceMore] = wrongsOf(error, [], needs.language).values();
    return again(422, why);
  }
  if (error instanceof TooManyRequests)
    return waiting(again(429, tooManyInWords(needs, 'requests', error)), error);
  if (error instanceof Busy || error instanceof Unavailable) return again(503, say.notNow);
  throw error;
};

/**
 * Sent before, and an answer changed since, in another tab or after a reply that was lost: the first one counts. If it never
 * became a request, the answers get a new key.
 */
const sentOtherwise = async (needs: SiteNeeds, key: string, draft: Draft): Promise<SiteResponse> => {
  if ((await needs.receiptOf(draft.idempotencyKey)) !== undefined) {
    await needs.drafts.markSent(key);
    return alreadySent(needs, draft, 'changed');
  }
  await needs.drafts.discard(key);
  await keepAnswers(needs, key, draft.answers);
  return refused(needs, draft, new Busy());
};

export const sendDraft = async (
  needs: SiteNeeds,
  request: SiteRequest,
  key: string,
): Promise<SiteResponse> => {
  const draft = await needs.drafts.read(key);
  if (draft === undefined) return answersGone(needs);
  if (draft.isSent) return goToConfirmation(needs, draft);
  const pending = pendingQuestion(draft.answers);
  if (pending !== undefined) return goTo(needs, pathOf(pending));
  // The draft says since when, so no program can.
  if (isTrapped(request.form, needs, draft.openedAt)) {
    const wrongs = new Map([['', formWords(needs.language).refused.onceMore]]);
    return checkPage(needs, draft.answers, { wrongs, status: 422 });
  }
  try {
    await submit(needs, request.source ?? '', key, draft);
  } catch (error) {
    return error instanceof IdempotencyKeyReused
      ? sentOtherwise(needs, key, draft)
      : refused(needs, draft, error);
  }
  await needs.drafts.markSent(key);
  return goToConfirmation(needs, draft);
};
