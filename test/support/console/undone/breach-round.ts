import {
  ann,
  ben,
  cho,
  confirmLift,
  determined,
  get,
  held,
  lift,
  post,
  recorded,
} from '#test/support/breach/breach-life.ts';
import { done, type Shown } from './colleagues.ts';
import type { OfficerName, Round, Stage, Undoable } from './round.ts';

export { done, type Shown } from './colleagues.ts';

export const bea = 'Bea Breach';

/** A breach with colleagues who act over the API. */
export const breachAt = ({ laptop }: Stage, id: string) => ({
  id,
  read: async (): Promise<Shown> => (await get(laptop, `/${id}`)).body,
  post: (path: string, json: Record<string, unknown> = {}, who: string = ann) =>
    done(post(laptop, `/${id}${path}`, json, who)),
});

export type Life = ReturnType<typeof breachAt>;

type Told = Omit<Round, 'by' | 'page' | 'isSo'> & {
  readonly by?: OfficerName;
  /** Query of the act's page. */
  readonly about?: string;
  /** Where the act's form is not on the page of its name. */
  readonly at?: string;
};

/** Bea presses, unless another does. */
export const breachRound =
  (
    action: string,
    setUp: (stage: Stage) => Promise<string>,
    isSo: (shown: Shown) => boolean,
    told: (life: Life, stage: Stage) => Told | Promise<Told>,
  ): Undoable['round'] =>
  async (stage) => {
    const life = breachAt(stage, await setUp(stage));
    const { by = bea, about = '', at = `/do/${action}`, ...rest } = await told(life, stage);
    const page = `/officer/breaches/${life.id}${at}${about}`;
    return { by, page, isSo: async () => isSo(await life.read()), ...rest };
  };

export const begin = {
  recorded: ({ laptop }: Stage) => recorded(laptop),
  determined: ({ laptop }: Stage) => determined(laptop),
  held: ({ laptop }: Stage) => held(laptop),
};

export const pause = (life: Life, who: string = ann) =>
  life.post('/notice/pause', { reason: 'The FBI called.' }, who);

export const askResume = async (life: Life, who: string = ben) => {
  const pauses = (await life.read()).notice.pauses.map(({ id }: { id: string }) => id);
  return life.post('/notice/resume', { pauses, reason: 'It is settled.' }, who);
};

export const confirmResume = (life: Life, who: string = cho) =>
  life.post('/notice/resume/confirmation', {}, who);

export const withdraw = async (life: Life) => {
  await life.post('/determination/withdrawal', { reason: 'A false alarm.' });
  return life.post('/determination/withdrawal/confirmation', {}, ben);
};

export const liftFirst = async ({ laptop }: Stage, { id }: Life) => {
  await done(lift(laptop, id, 1, '2026-11-24'));
  return done(confirmLift(laptop, id, 1));
};

/** Whole seconds, as the form takes them. */
export const inAMinute = (instant: string): string =>
  `${new Date(Date.parse(instant) + 60_000).toISOString().slice(0, 19)}.000Z`;

/** As a person types a moment. */
export const typedAt = (
  field: string,
  instant: string,
  timeZone = 'America/New_York',
): Record<string, string> => {
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
  })
    .format(Date.parse(instant))
    .split(' ');
  return { [`${field}.date`]: date, [`${field}.time`]: time };
};
