import { routes as accounts } from '#functions/account/contract.ts';
import { routes as breaches } from '#functions/breach/contract.ts';
import { routes as heldLetters } from '#functions/breaker/contract.ts';
import { routes as brokerActions } from '#functions/broker-action/contract.ts';
import { routes as campaigns } from '#functions/campaign/contract.ts';
import { routes as cases } from '#functions/case/contract.ts';
import { routes as certificates } from '#functions/certificate/contract.ts';
import { routes as closures } from '#functions/closure/contract.ts';
import { routes as complaints } from '#functions/complaint/contract.ts';
import { routes as officerPages } from '#functions/console/contract.ts';
import { routes as controllers } from '#functions/controller/contract.ts';
import { routes as cpniChecks } from '#functions/cpni-check/contract.ts';
import { routes as downtimes } from '#functions/downtime/contract.ts';
import { routes as drills } from '#functions/drill/contract.ts';
import { routes as heldTexts } from '#functions/held-text/contract.ts';
import { routes as holders } from '#functions/holder/contract.ts';
import { routes as notices } from '#functions/notice/contract.ts';
import { routes as officers } from '#functions/officer/contract.ts';
import { routes as post } from '#functions/paper-mail/contract.ts';
import { routes as preservations } from '#functions/preservation/contract.ts';
import { routes as reports } from '#functions/report/contract.ts';
import { routes as requests } from '#functions/request/contract.ts';
import { routes as searches } from '#functions/search/contract.ts';
import { routes as sentences } from '#functions/sentence/contract.ts';
import { routes as site } from '#functions/site/contract.ts';
import { routes as trainings } from '#functions/training/contract.ts';
import { routes as transfers } from '#functions/transfer/contract.ts';
import type { Route } from '#ports/routes.ts';

/** The whole HTTP surface; the API construct and the local server read this one list. */
export const routes: readonly Route[] = [
  ...site,
  ...requests,
  ...complaints,
  ...heldTexts,
  ...sentences,
  ...cases,
  ...officers,
  ...controllers,
  ...searches,
  ...post,
  ...heldLetters,
  ...accounts,
  ...cpniChecks,
  ...transfers,
  ...campaigns,
  ...holders,
  ...brokerActions,
  ...certificates,
  ...trainings,
  ...reports,
  ...downtimes,
  ...preservations,
  ...breaches,
  ...notices,
  ...closures,
  ...drills,
  ...officerPages,
];
