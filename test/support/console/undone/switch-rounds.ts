import { ann, ben, cho } from '#test/support/breach/breach-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { done, type Shown } from './colleagues.ts';
import type { Round, Stage, Undoable } from './round.ts';

const path = '/api/officer/sending';

/** One switch for the whole laptop: each round begins and ends with notices running. */
const switchOf = ({ laptop }: Stage) => {
  const bearer = (who: string) => laptop.token(who, breachOfficer);
  const read = async (): Promise<Shown> =>
    (await laptop.call('GET', path, { bearer: await bearer(ann) })).body;
  const turn = async (who: string, json: object) =>
    done(laptop.call('PUT', path, { json: { ...json }, bearer: await bearer(who) }));
  return {
    read,
    stop: (who: string, reason: string) => turn(who, { paused: true, reason }),
    ask: async (who: string) => {
      const stops = (await read()).stops.map(({ id }: Shown) => id);
      return turn(who, { paused: false, stops, reason: 'It is settled.' });
    },
    sign: async (who: string) => {
      const { proposal } = await read();
      const { proposalSha256 } = proposal;
      return turn(who, { paused: false, proposalSha256, reason: 'I read it.' });
    },
  };
};

const page = (act: string) => `/officer/sending/do/${act}`;
const bea = 'Bea Breach';

const round =
  (
    isSo: (shown: Shown) => boolean,
    told: (all: ReturnType<typeof switchOf>) => Promise<Omit<Round, 'isSo' | 'by'>>,
  ): Undoable['round'] =>
  async (stage) => {
    const all = switchOf(stage);
    while ((await all.read()).paused) {
      await all.ask(ben);
      if ((await all.read()).proposal !== null) await all.sign(cho);
    }
    return { by: bea, isSo: async () => isSo(await all.read()), ...(await told(all)) };
  };

const isStopped = ({ paused }: Shown): boolean => paused;
const isRunning = ({ paused }: Shown): boolean => !paused;

export const switchRounds = {
  'stop-sending': round(isStopped, async ({ ask, sign }) => ({
    page: page('stop-sending'),
    typed: { reason: 'A wrong letter.' },
    undo: async () => {
      await ask(ben);
      await sign(cho);
    },
    again: 'runs',
    says: /All notices: stopped by you, .*: A wrong letter\.$/,
  })),
  'resume-sending': round(isRunning, async ({ read, stop }) => {
    await stop(bea, 'A wrong letter.');
    const [{ id }] = (await read()).stops;
    return {
      page: page('resume-sending'),
      typed: { stops: id, reason: 'It was the right letter.' },
      undo: () => stop(ann, 'The FBI called.'),
      again: 'nothing',
      says: /All notices: stopped by .*: The FBI called\.$/,
    };
  }),
  'sign-resume': round(isRunning, async ({ stop, ask }) => {
    const asked = async () => {
      await stop(ann, 'The FBI called.');
      await ask(ben);
    };
    await asked();
    return {
      page: page('sign-resume'),
      typed: { reason: 'I read it.' },
      undo: asked,
      again: 'nothing',
      says: /All notices: stopped by .*: The FBI called\. A request to resume waits for a second officer\.$/,
    };
  }),
} satisfies Readonly<Record<string, Undoable['round']>>;
