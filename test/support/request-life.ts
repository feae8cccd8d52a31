import { currentNotice } from '#domain/choice/notices.ts';
import { deployed } from './open-world.ts';
import { ours } from './our-words.ts';
import type { Answered, InboxEmail, World } from './world.ts';

export const acme = {
  slug: 'acme-voice',
  name: 'Acme Voice, Inc.',
  contractRef: 'MSA-2024-017',
  contacts: [
    { name: 'Cora Contact', email: 'cora@acme.example' },
    { name: 'Carl Contact', email: 'carl@acme.example' },
  ],
};

export const cora = acme.contacts[0] as { name: string; email: string };

/** The other contacts get no days to object. */
export const submission = {
  kind: 'correct',
  capacity: 'controller',
  name: cora.name,
  email: cora.email,
  controller: acme.name,
  details: 'Please correct the name of extension 4711.',
  country: 'US',
};

/** Denver. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(Date.parse(instant));

/** P45. */
export const dueOn = (receivedAt: string): string =>
  new Date(Date.parse(`${dayOf(receivedAt)}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);

/** As our pages write it. */
export const inWords = (day: string, style: 'full' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: style, timeZone: 'UTC' }).format(Date.parse(day));

/** Without headers that differ between equal replies. */
export const bareHeaders = ({ headers }: Answered): readonly (readonly [string, string])[] =>
  [...headers].filter(([name]) => !/^date$|^location$|request-?id|^x-amz/.test(name));

export const officer = (world: World): Promise<string> => world.token('Olive Officer', ['officer']);

/** A second officer confirms a first roster. */
export const registerController = async (
  world: World,
  { slug, ...entry }: Record<string, unknown> & { readonly slug: string },
): Promise<Answered> => {
  const put = (bearer: string) =>
    world.call('PUT', `/api/officer/controllers/${slug}`, { json: entry, bearer });
  await put(await officer(world));
  return put(await world.token('Omar Officer', ['officer']));
};

export const registerAcme = (world: World): Promise<Answered> => registerController(world, acme);

export const submit = (
  world: World,
  over: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answered> => {
  // As a client does that has shown the notice.
  const notice = over.kind === 'cpni-permit' ? { notice: currentNotice.id } : {};
  return world.call('POST', '/api/requests', { json: { ...submission, ...notice, ...over }, headers });
};

/** A deployed function's first call starts a process. */
const [patience, pause] = deployed === undefined ? [30_000, 25] : [30_000, 250];

export const until = async <T>(look: () => Promise<T | undefined>, what: string): Promise<T> => {
  for (
    const end = Date.now() + patience;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, pause))
  ) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`nothing came: ${what}`);
};

export const letterTo = (world: World, to: string, id: string, subject: RegExp): Promise<InboxEmail> =>
  until(
    async () =>
      (await world.mail(to)).find((mail) => mail.subject.includes(id) && subject.test(mail.subject)),
    `letter ${subject} about ${id} to ${to}`,
  );

const line = (mail: InboxEmail, pattern: RegExp): string => {
  const found = mail.text
    .split('\n')
    .map((row) => pattern.exec(row)?.[1])
    .find((part) => part !== undefined);
  if (found === undefined) throw new Error(`no ${pattern} in ${mail.text}`);
  return found;
};

/** The first letter of every capacity has it. */
const firstLetter = /^(We have your request|We recorded your restriction|About your request)/;

export const statusKey = async (world: World, id: string, to = cora.email): Promise<string> =>
  line(await letterTo(world, to, id, firstLetter), /^https?:\S+\/status#[A-Z0-9-]+\.(\S+)$/);

export const secret = async (world: World, id: string, to = cora.email): Promise<string> =>
  line(await letterTo(world, to, id, /^Please confirm/), /^https?:\S+\/verify#(\S+)$/);

export const verdict = (world: World, given: string, answer = 'confirm'): Promise<Answered> =>
  world.call('POST', '/api/verdicts', { json: { secret: given, verdict: answer } });

export const status = async (world: World, id: string, key: string): Promise<Answered> =>
  world.call('GET', `/api/requests/${id}`, { bearer: key });

/** Of our sentences. */
export const ourMessage = ours('corrected-data', { data: 'name' });

export const answer = async (
  world: World,
  id: string,
  over: Record<string, unknown> = {},
  bearer?: string,
): Promise<Answered> =>
  world.call('POST', `/api/officer/requests/${id}/answer`, {
    json: { outcome: 'done', message: ourMessage, ...over },
    bearer: bearer ?? (await officer(world)),
  });
