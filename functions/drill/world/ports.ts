import { instantText } from '#domain/calendar/instants.ts';
import { accountAddressesOver } from '#functions/adapters/account-addresses.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbActs } from '#functions/adapters/dynamodb-acts.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbClaims } from '#functions/adapters/dynamodb-claims.ts';
import { dynamodbIdempotency } from '#functions/adapters/dynamodb-idempotency.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import { dynamodbLetters } from '#functions/adapters/dynamodb-letters.ts';
import { dynamodbOfficers } from '#functions/adapters/dynamodb-officers.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { dynamodbReleases } from '#functions/adapters/dynamodb-releases.ts';
import { dynamodbSignals } from '#functions/adapters/dynamodb-signals.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { queuedWorkflows } from '#functions/adapters/memory/queued-workflows.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { dynamodbProvenCases } from '#functions/adapters/proven-case.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import { marked } from './marked.ts';
import type { DrillSettings } from './settings.ts';
import type { World } from './world.ts';

/** Topic of the bounces that the script plays. */
export const practiceTopic = 'practice';

/** Everything is taken, and nobody gets it. */
const emailOf = (world: World) => ({
  send: async (letter: Letter, tags: Readonly<Record<string, string>>): Promise<string> => {
    const messageId = `practice-${world.emails.length + 1}`;
    const { to, subject, text } = letter;
    world.emails.push({ ...{ at: instantText(world.now), to, subject, text, messageId, tags } });
    return messageId;
  },
});

const quota = { perSecond: 14, perDay: 50_000, sentLast24Hours: 0 };

/** Machines begin when the call that started them is over. */
const queueOf = (world: World): Parameters<typeof queuedWorkflows>[0] => ({
  isRunning: (name) => world.runs.some((run) => run.name === name),
  hasEnded: (name) => world.ended.has(name),
  add: ({ input: memory, ...start }) => world.runs.push({ ...start, at: '', memory, wakeAt: world.now }),
});

/** Machines wait by the practice clock. A door answers a person, who waits by a real one. */
export const practiceSleep =
  (world: World): Ports['clock']['sleep'] =>
  async (forMs) => {
    world.now += Math.max(0, forMs);
  };

/**
 * The product's own adapters over one table in memory, and a clock that only this drill has. `person`: the clock of the officer at the browser, by which a double click is one (as in `sources.ts`).
 */
export const portsOf = (
  world: World,
  settings: DrillSettings,
  { sleep, person }: { readonly sleep: Ports['clock']['sleep']; readonly person: Ports['clock'] },
) => {
  const { table } = world;
  const clock: Ports['clock'] = { now: () => world.now, sleep };
  const hazards = { clock, chance };
  const cases = dynamodbCases(table, hazards, 1);
  const people = dynamodbPeople(table, clock);
  const email = emailOf(world);
  const letters = lettersOver(
    dynamodbLetters(table),
    email,
    hazards,
    async (caseId) => (await people.read(caseId))?.postal,
    () => {},
  );
  return {
    ...settings,
    ...{ cases, chance, clock, people, emailEventsTopic: practiceTopic },
    addressOfRecord: accountAddressesOver(cases, people),
    bulkEmail: {
      quota: async () => quota,
      send: async (letter, tags) => ({
        outcome: 'sent',
        messageId: await email.send(marked(letter), tags),
      }),
    } satisfies Ports['bulkEmail'],
    claims: dynamodbClaims(table),
    /** A breach of a drill pauses no drill. */
    drills: { pause: async () => {} },
    files: memoryFiles(world.files),
    idempotency: dynamodbIdempotency(table, clock),
    ledger: dynamodbLedger(table),
    letters: {
      ...letters,
      sendOnce: (caseId, key, compose, ...rest) =>
        letters.sendOnce(caseId, key, async (...given) => marked(await compose(...given)), ...rest),
    } satisfies Ports['letters'],
    officerActs: dynamodbActs(table, { clock: person, chance, limits: settings.limits }),
    officers: dynamodbOfficers(table),
    provenCases: dynamodbProvenCases(table),
    releases: dynamodbReleases(table, hazards),
    scratch: memoryScratch(),
    signals: dynamodbSignals(table),
    texts: dynamodbTexts(table, chance),
    workflows: queuedWorkflows(queueOf(world), cases),
  };
};

export type DrillPorts = ReturnType<typeof portsOf>;
