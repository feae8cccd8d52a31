import type { EvidenceRegister, Gap } from '#domain/certificate/evidence.ts';

interface GapWords {
  readonly what: string;
  /** What would close it, for the person who reads it. */
  readonly close: string;
}

export const gapWords: Readonly<Record<Gap, GapWords>> = {
  'year-not-over': {
    what: 'The year is not over: these counts can still grow.',
    close: 'Print this file again after December 31.',
  },
  'training-missing': {
    what: 'No training is recorded for this year.',
    close: 'Record each training that was held. If none was held, say so to the signer.',
  },
  'transfer-undecided': {
    what: 'A second person has not looked at these transfers.',
    close: 'Another person confirms or declines each one.',
  },
  'transfer-disapproved': {
    what: 'These transfers left in an emergency, and the second person found them wrong.',
    close: 'Nothing closes this. Tell the signer what was done about each one.',
  },
  'campaign-undecided': {
    what: 'No supervisor has approved or declined these campaigns.',
    close: 'A supervisor who did not record the campaign approves or declines it.',
  },
  'campaign-approved-late': {
    what: 'These campaigns were approved after their first day.',
    close: 'Nothing closes this. Tell the signer why, and what changed since.',
  },
  'complaint-unanswered': {
    what: 'These complaints about phone records have no answer yet, so they are in no count.',
    close: 'Answer each one, then print both files again.',
  },
  'earlier-filing-missing': {
    what: 'No filing of the certificate for the year before is confirmed here.',
    close: 'A supervisor or the data protection officer records it, and another of them confirms it.',
  },
  'filing-overdue': {
    what: 'The certificate is past its due day, and no filing of it is confirmed here.',
    close: 'File it now, then record the FCC’s confirmation.',
  },
  'downtime-open': {
    what: 'These ways to opt out are still down, or a decision or a letter to the FCC is owed.',
    close: 'Record when it worked again, decide what it was, and send the letter if one is owed.',
  },
};

export const registerWords: Readonly<Record<EvidenceRegister, string>> = {
  choices: 'Requests to restrict or to allow uses of phone records',
  checks: 'Answers to other systems',
  trainings: 'Trainings',
  transfers: 'Transfers of phone records',
  campaigns: 'Campaigns that use phone records',
  complaints: 'Complaints in which an officer found a misuse',
  'broker-actions': 'Actions against data brokers, and what we know of their processes',
  downtimes: 'Ways to opt out that were down',
  examinations: 'Requests to see, correct or disclose phone records',
  breaches: 'Breaches whose hold is over and whose notice is done',
  drills: 'Drills of a breach that officers ended',
};

/** How its entries stand, in the words of the register; a new one reads as it is stored. */
export const stageInWords = (stage: string): string => stage.replaceAll('-', ' ');
