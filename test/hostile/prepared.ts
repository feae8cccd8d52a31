import { seedBreach } from '#infra/local/seed-breach.ts';
import { acme } from '#test/support/request-life.ts';
import { send, settle } from './calls.ts';
import type { Reply } from './judge.ts';
import { fillRegisters } from './registers.ts';
import { openWorld, type World } from './world.ts';

/** Answers questions of the form. @returns the cookie */
export const openDraft = async (
  world: World,
  answers: Readonly<Record<string, Record<string, string>>>,
): Promise<string> => {
  const { reply } = await world.call({ method: 'GET', target: '/request' });
  const cookie = reply.cookies?.[0]?.split(';')[0] ?? '';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const [question, fields] of Object.entries(answers))
    await world.call({
      ...{ method: 'POST', target: `/request/${question}`, headers, cookies: [cookie] },
      body: String(new URLSearchParams(fields)),
    });
  return cookie;
};

const [olive, omar, bea, dana] = ['Olive Officer', 'Omar Officer', 'Bea Breach', 'Dana DPO'];

const submission = { kind: 'access', capacity: 'former-customer', details: 'All of it.', country: 'US' };

/** What somebody may name in a path or a body, by the name of the parameter; a secret by the page that takes it. */
export interface Known {
  readonly ids: readonly string[];
  /** Links in letters: `/status#…`, `/verify#…`. */
  readonly links: readonly (readonly [page: string, secret: string])[];
  readonly drafts: readonly string[];
  readonly hashes: readonly string[];
  readonly letters: readonly string[];
}

const idsIn = (world: World): readonly string[] => [
  ...new Set(
    world.cases
      .all()
      .flatMap(
        ({ pk }) => /^(?!SECRET|SESSION|OFFICERACT)[A-Z]+#([A-Z]{3}-[\w-]+)$/.exec(String(pk))?.[1] ?? [],
      ),
  ),
];

const linksIn = ({ inbox }: World): readonly (readonly [string, string])[] =>
  inbox.flatMap(({ text }) =>
    [...text.matchAll(/^https:\/\/[^/\s]+\/(?:es\/)?([a-z-]+)#(\S+)$/gm)].map(
      ([, page = '', secret = '']) => [page, secret] as const,
    ),
  );

const hashesIn = (replies: readonly Reply[]): readonly string[] => [
  ...new Set(replies.flatMap(({ body = '' }) => body.match(/(?<=Sha256":")[0-9a-f]{64}/g) ?? [])),
];

const lettersIn = (replies: readonly Reply[]): readonly string[] => [
  ...new Set(
    replies.flatMap(
      ({ body = '' }) => body.match(/(?<=\/api\/officer\/letters\/)[\w-]+\/[\w-]+\/[\w-]+/g) ?? [],
    ),
  ),
];

/** A company of every stage: each noun has cases, and each page something to show. */
export const prepared = async (
  world = openWorld(),
): Promise<{ readonly world: World; readonly known: Known }> => {
  const { slug, ...company } = acme;
  for (const by of [olive, omar]) await send(world, by, 'PUT', `/api/officer/controllers/${slug}`, company);
  const holder = {
    name: 'Hanna Holder',
    addressOfRecord: { email: 'hanna@record.example', since: '2024-01-01' },
  };
  for (const by of [olive, omar]) await send(world, by, 'PUT', '/api/officer/accounts/4711', holder);
  const submit = async (over: object) => {
    const { id = '' } = await send(world, undefined, 'POST', '/api/requests', { ...submission, ...over });
    await settle(world);
    return id;
  };
  const [cora] = acme.contacts;
  await submit({ capacity: 'controller', name: cora?.name, email: cora?.email, controller: acme.name });
  await submit({
    capacity: 'account-holder',
    name: 'Hanna Holder',
    email: 'hanna@home.example',
    account: '4711',
  });
  await submit({
    capacity: 'account-holder',
    kind: 'delete',
    name: 'H',
    email: 'hanna@record.example',
    account: '4711',
  });
  await submit({ name: 'Fred Former', email: 'fred@home.example' });
  const restriction = { kind: 'cpni-restrict', capacity: 'account-holder', account: '4711' };
  await submit({ ...restriction, name: 'Hanna Holder', email: 'hanna@record.example' });
  const paper = {
    ...submission,
    name: 'Petra Paper',
    postal: '1 Long Street\nOgden UT 84401',
    channel: 'post',
  };
  await send(world, olive, 'POST', '/api/officer/requests', {
    ...paper,
    receivedAt: '2026-11-24T09:30:00-07:00',
  });
  await settle(world);
  const complaint = { topic: 'other', complainant: 'person', details: 'Nobody answers.', country: 'US' };
  await send(world, undefined, 'POST', '/api/complaints', {
    ...complaint,
    name: 'Carl',
    email: 'carl@home.example',
  });
  await settle(world);
  const breachOf =
    (by: string) => (method: string, path: string, body: unknown, headers?: Record<string, string>) =>
      send(world, by, method, path, body, headers);
  await seedBreach(breachOf(bea ?? ''), breachOf(dana ?? ''), world.clock.now());
  const record = {
    title: 'Another',
    discoveredAt: '2026-11-24T08:00:00Z',
    intentional: 'no',
    estimatedCustomers: 3,
  };
  const breach = { ...record, circumstances: 'A paper was lost.', cpniTypes: ['billing'], method: 'Loss.' };
  await send(world, bea, 'POST', '/api/officer/breaches', breach);
  await settle(world);
  const links = linksIn(world);
  for (const [page, secret] of links)
    if (page === 'verify') {
      await send(world, undefined, 'POST', '/api/verdicts', { secret, verdict: 'confirm' }).catch(() => {});
      break;
    }
  await settle(world);
  await fillRegisters(world);
  const drafts = [await openDraft(world, { who: { capacity: 'former-customer' }, what: { kind: 'access' } })];
  const ids = idsIn(world);
  const replies: Reply[] = [];
  for (const target of [
    ...ids.flatMap((id) => [`/api/officer/cases/${id}`, `/api/officer/breaches/${id}`]),
    '/api/officer/letters',
    '/api/officer/signatures',
    `/api/officer/controllers/${slug}`,
    '/api/officer/accounts/4711',
    '/api/officer/holders/HLD-billing',
    '/api/officer/preservations/PRV-0001',
  ])
    for (const officer of [olive, dana])
      replies.push((await world.call({ method: 'GET', target, ...(officer && { officer }) })).reply);
  return {
    world,
    known: { ids, links, drafts, hashes: hashesIn(replies), letters: lettersIn(replies) },
  };
};
