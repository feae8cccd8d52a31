import type { Kind } from '#domain/case/case.ts';
import type { ClassAStep } from '#domain/two-person-steps.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { whyNotBy } from '#functions/next/offers.ts';
import type { Waiting } from './waiting.ts';

type About = Pick<Waiting, 'n' | 'day' | 'isCorrection' | 'kind'>;

const addressee: Readonly<Partial<Record<Kind, string>>> = { request: 'requester', complaint: 'complainant' };

const words: Readonly<Record<ClassAStep, string | ((about: About) => string)>> = {
  'confirm-determination': 'The decision not to report the breach, or not to notify customers',
  'confirm-withdrawal': 'The withdrawal of the determination',
  'confirm-record-correction': 'A correction of the breach’s dates',
  'confirm-receipt': ({ n, isCorrection }) =>
    isCorrection ? `A correction of receipt ${n} from law enforcement` : `Receipt ${n} from law enforcement`,
  'confirm-direction': ({ n }) => `A correction of direction ${n}`,
  'confirm-lift': ({ n }) => `Lift ${n}: directions that an agency lifts`,
  'confirm-own-stop-end': ({ n }) => `The early end of our own stop ${n}`,
  'confirm-urgent-exception': 'The urgent exception: some customers hear before the hold ends',
  'confirm-restore': 'The facts of the breach, checked against paper after a restore',
  'confirm-write-off': ({ n }) => `List ${n}: people who get no letter`,
  'confirm-paper-mail-waiver': 'Closing the record with letters that were not mailed',
  'confirm-resume': 'Letters to customers of this breach go on after a pause',
  'approve-notice': ({ n }) => `The letter to customers, and list ${n}`,
  'confirm-published-notice': ({ n }) => `Duty ${n}: a notice that the regulator may publish`,
  'confirm-controllers-letter': 'The letter to the companies whose data it is, or the decision to send none',
  'confirm-closure-removal': ({ day }) =>
    `Remove ${day === undefined ? 'a day' : dateInWords(day)} from the FCC’s closing days`,
  'resume-sending': 'Letters to customers of every breach go on after a stop',
  'confirm-entry': ({ kind }) => `A ${kind} that was entered late`,
  'confirm-identity': 'The requester’s identity, checked by hand',
  'confirm-records': 'Records that leave on paper or as documents, looked through',
  'confirm-block': 'A decision about a report about a child',
  'confirm-text': ({ n, kind }) => `Text ${n} to the ${addressee[kind] ?? 'person'}`,
  'confirm-import': 'An imported list of accounts',
  'confirm-transfer': 'A transfer of personal data',
  'confirm-campaign': 'A campaign that uses phone records: for a supervisor',
  'confirm-mailing': ({ n }) => `Mailing ${n} of notices of the right to say no`,
  'confirm-filing': 'The filing of the yearly CPNI certificate: for a supervisor',
  'confirm-holder': 'A system that holds data: its entry, or its removal',
  'confirm-preservation-end': 'The end of a preservation: for a supervisor',
  'confirm-sentence': 'A sentence for the company’s letters: a supervisor and the DPO together',
  'enter-roster': 'A company’s entry, or a change to it',
  'enter-past-since': 'An earlier date for the addresses of an account',
};

export const confirmsOf = (one: Waiting): string => {
  const confirms = words[one.step];
  return typeof confirms === 'string' ? confirms : confirms(one);
};

/** To the officer who cannot sign it; undefined for everybody else. */
export const notMeOf = ({ mine, isForOthers }: Waiting): string | undefined =>
  mine.length === 0
    ? isForOthers
    : `You ${[...new Set(mine)].map((did) => whyNotBy[did]).join(' and ')}. Another officer must sign.`;
