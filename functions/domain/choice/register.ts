import { compareTimes, type Instant } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';
import { covers, type History, isChoice, type Lifted, permittedBy } from './events.ts';
import { denies, inForce, type Restricted } from './restrictions.ts';
import { type DeniableUse, deniableUses, usePolicies } from './uses.ts';

/** What counts now for one use and recipient (P29, P31, R-6). */
export interface Choice {
  readonly use: DeniableUse;
  /** Absent: everybody whom no other row of this use names. */
  readonly recipient?: string;
  readonly is: 'allowed' | 'denied';
  /** A denial counts from its receipt, a permission from the instant at which we recorded it as verified. */
  readonly since: Instant;
  /** Absent in early histories of permissions. */
  readonly how?: Channel;
  readonly request: string;
  /** `sub` of the officer who entered it or applied it to this account; absent: the customer did it online. */
  readonly by?: string;
  /** Version of the CPNI notice of a permission. */
  readonly notice?: string;
}

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

/**
 * The choice that counts for a use and a recipient; undefined: the account has said nothing of it. A denial in force
 * beats every permission; permits lift it in the history's own order, so no clock brings one back (decision 0045).
 * `recipient` undefined: everybody whom no choice names.
 */
export const choiceFor = (
  account: Restricted,
  history: Dated,
  use: DeniableUse,
  recipient?: string,
): Choice | undefined => {
  const about = { use, ...(recipient !== undefined && { recipient }) };
  const denial = inForce(account).find((one) => denies(one, use, recipient));
  if (denial !== undefined) {
    const { since, channel: how, request, by } = denial;
    return { ...about, is: 'denied', since, how, request, ...(by !== undefined && { by }) };
  }
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

/** Everyone whom a choice has named, in order. */
const namedIn = (history: Dated): readonly string[] => [
  ...new Set(
    history.flatMap(({ events }) =>
      events.flatMap((event) => (isChoice(event) && 'recipients' in event ? (event.recipients ?? []) : [])),
    ),
  ),
];

/** All choices that count, a row for a named recipient only where it differs from the others of its use. */
export const registerOf = (account: Restricted, history: Dated): readonly Choice[] =>
  deniableUses.flatMap((use) => {
    const others = choiceFor(account, history, use);
    const named = namedIn(history).flatMap((recipient) => {
      const choice = choiceFor(account, history, use, recipient);
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

/** On: permitted, or in need of no approval and not denied. */
export const usesNow = (choices: readonly Choice[]): UsesNow => {
  const isOn = (use: DeniableUse, recipient?: string): boolean => {
    const choice = choices.find((one) => one.use === use && one.recipient === recipient);
    return choice === undefined ? usePolicies[use].approval === 'none' : choice.is === 'allowed';
  };
  const uses = (wanted: boolean): readonly NamedUse[] =>
    deniableUses.flatMap((use) => {
      const isWanted = isOn(use) === wanted;
      const otherwise = choices.filter(
        (one) => one.use === use && one.recipient !== undefined && isOn(use, one.recipient) !== isOn(use),
      );
      return isWanted ? [{ use }] : otherwise.map(({ recipient = '' }) => ({ use, recipient }));
    });
  return { on: uses(true), off: uses(false) };
};

/** In short: whether the account's CPNI may be used for offers, with the notice of the last permit while nothing restricts it. */
export type CpniStatus =
  | { readonly is: 'restricted'; readonly since: Instant }
  | { readonly is: 'permitted'; readonly notice: string }
  | { readonly is: 'nothing-recorded' };

export const statusOf = (account: Restricted, history: Dated): CpniStatus => {
  const [first] = inForce(account);
  if (first !== undefined) return { is: 'restricted', since: first.since };
  const notice = grantedIn(history).at(-1)?.notice;
  return notice === undefined ? { is: 'nothing-recorded' } : { is: 'permitted', notice };
};
