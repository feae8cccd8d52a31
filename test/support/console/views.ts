import type { Group } from '#domain/case/groups.ts';
import { nextOf } from '#domain/case/rule.ts';
import { closureRules } from '#domain/closure/closures.ts';
import type { Part, TodayView } from '#functions/case/today.ts';
import type { DueRow, FreeRow, GateRow, WorkRow } from '#functions/case/work-row.ts';
import type { ClosuresView } from '#functions/closure/read-closures.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type {
  DeputiesView,
  Me,
  OfficersView,
  SettingsView,
  SignaturesView,
} from '#functions/officer/contract.ts';
import { rulesetsInForce } from '#functions/officer/rules-in-words.ts';
import type { FoundPage } from '#functions/search/contract.ts';

/* What the API answers, as it types its answers. Today is November 24, 2026 in Denver. */

export const idOf = (prefix: 'REQ' | 'CMP' | 'BRE', n: number): string =>
  `${prefix}-${String(n).padStart(26, '0')}`;

export const subOf = (name: string): string => `sub-of-${name}`;

const row = {
  ...({ noun: 'request', kind: 'access', stage: 'received', queue: 'officer' } as const),
  person: 'A… E… (a…@example.com)',
  ...({ waitsFor: { who: 'officer', words: 'an officer' }, unread: 0, lateSystems: 0, revision: 3 } as const),
} as const satisfies Partial<WorkRow>;

export const dueRow = (n: number, over: Partial<DueRow> = {}): DueRow => ({
  ...{ ...row, id: idOf('REQ', n), clock: 'due' },
  due: { dueOn: '2026-12-24', promise: 'policy', late: 0, words: 'Our policy promises an answer.' },
  ...over,
});

export const lateRow = (n: number, assigned?: string): DueRow =>
  dueRow(n, {
    due: { dueOn: '2026-11-20', promise: 'policy', late: 4, words: 'Our policy promises an answer.' },
    ...(assigned === undefined ? {} : { assigned }),
  });

export const freeRow = (n: number): FreeRow => ({
  ...{ ...row, id: idOf('REQ', n), clock: 'none' },
  waitsFor: { who: 'requester', words: 'the requester', until: '2026-12-06T20:06:00.000Z' },
});

export const gateRow = (n: number, over: Partial<GateRow> = {}): GateRow => ({
  ...{ noun: 'breach', kind: 'Call records shown to a stranger', stage: 'held', queue: 'breach' },
  ...{ id: idOf('BRE', n), clock: 'gate', unread: 0, lateSystems: 0, revision: 5 },
  waitsFor: { who: 'second-officer', words: 'a second officer' },
  gate: {
    earliest: '2026-12-08T05:00:00.000Z',
    isOpen: false,
    words: 'Nobody may be told yet. This is the earliest moment, not a target.',
  },
  lawEnforcementDueOn: '2026-12-03',
  next: { task: 'record-receipts', words: 'Report to law enforcement and record the receipts' },
  ...over,
});

export const partOf = (query: string, ...rows: readonly WorkRow[]): Part => ({
  ...{ count: rows.length, more: false, rows, query },
});

const calm = {
  on: '2026-11-24',
  late: partOf('due=late'),
  dueIn3Days: partOf('due=3-days'),
  unread: partOf('unread=yes'),
  mine: partOf('assignee=me'),
  unassigned: partOf('queue=officer&assignee=nobody'),
} satisfies TodayView;

export const todayView = (over: Partial<TodayView> = {}): TodayView => ({ ...calm, ...over });

export const me = (over: Partial<Me> = {}): Me => ({
  ...{ sub: subOf('Olive'), name: 'Olive', groups: ['officer'], companyName: 'Example Communications' },
  ...{ zone: 'America/Denver', today: '2026-11-24', standsInFor: [] },
  ...over,
});

const seen = (name: string, ...groups: readonly Group[]) => ({ sub: subOf(name), name, groups });

export const officersView: OfficersView = {
  officers: [
    seen('Audrey', 'auditor'),
    seen('Bea', 'breach-officer'),
    seen('Dana', 'dpo'),
    seen('Olive', 'officer'),
    seen('Omar', 'officer'),
    seen('Stan', 'stand-in'),
    seen('Sue', 'supervisor'),
  ],
};

const named = (name: string) => ({ sub: subOf(name), name });

export const deputiesView: DeputiesView = {
  ...{ ofEverybody: true, today: '2026-11-24', left: [] },
  deputies: [
    {
      ...{ officer: named('Olive'), deputy: named('Omar'), from: '2026-11-23', to: '2026-11-30' },
      inForce: true,
    },
  ],
};

export const signaturesView: SignaturesView = {
  signatures: [
    {
      ...{ reference: idOf('REQ', 7), kind: 'request', step: 'confirm-identity' },
      ...{ confirms: 'That the person is who they say', since: '2026-11-23T18:00:00.000Z' },
      ...{ by: named('Omar'), page: `/officer/requests/${idOf('REQ', 7)}` },
    },
    {
      ...{ reference: 'CTL-acme-voice', kind: 'controller', step: 'enter-roster' },
      ...{ confirms: 'The contacts of Acme Voice', since: '2026-11-24T14:00:00.000Z' },
      ...{ by: named('Stan'), page: '/officer/companies/CTL-acme-voice' },
      notMe: 'You asked for it.',
    },
  ],
  mine: 1,
};

const added = { by: subOf('Bea'), textSha256: 't', at: '2026-11-23T18:00:00.000Z' };
const removalAsked = { by: subOf('Bea'), textSha256: 't', at: '2026-11-24T12:00:00.000Z' };
const closures = { added: { '2026-12-28': added }, asked: { '2026-12-28': removalAsked }, removed: {} };
const nextOn = (day: string) =>
  nextOfRegister(
    nextOf(closureRules, { table: closures, seed: ['2026-12-24'], on: day }, undefined),
    { day },
    (sub) => (sub === subOf('Bea') ? 'Bea' : sub),
  );

export const closuresView: ClosuresView = {
  days: [
    { day: '2026-12-24', by: null, at: null, reason: null, next: nextOn('2026-12-24') },
    {
      ...{
        day: '2026-12-28',
        by: subOf('Bea'),
        at: '2026-11-23T18:00:00.000Z',
        reason: 'Snow. FCC notice DA 26-1.',
        next: nextOn('2026-12-28'),
      },
    },
  ],
  proposals: [
    {
      ...{ day: '2026-12-28', by: subOf('Bea'), since: '2026-11-24T12:00:00.000Z', reason: 'It was open.' },
      ...{
        proposalSha256: 'a'.repeat(64),
        confirmAt: '/api/officer/closures/2026-12-28/removal/confirmation',
      },
    },
  ],
};

export const foundPage = (...items: FoundPage['items']): FoundPage => ({
  ...{ items, searchedBy: ['reference'] },
});

export const settingsView: SettingsView = {
  company: {
    ...{ name: 'Example Communications', address: '75 Example Street, Salt Lake City, UT 84101' },
    ...{ contact: '+1 801 555 0199', zone: 'America/Denver', siteUrl: 'https://privacy.example.com' },
    dpo: 'Dana Example',
  },
  recourse: {
    ...{ body: 'JAMS', url: 'https://jams.example.com', complaintUrl: 'https://jams.example.com/start' },
    ...{ cost: 'free', validUntil: '2030-12-31', contractRef: 'JAMS-1', covers: 'everybody' },
  },
  ...{ framework: 'none', lapses: [], breachRuleset: 'fcc-2007', notInForce: [] },
  rulesets: rulesetsInForce(),
  lawCheck: { on: '2026-11-02', by: 'Carla Example, counsel' },
  limits: { letters: 1, submissionsPerHour: 0, formSeconds: 3, actsPerMinute: 120 },
  sending: { share: 0.8, reserve: 0.05, perSecond: 0, lateBouncesForDays: 3 },
  mailboxes: {
    ...{
      officers: 'o@example.com',
      supervisors: 's@example.com',
      dpo: 'd@example.com',
      standIn: 'i@example.com',
    },
  },
  today: '2026-11-24',
};
