import { letterTo, until } from './request-life.ts';
import { caseOf, olive } from './requesters.ts';
import type { Answered, World } from './world.ts';

export const officerAction = async (
  world: World,
  id: string,
  name: string,
  json: Record<string, unknown>,
  bearer?: string,
): Promise<Answered> =>
  world.call('POST', `/api/officer/cases/${id}/${name}`, { json, bearer: bearer ?? (await olive(world)) });

export const waiting = async (world: World, queue = 'to-post') =>
  (await world.call('GET', `/api/officer/letters?queue=${queue}`, { bearer: await olive(world) })).body
    .items as { caseId: string; kind: string; of: string; since: string }[];

/** Until a letter of the case waits for paper mail. */
export const waits = (world: World, id: string, kind: string, queue = 'to-post') =>
  until(
    async () => (await waiting(world, queue)).find((one) => one.caseId === id && one.kind === kind),
    `${kind} of ${id} in ${queue}`,
  );

export const pathOf = ({ caseId, kind, of }: { caseId: string; kind: string; of: string }): string =>
  `/api/officer/letters/${caseId}/${kind}/${of}`;

export const posted = async (
  world: World,
  letter: { caseId: string; kind: string; of: string },
  json: Record<string, unknown>,
): Promise<Answered> => world.call('POST', `${pathOf(letter)}/posted`, { json, bearer: await olive(world) });

export const codeOn = async (world: World, letter: Parameters<typeof pathOf>[0]): Promise<string> => {
  const page = await world.call('GET', pathOf(letter), { bearer: await olive(world) });
  return /\b\d{4} \d{4}\b/.exec(page.text)?.[0] ?? '';
};

/** Until `looks` accepts the officers' view. */
// biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
export const sees = (world: World, id: string, what: string, looks: (body: any) => boolean) =>
  until(async () => {
    const body = await caseOf(world, id);
    return looks(body) ? body : undefined;
  }, `${id}: ${what}`);

/** Needs no verification: the shortest way to an officer. */
export const inquiry = {
  kind: 'inquiry',
  capacity: 'former-customer',
  name: 'Pat Person',
  email: 'pat@home.example',
  controller: undefined,
  details: 'What do you keep of former customers?',
  country: 'US',
};

export const onTheDesk = async (world: World, over: Record<string, unknown> = {}): Promise<string> => {
  const sent = await world.call('POST', '/api/requests', { json: { ...inquiry, ...over } });
  if (sent.status !== 201) throw new Error(sent.text);
  await letterTo(world, 'privacy-officers@example.com', sent.body.id, /waits for you/);
  return sent.body.id;
};

/** A second person reads an officer's own words and says whether they speak of an event; if not, they leave. */
export const signed = async (
  world: World,
  id: string,
  n = 1,
  speaksOfEvent: 'no' | 'yes' = 'no',
): Promise<Answered> => {
  const bearer = await world.token('Sue Supervisor', ['supervisor']);
  const path = `/api/officer/requests/${id}/held-texts/${n}`;
  const { proposalSha256 } = (await world.call('GET', path, { bearer })).body;
  const json = { proposalSha256, speaksOfEvent };
  return world.call('POST', `${path}/confirmation`, { json, bearer });
};
