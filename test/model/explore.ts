import { Life } from './life.ts';
import { Reach } from './reach.ts';
import type { Shape } from './shape.ts';
import { nameOf, type State } from './state.ts';
import { type Step, Steps } from './steps.ts';

export interface Exploration {
  readonly states: number;
  /** Steps of the longest shortest way to a state. */
  readonly depth: number;
  /** Every state that can be reached was reached, or something wrong was found. */
  readonly complete: boolean;
  readonly replays: number;
  /** In how many states something was so, up to a thousand. */
  readonly reach: Readonly<Record<string, number>>;
  readonly wrong?: string;
  /** The shortest way to what is wrong. */
  readonly story: readonly string[];
}

interface Told extends Pick<Step, 'who' | 'what'> {
  /** Index of the step before. */
  readonly before: number;
}

/** For a story. */
const inWords = ({ who, what }: Pick<Step, 'who' | 'what'>): string => {
  if (typeof who === 'string') return `${who}: ${what}`;
  const [first] = who.call?.args ?? [];
  const place = typeof first === 'string' ? first : ((first as { sk?: string }).sk ?? 'pages');
  return `${who.name}: ${who.call?.name} ${place}: ${what}`;
};

const storyOf = (told: readonly Told[], end: number): readonly string[] => {
  const lines: string[] = [];
  for (let step = told[end]; step !== undefined; step = told[step.before]) lines.unshift(inWords(step));
  return lines;
};

/** Every state, breadth first, so that the first thing wrong has the shortest story. `most` states bound the memory. */
export const explore = async (shape: Shape, most = 5_000_000): Promise<Exploration> => {
  const steps = await Steps.of(shape);
  const names = new Set([nameOf(steps.first)]);
  const told: Told[] = [];
  const reach = new Reach();
  const result = () => ({ states: names.size, depth, replays: Life.replays, reach: reach.counts });
  let [frontier, depth]: [(readonly [State, number])[], number] = [[[steps.first, -1]], 0];
  for (; frontier.length > 0; depth += 1) {
    const next: typeof frontier = [];
    for (const [state, before] of frontier)
      for (const { state: after, who, what, wrong } of await steps.from(state)) {
        if (wrong === undefined) {
          const name = nameOf(after);
          if (names.has(name)) continue;
          names.add(name);
        }
        const at = told.push({ before, who, what }) - 1;
        if (wrong !== undefined) return { ...result(), complete: true, wrong, story: storyOf(told, at) };
        reach.look(after, steps.seen(after));
        next.push([after, at]);
      }
    if (names.size > most) return { ...result(), complete: false, story: [] };
    frontier = next;
  }
  return { ...result(), complete: true, story: [] };
};
