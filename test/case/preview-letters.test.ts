import { describe, expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import type { PreviewedAct } from '#functions/case/contract.ts';
import { draftAct } from '#functions/case/draft-act.ts';
import { type Drafting, noSecrets, previewLetters } from '#functions/case/preview-letters.ts';
import { draftToComplainant } from '#functions/complaint/work/draft-to-complainant.ts';
import { writeToComplainant } from '#functions/complaint/work/write-to-person.ts';
import { check } from '#functions/platform/check.ts';
import { draftAnswer } from '#functions/request/answer/draft-answer.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { answerRequest as answerRow } from '#functions/request/contract.ts';
import { draftToRequester } from '#functions/request/draft-to-requester.ts';
import { sendOwedLetters } from '#functions/request/send-owed-letters.ts';
import { complaintWorld, officer as inComplaint } from '#test/support/complaint/complaint-world.ts';
import { letter } from '#test/support/domain/request.ts';
import { received } from '#test/support/domain/request-life.ts';
import { asked, officer, ourWords, withGate } from '#test/support/held-text.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { ours } from '#test/support/our-words.ts';

type World = Awaited<ReturnType<typeof withGate>>;

/** As the entry composes it. */
const preview = (world: World, caseId: string, action: PreviewedAct, said: Record<string, unknown>) => {
  const ports = { ...world, letterhead };
  const drafting = (given: typeof ports): Drafting => {
    const own = { ...given, secrets: noSecrets };
    return async (one, name) => {
      if (one.noun === 'complaint') return draftToComplainant(own, check)(one);
      if (one.action !== 'answer')
        return draftAct(own, { check, toRequester: draftToRequester(own) })(one.action, one);
      return draftAnswer(legalHoldsOver)(own)(
        { ...check(answerRow.body, one.said), caseId, by: one.by },
        name,
      );
    };
  };
  return previewLetters(drafting)(ports)({ caseId, action, said, by: 'olive' }, officer('olive'));
};

const sendTo = async (world: World) => {
  const ports = {
    ...world,
    letterhead,
    officersAddress: 'officers@example.com',
    siteUrl: letterhead.siteUrl,
  };
  await sendOwedLetters(ports as never)({ caseId: world.id });
  return (await world.letters.list(world.id)).at(-1);
};

const whole = async (world: World) =>
  JSON.stringify([await world.cases.read(requests, world.id), await world.letters.list(world.id)]);

const refused = { outcome: 'refused', reason: 'no-showing', message: ours('found-charge-right') } as const;

describe('a letter is read before it leaves (R-10, R-24)', () => {
  it.each([
    ['message', { text: ourWords }],
    ['ask', { question: ours('which-bill') }],
    ['extend', { reason: 'complex', text: ours('many-systems') }],
  ] as const)('%s: the words are those that are sent, and nothing is kept', async (action, said) => {
    const world = await withGate(false);
    await world.people.put(world.id, '', { name: 'Pat', email: 'pat@home.example' });
    const before = await whole(world);
    const { body } = await preview(world, world.id, action, said);
    expect(await whole(world)).toBe(before);
    const does = { message: world.write, ask: world.askAbout, extend: world.extend }[action];
    await does('text' in said ? said.text : said.question);
    const sent = await sendTo(world);
    expect(body.letters).toMatchObject([{ subject: sent?.subject, text: sent?.text, onPaper: false }]);
    expect(body.letters[0]?.to).toBe('p…@home.example');
  });

  it('an answer: the words are those that are sent', async () => {
    const world = await withGate(false);
    await world.people.put(world.id, '', { name: 'Pat', email: 'pat@home.example' });
    const { body } = await preview(world, world.id, 'answer', refused);
    await world.answer(refused);
    await sendAnswer({ ...world, letterhead } as never)({ caseId: world.id });
    const sent = (await world.letters.list(world.id)).at(-1);
    expect([body.letters[0]?.subject, body.letters[0]?.text]).toEqual([sent?.subject, sent?.text]);
  });

  it.each([
    ['message', { text: asked }],
    ['ask', { question: asked }],
    ['extend', { reason: 'complex', text: asked }],
    ['answer', { ...refused, message: asked }],
  ] as const)('%s: the same bytes with a hold as without', async (action, said) => {
    const seen = async (isHeld: boolean) => {
      const world = await withGate(isHeld);
      await world.people.put(world.id, '', { name: 'Pat', email: 'pat@home.example' });
      return (await preview(world, world.id, action, said)).body;
    };
    const [silent, holding] = [await seen(false), await seen(true)];
    expect(holding).toEqual(silent);
    expect(silent.waits).toBe(true);
  });

  it('a pair of duplicates: each letter in the language of its own request (R-24)', async () => {
    const world = await withGate(false, { kind: 'inquiry' });
    const other = world.id.replace(/.$/, '9');
    const spanish = received({ capacity: 'former-customer', kind: 'inquiry', locale: 'es' });
    await world.cases.open(requests, other, 'requester', spanish.receivedAt, [spanish]);
    await world.act(other, { type: 'acknowledge', requesterType: 'other', letter });
    for (const one of [world.id, other])
      await world.people.put(one, '', { name: 'Pat', email: 'pat@home.example' });
    const { body } = await preview(world, world.id, 'link', { with: other });
    expect(body.letters.map(({ language }) => language)).toEqual(['en', 'es']);
  });

  it('refuses what the act itself refuses, at the same field', async () => {
    const world = await withGate(false);
    await expect(preview(world, world.id, 'message', { text: ' ' })).rejects.toMatchObject({
      faults: expect.arrayContaining([{ pointer: '#/text', detail: 'Write the message.' }]),
    });
    await expect(
      preview(world, world.id, 'reopen', { reason: 'new-facts', note: 'n' }),
    ).rejects.toMatchObject({
      code: 'not-closed',
    });
  });

  it('to a complainant: the same words, and its key is blanked as in our copy', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await world.run(id);
    const points = [{ point: 'No reply', checked: 'The log', finding: 'It is true' }];
    const said = { outcome: 'upheld', cpniMisuse: 'none', points };
    await writeToComplainant(world)({ caseId: id, by: 'ann', text: ourWords }, inComplaint('ann'));
    await world.run(id);
    const sent = (await world.letters.list(id)).at(-1);
    const { body } = await preview(world as never, id, 'message', { text: ourWords });
    expect(body.letters).toMatchObject([{ subject: sent?.subject, text: sent?.text }]);
    await expect(preview(world as never, id, 'answer', said)).rejects.toMatchObject({
      code: 'not-investigated',
    });
  });
});
