import type { CaseId } from '#domain/case/case.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';
import type { Restricted } from './restriction.ts';

/*
 * One number may be spelled in many ways, and two numbers may differ by no more than that. A find key finds an entry of the
 * register; only spellings that an officer has entered identify its account. A spelling is kept as its hash.
 */

export interface Spelled {
  /** Absent in entries of earlier releases and of unknown numbers: then every spelling that finds it identifies it. */
  readonly spellings?: readonly string[];
  /** Spellings of other accounts that the same key finds; each has an entry of its own. */
  readonly apart?: readonly string[];
}

export type SpellingEvent =
  | { readonly type: 'account-spelled'; readonly spelling: string }
  | { readonly type: 'account-set-apart'; readonly spelling: string };

/** Register entry of an account that shares its find key with one entered before. */
export const apartIdOf = (spelling: string): CaseId => `ACC-${spelling}`;

/** What an officer says of a number that another account's spelling finds. */
export const likenesses = ['same', 'different'] as const;
export type Likeness = (typeof likenesses)[number];

const isSame: Readonly<Record<Likeness, boolean>> = { same: true, different: false };

export const isAnother = (alike: Likeness | undefined): boolean => alike !== undefined && !isSame[alike];

export const evolveSpelling = ({ spellings = [], apart = [] }: Spelled, event: SpellingEvent): Spelled =>
  event.type === 'account-spelled'
    ? { spellings: [...spellings, event.spelling], ...(apart.length > 0 && { apart }) }
    : { spellings, apart: [...apart, event.spelling] };

/** Whom a spelling that finds this entry means. */
export const meant = ({ spellings, apart }: Spelled, spelling: string): 'this' | 'other' | 'unknown' => {
  if (apart?.includes(spelling)) return 'other';
  return spellings === undefined || spellings.includes(spelling) ? 'this' : 'unknown';
};

export interface SpellingGiven {
  readonly spelling: string;
  /** What the register has kept of the number of an entry of an earlier release. */
  readonly formerly?: string | undefined;
  readonly alike?: Likeness | undefined;
}

type Seen = (Restricted & Spelled & { readonly name?: string }) | undefined;

const spelled = (spelling: string): SpellingEvent => ({ type: 'account-spelled', spelling });

/** The spelling that an entry of an earlier release was given, before any other counts. */
const formerEvents = (seen: Seen, { spelling, formerly = spelling }: SpellingGiven) =>
  seen?.name !== undefined && seen.spellings === undefined ? [spelled(formerly)] : [];

/**
 * The spelling identifies the account of this entry from now on.
 * @throws {SpelledAlike} until an officer has said that it is the same account @throws {SeveralAlike} where several could be
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

/** The spelling is another account's; nothing where it is known already. */
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

/** what is put under a number in another spelling would change, or double, somebody's account. */
export class SpelledAlike extends Refusal {
  readonly category = 'conflict';
  readonly code = 'spelled-alike';
  /** `registered`: the number as the register has it. */
  constructor(registered?: string) {
    const has = registered === undefined ? 'has' : `has ${registered}, which is`;
    super(`The register ${has} this account number in another spelling. ${question}`);
  }
}

export const SeveralAlike = conflict(
  'several-alike',
  'Several accounts have this number in other spellings. Send it with the number as the register spells the one you mean.',
);
