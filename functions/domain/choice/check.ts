import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { dayOf, dayText, startOf } from '#domain/calendar/instants.ts';
import { type Day, type Instant, instantAt, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import { blockOf } from './child-blocks.ts';
import {
  type CpniRecipient,
  type RecipientRefusal,
  recipientRefusal,
  recipientRefusals,
} from './recipients.ts';
import { type Choice, choiceFor, type Stopped } from './register.ts';
import { isDeniable, type Use, usePolicies } from './uses.ts';

/** The notice that an agent read to the customer on the telephone (47 CFR 64.2008(f)); the asking system vouches for it. */
export interface OneCall {
  readonly callId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly agent: string;
  readonly noticeReadAt: Instant;
}

export interface Question {
  readonly use: Use;
  /** Id of the person or company that would get or use the CPNI. */
  readonly recipient: string;
  readonly call?: OneCall;
  readonly now: Instant;
  /** Company zone, for the two years of an opt-out notice. */
  readonly zone: string;
}

/** Why not; a permitted use cites its law instead. */
export const refusals = {
  /** The default: nothing recorded permits it. */
  'no-notice': true,
  restricted: true,
  /** An approval by opt-out, and no new notice in two years (47 CFR 64.2008(d)(2)). */
  'notice-overdue': true,
  /** An approval by opt-out, for a use that needs opt-in (47 CFR 64.2007(b)). */
  'opt-in-needed': true,
  /** The notice was not read on this call, or only in the future. */
  'no-call': true,
  /** More than four hours after the notice was read. */
  'call-over': true,
  ...recipientRefusals,
} as const;
export type Refused = keyof typeof refusals;
export type Basis = Refused | (typeof usePolicies)[Use]['law'];

export interface Verdict {
  readonly allowed: boolean;
  readonly basis: Basis;
  /** Of the choice that decided; null where none did. */
  readonly since: Instant | null;
  /** Of the approval that counts, or that is overdue. */
  readonly noticeVersion: string | null;
  /** It turns into a refusal then, whatever the customer does; null: only a choice changes it. */
  readonly until: Instant | null;
}

/** What the account's own item says; undefined for an account that we do not know. */
export interface Chosen {
  readonly state: Stopped;
  readonly history: Parameters<typeof choiceFor>[1];
}

/** */
const callLastsFor = 4 * 3_600_000;
/** An answer is good for this long; the asking system asks again then. */
const answerLastsFor = 15 * 60_000;

const refused = (basis: Refused, choice?: Pick<Choice, 'since' | 'notice'>): Verdict => ({
  ...{ allowed: false, basis, until: null },
  since: choice?.since ?? null,
  noticeVersion: choice?.notice ?? null,
});

const allowed = (use: Use, choice?: Choice, until: Instant | null = null): Verdict => ({
  ...{ allowed: true, basis: usePolicies[use].law, until },
  since: choice?.since ?? null,
  noticeVersion: choice?.notice ?? null,
});

const onCall = ({ use, call, now }: Question): Verdict => {
  if (call === undefined) return refused('no-call');
  const readAt = millisecondsOf(call.noticeReadAt);
  if (readAt > millisecondsOf(now) + marginFor) return refused('no-call');
  const until = instantAt(readAt + callLastsFor);
  return isBefore(now, until) ? allowed(use, undefined, until) : refused('call-over');
};

const endOf = (last: Day, zone: string): Instant =>
  instantAt(startOf(dayText(dayOf(last).add({ days: 1 })), zone).epochMilliseconds);

type Deciding = (question: Question, choice: Choice | undefined) => Verdict;

const permitted =
  (takesOptOut: boolean): Deciding =>
  (question, choice) => {
    if (choice === undefined) return refused('no-notice');
    const { use, zone } = question;
    const { optOut } = choice;
    if (optOut === undefined) return allowed(use, choice);
    if (!takesOptOut) return refused('opt-in-needed', choice);
    return optOut.isOverdue
      ? refused('notice-overdue', choice)
      : allowed(use, choice, endOf(optOut.through, zone));
  };

const deciding: Readonly<Record<(typeof usePolicies)[Use]['approval'], Deciding>> = {
  none: ({ use }) => allowed(use),
  call: onCall,
  'opt-out-or-opt-in': permitted(true),
  'opt-in': permitted(false),
};

/** Whether nothing that a customer says changes the answer, so that it is given even where nothing can be recorded. */
export const isAlwaysAllowed = (use: Use): boolean =>
  usePolicies[use].approval === 'none' && !isDeniable(use);

/** `choice`: what counts for this use and recipient. */
export const verdictOn = (choice: Choice | undefined, question: Question): Verdict =>
  choice?.is === 'denied'
    ? refused('restricted', choice)
    : deciding[usePolicies[question.use].approval](question, choice);

/**
 * Whether this use of an account's CPNI is allowed now (P27, P29, R-6). The default is no: a use that needs approval is
 * allowed only by one that counts for this use and recipient. A denial and a child's block beat every approval, in the same words
 * (R-20).
 */
export const checkUse = (account: Chosen | undefined, question: Question): Verdict => {
  const { use, recipient } = question;
  const choice =
    account && isDeniable(use)
      ? choiceFor(account.state, account.history, use, recipient, question)
      : undefined;
  // A call is no choice, and a child's block stops it as well.
  const block = account && usePolicies[use].stopsForChild ? blockOf(account.state) : undefined;
  return choice === undefined && block !== undefined
    ? refused('restricted', block)
    : verdictOn(choice, question);
};

/**
 * The verdict for a recipient of the register alone (P27, R-6): one that is not in it, whose clause is over, or that can never
 * have this use gets nothing. A denial is said first; what needs nobody's approval goes on. `today`: company zone.
 */
export const forRegistered = (
  verdict: Verdict,
  { use, recipient }: Pick<Question, 'use' | 'recipient'>,
  register: readonly CpniRecipient[],
  today: Day,
): Verdict => {
  if (verdict.basis === 'restricted' || !(isDeniable(use) || use === 'one-call')) return verdict;
  const why: RecipientRefusal | undefined = recipientRefusal(register, { recipient, use, today });
  return why === undefined ? verdict : refused(why);
};

/** Until when the asking system may act on the verdict (47 CFR 64.2009(a)). */
export const useBefore = ({ until }: Pick<Verdict, 'until'>, now: Instant): Instant => {
  const soon = instantAt(millisecondsOf(now) + answerLastsFor);
  return until !== null && isBefore(until, soon) ? until : soon;
};
