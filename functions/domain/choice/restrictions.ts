import { compareTimes, isBefore } from '#domain/calendar/times.ts';
import {
  type ChoiceEvent,
  choicesIn,
  covers,
  deniedBy,
  type History,
  type Lifted,
  liftedBy,
  type NamedScope,
  type Restriction,
  recipientsOf,
  type Scope,
} from './events.ts';
import type { DeniableUse } from './uses.ts';

/** What the account keeps of its restrictions: the earliest, then the others in order of receipt. */
export interface Restricted {
  readonly restriction?: Restriction | undefined;
  readonly laterRestrictions?: readonly Restriction[] | undefined;
}

export const inForce = ({ restriction, laterRestrictions = [] }: Restricted): readonly Restriction[] =>
  restriction === undefined ? [] : [restriction, ...laterRestrictions];

/** `recipient` undefined: everybody whom no choice names. */
export const denies = (restriction: Restriction, use: DeniableUse, recipient?: string): boolean =>
  covers(deniedBy(restriction), use, recipient) &&
  !restriction.lifted?.some((one) => covers(liftedBy(one), use, recipient));

/** Each recipient that the scope names for a use; undefined: everybody whom no choice names. */
const namedFor = (scope: Scope, use: DeniableUse): readonly (string | undefined)[] => {
  const recipients = recipientsOf(scope, use);
  return recipients === 'all' ? [undefined] : recipients;
};

const denialsOf = (restriction: Restriction) => {
  const scope = deniedBy(restriction);
  return scope.uses
    .flatMap((use) => namedFor(scope, use).map((recipient) => ({ use, recipient })))
    .filter(({ use, recipient }) => denies(restriction, use, recipient));
};

export const denialsIn = (account: Restricted) => inForce(account).flatMap(denialsOf);

/** Early histories lift whatever is in force. */
const isLiftedBy = (
  { since }: Restriction,
  { receivedAt, liftsBefore = receivedAt }: Pick<Lifted, 'receivedAt' | 'liftsBefore'>,
): boolean => liftsBefore === undefined || isBefore(since, liftsBefore);

const without = (
  restriction: Restriction,
  { uses, recipients, recipientsByUse }: NamedScope,
): Restriction => ({
  ...restriction,
  lifted: [
    ...(restriction.lifted ?? []),
    {
      ...(uses && { uses }),
      ...(recipients && { recipients }),
      ...(recipientsByUse && { recipientsByUse }),
    },
  ],
});

const leftAfter = (all: readonly Restriction[], event: ChoiceEvent): readonly Restriction[] => {
  switch (event.type) {
    case 'restriction-recorded': {
      const { type: _, ...restriction } = event;
      return [...all, restriction].sort((a, b) => compareTimes(a.since, b.since));
    }
    case 'restriction-undone':
      return all.filter(({ request }) => request !== event.request);
    case 'restriction-lifted':
      return all
        .map((one) => (isLiftedBy(one, event) ? without(one, event) : one))
        .filter((one) => denialsOf(one).length > 0);
  }
};

export const evolveRestriction = (account: Restricted, event: ChoiceEvent): Restricted => {
  const [restriction, ...later] = leftAfter(inForce(account), event);
  return { restriction, laterRestrictions: later.length === 0 ? undefined : later };
};

/** By the events alone. */
export const restrictedBy = (history: History): Restricted =>
  choicesIn(history).reduce<Restricted>(evolveRestriction, {});
