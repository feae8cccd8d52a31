import type { BreachConfirmation } from '#domain/breach/commands.ts';
import {
  ann,
  BreachLife,
  ben,
  cho,
  determine,
  direction,
  held,
  lift,
  listFrozen,
  noon,
  receipt,
  text,
} from './breach.ts';
import { correctDirection, correctReceipt } from './given-breach.ts';
import { askUrgent, needy, sent } from './notice.ts';

export interface Case<Life> {
  /** One person proposes. */
  readonly proposed: () => Life;
  /** Then it is changed, while the page of the second person is open. */
  readonly changed: (life: Life) => unknown;
}

const by = { by: ann, textSha256: text } as const;
const document = 'a'.repeat(64);
const no = { within2011: 'no', reasonCode: 'no-cpni' } as const;
const rows = (finished: number) =>
  ({ type: 'ask-write-off', list: 1, finished, setSha256: String(finished).repeat(64), ...by }) as const;
const resume = (who: string, ...pauses: readonly string[]) =>
  ({ type: 'resume-notice', by: who, textSha256: text, pauses }) as const;
const pause = (who: string) =>
  ({ type: 'pause-notice', because: 'officer', by: who, textSha256: text }) as const;
const paperMailLeft = (many: number) =>
  ({ type: 'ask-paper-mail-waiver', paperMailLeft: many, ...by }) as const;
const earlier = (on: string) =>
  ({ type: 'correct-record', times: { discoveredAt: noon(on) }, ...by }) as const;
const restored = () => {
  const life = held();
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};
const directed = () => held().do(direction('2026-12-20', '2026-11-24'));
const lateReceipt = () =>
  new BreachLife(noon('2026-11-24'))
    .do(determine(noon('2026-11-24')))
    .at(noon('2026-11-27'))
    .do(receipt(noon('2026-11-24')));

const duty = { type: 'record-duty', published: true, ...by } as const;
const published = (note: string) =>
  ({ type: 'ask-published-notice', n: 1, ...by, textSha256: note }) as const;
const controllersLetter = (decision: 'send' | 'none') =>
  ({ type: 'write-controllers-letter', decision, mentionsCpni: false, ...by }) as const;

/** Every confirmation of a breach: a new one does not compile before it has its line. */
export const ofBreach: Readonly<Record<BreachConfirmation['type'], Case<BreachLife>>> = {
  'confirm-determination': {
    proposed: () => new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24'), no)),
    changed: (life) => {
      life.state = { ...life.state, determination: { ...life.state.determination!, report: false } };
    },
  },
  'confirm-withdrawal': {
    proposed: () => held().do({ type: 'withdraw-determination', ...by }),
    changed: (life) => life.do({ type: 'withdraw-determination', by: cho, textSha256: text }),
  },
  'confirm-record-correction': {
    proposed: () => new BreachLife(noon('2026-11-24')).do(earlier('2026-09-20')),
    changed: (life) => life.do(earlier('2026-09-19')),
  },
  'confirm-restore': {
    proposed: restored,
    changed: (life) => life.do(direction('2026-12-20', '2026-11-24')),
  },
  'confirm-receipt': {
    proposed: lateReceipt,
    changed: (life) => life.do(correctReceipt(noon('2026-11-18'), document)),
  },
  'confirm-direction': {
    proposed: () => directed().do(correctDirection('2026-12-11', document)),
    changed: (life) => life.do(correctDirection('2026-12-06', document)),
  },
  'confirm-lift': {
    proposed: () => directed().do(lift(1, '2026-11-24')),
    // Another lift is one of its own (law of stopping 5): no act changes the first one.
    changed: (life) => {
      const [first] = life.state.lifts ?? [];
      life.state = { ...life.state, lifts: [{ ...first!, stops: ['direction-1', 'direction-2'] }] };
    },
  },
  'confirm-own-stop-end': {
    proposed: () => held().do({ type: 'hold-for-entry', ...by }, { type: 'end-own-stop', n: 1, ...by }),
    changed: (life) =>
      life.do({ type: 'hold-for-entry', ...by, textSha256: document, refused: { entry: 'x', code: 'y' } }),
  },
  'confirm-urgent-exception': {
    proposed: () => needy().do(askUrgent({ classes: ['vip'] })),
    changed: (life) => life.do(askUrgent({ classes: ['vip', 'everybody-else'] })),
  },
  'confirm-write-off': {
    proposed: () => held('2026-11-24', [listFrozen({ toFinish: 5 })]).do(rows(1)),
    changed: (life) => life.do(rows(5)),
  },
  'confirm-resume': {
    proposed: () => held().do(pause(ben), resume(ann, 'pause-1')),
    changed: (life) => life.do(pause(cho), resume(cho, 'pause-1', 'pause-2')),
  },
  'confirm-published-notice': {
    proposed: () => held().do(duty, published('a')),
    changed: (life) => life.do(published('b')),
  },
  'confirm-controllers-letter': {
    proposed: () => held().do(controllersLetter('send')),
    changed: (life) => life.do(controllersLetter('none')),
  },
  'confirm-paper-mail-waiver': {
    proposed: () => sent().do(paperMailLeft(1)),
    changed: (life) => life.do(paperMailLeft(90)),
  },
};
