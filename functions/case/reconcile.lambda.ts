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
  lookups,
  officersAddress,
  ownRuns,
  people,
  pushes,
  register,
  ruleset,
  secrets,
  signals,
  supervisorsAddress,
  sweeps,
  texts,
  waiting,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import type { ListingPorts } from '#functions/request/limits/send-lists.ts';
import { reconcileInput } from './contract.ts';
import { dueEntries } from './due-entries.ts';
import { hourly, restarted } from './hourly.ts';

/* What an hour does is read when its turn comes. */

const reconcile = onUse(async () => (await import('./reconcile.ts')).reconcile);
const resumeWithheld = onUse(
  async () => (await import('#functions/breach/resume-withheld.ts')).resumeWithheld,
);
const listToldAgainstLaw = onUse(
  async () => (await import('#functions/breach/list-told-against-law.ts')).listToldAgainstLaw,
);
const lookAfterHolds = onUse(async () =>
  (await import('#functions/breaker/look-after-holds.ts')).lookAfterHolds(count),
);
const dateAnswers = onUse(async () => (await import('#functions/certificate/date-answers.ts')).dateAnswers);
const remindOfCertificate = onUse(
  async () => (await import('#functions/certificate/remind-of-certificate.ts')).remindOfCertificate,
);
const oweSecondLooks = onUse(
  async () => (await import('#functions/complaint/second-looks.ts')).oweSecondLooks,
);
const nameCompanies = onUse(
  async () => (await import('#functions/controller/name-companies.ts')).nameCompanies,
);
const tellSilenceIsNo = onUse(
  async () => (await import('#functions/campaign/tell-silence-is-no.ts')).tellSilenceIsNo,
);
const tellLateCases = onUse(async () => (await import('#functions/digest/tell-late-cases.ts')).tellLateCases);
const tellWaitingTexts = onUse(
  async () => (await import('#functions/digest/tell-waiting-texts.ts')).tellWaitingTexts,
);
const tellDowntimes = onUse(
  async () => (await import('#functions/downtime/tell-downtimes.ts')).tellDowntimes,
);
const instructHolders = onUse(
  async () => (await import('#functions/holder/instruct-holders.ts')).instructHolders,
);
const keepPreserved = onUse(
  async () => (await import('#functions/preservation/keep-preserved.ts')).keepPreserved,
);
const endLeftSignals = onUse(
  async () => (await import('#functions/notice/sending/end-left-signals.ts')).endLeftSignals,
);
const sendLists = onUse(async () => (await import('#functions/request/limits/send-lists.ts')).sendLists);
const tellSecondMissing = onUse(async () => (await import('./tell-second-missing.ts')).tellSecondMissing);
const erasing = partOf(() => import('#functions/retention/erase-due.ts'));
const eraseAgain = erasing('eraseAgain');
const eraseDue = erasing('eraseDue');

type Hourly = Parameters<typeof reconcile>[0] &
  ListingPorts &
  Parameters<typeof tellSecondMissing>[0] &
  Parameters<typeof tellLateCases>[0] &
  Parameters<typeof dateAnswers>[0] &
  Parameters<typeof remindOfCertificate>[0] &
  Parameters<typeof keepPreserved>[0] &
  Parameters<typeof nameCompanies>[0] &
  Parameters<typeof resumeWithheld>[0] &
  Parameters<typeof eraseDue>[0] &
  Parameters<typeof instructHolders>[0] &
  Parameters<typeof tellDowntimes>[0] &
  Parameters<typeof endLeftSignals>[0];

type Given = z.output<typeof reconcileInput>;

/** The rest of the hour is done by the first run of a chain. */
const everyHour =
  (ports: Hourly) =>
  async (given: Given, { invokedFunctionArn }: Context) =>
    given.goesOn === undefined
      ? allOfTheHour(ports, given, invokedFunctionArn)
      : restarted(count, await reconcile(ports)(given, invokedFunctionArn), given.goesOn.restarted);

/** Also when it failed. */
const after = <T>(it: Promise<unknown>, go: () => Promise<T>): Promise<T> => it.then(go, go);

const allOfTheHour = (ports: Hourly, given: Given, functionArn: string) => {
  const instructed = instructHolders(ports)();
  const due = dueEntries(ports);
  const toldLate = tellLateCases(ports)(due);
  // What this hour reopens is instructed in the next, whatever kept it back (R-10, P47).
  const afterIt = <T>(go: () => Promise<T>): Promise<T> => after(instructed, go);
  return hourly(count, {
    restarting: reconcile(ports)(given, functionArn),
    listing: sendLists(ports)(),
    toldMissing: tellSecondMissing(ports)(due),
    toldLate,
    toldTexts: after(toldLate, () => tellWaitingTexts(ports)()),
    toldSilence: tellSilenceIsNo(ports)(),
    toldDowntimes: tellDowntimes(ports)(due),
    holdsLookedAfter: lookAfterHolds(ports)(),
    answersDated: dateAnswers(ports)(),
    certificateReminded: remindOfCertificate(ports)(),
    holdersInstructed: instructed,
    withheldResumed: afterIt(() => resumeWithheld(ports)().finally(listToldAgainstLaw(ports))),
    secondLooksOwed: oweSecondLooks(ports)(),
    companiesNamed: nameCompanies(ports)(),
    preservedKept: afterIt(() => keepPreserved(ports)()),
    signalsEnded: endLeftSignals(ports)(),
    // After a restore, `all`: what was erased before is erased again.
    erased: given.all ? eraseAgain(ports)() : eraseDue(ports)(),
  });
};

const sending = {
  dpoAddress,
  letterhead,
  letters,
  lookups,
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
    signals,
    workflows,
    zone,
  }),
);
