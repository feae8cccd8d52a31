import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  InProgress,
  InvalidInput,
  LinkExpired,
  Unavailable,
  UnknownLink,
} from '#domain/case/errors.ts';
import { NoSuchProposal } from '#domain/controller/decider.ts';
import { VerificationPaused, WrongCode } from '#domain/request/errors.ts';
import type { LinkAnswer } from '#domain/request/link-purposes.ts';
import type { Verdict } from '#domain/request/vocabulary.ts';
import { type Answered, isExpired, type LinkView } from '#functions/request/link/contract.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, type Wrongs, wrongsOf } from './faults.ts';
import type { SiteNeeds } from './needs.ts';
import {
  type At,
  askAnswer,
  enterCode,
  expiredPage,
  linkWords,
  overPage,
  type Secret,
  thanks,
} from './verify-pages.ts';
import { refusalIn } from './words/refusals.ts';

/** A link in a letter may choose one of these beforehand, never a "yes". */
const beforehand: ReadonlySet<string> = new Set<LinkAnswer>(['not-mine', 'not-our-person']);
const chosenIn = (typed: string | undefined): string | undefined =>
  typed !== undefined && beforehand.has(typed) ? typed : undefined;

/** Opening a link decides nothing. */
const show =
  (at: At) =>
  (needs: SiteNeeds, { query: { request, verdict, answer } }: SiteRequest): SiteResponse =>
    enterCode(needs, at, { values: { request, chosen: chosenIn(verdict ?? answer) }, wrongs: noWrongs });

type Act = (needs: SiteNeeds, given: Secret, answer: LinkAnswer) => Promise<Answered>;

const verdict: Act = async (needs, { secret, request }, answer) => {
  await needs.verdict(secret, answer as Verdict, request);
  return {};
};
const forCompany: Act = async (needs, { secret }, answer) => {
  await needs.answerForController(secret, answer);
  return {};
};

const acts: Readonly<Record<LinkView['asks'], Act>> = {
  'account-holder': verdict,
  contact: verdict,
  'second-contact': verdict,
  address: verdict,
  'optional-address': verdict,
  objection: forCompany,
  adoption: forCompany,
  'child-report': forCompany,
  roster: forCompany,
  restriction: async (needs, { secret }) => ({ cpni: await needs.putBack(secret) }),
  permission: async (needs, { secret }) => {
    await needs.restrict(secret);
    return {};
  },
};

const fields = ['secret', 'request', 'answer'];

const refused = (
  needs: SiteNeeds,
  error: unknown,
  again: (status: number, wrongs: Wrongs) => SiteResponse,
): SiteResponse => {
  const { over } = linkWords(needs.language);
  const page = (status: number, [title, sentence]: readonly [string, string]) =>
    overPage(needs, status, title, sentence);
  if (error instanceof InvalidInput) return again(422, wrongsOf(error, fields, needs.language));
  if (error instanceof UnknownLink) return again(404, new Map([['secret', over.unknown[1]]]));
  if (error instanceof WrongCode) return again(404, new Map([['secret', refusalIn(error, needs.language)]]));
  if (error instanceof LinkExpired) return page(410, over.expired);
  if (error instanceof VerificationPaused) return page(409, over.paused);
  if (error instanceof AlreadyDecided || error instanceof NoSuchProposal) return page(409, over.decided);
  if (error instanceof AlreadySettled) return page(409, over.settled);
  if (error instanceof Busy || error instanceof InProgress || error instanceof Unavailable)
    return again(503, new Map([['', over.busy[1]]]));
  throw error;
};

const answered = async (
  needs: SiteNeeds,
  at: At,
  form: SiteRequest['form'],
  given: Secret,
): Promise<SiteResponse> => {
  const view = await needs.openLink(given.secret, given.request);
  if (isExpired(view)) return expiredPage(needs, at, given.secret, view.canRenew);
  const answer = view.answers.find((one) => one === form.answer);
  if (answer !== undefined) return thanks(needs, view, answer, await acts[view.asks](needs, given, answer));
  const isAsked = form.step === 'answer';
  const wrongs: Wrongs = isAsked ? new Map([['answer', linkWords(needs.language).noChoice]]) : noWrongs;
  const values = { answer: chosenIn(form.chosen) };
  return askAnswer(needs, at, view, given, { values, wrongs, status: isAsked ? 422 : 200 });
};

/** First the code, then what it is about and the answer. */
const send =
  (at: At) =>
  async (needs: SiteNeeds, { form }: SiteRequest): Promise<SiteResponse> => {
    const values = { secret: form.secret, request: form.request, chosen: chosenIn(form.chosen) };
    const again = (status: number, wrongs: Wrongs) => enterCode(needs, at, { values, wrongs }, status);
    const say = linkWords(needs.language);
    const secret = form.secret?.trim() ?? '';
    if (secret === '') return again(422, new Map([['secret', say.enter.noSecret]]));
    try {
      if (form.action === 'renew') {
        await needs.renewLink(secret);
        return overPage(needs, 200, ...say.over.renewed);
      }
      return await answered(needs, at, form, { secret, request: form.request?.trim() || undefined });
    } catch (error) {
      return refused(needs, error, again);
    }
  };

export const showVerify = show('/verify');
export const sendVerdict = send('/verify');
export const showAdopt = show('/adopt');
export const sendAdopt = send('/adopt');
