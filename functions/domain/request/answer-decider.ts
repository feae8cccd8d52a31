import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { NotVerified, ReasonMissing } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { noticeNamed } from '#domain/choice/notices.ts';
import { mustFitChild, recordedSteps } from './child-answers.ts';
import type { RequestCommand } from './commands.ts';
import { deliveryOf, looksForCpni } from './delivery.ts';
import {
  CallBackMissing,
  EntryNotConfirmed,
  EvidenceNeeded,
  Frozen,
  HolderNotShown,
  ObjectionWindow,
  TransferNotRecorded,
} from './errors.ts';
import { disclosureBasis, type GivenAnswer } from './events.ts';
import { isAccepted, owesHolder } from './evidence.ts';
import { mustFitHolders } from './holder-silence.ts';
import { mustBeInstructed } from './instruction.ts';
import { kindPolicies } from './kinds.ts';
import {
  CorrectionNotShown,
  CorrectionsDoNotFit,
  NoticeNotNamed,
  NoticeUnknown,
  OtherNotice,
  RestrictionNotApplied,
  SearchNotShown,
  StandardLettersOnly,
} from './officer-action-errors.ts';
import { outcomePolicies } from './outcomes.ts';
import { followsFromMailbox, isStandardAnswer, owesProof } from './proof.ts';
import { mustBeInRegion } from './region.ts';
import { type RulesOf, settled } from './rules.ts';
import { isVerified, type Request } from './state.ts';
import { mustBeLookedUp, owesAccount, standardLettersOnly } from './unheard.ts';
import type { Outcome } from './vocabulary.ts';

/** Company data is gone or has left us afterwards (access for a controller is its export). */
export const waitsForObjections = ({
  kind,
  requesterType,
}: Pick<Request, 'kind' | 'requesterType'>): boolean =>
  requesterType === 'roster' && kindPolicies[kind].toldToContacts !== undefined;

export const owesTelling = (request: Request): boolean =>
  waitsForObjections(request) && isVerified(request) && request.contactsTold === undefined;

/** A returned or undeliverable letter has notified nobody until it is mailed on paper or given up. */
const isUntold = ({ waitingForPost = [] }: Request): boolean =>
  waitingForPost.some(({ kind }) => kind === 'instruction-told');

const whyOpposed = (request: Request, now: Instant | undefined): Refusal | undefined => {
  const isEarly = request.actFrom === undefined || now === undefined || isBefore(now, request.actFrom);
  if (isEarly || isUntold(request)) return new ObjectionWindow();
  const isUncalled = request.contactsTold === 0 && !isAccepted(request.evidence);
  return isUncalled ? new CallBackMissing() : undefined;
};

/** Why nothing may be done, shown or sent yet; undefined: it may. A refusal does not wait for it. */
export const whyNotReady = (
  request: Request,
  outcome: Outcome,
  now: Instant | undefined,
): Refusal | undefined => {
  const needsWho = kindPolicies[request.kind].needsIdentity || outcomePolicies[outcome].tellsWhatWeKeep;
  if (needsWho && !isVerified(request) && !followsFromMailbox(request, outcome)) return new NotVerified();
  if (request.objection !== undefined) return new Frozen();
  if (owesHolder(request)) return new HolderNotShown();
  if (owesAccount(request)) return new RestrictionNotApplied();
  if (request.entry?.needsSecond && request.entry.confirmedBy === undefined) return new EntryNotConfirmed();
  const waits = waitsForObjections(request) && outcomePolicies[outcome].mayBeStopped;
  return waits ? whyOpposed(request, now) : undefined;
};

/** The records went to somebody whom the requester names. */
export const disclosesTo = ({ kind }: Pick<Request, 'kind'>, outcome: Outcome): boolean =>
  kindPolicies[kind].namesRecipient && outcomePolicies[outcome].isDone;

/** The only answer that lifts a restriction. */
export const isPermitGranted = ({ kind }: Pick<Request, 'kind'>, outcome: Outcome): boolean =>
  kindPolicies[kind].restriction === 'lifts' && outcome === 'done';

/** Decided before a notice had to be named: it can only be stopped. */
export const isPermitWithoutNotice = (request: Request): boolean =>
  request.stage === 'answering' &&
  isPermitGranted(request, request.answer.outcome) &&
  request.answer.notice === undefined;

/**
 * The version that the person was shown: at receipt, or as the officer found out where the receipt has none.
 * @throws {NoticeNotNamed | OtherNotice | NoticeUnknown}
 */
const noticeOf = ({ notice: shown }: Request, { notice: named }: { readonly notice?: string }): string => {
  if (shown !== undefined && named !== undefined && named !== shown) throw new OtherNotice(shown);
  const notice = shown ?? named;
  if (notice === undefined) throw new NoticeNotNamed();
  if (noticeNamed(notice) === undefined) throw new NoticeUnknown();
  return notice;
};

/** @throws {SearchNotShown | CorrectionNotShown | CorrectionsDoNotFit} */
const mustShowWork = (
  request: Request,
  { outcome, searches = 0, corrections = 0 }: Pick<GivenAnswer, 'outcome' | 'searches' | 'corrections'>,
): void => {
  const { showsValues, keptByLaw } = kindPolicies[request.kind];
  const { isDone, isRefusal } = outcomePolicies[outcome];
  if (looksForCpni(request) && !isRefusal && searches === 0) throw new SearchNotShown();
  if (showsValues && isDone && corrections === 0) throw new CorrectionNotShown();
  if (corrections > 0 && !(isDone && keptByLaw === 'after-correction')) throw new CorrectionsDoNotFit();
};

export const answerRules: RulesOf<Extract<RequestCommand, { type: 'answer' }>> = {
  answer: {
    goesOn: false,
    closed: settled,
    // A refusal says too much, and every other answer needs proof of identity.
    pointless: standardLettersOnly,
    decide: (request, command) => {
      const {
        type: _,
        now,
        register,
        listed,
        systems,
        delivery,
        addressRef: _ref,
        addressField: _field,
        childData,
        ...given
      } = command;
      const { outcome } = given;
      const { isRefusal } = outcomePolicies[outcome];
      mustBeLookedUp(request);
      if (isRefusal && given.reasonCode === undefined) throw new ReasonMissing();
      if (isRefusal && standardLettersOnly(request)) throw new StandardLettersOnly();
      if (owesProof(request) && !isStandardAnswer(request, given)) throw new EvidenceNeeded();
      const notReady = isRefusal ? undefined : whyNotReady(request, outcome, now);
      if (notReady !== undefined) throw notReady;
      mustFitHolders(request, systems ?? { holders: [], told: outcome, withholds: false });
      mustBeInstructed(request, outcome, given.instruction);
      mustBeInRegion(request, outcome, given.region, listed);
      if (disclosesTo(request, outcome) && given.transfer === undefined) throw new TransferNotRecorded();
      const delivered = deliveryOf(request, { outcome, ...(delivery && { delivery }) }, register, now);
      mustShowWork(request, given);
      mustFitChild(request, outcome, childData);
      const ofChild = childData === undefined ? {} : { childData: recordedSteps(childData) };
      const transfer = disclosesTo(request, outcome) ? ({ transferBasis: disclosureBasis } as const) : {};
      const notice = isPermitGranted(request, outcome) ? { notice: noticeOf(request, given) } : {};
      return [{ ...given, ...notice, ...delivered, ...transfer, ...ofChild, type: 'answer-given' }];
    },
  },
};
