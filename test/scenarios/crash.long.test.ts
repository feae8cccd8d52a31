import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import {
  answer,
  cora,
  letterTo,
  registerAcme,
  secret,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const officers = 'privacy-officers@example.com';

/** The different letters about a case, blanked of what differs from case to case. */
const lettersAbout = async (id: string): Promise<readonly string[]> => {
  const about = (await laptop.mail()).filter(({ subject }) => subject.includes(id));
  const blank = (text: string) =>
    text.replaceAll(id, '<id>').replace(/(#|\n)(<id>\.)?[0-9A-Z]{26}\b/g, '$1<secret>');
  return [
    ...new Set(about.map(({ to, subject, text }) => JSON.stringify([to, blank(subject), blank(text)]))),
  ].sort();
};

/** A whole life with a SIGKILL at the letter of this kind; the laptop is started again and life goes on. */
const lifeKilledAt = async (
  kill: { do: string; letter?: string } | undefined,
): Promise<readonly string[]> => {
  let died = false;
  if (kill) await laptop.faults({ ses: [{ do: kill.do, tag: { letter: kill.letter }, times: 1 }] });
  const go = async <T>(step: () => Promise<T>): Promise<T> => {
    for (;;)
      try {
        return await step();
      } catch (fault) {
        if (died || !kill) throw fault;
        await laptop.died();
        died = true;
        await laptop.restart();
      }
  };
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const { id } = (await go(() => submit(laptop, {}, headers))).body;
  await go(() => statusKey(laptop, id));
  const link = await go(() => secret(laptop, id));
  await go(() => verdict(laptop, link));
  await go(() => letterTo(laptop, officers, id, /waits for you/));
  await go(() => answer(laptop, id));
  await go(() => letterTo(laptop, cora.email, id, /^Our answer/));
  await until(async () => {
    const { body } = await go(async () =>
      laptop.call('GET', `/api/officer/cases/${id}`, {
        bearer: await laptop.token('Olive Officer', ['officer']),
      }),
    );
    return body.stage === 'closed' ? true : undefined;
  }, 'the case is closed');
  if (kill) expect(died).toBe(true);
  return lettersAbout(id);
};

describe('SIGKILL between send and record, or before the send', () => {
  let undisturbed: readonly string[] = [];
  beforeAll(async () => {
    undisturbed = await lifeKilledAt(undefined);
    expect(undisturbed).toHaveLength(4);
  });

  it.each(['acknowledgement', 'verification', 'officer-asked', 'answer'])(
    'at the %s: the same letters, after a restart',
    async (letter) => {
      expect(await lifeKilledAt({ do: 'kill-after', letter })).toEqual(undisturbed);
      expect(await lifeKilledAt({ do: 'kill-before', letter })).toEqual(undisturbed);
    },
  );

  it.each(['reminder', 'late-digest', 'overdue-apology'])(
    'at the %s: each milestone’s letter is there, with the same words',
    async (letter) => {
      // An inquiry needs nobody's confirmation, so it neither lapses nor waits for the requester.
      const asked = { capacity: 'account-holder', kind: 'inquiry', email: 'h@home.example' };
      const { id } = (await submit(laptop, asked)).body;
      await letterTo(laptop, officers, id, /waits for you/);
      await laptop.faults({
        ses: [
          { do: 'kill-after', tag: letter === 'late-digest' ? { letter } : { letter, case: id }, times: 1 },
        ],
      });
      await laptop.advance('P33D').catch(() => undefined);
      await laptop.died();
      await laptop.restart();
      const until_ =
        Date.parse(
          (
            await laptop.call('GET', `/api/officer/cases/${id}`, {
              bearer: await laptop.token('Olive Officer', ['officer']),
            })
          ).body.state.receivedAt,
        ) +
        33 * 86_400_000;
      await laptop.moveTo(new Date(until_).toISOString());
      const subjects = (await lettersAbout(id)).map((row) => JSON.parse(row)[1] as string);
      expect(subjects.filter((subject) => subject.startsWith('Due in')).length).toBeGreaterThanOrEqual(4);
      const digests = (await laptop.mail('dpo@example.com')).filter(({ text }) => text.includes(id));
      // One for each morning: a letter whose reply was lost goes out again, marked.
      expect(new Set(digests.map(({ at }) => at.slice(0, 10))).size).toBe(3);
      expect(subjects.filter((subject) => subject.includes('late')).length).toBe(1);
    },
  );
});

describe('a request received is never lost', () => {
  it('killed before its first task, with or without the 201 on its way: the same key finds it, and its letters come', async () => {
    await laptop.faults({ task: [{ function: 'write-to-requester', do: 'kill-before', times: 1 }] });
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await submit(laptop, {}, headers).catch(() => undefined);
    await laptop.died();
    await laptop.restart();
    const { id } = (await submit(laptop, {}, headers)).body;
    await letterTo(laptop, cora.email, id, /^Please confirm/);
  });

  it('killed at once after the 201, the request stands and its letters come', async () => {
    const { id, dueOn } = (await submit(laptop)).body;
    await laptop.kill();
    await laptop.restart();
    const { body } = await laptop.call('GET', `/api/officer/cases/${id}`, {
      bearer: await laptop.token('Olive Officer', ['officer']),
    });
    expect(body.dueOn).toBe(dueOn);
    await letterTo(laptop, cora.email, id, /^Please confirm/);
  });
});
