import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  queueForSecond,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Scope } from './cover.ts';

interface Recorded {
  readonly scope: Scope;
  /** SHA-256 (hex) of the entry as typed: matter, reason, reference, and what it covers. */
  readonly entrySha256: string;
  /** The register's id (slug) of the company that the entry names. */
  readonly company?: string;
  readonly by: Sub;
}

/** What the job kept when it had gone through all cases once. */
export interface KeptOn {
  readonly cases: number;
  /** Files that the store would have deleted one day, copied. */
  readonly files: number;
  /** Cases it covers whose personal data had expired before; at most `mostNamed` by name. */
  readonly expired: number;
  readonly expiredCases: readonly CaseId[];
}

/** So that the event stays small. */
export const mostNamed = 200;

export type PreservationEvent =
  /** Nothing that it covers is deleted from this commit on (P47). */
  | ({ readonly type: 'preservation-recorded' } & Recorded)
  | ({ readonly type: 'preservation-in-force' } & KeptOn)
  /** The register has the company that the entry names, since then (slug). */
  | { readonly type: 'preservation-company-named'; readonly company: string }
  | { readonly type: 'preservation-end-asked'; readonly by: Sub; readonly textSha256: string }
  | { readonly type: 'preservation-end-declined'; readonly by: Sub; readonly textSha256: string }
  | { readonly type: 'preservation-end-confirmed'; readonly by: Sub }
  /** Each record it alone covered has the end that the table of retention says. */
  | { readonly type: 'preservation-ended'; readonly cases: number }
  | MissingEvent;

/** `recorded`: nothing is deleted, and the job goes through the cases. `ending`: two officers ended it, and the ends come back. */
export type PreservationStage = 'recorded' | 'in-force' | 'ending' | 'ended';

interface Said {
  readonly by: Sub;
  readonly at: Instant;
  readonly textSha256: string;
}

export interface Preservation extends Recorded, MissingTold {
  readonly stage: PreservationStage;
  readonly recordedAt: Instant;
  /** Besides `company`: what the register said later. No change of the register takes one away. */
  readonly companies?: readonly string[];
  readonly kept?: KeptOn & { readonly at: Instant };
  /** An officer asked to end it; it waits for another. */
  readonly endAsked?: Said;
  /** The last. */
  readonly endDeclined?: Said;
  readonly endedBy?: readonly Sub[];
  readonly endConfirmedAt?: Instant;
  readonly endedAt?: Instant;
}

const mostPreservations = 9999;

/** `PRV-0001`: numbered, so that all of them are read without an index, which would lag behind a commit. */
export const preservationId = (n: number): CaseId => {
  if (n < 1 || n > mostPreservations) throw new RangeError('The register of preservations is full.');
  return `PRV-${String(n).padStart(4, '0')}`;
};

/** It stops deletions: until its end is confirmed. */
export const isActive = ({ stage }: Pick<Preservation, 'stage'>): boolean =>
  stage === 'recorded' || stage === 'in-force';

const evolve = (seen: Preservation | undefined, event: PreservationEvent, at: Instant): Preservation => {
  if (event.type === 'preservation-recorded') {
    const { type: _, ...entry } = event;
    return { ...entry, stage: 'recorded', recordedAt: at };
  }
  if (seen === undefined) throw new Error(`a preservation cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(seen, event);
  const { endAsked, ...rest } = seen;
  switch (event.type) {
    case 'preservation-in-force': {
      const { type: _, ...kept } = event;
      return { ...seen, stage: 'in-force', kept: { ...kept, at } };
    }
    case 'preservation-company-named':
      return { ...seen, companies: [...(seen.companies ?? []), event.company] };
    case 'preservation-end-asked':
      return { ...seen, endAsked: { by: event.by, at, textSha256: event.textSha256 } };
    case 'preservation-end-declined':
      return { ...rest, endDeclined: { by: event.by, at, textSha256: event.textSha256 } };
    case 'preservation-end-confirmed': {
      const endedBy = [...(endAsked === undefined ? [] : [endAsked.by]), event.by];
      return { ...seen, stage: 'ending', endedBy, endConfirmedAt: at };
    }
    case 'preservation-ended':
      return { ...seen, stage: 'ended', endedAt: at };
  }
};

/** Slugs of the companies that its entry named at any time. */
export const companiesOf = ({ company, companies = [] }: Preservation): readonly string[] => [
  ...(company === undefined ? [] : [company]),
  ...companies,
];

/** What waits for the second person. */
export const waitingEnd = ({ stage, endAsked }: Preservation): Said | undefined =>
  isActive({ stage }) ? endAsked : undefined;

const secondMissing = (seen: Preservation): Instant | undefined => untoldSince(seen, waitingEnd(seen)?.at);

/** The job looks at every one, so that it needs no place of its own in a list. */
const keys = (_: CaseId, seen: Preservation): CaseKeys => ({
  stage: seen.stage,
  ...queueForSecond(waitingEnd(seen)?.at),
  ...wakeForSecond(secondMissing(seen)),
});

/** A duty to keep records for a lawsuit or a regulator (P47). A breach's hold is something else. */
export const preservations: Noun<Preservation, PreservationEvent> = {
  kind: 'preservation',
  evolve,
  keys,
  secondMissing,
};
