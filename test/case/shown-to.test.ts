import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { requests } from '#domain/request/request.ts';
import { showBreach } from '#functions/breach/read-breach.ts';
import { downloadCase } from '#functions/case/export-case.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { shownTo } from '#functions/case/shown-to.ts';
import { sealedLetters } from '#test/support/breach/sealed-letters.ts';
import { noon, recorded } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

const as = (...groups: readonly string[]) => ({ officer: { groups } });
const at = noon('2026-11-24');
const breach = `BRE-${'0'.repeat(25)}1`;
const held = 'REQ-H';
const ordinary = 'REQ-O';

/** Two requests that were refused alike, one of them under the hold of a breach, which is recorded, too. */
const world = async () => {
  const ports = inMemory(at);
  const { cases, texts } = ports;
  for (const [id, reasonCode] of [
    [held, 'legal-hold'],
    [ordinary, 'required-by-law'],
  ] as const) {
    const asked = received({ kind: 'delete', capacity: 'former-customer' });
    await cases.open(requests, id, 'requester', at, [asked]);
    const items = [{ what: 'Recordings', outcome: 'withheld', reasonCode }];
    const textSha256 = await texts.put(id, JSON.stringify({ message: 'We keep it.', officer: 'Sue', items }));
    await cases.change(requests, id, 'officer:sue', () => [
      {
        type: 'answer-given' as const,
        outcome: 'refused' as const,
        reasonCode,
        textSha256,
        by: 'sue',
        ...(id === held ? { about: breach } : {}),
      },
    ]);
  }
  await cases.open(breaches, breach, 'officer:sue', at, [recorded(at)]);
  return ports;
};

/** Without what differs between any two cases: references, hashes and chance. */
const bare = (body: unknown): string =>
  JSON.stringify(body)
    .replaceAll(/REQ-[HO]/g, 'REQ')
    .replaceAll(/[0-9a-f]{64}/g, 'hash')
    .replaceAll(/("nonce":)"[^"]*"/g, '$10');

describe('a case that a hold touches looks like every other to an officer (R-10, R-13)', () => {
  const views = {
    'on its page': readCase,
    'in the file for an auditor': downloadCase,
  } as const;
  it.each(Object.entries(views))('%s', async (_, view) => {
    const ports = await world();
    const seenBy = async (caseId: string, ...groups: readonly string[]) =>
      bare((await view(ports)({ caseId }, as(...groups))).body);

    expect(JSON.parse(await seenBy(held, 'officer'))).toEqual(JSON.parse(await seenBy(ordinary, 'officer')));
    expect(await seenBy(held, 'officer')).not.toMatch(/hold|BRE-/);
    for (const group of ['breach-officer', 'supervisor', 'dpo', 'auditor'])
      expect(await seenBy(held, group)).toMatch(/legal-hold/);
  });

  it('the work list has no breach, no gap and no cursor of one', async () => {
    const ports = await world();
    const { cases } = ports;
    for (let n = 0; n < 60; n++) {
      const asked = received({ kind: 'delete', capacity: 'former-customer' });
      await cases.open(requests, `REQ-${n + 100}`, 'requester', at, [asked]);
      await cases.open(breaches, `BRE-${n + 100}`, 'officer:sue', at, [recorded(at)]);
    }
    const pageFor = async (group: string, cursor = '') =>
      (
        await listCases({ ...ports, zone: 'America/Denver' })(
          { by: 'olive' },
          { query: { cursor }, ...as(group) },
        )
      ).body;
    const pages = [await pageFor('officer')];
    for (let { cursor } = pages[0]!; cursor; { cursor } = pages.at(-1)!) {
      expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('BRE-');
      pages.push(await pageFor('officer', cursor));
    }

    expect(pages.map(({ items }) => items.length)).toEqual([50, 12]);
    expect(pages.flatMap(({ items }) => items).filter(({ noun }) => noun !== 'request')).toEqual([]);
    expect((await pageFor('supervisor')).items.some(({ noun }) => noun === 'breach')).toBe(true);
  });

  it('a stand-in sees of a request what waits for a signature, and nothing else', async () => {
    const { body } = await readCase(await world())({ caseId: held }, as('stand-in'));

    expect(Object.keys(body).toSorted()).toEqual(['id', 'kind', 'names', 'next', 'proposals', 'revision']);
  });

  it('nor of a breach: what its confirmation or approval repeats, without the record, the timeline and the counts', async () => {
    const ports = { ...(await world()), closures: [], ruleset: 'policy-2018' } as const;
    const reader = () => ({ tallies: async () => [], ...sealedLetters() });
    const seenBy = async (group: string) =>
      (await showBreach(reader)(ports)({ caseId: breach, by: 'pat' }, as(group))).body;

    expect(Object.keys(await seenBy('stand-in'))).toEqual([
      ...['id', 'names', 'proposals', 'restore', 'notice', 'next'],
    ]);
    expect(Object.keys((await seenBy('stand-in')).notice)).toEqual(['noticeLists']);
    for (const group of ['breach-officer', 'supervisor', 'dpo', 'auditor'])
      expect(await seenBy(group)).toMatchObject({ timeline: expect.any(Array), clocks: expect.any(Object) });
  });
});

describe('to an officer', () => {
  const words = async () => {
    const ports = inMemory(at);
    const { cases, texts } = ports;
    await cases.open(requests, ordinary, 'requester', at, [
      received({ kind: 'inquiry', capacity: 'former-customer' }),
    ]);
    const keep = async (text: string, type: 'message-received' | 'noted') => {
      const textSha256 = await texts.put(ordinary, text);
      const event =
        type === 'noted' ? ({ type: 'note-added', textSha256 } as const) : ({ type, textSha256 } as const);
      await cases.change(requests, ordinary, 'requester', () => [event]);
      return async () => {
        const views = [readCase, downloadCase] as const;
        const seen = await Promise.all(
          views.map(async (view) => (await view(ports)({ caseId: ordinary }, as('officer'))).body),
        );
        return seen.map((body) => ('texts' in body ? Object.values(body.texts).at(-1) : undefined));
      };
    };
    return keep;
  };

  it.each([
    'BRE-AKTUELL is what your letter says.',
    'BRE-1001',
    `My letter says ${breach}. What is it?`,
    breach,
    'legal-hold',
    '{"a":  "BRE-1001"}',
    `{"a":  "${breach}"}`,
    'SND-notices',
  ])('what the requester wrote stays as written: %s', async (text) => {
    const keep = await words();
    expect(await (await keep(text, 'message-received'))()).toEqual([text, text]);
  });

  it.each([
    [`We hold it for ${breach}.`, 'We hold it for [reference].'],
    [breach, '[reference]'],
    [
      `_${breach.toLowerCase()}_ and SND-notices-2, BRE-unknown`,
      '_[reference]_ and [reference], [reference]',
    ],
    ['BRE-1001 is an account, SND-1 too', 'BRE-1001 is an account, SND-1 too'],
    [
      `{"message":"${breach}","items":[{"reasonCode":"legal-hold"}]}`,
      '{"message":"[reference]","items":[{"reasonCode":"required-by-law"}]}',
    ],
    ['{ a note, not JSON: legal-hold', '{ a note, not JSON: legal-hold'],
  ])('what an officer wrote, %s, names no breach and is never dropped', async (text, read) => {
    const keep = await words();
    expect(await (await keep(text, 'noted'))()).toEqual([read, read]);
  });

  it('a member or an element that is a whole reference is left out, and no other', () => {
    const body = { about: breach, of: ['REQ-1', breach, 'SND-notices'], number: 'BRE-1001', all: ['BRE-1'] };
    expect(shownTo(as('officer'), [], { ...body, texts: {} })).toEqual({
      texts: {},
      of: ['REQ-1'],
      number: 'BRE-1001',
      all: ['BRE-1'],
    });
  });
});
