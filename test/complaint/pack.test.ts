import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import { composePack } from '#functions/complaint/pack/compose-pack.ts';
import { givePack } from '#functions/complaint/pack/give-pack.ts';
import { sendComplaintMessage } from '#functions/complaint/status/act-on-complaint.ts';
import { statusKey as complaintKey } from '#functions/complaint/status-key.ts';
import { nameOfficer, recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import { answerComplaint } from '#functions/complaint/work/write-to-person.ts';
import { statusKey as requestKey } from '#functions/request/status-key.ts';
import { complaintWorld, officer, typed } from '#test/support/complaint/complaint-world.ts';
import { received } from '#test/support/domain/request.ts';
import { ourPoints } from '#test/support/our-words.ts';
import { policies } from '#test/support/policies.ts';

const pat = typed.email as string;
const request: CaseId = `REQ-${'7'.repeat(26)}`;

/** Looked into by ann, answered, and written to again. */
const whole = async () => {
  const world = complaintWorld();
  const id = await world.submit();
  await nameOfficer(world)({ caseId: id, officer: 'bob', by: 'ann' });
  await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'SECRET NOTE' });
  await answerComplaint(world)(
    { caseId: id, by: 'ann', outcome: 'upheld', cpniMisuse: 'none', points: ourPoints },
    officer('ann'),
  );
  await world.run(id);
  const bearer = await complaintKey(world, id, pat);
  await sendComplaintMessage(world)({ caseId: id, text: 'I am still waiting.' }, { bearer });
  await world.run(id);
  return { world, id, bearer, pack: await composePack(world)({ caseId: id }, { bearer }) };
};

describe('the recourse pack (R-25)', () => {
  it('has what this reader asked and each letter this reader was sent, with its hash', async () => {
    const { id, pack } = await whole();
    expect(pack).toMatchObject({
      id,
      said: typed.details,
      messages: [{ from: 'you', text: 'I am still waiting.' }],
      policy: policies[0],
    });
    expect(pack.letters.map(({ subject }) => subject)).toEqual([
      `We received your complaint (${id})`,
      `Our answer to your complaint (${id})`,
    ]);
  });

  it('each hash covers what its reader has whole: the address, the subject and the text of a letter (R-10)', async () => {
    const { pack } = await whole();
    const digest = (one: object) => createHash('sha256').update(canonicalJson(one)).digest('hex');
    expect(pack.letters).toHaveLength(2);
    for (const { subject, text, sha256 } of pack.letters)
      expect(sha256).toBe(digest({ to: pat, subject, text }));
    const { letters: _, policy: __, ...rest } = pack;
    expect(JSON.stringify(rest)).not.toMatch(/[0-9a-f]{32}/);
  });

  it('has nothing internal: no note, no officer’s letter, no key and no count (R-8)', async () => {
    const { bearer, pack, world } = await whole();
    const said = JSON.stringify(pack);
    for (const hidden of ['SECRET NOTE', 'bob', bearer, 'A complaint waits for you', 'revision'])
      expect(said).not.toContain(hidden);
    expect(world.mail.outbox.some(({ subject }) => subject.startsWith('A complaint waits for you'))).toBe(
      true,
    );
  });

  it('has a letter that came back and was then mailed, and one reported as spam', async () => {
    const { world, id, bearer } = await whole();
    const subjects = async () =>
      (await composePack(world)({ caseId: id }, { bearer })).letters.map(({ subject }) => subject);
    const [first, second] = await subjects();
    const [ack, answer] = [
      { kind: 'acknowledgement', of: '1' },
      { kind: 'answer', of: '2' },
    ];
    await world.returns.markReturned(id, ack, 'complained');
    await world.returns.markReturned(id, answer, 'bounced');
    expect(await subjects()).toEqual([first]);
    await world.post.recordOutcome(id, answer, { postedOn: '2026-11-25', address: '9 Oak Street' });
    expect(await subjects()).toEqual([first, second]);
  });

  const linkedUnder = async (over: object) => {
    const world = complaintWorld();
    const receipt = received({ kind: 'access' });
    await world.cases.open(requests, request, 'requester', receipt.receivedAt, [receipt]);
    const quinn = { name: 'Quinn Person', email: 'Quinn@home.example', details: 'My data, please.' };
    await world.people.put(request, '', quinn);
    const letter = { to: 'quinn@home.example', subject: 'Our answer', text: 'Your data', html: '' };
    await world.letters.sendOnce(request, { kind: 'answer', of: '1' }, async () => letter);
    const record = { to: 'record@home.example', subject: 'Is it you?', text: 'A link', html: '' };
    await world.letters.sendOnce(request, { kind: 'verification', of: '1' }, async () => record);
    const code = `${request}.${await requestKey(world, request, quinn.email)}`;
    const id = await world.submit({ topic: 'request', name: undefined, email: undefined, code, ...over });
    return composePack(world)({ caseId: id }, { bearer: await complaintKey(world, id, pat) });
  };

  it('has a request whose code proved the link, and the letters to this reader', async () => {
    const pack = await linkedUnder({});
    expect(pack.request).toMatchObject({ id: request, said: 'My data, please.' });
    expect(pack.request?.letters.map(({ subject }) => subject)).toEqual(['Our answer']);
  });

  it('R-8: with the code, but another address, nothing of what the requester was sent', async () => {
    const pack = await linkedUnder({ name: 'Pat Person', email: pat });
    expect(pack.request).toBeUndefined();
    expect(JSON.stringify(pack)).not.toMatch(/Your data|My data|quinn/);
  });

  it('after the personal data are erased, has the letters and nothing made up', async () => {
    const { world, id, bearer } = await whole();
    await world.people.keepUntil(id, '', 1);
    const pack = await composePack(world)({ caseId: id }, { bearer });
    expect([pack.said, pack.letters.length]).toEqual(['', 2]);
  });

  it('opens with the key alone', async () => {
    const { world, id } = await whole();
    for (const bearer of ['', 'NOTAKEY', id])
      await expect(composePack(world)({ caseId: id }, { bearer })).rejects.toMatchObject({
        code: 'not-found',
      });
  });

  it('goes to the body on the complainant’s signed word, which is recorded first', async () => {
    const { world, id, pack } = await whole();
    const word = { caseId: id, by: 'ann', signedOn: '2026-11-24', document: 'Scan 12, folder 3' } as const;
    const { body } = await givePack(world)(word);

    expect(body).toEqual(pack);
    const { history } = await world.cases.read(complaints, id);
    const last = history.at(-1);
    expect([last?.actor, last?.events.map(({ type }) => type)]).toEqual(['officer:ann', ['pack-given']]);
  });

  it('is refused for a word that is signed in the future, and then nothing is recorded', async () => {
    const { world, id } = await whole();
    const before = (await world.cases.read(complaints, id)).revision;
    const word = { caseId: id, by: 'ann', signedOn: '2027-11-24', document: 'x' } as const;
    await expect(givePack(world)(word)).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await world.cases.read(complaints, id)).revision).toBe(before);
  });
});
