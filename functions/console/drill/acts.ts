import { html } from '#functions/design-system/html.ts';
import type { ClockMove } from '#functions/drill/clock-moves.ts';
import { askColleague, endDrill, moveDrill, resumeDrill, startDrill } from '#functions/drill/contract.ts';
import type { Act, Doing } from '../acts/act.ts';
import { drillPage } from './practiced.ts';

type DrillAct = Act<undefined>;
interface Row {
  readonly act: DrillAct;
  readonly route: { readonly method: 'POST'; readonly path: string };
}

const moving = (title: string, done: string, move: ClockMove, consequence: string): Row => ({
  route: moveDrill,
  act: {
    ...{ title, button: title, done },
    fields: () => ({}),
    body: () => ({ move }),
    consequence: () => consequence,
  },
});

const forward = 'Only the practice clock moves. It does not go back.';

export const drillRows = {
  start: {
    route: startDrill,
    act: {
      title: 'Start a drill',
      lead: () =>
        html`<p>Everybody who works on breaches sees it and can take part. It is one drill for all of you.</p>`,
      fields: () => ({}),
      consequence: () => 'A practice breach begins. It pauses when a real breach is recorded.',
      button: 'Start a drill',
      done: 'You started the drill.',
    },
  },
  resume: {
    route: resumeDrill,
    act: {
      title: 'Go on with the drill',
      fields: () => ({}),
      consequence: () => 'The drill goes on where it was.',
      button: 'Go on with the drill',
      done: 'You let the drill go on.',
    },
  },
  hour: moving('Move an hour', 'The practice clock moved an hour.', 'hour', forward),
  day: moving('Move a day', 'The practice clock moved a day.', 'day', forward),
  next: moving('Move to the next event', 'The practice clock moved to the next event.', 'next', forward),
  run: moving('Let a minute be a day', 'You let the practice clock run: a minute is a day.', 'run', forward),
  stop: moving(
    'Stop the clock',
    'The practice clock stands still.',
    'stop',
    'The practice clock stands still.',
  ),
  colleague: {
    route: askColleague,
    act: {
      title: 'Let a practice colleague do this',
      fields: () => ({}),
      consequence: () => 'A made-up colleague does what comes next.',
      button: 'Let a practice colleague do this',
      done: 'A practice colleague did what could be done now.',
    },
  },
  end: {
    route: endDrill,
    act: {
      title: 'End the drill',
      fields: () => ({}),
      consequence: () =>
        'The practice breach is removed for everybody. The record of training stays for two years.',
      button: 'End the drill and keep its record',
      done: 'You ended the drill. Its record is kept.',
      asksTwice: true,
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
export type DrillActName = keyof typeof drillRows;

export const drillActNames = Object.keys(drillRows) as readonly DrillActName[];
export const drillActs = Object.fromEntries(
  drillActNames.map((name) => [name, drillRows[name].act]),
) as Readonly<Record<DrillActName, DrillAct>>;

export const actPageOf = (name: DrillActName): string => `${drillPage}/do/${name}`;

export const doingOfDrill = (name: DrillActName): Doing<undefined> => {
  const { act, route } = drillRows[name];
  const { method, path } = route;
  return { act, context: undefined, method, path, casePage: drillPage, name, caption: 'Drill' };
};
