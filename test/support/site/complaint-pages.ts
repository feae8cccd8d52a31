import {
  AlreadySettled,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  Unavailable,
} from '#domain/case/errors.ts';
import { given } from '#domain/case/words-out.ts';
import { TooManyComplaints, TooManyMessages } from '#domain/complaint/errors.ts';
import type { PublicStage } from '#domain/complaint/view.ts';
import type { ComplaintView } from '#functions/complaint/status/read-complaint.ts';
import type { ComplaintNeeds } from '#functions/site/needs.ts';
import { complaintCode, complaintPack, complaintView, fakeComplaints } from './fake-complaints.ts';
import { aHouse, code, key } from './fake-needs.ts';

const at = complaintView.receivedAt;

const pagesWith = (over: Partial<ComplaintNeeds> = {}) => aHouse({ complaints: fakeComplaints(over) });
const refusing = (error: Error) => () => Promise.reject(error);

const typed = { idempotencyKey: key, shownAt: '0', topic: 'other', complainant: 'person', details: 'x' };
const whole = { ...typed, name: 'x', email: 'x@example.com' };
const sent = (error: Error) => pagesWith({ submit: refusing(error) }).post('/complaint', whole);

/** A new stage does not compile without its page. */
const shownStages: Readonly<Record<PublicStage, Partial<ComplaintView>>> = {
  received: {},
  working: {
    messages: [
      { at, from: 'us', text: given('typed') },
      { at, from: 'you', text: given('typed') },
    ],
  },
  late: { linkedTo: 'REQ-7ZZ0000000000000000000000X' },
  answered: {
    replyBy: '2027-02-08',
    may: { write: true, withdraw: false, sayUnsatisfied: true },
    timeline: (
      [
        ...['received', 'acknowledged', 'asked', 'wrote', 'you-wrote', 'told-progress'],
        ...['told-late', 'answered', 'you-were-not-satisfied', 'told-the-path'],
      ] as const
    ).map((what) => ({ at, what })),
  },
  closed: {
    may: { write: false, withdraw: false, sayUnsatisfied: false },
    timeline: [{ at, what: 'closed' }],
  },
  withdrawn: {
    may: { write: false, withdraw: false, sayUnsatisfied: false },
    timeline: [{ at, what: 'you-withdrew' }],
  },
};

const status = (
  over: Partial<ComplaintView>,
  form: Record<string, string> = {},
  more: Partial<ComplaintNeeds> = {},
) => {
  const read = async () => ({ ...complaintView, ...over });
  return pagesWith({ read, ...more }).post('/status', { code: complaintCode, ...form });
};

/** The pages of complaints in every state. */
export const complaintPages = {
  'complaint from a status page': () => pagesWith().post('/complaint', { code }),
  'complaint empty': () => pagesWith().post('/complaint', { idempotencyKey: key, shownAt: '0' }),
  'complaint with an unknown code': () =>
    sent(
      new InvalidInput([
        {
          pointer: '#/code',
          detail: 'This code opens no request. Copy the whole code from our letter, or leave it empty.',
        },
      ]),
    ),
  'complaint too many': () => sent(new TooManyComplaints()),
  'complaint sent before': () => sent(new IdempotencyKeyReused()),
  'complaint not now': () => sent(new Unavailable('The table')),
  'complaint hurried': () => pagesWith().post('/complaint', { ...whole, website: 'x' }),
  'complaint received': () => pagesWith().get('/complaint', { key }),
  'complaint received, unknown': () =>
    pagesWith({ receiptOf: async () => undefined }).get('/complaint', { key }),
  ...Object.fromEntries(
    Object.entries(shownStages).map(([stage, over]) => [
      `complaint status ${stage}`,
      () => status({ stage: stage as PublicStage, ...over }),
    ]),
  ),
  'complaint status unknown': () => status({}, {}, { read: refusing(new NotFound()) }),
  'complaint message': () => status({}, { action: 'write', message: 'x' }),
  'complaint message refused': () =>
    status({}, { action: 'write' }, { write: refusing(new TooManyMessages()) }),
  'complaint withdrawn?': () => status({}, { action: 'withdraw' }),
  'complaint withdrawn too late': () =>
    status({}, { action: 'withdraw', sure: 'yes' }, { withdraw: refusing(new AlreadySettled()) }),
  'complaint withdrawn': () => status({}, { action: 'withdraw', sure: 'yes' }),
  'complaint not resolved': () => status({}, { action: 'unsatisfied' }),
  'recourse pack': () => status({}, { action: 'pack' }),
  'recourse pack without letters': () =>
    status({}, { action: 'pack' }, { pack: async () => ({ ...complaintPack, letters: [] }) }),
};
