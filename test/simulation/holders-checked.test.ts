import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import {
  answer,
  asked,
  confirmed,
  deletion,
  erasedFrom,
  instructed,
  ofCompany,
  ownCall,
  preserving,
  said,
  sent,
  withHolder,
} from './support/made-holders.ts';

const reopened = [
  '2026-12-02T18:00:00Z',
  'officer:olive',
  { type: 'request-reopened', dueOn: '2027-01-02' },
] as const;
const before = '2026-11-24T12:00:00Z';
const inLawsuit = preserving(before);

describe('the checker reads what systems were told, and what was kept (R-21, P33, P47)', () => {
  it.each([
    ['one that did it', withHolder()],
    [
      'one that reads and answers its own',
      withHolder({
        replies: [
          ownCall('2026-11-27T17:00:00Z', 'system/billing'),
          ownCall('2026-11-27T18:00:01Z', 'system/billing', { method: 'POST', body: { answer: 'done' } }),
        ],
      }),
    ],
    [
      'a round of its own after a reopening',
      withHolder({
        request: [
          ...[asked, confirmed, instructed(), said(), answer(), sent, reopened],
          ...[instructed('2026-12-03T18:00:00Z', 2), answer('partly-done', '2026-12-04T18:00:00Z')],
          ['2026-12-04T18:01:00Z', 'machine:answer', { type: 'answer-sent' }],
        ],
      }),
    ],
    [
      'an instruction after the lawsuit, and what is erased before and after it',
      withHolder({
        preserved: preserving(before, '2026-11-26T12:00:00Z'),
        erased: [
          erasedFrom(deletion, '2026-11-24T11:00:00Z', 'reconcile'),
          erasedFrom(deletion, '2026-11-24T12:30:00Z', 'expiry'),
          erasedFrom(deletion, '2026-11-27T12:00:00Z', 'expiry'),
        ],
      }),
    ],
    [
      'access in a lawsuit',
      withHolder({
        request: [asked, confirmed, instructed(undefined, 1, 'access'), said(), answer(), sent],
        preserved: preserving(before),
      }),
    ],
    [
      'a company’s deletion after two business days',
      withHolder({
        request: ofCompany(
          '2026-11-30T08:00:00Z',
          said('done', '2026-11-30T18:00:00Z'),
          answer('done'),
          sent,
        ),
      }),
    ],
  ])('and finds nothing wrong with %s', (_, evidence) => {
    expect(violationsOf(evidence)).toEqual([]);
  });

  it.each([
    [
      'instructed once',
      'billing was instructed 2 times',
      withHolder({
        request: [
          asked,
          confirmed,
          instructed(),
          instructed('2026-11-26T19:00:00Z', 2),
          said(),
          answer('partly-done'),
          sent,
        ],
      }),
    ],
    [
      'instructed once',
      'billing answered instruction 1 twice',
      withHolder({
        request: [
          asked,
          confirmed,
          instructed(),
          said(),
          said('nothing', '2026-11-28T18:00:00Z'),
          answer(),
          sent,
        ],
      }),
    ],
    [
      'instructed when confirmed',
      'systems were instructed and nobody confirmed it',
      withHolder({ request: [asked, instructed('2026-11-25T17:00:00Z'), confirmed, said(), answer(), sent] }),
    ],
    [
      'instructed when confirmed',
      'systems were instructed before its contacts had two business days',
      withHolder({ request: ofCompany('2026-11-27T18:00:00Z') }),
    ],
    [
      'instructed when confirmed',
      'systems were instructed after a contact objected',
      withHolder({
        request: ofCompany('2026-11-30T08:00:00Z', [
          '2026-11-27T18:00:00Z',
          'contact',
          { type: 'contact-objected', contact: 'carl' },
        ]),
      }),
    ],
    [
      'instructed in the end',
      'billing was never told to delete',
      withHolder({ request: [asked, confirmed, answer('partly-done'), sent] }),
    ],
    [
      'instructed in the end',
      'billing was never told to delete',
      withHolder({
        request: [asked, confirmed, answer('partly-done'), sent],
        preserved: preserving(before, '2026-11-29T12:00:00Z'),
      }),
    ],
    [
      'only own instructions',
      'system/crm did GET instruction 1 of another',
      withHolder({ replies: [ownCall('2026-11-27T17:00:00Z', 'system/crm')] }),
    ],
    [
      'only own instructions',
      'system/billing answered nothing, and it is not there',
      withHolder({
        replies: [
          ownCall('2026-11-28T17:00:00Z', 'system/billing', { method: 'POST', body: { answer: 'nothing' } }),
        ],
      }),
    ],
    [
      'nothing destroyed while preserved',
      'billing was told to delete what must be kept',
      withHolder({ preserved: inLawsuit }),
    ],
    [
      'nothing destroyed while preserved',
      'system/billing reads instruction 1 to delete what must be kept',
      withHolder({
        preserved: preserving('2026-11-26T18:30:00Z'),
        replies: [ownCall('2026-11-27T17:00:00Z', 'system/billing')],
      }),
    ],
  ])('%s: one where %s', (name, why, evidence) => {
    expect(violationsOf(evidence)).toContain(`${name}: ${deletion}: ${why}`);
  });

  it.each([
    ['done', 'nothing yet', [asked, confirmed, instructed(), answer(), sent]],
    ['done', 'part', [asked, confirmed, instructed(), said('part'), answer(), sent]],
    ['no-data', 'done', [asked, confirmed, instructed(), said(), answer('no-data'), sent]],
  ])('done when all said so: %s, and a system said %s', (outcome, heard, request) => {
    expect(violationsOf(withHolder({ request }))).toContain(
      `done when all said so: ${deletion} was answered ${outcome}, and billing said ${heard}`,
    );
  });

  it.each([
    ['reconcile', '2026-11-24T12:30:00Z', 'PERSON'],
    ['expiry', '2026-11-25T12:00:00Z', 'TEXT#1'],
  ])('kept while preserved: erased by %s', (by, at, sk) => {
    expect(
      violationsOf(
        withHolder({
          request: [asked, confirmed, answer('partly-done'), sent],
          preserved: inLawsuit,
          erased: [erasedFrom(deletion, at, by, sk)],
        }),
      ),
    ).toEqual([`kept while preserved: ${deletion}: ${sk.split('#')[0]} was erased by ${by} under PRV-0001`]);
  });

  it('two persons: a system, and the end of a preservation, by one officer alone', () => {
    const alone = withHolder({
      holder: [
        ['2026-11-24T16:00:00Z', 'officer:olive', { type: 'holder-entered', asks: ['export'], by: 'olive' }],
        ['2026-11-24T17:00:00Z', 'officer:olive', { type: 'holder-confirmed', by: 'olive' }],
      ],
      request: [asked, confirmed, answer(), sent],
      preserved: [
        ...inLawsuit,
        ['2026-11-27T18:00:00Z', 'officer:sue', { type: 'preservation-end-asked', by: 'sue' }],
        ['2026-11-27T18:00:00Z', 'officer:sue', { type: 'preservation-end-confirmed', by: 'sue' }],
      ],
    });
    expect(violationsOf(alone)).toEqual([
      'two persons: HLD-billing: olive alone did holder-confirmed',
      'two persons: PRV-0001: sue alone did preservation-end-confirmed',
    ]);
  });
});
