import { chance } from '#functions/adapters/chance.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryActs } from '#functions/adapters/memory/acts.ts';
import { memoryCaseFiles } from '#functions/adapters/memory/case-files.ts';
import { memoryCases, memoryProvenCases } from '#functions/adapters/memory/cases.ts';
import { memoryControllerNames } from '#functions/adapters/memory/controller-names.ts';
import { memoryCounters } from '#functions/adapters/memory/counters.ts';
import { memoryCpniAnswers } from '#functions/adapters/memory/cpni-answers.ts';
import { memoryCpniChecks } from '#functions/adapters/memory/cpni-checks.ts';
import { memoryDrafts } from '#functions/adapters/memory/drafts.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { memoryIdempotency } from '#functions/adapters/memory/idempotency.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryLetterOutcomes } from '#functions/adapters/memory/letter-outcomes.ts';
import { memoryLetters } from '#functions/adapters/memory/letters.ts';
import { type FoundCases, memoryLookups } from '#functions/adapters/memory/lookups.ts';
import { memoryOfficers } from '#functions/adapters/memory/officers.ts';
import { memoryOwnRuns } from '#functions/adapters/memory/own-runs.ts';
import { memoryPendingDenials } from '#functions/adapters/memory/pending-denials.ts';
import { memoryPeople, memoryTexts } from '#functions/adapters/memory/people.ts';
import { memoryPushes } from '#functions/adapters/memory/pushes.ts';
import { memorySecrets } from '#functions/adapters/memory/secrets.ts';
import { memorySessions } from '#functions/adapters/memory/sessions.ts';
import { memorySignals } from '#functions/adapters/memory/signals.ts';
import { memorySweeps } from '#functions/adapters/memory/sweeps.ts';
import { memorySystemPackages } from '#functions/adapters/memory/system-packages.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { memoryWaitingLetters } from '#functions/adapters/memory/waiting-letters.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { paperMailOver } from '#functions/adapters/paper-letters.ts';
import { returnedEmailsOver } from '#functions/adapters/returned-emails.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import type { Letter } from '#ports/letters.ts';
import type { SearchRecord } from '#ports/lookups.ts';
import type { Limits } from '#ports/settings.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { policies } from '#test/support/policies.ts';
import { cpniRecipients } from '#test/support/recipients.ts';

export interface TestClock extends Clock {
  set(instant: string): void;
  advance(forMs: number): void;
}

export const testClock = (startAt: string): TestClock => {
  let now = Date.parse(startAt);
  const advance = (forMs: number): void => {
    now += forMs;
  };
  return {
    now: () => now,
    sleep: async (forMs) => advance(forMs),
    set: (instant) => {
      now = Date.parse(instant);
    },
    advance,
  };
};

/** Wakes its sleepers when a test moves it to their instant. */
export const wakingClock = (clock: TestClock): TestClock => {
  const sleepers = new Map<() => void, number>();
  const moved = (move: () => void): void => {
    move();
    for (const [wake, at] of sleepers) if (at <= clock.now() && sleepers.delete(wake)) wake();
  };
  return {
    now: clock.now,
    sleep: (forMs) => new Promise((wake) => void sleepers.set(wake, clock.now() + forMs)),
    set: (instant) => moved(() => clock.set(instant)),
    advance: (forMs) => moved(() => clock.advance(forMs)),
  };
};

/** Every port in memory, on one clock. */
export const inMemory = (startAt = '2026-11-24T15:00:00.000Z', refuse?: (letter: Letter) => void) => {
  const clock = testClock(startAt);
  const stored = new Map<string, StoredCase>();
  const inBucket = new Map<string, Buffer>();
  const cases = memoryCases(hazardsOf(clock), stored);
  const mail = memoryEmail(refuse);
  const found: FoundCases = new Map();
  const searches: SearchRecord[] = [];
  const pendingDenials = memoryPendingDenials();
  const decisions = new Map<string, CpniDecision>();
  const people = memoryPeople(clock, found);
  const ledger = memoryLetters();
  const limits: Limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 3 };
  const postalOf = async (id: string) => (await people.read(id))?.postal;
  return {
    clock,
    cases,
    provenCases: memoryProvenCases(stored),
    stored,
    mail,
    people,
    lookups: memoryLookups(clock, found, searches),
    searches,
    texts: memoryTexts(),
    counters: memoryCounters(),
    cpniChecks: memoryCpniChecks(cases, pendingDenials, decisions),
    cpniAnswers: memoryCpniAnswers(decisions),
    pendingDenials,
    drafts: memoryDrafts(clock),
    sessions: memorySessions(clock),
    acts: memoryActs({ ...hazardsOf(clock), limits }),
    limits,
    waiting: memoryWaitingLetters(),
    pushes: memoryPushes(),
    privateOrigins: [] as readonly string[],
    ledger: memoryLedger(),
    letters: lettersOver(ledger, mail, hazardsOf(clock), postalOf),
    post: paperMailOver(ledger, clock),
    outcomes: memoryLetterOutcomes(),
    returns: returnedEmailsOver(ledger, hazardsOf(clock), postalOf),
    secrets: memorySecrets(clock),
    idempotency: memoryIdempotency(clock),
    officers: memoryOfficers(),
    register: memoryControllerNames(),
    workflows: memoryWorkflows(cases),
    ownRuns: memoryOwnRuns(),
    uploads: memoryUploads(inBucket, clock.now),
    inBucket,
    caseFiles: memoryCaseFiles(inBucket),
    systemPackages: memorySystemPackages(inBucket),
    sweeps: memorySweeps(),
    signals: memorySignals(),
    closures: [] as readonly string[],
    ruleset: 'policy-2018' as const,
    policies,
    cpniRecipients,
    transferRegions: ['us', 'ca'] as const,
    chance,
  };
};
