import { letterTo, submit, until } from './request-life.ts';
import type { Answered, InboxEmail, World } from './world.ts';

export const officers = 'privacy-officers@example.com';

export const olive = (world: World): Promise<string> => world.token('Olive Officer', ['officer']);
export const omar = (world: World): Promise<string> => world.token('Omar Officer', ['officer']);

export const caseOf = async (world: World, id: string, bearer?: string) =>
  (await world.call('GET', `/api/officer/cases/${id}`, { bearer: bearer ?? (await olive(world)) })).body;

/** With its seals, which officers without breach access do not get. */
export const sealedCaseOf = async (world: World, id: string) =>
  caseOf(world, id, await world.token('Dana DPO', ['dpo']));

export const inStage = (world: World, id: string, stage: string) =>
  until(async () => {
    const body = await caseOf(world, id);
    return body.stage === stage ? body : undefined;
  }, `${id} in stage ${stage}`);

export const check = async (
  world: World,
  id: string,
  evidence: string,
  bearer?: string,
  over: Record<string, unknown> = {},
): Promise<Answered> =>
  world.call('POST', `/api/officer/requests/${id}/verification`, {
    json: { evidence, checkedOn: '2026-11-24', ...over },
    bearer: bearer ?? (await olive(world)),
  });

/** A second officer confirms the current proposal; zeros without one. */
export const confirmAsShown = async (
  world: Pick<World, 'call'>,
  id: string,
  path:
    | 'verification/confirmation'
    | 'entry-confirmation'
    | 'records/confirmation'
    | 'child-block/confirmation',
  bearer: string,
): Promise<Answered> => {
  const { proposals = [] } = (await world.call('GET', `/api/officer/cases/${id}`, { bearer })).body;
  const found = proposals.find((one: { confirmAt: string }) => one.confirmAt.endsWith(path));
  const proposalSha256 = found?.proposalSha256 ?? '0'.repeat(64);
  return world.call('POST', `/api/officer/requests/${id}/${path}`, { json: { proposalSha256 }, bearer });
};

export const second = async (world: World, id: string, bearer?: string): Promise<Answered> =>
  confirmAsShown(world, id, 'verification/confirmation', bearer ?? (await omar(world)));

/** Olive declares whose the records on paper are, and Omar looks through them (P34). */
export const lookedThrough = async (
  world: Pick<World, 'call' | 'token'>,
  id: string,
  account: string,
): Promise<Answered> => {
  const json = { covers: 'paper', account, what: 'Two bills of March, four pages.' };
  const path = `/api/officer/requests/${id}/records`;
  const declared = await world.call('POST', path, { json, bearer: await olive(world as World) });
  if (declared.status !== 200) return declared;
  return confirmAsShown(world, id, 'records/confirmation', await omar(world as World));
};

const secretIn = (mail: InboxEmail): string =>
  /^https?:\S+\/(?:verify|adopt)#(\S+)$/m.exec(mail.text)?.[1] ?? '';

export const linkIn = async (world: World, to: string, id: string, subject: RegExp): Promise<string> =>
  secretIn(await letterTo(world, to, id, subject));

export const lettersAbout = async (world: World, id: string, to?: string): Promise<readonly InboxEmail[]> =>
  (await world.mail(to)).filter(({ subject, text }) => subject.includes(id) || text.includes(id));

export const putAccount = (
  world: World,
  number: string,
  addressOfRecord: Record<string, unknown>,
  bearer: string,
): Promise<Answered> =>
  world.call('PUT', `/api/officer/accounts/${number}`, {
    json: { name: 'Hanna Holder', addressOfRecord },
    bearer,
  });

/** From a typed address. @returns the case */
export const askAsHolder = async (
  world: World,
  account: string,
  over: Record<string, unknown> = {},
): Promise<string> => {
  const typed = { capacity: 'account-holder', kind: 'cpni-examine', account, controller: undefined };
  return (await submit(world, { ...typed, email: typedAt(account), ...over })).body.id;
};

export const typedAt = (account: string): string => `typed-${account}@elsewhere.example`;

/** Two officers say that its addresses are old. */
export const registerAccount = async (
  world: World,
  number: string,
  addressOfRecord: Record<string, unknown>,
): Promise<void> => {
  const aged = { since: '2024-01-01', ...addressOfRecord };
  await putAccount(world, number, aged, await olive(world));
  await putAccount(world, number, aged, await omar(world));
};

export const controllerAnswer = (world: World, secret: string, answer: string): Promise<Answered> =>
  world.call('POST', '/api/controller-answers', { json: { secret, answer } });
