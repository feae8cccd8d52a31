import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mayGroup } from '#domain/case/groups.ts';
import { requests } from '#domain/request/request.ts';
import { memoryTexts } from '#functions/adapters/memory/people.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { downloadCase } from '#functions/case/export-case.ts';
import { downloadFile } from '#functions/case/files/download-file.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { listLetters } from '#functions/paper-mail/list-letters.ts';
import { readLetter } from '#functions/paper-mail/read-letter.ts';
import { recordPosted } from '#functions/paper-mail/record-posted-letter.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { search } from '#functions/search/search.ts';
import { routes } from '#infra/routes.ts';
import { id as breach, noon } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { provenBy } from '#test/support/talking-seals.ts';

const at = noon('2026-11-24');
const id = `REQ-${'0'.repeat(25)}1`;
const as = (...groups: readonly string[]) => ({ officer: { groups } });
const olive = as('officer');

/** Refused under a hold, reopened at its end, and refused again for an ordinary reason, in the same words. */
const world = async (kept = memoryTexts()) => {
  const ports = { ...inMemory(at), texts: kept };
  const { cases, texts } = ports;
  await ports.people.put(id, '', { name: 'Rae', postal: '1 Main Street\nDenver CO 80202' });
  const file = {
    n: 1,
    id: 'f-1',
    purpose: 'as-received',
    type: 'pdf',
    bytes: 4,
    sha256: 'a'.repeat(64),
  } as const;
  const asked = received({ kind: 'delete', capacity: 'former-customer', files: [file] } as never);
  await cases.open(requests, id, 'requester', at, [asked]);
  for (const reasonCode of ['legal-hold', 'required-by-law'] as const) {
    const items = [{ what: 'Recordings', outcome: 'withheld', reasonCode }];
    const textSha256 = await texts.put(id, JSON.stringify({ message: 'We keep it.', officer: 'Sue', items }));
    const answered = { type: 'answer-given', outcome: 'refused', reasonCode, textSha256, by: 'sue' } as const;
    await cases.change(requests, id, 'officer:sue', () => [answered]);
    await sendAnswer({ ...ports, letterhead })({ caseId: id });
    const dates = { dueOn: asked.dueOn, workBy: asked.workBy, plan: asked.plan };
    const reopened = { type: 'request-reopened', reason: 'hold-ended', ...dates } as const;
    if (reasonCode === 'legal-hold')
      await cases.change(requests, id, 'machine:resume', () => [reopened as never]);
  }
  return ports;
};

type World = Awaited<ReturnType<typeof world>>;
type Reader = ReturnType<typeof as>;

const doors = {
  'the page and history of a case': (w: World, who: Reader) => readCase(w)({ caseId: id }, who),
  'the file for an auditor': (w: World, who: Reader) => downloadCase(w)({ caseId: id }, who),
  'a file of the case': (w: World) =>
    downloadFile({ ...w, zone: 'America/Denver' })({ caseId: id, by: 'olive', n: 1 }),
  'the work list': (w: World, who: Reader) =>
    listCases({ ...w, zone: 'America/Denver' })({ by: 'olive' }, { query: {}, ...who }),
  'the letters that wait for paper mail': (w: World) => listLetters(w)(undefined, { query: {} }),
  'search results': (w: World, who: Reader) => search(w)({ by: 'olive', for: id }, who as never),
} as const;

describe('a reader without breach access proves no hold with sha256sum (R-10)', () => {
  it.each(Object.entries(doors))('%s', async (_, door) => {
    expect(provenBy(await door(await world(), olive))).toEqual([]);
  });

  it('nor with all that any of them gives, laid side by side', async () => {
    const w = await world();
    const got = await Promise.all(Object.values(doors).map((door) => door(w, olive)));
    const { items } = (await listLetters(w)(undefined, { query: {} })).body;
    expect(items.map(({ kind }) => kind)).toEqual(['answer', 'answer']);
    const printed = items.map((letter) =>
      readLetter({ ...w, zone: 'America/Denver' })({ ...letter, by: 'olive' }),
    );
    const posted = items.map(({ caseId, kind, of }) =>
      recordPosted({ ...w, zone: 'America/Denver' })({
        caseId,
        kind,
        of,
        by: 'olive',
        postedOn: '2026-11-24',
      }),
    );
    expect(provenBy(got, await Promise.all(printed), await Promise.all(posted))).toEqual([]);
  });

  it('nor with a case whose texts have no salt, as releases before it kept them', async () => {
    const w = await world(memoryTexts(() => undefined));
    const got = await Promise.all(Object.values(doors).map((door) => door(w, olive)));
    expect(provenBy(got)).toEqual([]);
    const { items } = await w.post.waiting('to-post', undefined, 9);
    expect(provenBy(got, items).join()).toContain('legal-hold');
  });

  it('the post room names an answer by its number, and finds its letter by that', async () => {
    const w = { ...(await world()), zone: 'America/Denver' };
    const { items } = (await listLetters(w)(undefined, { query: {} })).body;
    expect(items.map(({ of }) => of).toSorted()).toEqual(['2-answer-2', 'answer-1']);
    for (const letter of items) {
      const about = { ...letter, by: 'olive' };
      expect((await readLetter(w)(about)).text).toContain('We keep it.');
      const { body } = await recordPosted(w)({ ...about, postedOn: '2026-11-24' });
      expect(body).toMatchObject({ kind: 'answer', of: letter.of, postedOn: '2026-11-24' });
    }
    expect((await listLetters(w)(undefined, { query: {} })).body.items).toEqual([]);
  });

  it.each(Object.keys(doors).slice(0, 2) as (keyof typeof doors)[])(
    '%s has no digest of any kind',
    async (name) => {
      const { body } = (await doors[name](await world(), olive)) as { body: object };
      const said = JSON.stringify(body).replaceAll(`"sha256":"${'a'.repeat(64)}"`, '');
      expect(said).not.toMatch(/[0-9a-f]{32}/);
    },
  );

  it('texts that read the same share a name, so that their number tells nothing', async () => {
    const { body } = await readCase(await world())({ caseId: id }, olive);
    const { texts, timeline } = body as unknown as RequestView;
    expect(Object.keys(texts)).toEqual(['text-1']);
    const named = timeline.flatMap(({ events }) =>
      events.flatMap((event) => ('textSha256' in event ? [event.textSha256] : [])),
    );
    expect(named).toEqual(['text-1', 'text-1']);
  });

  it.each([breach, 'SND-notices'])('and no text of %s, whose seal has no salt', async (other) => {
    const w = await world();
    const refused = { name: 'NotFound' };
    await expect(readCase(w)({ caseId: other }, olive)).rejects.toMatchObject(refused);
    await expect(downloadCase(w)({ caseId: other }, olive)).rejects.toMatchObject(refused);
    const found = await search(w)({ by: 'olive', for: other }, olive as never);
    expect(found.body.items).toEqual([]);
  });

  it('and no route to breaches or the switch of their notices lets an officer in', () => {
    const ofBreaches = routes.filter(({ path }) => /^\/api\/officer\/(breaches|sending)\b/.test(path));
    expect(ofBreaches.length).toBeGreaterThan(60);
    for (const route of ofBreaches)
      expect([route.path, route.auth === 'officer' && mayGroup(route.access, 'officer')]).toEqual([
        route.path,
        false,
      ]);
  });

  it.each(['breach-officer', 'auditor', 'dpo'])('%s gets the whole chain', async (group) => {
    const { body } = await downloadCase(await world())({ caseId: id }, as(group));
    const { chain, whoDidWhat } = body;
    expect(chain).toMatchObject({ hash: whoDidWhat.at(-1)?.hash, brokenAt: null });
    for (const { prev, hash } of whoDidWhat)
      for (const seal of [prev, hash]) expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(provenBy(body)).not.toEqual([]);
  });

  it.each([
    ['a whole digest', (sha256: string) => sha256],
    ['its first 16 digits in a key', (sha256: string) => `1-${sha256.slice(0, 16)}`],
    [
      'its first 22 letters in base64url',
      (sha256: string) => Buffer.from(sha256, 'hex').toString('base64url').slice(0, 22),
    ],
    ['its first 8 digits', (sha256: string) => `REF-${sha256.slice(0, 8)}`],
    ['base64', (sha256: string) => Buffer.from(sha256, 'hex').toString('base64')],
  ])('the same check finds a planted leak: %s', (_, leak) => {
    const stored = '{"reasonCode":"legal-hold","again":"required-by-law"}';
    const shown = stored.replace('legal-hold', 'required-by-law');
    const sha256 = createHash('sha256').update(stored).digest('hex');
    expect(provenBy({ text: shown, seal: leak(sha256) })).toEqual([stored]);
  });
});
