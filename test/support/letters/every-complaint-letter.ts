import { complaintClock } from '#domain/complaint/clocks.ts';
import type { Answered, Complaint } from '#domain/complaint/state.ts';
import { acknowledgement } from '#functions/complaint/letters/acknowledgement.ts';
import { answerLetter } from '#functions/complaint/letters/answer.ts';
import { closed } from '#functions/complaint/letters/closed.ts';
import { holding } from '#functions/complaint/letters/holding.ts';
import {
  complaintEntryWaits,
  complaintMessageArrived,
  complaintReminder,
  complaintTextWaits,
  complaintUnclaimed,
  investigatorAsked,
} from '#functions/complaint/letters/officer-letters.ts';
import { overdue } from '#functions/complaint/letters/overdue.ts';
import { recoursePath } from '#functions/complaint/letters/recourse-path.ts';
import { written } from '#functions/complaint/letters/written.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { sent, sentText } from '#test/support/words-out.ts';
import { id, letterhead, secret, to, typed } from './sample.ts';

type Write = (locale: Locale, letterhead: Letterhead) => Letter;

export const complaintIn = (locale: string, over: object = {}): Complaint =>
  ({
    ...{
      topic: 'other',
      complainant: 'person',
      agency: 'ftc',
      channel: 'web',
      regime: 'eu',
      residence: 'eu',
    },
    ...complaintClock({ caseId: id, receivedAt: '2026-11-24T18:00:00.000Z', zone: 'America/Denver' }),
    ...{ locale, stage: 'working', lettersOwed: [], written: 1, handledMilestones: [], faults: 0 },
    ...over,
  }) as Complaint;

type Closed = Extract<Answered, { readonly stage: 'closed' }>;

export const answeredIn = (locale: string, over: object = {}): Closed =>
  complaintIn(locale, {
    stage: 'closed',
    because: 'unsatisfied',
    answer: { outcome: 'upheld', cpniMisuse: 'none', textSha256: '', by: 'olive' },
    answeredAt: '2026-12-20T18:00:00.000Z',
    closedAt: '2026-12-22T18:00:00.000Z',
    unsatisfiedAt: '2026-12-22T18:00:00.000Z',
    ...over,
  }) as Closed;

export const on = '2026-11-24';
const at = (day: string = on) => ({ to, on: day, key: secret });
const points = [
  sent({
    point: typed.item,
    checked: 'The bill of October.',
    finding: 'It had a wrong line.',
    action: 'Correct the bill.',
    actionOn: '2026-12-30',
  }),
];
const answer =
  (outcome: 'upheld' | 'partly' | 'not-upheld'): Write =>
  (locale, us) =>
    answerLetter(us, id, complaintIn(locale), { outcome }, points, at('2026-12-20'));
const progress = {
  done: ['assigned', 'checked', 'asked', 'reply-received'],
  open: ['assignment', 'checking', 'your-reply', 'answer'],
} as const;

export const complaintLetters = {
  'complaint: acknowledgement': (locale, us) =>
    acknowledgement(us, id, complaintIn(locale, { linked: { request: 'REQ-0THER', proven: true } }), at()),
  'complaint: acknowledgement about phone records, entered late': (locale, us) =>
    acknowledgement(us, id, complaintIn(locale, { agency: 'fcc', channel: 'post' }), at('2027-01-20')),
  'complaint: question': (locale, us) =>
    written(us, id, complaintIn(locale), at(), { as: 'question', text: sentText(typed.text) }),
  'complaint: message': (locale, us) =>
    written(us, id, complaintIn(locale), at(), { as: 'message', text: sentText(typed.text) }),
  'complaint: day 30': (locale, us) => holding(us, id, complaintIn(locale), at('2026-12-24'), progress),
  'complaint: late': (locale, us) => overdue(us, id, complaintIn(locale), at('2027-01-09')),
  'complaint: answer, upheld': answer('upheld'),
  'complaint: answer, in part': answer('partly'),
  'complaint: answer, not upheld': answer('not-upheld'),
  'complaint: the path that is left': (locale, us) =>
    recoursePath(us, id, answeredIn(locale), at('2026-12-22')),
  'complaint: the path, with all three steps': (locale, us) =>
    recoursePath(
      us,
      id,
      answeredIn(locale, {
        steps: { body: '2027-01-10', authority: '2027-03-01' },
        unsatisfiedAt: undefined,
      }),
      at('2027-03-02'),
    ),
  'complaint: closed': (locale, us) => closed(us, id, answeredIn(locale), at('2027-01-20')),
} as const satisfies Readonly<Record<string, Write>>;

const complaint = complaintIn('en');
const officers = 'officers@example.com';

export const complaintOfficerLetters: Readonly<Record<string, () => Letter>> = {
  'a complaint waits': () => investigatorAsked(letterhead, id, complaint, officers),
  'nobody took a complaint': () => complaintUnclaimed(letterhead, id, complaint, officers),
  'a complainant wrote': () => complaintMessageArrived(letterhead, id, complaint, officers),
  'a text to a complainant waits': () => complaintTextWaits(letterhead, id, complaint, officers),
  'an entered complaint waits': () => complaintEntryWaits(letterhead, id, complaint, officers),
  'a complaint is due soon': () =>
    complaintReminder(letterhead, id, complaint, officers, {
      ...{ name: '7-days-before', kind: 'reminder', on: '2027-01-01', daysLeft: 7 },
      firesAt: '2027-01-01T15:00:00.000Z',
    }),
};
