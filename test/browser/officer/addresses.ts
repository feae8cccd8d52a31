import { allScreens } from '#functions/console/rooms.ts';
import type { Screen } from '#functions/console/visit.ts';
import { officers } from '#infra/local/officers.ts';
import { seed } from '#infra/local/seed.ts';
import type { World } from '#test/support/world.ts';

const screens = await allScreens();

/** One case of each noun, as an address names it. */
export interface Cases {
  readonly breach: string;
  readonly request: string;
  readonly complaint: string;
}

export const account = '700100200300';

const bearerOf = (on: World, name: string): Promise<string> =>
  on.token(name, officers.find((one) => one.name === name)?.groups ?? []);

/** The seed's company, and beside it a complaint and an account. */
export const seeded = async (on: World): Promise<Cases> => {
  await seed(on.baseUrl);
  const bearer = await bearerOf(on, 'Sue Supervisor');
  const complaint = await on.call('POST', '/api/complaints', {
    json: {
      ...{ topic: 'other', complainant: 'person', name: 'Cleo Example', email: 'cleo@home.example' },
      ...{ details: 'Your clerk was rude to me.', country: 'US' },
    },
  });
  await on.call('PUT', `/api/officer/accounts/${account}`, {
    json: {
      name: 'Ada Example',
      addressOfRecord: { email: 'ada@example.com', since: '2020-01-01' },
      primaryUser: true,
    },
    bearer,
  });
  const { items } = (await on.call('GET', '/api/officer/cases', { bearer })).body;
  const idOf = (noun: string): string =>
    items.map(({ id }: { id: string }) => id).find((id: string) => id.startsWith(noun)) ?? '';
  const breaches = (await on.call('GET', '/api/officer/breaches', { bearer })).body.items;
  return { breach: breaches[0].id, request: idOf('REQ-'), complaint: complaint.body.id };
};

const caseOf = (path: string, { breach, request, complaint }: Cases): string => {
  if (path.startsWith('/officer/breaches')) return breach;
  // The id of a certificate's file is its year.
  if (path.startsWith('/officer/certificate-')) return '2026';
  return path.startsWith('/officer/complaints') ? complaint : request;
};

/** Each name in an address, filled in with something that is there. */
export const addressOf = ({ path }: Pick<Screen, 'path'>, cases: Cases): string => {
  const values: Readonly<Record<string, string>> = {
    ...{ id: path.startsWith('/officer/accounts') ? account : caseOf(path, cases), caseId: cases.request },
    ...{ slug: 'northwind-clinics', day: '2026-12-24', n: '1', year: '2026' },
    ...{ sha256: 'a'.repeat(64), kind: 'answer', of: '1', action: 'note', month: '2026-11' },
  };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none');
};

export const pages = screens.map((screen) => ({ path: screen.path, access: screen.access, screen }));
