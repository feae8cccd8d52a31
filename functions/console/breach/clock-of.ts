import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { type Day, textOf } from '#domain/calendar/times.ts';
import type { Lane } from '#functions/breach/lanes-view.ts';
import type { Clock, ClockDay, ClockLane, ClockLaneKind } from '#functions/design-system/clock.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import type { WholeBreach } from './breach-case.ts';
import { endRules } from './silences.ts';
import { shortDay } from './words.ts';

const kinds: Readonly<Record<Lane['kind'], ClockLaneKind>> = {
  'law-enforcement': 'report',
  direction: 'direction',
  stop: 'stop',
  'own-stop': 'stop',
  duty: 'state',
};

/** Of a lane's state; undefined: none are needed beside its days. */
const stateWords: Readonly<Record<Lane['state'], string | undefined>> = {
  'in-force': undefined,
  accepted: undefined,
  'not-owed': undefined,
  kept: 'done in time',
  late: 'done late',
  overdue: 'not done',
  open: 'open',
  done: 'done',
  received: 'received, letters are still in flight',
  lifted: 'lifted',
  replaced: 'replaced by a later direction',
  ended: 'ended, review owed',
  reviewed: 'ended and reviewed',
  'ended-early': 'ended early',
  'review-owed': 'ended, review owed',
};

const isDeadline: Readonly<Record<Lane['kind'], boolean>> = {
  'law-enforcement': true,
  direction: false,
  stop: false,
  'own-stop': false,
  duty: true,
};

/** A rule of ours or of the law, not the agency, set the last day (R-11). */
const ruleOfEnd = ({ isUntilFurtherNotice, endRule }: Lane): string => {
  const asWritten = isUntilFurtherNotice ? 'until further notice; ' : '';
  return `${asWritten}${endRule === undefined ? '' : `${endRules[endRule]}; `}`;
};

export const laneOf = (lane: Lane): ClockLane => {
  const { kind, label, from, to, state } = lane;
  const rule = ruleOfEnd(lane);
  const after = rule === '' ? '' : ' unless extended, nor later before a review';
  const end = `${rule}${isDeadline[kind] ? 'by' : 'no notice through'} ${shortDay(to)}${after}`;
  const said = stateWords[state];
  return {
    ...{ kind: kinds[kind], from, to, isPoint: kind === 'law-enforcement' },
    words: `${label}: ${end}${said === undefined ? '' : `, ${said}`}`,
  };
};

/** Our own stops that end on the same day are one lane: each entry about a direction sets one. */
const withOneStop = (lanes: readonly Lane[]): readonly Lane[] => {
  const key = ({ kind, to, state, n, label }: Lane) =>
    kind === 'own-stop' ? `${kind} ${textOf(to)} ${state}` : `${kind} ${n} ${label}`;
  return [...Map.groupBy(lanes, key).values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    return { ...first, label: `Our own stops ${[first, ...others].map(({ n }) => n).join(', ')}` };
  });
};

const counting = ({ days }: WholeBreach['hold']): readonly Day[] =>
  days.filter(({ counts }) => counts).map(({ date }) => date);

const holdLane = ({ hold, ruleset }: WholeBreach): readonly ClockLane[] => {
  const all = counting(hold);
  const [from, to] = [all[0], all.at(-1)];
  if (from === undefined || to === undefined) return [];
  const words =
    ruleset === 'policy-2018'
      ? 'Hold: at least seven days, our policy'
      : 'Hold: 7 full business days, 47 CFR 64.2011(b)(1)';
  return [{ kind: 'hold', from, to, words }];
};

export const dayOf = ({ date, kind, number, name, why }: WholeBreach['hold']['days'][number]): ClockDay => ({
  ...{ date, kind, why },
  ...(number !== undefined && { number }),
  ...(name !== undefined && kind !== 'weekend' && { word: name }),
});

const summary = (view: WholeBreach): string => {
  const first = view.hold.days.find(({ kind }) => kind === 'first')?.date;
  const from =
    first === undefined ? 'No first day is known.' : `The first day for customers is ${dateInWords(first)}.`;
  return `Calendar of the hold in New York days. ${from} It is a first day, not a target.`;
};

/** From the notice to law enforcement through the first day for customers; undefined before that notice. */
export const clockOf = (view: WholeBreach, { now }: Pick<Visit, 'now'>): Clock | undefined => {
  const { days, lanes } = view.hold;
  if (days.length === 0) return undefined;
  return {
    ...{ id: 'clock', days: days.map(dayOf), lanes: [...holdLane(view), ...withOneStop(lanes).map(laneOf)] },
    ...{ today: civilDay(instantText(now), newYork), summary: summary(view) },
  };
};
