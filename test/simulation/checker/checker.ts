import type { Evidence } from '../evidence.ts';
import { companyDecides } from './checks/children.ts';
import { complaintAcknowledged, complaintAnswered } from './checks/complaints.ts';
import { neverSold, usesAskedFirst } from './checks/cpni-checks.ts';
import { acceptedIsKept, noServerError, oneKeyOneCase } from './checks/doors.ts';
import { executionsEnd, nothingOpen, somebodyLooks, unreadStays } from './checks/ends.ts';
import { allNoticesStopped, haltsEndedByLaw, noSecondPage } from './checks/halts.ts';
import { datesFromReceipt, historyOnlyGrows, historyWhole } from './checks/histories.ts';
import {
  doneWhenAllSaidSo,
  instructedInTheEnd,
  instructedOnce,
  instructedWhenConfirmed,
  nothingDestroyedWhilePreserved,
  onlyOwnInstructions,
} from './checks/holders.ts';
import {
  everyoneAccounted,
  neverEarly,
  neverLate,
  neverTwice,
  noFalseDoubt,
  toldGotLetter,
} from './checks/notices.ts';
import { noTextWaits, ownWordsSigned } from './checks/own-words.ts';
import { breachUnnamed, nothingPersonal, sealsSayNothing, twoPersons } from './checks/persons.ts';
import { keptWhilePreserved } from './checks/preservations.ts';
import {
  answeredOrToldLate,
  controllerTold,
  nothingUnverified,
  recordsByOwnCode,
  redirectNeutral,
  restrictionRecorded,
  verdictFromOwnSecret,
} from './checks/requests.ts';
import { releasedByLaw, stopsEndedByLaw } from './checks/stops.ts';
import {
  leftByTwo,
  neverToADeniedUse,
  sealedIsUnseen,
  secondMissingTold,
  transferIsLogged,
} from './checks/transfers.ts';
import { type Reading, read } from './reading.ts';

/** What must hold in every run, by name. Each gives a sentence for every case in which it does not. */
export const checks = {
  'never early': neverEarly,
  'stops ended by law': stopsEndedByLaw,
  'halts ended by law': haltsEndedByLaw,
  'released by law': releasedByLaw,
  'no second page': noSecondPage,
  'all notices stopped': allNoticesStopped,
  'never late': neverLate,
  'never twice': neverTwice,
  'no false doubt': noFalseDoubt,
  'everyone accounted for': everyoneAccounted,
  'told by a letter': toldGotLetter,
  'answered, or told that we are late': answeredOrToldLate,
  'complaint acknowledged': complaintAcknowledged,
  'complaint answered, or told why not': complaintAnswered,
  'nothing without an identity': nothingUnverified,
  'verdict from the own secret': verdictFromOwnSecret,
  'records by the own code': recordsByOwnCode,
  'two persons': twoPersons,
  'redirect is neutral': redirectNeutral,
  'company told': controllerTold,
  'restriction recorded': restrictionRecorded,
  'uses asked first': usesAskedFirst,
  'company decides about a child': companyDecides,
  'left by two': leftByTwo,
  'second missing told': secondMissingTold,
  'never to a denied use': neverToADeniedUse,
  'transfer is logged': transferIsLogged,
  'sealed is unseen': sealedIsUnseen,
  'never sold': neverSold,
  'instructed once': instructedOnce,
  'instructed when confirmed': instructedWhenConfirmed,
  'instructed in the end': instructedInTheEnd,
  'only own instructions': onlyOwnInstructions,
  'done when all said so': doneWhenAllSaidSo,
  'nothing destroyed while preserved': nothingDestroyedWhilePreserved,
  'kept while preserved': keptWhilePreserved,
  'accepted is kept': acceptedIsKept,
  'one key, one case': oneKeyOneCase,
  'no server error': noServerError,
  'history whole': historyWhole,
  'history only grows': historyOnlyGrows,
  'dates from the receipt': datesFromReceipt,
  'nothing open': nothingOpen,
  'somebody looks': somebodyLooks,
  'unread stays': unreadStays,
  'executions end': executionsEnd,
  'nothing personal': nothingPersonal,
  'breach unnamed': breachUnnamed,
  'seals say nothing': sealsSayNothing,
  'own words signed': ownWordsSigned,
  'no text waits': noTextWaits,
} as const satisfies Readonly<Record<string, (reading: Reading) => readonly string[]>>;

export type CheckName = keyof typeof checks;

/** One line each: `never early: BRE-…`. Empty for a run that kept every promise. */
export const violationsOf = (evidence: Evidence): readonly string[] => {
  const reading = read(evidence);
  return Object.entries(checks).flatMap(([name, check]) => check(reading).map((one) => `${name}: ${one}`));
};
