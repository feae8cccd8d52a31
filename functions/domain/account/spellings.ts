import type { CaseId } from '#domain/case/case.ts';
import { conflict, invalid, Refusal } from '#domain/case/refusal.ts';
import type { Restricted } from '#domain/choice/restrictions.ts';

/*
 * One number has many spellings, and two numbers may differ only in spelling. A find key finds a register
 * entry; only a spelling that an officer entered identifies its account. Stored as hashes.
 */

export interface Spelled {
  /** Absent in old entries and for unknown numbers: then every spelling identifies the account. */
  readonly spellings?: readonly string[];
  /** Spellings of other accounts with the same key; each has its own entry. */
  readonly apart?: readonly string[];
}

export type SpellingEvent =
  | { readonly type: 'account-spelled'; readonly spelling: string }
  | { readonly type: 'account-set-apart'; readonly spelling: string };

/** For an account that shares its find key with an earlier one. */
export const apartIdOf = (spelling: string): CaseId => `ACC-${spelling}`;

/** An officer's answer when a number finds another account. */
export const likenesses = ['same', 'different'] as const;
export type Likeness = (typeof likenesses)[number];

const isSame: Readonly<Record<Likeness, boolean>> = { same: true, different: false };

export const isAnother = (alike: Likeness | undefined): boolean => alike !== undefined && !isSame[alike];

export const evolveSpelling = ({ spellings = [], apart = [] }: Spelled, event: SpellingEvent): Spelled =>
  event.type === 'account-spelled'
    ? { spellings: [...spellings, event.spelling], ...(apart.length > 0 && { apart }) }
    : { spellings, apart: [...apart, event.spelling] };

export const meant = ({ spellings, apart }: Spelled, spelling: string): 'this' | 'other' | 'unknown' => {
  if (apart?.includes(spelling)) return 'other';
  return spellings === undefined || spellings.includes(spelling) ? 'this' : 'unknown';
};

export interface SpellingGiven {
  readonly spelling: string;
  /** For an old entry: the spelling of its stored number. */
  readonly formerly?: string | undefined;
  readonly alike?: Likeness | undefined;
}

type Seen = (Restricted & Spelled & { readonly name?: string }) | undefined;

const spelled = (spelling: string): SpellingEvent => ({ type: 'account-spelled', spelling });

/** Records an old entry's own spelling before any other. */
const formerEvents = (seen: Seen, { spelling, formerly = spelling }: SpellingGiven) =>
  seen?.name !== undefined && seen.spellings === undefined ? [spelled(formerly)] : [];

/**
 * @throws {SpelledAlike} until an officer says that it is the same account
 * @throws {SeveralAlike} when several accounts match
 */
export const decideSpelling = (seen: Seen, given: SpellingGiven): readonly SpellingEvent[] => {
  const { spelling, alike } = given;
  if (seen?.name === undefined) return seen?.spellings?.includes(spelling) ? [] : [spelled(spelling)];
  const former = formerEvents(seen, given);
  const known = seen.spellings ?? former.map((event) => event.spelling);
  if (known.includes(spelling)) return former;
  if (alike === undefined || !isSame[alike] || seen.apart?.includes(spelling)) throw new SpelledAlike();
  if (seen.apart !== undefined) throw new SeveralAlike();
  return [...former, spelled(spelling)];
};

/** No event when it is already known. */
export const decideSetApart = (seen: Seen, given: SpellingGiven): readonly SpellingEvent[] => {
  const { spelling } = given;
  const former = formerEvents(seen, given);
  const known = [...(seen?.spellings ?? []), ...(seen?.apart ?? []), ...former.map((one) => one.spelling)];
  return seen?.name === undefined || known.includes(spelling)
    ? []
    : [...former, { type: 'account-set-apart', spelling }];
};

const question =
  'Compare the two. Then send it again with alike "same" if they are one account, or "different" if they are two.';

/** entering a number in another spelling would change or double somebody's account. */
export class SpelledAlike extends Refusal {
  readonly category = 'conflict';
  readonly code = 'spelled-alike';
  /** `registered`: the number as the register spells it. */
  constructor(registered?: string) {
    const has = registered === undefined ? 'has' : `has ${registered}, which is`;
    super(`The register ${has} this account number in another spelling. ${question}`);
  }
}

export const SeveralAlike = conflict(
  'several-alike',
  'Several accounts have this number in other spellings. Send it with the number as the register spells the one you mean.',
);

export const NumberWithWords = invalid(
  'number-with-words',
  'Enter the number without the words before it, like 5001 for No. 5001. If letters are part of the number, join them with a hyphen, like NO-5001.',
);
