import { describe, expect, it } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { deliveryOf, handsOutCpni, isStillOfRecord, mustGoToRecord } from '#domain/request/delivery.ts';
import type { Request } from '#domain/request/state.ts';
import {
  capacities,
  outcomes,
  type RequesterType,
  type RequestKind,
  requestKinds,
} from '#domain/request/vocabulary.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const now = '2026-12-01T18:00:00.000Z';
const old = { ref: 'p', since: '2024-01-01T00:00:00.000Z' };
const young = { ref: 'p', since: '2026-11-24T18:00:00.000Z' };
const account = (postal?: typeof old, email?: typeof old): Account => ({
  addresses: { ...(postal && { postal }), ...(email && { email }) },
});
const asked = (kind: RequestKind, requesterType: RequesterType, over: Partial<Request> = {}): Request =>
  requestIn('en', { kind, requesterType, ...over } as Partial<Request>);
const id = (evidence: string, over = {}) => ({
  evidence: {
    evidence,
    checkedOn: '2026-11-24',
    by: 'olive',
    needsSecond: true,
    confirmedBy: 'omar',
    ...over,
  },
});

const bound = {
  account: 'ACC-1',
  spelling: 's-1',
  package: { sha256: 'f', bytes: 1, documents: 0, account: 'ACC-1', spelling: 's-1' },
};

/** Two officers looked through it. */
const looked = { declared: { covers: 'paper', confirmedBy: 'omar' } } as unknown as Partial<Request>;

describe('records of a service (CPNI) in an answer (R-18)', () => {
  it.each(
    requestKinds.flatMap((kind) =>
      (['account', 'person', 'other', 'roster'] as const).flatMap((requesterType) =>
        outcomes.map((outcome) => ({ kind, requesterType, outcome })),
      ),
    ),
  )('$kind, $requesterType, $outcome', ({ kind, requesterType, outcome }) => {
    const some = outcome === 'done' || outcome === 'partly-done';
    const records = kind === 'cpni-examine' || (kind === 'access' && requesterType === 'account');
    expect(handsOutCpni(asked(kind, requesterType), outcome)).toBe(
      some && records && requesterType !== 'roster',
    );
  });

  it.each([
    { delivery: undefined, postal: old, code: 'delivery-missing' },
    { delivery: 'post', postal: undefined, code: 'no-postal-address-of-record' },
    { delivery: 'post', postal: young, code: 'address-too-young' },
    { delivery: 'download', postal: old, code: 'package-missing' },
    { delivery: 'download', postal: old, code: 'package-not-bound', ...bound, account: 'ACC-2' },
    { delivery: 'download', postal: old, code: 'package-not-bound', ...bound, spelling: 's-2' },
    { delivery: 'download', postal: old, code: 'package-not-bound', package: bound.package },
    { delivery: 'download', postal: old, code: 'package-not-bound', package: { sha256: 'f', bytes: 1 } },
    { delivery: 'download', postal: young, code: 'no-address-of-record', ...bound },
    { delivery: 'in-person', postal: old, code: 'not-seen-in-person' },
    { delivery: 'in-person', postal: old, code: 'not-seen-in-person', ...id('code-letter') },
    {
      delivery: 'in-person',
      postal: old,
      code: 'not-seen-in-person',
      ...id('photo-id-in-person', { confirmedBy: undefined }),
    },
  ] as const)('$delivery to $postal is refused: $code', ({ delivery, postal, code, ...over }) => {
    const request = asked('cpni-examine', 'account', over as Partial<Request>);
    const answer = { outcome: 'done', ...(delivery && { delivery }) } as const;
    const category = delivery === undefined ? 'invalid' : 'conflict';
    expect(() => deliveryOf(request, answer, account(postal), now)).toThrow(
      expect.objectContaining({ code, category }),
    );
  });

  it.each([
    { delivery: 'post', at: undefined, code: 'no-postal-address-of-record' },
    { delivery: 'download', at: undefined, code: 'no-address-of-record' },
    { delivery: 'post', at: account(old), code: 'address-too-young' },
    { delivery: 'download', at: account(old), code: 'no-address-of-record' },
  ] as const)('$delivery is refused, unknown account or time: $code', ({ delivery, at, code }) => {
    const request = asked('cpni-examine', 'account', bound as Partial<Request>);
    const time = at === undefined ? now : undefined;
    expect(() => deliveryOf(request, { outcome: 'done', delivery }, at, time)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each([
    { email: old, field: 'email' },
    { email: young, field: 'postal' },
    { email: undefined, field: 'postal' },
  ])('the code of a download goes to the $field of record', ({ email, field }) => {
    const request = asked('cpni-examine', 'account', bound as Partial<Request>);
    const answer = { outcome: 'done', delivery: 'download' } as const;
    expect(deliveryOf(request, answer, account({ ...old, ref: 'q' }, email), now)).toEqual({
      ...{ delivery: 'download', addressField: field, addressRef: field === 'email' ? 'p' : 'q' },
    });
  });

  const documents = { ...bound, package: { ...bound.package, documents: 1 } };
  const declared = { covers: 'documents', account: 'ACC-1', spelling: 's-1', package: 'f' };
  it.each([
    { what: 'nobody declared whose they are', declared: undefined, code: 'records-not-declared' },
    {
      ...{ what: 'a declaration covers paper alone', code: 'records-not-declared' },
      declared: { ...declared, covers: 'paper' },
    },
    {
      what: 'a declaration is of another archive',
      declared: { ...declared, package: 'e' },
      code: 'records-not-declared',
    },
    { what: 'no second officer looked through them', declared, code: 'records-not-looked-through' },
  ])('documents in a download are refused while $what: $code (P34)', ({ declared, code }) => {
    const request = asked('cpni-examine', 'account', { ...documents, declared } as Partial<Request>);
    const answer = { outcome: 'done', delivery: 'download' } as const;
    expect(() => deliveryOf(request, answer, account(old), now)).toThrow(expect.objectContaining({ code }));
    const seconded = { ...request, declared: { ...declared, confirmedBy: 'omar' } } as Request;
    if (code === 'records-not-looked-through')
      expect(deliveryOf(seconded, answer, account(old), now).delivery).toBe('download');
  });

  it('says from when a young address can be posted to', () => {
    const answer = { outcome: 'done', delivery: 'post' } as const;
    expect(() => deliveryOf(asked('cpni-examine', 'account'), answer, account(young), now)).toThrow(
      /2026-12-24/,
    );
    expect(
      deliveryOf(
        asked('cpni-examine', 'account', looked),
        answer,
        account(young),
        '2026-12-24T18:00:00.000Z',
      ),
    ).toEqual({ delivery: 'post', addressField: 'postal', addressRef: 'p' });
  });

  it('need no address of record once a person showed valid photo ID', () => {
    const shown = { ...id('photo-id-in-person'), ...looked } as Partial<Request>;
    const request = asked('cpni-examine', 'account', shown);
    expect(deliveryOf(request, { outcome: 'done', delivery: 'in-person' }, undefined, now)).toEqual({
      delivery: 'in-person',
    });
  });

  it('nobody says how a refusal, or nothing, is delivered', () => {
    for (const capacity of capacities)
      for (const outcome of ['refused', 'no-data'] as const) {
        const request = asked('cpni-examine', 'account', { capacity });
        expect(deliveryOf(request, { outcome, delivery: 'post' }, account(old), now)).toEqual({});
      }
  });
});

describe('what goes to the address of record only (R-18)', () => {
  const answer = { outcome: 'done', textSha256: '', by: 'o', delivery: 'post', addressRef: 'p' } as const;
  const answering = asked('cpni-examine', 'account', { stage: 'answering', answer } as Partial<Request>);
  const closed = { stage: 'closed', closedAt: now, outcome: 'done' } as const;
  const answered = (field: 'postal' | 'email') =>
    asked('cpni-examine', 'account', {
      ...{ ...closed, answer: { ...answer, delivery: 'download', addressField: field } },
    } as Partial<Request>);
  const thief = '9 Thief Lane';
  const plain = asked('inquiry', 'other', {
    stage: 'answering',
    answer: { outcome: 'done', textSha256: '', by: 'o' },
  } as Partial<Request>);

  it.each([
    { request: answering, letter: { kind: 'answer' }, at: account(old), goes: true },
    { request: answering, letter: { kind: 'answer' }, at: account({ ...old, ref: 'q' }), goes: false },
    { request: answering, letter: { kind: 'answer' }, at: account(young), goes: false },
    { request: answering, letter: { kind: 'answer' }, at: account(), goes: false },
    {
      request: answering,
      letter: { kind: 'answer', address: '9 Thief Lane' },
      at: account(old),
      goes: false,
    },
    {
      request: plain,
      letter: { kind: 'code-letter', address: '9 Thief Lane' },
      at: account(old),
      goes: false,
    },
    { request: plain, letter: { kind: 'code-letter' }, at: account(old), goes: true },
    { request: plain, letter: { kind: 'answer', address: '1 Main Street' }, at: undefined, goes: true },
    { request: asked('inquiry', 'other'), letter: { kind: 'answer' }, at: undefined, goes: true },
    { request: answered('postal'), letter: { kind: 'answer' }, at: account(old), goes: true },
    { request: answered('postal'), letter: { kind: 'records-code' }, at: account(old), goes: true },
    { request: answered('postal'), letter: { kind: 'records-code' }, at: account(young), goes: false },
    {
      request: answered('postal'),
      letter: { kind: 'records-code', address: thief },
      at: account(old),
      goes: false,
    },
    { request: answered('email'), letter: { kind: 'answer' }, at: account(old, old), goes: false },
    { request: answered('email'), letter: { kind: 'records-code' }, at: account(old, old), goes: false },
    {
      request: answered('email'),
      letter: { kind: 'answer', address: thief },
      at: account(old, old),
      goes: false,
    },
    {
      request: answering,
      letter: { kind: 'acknowledgement', address: '1 Main Street' },
      at: account(),
      goes: true,
    },
  ])('$letter: $goes', ({ request, letter, at, goes }) => {
    const post = () => mustGoToRecord(request, letter, at, now);
    if (goes) expect(post).not.toThrow();
    else expect(post).toThrow('only to the postal address of record');
  });

  it.each([
    { what: 'not answered', request: asked('cpni-examine', 'account'), is: true },
    { what: 'without records', request: plain, is: true },
    { what: 'to the email address', request: answered('email'), is: true },
    { what: 'to the postal address', request: answered('postal'), is: false },
  ])('$what: still of record: $is', ({ request, is }) => {
    expect(isStillOfRecord(request, account(young, old), now)).toBe(is);
  });
});
