import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A customer, as this system keeps one. */
export interface SamplePerson {
  readonly name: string;
  readonly 'account-number': string;
  readonly email: string;
}

export interface SampleHolder {
  /** To the API of Privacy Clock, with the system's own credentials. */
  readonly call: (
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** As its owner got them, the newest last. */
  readonly secrets: () => readonly string[];
  readonly people: () => readonly SamplePerson[];
  readonly forget: (gone: readonly SamplePerson[]) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** IANA name, of its proof of search. */
  readonly zone: string;
}

interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** ms by which a call may be old, so that nobody repeats one later (Standard Webhooks 1.0). */
const tolerance = 5 * 60_000;

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Standard Webhooks 1.0: one of the signatures, by one of the secrets, over the very bytes. */
const isSigned = ({ headers, body }: Told, secrets: readonly string[], now: number): boolean => {
  const id = String(headers['webhook-id'] ?? '');
  const timestamp = String(headers['webhook-timestamp'] ?? '');
  if (Math.abs(now - Number(timestamp) * 1000) > tolerance) return false;
  const signatures = String(headers['webhook-signature'] ?? '').split(' ');
  return secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const right = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    return signatures.some((one) => isSame(one, right));
  });
};

interface Instruction {
  readonly asks: string;
  readonly recordsUntil: string;
  readonly keys: Readonly<Partial<Record<keyof SamplePerson, string>>>;
}

const firstRecord = '2020-01-01';

/**
 * What a system that holds data does with a webhook: it checks the signature, fetches the instruction, searches its own data by the
 * keys that it got, deletes, and answers with the proof of search. A reference implementation: the order is the point. It answers 2xx
 * only when all is done, so that we try again.
 * @returns HTTP status
 */
export const hearWebhook = async (holder: SampleHolder, told: Told): Promise<number> => {
  const { call, people, forget, now, zone } = holder;
  if (!isSigned(told, holder.secrets(), now())) return 401;
  const { type, data } = JSON.parse(told.body) as {
    readonly type: string;
    readonly data: { readonly request: string; readonly n: number };
  };
  if (type !== 'us.privacy-clock.instruction.made') return 204;
  const path = `/api/holder/instructions/${encodeURIComponent(data.request)}/${data.n}`;
  const fetched = await call('GET', path);
  // Answered, over or stopped meanwhile: there is nothing to do.
  if (fetched.status === 404 || fetched.status === 409) return 204;
  if (fetched.status !== 200) return 500;
  const { asks, keys } = fetched.body as Instruction;
  if (asks !== 'delete' && asks !== 'deactivate') return 204;
  const known = Object.entries(keys) as [keyof SamplePerson, string][];
  const found = people().filter((person) => known.some(([key, value]) => person[key] === value));
  forget(found);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());
  const search = {
    ...{ keys: known.map(([key]) => key).join(', ') || 'none', from: firstRecord, until: today },
    ...{ searchedBy: 'Sample system', searchedOn: today },
  };
  const { status } = await call('POST', `${path}/answer`, {
    answer: found.length > 0 ? 'done' : 'nothing',
    search,
  });
  return status === 200 || status === 409 ? 204 : 500;
};
