import { expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { send, settle } from '#test/hostile/calls.ts';
import { changed } from '#test/hostile/kept.ts';
import { openWorld, type World } from '#test/hostile/world.ts';

const number = '4713';
const account = accountIdFor(number, '#');
const [olive, omar] = ['Olive Officer', 'Omar Officer'];
const who = { capacity: 'account-holder', name: 'Hanna Holder', account: number, country: 'US' };

const submit = async (world: World, over: object): Promise<string> => {
  const body = { ...who, email: 'hanna@home.example', details: 'All of it.', ...over };
  const { id = '' } = await send(world, undefined, 'POST', '/api/requests', body);
  await settle(world);
  return id;
};

/** An account with addresses and a call that is owed, and cases of each sort that is about it. */
const subscribed = async (world: World): Promise<void> => {
  const record = {
    email: 'hanna@record.example',
    postal: '1 Old Street\nOgden UT 84401',
    since: '2024-01-01',
  };
  for (const by of [olive, omar])
    for (const one of [number, '4714'])
      await send(world, by, 'PUT', `/api/officer/accounts/${one}`, {
        name: 'Hanna Holder',
        addressOfRecord: record,
      });
  for (const kind of ['access', 'delete', 'cpni-examine']) await submit(world, { kind });
  await submit(world, { kind: 'cpni-permit', notice: currentNotice.id });
  await submit(world, { kind: 'access', account: '4714' });
  const complaint = { topic: 'other', complainant: 'person', details: 'Nobody answers.', country: 'US' };
  await send(world, undefined, 'POST', '/api/complaints', {
    ...complaint,
    name: 'Hanna',
    email: 'hanna@home.example',
  });
  await settle(world);
};

/** What the account keeps of its choices, and that it was written. */
const ofChoice = ['restriction', 'laterRestrictions'];
const ofWriting = ['history', 'hash', 'revision', 'state'];

const without = (item: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));

it('a restriction changes the choices of its account and nothing else of it, nor of any case (P30)', async () => {
  const world = openWorld();
  await subscribed(world);
  const before = world.cases.snapshot();
  const id = await submit(world, { kind: 'cpni-restrict' });
  const after = world.cases.snapshot();

  const entry = `ACCOUNT#${account} CASE`;
  const [was, is] = [before.get(entry), after.get(entry)];
  if (was === undefined || is === undefined) throw new Error('There is no such account.');
  expect(is.state).toMatchObject({ restriction: { request: id } });
  expect(without(is, ofWriting)).toEqual(without(was, ofWriting));
  expect(without(is.state as object as Record<string, unknown>, ofChoice)).toEqual(was.state);
  const commits = is.history as readonly { readonly events: readonly { readonly type: string }[] }[];
  const added = commits.slice((was.history as readonly unknown[]).length);
  expect(added.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
    ...['restriction-recorded', 'letter-sent'],
  ]);

  // The rest is the restriction's own case, its letters, the link that puts it back, and the means by which they are found.
  const isOfTheRestriction = (name: string): boolean => {
    const item = after.get(name) ?? {};
    const isPutBack = item.purpose === 'restriction' && item.caseId === account;
    const isLetter = name.startsWith(`ACCOUNT#${account} LETTER#`);
    const isNew = before.get(name) === undefined;
    return isNew && (name.includes(id) || JSON.stringify(item).includes(id) || isPutBack || isLetter);
  };
  const others = changed(before, after).filter((name) => name !== entry && !isOfTheRestriction(name));
  expect(others).toEqual([]);
});
