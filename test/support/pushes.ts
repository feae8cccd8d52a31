import type { PushReply } from '#domain/holder/push.ts';
import type { Received, RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { pushHolderAgain } from '#functions/holder/push-again.ts';
import { pushInstructions } from '#functions/holder/push-instructions.ts';
import { readHolderSecret, renewHolderSecret } from '#functions/holder/signing-secret.ts';
import { received } from './domain/request-life.ts';
import { hazardsOf } from './hazards.ts';
import { holderActs } from './holders.ts';
import { letterhead } from './letters/sample.ts';
import { workWorld } from './work-world.ts';

export const webhook = 'https://billing.example/hooks?tenant=7';

/** A call of the webhook, as the system got it. */
export interface Told {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: number;
}

const known: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'person' },
  { type: 'email-verdict-given', verdict: 'confirm' },
  {
    ...{ type: 'identity-checked', evidence: 'code-letter', checkedOn: '2026-11-24' },
    ...{ by: 'ann', needsSecond: false },
  },
];

/** The system billing has a webhook; `replies` are what it answers, the last one again and again. */
export const pushWorld = () => {
  const base = workWorld();
  const told: Told[] = [];
  const replies: PushReply[] = [{ status: 204 }];
  const webhooks = {
    post: async (url: string, headers: Told['headers'], body: string): Promise<PushReply> => {
      told.push({ url, headers, body, at: base.clock.now() });
      return (replies.length > 1 ? replies.shift() : replies[0]) ?? { status: 500 };
    },
  };
  const w = {
    ...base,
    ...{ webhooks, letterhead, officersAddress: 'officers@example.com', siteUrl: letterhead.siteUrl },
    chance: { ...hazardsOf(base.clock).chance, fraction: () => 0 },
  };
  const acts = holderActs(w);
  const caseId = 'HLD-billing';
  const renew = (slug = 'billing') => renewHolderSecret(w)({ caseId: `HLD-${slug}`, by: 'ann' });
  let count = 0;
  return {
    ...{ ...w, ...acts, told, replies, renew },
    secretFor: async (by = 'ann') => (await readHolderSecret(w)({ caseId, by })).body.secret,
    again: () => pushHolderAgain(w)({ caseId, by: 'ann' }),
    /** The hour's run is before it: what it finds free to be deleted counts two hours (decision 0061). */
    push: async () => {
      await instructHolders(w)();
      return pushInstructions(w)();
    },
    instruct: () => instructHolders(w)(),
    /** In force, with a secret. */
    register: async (over: Parameters<typeof acts.enter>[0] = {}) => {
      await acts.enter({ client: 'billing-client', webhook, ...over });
      await acts.confirm(over.slug);
      if (over.webhook !== undefined || !('webhook' in over)) await renew(over.slug);
    },
    ask: async (over: Partial<Received> = {}) => {
      count += 1;
      const id = `REQ-${String(count).padStart(26, '0')}`;
      await w.people.put(id, '', { name: 'Ada', email: 'ada@home.example' });
      await w.cases.open(requests, id, 'requester', '2026-11-24T18:00:00.000Z', [
        received({ kind: 'delete', capacity: 'former-customer', ...over }),
        ...known,
      ]);
      return id;
    },
    /** Of its first instruction. */
    pushOf: async (request: string) => (await w.pushes.read([{ request, n: 1, holder: 'billing' }]))[0],
  };
};

/** Hours later. */
export const later = (w: Pick<ReturnType<typeof pushWorld>, 'clock'>, hours: number): void =>
  w.clock.advance(hours * 3_600_000);
