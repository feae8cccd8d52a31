import { groupsOf, officers } from './officers.ts';
import { type Send, seedBreach } from './seed-breach.ts';
import { seedHolder } from './seed-holder.ts';

const controllers = [
  {
    slug: 'northwind-clinics',
    name: 'Northwind Clinics',
    contractRef: 'MSA-2024-017',
    contacts: [
      { name: 'Nora Privacy', email: 'privacy@northwind.example' },
      { name: 'Ned Counsel', email: 'counsel@northwind.example' },
    ],
  },
  {
    slug: 'contoso-travel',
    name: 'Contoso Travel',
    contractRef: 'MSA-2025-003',
    contacts: [{ name: 'Cora Data', email: 'dpo@contoso.example' }],
  },
];

const requests = [
  {
    ...{ kind: 'access', capacity: 'account-holder', name: 'Ada Example', email: 'ada@example.com' },
    details: 'Please send me a copy of everything you hold about my account.',
  },
  {
    ...{ kind: 'delete', capacity: 'former-customer', name: 'Bram Example', email: 'bram@example.com' },
    details: 'Please delete the recordings of my calls from last spring.',
  },
  {
    ...{ kind: 'access', capacity: 'controller', name: 'Nora Privacy', email: 'privacy@northwind.example' },
    ...{
      controller: 'northwind-clinics',
      details: 'One of our patients asks for the transcripts of her calls.',
    },
  },
];

const call = async (
  method: string,
  url: string,
  body?: unknown,
  extra: Record<string, string> = {},
): Promise<Record<string, string>> => {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...extra };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers, body: text });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? {} : ((await response.json()) as Record<string, string>);
};

/** `npm start -- --seed`, over HTTP. Ends when every letter is out, because README reads the inbox next. */
export const seed = async (baseUrl: string): Promise<void> => {
  const as = async (name: string): Promise<Send> => {
    const { token } = await call('POST', `${baseUrl}/local/token`, { name, groups: groupsOf(name) });
    const authorization = `Bearer ${token}`;
    return (method, path, body, extra = {}) =>
      call(method, `${baseUrl}${path}`, body, { authorization, ...extra });
  };
  const [olive, omar] = [await as('Olive Officer'), await as('Omar Officer')];
  const [bea, dana] = [await as('Bea Breach'), await as('Dana DPO')];
  // So that colleagues find each other by name, and every history names its people.
  for (const { name } of officers) await (await as(name))('GET', '/api/officer/me', undefined);
  const { now = '' } = await call('GET', `${baseUrl}/local/clock`);
  const yesterday = new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10);
  for (const officer of [olive, omar])
    for (const { slug, ...controller } of controllers)
      await officer('PUT', `/api/officer/controllers/${slug}`, {
        ...controller,
        attestation: { on: yesterday, reference: `Annex 3 of ${controller.contractRef}` },
      });
  // With a key, so that seeding twice changes nothing.
  for (const [n, request] of requests.entries())
    await call('POST', `${baseUrl}/api/requests`, request, { 'idempotency-key': `"seed-${n}"` });
  const keep = (secret: string) => call('POST', `${baseUrl}/local/sample-system/secret`, { secret });
  await seedHolder(baseUrl, [olive, omar], keep);
  await seedBreach(bea, dana, Date.parse(now));
  // A zero move answers when no machine has work left.
  await call('POST', `${baseUrl}/local/clock`, { advance: 'PT0S' });
};
