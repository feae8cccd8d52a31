import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { dayOf, dayText, startOf } from '#domain/calendar/instants.ts';
import { type Day, type Instant, instantAt, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import { blockOf } from './child-blocks.ts';
import { noticeNamed } from './notices.ts';
import { approvalStateOf, type Choice, choiceFor, type Stopped } from './register.ts';
import { inForce } from './restrictions.ts';
import {
  type ApprovalState,
  type Asked,
  type Cell,
  type Law,
  type Refused,
  type Taker,
  table,
} from './table.ts';
import { isDeniable, type Use } from './uses.ts';

/** The customer's yes, said on the call (47 U.S.C. 222(d)(3), 47 CFR 64.2007(a)(1)); the asking system vouches for it. */
export interface Given {
  readonly at: Instant;
  /** Id of who heard it. */
  readonly agent: string;
  /** Version of the CPNI notice that was read out before. */
  readonly noticeVersion: string;
}

export interface OneCall {
  readonly callId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly given?: Given;
}

export interface Question {
  readonly use: Use;
  /** Id of the person or company that would get or use the CPNI. */
  readonly recipient: string;
  /** What the register of recipients says of it. */
  readonly taker: Taker;
  readonly call?: OneCall;
  readonly now: Instant;
  /** Company zone, for the two years of an opt-out notice. */
  readonly zone: string;
}

export type Basis = Refused | Law;

export interface Verdict {
  readonly allowed: boolean;
  /** The law that allows it, or why not. */
  readonly basis: Basis;
  /** Of the choice that decided; null where none did. */
  readonly since: Instant | null;
  /** Of the approval that counts, or that is overdue. */
  readonly noticeVersion: string | null;
  /** It turns into a refusal then, whatever the customer does; null: only a choice changes it. */
  readonly until: Instant | null;
}

/** What the account's own item says. */
export interface Chosen {
  readonly state: Stopped;
  readonly history: Parameters<typeof choiceFor>[1];
}

/** What there is of an account. */
export interface Seen {
  /** The register has it, in the spelling that was asked. */
  readonly isKnown: boolean;
  /** Undefined for an account of which nothing is recorded. */
  readonly chosen?: Chosen | undefined;
}

/** Issue 41: the customer's yes on a call counts for an hour. */
const yesLastsFor = 60 * 60_000;
/** An answer is good for this long; the asking system asks again then. */
const answerLastsFor = 15 * 60_000;

/** One thing that is so of the account, with the choice that says it. */
interface ApprovalFact {
  readonly is: ApprovalState;
  readonly choice?: Pick<Choice, 'since' | 'notice' | 'optOut'> | undefined;
}

const isOf = (is: ApprovalState, choice?: ApprovalFact['choice']): ApprovalFact => ({ is, choice });

const unlessKnown = (isKnown: boolean): readonly ApprovalFact[] => (isKnown ? [] : [isOf('unknown')]);

/** All that is so, in the order in which it is said. */
const approvalFactsOf = ({ isKnown, chosen }: Seen, question: Question): readonly ApprovalFact[] => {
  const { use, recipient } = question;
  const state = chosen?.state ?? {};
  if (isDeniable(use)) {
    const choice = chosen && choiceFor(chosen.state, chosen.history, use, recipient, question);
    const said = isOf(approvalStateOf(use, choice), choice);
    // A denial counts for a number that the register does not have, too.
    return choice?.is === 'denied' ? [said] : [...unlessKnown(isKnown), said];
  }
  const [block, denial] = [blockOf(state), inForce(state)[0]];
  return [
    ...(block ? [isOf('child', block)] : []),
    ...(denial ? [isOf('denied', denial)] : []),
    ...unlessKnown(isKnown),
    isOf('nothing'),
  ];
};

const endOf = (last: Day, zone: string): Instant =>
  instantAt(startOf(dayText(dayOf(last).add({ days: 1 })), zone).epochMilliseconds);

const refused = (basis: Refused, choice?: ApprovalFact['choice']): Verdict => ({
  ...{ allowed: false, basis, until: null },
  since: choice?.since ?? null,
  noticeVersion: choice?.notice ?? null,
});

const allowed = (law: Law, until: Instant | null, choice?: ApprovalFact['choice']): Verdict => ({
  ...{ allowed: true, basis: law, until },
  since: choice?.since ?? null,
  noticeVersion: choice?.notice ?? null,
});

/** The yes itself, where the table lets a call's yes allow it. */
const onCall = (law: Law, given: Given | undefined, now: Instant): Verdict => {
  if (given === undefined) return refused('no-yes');
  const { noticeVersion: notice } = given;
  const said = { since: given.at, notice };
  if (noticeNamed(notice) === undefined) return refused('notice-unfit');
  const at = millisecondsOf(given.at);
  if (at > millisecondsOf(now) + marginFor) return refused('no-yes');
  const until = instantAt(at + yesLastsFor);
  return isBefore(now, until) ? allowed(law, until, said) : refused('yes-over', said);
};

const askedOf = (use: Use, call: OneCall | undefined): Asked => {
  if (use !== 'one-call') return use;
  // Without a word who began it, as if we had.
  return call?.direction === 'inbound' ? 'inbound-call' : 'outbound-call';
};

/** Whether the answer is the same whatever there is of the account, so that it is given even where nothing can be recorded. */
export const isAlwaysAllowed = (use: Use, taker: Taker): boolean =>
  Object.values<Cell>(table[askedOf(use, undefined)][taker]).every((cell) => cell.allowed);

/** Whether the register of accounts is asked: what is allowed to anybody needs none. */
export const asksRegister = (use: Use): boolean => !isAlwaysAllowed(use, 'not-registered');

/**
 * Whether this use of an account's CPNI is allowed now (P27, P29, R-6): each thing that is so of the account must allow it by the
 * table. A denial and a child's block are said first, in the same words. `seen` undefined: the register of accounts does not
 * answer.
 */
export const checkUse = (seen: Seen | undefined, question: Question): Verdict => {
  const { use, taker, call, now, zone } = question;
  const row = table[askedOf(use, call)][taker];
  const all = seen ? approvalFactsOf(seen, question) : [isOf('unanswered')];
  const judged = all.map(({ is, choice }) => ({ cell: row[is], choice }));
  const why = judged.find(({ cell }) => !cell.allowed) ?? judged.at(-1);
  if (why === undefined) return refused('no-notice');
  const { cell, choice } = why;
  if (!cell.allowed) return refused(cell.basis, choice);
  if (use === 'one-call') return onCall(cell.law, call?.given, now);
  return allowed(cell.law, choice?.optOut ? endOf(choice.optOut.through, zone) : null, choice);
};

/** Until when the asking system may act on the verdict (47 CFR 64.2009(a)). */
export const useBefore = ({ until }: Pick<Verdict, 'until'>, now: Instant): Instant => {
  const soon = instantAt(millisecondsOf(now) + answerLastsFor);
  return until !== null && isBefore(until, soon) ? until : soon;
};
