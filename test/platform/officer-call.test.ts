import type { Context } from 'aws-lambda';
import { UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { NotFound, TooManyActs } from '#domain/case/errors.ts';
import { memoryActs } from '#functions/adapters/memory/acts.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import type { NeverTooMany } from '#ports/acts.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

const caseId = `REQ-${'7'.repeat(26)}`;
const row = {
  method: 'POST',
  path: '/api/officer/x/{caseId}',
  handler: 'x',
  auth: 'officer',
  access: 'request-work',
  body: z.object({ text: z.string() }),
} as const;
const environment = { GROUPS_CLAIM: 'groups', CONSOLE_SECRET: 'right', AWS_LAMBDA_FUNCTION_NAME: 'x' };

interface Sent {
  readonly sub?: string;
  readonly groups?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly of?: string;
  readonly body?: string;
}

const event = ({
  sub = 'sub-olive',
  groups = ['officer'],
  headers = {},
  of = caseId,
  body = '{"text":"Ada Lovelace"}',
}: Sent) => {
  const token = new UnsecuredJWT({ sub, name: 'Olive Officer', groups }).encode();
  return {
    ...{ rawPath: `/api/officer/x/${of}`, pathParameters: { caseId: of }, body },
    headers: {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${token}c2ln` },
      ...headers,
    },
    requestContext: {
      http: { sourceIp: '192.0.2.7' },
      authorizer: { jwt: { claims: { sub } } },
    },
  };
};

const lines: unknown[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'info').mockImplementation((line) => void lines.push(line));
});
afterEach(() => void vi.restoreAllMocks());

interface Opening {
  readonly neverTooMany?: string;
  /** What a repeat of such an act gets. */
  readonly replay?: NeverTooMany['replay'];
  readonly count?: () => Promise<void>;
}

const limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 2 } as const;

const opened = (
  work: (text: string, source: string) => Promise<object>,
  { neverTooMany: because, replay = 'kept', ...over }: Opening = {},
) => {
  const needs = { ...hazardsOf(testClock('2026-11-24T15:00:00.000Z')), limits };
  const acts = { ...memoryActs(needs), ...over };
  const useCase = {
    settings: [],
    in: () => async (input: { text: string }, context: { source: string }) => ({
      body: await work(input.text, context.source),
    }),
  };
  const once = { settings: [], in: () => doOnce({ officerActs: acts }) };
  const neverTooMany = because === undefined ? undefined : { because, replay };
  const handler = door(row, useCase, { once, neverTooMany }).in(environment);
  return async (sent: Sent = {}) => {
    const { statusCode, body = '{}', headers } = await handler(event(sent) as never, {} as Context);
    return { status: statusCode, body: JSON.parse(body), headers };
  };
};

const fromConsole = (address: string, secret = 'right') => ({
  headers: { 'x-officer-address': address, 'x-console-secret': secret },
});

describe('the log of officers’ calls', () => {
  it('says who called what from where, of which case, with which outcome, and no word of it (I7)', async () => {
    const call = opened(async () => ({}));
    await call(fromConsole('203.0.113.9'));
    expect(lines).toEqual([
      {
        ...{ audit: 'officer-call', route: 'POST /api/officer/x/{caseId}', sub: 'sub-olive' },
        ...{ caseId, address: '203.0.113.9', status: 200 },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Ada');
  });

  it.each([
    ['outside the groups', { groups: ['loan officer'] }, 403],
    ['with a wrong body', { body: '{}' }, 422],
    ['of something that is not there', {}, 404],
  ])('has calls that were refused, too: %s', async (_, sent, status) => {
    const call = opened(async () => {
      throw new NotFound();
    });
    await call(sent);
    expect(lines).toMatchObject([{ sub: 'sub-olive', status }]);
  });

  it('keeps no words that somebody typed where a case belongs (I7)', async () => {
    await opened(async () => ({}))({ of: 'Ada Lovelace' });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('Ada');
  });
});

describe('the address that an officer calls from', () => {
  it.each([
    ['the console’s word, with its secret', fromConsole('2001:db8::7'), '2001:db8::7'],
    ['the caller’s own, with a wrong secret', fromConsole('203.0.113.9', 'wrong'), '192.0.2.7'],
    ['the caller’s own, with a secret of another length', fromConsole('203.0.113.9', ''), '192.0.2.7'],
    ['the caller’s own, without the console', {}, '192.0.2.7'],
    ['the caller’s own, when the console names none', fromConsole('Ada Lovelace'), '192.0.2.7'],
  ])('is %s', async (_, sent, address) => {
    const seen: string[] = [];
    await opened(async (_text, source) => {
      seen.push(source);
      return {};
    })(sent);
    expect(seen).toEqual([address]);
    expect(lines).toMatchObject([{ address }]);
  });
});

describe('a double click', () => {
  const key = { headers: { 'idempotency-key': '"k-1"' } };

  it('does it once and answers the same twice; the log has both (F1)', async () => {
    let times = 0;
    const call = opened(async () => ({ n: ++times }));
    const answers = [await call(key), await call(key)];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { n: 1 }],
      [200, { n: 1 }],
    ]);
    expect(lines).toHaveLength(2);
  });

  it('the second answer says that it was given before, so that no page says that it was done now (law of stopping 7)', async () => {
    const call = opened(async () => ({}));
    const heard = [await call(key), await call(key)].map(({ headers }) => headers['idempotency-replayed']);
    expect(heard).toEqual([undefined, 'true']);
  });

  it.each([
    ['never kept', 'never'],
    [
      'never kept for what it says',
      (sent: unknown) => (JSON.stringify(sent).includes('Ada') ? 'never' : 'kept'),
    ],
  ] as const)('of an act that stops, %s, does it each time (law of stopping 7)', async (_, replay) => {
    let times = 0;
    const call = opened(async () => ({ n: ++times }), { neverTooMany: 'It stops letters.', replay });
    expect([(await call(key)).body, (await call(key)).body]).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('at the same moment does it once: the second is told when to ask again', async () => {
    let finish: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const call = opened(async () => {
      await ended;
      return { n: 1 };
    });
    const first = call(key);
    const second = await call(key);
    expect([second.status, second.body.code, second.headers['retry-after']]).toEqual([
      409,
      'act-in-progress',
      '1',
    ]);
    finish();
    expect((await first).body).toEqual({ n: 1 });
  });

  it('with other words is refused: 422', async () => {
    const call = opened(async () => ({}));
    await call(key);
    const other = await call({ ...key, body: '{"text":"Other"}' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('gives no answer to somebody who lost the group meanwhile (R-13)', async () => {
    const call = opened(async () => ({ secret: 'hold' }));
    await call(key);
    const later = await call({ ...key, groups: [] });
    expect([later.status, later.body.secret]).toEqual([403, undefined]);
  });

  it('with a key that is no key is refused before anything is done: 400', async () => {
    const call = opened(async () => ({}));
    expect((await call({ headers: { 'idempotency-key': 'x y' } })).body.code).toBe('idempotency-key-invalid');
  });
});

describe('an officer who sends too many acts in a minute (S12)', () => {
  const keyed = (n: number) => ({ headers: { 'idempotency-key': `"k-${n}"` } });

  it('is told to wait, and the act is not done: 429, in the log, too', async () => {
    let times = 0;
    const call = opened(async () => ({ n: ++times }));
    await call();
    await call(keyed(1));
    const refused = [await call(), await call(keyed(2))];
    expect(refused.map(({ status, body, headers }) => [status, body.code, headers['retry-after']])).toEqual([
      [429, 'too-many-acts', '60'],
      [429, 'too-many-acts', '60'],
    ]);
    expect([times, lines.slice(2)]).toMatchObject([2, [{ status: 429 }, { status: 429 }]]);
  });

  it('stops no colleague at the same address, nor behind the same console', async () => {
    const call = opened(async () => ({}));
    const one = fromConsole('203.0.113.9');
    for (let n = 0; n < 4; n += 1) await call(one);
    expect([(await call(one)).status, (await call({ ...one, sub: 'sub-omar' })).status]).toEqual([429, 200]);
  });

  it('still gets the answer of what is done: a double click counts once (F1)', async () => {
    const call = opened(async () => ({}));
    const clicks = [await call(keyed(1)), await call(keyed(1)), await call(keyed(1)), await call(keyed(2))];
    expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('may send the refused act again with the same key', async () => {
    let isFull = true;
    const count = async () => {
      if (isFull) throw new TooManyActs();
    };
    const call = opened(async () => ({}), { count });
    expect((await call(keyed(1))).status).toBe(429);
    isFull = false;
    expect((await call(keyed(1))).status).toBe(200);
  });

  it('is never refused what stops letters', async () => {
    const call = opened(async () => ({}), { neverTooMany: 'It stops letters.' });
    for (let n = 0; n < 5; n += 1) expect((await call(keyed(n))).status).toBe(200);
  });

  it('outside the groups gets 403, and nothing is counted', async () => {
    let counted = 0;
    const count = async () => {
      counted += 1;
    };
    const call = opened(async () => ({}), { count });
    expect([(await call({ groups: [] })).status, counted]).toEqual([403, 0]);
  });
});
