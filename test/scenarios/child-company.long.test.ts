import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { officerAction } from '../support/officer-actions.ts';
import { cora, letterTo, registerAcme, status, statusKey, submit } from '../support/request-life.ts';
import {
  caseOf,
  controllerAnswer,
  inStage,
  lettersAbout,
  linkIn,
  officers,
  olive,
  putAccount,
} from '../support/requesters.ts';

let laptop: Laptop;
let bearer: string;
const number = '6302-1';
const childsData = /^A child’s data may be/;

beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  bearer = await laptop.systemToken();
  await registerAcme(laptop);
  await putAccount(laptop, number, { email: 'hanna@record.example' }, await olive(laptop));
});
afterAll(() => laptop[Symbol.asyncDispose]());

const allowed = async () => {
  const json = { account: number, use: 'same-category-marketing', recipient: 'own' };
  return (await laptop.call('POST', '/api/cpni/checks', { json, bearer })).body.allowed;
};
let serial = 0;
const report = async (over: Record<string, unknown>) => {
  serial += 1;
  const email = `paula-${serial}@home.example`;
  const typed = { kind: 'child-data', childAge: 'under-13', account: number, details: 'My child is there.' };
  const { body } = await submit(laptop, { ...typed, email, ...over });
  return { id: body.id, email, key: await statusKey(laptop, body.id, email) };
};

describe('a child in data that a company keeps with us (P24, R-20)', () => {
  it('the company hears of it at once, blocks by its link and lifts by the same one', async () => {
    const { id, email, key } = await report({ capacity: 'data-subject' });
    await letterTo(laptop, cora.email, id, childsData);
    expect(await allowed()).toBe(true);
    const before = (await status(laptop, id, key)).text;
    const link = await linkIn(laptop, cora.email, id, childsData);
    expect((await controllerAnswer(laptop, link, 'block')).status).toBe(200);
    expect(await allowed()).toBe(false);
    const page = (await laptop.call('POST', '/adopt', { form: { secret: link } })).text;
    expect(page).toContain('Lift the block.');
    expect((await controllerAnswer(laptop, link, 'lift')).status).toBe(200);
    expect(await allowed()).toBe(true);
    await inStage(laptop, id, 'closed');
    expect((await status(laptop, id, key)).text).toBe(before);
    expect(await lettersAbout(laptop, id, email)).toHaveLength(1);
  });

  it('silent for ten days it is an officer’s task, which the console shows and closes', async () => {
    const { id } = await report({ capacity: 'data-subject' });
    await letterTo(laptop, cora.email, id, childsData);
    const reader = await laptopDesk(laptop, 'Olive Officer');
    const shown = async () => words((await reader.open(`/officer/requests/${id}`)).body);
    expect(await shown()).toContain('is asked again. Nothing is left for an officer.');
    await laptop.moveTo('2026-12-05T18:00:00Z');
    expect((await lettersAbout(laptop, id, cora.email)).length).toBe(4);
    await letterTo(laptop, officers, id, /has not answered about a child/);
    expect(await shown()).toContain('The company has not answered about a child’s data.');
    const closed = await officerAction(laptop, id, 'close', { reason: 'Called twice, nobody answered.' });
    expect(closed.status).toBe(200);
    expect((await caseOf(laptop, id)).stage).toBe('closed');
  });

  it('an officer tells a company of what they found; the parent’s letters and page stay as they are', async () => {
    const { id, email, key } = await report({ capacity: 'guardian', controller: undefined });
    await inStage(laptop, id, 'verifying');
    const [told, before] = [await lettersAbout(laptop, id, email), (await status(laptop, id, key)).text];
    const { body } = await officerAction(laptop, id, 'company', {
      ...{ company: 'Acme Voice, Inc.', whose: 'user-77', reason: 'Seen in the export.' },
    });
    const letter = await letterTo(laptop, cora.email, body.as, childsData);
    expect(letter.text).toContain('user-77');
    expect(letter.text).not.toContain(email);
    const reader = await laptopDesk(laptop, 'Olive Officer');
    expect(words((await reader.open(`/officer/requests/${id}`)).body)).toContain(body.as);
    const act = words((await reader.open(`/officer/requests/${id}/do/tell-company`)).body);
    expect(act).toContain('The person who reported reads nothing of it.');
    expect((await status(laptop, id, key)).text).toBe(before);
    expect(await lettersAbout(laptop, id, email)).toEqual(told);
  });
});
