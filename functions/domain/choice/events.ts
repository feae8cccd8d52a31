import type { Instant } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import type { Channel } from '#domain/case/channels.ts';
import { type DeniableUse, deniableUses, offerUses } from './uses.ts';

/** As an event names it: without uses or recipients it is about all that it can be about. */
export interface NamedScope {
  readonly uses?: readonly DeniableUse[];
  /** Ids of recipients. */
  readonly recipients?: readonly string[];
  /** Ids for some of the uses alone; each other use is about `recipients` (decision 0054). */
  readonly recipientsByUse?: Readonly<Partial<Record<DeniableUse, readonly string[]>>>;
}

/** A denial of uses of CPNI, `since` its receipt; only a later verified permit lifts it (R-5, P31). */
export interface Restriction extends NamedScope {
  readonly since: Instant;
  readonly request: string;
  readonly channel: Channel;
  /** `sub` of the officer who entered it, or applied it to this account. */
  readonly by?: string;
  /** What permits have taken from it, each of some of its uses or recipients. */
  readonly lifted?: readonly NamedScope[];
}

/** A verified permission, on the version of a CPNI notice. */
export interface Permit extends NamedScope {
  readonly request: string;
  readonly receivedAt: Instant;
  /** Version of the notice that the person was shown (47 CFR 64.2008). */
  readonly notice: string;
  readonly channel?: Channel;
  /** `sub` of the officer who entered it. */
  readonly by?: string;
}

/** Events of the account's own item (decision 0045). */
export type ChoiceEvent =
  | ({ readonly type: 'restriction-recorded' } & Restriction)
  /** Early histories have no `receivedAt`: it lifts whatever is in force; some have no `notice`: it permits nothing. */
  | ({
      readonly type: 'restriction-lifted';
      /** It lifts what was received before this instant; absent: before `receivedAt`. */
      readonly liftsBefore?: Instant;
    } & Omit<Permit, 'receivedAt' | 'notice'> &
      Partial<Pick<Permit, 'receivedAt' | 'notice'>>)
  /** "This was not me: put it back", by the link in the letter to the address of record: that one receipt. */
  | { readonly type: 'restriction-undone'; readonly request: string };

type Typed<T extends ChoiceEvent['type']> = Extract<ChoiceEvent, { readonly type: T }>;
export type Lifted = Typed<'restriction-lifted'>;

export interface Scope {
  readonly uses: readonly DeniableUse[];
  /** `all`: also recipients that nobody named yet. */
  readonly recipients: readonly string[] | 'all';
  readonly recipientsByUse?: NamedScope['recipientsByUse'];
}

/** Before uses and recipients were named, an account had one switch: on for offers, or off (decision 0045). */
const scopeOf = (
  { uses, recipients, recipientsByUse }: NamedScope,
  unnamed: readonly DeniableUse[],
): Scope => ({
  uses: uses ?? unnamed,
  recipients: recipients ?? 'all',
  ...(recipientsByUse && { recipientsByUse }),
});

export const deniedBy = (restriction: NamedScope): Scope => scopeOf(restriction, deniableUses);
export const permittedBy = (permit: NamedScope): Scope => scopeOf(permit, offerUses);
/** A permit that names nothing also ends the denial of uses that it does not permit: each needs an opt-in of its own. */
export const liftedBy = (permit: NamedScope): Scope =>
  permit.uses === undefined && permit.recipients === undefined
    ? scopeOf({}, deniableUses)
    : scopeOf(permit, offerUses);

/** Whom the scope names for a use. */
export const recipientsOf = ({ recipients, recipientsByUse }: Scope, use: DeniableUse): Scope['recipients'] =>
  recipientsByUse?.[use] ?? recipients;

/** Each id that an event names, once for each time. */
export const idsIn = ({ recipients = [], recipientsByUse = {} }: NamedScope): readonly string[] => [
  ...recipients,
  ...Object.values(recipientsByUse).flat(),
];

/** `recipient` undefined: everybody whom no choice names. */
export const covers = (scope: Scope, use: DeniableUse, recipient?: string): boolean => {
  const recipients = recipientsOf(scope, use);
  return (
    scope.uses.includes(use) &&
    (recipients === 'all' || (recipient !== undefined && recipients.includes(recipient)))
  );
};

export type History = readonly { readonly events: readonly EventBase[] }[];

const choiceTypes: Readonly<Record<ChoiceEvent['type'], true>> = {
  'restriction-recorded': true,
  'restriction-lifted': true,
  'restriction-undone': true,
};

export const isChoice = (event: EventBase): event is ChoiceEvent => event.type in choiceTypes;

export const choicesIn = (history: History): readonly ChoiceEvent[] =>
  history.flatMap(({ events }) => events.filter(isChoice));
