import {
  breachOfficersAddress,
  caseFiles,
  cases,
  clock,
  closures,
  counters,
  dpoAddress,
  letterhead,
  letters,
  limits,
  officersAddress,
  people,
  ruleset,
  secrets,
  standInAddress,
  supervisorsAddress,
  texts,
  uploads,
  waiting,
  workflows,
} from '#functions/adapters/sources.ts';
import type { breachClock } from '#functions/breach/breach-clock.ts';
import type { complaintClock } from '#functions/complaint/complaint-clock.ts';
import { count } from '#functions/platform/metric.ts';
import { allOnUse } from '#functions/platform/on-use.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import type { requestClock } from '#functions/request/request-clock.ts';
import { type CaseClock, type CountAnswer, clockInput, type Unacknowledged } from './contract.ts';
import { runClock } from './run-clock.ts';

const answered: CountAnswer = (late) => count('AnswerLate', late);
const unacknowledged: Unacknowledged = (caseId) => {
  count('CasesUnacknowledged', 1);
  console.error({ code: 'case-unacknowledged', caseId });
};

type ClockPorts = Parameters<typeof requestClock>[0] &
  Parameters<ReturnType<typeof complaintClock>>[0] &
  Parameters<typeof breachClock>[0];

/** A run is for one case: it reads the rules and letters of that kind alone. */
const onUse =
  (load: () => Promise<(ports: ClockPorts) => CaseClock>) =>
  (ports: ClockPorts): CaseClock =>
    allOnUse({ upcoming: true }, async () => (await load())(ports));

const clocks = {
  REQ: onUse(async () => {
    const { requestClock } = await import('#functions/request/request-clock.ts');
    return (ports) => requestClock(ports, answered, unacknowledged);
  }),
  CMP: onUse(async () => {
    const { complaintClock } = await import('#functions/complaint/complaint-clock.ts');
    return complaintClock(unacknowledged, answered);
  }),
  BRE: onUse(async () => (await import('#functions/breach/breach-clock.ts')).breachClock),
};

const run = runClock<ClockPorts>(clocks, count);
const ofEvery = {
  caseFiles,
  cases,
  clock,
  counters,
  letterhead,
  letters,
  limits,
  people,
  secrets,
  texts,
  uploads,
  waiting,
  workflows,
};
const ofBreaches = { closures, ruleset };
const told = { breachOfficersAddress, dpoAddress, officersAddress, standInAddress, supervisorsAddress };

export const handler = task(clockInput, wire(run, { ...ofEvery, ...ofBreaches, ...told }));
