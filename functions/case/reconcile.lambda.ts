import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import {
  caseFiles,
  caseItems,
  cases,
  clock,
  closures,
  cpniAnswers,
  dpoAddress,
  files,
  letterhead,
  letters,
  officersAddress,
  ownRuns,
  people,
  pushes,
  register,
  ruleset,
  secrets,
  supervisorsAddress,
  sweeps,
  texts,
  waiting,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { resumeWithheld } from '#functions/breach/resume-withheld.ts';
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
import { hourly, restarted } from './hourly.ts';
import { reconcile } from './reconcile.ts';
import { tellSecondMissing } from './tell-second-missing.ts';

type Hourly = Parameters<typeof reconcile>[0] &
  ListingPorts &
  Parameters<typeof tellSecondMissing>[0] &
  Parameters<typeof tellLateCases>[0] &
  Parameters<typeof dateAnswers>[0] &
  Parameters<typeof remindOfCertificate>[0] &
  Parameters<typeof keepPreserved>[0] &
  Parameters<typeof resumeWithheld>[0] &
  Parameters<typeof eraseDue>[0] &
  Parameters<typeof instructHolders>[0] &
  Parameters<typeof tellDowntimes>[0];

type Given = z.output<typeof reconcileInput>;

/** The rest of the hour is done by the first run of a chain. */
const everyHour =
  (ports: Hourly) =>
  async (given: Given, { invokedFunctionArn }: Context) =>
    given.goesOn === undefined
      ? allOfTheHour(ports, given, invokedFunctionArn)
      : restarted(count, await reconcile(ports)(given, invokedFunctionArn), given.goesOn.restarted);

const allOfTheHour = (ports: Hourly, given: Given, functionArn: string) => {
  const instructed = instructHolders(ports)();
  // What this hour reopens is instructed in the next, whatever kept it back (R-10, P47).
  const afterIt = <T>(go: () => Promise<T>): Promise<T> => instructed.then(go, go);
  return hourly(count, {
    restarting: reconcile(ports)(given, functionArn),
    listing: sendLists(ports)(),
    toldMissing: tellSecondMissing(ports)(),
    toldLate: tellLateCases(ports)(),
    toldDowntimes: tellDowntimes(ports)(),
    holdsLookedAfter: lookAfterHolds(count)(ports)(),
    answersDated: dateAnswers(ports)(),
    certificateReminded: remindOfCertificate(ports)(),
    holdersInstructed: instructed,
    withheldResumed: afterIt(resumeWithheld(ports)),
    secondLooksOwed: oweSecondLooks(ports)(),
    preservedKept: afterIt(() => keepPreserved(ports)()),
    // After a restore, `all`: what was erased before is erased again.
    erased: given.all ? eraseAgain(ports)() : eraseDue(ports)(),
  });
};

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

const counting = { closures, ruleset };

const keeping = { caseFiles, caseItems, files, pushes, sweeps, texts };

export const handler = task(
  reconcileInput,
  wire(everyHour, {
    ...sending,
    ...keeping,
    ...counting,
    cases,
    clock,
    cpniAnswers,
    ownRuns,
    workflows,
    zone,
  }),
);
