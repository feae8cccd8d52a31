import type { ImportAct } from '#domain/account/imports.ts';
import type { BreakerAct } from '#domain/breaker/breaker.ts';
import type { BrokerActionAct } from '#domain/broker-action/rules.ts';
import type { CampaignAct } from '#domain/campaign/rules.ts';
import type { RoomAct } from '#domain/certificate/room-rules.ts';
import type { FilingAct } from '#domain/certificate/rules.ts';
import type { ClosureAct } from '#domain/closure/closures.ts';
import type { DowntimeAct } from '#domain/downtime/rules.ts';
import type { HolderAct } from '#domain/holder/rules.ts';
import type { SwitchAct } from '#domain/notice/sending-switch.ts';
import type { PreservationAct } from '#domain/preservation/rules.ts';
import type { TrainingAct } from '#domain/training/rules.ts';
import type { TransferAct } from '#domain/transfer/rules.ts';
import { confirmImport, confirmSince, undoImport } from '#functions/account/contract.ts';
import { closeHold } from '#functions/breaker/contract.ts';
import {
  correctAction,
  correctInformation,
  correctResult,
  recordResult,
} from '#functions/broker-action/contract.ts';
import {
  confirmCampaign,
  confirmMailing,
  declineCampaign,
  declineMailing,
  recordMailing,
  recordReturns,
} from '#functions/campaign/contract.ts';
import {
  addReleasedBreach,
  confirmFiling,
  correctFiling,
  declineFiling,
  recordFiling,
  removeReleasedBreach,
} from '#functions/certificate/contract.ts';
import { askRemoval, confirmRemoval } from '#functions/closure/contract.ts';
import { confirmController } from '#functions/controller/contract.ts';
import { decideAnomaly, decideFailure, endDowntime, recordFccNotice } from '#functions/downtime/contract.ts';
import { turnSending } from '#functions/notice/contract.ts';
import {
  askPreservationEnd,
  confirmPreservationEnd,
  declinePreservationEnd,
} from '#functions/preservation/contract.ts';
import { correctTraining } from '#functions/training/contract.ts';
import { confirmTransfer, declineTransfer, recordHandOver } from '#functions/transfer/contract.ts';
import { holderWords } from './holder-words.ts';
import type { WordsOf } from './next-act.ts';

/** The route lets a stand-in in, who only signs. */
const turnedByOfficer = { ...turnSending, access: 'breach-work' } as const;

type RegisterAct =
  | 'confirm-since'
  | 'confirm-roster'
  | ImportAct
  | ClosureAct
  | SwitchAct
  | BreakerAct
  | TransferAct
  | CampaignAct
  | FilingAct
  | DowntimeAct
  | BrokerActionAct
  | HolderAct
  | PreservationAct
  | RoomAct
  | TrainingAct;

/** Of accounts, companies and imports, closing days, held letters, transfers, campaigns, the filing of certificates, downtimes, actions against data brokers, systems that hold data, preservations, trainings, and the switch of all notices. */
export const registerWords: WordsOf<RegisterAct> = {
  'confirm-since': {
    label: 'Confirm this date',
    needs: ['The account in billing, to compare'],
    door: confirmSince,
  },
  'confirm-roster': {
    label: 'Confirm this change',
    needs: ['The contract or the letter of its signatory, to compare'],
    door: confirmController,
  },
  'confirm-import': {
    label: 'Confirm the import',
    needs: ['The accounts in billing, to compare with each row'],
    door: confirmImport,
  },
  'undo-import': { label: 'Undo the import', needs: [], door: undoImport },
  'ask-closure-removal': {
    label: 'Ask to remove this closing day',
    needs: ['How we know that the office was open'],
    door: askRemoval,
  },
  'confirm-closure-removal': {
    label: 'Confirm the removal of this closing day',
    needs: ['How we know that the office was open, to compare'],
    door: confirmRemoval,
  },
  'confirm-transfer': {
    label: 'Confirm the transfer',
    needs: ['The paper or contract that it names, to compare'],
    door: confirmTransfer,
  },
  'decline-transfer': { label: 'Decline the transfer', needs: ['The reason'], door: declineTransfer },
  'record-hand-over': {
    label: 'Record that the data left',
    needs: ['When, and how'],
    door: recordHandOver,
  },
  'confirm-campaign': {
    label: 'Approve the campaign',
    needs: ['What will be sent or said, to compare'],
    door: confirmCampaign,
  },
  'decline-campaign': { label: 'Decline the campaign', needs: ['The reason'], door: declineCampaign },
  'confirm-mailing': {
    label: ({ n }) => `Confirm mailing ${n}`,
    needs: ['The proof of mailing, to compare'],
    door: confirmMailing,
  },
  'decline-mailing': {
    label: ({ n }) => `Decline mailing ${n}`,
    needs: ['The reason'],
    door: declineMailing,
  },
  'record-mailing': {
    label: 'Record a mailing of notices',
    needs: ['The proof of mailing', 'The list of account numbers'],
    door: recordMailing,
  },
  'record-returns': {
    label: ({ n }) => `Record letters of mailing ${n} that came back`,
    needs: ['The letters that came back'],
    door: recordReturns,
  },
  'record-filing': {
    label: 'Record that the certificate was filed',
    needs: ['The FCC’s confirmation: its day and its number'],
    door: recordFiling,
  },
  'confirm-filing': {
    label: 'Confirm the filing',
    needs: ['The FCC’s confirmation, to compare'],
    door: confirmFiling,
  },
  'decline-filing': { label: 'Decline the filing', needs: ['The reason'], door: declineFiling },
  'correct-filing': {
    label: 'Correct the filing',
    needs: ['The FCC’s confirmation', 'What was wrong'],
    door: correctFiling,
  },
  'add-released-breach': {
    label: 'Add a released breach to the public file',
    needs: ['Counsel’s advice', 'What the file says of it'],
    door: addReleasedBreach,
  },
  'remove-released-breach': {
    label: ({ n }) => `Take paragraph ${n} out of the public file`,
    needs: [],
    door: removeReleasedBreach,
  },
  'correct-training': {
    label: 'Correct this training',
    needs: ['The list of who took part, to compare'],
    door: correctTraining,
  },
  'ask-preservation-end': {
    label: 'Ask to end the preservation',
    needs: ['Why nothing has to be kept any longer'],
    door: askPreservationEnd,
  },
  'confirm-preservation-end': {
    label: 'Confirm the end',
    needs: ['The order or the settlement that ends the duty, to compare'],
    door: confirmPreservationEnd,
  },
  'decline-preservation-end': {
    label: 'Decline the end',
    needs: ['The reason'],
    door: declinePreservationEnd,
  },
  'end-downtime': {
    label: 'Record when it worked again',
    needs: ['The moment from which it worked again'],
    door: endDowntime,
  },
  'decide-anomaly': {
    label: 'It was an anomaly',
    needs: ['Why it was no more than an anomaly'],
    door: decideAnomaly,
  },
  'decide-failure': {
    label: 'It was a failure: write the letter to the FCC',
    needs: ['The problem, and what we did about it'],
    door: decideFailure,
  },
  'record-fcc-notice': {
    label: 'Record that the letter to the FCC was sent',
    needs: ['The day, and how it was sent'],
    door: recordFccNotice,
  },
  'record-result': {
    label: 'Record a result',
    needs: ['The day, and what happened'],
    door: recordResult,
  },
  'correct-result': {
    label: ({ n }) => `Correct entry ${n}, a result`,
    needs: ['The right day, and what happened'],
    door: correctResult,
  },
  'correct-action': {
    label: 'Correct this action',
    needs: ['The papers of the case, to compare'],
    door: correctAction,
  },
  'correct-information': {
    label: 'Correct this information',
    needs: ['What is right'],
    door: correctInformation,
  },
  ...holderWords,
  'close-hold': {
    label: 'Close this hold',
    needs: ['Why these letters can go out again'],
    door: closeHold,
  },
  'stop-sending': {
    label: 'Stop all notices to customers',
    needs: ['The reason'],
    door: turnedByOfficer,
  },
  'resume-sending': {
    label: 'Let notices go again',
    needs: ['Which stops end', 'Why it is safe to go on'],
    door: turnedByOfficer,
  },
  'sign-resume': {
    label: 'Sign: let notices go again',
    needs: ['The first officer’s reason, read by you', 'What you checked'],
    door: turnSending,
  },
};
