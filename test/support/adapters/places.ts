import { afterAll } from 'vitest';
import { dynamodbActs } from '#functions/adapters/dynamodb-acts.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbControllerNames } from '#functions/adapters/dynamodb-controller-names.ts';
import { dynamodbCounters } from '#functions/adapters/dynamodb-counters.ts';
import { dynamodbCpniAnswers } from '#functions/adapters/dynamodb-cpni-answers.ts';
import { dynamodbCpniChecks } from '#functions/adapters/dynamodb-cpni-checks.ts';
import { dynamodbDrafts } from '#functions/adapters/dynamodb-drafts.ts';
import { dynamodbIdempotency } from '#functions/adapters/dynamodb-idempotency.ts';
import { dynamodbLetterOutcomes } from '#functions/adapters/dynamodb-letter-outcomes.ts';
import { dynamodbLetters } from '#functions/adapters/dynamodb-letters.ts';
import { dynamodbLookups } from '#functions/adapters/dynamodb-lookups.ts';
import { dynamodbOfficers } from '#functions/adapters/dynamodb-officers.ts';
import { dynamodbPendingDenials } from '#functions/adapters/dynamodb-pending-denials.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { dynamodbPushes } from '#functions/adapters/dynamodb-pushes.ts';
import { dynamodbSecrets } from '#functions/adapters/dynamodb-secrets.ts';
import { dynamodbSessions } from '#functions/adapters/dynamodb-sessions.ts';
import { dynamodbSignals } from '#functions/adapters/dynamodb-signals.ts';
import { dynamodbSweeps } from '#functions/adapters/dynamodb-sweeps.ts';
import type { Table } from '#functions/adapters/dynamodb-table.ts';
import { dynamodbWaitingLetters } from '#functions/adapters/dynamodb-waiting-letters.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { memoryOwnRuns } from '#functions/adapters/memory/own-runs.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { paperMailOver } from '#functions/adapters/paper-letters.ts';
import { dynamodbProvenCases } from '#functions/adapters/proven-case.ts';
import { returnedEmailsOver } from '#functions/adapters/returned-emails.ts';
import type { Letter } from '#ports/letters.ts';
import type { Limits } from '#ports/settings.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory, testClock } from '#test/support/memory.ts';
import { startTable, type TestTable } from './dynalite-table.ts';

const startAt = '2026-11-24T15:00:00.000Z';

type Ports = Omit<
  ReturnType<typeof inMemory>,
  | 'chance'
  | 'ledger'
  | 'searches'
  | 'stored'
  | 'workflows'
  | 'uploads'
  | 'inBucket'
  | 'caseFiles'
  | 'systemPackages'
  | 'closures'
  | 'ruleset'
  | 'policies'
  | 'privateOrigins'
  | 'cpniRecipients'
  | 'transferRegions'
>;

const overTable = (table: Table, refuse?: (letter: Letter) => void): Ports => {
  const [clock, mail] = [testClock(startAt), memoryEmail(refuse)];
  const [people, ledger] = [dynamodbPeople(table, clock), dynamodbLetters(table)];
  const limits: Limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 3 };
  const postalOf = async (id: string) => (await people.read(id))?.postal;
  return {
    clock,
    mail,
    cases: dynamodbCases(table, hazardsOf(clock)),
    provenCases: dynamodbProvenCases(table),
    people,
    lookups: dynamodbLookups(table, clock),
    texts: dynamodbTexts(table, hazardsOf(clock).chance),
    letters: lettersOver(ledger, mail, hazardsOf(clock), postalOf),
    post: paperMailOver(ledger, clock),
    outcomes: dynamodbLetterOutcomes(table),
    returns: returnedEmailsOver(ledger, hazardsOf(clock), postalOf),
    counters: dynamodbCounters(table),
    cpniAnswers: dynamodbCpniAnswers(table),
    cpniChecks: dynamodbCpniChecks(table),
    pendingDenials: dynamodbPendingDenials(table, clock),
    drafts: dynamodbDrafts(table, clock),
    sessions: dynamodbSessions(table, clock),
    acts: dynamodbActs(table, { ...hazardsOf(clock), limits }),
    limits,
    waiting: dynamodbWaitingLetters(table, clock),
    secrets: dynamodbSecrets(table, async (message) => Buffer.from(message.padEnd(32, '.')), clock),
    idempotency: dynamodbIdempotency(table, clock),
    officers: dynamodbOfficers(table),
    register: dynamodbControllerNames(table),
    signals: dynamodbSignals(table),
    sweeps: dynamodbSweeps(table),
    pushes: dynamodbPushes(table),
    ownRuns: memoryOwnRuns(),
  };
};

type Open = (refuse?: (letter: Letter) => void) => Ports | Promise<Ports>;

const tables: TestTable[] = [];

/** Each contract suite runs on both, so that the fake cannot drift. */
export const places: readonly { where: string; open: Open }[] = [
  { where: 'in memory', open: (refuse) => inMemory(startAt, refuse) },
  { where: 'on the table in memory', open: (refuse) => overTable(new MemoryTable(), refuse) },
  {
    where: process.env.REHEARSAL === undefined ? 'in DynamoDB' : 'in DynamoDB of the emulator',
    open: async (refuse) => {
      const started = await startTable();
      tables.push(started);
      return overTable(started.table, refuse);
    },
  },
];

export const stopTables = (): void =>
  afterAll(async () => {
    await Promise.all(tables.map((table) => table.stop()));
  });
