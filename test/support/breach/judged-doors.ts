import { sendableLetters } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { factsAllow } from '#domain/breach/facts-allow.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { releaseFloorOf } from '#functions/breach/carry-out.ts';
import { missingIn, noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of } from '#functions/notice/letter/renderings.ts';
import { violationsOf } from '#test/simulation/checker/checker.ts';
import { closedBecause } from '#test/simulation/checker/gate.ts';
import { read } from '#test/simulation/checker/reading.ts';
import type { Answered, Version } from '#test/simulation/evidence.ts';
import { evidence } from '#test/simulation/support/made-evidence.ts';
import {
  approved,
  asPreviewed,
  asShown,
  id,
  letterWritten,
  listFrozen,
  noon,
  type Typed,
} from '#test/support/domain/breach.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { type Opened, opened } from './opened-doors.ts';

/** A supervisor. */
export const dee = 'dee';

/** One is a supervisor: some answers are a senior's. */
const groupsOf = (who: string): readonly string[] => [who === dee ? 'supervisor' : 'breach-officer'];

const factsOf = ({ clock, cases }: Opened) =>
  ({
    ...({ now: instantText(clock.now()), closures: [], ruleset: 'policy-2018' } as const),
    tableGeneration: cases.tableGeneration,
  }) as const;

const { version, text, letterSha256 } = noticeVersion({
  ...{ subject: 'About your account', body: 'A stranger looked at your records.', locale: 'en' },
  facts: { reference: id, cpniTypes: ['call detail'], identityData: false, hours: 'always' },
  letterhead: { ...letterhead, complaintUrl: 'https://example.com/complaint' },
});
const missing = missingIn(version);
const renderedSha256 = renderedSha256Of(version, { isReported: true });

/** List and letter, as three officers leave them before anything happens. */
const approval: readonly Typed[] = [
  listFrozen(),
  letterWritten({ letterSha256 }),
  approved({
    ...{ ...asPreviewed(letterSha256, renderedSha256), letterSha256, acknowledged: missing },
    letter: { letterSha256, renderedSha256, missing, languages: ['en'] },
  }),
];

const approves = async (world: Opened, command: Typed): Promise<void> =>
  void (await world.cases.change(breaches, id, 'officer:ann', ({ state }) =>
    decide(state, asShown(state, command), factsOf(world)),
  ));

/** As the machine asks at every moment; mostly the store refuses. */
const triesRelease = async (world: Opened): Promise<void> => {
  const asked = world.releases.release(breaches, id, 'machine:release-breach', ({ state, releaseFloor }) =>
    decide(
      state,
      { type: 'release' },
      {
        ...factsOf(world),
        ...(releaseFloor === undefined ? {} : { releaseFloor: instantText(releaseFloor * 1000) }),
      },
    ),
  );
  await asked.catch(() => {});
};

/** What the sender would refuse of a true history. @throws {ChainBroken} */
const doubtsOf = async (world: Opened): Promise<readonly string[]> => {
  const stored = await world.provenCases.read(breaches, id);
  const now = instantText(world.clock.now());
  return sendableLetters(stored.state)
    .filter(({ ground }) => !factsAllow(stored.state, ground, releaseFloorOf(stored), now))
    .map(({ ground }) => `${ground} at ${now}, and its facts do not allow it`);
};

/** One version for each commit, as the simulation notes them. */
const versionsOf = async (world: Opened): Promise<readonly Version[]> => {
  const { history, state: _, ...stored } = await world.cases.read(breaches, id);
  return history.map(({ at }, n) => ({
    ...{ at: Date.parse(at), by: 'process' },
    item: { ...stored, stage: 'held', history: history.slice(0, n + 1) },
  }));
};

const judged = ['stops ended by law', 'halts ended by law', 'released by law', 'two persons'];

/** One act at a door below the breach; `n` stands for the number in its path. */
export interface DoorAct {
  readonly n?: number;
  readonly key?: string;
}

const nowhere = { status: 404, body: {} };

/** The doors of one breach whose letter is approved, and the judge of what officers do there. */
export const judgedDoors = async () => {
  const world = await opened();
  const replies: Answered[] = [];
  await world.texts.put(id, text);
  for (const command of approval) await approves(world, command);
  const act = async (by: string, path: string, body: object, { n = 0, key }: DoorAct = {}) => {
    const at = world.clock.now();
    const headers: Readonly<Record<string, string>> = key === undefined ? {} : { 'idempotency-key': key };
    const sent = { by, n, groups: groupsOf(by), headers };
    const { status, body: said } = await world.send(path, body, sent).catch((fault: Error) => {
      if (fault.message.startsWith('Nothing is done at')) return nowhere;
      throw fault;
    });
    replies.push({
      ...{ at, repliedAt: at, as: by, method: 'POST', body, ...(key === undefined ? {} : { key }) },
      path: `/api/officer/breaches/${id}/${path.replace('{n}', String(n))}`,
      reply: { status, headers: {}, text: JSON.stringify(said), body: said },
    });
    return { status, body: said };
  };
  /** What happens to a breach at no door of its own. */
  const happens: Readonly<Record<string, (by: string, body: object) => Promise<void>>> = {
    /** The hour's run tells it of a closing day that an officer has added to the table of them. */
    'a closing day is added': (by, body) => approves(world, { type: 'add-closure', by, ...body } as Typed),
    /** From here on the table is a restored one (F12). */
    'the table is restored': async () => {
      Object.assign(world.cases, { tableGeneration: world.cases.tableGeneration + 1 });
    },
  };
  const versions = () => versionsOf(world);
  return {
    ...{ world, act, happens, triesRelease: () => triesRelease(world) },
    doubts: () => doubtsOf(world),
    /** Types of all events, in their order. */
    events: async (): Promise<readonly string[]> =>
      (await world.cases.read(breaches, id)).history.flatMap(({ events }) => events.map(({ type }) => type)),
    /** The law's words for what went wrong; empty: nothing. */
    wrong: async (): Promise<readonly string[]> =>
      violationsOf(
        evidence({ startAt: Date.parse(noon('2026-11-24')), history: await versions(), replies }),
      ).filter((one) => judged.some((name) => one.startsWith(name))),
    /** Why customers may not be told now, by the checker's reading of the history; undefined: they may. */
    barred: async (): Promise<string | undefined> => {
      const reading = read(evidence({ history: await versions() }));
      return closedBecause(reading.cases[0]?.events ?? [], world.clock.now());
    },
  };
};
