import { describe, expect, it } from 'vitest';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { controllers } from '#domain/controller/controller.ts';
import { decide } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import type { EmailEvent } from '#functions/email-events/contract.ts';
import { recordEmailEvent } from '#functions/email-events/record-email-event.ts';
import { recordPosted } from '#functions/paper-mail/record-posted-letter.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import type { Letter } from '#ports/letters.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { dying } from '#test/support/dying.ts';
import { inMemory } from '#test/support/memory.ts';

stopTables();

const zone = 'America/Denver';
const at = '2026-11-24T15:00:00.000Z';
const postal = 'Nora Norton\n12 Mill Lane\nBoise ID 83702';
const key = { kind: 'acknowledgement', of: 'receipt' } as const;
const about = (id: string) => ({ caseId: id, ...key });
const letter: Letter = {
  to: 'nora@home.example',
  subject: 'We have your request',
  text: 'Status: 8YY-SECRET',
  html: '<p>Status: 8YY-SECRET</p>',
  reader: 'requester',
  secrets: ['8YY-SECRET'],
};

type Ports = Awaited<ReturnType<(typeof places)[number]['open']>>;

let serial = 0;
/** A request whose acknowledgement has been mailed; only its step may not have been recorded yet. */
const emailed = async (ports: Ports, over: Partial<Letter> & { postal?: string } = {}) => {
  serial += 1;
  const { postal: typed, ...words } = over;
  const id = `REQ-${String(serial).padStart(26, '0')}`;
  const facts = { kind: 'inquiry', capacity: 'former-customer', channel: 'web', regime: 'us' } as const;
  await ports.cases.open(requests, id, 'requester', at, [
    receivedAt(id, at, { ...facts, locale: 'en' }, { policies: [], zone }),
  ]);
  await ports.people.put(id, '', { name: 'Nora', email: letter.to, ...(typed ? { postal: typed } : {}) });
  const sent = await ports.letters.sendOnce(id, key, async () => ({ ...letter, ...words }));
  return { id, sent };
};

const acknowledge = ({ cases }: Ports, { id, sent }: Awaited<ReturnType<typeof emailed>>) =>
  cases.change(requests, id, 'machine:acknowledge-request', ({ state }) =>
    decide(state, { type: 'acknowledge', requesterType: 'other', letter: letterFactOf(sent) }),
  );

const event = (
  { id, sent }: Awaited<ReturnType<typeof emailed>>,
  eventType: EmailEvent['eventType'] = 'Bounce',
): EmailEvent => ({
  eventType,
  mail: { messageId: sent.messageId, tags: { case: [id] } },
  ...(eventType === 'Bounce' ? { bounce: { bounceType: 'Permanent' } } : {}),
});

const waitingIn = async ({ post }: Ports, queue: 'to-post' | 'no-address', id: string) =>
  (await post.waiting(queue, undefined, 1000)).items.filter(({ caseId }) => caseId === id);

const post = ({ cases, people, post: room, workflows, clock }: Ports & { workflows: unknown }) =>
  recordPosted({ cases, people, post: room, workflows: workflows as never, clock, zone });
const idle = { nudge: async () => {}, ensure: async () => {} };

const facts = async ({ cases }: Ports, id: string) => {
  const { state, history, keys } = await cases.read(requests, id);
  const types = history.flatMap(({ events }) => events.map(({ type }) => type));
  return { state, queue: keys.queue, types: types.filter((type) => /letter-(re|paper-)/.test(type)) };
};

describe.each(places)('a letter that bounces $where', ({ open }) => {
  it('waits for the post at the address that was typed; its step stays done, an officer has it', async () => {
    const ports = await open();
    const one = await emailed(ports, { postal });
    await acknowledge(ports, one);
    expect(await recordEmailEvent(ports)(event(one), 1)).toBe('recorded');

    expect(await waitingIn(ports, 'to-post', one.id)).toEqual([{ ...about(one.id), since: '2026-11-24' }]);
    expect(await ports.post.read(one.id, key)).toMatchObject({ to: postal, html: '<p>Status: ████</p>' });
    const { state, queue, types } = await facts(ports, one.id);
    expect([state.stage, queue]).toEqual(['acknowledged', 'officer']);
    expect(types).toEqual(['letter-returned', 'letter-paper-mail-due']);
    expect((await ports.letters.list(one.id))[0]).toMatchObject({
      returned: 'bounced',
      sha256: one.sent.sha256,
    });
  });

  it('posted it is dealt with: off both lists, once', async () => {
    const ports = await open();
    const one = await emailed(ports, { postal });
    await acknowledge(ports, one);
    await recordEmailEvent(ports)(event(one), 1);
    const record = post({ ...ports, workflows: idle });
    for (let twice = 0; twice < 2; twice += 1)
      await record({ caseId: one.id, ...key, postedOn: '2026-11-24', by: 'olive' });
    await recordEmailEvent(ports)(event(one), 1);
    await recordEmailEvent(ports)(event(one, 'Reject'), 1);

    expect(await waitingIn(ports, 'to-post', one.id)).toEqual([]);
    const { state } = await facts(ports, one.id);
    expect([state.waitingForPost, state.returned]).toEqual([[], undefined]);
    expect((await ports.letters.list(one.id))[0]).toMatchObject({ to: postal, postedOn: '2026-11-24' });
  });

  it.each([
    { what: 'nobody typed a postal address', over: {} },
    { what: 'it goes to the address of record alone', over: { postal, reader: 'account-holder' as const } },
    { what: 'it is a contact’s', over: { postal, reader: 'roster' as const } },
  ])('an officer has to find an address when $what', async ({ over }) => {
    const ports = await open();
    const one = await emailed(ports, over);
    await recordEmailEvent(ports)(event(one), 1);
    expect(await waitingIn(ports, 'no-address', one.id)).toHaveLength(1);
    const record = post({ ...ports, workflows: idle });
    await expect(record({ caseId: one.id, ...key, postedOn: '2026-11-24', by: 'olive' })).rejects.toThrow(
      'Say where',
    );
    await record({ caseId: one.id, ...key, postedOn: '2026-11-24', address: postal, by: 'olive' });
    expect(await waitingIn(ports, 'no-address', one.id)).toEqual([]);
    expect((await ports.letters.list(one.id))[0]).toMatchObject({ to: postal, postedOn: '2026-11-24' });
  });

  it.each([
    { what: 'a letter that somebody called spam', over: { postal }, type: 'Complaint' as const },
    { what: 'one to our own people', over: { postal, reader: 'officers' as const }, type: 'Bounce' as const },
  ])('$what stays on the officers’ list and is not posted', async ({ over, type }) => {
    const ports = await open();
    const one = await emailed(ports, over);
    await acknowledge(ports, one);
    await recordEmailEvent(ports)(event(one, type), 1);
    expect(await ports.post.read(one.id, key)).toBeUndefined();
    const { queue, types } = await facts(ports, one.id);
    expect([queue, types]).toEqual(['officer', ['letter-returned']]);
  });

  it('after the answer it is posted all the same, and reopens nothing', async () => {
    const ports = await open();
    const one = await emailed(ports, { postal });
    await acknowledge(ports, one);
    await ports.cases.change(requests, one.id, 'requester', ({ state }) =>
      decide(state, { type: 'withdraw' }),
    );
    await recordEmailEvent(ports)(event(one), 1);
    expect(await waitingIn(ports, 'to-post', one.id)).toHaveLength(1);
    expect((await facts(ports, one.id)).state.stage).toBe('withdrawn');
    await post({ ...ports, workflows: idle })({
      caseId: one.id,
      ...key,
      postedOn: '2026-11-24',
      by: 'olive',
    });
    const { state, queue } = await facts(ports, one.id);
    expect([state.stage, state.waitingForPost, queue]).toEqual(['withdrawn', [], 'settled']);
  });

  it('before its step was recorded, and the machine died: the step is done when it is posted', async () => {
    const ports = await open();
    const one = await emailed(ports, { postal });
    await recordEmailEvent(ports)(event(one), 1);
    const again = async () => ({
      ...one,
      sent: await ports.letters.sendOnce(one.id, key, async () => letter),
    });
    await acknowledge(ports, await again());
    const { state } = await facts(ports, one.id);
    expect(state).toMatchObject({ stage: 'received', waitingForPost: [{ ...key, resumesMachine: true }] });
    expect(state.machineSince).toBeUndefined();
    await post({ ...ports, workflows: idle })({
      caseId: one.id,
      ...key,
      postedOn: '2026-11-24',
      by: 'olive',
    });
    await acknowledge(ports, await again());
    expect((await facts(ports, one.id)).state).toMatchObject({ stage: 'acknowledged', waitingForPost: [] });
  });

  it('told many times at once it waits once', async () => {
    const ports = await open();
    const one = await emailed(ports, { postal });
    const told = Array.from({ length: 4 }, () => recordEmailEvent(ports)(event(one), 1).catch(() => 'again'));
    expect(await Promise.all(told)).toContain('recorded');
    expect(await recordEmailEvent(ports)(event(one), 2)).toBe('recorded');
    expect(await waitingIn(ports, 'to-post', one.id)).toHaveLength(1);
    expect((await facts(ports, one.id)).types).toEqual(['letter-returned', 'letter-paper-mail-due']);
  });

  it('of a contact leaves the register as it was', async () => {
    const ports = await open();
    serial += 1;
    const id = `CTL-acme-${serial}`;
    const events = [
      { type: 'controller-registered', slug: id.slice(4), name: 'Acme', contractRef: 'MSA' },
      { type: 'contact-added', contact: 'a', from: at },
    ] as const;
    const { case: before } = await ports.cases.open(controllers, id, 'officer:olive', at, events);
    const compose = async (): Promise<Letter> => ({ ...letter, reader: 'roster' });
    const sent = await ports.letters.sendOnce(id, { kind: 'roster-changed', of: '1-a' }, compose);
    await recordEmailEvent(ports)(event({ id, sent }), 1);
    expect((await ports.cases.read(controllers, id)).state).toEqual(before.state);
    expect(await waitingIn(ports, 'no-address', id)).toHaveLength(1);
  });
});

describe('a power cut while a bounce is recorded', () => {
  const cuts = [0, 1, 2].flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when })));
  it.each(cuts)(
    '$when call $call: told again, everything is as if it had not happened',
    async ({ call, when }) => {
      const ports = inMemory();
      const one = await emailed(ports, { postal });
      await acknowledge(ports, one);
      let calls = 0;
      const dies = () => (calls++ === call ? when : undefined);
      const mortal = {
        cases: dying(ports.cases, dies),
        returns: dying(ports.returns, dies),
        waiting: ports.waiting,
      };
      await expect(recordEmailEvent(mortal)(event(one), 1)).rejects.toThrow('power cut');
      expect(await recordEmailEvent(ports)(event(one), 2)).toBe('recorded');
      expect(await waitingIn(ports, 'to-post', one.id)).toHaveLength(1);
      expect((await facts(ports, one.id)).types).toEqual(['letter-returned', 'letter-paper-mail-due']);
      await post(ports)({ caseId: one.id, ...key, postedOn: '2026-11-24', by: 'olive' });
      expect((await facts(ports, one.id)).state.waitingForPost).toEqual([]);
    },
  );

  it('news of a letter that is none of this case changes nothing', async () => {
    const ports = inMemory();
    const [one, other] = [await emailed(ports, { postal }), await emailed(ports, { postal })];
    const forged = event({ ...one, sent: other.sent });
    expect(await recordEmailEvent(ports)(forged, 3)).toBe('unknown');
    const nowhere = { ...forged, mail: { ...forged.mail, tags: { case: ['XYZ-1'] } } };
    expect(await recordEmailEvent(ports)(nowhere, 3)).toBe('unknown');
    expect((await facts(ports, one.id)).types).toEqual([]);
  });
});
