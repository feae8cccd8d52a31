import { newYorkDay } from '#test/simulation/actors/breach/office.ts';
import type { View } from '#test/simulation/actors/breach/view.ts';

/** An officer at the page of the one breach. */
export interface WildOfficer {
  readonly view: View;
  /** Epoch ms. */
  readonly now: number;
  /** 0 ≤ n < 1, from a stream for each purpose. */
  readonly chance: (purpose: string) => number;
  /** Below the breach: `notice/pause`; `n` stands for a number in the path. */
  readonly act: (path: string, body: object, n?: number) => Promise<unknown>;
  /** The pause of before once more, with its key; nothing where there was none. */
  readonly pressAgain: () => Promise<unknown>;
}

const [hour, day] = [3_600_000, 86_400_000];
const agencies = ['USSS', 'FBI'] as const;
const offices = ['Seattle Field Office', 'Denver Field Office'] as const;
const instant = (at: number): string => new Date(at).toISOString();
const pick = <T>({ chance }: WildOfficer, what: string, of: readonly [T, ...T[]]): T =>
  of[Math.floor(chance(what) * of.length)] ?? of[0];

const official = 'Special Agent Roe';
const references = ['REF-1', 'REF-2', 'REF-3'] as const;

/** Any of them, or several: 0, 1, more. */
const some = <T>({ chance }: WildOfficer, what: string, of: readonly T[]): readonly T[] =>
  of.filter(() => chance(what) < 0.55);

const officeOf = ({ chance }: WildOfficer) => {
  const office = offices[Math.floor(chance('which office') * 3)];
  return office === undefined ? {} : { office };
};

const dayFrom = ({ now, chance }: WildOfficer, what: string, least: number, most: number): string =>
  newYorkDay(now + (least + chance(what) * (most - least)) * day);

/** Now, some days ago, or years ago. */
const agoOf = ({ now, chance }: WildOfficer, what: string): number => {
  const ago = chance(what);
  if (ago < 0.15) return Date.parse('2019-06-03T15:00:00.000Z');
  return ago < 0.5 ? now - 9 * day * chance(`${what}, days`) : now - hour / 60;
};

const agencyOf = (officer: WildOfficer) => pick(officer, 'agency', agencies);

const stopsIn = ({ view }: WildOfficer): readonly string[] => [
  ...view.directions.map(({ n }) => `direction-${n}`),
  ...view.ownStops.stops.map(({ n }) => `own-stop-${n}`),
];

const direct = (officer: WildOfficer): Promise<unknown> => {
  const { chance, act } = officer;
  const agency = agencyOf(officer);
  const kind = chance('kind of direction');
  const writtenOn = newYorkDay(agoOf(officer, 'written'));
  if (kind < 0.15) return act('directions', { agency, until: '' });
  const call = { agency, verbal: true, official, writtenOn, calledBack: '+1 202 555 0100' };
  if (kind < 0.3) return act('directions', { ...call, counselNote: 'Counsel knows.' });
  const replaces = Math.floor(chance('replaced') * 6);
  return act('directions', {
    ...{ agency, ...officeOf(officer), official, writtenOn, until: dayFrom(officer, 'until', -2, 5) },
    reference: pick(officer, 'reference', references),
    ...(chance('zone') < 0.3 ? { zone: 'America/Denver' } : {}),
    ...(replaces === 0 ? {} : { replaces }),
  });
};

const correct = (officer: WildOfficer): Promise<unknown> =>
  officer.act(
    'directions/{n}/correction',
    { until: dayFrom(officer, 'corrected', -3, 5), reason: 'Read again.', documentHash: 'e'.repeat(64) },
    1 + Math.floor(officer.chance('which to correct') * 4),
  );

const lift = (officer: WildOfficer): Promise<unknown> =>
  officer.act('lifts', {
    ...{
      agency: agencyOf(officer),
      official,
      reference: 'LIFT',
      writtenOn: newYorkDay(agoOf(officer, 'lifted')),
    },
    stops: some(officer, 'lifts', stopsIn(officer)),
    namesReferences: some(officer, 'names', references),
  });

const review = (officer: WildOfficer): Promise<unknown> => {
  const { chance, act } = officer;
  const asked = agencies.flatMap((agency) => {
    if (chance('asks it') < 0.12) return [];
    const askedAt = agoOf(officer, 'asked');
    const isAnswered = chance('answered') < 0.75;
    return ['', ...offices]
      .filter(() => chance('asks the office') < 0.85)
      .map((office) => ({
        ...{ agency, askedAt: instant(askedAt), official, answer: 'None.' },
        ...(office === '' ? {} : { office }),
        ...(isAnswered ? { answeredAt: instant(askedAt + 60_000) } : {}),
        asksForMore: chance('wants more') < 0.04 ? 'yes' : 'no',
      }));
  });
  const stops = some(officer, 'reviews', stopsIn(officer));
  return act('release-review', { decision: 'release', stops, asked, reason: 'Asked.' });
};

const explain = async (officer: WildOfficer): Promise<unknown> => {
  const { chance, act, view } = officer;
  const stop = view.ownStops.stops[Math.floor(chance('which own stop') * view.ownStops.stops.length)];
  if (stop === undefined) return undefined;
  const bodies = some(officer, 'explains', stop.bodies).map(({ textSha256 }) => ({
    textSha256,
    ...pick<object>(officer, 'meant', [{ meant: 'nothing' }, { meant: 'direction', direction: 1 }]),
  }));
  return act('own-stops/{n}/review', { bodies, reason: 'I asked.' }, stop.n);
};

const endOwn = ({ act, chance }: WildOfficer): Promise<unknown> =>
  act('own-stops/{n}/end', { reason: 'A slip.' }, 1 + Math.floor(chance('which end') * 2));

const pause = (officer: WildOfficer): Promise<unknown> =>
  officer.chance('same key') < 0.4
    ? officer.pressAgain()
    : officer.act('notice/pause', { reason: pick(officer, 'why', ['Odd.', 'The FBI called.']) });

const resume = (officer: WildOfficer): Promise<unknown> =>
  officer.act('notice/resume', {
    pauses: some(officer, 'resumes', ['pause-1', 'pause-2', 'pause-3']),
    reason: 'Found out why.',
  });

/** Whatever waits for a second officer, without a look at any paper; also what they asked themselves. */
const confirm = async ({ act, chance, view }: WildOfficer): Promise<unknown> => {
  const one = view.proposals[Math.floor(chance('which to sign') * view.proposals.length)];
  if (one === undefined) return undefined;
  const path = one.confirmAt.replace(/^.*\/breaches\/[^/]+\//, '');
  const [, n] = /\/(\d+)\//.exec(path) ?? [];
  return act(path.replace(/\/\d+\//, '/{n}/'), { proposalSha256: one.proposalSha256 }, Number(n ?? 0));
};

const redetermine = (officer: WildOfficer): Promise<unknown> =>
  officer.view.determination !== null && officer.chance('withdraws') < 0.3
    ? officer.act('determination/withdrawal', { reason: 'It was wrong.' })
    : officer.act('determination', {
        ...{ determinedAt: instant(officer.now - hour), reason: 'By the logs.' },
        within2011: pick(officer, 'within', ['yes', 'no', 'unclear']),
        ...{ reportToLawEnforcement: false, tellCustomers: pick(officer, 'tells', ['yes', 'no']) },
        reasonCode: pick(officer, 'code', ['false-alarm', 'state-law-only', 'no-cpni']),
      });

type Act = readonly [odds: number, act: (officer: WildOfficer) => Promise<unknown>];

/** While paper comes in, how often of a hundred. */
const early: readonly Act[] = [
  ...([
    [16, direct],
    [8, correct],
    [10, lift],
    [14, review],
    [10, explain],
    [3, endOwn],
  ] as const),
  ...([
    [5, pause],
    [5, resume],
    [17, confirm],
    [2, redetermine],
  ] as const),
];

/** Afterward: what it takes to tell customers. */
const late: readonly Act[] = [
  ...([
    [3, direct],
    [3, correct],
    [10, lift],
    [33, review],
    [20, explain],
    [1, endOwn],
  ] as const),
  ...([
    [2, pause],
    [5, resume],
    [23, confirm],
  ] as const),
];

/** Anything, at any time, with whatever the page shows. */
export const actWildly = (officer: WildOfficer, isLate: boolean): Promise<unknown> => {
  let left = officer.chance('act') * 100;
  const found = (isLate ? late : early).find(([odds]) => {
    left -= odds;
    return left < 0;
  });
  return (found?.[1] ?? confirm)(officer);
};
