import type { BreachConfirmation } from './breach/commands.ts';
import type { Access } from './case/groups.ts';
import type { ComplaintConfirmation } from './complaint/commands.ts';
import type { RequestConfirmation } from './request/commands.ts';

/**
 * What the second person repeats. `proposal`: its hash. `seals`: those of letter and list, and the number of
 * people.
 */
type Repeated = 'proposal' | 'seals';

/**
 * Leaves the company, cannot be undone, or makes a notice earlier: it waits for the second person. After one
 * business day without one, the DPO and the supervisors hear.
 */
export interface ClassA {
  readonly class: 'A';
  readonly repeats: Repeated;
  readonly signers: Access;
}

/** Internal and reversible: one person does it and may undo it alone for one business day. */
interface ClassB {
  readonly class: 'B';
  readonly actors: Access;
}

const breach = { class: 'A', repeats: 'proposal', signers: 'breach-signing' } as const;
const request = { class: 'A', repeats: 'proposal', signers: 'request-signing' } as const;
/** The identical entry counts as well. The second person sees the whole entry, so a stand-in may not sign it. */
const entry = { class: 'A', repeats: 'proposal', signers: 'request-work' } as const;

/** The second person looks through a customer's records, so a stand-in, who only signs, may not (P34). */
const records = { class: 'A', repeats: 'proposal', signers: 'request-work' } as const;

/** Leaves the company in an officer's own words: the second person knows of every hold. */
const text = { class: 'A', repeats: 'proposal', signers: 'text-signing' } as const;

/** In a case, by a command. */
type Confirmed = (BreachConfirmation | RequestConfirmation | ComplaintConfirmation)['type'];

/** Classes by R-13. A confirmation without a row does not compile. */
export const twoPersonSteps = {
  'confirm-determination': breach,
  'confirm-withdrawal': breach,
  'confirm-record-correction': breach,
  'confirm-receipt': breach,
  'confirm-direction': breach,
  'confirm-lift': breach,
  'confirm-own-stop-end': breach,
  'confirm-urgent-exception': breach,
  'confirm-restore': breach,
  'confirm-write-off': breach,
  'confirm-paper-mail-waiver': breach,
  /** The author ends their own pause alone within one business day; every other end takes two (law of stopping 3). */
  'confirm-resume': breach,
  'approve-notice': { ...breach, repeats: 'seals' },
  /** The regulator may publish the notice during the hold. */
  'confirm-published-notice': breach,
  'confirm-controllers-letter': breach,
  /** Moves the date of every breach in its hold earlier. */
  'confirm-closure-removal': breach,
  /** Of all notices, as the pause of one; a restore and the command line always take two. */
  'resume-sending': breach,
  'confirm-entry': request,
  'confirm-identity': request,
  'confirm-text': text,
  'confirm-records': records,
  /** What a report about a child stops, or no longer stops: the second person reads the report. */
  'confirm-block': records,
  'confirm-import': request,
  /** One under a non-disclosure order only a supervisor or the DPO sees, so nobody else signs it (P15). */
  'confirm-transfer': request,
  /** Marketing that uses CPNI: a supervisor or the DPO (47 CFR 64.2009(d)). */
  'confirm-campaign': { ...request, signers: 'supervising' },
  /** Makes uses possible without a word of the customer. */
  'confirm-mailing': request,
  /** A year after the filing the answers to checks of its year are erased, which cannot be undone (47 CFR 64.2009(c), (e)). */
  'confirm-filing': { ...request, signers: 'supervising' },
  /** A system gets instructions from then on, or none. */
  'confirm-holder': entry,
  /** What the preservation kept past its time is erased after that (P47). */
  'confirm-preservation-end': { ...request, signers: 'supervising' },
  /** Leaves at once from then on, in every letter that has it. */
  'confirm-sentence': { ...request, signers: 'supervising' },
  'enter-roster': entry,
  /** A past `since` makes an address usable earlier. */
  'enter-past-since': entry,
  /** Names and nothing else: no address, status or `since`. Undone by one person, and the supervisors hear. */
  'import-names': { class: 'B', actors: 'request-work' },
  'pause-notice': { class: 'B', actors: 'breach-work' },
  'pause-sending': { class: 'B', actors: 'breach-work' },
} as const satisfies Record<Confirmed, ClassA> & Readonly<Record<string, ClassA | ClassB>>;

type Steps = typeof twoPersonSteps;
type StepOf<C extends 'A' | 'B'> = {
  readonly [S in keyof Steps]: Steps[S]['class'] extends C ? S : never;
}[keyof Steps];
export type ClassAStep = StepOf<'A'>;
export type ClassBStep = StepOf<'B'>;

/** Those outside the cases that are worked on: no case clock reports them. */
export type RegisterStep = Exclude<StepOf<'A'>, Confirmed | 'approve-notice'>;
