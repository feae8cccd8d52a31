import type { BreachConfirmation } from './breach/commands.ts';
import type { Access } from './case/groups.ts';
import type { RequestConfirmation } from './request/commands.ts';

/**
 * What the second person repeats of what they were shown. `proposal`: its hash. `seals`: of the letter and of the list, and
 * the number of people. `file`: the hash of the imported file. `all`: the whole entry, word for word, so that it is their own.
 */
type Repeated = 'proposal' | 'seals' | 'file' | 'all';

/** It leaves the house, cannot be undone, or makes telling earlier: nothing takes effect before the second person. */
export interface ClassA {
  readonly class: 'A';
  readonly repeats: Repeated;
  readonly signers: Access;
}

/** Inward and reversible: one person does it, and may undo it alone for one business day. */
interface ClassB {
  readonly class: 'B';
  readonly actors: Access;
}

const breach = { class: 'A', repeats: 'proposal', signers: 'breach-signing' } as const;
const request = { class: 'A', repeats: 'proposal', signers: 'request-signing' } as const;
/** Who repeats a whole entry enters it, so a stand-in does not. */
const entry = { class: 'A', repeats: 'all', signers: 'request-work' } as const;

/** The steps that R-13 gives a class. A confirmation without its line does not compile. */
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
  /** One officer pauses at once; that it lasts longer than one business day takes another. */
  'confirm-pause': breach,
  'approve-notice': { ...breach, repeats: 'seals' },
  /** After a restore. */
  'resume-sending': breach,
  'confirm-entry': request,
  'confirm-identity': request,
  'confirm-import': { ...request, repeats: 'file' },
  'enter-roster': entry,
  /** A `since` in the past makes an address usable earlier. */
  'enter-past-since': entry,
  'pause-notice': { class: 'B', actors: 'breach-work' },
  'pause-sending': { class: 'B', actors: 'breach-work' },
} as const satisfies Record<BreachConfirmation['type'] | RequestConfirmation['type'], ClassA> &
  Readonly<Record<string, ClassA | ClassB>>;
