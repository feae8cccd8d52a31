import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { reportFactsOf } from '#domain/request/report-facts.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { giveControllerAnswer } from '#functions/controller/give-controller-answer.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { applyRestriction } from '#functions/request/intake/apply-restriction.ts';
import { openLink } from '#functions/request/link/open-link.ts';
import { renewByLink } from '#functions/request/link/renew-by-link.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { holderActs } from '#test/support/holders.ts';
import { colleagueAt, contactAt, type Inside, lifeWith, officersAt } from '#test/support/two-lives.ts';

const day = 24;
const entry = accountIdFor('4711', '#');
const child = { kind: 'child-data', capacity: 'data-subject', childAge: 'under-13' } as const;
const give = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: () => async () => {},
});

/** A report about a child in data that a company keeps with us. */
const reported = async (
  inside: Inside = { company: 'two-contacts', account: 'email' },
  over: object = {},
) => {
  const life = await lifeWith(inside);
  await life.submit({ ...child, ...over });
  const state = async () => (await life.stored()).state;
  const notices = (to: string) =>
    life.to(to).filter(({ letter }) => /child’s data may be/.test(letter.subject));
  const secret = (to: string) => life.link(to, 'adopt') || 'none';
  const says = async (answer: string, to = contactAt) => {
    await give(life)({ secret: secret(to), answer } as never);
    await life.drain();
  };
  const close = async () =>
    life.cases.change(requests, life.id, 'officer:o', ({ history, state: seen }) =>
      decideOfficerAction(
        { id: life.id, state: seen, history, now: new Date(life.clock.now()).toISOString() },
        { type: 'close', by: 'o', textSha256: 't' },
      ),
    );
  const queue = async () => (await life.stored()).keys.queue;
  const blocks = async () => (await life.cases.read(accounts, entry)).state.childBlocks ?? [];
  return { ...life, state, notices, secret, says, close, queue, blocks };
};

describe('a company is told at once of a child in its data, and decides (P24, R-20)', () => {
  it('each contact gets a letter in the minute of the report; nothing is blocked', async () => {
    const w = await reported();
    for (const to of [contactAt, colleagueAt]) {
      const [notice] = w.notices(to);
      expect(notice?.at).toMatch(/^2026-11-24T18:0/);
      expect(notice?.letter.text).toContain('We do not block, show or delete any of it unless');
    }
    expect(await w.blocks()).toEqual([]);
    expect((await w.state()).stage).toBe('notifying-controller');
  });

  it('it is asked again after 1, 3 and 7 days, and after 10 officers have a task', async () => {
    const w = await reported();
    expect(await w.queue()).toBe('requester');
    await w.until(9 * day + 20);
    const days = w.notices(colleagueAt).map(({ at }) => at.slice(8, 10));
    expect(days).toEqual(['24', '25', '27', '01']);
    expect(w.notices(contactAt).at(-1)?.letter.text).toContain(
      'none of your company’s contacts has answered',
    );
    expect(await w.queue()).toBe('requester');
    await w.until(11 * day);
    expect(await w.queue()).toBe('officer');
    const told = w
      .to(officersAt)
      .filter(({ letter }) => /has not answered about a child/.test(letter.subject));
    expect(told.map(({ at }) => at.slice(0, 10))).toEqual(['2026-12-04']);
    await w.until(40 * day);
    expect(w.notices(contactAt)).toHaveLength(4);
    await w.close();
    expect([(await w.state()).stage, await w.queue()]).toEqual(['closed', 'settled']);
  });

  it('a block of its contact stops our check at once, by the order of that contact alone', async () => {
    const w = await reported();
    await w.until(2 * day);
    await w.says('block');
    const since = new Date(w.clock.now()).toISOString();
    expect(await w.blocks()).toEqual([{ request: w.id, since, channel: 'adoption' }]);
    expect((await w.state()).childBlock?.directed).toMatchObject({ at: since });
    await w.until(40 * day);
    expect(w.notices(contactAt).map(({ at }) => at.slice(8, 10))).toEqual(['24', '25']);
    expect(w.to(officersAt).filter(({ letter }) => /has not answered/.test(letter.subject))).toEqual([]);
    expect([(await w.state()).stage, await w.queue()]).toEqual(['closed', 'settled']);
    expect(await w.blocks()).toHaveLength(1);
  });

  it('the same link lifts it, twice is once, and what was chosen counts as before', async () => {
    const w = await reported();
    const [secret, before] = [w.secret(contactAt), (await w.cases.read(accounts, entry)).state];
    await w.says('block');
    await give(w)({ secret, answer: 'block' });
    const view = await openLink(w as never)(secret);
    expect(view).toMatchObject({
      asks: 'child-report',
      answers: ['lift', 'adopt'],
      company: 'Acme Voice, Inc.',
    });
    await w.says('lift');
    expect((await w.cases.read(accounts, entry)).state).toEqual({ ...before, childBlocks: undefined });
    await expect(give(w)({ secret, answer: 'block' })).rejects.toMatchObject({ code: 'unknown-link' });
  });

  it('another contact cannot lift it: the later never wins silently (R-21)', async () => {
    const w = await reported();
    await w.says('block');
    await expect(w.says('lift', colleagueAt)).rejects.toMatchObject({ code: 'already-decided' });
    expect(await w.blocks()).toHaveLength(1);
  });

  it('a lift that died half way goes on by the same answer', async () => {
    const w = await reported();
    await w.says('block');
    const secret = w.secret(contactAt);
    const dying = { ...w, cases: { ...w.cases, find: () => Promise.reject(new Error('Died.')) } };
    await expect(give(dying as never)({ secret, answer: 'lift' })).rejects.toThrow();
    await give(w)({ secret, answer: 'lift' });
    expect(await w.blocks()).toEqual([]);
  });

  it('adopted it is the company’s own request, which alone can delete', async () => {
    const w = await reported();
    await w.says('block');
    await w.says('adopt');
    const { controllerAnswers, stage } = await w.state();
    expect(controllerAnswers?.map(({ answer }) => answer)).toEqual(['block', 'adopt']);
    expect(stage).toBe('closed');
    expect((await w.cases.read(requests, controllerAnswers?.[1]?.adoptedAs ?? '')).state).toMatchObject({
      ...{ kind: 'child-data', capacity: 'controller', adopted: { from: w.id } },
    });
  });

  it.each(['decline', 'not-our-person'])('%s ends the wait; nothing was ever blocked', async (answer) => {
    const w = await reported();
    await w.says(answer);
    await w.until(12 * day);
    expect(w.notices(colleagueAt)).toHaveLength(1);
    expect([(await w.state()).stage, await w.blocks()]).toEqual(['closed', []]);
  });

  it('a company without a contact is an officer’s task at once', async () => {
    const w = await reported({ company: 'no-contacts' });
    expect(await w.queue()).toBe('officer');
    await w.until(2 * day);
    expect(w.to(officersAt).at(-1)?.letter.subject).toContain('has not answered about a child');
  });

  it('a block without an account that we know is an officer’s task until it is placed', async () => {
    const w = await reported({ company: 'known', account: 'email' }, { account: '9-999' });
    await w.says('block');
    expect(await w.queue()).toBe('officer');
    await w.until(12 * day);
    expect((await w.state()).stage).toBe('notifying-controller');
    await applyRestriction(w as never)({ caseId: w.id, account: '4711', by: 'olive' });
    expect([await w.queue(), (await w.blocks()).map(({ channel }) => channel)]).toEqual([
      'requester',
      ['adoption'],
    ]);
  });

  it('a block after the ten days counts too, and is over the next morning', async () => {
    const w = await reported();
    await w.until(11 * day);
    await renewByLink(() => async () => {})(w as never)(w.secret(contactAt));
    await w.drain();
    await w.says('block');
    expect([await w.queue(), await w.blocks()]).toEqual(['requester', [expect.anything()]]);
    await w.until(13 * day);
    expect((await w.state()).stage).toBe('closed');
    await expect(w.says('block', colleagueAt)).resolves.toBeUndefined();
  });

  it('the systems are told within the hour, and told to give back after the lift', async () => {
    const w = await reported();
    const acts = holderActs(w as never);
    await acts.enter({
      slug: 'web',
      name: 'web',
      asks: ['child-block'] as never,
      keys: ['account-number'] as never,
    });
    await acts.confirm('web');
    const hour = async () => instructHolders(w as never)();
    const asked = async () => ((await w.state()).holderInstructions ?? []).map(({ asks }) => asks);
    await hour();
    expect(await asked()).toEqual([]);
    await w.says('block');
    await hour();
    expect(await asked()).toEqual(['child-block']);
    await w.says('lift');
    await hour();
    expect(await asked()).toEqual(['child-block', 'child-lift']);
  });

  it('reports count it as ended when the person was redirected, not ten days later', async () => {
    const w = await reported();
    const before = reportFactsOf(await w.state());
    expect(before.end).toEqual({ how: 'redirected', on: '2026-11-24', outcome: 'redirected' });
    await w.until(12 * day);
    await w.close();
    expect(reportFactsOf(await w.state())).toEqual(before);
  });
});
