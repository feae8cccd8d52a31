import { NotFound } from '#domain/case/errors.ts';
import { given } from '#domain/case/words-out.ts';
import type { RecoursePack } from '#functions/complaint/pack/compose-pack.ts';
import type { ComplaintView } from '#functions/complaint/status/read-complaint.ts';
import type { ComplaintNeeds } from '#functions/site/needs.ts';

const at = '2026-11-25T06:30:00.000Z';
const id = 'CMP-7ZZ0000000000000000000000X';
export const complaintCode = `${id}.COMPLAINTKEY`;

export const complaintReceipt: NonNullable<Awaited<ReturnType<ComplaintNeeds['receiptOf']>>> = {
  ...{ id, topic: 'request', receivedAt: at, targetOn: '2026-12-25', dueOn: '2027-01-09' },
  statusUrl: 'https://privacy.alder.example/status',
};

export const complaintView: ComplaintView = {
  ...{ id, topic: 'request', stage: 'received', receivedAt: at, targetOn: '2026-12-25', dueOn: '2027-01-09' },
  may: { write: true, withdraw: true, sayUnsatisfied: false },
  timeline: [{ at, what: 'received' }],
  messages: [],
};

const letter = {
  ...{ sentAt: at, subject: 'x', text: 'typed' },
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

export const complaintPack: RecoursePack = {
  ...{ id, madeAt: at, topic: 'request', receivedAt: at, dueOn: '2027-01-09', said: 'typed' },
  messages: [{ at, from: 'you', text: given('typed') }],
  letters: [letter, { ...letter, postedOn: '2026-11-27' }],
  request: {
    ...{ id: 'REQ-7ZZ0000000000000000000000X', kind: 'access', receivedAt: at, said: '' },
    letters: [],
  },
};

/** One complaint, opened by one code. */
export const fakeComplaints = (over: Partial<ComplaintNeeds> = {}): ComplaintNeeds => {
  const opens = (given: string, key: string): ComplaintView => {
    if (`${given}.${key}` !== complaintCode) throw new NotFound();
    return complaintView;
  };
  return {
    requestOf: async (code) => (code.startsWith('REQ-') ? code.split('.')[0] : undefined),
    submit: async () => complaintReceipt,
    receiptOf: async () => complaintReceipt,
    read: async (given, key) => opens(given, key),
    write: async (given, key) => opens(given, key),
    withdraw: async (given, key) => ({ ...opens(given, key), stage: 'withdrawn' }),
    sayUnsatisfied: async (given, key) => opens(given, key),
    pack: async () => complaintPack,
    ...over,
  };
};
