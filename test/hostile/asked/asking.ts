import { acme } from '#test/support/request-life.ts';
import { send, settle } from '../calls.ts';
import type { World } from '../world.ts';
import { questions } from './corpus.ts';

export const ways = ['web form', 'complaint', 'message', 'phone', 'paper', 'company'] as const;
export type Way = (typeof ways)[number];

/** Of record for account 4711, which the list of a breach names. */
export const customerAt = 'hanna@record.example';

export interface Asked {
  readonly n: number;
  readonly id: string;
  readonly way: Way;
  /** `customer`: on the list. */
  readonly who: 'journalist' | 'customer';
  /** Undefined on paper. */
  readonly to?: string;
}

const olive = 'Olive Officer';
const linkIn = (world: World, to: string, page: string): string =>
  world.inbox
    .filter((letter) => letter.to.includes(to))
    .map(({ text }) => new RegExp(`/${page}#(\\S+)`).exec(text)?.[1])
    .findLast((secret) => secret !== undefined) ?? '';

interface Typed {
  readonly details: string;
  readonly locale: string;
}

/** Whoever asks: by what they are known, each time from another address but for the customer and the company. */
const askers = {
  journalist: (n: number) => ({
    capacity: 'former-customer',
    name: `Joan Journalist ${n}`,
    email: `joan${n}@press.example`,
  }),
  customer: (n: number) => ({
    capacity: 'account-holder',
    name: 'Hanna Holder',
    account: '4711',
    email: n % 2 === 0 ? customerAt : `hanna${n}@home.example`,
  }),
} as const;

type Asker = ReturnType<(typeof askers)[keyof typeof askers]>;

const doors: Readonly<Record<Way, (world: World, asker: Asker, typed: Typed) => Promise<string>>> = {
  'web form': async (world, asker, typed) =>
    (
      await send(world, undefined, 'POST', '/api/requests', {
        kind: 'inquiry',
        country: 'US',
        ...asker,
        ...typed,
      })
    ).id ?? '',
  complaint: async (world, { name, email }, typed) => {
    const said = { topic: 'other', complainant: 'person', country: 'US', name, email, ...typed };
    return (await send(world, undefined, 'POST', '/api/complaints', said)).id ?? '';
  },
  message: async (world, asker, { details, locale }) => {
    const first = { kind: 'inquiry', country: 'US', locale, details: 'What do my bills show?' };
    const { id = '' } = await send(world, undefined, 'POST', '/api/requests', { ...first, ...asker });
    await settle(world);
    const key = linkIn(world, asker.email, `(?:es/)?status`).split('.')[1] ?? '';
    const bearer = { authorization: `Bearer ${key}` };
    await send(world, undefined, 'POST', `/api/requests/${id}/messages`, { text: details }, bearer);
    return id;
  },
  phone: (world, asker, typed) => entered(world, { ...asker, ...typed, channel: 'phone' }),
  paper: (world, { email: _, ...asker }, typed) =>
    entered(world, { ...asker, ...typed, channel: 'post', postal: '1 Long Street\nOgden UT 84401' }),
  company: async (world, _asker, typed) => {
    const [{ name, email }] = acme.contacts as [{ name: string; email: string }];
    const said = {
      kind: 'inquiry',
      country: 'US',
      capacity: 'controller',
      controller: acme.name,
      name,
      email,
    };
    const { id = '' } = await send(world, undefined, 'POST', '/api/requests', { ...said, ...typed });
    await settle(world);
    const secret = linkIn(world, email, 'verify');
    await send(world, undefined, 'POST', '/api/verdicts', { secret, verdict: 'confirm' }).catch(() => {});
    return id;
  },
};

const entered = async (world: World, said: object): Promise<string> => {
  const receivedAt = new Date(world.clock.now() - 3_600_000).toISOString();
  const entry = { kind: 'inquiry', country: 'US', receivedAt, ...said };
  return (await send(world, olive, 'POST', '/api/officer/requests', entry)).id ?? '';
};

/** The nth question, by its way and its asker. */
export const ask = async (world: World, n: number): Promise<Asked> => {
  const way = ways[n % ways.length] as Way;
  const who = Math.floor(n / ways.length) % 2 === 0 ? 'journalist' : 'customer';
  const { text: details, language: locale } = questions[n % questions.length] as (typeof questions)[number];
  const asker = askers[who](n);
  const id = await doors[way](world, asker, { details, locale });
  await settle(world);
  const to = way === 'company' ? acme.contacts[0]?.email : asker.email;
  return { n, id, way, who, ...(way !== 'paper' && to !== undefined && { to }) };
};
