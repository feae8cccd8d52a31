import { hasAccess } from '#domain/case/groups.ts';
import type { LetterPart } from '#domain/notice/letter-parts.ts';
import { toSign, viewOf } from '#functions/breach/view.ts';
import type { BreachCase, WholeBreach } from '#functions/console/breach/breach-case.ts';
import { nextOfBreachFor } from '#functions/next/offers.ts';
import type { LetterVersions } from '#functions/notice/letter/letter-versions.ts';
import type { LetterShown } from '#functions/notice/letter/show-letter.ts';
import { storedOf, wordsOf } from '#test/support/breach/stored-life.ts';
import {
  type BreachLife,
  id,
  letterSha256,
  listSha256,
  renderedSha256,
} from '#test/support/domain/breach.ts';
import { countList } from '#test/support/domain/notice.ts';

/** The officer of a test's console; in a life they did nothing. */
export const names: Readonly<Record<string, string>> = { una: 'Una Rey', wes: 'Wes Fox', abe: 'Abe Orr' };
const nameOf = (sub: string): string => names[sub] ?? sub;

export const apiOfCase = `/api/officer/breaches/${id}`;
export const pageOfCase = `/officer/breaches/${id}`;

/** What the API answers: JSON, as the console gets it. */
const answered = <T>(body: T): T => JSON.parse(JSON.stringify(body)) as T;

/** As an officer of these groups reads this breach, its letter with these parts missing. */
export const noticeShown = (
  life: BreachLife,
  groups: readonly string[] = ['supervisor'],
  missing: readonly LetterPart[] = [],
  tallies = [countList({ sent: 60, postal: 2, paperMailed: 0 })],
): BreachCase => {
  const { state, facts, now } = life;
  const letter = { letterSha256, renderedSha256, missing, languages: ['en' as const] };
  const reading = { tallies, letters: new Map([[letterSha256, letter]]) };
  const view = viewOf(storedOf(life), now, wordsOf({ reason: 'A mistake in the letter.' }), reading, nameOf);
  const next = nextOfBreachFor(id, state, facts, { officer: { groups } }, nameOf);
  return answered({ ...(hasAccess('breach-reading', groups) ? view : toSign(view)), next }) as BreachCase;
};

export const wholeNotice = (life: BreachLife, missing?: readonly LetterPart[]): WholeBreach =>
  noticeShown(life, ['supervisor'], missing) as WholeBreach;

const rendering = {
  locale: 'en',
  lane: 'email',
  segment: '',
  subject: 'Notice of data breach',
  text: 'NOTICE OF DATA BREACH\n\nWhat Happened\n\nA caller saw your records.\n\nWhat You Can Do\n\nChange your PIN.',
  html: '',
} as const;

export const letterShown = (over: Partial<LetterShown> = {}): LetterShown => ({
  ...{ letterSha256, listSha256, renderedSha256, count: 100 },
  ...{ addressChanged: 3, collapsed: 2, unknownAccounts: 1 },
  ...{ missing: [], languages: ['en'], inSpanish: 0 },
  renderings: [rendering],
  letters: [{ ...rendering, to: 'ada@example.com', address: null, segment: 'CA', language: 'en' }],
  list: {
    ...{ count: 100, sha256: listSha256, pages: 3, onPaper: 2, addressChanged: 3, unknownAccounts: 1 },
    segments: [{ name: 'CA', fromPage: 0, toPage: 3, rows: 100 }],
    ...{ spelledAlike: 2, alike: [['A-1', 'a-1']], toFinish: 0, duplicates: 2, alreadyTold: 0 },
    ...{ states: { CA: 100 }, coveredByLists: [] },
  },
  ...over,
});

type Version = LetterVersions['versions'][number];

export const version = (over: Partial<Version> = {}): Version => ({
  ...{ list: 1, audience: 'everyone', version: 1, letterSha256, writtenAt: '2026-11-24T17:00:00.000Z' },
  by: { sub: 'wes', name: 'Wes Fox' },
  ...{ current: true, approvedBy: null, approvedAt: null, sentAt: null },
  text: {
    ...{ subject: 'Notice of data breach', body: 'What Happened\n\nA caller saw your records.' },
    ...{ locale: 'en', spanish: null, inserts: { CA: 'Words for California.' } },
    facts: { reference: id, cpniTypes: ['Call detail'], identityData: false },
    ...{ languages: ['en'], missing: [] },
  },
  ...over,
});

export const letterVersions = (...versions: readonly Version[]): LetterVersions => ({
  id,
  versions: [...versions],
});
