import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { missingIn, noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of } from '#functions/notice/letter/renderings.ts';
import { violationsOf } from '#test/simulation/checker/checker.ts';
import type { Answered, Version } from '#test/simulation/evidence.ts';
import { streamOf } from '#test/simulation/streams.ts';
import { evidence } from '#test/simulation/support/made-evidence.ts';
import {
  ann,
  approved,
  asPreviewed,
  asShown,
  ben,
  cho,
  id,
  letterWritten,
  listFrozen,
  noon,
  type Typed,
} from '#test/support/domain/breach.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { determined, type Opened, opened } from './opened-doors.ts';
import { actWildly, type Desk } from './wild-acts.ts';

const hour = 3_600_000;
const acts = 60;
const dee = 'dee';

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

/** One version for each commit, as the simulation notes them. */
const versionsOf = async (world: Opened): Promise<readonly Version[]> => {
  const { history, state: _, ...stored } = await world.cases.read(breaches, id);
  return history.map(({ at }, n) => ({
    ...{ at: Date.parse(at), by: 'process' },
    item: { ...stored, stage: 'held', history: history.slice(0, n + 1) },
  }));
};

const judged = ['stops ended by law', 'halts ended by law', 'released by law', 'two persons'];

/** What chance met. */
export interface WildHistory {
  /** The law's words for what went wrong; empty: nothing. */
  readonly wrong: readonly string[];
  readonly releases: number;
  readonly events: readonly string[];
}

/** Two to four officers do anything at any time through the doors of one breach; a release is tried after each act. */
export const wildHistory = async (seed: number): Promise<WildHistory> => {
  const world = await opened();
  const streams = new Map<string, () => number>();
  const chance = (purpose: string): number => {
    const stream = streams.get(purpose) ?? streamOf(seed, purpose);
    streams.set(purpose, stream);
    return stream();
  };
  const officers = [ben, cho, dee, ann].slice(0, 2 + Math.floor(chance('officers') * 3));
  const replies: Answered[] = [];
  let [pressed, keys]: [(() => Promise<unknown>) | undefined, number] = [undefined, 0];
  if (chance('is reported') < 0.8) await determined(world);
  await world.texts.put(id, text);
  for (const command of approval) await approves(world, command);
  for (let left = acts; left > 0; left -= 1) {
    const gap = chance('at once') < 0.25 ? chance('seconds') * 90_000 : chance('gap') * 30 * hour;
    world.clock.set(instantText(world.clock.now() + Math.ceil(gap)));
    const who = officers[Math.floor(chance('who') * officers.length)] ?? ben;
    const act =
      (by: string, key: string) =>
      async (path: string, body: object, n = 0): Promise<unknown> => {
        const at = world.clock.now();
        const sent = { by, n, groups: groupsOf(by), headers: { 'idempotency-key': key } };
        const reply = await world.send(path, body, sent).catch((fault: Error) => {
          if (fault.message.startsWith('Nothing is done at')) return { status: 404, body: {} };
          throw fault;
        });
        replies.push({
          ...{ at, repliedAt: at, as: by, method: 'POST', body, key },
          path: `/api/officer/breaches/${id}/${path.replace('{n}', String(n))}`,
          reply: { status: reply.status, headers: {}, text: JSON.stringify(reply.body), body: reply.body },
        });
        return reply;
      };
    keys += 1;
    const mine = act(who, `${who}-${keys}-0123456789abcdef`);
    const desk: Desk = {
      ...{ view: (await world.view()) as never, now: world.clock.now(), chance },
      act: (path, body, n) => {
        if (path === 'notice/pause') pressed = () => mine(path, body, n);
        return mine(path, body, n);
      },
      pressAgain: async () => pressed?.(),
    };
    await actWildly(desk);
    await triesRelease(world);
  }
  const history = await versionsOf(world);
  const events = history.flatMap(({ item }) =>
    (item.history as readonly { events: readonly { type: string }[] }[])
      .at(-1)!
      .events.map(({ type }) => type),
  );
  const found = violationsOf(evidence({ startAt: Date.parse(noon('2026-11-24')), history, replies }));
  return {
    wrong: found.filter((one) => judged.some((name) => one.startsWith(name))),
    releases: events.filter((type) => type === 'breach-released').length,
    events,
  };
};
