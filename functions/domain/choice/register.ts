import { compareTimes, type Instant } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';
import { type Blocked, blockOf } from './child-blocks.ts';
import { covers, type History, idsIn, isChoice, type Lifted, permittedBy } from './events.ts';
import { noticeNamed } from './notices.ts';
import { denies, inForce, type Restricted } from './restrictions.ts';
import { type AsOf, namedByNotices, type Silence, silenceFor } from './silence.ts';
import { type ApprovalState, type Taker, table, users } from './table.ts';
import { type DeniableUse, deniableUses } from './uses.ts';

/** What counts now for one use and recipient (P29, P31, R-6). */
export interface Choice {
  readonly use: DeniableUse;
  /** Absent: everybody whom no other row of this use names. */
  readonly recipient?: string;
  readonly is: 'allowed' | 'denied';
  /** A denial counts from its receipt, a permission from the instant at which we recorded it as verified, silence from the end of its wait. */
  readonly since: Instant;
  /** Absent in early histories of permissions, and for silence. */
  readonly how?: Channel;
  /** The request; for silence the campaign that mailed the notice. */
  readonly request: string;
  /** `sub` of the officer who entered it or applied it to this account; absent: the customer did it online. */
  readonly by?: string;
  /** Version of the CPNI notice of a permission. */
  readonly notice?: string;
  /** A report about a child stops it; the customer denied nothing. */
  readonly isBlock?: true;
  /** An approval by silence after a notice. Without it, an opt-in, which never ends by itself. */
  readonly optOut?: Pick<Silence, 'through' | 'isOverdue'>;
}

/** What a customer said, as the table asks. */
export type Said = Exclude<ApprovalState, 'unanswered' | 'unknown'>;

/** Of what counts for a use and a recipient. */
export const approvalStateOf = (use: DeniableUse, choice: Choice | undefined): Said => {
  if (choice === undefined) return 'nothing';
  if (choice.is === 'denied') return choice.isBlock ? 'child' : 'denied';
  const { notice, optOut } = choice;
  if (optOut !== undefined) return optOut.isOverdue ? 'overdue' : 'silence';
  return notice !== undefined && noticeNamed(notice)?.uses.includes(use) ? 'yes' : 'unfit';
};

/** What the register of recipients says of one; undefined: of everybody whom no choice names. */
export type TakerOf = (recipient: string | undefined) => Taker | undefined;

/**
 * Whether the use goes on now: the one answer of the check, the console, letters and pages. Of everybody whom no choice names it is
 * true where it is for somebody.
 */
export const isInEffect = (
  use: DeniableUse,
  taker: Taker | undefined,
  choice: Choice | undefined,
): boolean => {
  const approval = approvalStateOf(use, choice);
  const takers = taker === undefined ? users : [taker];
  return takers.some((one) => table[use][one][approval].allowed);
};

/** What the account keeps of what stops its uses. */
export type Stopped = Restricted & Blocked;

type Dated = readonly (History[number] & { readonly at: Instant })[];

/** A permit that names its notice; without one it permits nothing. */
type Granted = Lifted & { readonly notice: string; readonly at: Instant };

const grantedIn = (history: Dated): readonly Granted[] =>
  history
    .flatMap(({ at, events }) =>
      events.flatMap((event) =>
        isChoice(event) && event.type === 'restriction-lifted' && event.notice !== undefined
          ? [{ ...event, notice: event.notice, at }]
          : [],
      ),
    )
    // By receipt, and at one instant by their order in the history: the sort is stable.
    .sort((a, b) => compareTimes(a.receivedAt ?? a.at, b.receivedAt ?? b.at));

/** What the customer said. Nothing here reads a time that passes (P31). */
const saidOf = (
  account: Stopped,
  history: Dated,
  use: DeniableUse,
  recipient: string | undefined,
): Choice | undefined => {
  const about = { use, ...(recipient !== undefined && { recipient }) };
  const denial = inForce(account).find((one) => denies(one, use, recipient));
  if (denial !== undefined) {
    const { since, channel: how, request, by } = denial;
    return { ...about, is: 'denied', since, how, request, ...(by !== undefined && { by }) };
  }
  const block = blockOf(account);
  if (block !== undefined)
    return {
      ...about,
      is: 'denied',
      since: block.since,
      how: block.channel,
      request: block.request,
      isBlock: true,
    };
  const permit = grantedIn(history).findLast((one) => covers(permittedBy(one), use, recipient));
  if (permit === undefined) return undefined;
  const { at: since, channel: how, request, by, notice } = permit;
  return {
    ...about,
    is: 'allowed',
    since,
    ...(how && { how }),
    request,
    ...(by !== undefined && { by }),
    notice,
  };
};

/**
 * The choice that counts for a use and a recipient; undefined: nothing does. A denial in force and a child's block beat every permission; permits
 * lift it in the history's own order, so no clock brings one back (decision 0045). Where the customer said nothing, silence after
 * a notice may count. `recipient` undefined: everybody whom no choice names.
 */
export const choiceFor = (
  account: Stopped,
  history: Dated,
  use: DeniableUse,
  recipient: string | undefined,
  asOf: AsOf,
): Choice | undefined => {
  const said = saidOf(account, history, use, recipient);
  if (said !== undefined) return said;
  const silence = silenceFor(history, use, recipient, asOf);
  if (silence === undefined) return undefined;
  const { since, campaign: request, notice, through, isOverdue } = silence;
  return {
    ...{ use, ...(recipient !== undefined && { recipient }), is: 'allowed', since, request, notice },
    optOut: { through, isOverdue },
  };
};

/** Everyone whom a choice or a notice has named, in order. */
const namedIn = (history: Dated): readonly string[] => [
  ...new Set([
    ...history.flatMap(({ events }) =>
      events.flatMap((event) => (isChoice(event) && event.type !== 'restriction-undone' ? idsIn(event) : [])),
    ),
    ...namedByNotices(history),
  ]),
];

/** All choices that count, a row for a named recipient only where it differs from the others of its use. */
export const registerOf = (account: Stopped, history: Dated, asOf: AsOf): readonly Choice[] =>
  deniableUses.flatMap((use) => {
    const others = choiceFor(account, history, use, undefined, asOf);
    const named = namedIn(history).flatMap((recipient) => {
      const choice = choiceFor(account, history, use, recipient, asOf);
      return choice !== undefined && (choice.is !== others?.is || choice.request !== others.request)
        ? [choice]
        : [];
    });
    return [...(others === undefined ? [] : [others]), ...named];
  });

export type NamedUse = Pick<Choice, 'use' | 'recipient'>;

/** Each use, for everybody whom no choice names; and each recipient for whom it is otherwise. */
export interface UsesNow {
  readonly on: readonly NamedUse[];
  readonly off: readonly NamedUse[];
}

/** The row of the register for a use and a recipient: its own, or that of everybody whom no row names. */
export const choiceIn = (choices: readonly Choice[], { use, recipient }: NamedUse): Choice | undefined =>
  choices.find((one) => one.use === use && one.recipient === recipient) ??
  choices.find((one) => one.use === use && one.recipient === undefined);

/** On: permitted, or in need of no approval and not denied. */
export const usesNow = (choices: readonly Choice[], takerOf: TakerOf): UsesNow => {
  const isOn = (use: DeniableUse, recipient?: string): boolean =>
    isInEffect(use, takerOf(recipient), choiceIn(choices, { use, ...(recipient && { recipient }) }));
  const uses = (wanted: boolean): readonly NamedUse[] =>
    deniableUses.flatMap((use) => {
      const isWanted = isOn(use) === wanted;
      const otherwise = choices.filter((one) => one.use === use && isOn(use, one.recipient) !== isOn(use));
      return isWanted ? [{ use }] : otherwise.map(({ recipient }) => ({ use, recipient }));
    });
  return { on: uses(true), off: uses(false) };
};

/**
 * In short: whether the account's CPNI may be used for offers, with the notice of the last permit while nothing restricts it
 * or of the silence that counts for some of them.
 */
export type CpniStatus =
  | { readonly is: 'restricted'; readonly since: Instant }
  | { readonly is: 'permitted'; readonly notice: string }
  | { readonly is: 'not-objected'; readonly notice: string }
  | { readonly is: 'nothing-recorded' };

export const statusOf = (account: Stopped, history: Dated, asOf: AsOf): CpniStatus => {
  const first = inForce(account)[0] ?? blockOf(account);
  if (first !== undefined) return { is: 'restricted', since: first.since };
  const notice = grantedIn(history).at(-1)?.notice;
  if (notice !== undefined) return { is: 'permitted', notice };
  const silent = registerOf(account, history, asOf).find((one) =>
    isInEffect(one.use, undefined, one),
  )?.notice;
  return silent === undefined ? { is: 'nothing-recorded' } : { is: 'not-objected', notice: silent };
};
