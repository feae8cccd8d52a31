import type { Kind } from '#domain/case/case.ts';
import type { ClassAStep } from '#domain/two-person-steps.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Waiting } from './waiting.ts';

const asked = 'You asked for this. Another officer must confirm it.';
const entered = 'You entered this. Another officer must confirm it.';

interface Words {
  readonly confirms: string | ((about: Pick<Waiting, 'n' | 'day' | 'isCorrection' | 'kind'>) => string);
  /** To the officer who cannot sign it. */
  readonly mine: string;
}

const words: Readonly<Record<ClassAStep, Words>> = {
  'confirm-determination': {
    confirms: 'The decision not to report the breach, or not to notify customers',
    mine: 'You made this decision. Another officer must confirm it.',
  },
  'confirm-withdrawal': { confirms: 'The withdrawal of the determination', mine: asked },
  'confirm-record-correction': { confirms: 'A correction of the breach’s dates', mine: asked },
  'confirm-receipt': {
    confirms: ({ n, isCorrection }) =>
      isCorrection
        ? `A correction of receipt ${n} from law enforcement`
        : `Receipt ${n} from law enforcement`,
    mine: entered,
  },
  'confirm-direction': { confirms: ({ n }) => `A correction of direction ${n}`, mine: entered },
  'confirm-lift': { confirms: ({ n }) => `The lift of direction ${n}`, mine: entered },
  'confirm-own-stop-end': { confirms: ({ n }) => `The early end of our own stop ${n}`, mine: asked },
  'confirm-urgent-exception': {
    confirms: 'The urgent exception: some customers hear before the hold ends',
    mine: 'You asked for this, recorded advice or wrote its letter. Another officer must confirm it.',
  },
  'confirm-restore': {
    confirms: 'The facts of the breach, checked against paper after a restore',
    mine: 'You confirmed this first. Another officer must confirm it as well.',
  },
  'confirm-write-off': { confirms: ({ n }) => `List ${n}: people who get no letter`, mine: asked },
  'confirm-paper-mail-waiver': {
    confirms: 'Closing the record with letters that were not mailed',
    mine: asked,
  },
  'confirm-pause': {
    confirms: 'The pause of letters to customers',
    mine: 'You paused the letters. Another officer must confirm it.',
  },
  'approve-notice': {
    confirms: ({ n }) => `The letter to customers, and list ${n}`,
    mine: 'You wrote a version of this letter or uploaded its list. Another officer must approve it.',
  },
  'confirm-published-notice': {
    confirms: ({ n }) => `Duty ${n}: a notice that the regulator may publish`,
    mine: asked,
  },
  'confirm-controllers-letter': {
    confirms: 'The letter to the companies whose data it is, or the decision to send none',
    mine: 'You wrote this. Another officer must confirm it.',
  },
  'confirm-closure-removal': {
    confirms: ({ day }) =>
      `Remove ${day === undefined ? 'a day' : dateInWords(day)} from the FCC’s closing days`,
    mine: asked,
  },
  'resume-sending': { confirms: 'Letters to customers start again after a restore', mine: asked },
  'confirm-entry': {
    confirms: ({ kind }) => `A ${kind} that was entered late`,
    mine: entered,
  },
  'confirm-identity': {
    confirms: 'The requester’s identity, checked by hand',
    mine: 'You checked the identity. Another officer must confirm it.',
  },
  'confirm-text': {
    confirms: ({ n, kind }) => `Text ${n} to the ${addressee[kind] ?? 'person'}`,
    mine: 'You wrote this text. Another officer must confirm it.',
  },
  'confirm-import': {
    confirms: 'An imported list of accounts',
    mine: 'You imported this list. Another officer must confirm it.',
  },
  'enter-roster': { confirms: 'A company’s entry, or a change to it', mine: entered },
  'enter-past-since': { confirms: 'An earlier date for the addresses of an account', mine: entered },
};

const addressee: Readonly<Partial<Record<Kind, string>>> = { request: 'requester', complaint: 'complainant' };

export const confirmsOf = (one: Waiting): string => {
  const { confirms } = words[one.step];
  return typeof confirms === 'string' ? confirms : confirms(one);
};

export const notMeOf = ({ step, isMine }: Waiting): string | undefined =>
  isMine ? words[step].mine : undefined;
