import { Agent, request } from 'node:http';

/** One HTTP address that takes a privacy request, and what it must answer. */
export interface Door {
  readonly url: string;
  /** Of the n-th request; no two are equal. */
  readonly bodyOf: (n: number) => unknown;
  /** Whether the request was taken: the status, and what the answer says. */
  readonly isTaken: (status: number, body: unknown) => boolean;
}

/** @throws {Error} for an answer that does not take the request */
const send = ({ url, isTaken }: Door, agent: Agent, body: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(JSON.stringify(body));
    const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const status = answer.statusCode ?? 0;
        if (isTaken(status, parsed(text))) return resolve();
        reject(new Error(`${url} answered ${status}: ${text.slice(0, 500)}`));
      });
    });
    asked.on('error', reject);
    asked.end(bytes);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends `count` requests over `concurrency` connections that stay open, each with one request in flight. */
export const roundOf = async (
  door: Door,
  {
    count,
    concurrency,
    from,
  }: { readonly count: number; readonly concurrency: number; readonly from: number },
): Promise<{ readonly perSecond: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let next = 0;
  const requester = async (): Promise<void> => {
    while (next < count) {
      const n = from + next++;
      await send(door, agent, door.bodyOf(n));
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, requester)).finally(() => agent.destroy());
  return { perSecond: (1000 * count) / (performance.now() - began) };
};
