import {
  caseFiles,
  caseItems,
  cases,
  clock,
  cpniAnswers,
  dpoAddress,
  files,
  letterhead,
  letters,
  officersAddress,
  people,
  pushes,
  register,
  secrets,
  supervisorsAddress,
  sweeps,
  texts,
  waiting,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { lookAfterHolds } from '#functions/breaker/look-after-holds.ts';
import { dateAnswers } from '#functions/certificate/date-answers.ts';
import { remindOfCertificate } from '#functions/certificate/remind-of-certificate.ts';
import { oweSecondLooks } from '#functions/complaint/second-looks.ts';
import { tellLateCases } from '#functions/digest/tell-late-cases.ts';
import { tellDowntimes } from '#functions/downtime/tell-downtimes.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { keepPreserved } from '#functions/preservation/keep-preserved.ts';
import { type ListingPorts, sendLists } from '#functions/request/limits/send-lists.ts';
import { eraseAgain, eraseDue } from '#functions/retention/erase-due.ts';
import { reconcileInput } from './contract.ts';
import { hourly } from './hourly.ts';
import { reconcile } from './reconcile.ts';
import { tellSecondMissing } from './tell-second-missing.ts';

type Hourly = Parameters<typeof reconcile>[0] &
  ListingPorts &
  Parameters<typeof tellSecondMissing>[0] &
  Parameters<typeof tellLateCases>[0] &
  Parameters<typeof dateAnswers>[0] &
  Parameters<typeof remindOfCertificate>[0] &
  Parameters<typeof keepPreserved>[0] &
  Parameters<typeof eraseDue>[0] &
  Parameters<typeof instructHolders>[0] &
  Parameters<typeof tellDowntimes>[0];

const everyHour = (ports: Hourly) => (given: Parameters<ReturnType<typeof reconcile>>[0]) =>
  hourly(count, {
    restarting: reconcile(ports)(given),
    listing: sendLists(ports)(),
    toldMissing: tellSecondMissing(ports)(),
    toldLate: tellLateCases(ports)(),
    toldDowntimes: tellDowntimes(ports)(),
    holdsLookedAfter: lookAfterHolds(count)(ports)(),
    answersDated: dateAnswers(ports)(),
    certificateReminded: remindOfCertificate(ports)(),
    holdersInstructed: instructHolders(ports)(),
    secondLooksOwed: oweSecondLooks(ports)(),
    preservedKept: keepPreserved(ports)(),
    // After a restore, `all`: what was erased before is erased again.
    erased: given.all ? eraseAgain(ports)() : eraseDue(ports)(),
  });

const sending = {
  dpoAddress,
  letterhead,
  letters,
  officersAddress,
  people,
  register,
  secrets,
  supervisorsAddress,
  waiting,
};

const keeping = { caseFiles, caseItems, files, pushes, sweeps, texts };

export const handler = task(
  reconcileInput,
  wire(everyHour, { ...sending, ...keeping, cases, clock, cpniAnswers, workflows, zone }),
);
