import { chance } from '#functions/adapters/chance.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { memoryControllerNames } from '#functions/adapters/memory/controller-names.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { memoryIdempotency } from '#functions/adapters/memory/idempotency.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryLetters } from '#functions/adapters/memory/letters.ts';
import { memoryPeople, memoryTexts } from '#functions/adapters/memory/people.ts';
import { memorySecrets } from '#functions/adapters/memory/secrets.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { paperMailOver } from '#functions/adapters/paper-letters.ts';
import { returnedEmailsOver } from '#functions/adapters/returned-emails.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letter } from '#ports/letters.ts';
import { hazardsOf } from '#test/support/hazards.ts';

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

/** Every port in memory, on one clock. */
export const inMemory = (startAt = '2026-11-24T15:00:00.000Z', refuse?: (letter: Letter) => void) => {
  const clock = testClock(startAt);
  const cases = memoryCases(hazardsOf(clock));
  const mail = memoryEmail(refuse);
  const people = memoryPeople(clock);
  const ledger = memoryLetters();
  const postalOf = async (id: string) => (await people.read(id))?.postal;
  return {
    clock,
    cases,
    mail,
    people,
    texts: memoryTexts(),
    ledger: memoryLedger(),
    letters: lettersOver(ledger, mail, hazardsOf(clock), postalOf),
    post: paperMailOver(ledger, clock),
    returns: returnedEmailsOver(ledger, hazardsOf(clock), postalOf),
    secrets: memorySecrets(clock),
    idempotency: memoryIdempotency(clock),
    register: memoryControllerNames(),
    workflows: memoryWorkflows(cases),
    closures: [] as readonly string[],
    ruleset: 'policy-2018' as const,
    chance,
  };
};
