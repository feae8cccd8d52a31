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
import { listBrokerActionsAs } from '#functions/broker-action/list-broker-actions.ts';
import { readBrokerAction } from '#functions/broker-action/read-broker-action.ts';
import {
  correctAction,
  correctInformation,
  correctResult,
  recordAction,
  recordInformation,
  recordResult,
} from '#functions/broker-action/record-broker-action.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as trainings from '#functions/training/contract.ts';
import { listTrainings, readTraining } from '#functions/training/read-training.ts';
import { correctTraining, recordTraining } from '#functions/training/record-training.ts';
import { addReleasedBreach, removeReleasedBreach } from './change-room.ts';
import * as contract from './contract.ts';
import { readEvidence } from './read-evidence.ts';
import { readFiling } from './read-filing.ts';
import { readRoom } from './read-room.ts';
import { confirmFiling, correctFiling, declineFiling, recordFiling } from './record-filing.ts';

const once = wire(doOnce, { officerActs });

const recording = { cases, clock, zone };
const explaining = { ...recording, texts };

export const handler = doors(
  door(contract.readFiling, wire(readFiling, { ...explaining, cpniAnswers, officers })),
  door(contract.readRoom, wire(readRoom, { cases, letterhead, officers, texts })),
  door(contract.readEvidence, wire(readEvidence, { ...recording, drills, officers })),
  door(contract.addReleasedBreach, wire(addReleasedBreach, { cases, clock, texts }), { once }),
  door(contract.removeReleasedBreach, wire(removeReleasedBreach, { cases }), { once }),
  door(trainings.listTrainings, wire(listTrainings, { ...explaining, officers })),
  door(trainings.readTraining, wire(readTraining, { cases, officers, texts })),
  door(trainings.recordTraining, wire(recordTraining, explaining), { once }),
  door(trainings.correctTraining, wire(correctTraining, explaining), { once }),
  door(contract.recordFiling, wire(recordFiling, recording), { once }),
  door(contract.confirmFiling, wire(confirmFiling, recording), { once }),
  door(contract.declineFiling, wire(declineFiling, explaining), { once }),
  door(contract.correctFiling, wire(correctFiling, explaining), { once }),
  door(brokerActions.listBrokerActions, wire(listBrokerActionsAs, { ...explaining, officers })),
  door(brokerActions.readBrokerAction, wire(readBrokerAction, { cases, officers, texts })),
  door(brokerActions.recordAction, wire(recordAction, explaining), { once }),
  door(brokerActions.recordInformation, wire(recordInformation, explaining), { once }),
  door(brokerActions.recordResult, wire(recordResult, explaining), { once }),
  door(brokerActions.correctAction, wire(correctAction, explaining), { once }),
  door(brokerActions.correctInformation, wire(correctInformation, explaining), { once }),
  door(brokerActions.correctResult, wire(correctResult, explaining), { once }),
);
