import { instantText } from '#domain/calendar/instants.ts';
import { streamOf } from '#test/simulation/streams.ts';
import { ann, ben, cho } from '#test/support/domain/breach.ts';
import { dee, judgedDoors } from './judged-doors.ts';
import { determined } from './opened-doors.ts';
import { actWildly, type WildOfficer } from './wild-acts.ts';

const hour = 3_600_000;
const acts = 60;

/** What chance met. */
export interface WildHistory {
  /** The law's words for what went wrong; empty: nothing. */
  readonly wrong: readonly string[];
  readonly events: readonly string[];
}

/** Two to four officers do anything at any time through the doors of one breach; a release is tried after each act. */
export const wildHistory = async (seed: number): Promise<WildHistory> => {
  const { world, act, triesRelease, doubts, events, wrong } = await judgedDoors();
  const streams = new Map<string, () => number>();
  const chance = (purpose: string): number => {
    const stream = streams.get(purpose) ?? streamOf(seed, purpose);
    streams.set(purpose, stream);
    return stream();
  };
  const officers = [ben, cho, dee, ann].slice(0, 2 + Math.floor(chance('officers') * 3));
  const doubted: string[] = [];
  let pressed: (() => Promise<unknown>) | undefined;
  if (chance('is reported') < 0.8) await determined(world);
  for (let left = acts; left > 0; left -= 1) {
    const gap = chance('at once') < 0.25 ? chance('seconds') * 90_000 : chance('gap') * 30 * hour;
    world.clock.set(instantText(world.clock.now() + Math.ceil(gap)));
    const by = officers[Math.floor(chance('who') * officers.length)] ?? ben;
    const key = `${by}-${left}-0123456789abcdef`;
    const officer: WildOfficer = {
      ...{ view: (await world.view()) as never, now: world.clock.now(), chance },
      act: (path, body, n = 0) => {
        const sends = () => act(by, path, body, { n, key });
        if (path === 'notice/pause') pressed = sends;
        return sends();
      },
      pressAgain: async () => pressed?.(),
    };
    await actWildly(officer, left < (acts * 2) / 3);
    await triesRelease();
    doubted.push(...(await doubts()));
  }
  return { wrong: [...(await wrong()), ...doubted], events: await events() };
};
