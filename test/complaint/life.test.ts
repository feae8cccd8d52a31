import { describe, expect, it } from 'vitest';
import { nextMilestoneOf } from '#domain/complaint/clocks.ts';
import { carryOut } from '#functions/complaint/carry-out.ts';
import * as contract from '#functions/complaint/contract.ts';
import { enterComplaint } from '#functions/complaint/intake/enter-complaint.ts';
import { assignComplaint } from '#functions/complaint/offers.ts';
import { sayUnsatisfied, sendComplaintMessage } from '#functions/complaint/status/act-on-complaint.ts';
import { readComplaint } from '#functions/complaint/status/read-complaint.ts';
import { nameOfficer, recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import { answerComplaint, askComplainant } from '#functions/complaint/work/write-to-person.ts';
import { askedFormat } from '#functions/paper-mail/format-of.ts';
import {
  addresses,
  type ComplaintWorld,
  complaintWorld,
  officer,
  typed,
} from '#test/support/complaint/complaint-world.ts';
import { ourPoints, ours } from '#test/support/our-words.ts';

const pat = typed.email as string;
const event = 'We do not answer questions about security events in this letter.';

const keyOf = (world: ComplaintWorld, id: string): string =>
  new RegExp(`${id}\\.([0-9A-Z]{26})`).exec(world.mailTo(pat)[0]?.text ?? '')?.[1] ?? '';

const points = ourPoints;

const answered = async (world: ComplaintWorld, id: string, over: object = {}) => {
  await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'I read the call log.' });
  const given = { outcome: 'upheld', cpniMisuse: 'none', points, ...over } as const;
  await answerComplaint(world)({ caseId: id, by: 'ann', ...given }, officer('ann'));
  await world.run(id);
};

describe('a complaint, from the form to its end (R-25)', () => {
  it('P52: is acknowledged at once, with both dates, and its officers hear of it', async () => {
    const world = complaintWorld();
    const id = await world.submit();

    const [letter, ...others] = world.mailTo(pat);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(`We received your complaint (${id})`);
    expect(letter?.text).toContain('We aim to answer by Thursday, December 24, 2026.');
    expect(letter?.text).toContain('You will have our answer by Friday, January 8, 2027 at the latest.');
    expect(letter?.text).toContain('https://reportfraud.ftc.gov');
    expect(world.mailTo(addresses.officersAddress).map(({ subject }) => subject)).toEqual([
      `A complaint waits for you: ${id}`,
    ]);
    expect(await world.run(id)).toEqual([
      'Acknowledge the complaint',
      'Where does it stand?',
      'Waiting for the investigator',
    ]);
  });

  it('P51: no answer before somebody recorded what was checked', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    const given = { outcome: 'upheld', cpniMisuse: 'none', points } as const;
    await expect(
      answerComplaint(world)({ caseId: id, by: 'ann', ...given }, officer('ann')),
    ).rejects.toMatchObject({ code: 'not-investigated' });
  });

  it('R-25: whom it is about can neither take it, nor look into it, nor answer it', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await assignComplaint(world)(id, { type: 'assign', to: 'bob', by: 'bob' });
    await nameOfficer(world)({ caseId: id, officer: 'bob', by: 'ann' });

    const involved = { code: 'investigator-involved' };
    expect((await world.stateOf(id)).assigned).toBeUndefined();
    const take = assignComplaint(world)(id, { type: 'assign', to: 'bob', by: 'ann' });
    await expect(take).rejects.toMatchObject(involved);
    const look = recordInvestigation(world)({ caseId: id, by: 'bob', note: 'x' });
    await expect(look).rejects.toMatchObject(involved);
    const ask = askComplainant(world)({ caseId: id, by: 'bob', question: 'When?' }, officer('bob'));
    await expect(ask).rejects.toMatchObject(involved);
  });

  it('R-25: on day 30 a letter says what is done and what is open, each of it so', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await assignComplaint(world)(id, { type: 'assign', to: 'ann', by: 'ann' });
    await askComplainant(world)({ caseId: id, by: 'ann', question: ours('when-was-it') }, officer('ann'));
    await world.until(id, '2026-12-25T00:00:00.000Z');

    const letter = world.mailTo(pat).at(-1);
    expect(letter?.subject).toBe(`How far we are with your complaint (${id})`);
    expect(letter?.text).toContain('We aimed to answer by Thursday, December 24, 2026.');
    expect(letter?.text).toContain('- Someone who did not decide the matter has your complaint.');
    expect(letter?.text).toContain('- We need your reply to our question.');
    expect(letter?.text).not.toContain('We have written down what we checked.');
    expect(letter?.text).toContain('You will have our answer by Friday, January 8, 2027.');
  });

  it('R-25: on day 30 what the person added unasked is not named as a reply', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await sendComplaintMessage(world)({ caseId: id, text: 'One more fact.' }, { bearer: keyOf(world, id) });
    await world.until(id, '2026-12-25T00:00:00.000Z');

    const letter = world.mailTo(pat).at(-1);
    expect(letter?.subject).toBe(`How far we are with your complaint (${id})`);
    expect(letter?.text).not.toContain('We have your message.');
  });

  it('R-16: from day 46 on it is late: its status says so, and one letter with every recourse', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await world.until(id, '2027-01-09T18:00:00.000Z');

    const late = world.mailTo(pat).filter(({ subject }) => subject.startsWith('We are late'));
    expect(late).toHaveLength(1);
    expect(late[0]?.text).toContain('We promised to answer by Friday, January 8, 2027.');
    expect(late[0]?.text).toContain('JAMS');
    const { body } = await readComplaint(world)({ caseId: id }, { bearer: keyOf(world, id) });
    expect(body).toMatchObject({ stage: 'late', dueOn: '2027-01-08' });
    await world.until(id, '2027-03-01T18:00:00.000Z');
    expect(world.mailTo(pat).filter(({ subject }) => subject.startsWith('We are late'))).toHaveLength(1);
  });

  it('R-10: its answer says each point, the standing sentence, and the way on', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await answered(world, id);

    const letter = world.mailTo(pat).at(-1);
    expect(letter?.subject).toBe(`Our answer to your complaint (${id})`);
    for (const said of ['You were right.', 'We are sorry.', points[0].point, points[0].finding, event])
      expect(letter?.text).toContain(said);
    expect(letter?.text).toContain('choose “Not resolved” by Thursday, December 24, 2026:');
    expect(letter?.text).toContain('If we hear nothing, we close the case. You keep all your rights.');
    expect(letter?.text).not.toContain('cpni');
    expect((await world.cases.list(undefined, undefined, 9)).items).toMatchObject([
      { id, queue: 'requester', stage: 'answered' },
    ]);
  });

  it('R-25: 30 silent days close the case, not the right', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await answered(world, id);
    await world.until(id, '2026-12-24T23:00:00.000Z');
    expect(await world.stateOf(id)).toMatchObject({ stage: 'answered' });
    await world.until(id, '2026-12-25T19:00:00.000Z');

    expect(await world.stateOf(id)).toMatchObject({ stage: 'closed', because: 'silence' });
    expect(world.mailTo(pat).at(-1)?.text).toContain('You keep all your rights.');
    const { body } = await sayUnsatisfied(world)({ caseId: id }, { bearer: keyOf(world, id) });
    await world.run(id);
    expect(body.stage).toBe('closed');
    expect(world.mailTo(pat).at(-1)?.subject).toBe(`What you can do next (${id})`);
  });

  it('R-25: who writes again is not silent, and no silence runs until an officer replies', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await answered(world, id);
    world.clock.set('2026-12-20T18:00:00.000Z');
    const bearer = keyOf(world, id);
    const replyBy = async () => (await readComplaint(world)({ caseId: id }, { bearer })).body.replyBy;
    expect(await replyBy()).toBe('2026-12-24');
    await sendComplaintMessage(world)(
      { caseId: id, text: 'You did not answer my second point.' },
      { bearer },
    );
    expect(await replyBy()).toBeUndefined();
    await world.until(id, '2027-03-01T18:00:00.000Z');

    expect(await world.stateOf(id)).toMatchObject({ stage: 'answered', unread: 1 });
  });

  it('P53: “Not resolved” brings the letter with the path, and closes the case', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await answered(world, id);
    const bearer = keyOf(world, id);
    await sayUnsatisfied(world)({ caseId: id }, { bearer });
    await world.run(id);
    await sayUnsatisfied(world)({ caseId: id }, { bearer });
    await world.run(id);

    const paths = world.mailTo(pat).filter(({ subject }) => subject.startsWith('What you can do next'));
    expect(paths).toHaveLength(1);
    expect(paths[0]?.text).toContain('at no cost to you');
    expect(await world.stateOf(id)).toMatchObject({ stage: 'closed', because: 'unsatisfied' });
  });

  it('R-25: after an answer that got stuck over day 45, no letter says it is owed', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    world.clock.set('2027-01-08T20:00:00.000Z');
    await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'Read.' });
    const given = { outcome: 'upheld', cpniMisuse: 'none', points } as const;
    await answerComplaint(world)({ caseId: id, by: 'ann', ...given }, officer('ann'));
    world.clock.set('2027-01-09T08:00:00.000Z');
    const milestone = nextMilestoneOf(id, await world.stateOf(id));
    await carryOut(world, id, 'machine:run-clock', {
      type: 'handle-milestone',
      milestone: { ...(milestone as NonNullable<typeof milestone>), name: 'overdue', kind: 'overdue' },
      letters: [],
    });
    expect((await world.stateOf(id)).lettersOwed.map(({ kind }) => kind)).toContain('overdue');
    await world.run(id);

    expect(world.mailTo(pat).at(-1)?.subject).toBe(`Our answer to your complaint (${id})`);
    expect(world.mailTo(pat).some(({ subject }) => subject.startsWith('We are late'))).toBe(false);
  });

  it('R-25: the answer promises no day that has passed', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    const old = [{ ...points[0], action: ours('action-told-manager'), actionOn: '2026-11-23' }];
    const error = { code: 'invalid-input', faults: [{ pointer: '#/points/0/actionOn' }] };
    await expect(answered(world, id, { points: old })).rejects.toMatchObject(error);
    await answered(world, id, { points: [{ ...old[0], actionOn: '2026-11-24' }] });
    expect(world.mailTo(pat).at(-1)?.text).toContain('What we will do by Tuesday, November 24, 2026:');
  });

  it('S12: however long its letters wait, the typed address is kept', async () => {
    const world = complaintWorld();
    Object.assign(world.limits, { letters: 1 });
    for (let n = 0; n < 20; n += 1) await world.submit();
    const id = await world.submit();
    world.clock.set('2026-12-05T18:00:00.000Z');
    await world.run(id);
    expect(world.mailTo(pat).at(-1)?.subject).toBe(`We received your complaint (${id})`);
  });

  it('R-1: a complaint on paper honors the format of its letters', async () => {
    const world = complaintWorld();
    const { email: _, ...onPaper } = typed;
    const entered = { ...onPaper, postal: '1 Elm Street', channel: 'phone', format: 'braille', by: 'ann' };
    const receivedAt = '2026-11-24T16:00:00.000Z';
    const parsed = contract.enterComplaint.body.parse({ ...entered, receivedAt });
    const { body } = await enterComplaint(world)({ ...parsed, by: 'ann' }, {});
    expect(await askedFormat(world, body.id)).toBe('braille');
  });

  it('S12: no address gets more than 20 acknowledgements a day; the next day has the rest', async () => {
    const world = complaintWorld();
    const limited = { ...world, limits: { ...world.limits, letters: 1 as const } };
    Object.assign(world.limits, { letters: 1 });
    const ids = [];
    for (let n = 0; n < 22; n += 1) ids.push(await limited.submit());
    expect(world.mailTo(pat)).toHaveLength(20);
    world.clock.set('2026-11-25T02:00:00.000Z');
    for (const id of ids) await world.run(id);
    expect(new Set(world.mailTo(pat).map(({ subject }) => subject)).size).toBe(22);
  });

  it('P52: without an acknowledgement an alarm rings at the end of the second business day', async () => {
    const world = complaintWorld();
    const { email: _, ...onPaper } = typed;
    const entered = { ...onPaper, name: 'Pat Person', postal: '1 Elm Street', channel: 'post' as const };
    const receivedAt = '2026-11-24T16:00:00.000Z';
    const { body } = await enterComplaint(world)({ ...entered, receivedAt, by: 'ann' } as never, {});
    await world.run(body.id);
    await world.until(body.id, '2026-11-28T06:59:00.000Z');
    expect(world.unacknowledged).toEqual([]);
    await world.until(body.id, '2026-11-28T07:01:00.000Z');
    expect(world.unacknowledged).toEqual([body.id]);
  });
});
