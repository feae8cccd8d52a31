import type { Exhibit } from '#functions/breach/exhibit.ts';
import type { Clock, ClockDay, ClockLane, ClockLaneKind } from '#functions/design-system/clock.ts';
import { dateInWords } from '#functions/letters/words.ts';

type Calendar = Exhibit['calendar'];
type Lane = Calendar['lanes'][number];

/** A new kind of lane does not compile until it has a color. */
const kinds: Readonly<Record<Lane['kind'], ClockLaneKind>> = {
  'law-enforcement': 'report',
  direction: 'direction',
  stop: 'stop',
  'own-stop': 'stop',
  duty: 'state',
};

const isDeadline = ({ kind }: Lane): boolean => kind === 'law-enforcement' || kind === 'duty';

const laneOf = (lane: Lane): ClockLane => {
  const { kind, label, from, to } = lane;
  const end =
    to === null ? 'until further notice' : `${isDeadline(lane) ? 'by' : 'through'} ${dateInWords(to)}`;
  return {
    ...{ kind: kinds[kind], from, words: `${label}: ${end}` },
    ...(to !== null && { to }),
    ...(kind === 'law-enforcement' && { isPoint: true }),
  };
};

const dayOf = ({ date, kind, number, name, why }: Calendar['days'][number]): ClockDay => ({
  ...{ date, kind, why },
  ...(number !== undefined && { number }),
  ...(name !== undefined && kind !== 'weekend' && { word: name }),
});

/** Paper is read on another day, so no day of it is today. Undefined without a notice to law enforcement. */
export const exhibitClock = ({ calendar: { days, lanes }, dates }: Exhibit): Clock | undefined =>
  days.length === 0
    ? undefined
    : {
        ...{ id: 'exhibit-clock', days: days.map(dayOf), lanes: lanes.map(laneOf) },
        summary: `Calendar of the hold in New York days. ${dates.sentence}`,
      };
