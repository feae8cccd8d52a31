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
import { breachClock } from '#functions/breach/breach-clock.ts';
import { complaintClock } from '#functions/complaint/complaint-clock.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { type CountAnswer, clockInput, type Unacknowledged } from './contract.ts';
import { runClock } from './run-clock.ts';

const answered: CountAnswer = (late) => count('AnswerLate', late);
const unacknowledged: Unacknowledged = (caseId) => {
  count('CasesUnacknowledged', 1);
  console.error({ code: 'case-unacknowledged', caseId });
};
const complaints = complaintClock(unacknowledged, answered);
const requests = (ports: Parameters<typeof requestClock>[0]) => requestClock(ports, answered, unacknowledged);

type ClockPorts = Parameters<typeof requestClock>[0] &
  Parameters<typeof complaints>[0] &
  Parameters<typeof breachClock>[0];

const run = runClock<ClockPorts>({ REQ: requests, CMP: complaints, BRE: breachClock }, count);
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
