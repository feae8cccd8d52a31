import { askRelease } from '#functions/breach/ask-release.ts';
import { breachClock } from '#functions/breach/breach-clock.ts';
import { prepareReport } from '#functions/breach/prepare-report.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { flagged } from '#functions/case/contract.ts';
import { flagCase } from '#functions/case/flag-case.ts';
import { clockInput } from '#functions/clock/contract.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { accountForEveryone, closeBreach } from '#functions/notice/accounting/close-breach.ts';
import { letterReader } from '#functions/notice/accounting/notices.ts';
import { laneInput, stoppedInput } from '#functions/notice/contract.ts';
import { freezeUploads } from '#functions/notice/list/freeze-upload.ts';
import { acceptDirection } from '#functions/notice/sending/accept-direction.ts';
import { askNotice } from '#functions/notice/sending/ask-notice.ts';
import { pauseNotice } from '#functions/notice/sending/pause-notice.ts';
import { sendNotice } from '#functions/notice/sending/send-notice.ts';
import { check } from '#functions/platform/check.ts';
import { caseInput } from '#functions/platform/task.ts';
import type { DrillPorts } from './ports.ts';
import type { Around } from './run-machine.ts';

/** Milliseconds that a task of the drill may take by its own clock. */
const lifeMs = 5 * 60_000;

/** The product's own steps, by the names of their functions (infra/functions.ts). */
export const tasksOf = (ports: DrillPorts): Around['tasks'] => {
  const endsAt = () => {
    const end = ports.clock.now() + lifeMs;
    return { getRemainingTimeInMillis: () => Math.max(0, end - ports.clock.now()) };
  };
  const run = runClock<DrillPorts>({ BRE: breachClock })(ports);
  return {
    'accept-direction': async (input) => acceptDirection(ports)(check(caseInput, input)),
    'account-for-everyone': async (input) => accountForEveryone(ports)(check(caseInput, input)),
    'ask-notice': async (input) => askNotice(ports)(check(caseInput, input)),
    'ask-release': async (input) => askRelease(ports)(check(caseInput, input)),
    'close-breach': async (input) => closeBreach(ports)(check(caseInput, input)),
    'flag-case': async (input) => flagCase(ports)(check(flagged, input)),
    'freeze-list': async (input) => freezeUploads(ports)(check(caseInput, input)),
    'pause-notice': async (input) => pauseNotice(ports)(check(stoppedInput, input)),
    'prepare-report': async (input) => prepareReport(ports)(check(caseInput, input)),
    'release-breach': async (input) => releaseBreach(letterReader)(ports)(check(caseInput, input)),
    'run-clock': async (input) => run(check(clockInput, input)),
    'send-notice': async (input) => sendNotice(ports)(check(laneInput, input), endsAt()),
  };
};
