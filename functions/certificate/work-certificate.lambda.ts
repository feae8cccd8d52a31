import {
  cases,
  clock,
  cpniAnswers,
  drills,
  letterhead,
  officerActs,
  officers,
  texts,
  zone,
} from '#functions/adapters/sources.ts';
import * as brokerActions from '#functions/broker-action/contract.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as trainings from '#functions/training/contract.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const recording = { cases, clock, zone };
const explaining = { ...recording, texts };

const brokerList = partOf(() => import('#functions/broker-action/list-broker-actions.ts'));
const brokerOne = partOf(() => import('#functions/broker-action/read-broker-action.ts'));
const brokerRecord = partOf(() => import('#functions/broker-action/record-broker-action.ts'));
const trainingRead = partOf(() => import('#functions/training/read-training.ts'));
const trainingRecord = partOf(() => import('#functions/training/record-training.ts'));
const room = partOf(() => import('./change-room.ts'));
const evidence = partOf(() => import('./read-evidence.ts'));
const filing = partOf(() => import('./read-filing.ts'));
const roomRead = partOf(() => import('./read-room.ts'));
const filingRecord = partOf(() => import('./record-filing.ts'));

export const handler = doors(
  door(contract.readFiling, wire(filing('readFiling'), { ...explaining, cpniAnswers, officers })),
  door(contract.readRoom, wire(roomRead('readRoom'), { cases, letterhead, officers, texts })),
  door(contract.readEvidence, wire(evidence('readEvidence'), { ...recording, drills, officers })),
  door(contract.addReleasedBreach, wire(room('addReleasedBreach'), { cases, clock, texts }), { once }),
  door(contract.removeReleasedBreach, wire(room('removeReleasedBreach'), { cases }), { once }),
  door(trainings.listTrainings, wire(trainingRead('listTrainings'), { ...explaining, officers })),
  door(trainings.readTraining, wire(trainingRead('readTraining'), { cases, officers, texts })),
  door(trainings.recordTraining, wire(trainingRecord('recordTraining'), explaining), { once }),
  door(trainings.correctTraining, wire(trainingRecord('correctTraining'), explaining), { once }),
  door(contract.recordFiling, wire(filingRecord('recordFiling'), recording), { once }),
  door(contract.confirmFiling, wire(filingRecord('confirmFiling'), recording), { once }),
  door(contract.declineFiling, wire(filingRecord('declineFiling'), explaining), { once }),
  door(contract.correctFiling, wire(filingRecord('correctFiling'), explaining), { once }),
  door(brokerActions.listBrokerActions, wire(brokerList('listBrokerActionsAs'), { ...explaining, officers })),
  door(brokerActions.readBrokerAction, wire(brokerOne('readBrokerAction'), { cases, officers, texts })),
  door(brokerActions.recordAction, wire(brokerRecord('recordAction'), explaining), { once }),
  door(brokerActions.recordInformation, wire(brokerRecord('recordInformation'), explaining), { once }),
  door(brokerActions.recordResult, wire(brokerRecord('recordResult'), explaining), { once }),
  door(brokerActions.correctAction, wire(brokerRecord('correctAction'), explaining), { once }),
  door(brokerActions.correctInformation, wire(brokerRecord('correctInformation'), explaining), { once }),
  door(brokerActions.correctResult, wire(brokerRecord('correctResult'), explaining), { once }),
);
