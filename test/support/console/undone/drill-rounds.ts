import { as, type Shown } from './colleagues.ts';
import type { Round, Stage, Undoable } from './round.ts';

const [bea, sue] = ['Bea Breach', 'Dana DPO'] as const;

const drill = (stage: Stage) => {
  const call = (method: 'GET' | 'POST', path = '', json: object = {}) =>
    as(stage, sue)(method, `/drill${path}`, json);
  return {
    read: async (): Promise<Shown> => (await call('GET')).drill,
    start: () => call('POST'),
    end: () => call('POST', '/end'),
    move: (move: string) => call('POST', '/clock', { move }),
  };
};

/** A minute is a day while the practice clock runs. */
const practiceTime = /Now \w+, \w+ \d+, \d+ at [\d:]+ [AP]M \w+/;

/** One drill for all: each round begins with one that is open, or with none. */
const round =
  (
    act: string,
    isOpen: boolean,
    isSo: (shown: Shown) => boolean,
    told: (all: ReturnType<typeof drill>) => Promise<Pick<Round, 'undo' | 'again' | 'moves'>>,
  ): Undoable['round'] =>
  async (stage) => {
    const all = drill(stage);
    if ((await all.read()) !== null) await all.end();
    if (isOpen) await all.start();
    const page = `/officer/drill/do/${act}`;
    return { by: bea, page, isSo: async () => isSo(await all.read()), ...(await told(all)) };
  };

export const drillRounds = {
  start: round(
    'start',
    false,
    (shown) => shown !== null,
    async ({ end }) => ({ undo: end, again: 'nothing' }),
  ),
  end: round(
    'end',
    true,
    (shown) => shown === null,
    async ({ start }) => ({ undo: start, again: 'runs' }),
  ),
  run: round(
    'run',
    true,
    ({ isRunning }) => isRunning,
    async ({ move }) => ({
      undo: () => move('stop'),
      again: 'nothing',
    }),
  ),
  stop: round(
    'stop',
    true,
    ({ isRunning }) => !isRunning,
    async ({ move }) => {
      await move('run');
      return { undo: () => move('run'), again: 'nothing', moves: practiceTime };
    },
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
