import { dateInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { partWords } from '../notice/letter-parts.ts';
import { paperMailWords } from '../notice/paper-mail.ts';
import type { WholeBreach } from './breach-case.ts';
import { counted } from './words.ts';

type Say = (view: WholeBreach, next: NextAct) => string;

const waits =
  (what: string): Say =>
  (_, { n }) =>
    `${what}${n === undefined ? '' : ` ${n}`} waits for a second officer`;

const onList = ({ list = 1 }: NextAct): string => (list === 1 ? '' : ` of supplement ${list}`);

/** What an act of the list of steps is for: what is missing, or what waits. */
const words: Readonly<Record<string, Say>> = {
  determine: () => 'Decide whether this is a breach under 47 CFR 64.2011',
  'confirm-determination': waits('A “no” in the determination'),
  'confirm-withdrawal': waits('The withdrawal of the determination'),
  'confirm-record-correction': waits('A correction of the times'),
  'confirm-restore': () => 'The data was restored: compare this breach with the papers',
  'record-receipt': ({ lawEnforcement: { dueOn } }) =>
    `Notify law enforcement, then record the receipt${dueOn === null ? '' : `: by ${dateInWords(dueOn)}`}`,
  'confirm-receipt': waits('Receipt'),
  'confirm-direction': waits('The end of direction'),
  'confirm-lift': ({ lifts, stops }, { n }) => {
    const named = lifts.find((one) => one.n === n)?.stops ?? [];
    const names = named.map((id) => stops.find((one) => one.id === id)?.name ?? id);
    return `Lift ${n} waits for a second officer: ${names.join('; ')}`;
  },
  'review-release': ({ stops }) => {
    const owed = stops.filter(({ review, kind }) => review === 'owed' && kind !== 'own-stop');
    if (owed.length === 0) return 'When a direction ends, ask its office, then review';
    return `Ask the office of each, then review: ${owed.map(({ name }) => name).join('; ')}`;
  },
  'review-own-stop': (_, { n }) => `Our own stop ${n}: say what each entry meant, one at a time`,
  'confirm-own-stop-end': waits('The end of our own stop'),
  'ask-agency': () => 'The agency objected: ask in writing whether it directs us to wait',
  'proceed-after-objection': () => 'The agency objected: counsel must advise in writing',
  'confirm-urgent-exception': waits('The urgent notice'),
  'confirm-published-notice': waits('The notice of duty'),
  'confirm-controllers-letter': waits('The letter to the companies'),
  'upload-list': () => 'The list of customers is missing',
  'correct-rows': ({ notice: { noticeLists } }, { list = 1 }) => {
    const from = noticeLists.filter(({ n }) => list !== 1 || n === 1);
    const rows = from.reduce((sum, { toCorrect }) => sum + toCorrect, 0);
    return `${counted(rows, 'rejected row')} to correct${list === 1 ? '' : `, on supplement ${list}`}`;
  },
  'finish-rows': ({ notice: { toFinish } }) => `${counted(toFinish, 'rejected row')} to finish`,
  'confirm-write-off': waits('A write-off'),
  'write-letter': ({ notice: { version, warnings } }) =>
    version === 0 ? 'The letter is missing' : `The letter lacks: ${warnings.map(partWords).join('; ')}`,
  'approve-notice': (_, next) =>
    `${next.audience === 'urgent' ? 'The urgent letter waits' : `The letter and the list${onList(next)} wait`} for approval`,
  'confirm-resume': waits('The end of pauses'),
  'resume-notice': ({ notice: { paused } }) =>
    `Sending is paused: ${paused?.reason ?? paused?.because ?? ''}`,
  'record-paper-mail': ({ notice: { postal, paperMailed, paperMail } }) => {
    const left = counted(postal - paperMailed, 'letter');
    return paperMail === 'open'
      ? `${left} to print and mail on paper`
      : `${left} on paper, not mailed. ${paperMailWords[paperMail]}`;
  },
  'confirm-paper-mail-waiver': waits('Closing without the last paper letters'),
  close: () => 'Everybody is accounted for',
};

export const stepWords = (view: WholeBreach, next: NextAct): string =>
  words[next.action]?.(view, next) ?? next.label;
