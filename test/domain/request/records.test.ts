import { describe, expect, it } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import type { GivenAnswer } from '#domain/request/events.ts';
import {
  evolveRecords,
  fetchesLeft,
  fetchRecords,
  keepPackage,
  openingLetter,
  openRecords,
  packageRule,
  passphraseMark,
  recordsLetter,
  recordsUntil,
  renewRecords,
  withNewCode,
} from '#domain/request/records.ts';
import type { Records } from '#domain/request/records-state.ts';
import type { Request } from '#domain/request/state.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const closedAt = '2026-12-01T18:00:00.000Z';
const [lastMoment, over] = ['2027-01-01T06:59:59.999Z', '2027-01-01T07:00:00.000Z'];
const account: Account = { addresses: { email: { ref: 'e', since: '2024-01-01T00:00:00.000Z' } } };
const sent: Records = { letter: 'answer-1', sentAt: closedAt, fetched: 0, renewals: [] };
const opened: Records = { ...sent, opened: { letter: 'answer-1', mark: 'mark' } };
const answer: GivenAnswer = {
  ...{ outcome: 'done', textSha256: 't', by: 'olive' },
  ...{ delivery: 'download', addressField: 'email', addressRef: 'e' },
};
const closed = (records: Records, over: object = {}): Request =>
  requestIn('en', {
    ...{ kind: 'cpni-examine', requesterType: 'account', stage: 'closed', outcome: 'done' },
    ...{ closedAt, answer, records, zone: 'America/Denver', ...over },
  } as Partial<Request>);
const refused = (code: string) => expect.objectContaining({ code });

describe('records behind a code and a passphrase (R-18, R-29)', () => {
  it('are kept for 30 days after the answer, in the company’s zone', () => {
    expect(recordsUntil(closedAt, 'America/Denver')).toBe('2026-12-31');
    const onPaper = closed(sent, { answer: { ...answer, addressField: 'postal', addressRef: undefined } });
    expect([lastMoment, over].map((now) => openingLetter(onPaper, account, now))).toEqual([
      ...['answer-1', undefined],
    ]);
    expect([lastMoment, over].map((now) => passphraseMark(closed(opened), account, now))).toEqual([
      ...['mark', undefined],
    ]);
  });

  it('an emailed code opens them for 24 hours', () => {
    const at = (now: string) => openingLetter(closed(sent), account, now);
    expect(at('2026-12-02T17:59:59.999Z')).toBe('answer-1');
    expect(at('2026-12-02T18:00:00.000Z')).toBeUndefined();
  });

  it.each([
    { what: 'an open request', request: closed(sent, { stage: 'answering' }) },
    { what: 'an answer by mail', request: closed(sent, { answer: { ...answer, delivery: 'post' } }) },
    { what: 'a request without an answer', request: closed(sent, { answer: undefined }) },
    {
      what: 'an answer to an address that is of record no more',
      request: closed(sent, { answer: { ...answer, addressRef: 'old' } }),
    },
    { what: 'records that this code has opened', request: closed(opened) },
  ])('no code opens $what', ({ request }) => {
    expect(openingLetter(request, account, closedAt)).toBeUndefined();
  });

  it('a new code opens what an older one opened', () => {
    const again = closed({ ...opened, letter: 'records-code-2' });
    expect(openingLetter(again, account, closedAt)).toBe('records-code-2');
  });

  it('are opened once by each code', () => {
    expect(openRecords(closed(sent), 'answer-1', 'mark')).toEqual([
      { type: 'records-opened', letter: 'answer-1', mark: 'mark' },
      { type: 'records-fetched' },
    ]);
    expect(() => openRecords(closed(sent), 'other', 'mark')).toThrow(refused('wrong-code'));
    expect(() => openRecords(closed(opened), 'answer-1', 'mark')).toThrow(refused('wrong-code'));
    const none = closed(undefined as never);
    expect(() => openRecords(none, 'answer-1', 'mark')).toThrow(refused('wrong-code'));
  });

  it('are fetched ten times by one code, with its passphrase', () => {
    const times = (fetched: number) => closed({ ...opened, fetched });
    expect(fetchRecords(times(9), 'mark')).toEqual([{ type: 'records-fetched' }]);
    expect(() => fetchRecords(times(10), 'mark')).toThrow(refused('fetched-often'));
    expect(() => fetchRecords(times(0), 'other')).toThrow(refused('wrong-passphrase'));
    for (const none of [closed(sent), closed(undefined as never)])
      expect(() => fetchRecords(none, 'mark')).toThrow(refused('wrong-passphrase'));
    expect([0, 9, 10, 11].map((fetched) => fetchesLeft({ ...opened, fetched }))).toEqual([10, 1, 0, 0]);
  });

  it('have three new codes a day, while they are kept', () => {
    const asked = (...renewals: readonly string[]) => closed({ ...sent, renewals } as Records);
    const today = '2026-12-02';
    const renew = (request: Request, now = '2026-12-02T18:00:00.000Z') => renewRecords(request, account, now);
    expect(renew(asked(today, today, '2026-12-01'))).toEqual([{ type: 'records-renewed', on: today }]);
    expect(renew(asked(today, today, today))).toEqual([]);
    expect(renew(asked(), over)).toEqual([]);
    expect(renew(closed(undefined as never))).toEqual([]);
  });

  it('are changed by nothing but their own events', () => {
    const open = { type: 'records-opened', letter: 'answer-1', mark: 'm' } as const;
    expect(evolveRecords({ ...sent, fetched: 3 }, open)).toEqual({
      ...{ ...sent, fetched: 0 },
      opened: { letter: 'answer-1', mark: 'm' },
    });
    expect(evolveRecords(sent, { type: 'records-fetched' })?.fetched).toBe(1);
    const renewed = { ...sent, renewals: ['2026-12-01'] } as Records;
    expect(evolveRecords(renewed, { type: 'records-renewed', on: '2026-12-02' })?.renewals).toEqual([
      ...['2026-12-01', '2026-12-02'],
    ]);
    expect(evolveRecords(undefined, { type: 'records-fetched' })).toBeUndefined();
  });

  it('a letter with a code replaces the code, and keeps the rest', () => {
    expect(recordsLetter({ kind: 'records-code', of: '2' })).toBe('records-code-2');
    expect(withNewCode(undefined, 'answer-1', closedAt)).toEqual(sent);
    const used = { ...opened, fetched: 4 };
    expect(withNewCode(used, 'records-code-2', over)).toEqual({
      ...{ ...used, letter: 'records-code-2', sentAt: over },
    });
  });
});

describe('an upload of records (P34)', () => {
  const kept = {
    ...{ sha256: 'a', bytes: 1, account: 'ACC-1', spelling: 's', textSha256: 'm' },
    ...{ classes: [], unclassified: 0, documents: 0 },
  } as const;
  const working = (over: object = {}): Request =>
    requestIn('en', {
      ...{ kind: 'cpni-examine', requesterType: 'account', stage: 'working' },
      ...{ account: 'ACC-1', spelling: 's', ...over },
    } as Partial<Request>);

  it('is kept once, and replaces an earlier one', () => {
    expect(keepPackage(working(), kept)).toEqual([{ type: 'package-kept', ...kept }]);
    expect(keepPackage(working({ package: kept }), kept)).toEqual([]);
    for (const other of [{ sha256: 'b' }, { textSha256: 'n' }, { spelling: 't' }])
      expect(keepPackage(working({ package: { ...kept, ...other } }), kept)).toHaveLength(1);
  });

  it.each([
    ['of another account', working({ account: 'ACC-2' }), 'package-not-bound'],
    ['of a request that names no account', working({ account: undefined }), 'package-not-bound'],
    ['of a request that is over', working({ stage: 'withdrawn' }), 'already-settled'],
  ] as const)('is refused: %s', (_, request, code) => {
    expect(() => keepPackage(request, kept)).toThrow(refused(code));
  });

  it('is of use only where an answer hands out records (R-18)', () => {
    const facts = [{}, undefined] as const;
    expect(packageRule.pointless?.(working(), ...facts)).toBe(false);
    expect(packageRule.pointless?.(working({ kind: 'inquiry' }), ...facts)).toBe(true);
  });
});
