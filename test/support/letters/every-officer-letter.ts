import { storedDay } from '#domain/calendar/times.ts';
import { lateListOf } from '#domain/case/late-digest.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import type { Downtime } from '#domain/downtime/downtime.ts';
import type { Request } from '#domain/request/state.ts';
import type { Verdict } from '#domain/request/vocabulary.ts';
import { namesImported } from '#functions/account/letters/officer-letters.ts';
import type { Report } from '#functions/breach/letters/law-enforcement-report.ts';
import { reportInText } from '#functions/breach/letters/law-enforcement-report.ts';
import {
  agencyQuestion,
  approvalVoided,
  counselNoteDue,
  entryOfClosed,
  entryRefused,
  fileBefore,
  reportOverdue,
  reportReady,
  reportReminder,
  reviewOverdue,
  reviewOwed,
  secondPersonMissing,
  withdrawalToTell,
} from '#functions/breach/letters/officer-letters.ts';
import { silenceIsNo } from '#functions/campaign/letters/silence-is-no.ts';
import { signatureHandedOver } from '#functions/case/letters/officer-letters.ts';
import { certificateDue } from '#functions/certificate/letters/certificate-due.ts';
import { lateDigest } from '#functions/digest/letters/late-digest.ts';
import { textsWaiting } from '#functions/digest/letters/texts-waiting.ts';
import { answerOverdue, questionOpened } from '#functions/downtime/letters/officer-letters.ts';
import { notPushed } from '#functions/holder/letters/officer-letters.ts';
import { noticePaused } from '#functions/notice/letter/notice-paused.ts';
import { childReported, companySilent } from '#functions/request/letters/child-officer-letters.ts';
import {
  messageArrived,
  type NumberTyped,
  officerAsked,
  reminder,
  restrictionUnplaced,
  secondMissing,
  textWaits,
  unclaimed,
} from '#functions/request/letters/officer-letters.ts';
import type { Letter } from '#ports/letters.ts';
import { complaintOfficerLetters } from './every-complaint-letter.ts';
import { id, letterhead, requestIn } from './sample.ts';

const to = 'officers@example.com';
const breach = 'BRE-7ZZABCDEFGHJKMNPQRSTVWXYZ0';
const asked = (over: Partial<Request>, number?: NumberTyped) =>
  officerAsked(letterhead, id, requestIn('en', over), to, number);
const verdict: Verdict = 'confirm';
const lateOnes = [
  { id, what: 'access', dueOn: '2026-12-24', blocked: 'text-waits' },
  { id: 'REQ-7ZZABCDEFGHJKMNPQRSTVWXYZ1', what: 'delete', dueOn: '2026-12-27', blocked: 'ended-outside' },
  {
    id: 'REQ-7ZZABCDEFGHJKMNPQRSTVWXYZ2',
    what: 'child-data',
    dueOn: '2026-12-27',
    blocked: 'child-unreviewed',
  },
  { id: 'CMP-7ZZABCDEFGHJKMNPQRSTVWXYZ2', what: 'complaint', dueOn: '2026-12-26' },
] as const;

/** What an officer types; the report prints it as typed. */
export const typedByOfficer = {
  incident: 'A stranger answered the security questions of several accounts.',
  method: 'Pretexting by telephone.',
  justification: 'A stalker has the address of one customer.',
};

export const report: Report = {
  reference: breach,
  facilityUrl: 'https://www.cpnireporting.gov',
  dueOn: '2026-12-04',
  addressees: ['USSS', 'FBI'],
  carrier: {
    name: 'Example Communications',
    address: '75 Example Street',
    frn: null,
    contact24h: '+1 801 555 0199',
  },
  incident: typedByOfficer.incident,
  method: typedByOfficer.method,
  occurredFrom: null,
  occurredTo: null,
  discoveredAt: '2026-11-20',
  determinedAt: '2026-11-24',
  customersAffected: 24,
  estimatedLoss: null,
  cpniTypes: ['call detail'],
  intentional: 'yes',
  urgentNeed: null,
  told: [],
  customersHeldUntil: null,
  lateFiling: null,
};
const asLetter = (over: Partial<Report>): Letter => ({
  to,
  subject: '',
  text: reportInText({ ...report, ...over }),
  html: '',
});

const downtimeOf = (over: object) => ({
  id: `DWN-${'a'.repeat(40)}`,
  state: { mechanism: 'page', from: '2026-11-24T15:00:00.000Z', stage: 'question', ...over } as Downtime,
  zone: 'America/Denver',
});

/** Every letter to our own people and to the agencies, by name. They are English only. */
export const everyOfficerLetter: Readonly<Record<string, () => Letter>> = {
  ...complaintOfficerLetters,
  'a company that does not answer about a child': () =>
    companySilent(letterhead, id, requestIn('en', { kind: 'child-data', capacity: 'data-subject' }), to),
  'a report about a child in a company’s data': () =>
    childReported(letterhead, id, requestIn('en', { kind: 'child-data', capacity: 'data-subject' }), to),
  'a report about a child': () => childReported(letterhead, id, requestIn('en', { kind: 'child-data' }), to),
  'a request waits': () => asked({ requesterType: 'stranger', email: undefined } as Partial<Request>),
  'a request waits: only standard letters': () => asked({ capacity: 'former-customer' }),
  'a request waits: a visitor confirmed a mailbox': () =>
    asked({ capacity: 'somebody-else', relation: 'visitor', requesterType: 'person', email: verdict }),
  'a request waits: an employee confirmed a mailbox': () =>
    asked({ capacity: 'somebody-else', relation: 'employee', requesterType: 'person', email: verdict }),
  'a request waits: objection': () =>
    asked({ objection: { by: 'x', at: '' } } as unknown as Partial<Request>),
  'a request waits: an inquiry': () => asked({ kind: 'inquiry' }),
  'a request waits: account confirmed': () => asked({ verdict, requesterType: 'account' }),
  'a request waits: contact confirmed': () => asked({ verdict, requesterType: 'roster' }),
  'a request waits: not mine': () => asked({ verdict: 'not-mine' }),
  'a request waits: unknown account': () => asked({ kind: 'cpni-restrict', account: 'ACC-1' }, 'unknown'),
  'a request waits: account spelled otherwise': () => asked({ account: 'ACC-1' }, 'spelled-otherwise'),
  'a request waits: no account': () => asked({ kind: 'cpni-restrict' }),
  'a text waits': () => textWaits(letterhead, id, requestIn('en'), to),
  'due, and a text waits': () =>
    reminder(
      letterhead,
      id,
      requestIn('en', {
        heldTexts: [{ n: 1, as: 'answer', heldSha256: '', by: 'olive', since: '2026-12-20T18:00:00.000Z' }],
      }),
      to,
      { daysLeft: 3 } as Milestone,
    ),
  'back in the queue': () => unclaimed(letterhead, id, requestIn('en'), to),
  'late entry to confirm': () => secondMissing(letterhead, id, requestIn('en'), to, 'confirm-entry'),
  'identity to confirm': () => secondMissing(letterhead, id, requestIn('en'), to, 'confirm-identity'),
  'records to look through': () => secondMissing(letterhead, id, requestIn('en'), to, 'confirm-records'),
  'a block to confirm': () => secondMissing(letterhead, id, requestIn('en'), to, 'confirm-block'),
  'a restriction without a number': () =>
    restrictionUnplaced(letterhead, id, requestIn('en', { kind: 'cpni-restrict' }), to),
  'a restriction for an unknown number': () =>
    restrictionUnplaced(
      letterhead,
      id,
      requestIn('en', { kind: 'cpni-restrict', unplaced: 'unknown-number' }),
      to,
    ),
  'a message': () => messageArrived(letterhead, id, requestIn('en'), to),
  'due soon': () => reminder(letterhead, id, requestIn('en'), to, { daysLeft: 3 } as Milestone),
  'due tomorrow': () => reminder(letterhead, id, requestIn('en'), to, { daysLeft: 1 } as Milestone),
  'the certificate is due': () =>
    certificateDue(letterhead, to, { year: 2026, dueOn: '2027-03-01' as never }),
  'silence after a mailing is a no': () =>
    silenceIsNo(letterhead, `CAM-${'1'.repeat(40)}`, to, {
      ...{ n: 1, notice: currentNotice.id, mailedOn: storedDay('2026-12-01'), accounts: 1000 },
    }),
  'silence after a text that counsel did not confirm is a no': () =>
    silenceIsNo(letterhead, `CAM-${'1'.repeat(40)}`, to, {
      ...{ n: 2, notice: optOutNotice.id, mailedOn: storedDay('2026-12-08'), accounts: 2 },
    }),
  'how many texts wait': () => textsWaiting(letterhead, 'DIG-7ZZABCDEFGHJKMNPQRSTVWXYZ0', to, 3),
  'one text waits': () => textsWaiting(letterhead, 'DIG-7ZZABCDEFGHJKMNPQRSTVWXYZ0', to, 1),
  'digest of one late case': () =>
    lateDigest(letterhead, to, lateListOf('2026-12-28', [{ id, what: 'access', dueOn: '2026-12-27' }])),
  'digest of late systems': () =>
    lateDigest(letterhead, to, lateListOf('2026-12-28', [], { silentSystems: 2 })),
  'digest of late cases': () => lateDigest(letterhead, to, lateListOf('2026-12-28', lateOnes)),
  'digest of companies without a statement': () =>
    lateDigest(letterhead, to, lateListOf('2026-12-28', [], { unattested: 3 })),
  'digest of one company without a statement': () =>
    lateDigest(letterhead, to, lateListOf('2026-12-28', [], { unattested: 1 })),
  'digest of more late cases than it names': () => {
    const many = Array.from({ length: 501 }, (_, n) => ({ ...lateOnes[0]!, id: `${id.slice(0, -3)}${n}` }));
    return lateDigest(letterhead, to, lateListOf('2026-12-28', many));
  },
  'a way to opt out is down: anomaly or failure': () =>
    questionOpened(letterhead, downtimeOf({}), to, '2026-12-02'),
  'a way to opt out was down: anomaly or failure': () =>
    questionOpened(letterhead, downtimeOf({ to: '2026-11-24T19:00:00.000Z' }), to, '2026-12-02'),
  'a way to opt out was down: no answer': () =>
    answerOverdue(letterhead, downtimeOf({}), to, { dueOn: '2026-12-02', on: '2026-12-03' }),
  'a way to opt out was down: no letter to the FCC': () =>
    answerOverdue(letterhead, downtimeOf({ stage: 'failure' }), to, {
      dueOn: '2026-12-02',
      on: '2026-12-03',
    }),
  'a webhook took nothing': () => notPushed(letterhead, 'HLD-billing', to, 'failed'),
  'a webhook is gone': () => notPushed(letterhead, 'HLD-billing', to, 'gone'),
  'report ready': () => reportReady(letterhead, breach, to, '2026-12-04'),
  'report before another date': () =>
    fileBefore(letterhead, breach, to, [
      { dueOn: '2026-12-28', reportDueOn: '2026-12-21', isLate: false, fileBy: '2026-12-15', later: [] },
      { dueOn: '2026-12-08', reportDueOn: '2026-12-21', isLate: false, fileBy: null, later: [] },
    ]),
  'late report before another date': () =>
    fileBefore(letterhead, breach, to, [
      { dueOn: '2026-12-28', reportDueOn: '2026-12-04', isLate: true, fileBy: '2026-12-07', later: [] },
    ]),
  'report due soon': () => reportReminder(letterhead, breach, to, '2026-12-04'),
  'report overdue': () => reportOverdue(letterhead, breach, to, '2026-12-04', '2026-12-05'),
  'second officer for a breach': () => secondPersonMissing(letterhead, breach, to, 'receipt-1-correction'),
  'two officers for a restore': () => secondPersonMissing(letterhead, breach, to, 'restore', 2),
  'approval voided': () => approvalVoided(letterhead, breach, to),
  'second officer after a handover': () =>
    signatureHandedOver(letterhead, breach, to, {
      ...{ on: '2026-11-24', successor: 'sam', waits: ['determination', 'receipt-1-correction'] },
    }),
  'names were imported': () =>
    namesImported(letterhead, to, {
      ...{ names: 12, on: '2026-11-24', undoUntil: '2026-11-25', sha256: 'a'.repeat(64) },
    }),
  'question to an agency': () =>
    agencyQuestion(letterhead, breach, to, { n: '1', lastDay: '2026-12-10', isOver: false }),
  'question to an agency, again': () =>
    agencyQuestion(letterhead, breach, to, { n: '1', lastDay: '2026-12-10', isOver: true }),
  "counsel's note due": () => counselNoteDue(letterhead, breach, to),
  'review needed': () => reviewOwed(letterhead, breach, to, { lastDay: '2026-12-10', dueOn: '2026-12-14' }),
  'review overdue': () => reviewOverdue(letterhead, breach, to, '2026-12-10'),
  'withdrawal to tell': () => withdrawalToTell(letterhead, breach, to),
  'entry refused': () =>
    entryRefused(letterhead, breach, to, {
      at: '2026-11-24T18:00:00.000Z',
      by: 'ann',
      code: 'only-later',
      kept: 'a text',
    }),
  'entry refused, text lost': () =>
    entryRefused(letterhead, breach, to, {
      at: '2026-11-24T18:00:00.000Z',
      by: 'ann',
      code: 'only-later',
      kept: undefined,
    }),
  'entry refused, under our own stop': () =>
    entryRefused(letterhead, breach, to, {
      ...{
        at: '2026-11-24T18:00:00.000Z',
        by: 'ann',
        code: 'only-later',
        kept: 'a text',
        stoppedUntil: '2026-11-27',
      },
    }),
  'entry refused, an unknown id': () =>
    entryRefused(letterhead, breach, to, {
      ...{ at: '2026-11-24T18:00:00.000Z', by: 'ann', code: 'not-found', kept: 'a text', typedId: 'BRE-1' },
    }),
  'entry of a closed breach': () => entryOfClosed(letterhead, breach, to, '2026-11-24T18:00:00.000Z'),
  'sending paused': () => noticePaused(letterhead, breach, to),
  'report to law enforcement': () => asLetter({}),
  'report to law enforcement, late, with an urgent need': () =>
    asLetter({
      occurredFrom: '2026-11-02',
      occurredTo: '2026-11-05',
      customersHeldUntil: '2026-12-15',
      estimatedLoss: 1000,
      urgentNeed: { class: 'vip', justification: typedByOfficer.justification },
      told: [{ agency: 'USSS', at: '2026-12-05T18:00:00.000Z', how: 'receipt' }],
      lateFiling: 'This filing was due by Friday, December 4, 2026, and it is late.',
    }),
};
