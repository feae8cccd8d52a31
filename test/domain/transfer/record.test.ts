import { describe, expect, it } from 'vitest';
import { maxCommitsForOptional } from '#domain/case/shared-decider.ts';
import { type TransferCase, transferCases } from '#domain/transfer/cases.ts';
import { demandWords, faultOf } from '#domain/transfer/demands.ts';
import { type Entry, useIn } from '#domain/transfer/entry.ts';
import type { RequestFit } from '#domain/transfer/facts.ts';
import { decideAgain, decideRecord, transferIdOf } from '#domain/transfer/record.ts';
import type { Transfer } from '#domain/transfer/transfer.ts';
import { asked, document, entries, inOrder, permission } from '#test/support/transfers.ts';

const accounts = [`ACC-${'2'.repeat(40)}`];
const recording = (entry: Entry, over: object = {}) => ({
  ...{ entry, missing: [], accounts, entrySha256: 'e'.repeat(64), by: 'ann', on: '2026-11-24' as const },
  ...over,
});
const facts = {
  ...{ accounts, entrySha256: 'e'.repeat(64), by: 'ann', on: '2026-11-24', isSealed: false },
};

describe('what the log keeps of an entry (P21)', () => {
  const leftAt = '2026-11-24T14:00:00.000Z';
  const home = { region: 'us', data: 'cpni' };
  const kept: Readonly<Record<TransferCase, object>> = {
    T1: { case: 'T1', ...home, recipientKind: 'service-provider', use: 'provide-service' },
    T2: { case: 'T2', ...home, data: 'personal', recipientKind: 'authority', use: 'protect-rights-or-fraud' },
    T3: { case: 'T3', ...home, recipientKind: 'authority', use: 'required-by-law' },
    T4: { case: 'T4', ...home, recipientKind: 'authority', use: 'required-by-law', document },
    T5: { case: 'T5', ...home, recipientKind: 'authority', use: 'required-by-law' },
    T6: { case: 'T6', ...home, recipientKind: 'authority', use: 'emergency', leftAt },
    T7: {
      case: 'T7',
      ...home,
      data: 'stored-for-company',
      recipientKind: 'acquirer',
      use: 'provide-service',
      document,
    },
    T8: { case: 'T8', ...home, recipientKind: 'service-provider', use: 'billing' },
    T9: { case: 'T9', ...home, recipientKind: 'other-company', request: permission },
    'customer-request': {
      case: 'customer-request',
      ...home,
      recipientKind: 'named-by-customer',
      request: asked,
    },
  };
  it.each(transferCases)('%s: codes, dates and hashes, and no name', (one) => {
    expect(decideRecord(recording(entries[one]))).toEqual([
      { type: 'transfer-recorded', ...facts, ...kept[one] },
    ]);
  });

  it.each([
    { what: 'a time of leaving is an emergency’s alone', entry: { ...entries.T8, leftAt }, so: kept.T8 },
    {
      what: 'words in no list are not kept',
      entry: { case: 'A favor', use: 'billing', leftAt },
      so: { use: 'billing' },
    },
    { what: 'without a case, use or recipient', entry: {}, so: {} },
    {
      ...{ what: 'the paper before the undertaking, the request before the permission' },
      entry: { processDocument: document, undertaking: 'f', request: asked, consent: permission },
      so: { document, request: asked, isSealed: true },
    },
    { what: 'of an attempt to sell, that it was one', entry: { case: 'sale' }, so: { sale: true } },
  ])('of a refusal: $what', ({ entry, so }) =>
    expect(decideRecord(recording(entry as Entry, { missing: ['case'] }))).toEqual([
      { type: 'transfer-refused', ...facts, ...so, missing: ['case'] },
    ]),
  );

  it('under an order unless the form says otherwise (P15)', () =>
    expect(decideRecord(recording({ ...entries.T4, nonDisclosure: undefined }))).toMatchObject([
      { isSealed: true },
    ]));

  it('the same entry of one officer on one day, judged alike, has one reference', () => {
    const same = recording(entries.T8);
    expect(transferIdOf(same)).toMatch(/^TRF-[0-9a-f]{40}$/);
    const others = [
      recording(entries.T1),
      ...[{ missing: ['clause'] }, { by: 'ben' }, { on: '2026-11-25' }].map((one) =>
        recording(entries.T8, one),
      ),
    ] as (typeof same)[];
    const ids = [same, recording({ ...entries.T8 }), ...others].map(transferIdOf);
    expect(new Set(ids).size).toBe(ids.length - 1);
    expect(ids[0]).toBe(ids[1]);
  });

  it.each([
    {
      stage: 'refused',
      commits: maxCommitsForOptional - 1,
      is: [{ type: 'transfer-refused-again', by: 'ann' }],
    },
    { stage: 'refused', commits: maxCommitsForOptional, is: [] },
    { stage: 'waiting', commits: 1, is: [] },
  ])('sent again while $stage, after $commits commits: $is.length more', ({ stage, commits, is }) => {
    const history = Array(commits).fill({});
    expect(decideAgain({ state: { stage } as Transfer, history }, 'ann')).toEqual(is);
  });
});

describe('the use that an entry says (R-6)', () => {
  it.each([
    { entry: { case: 'T6' }, use: 'emergency', because: 'the case has a single one' },
    { entry: { case: 'T6', use: 'billing' }, use: undefined, because: 'another was typed' },
    { entry: { case: 'T8' }, use: undefined, because: 'the case has several, and none was typed' },
    { entry: { case: 'T8', use: 'billing' }, use: 'billing', because: 'the case has it' },
    { entry: { case: 'T9', use: 'billing' }, use: undefined, because: 'the case has none' },
    { entry: { case: 'T99', use: 'billing' }, use: 'billing', because: 'no case says otherwise' },
  ])('$use ($because)', ({ entry, use }) => expect(useIn(entry)).toBe(use));
});

describe('what an officer is told of the customer’s request (R-30)', () => {
  const name = 'Name the customer’s request.';
  const words: Readonly<Record<RequestFit | 'none', string>> = {
    none: name,
    fits: name,
    unknown: 'We have no request with this reference.',
    'other-kind': 'This request does not ask us to disclose phone records to somebody.',
    over: 'This request was answered, withdrawn or closed.',
    'not-verified': 'We have not confirmed who asks in this request.',
    'not-ready':
      'This request waits: for its second officer, for proof of whose account it is, or for objections.',
    'other-account': 'This request is about another account. Hand over that account and no other.',
    'other-recipient': 'This request names another recipient.',
  };
  it.each(Object.entries(words))('%s: %s', (fit, detail) => {
    const request = fit === 'none' ? undefined : (fit as RequestFit);
    expect(faultOf('request', { ...inOrder, request })).toEqual({ pointer: '#/request', detail });
  });

  it('the log says it without the facts of one call', () => {
    expect(demandWords('request')).toBe('The customer’s request must fit the transfer.');
    expect(demandWords('law')).toBe(faultOf('law', inOrder).detail);
  });
});
