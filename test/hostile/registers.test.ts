import { beforeAll, describe, expect, it } from 'vitest';
import { billing, proof } from '#test/support/holders.ts';
import { wrongsOfReply } from './judge.ts';
import { changed } from './kept.ts';
import { prepared } from './prepared.ts';
import { inSilence } from './silence.ts';
import type { Asked, World } from './world.ts';

/** The instruction of the system "billing"; `other`: a request that has none. */
const found = { id: '', other: '' };
let world: World;

beforeAll(async () => {
  ({ world } = await inSilence(prepared));
  const { reply } = await world.call({
    ...{ method: 'GET', target: '/api/holder/instructions', system: 'billing-client' },
  });
  const [first] = JSON.parse(reply.body ?? '').instructions;
  found.id = first.request;
  const requests = world.cases
    .all()
    .flatMap(({ pk, sk }) => (sk === 'CASE' ? (/^REQUEST#(REQ-\w+)$/.exec(String(pk))?.[1] ?? []) : []));
  found.other = requests.find((id) => id !== found.id) ?? '';
}, 60_000);

type Sent = Omit<Asked, 'body' | 'target' | 'method'> & { readonly target: string; readonly body?: string };

/** @returns status and code, and names of what it wrote but for words that nothing names */
const sends = async (method: string, sent: Sent) => {
  const before = world.cases.snapshot();
  const headers = { 'content-type': 'application/json' };
  const { reply } = await inSilence(() => world.call({ method, headers, ...sent }));
  expect(wrongsOfReply(reply, { isApi: true, mayAdd: ['transfer'] })).toEqual([]);
  const wrote = changed(before, world.cases.snapshot()).filter((name) => !/OFFICERACT#| TEXT#/.test(name));
  return { status: reply.statusCode, code: JSON.parse(reply.body ?? '{}').code, wrote };
};
const refusal = (status: number, code: string) => ({ status, code, wrote: [] });
const invalid = refusal(422, 'invalid-input');

const zalgo = 'b\u0336\u0321\u0324i\u0338\u033bl\u0335l\u0337'.repeat(60);
const rtl = '\u202egnillib\u202c\u2066x\u2069';
const lone = 'lone \ud800 half';
const said = { answer: 'part', search: proof, reason: 'One table is locked.' };
const withSearch = (over: object): object => ({ ...said, search: { ...proof, ...over } });

/** Bodies that are none of these, whatever the door. */
const noBodies: readonly (readonly [string, string, ReturnType<typeof refusal>])[] = [
  ['a list', '[]', invalid],
  ['null', 'null', invalid],
  ['a text', '"billing"', invalid],
  ['half of it', '{"answer":', refusal(400, 'malformed-json')],
  ['10 MB', JSON.stringify({ ...said, reason: 'x'.repeat(10_000_000) }), refusal(413, 'body-too-large')],
];

const as = { system: 'billing-client' } as const;
const own = (): string => `/api/holder/instructions/${found.id}/1`;

describe('a system’s answer that is none leaves its instruction open (S11, R-21)', () => {
  it.each(noBodies)('%s', async (_, body, expected) => {
    expect(await sends('POST', { ...as, target: `${own()}/answer`, body })).toEqual(expected);
  });

  it.each([
    ['an answer of no list', { ...said, answer: 'DONE' }],
    ['an answer that is a member of every object', { ...said, answer: 'constructor' }],
    ['a list of answers', { ...said, answer: ['done'] }],
    ['no proof of search', { answer: 'done' }],
    ['a proof that is a text', { ...said, search: 'we looked' }],
    ['no reason for a part', { answer: 'part', search: proof }],
    ['a reason that is a number', { ...said, reason: 7 }],
    ['February 30', withSearch({ searchedOn: '2026-02-30' })],
    ['month 13', withSearch({ until: '2026-13-01' })],
    ['year 0', withSearch({ from: '0000-01-01' })],
    ['Arabic digits', withSearch({ searchedOn: '٢٠٢٦-١١-٢٤' })],
    ['a year of search that has not come', withSearch({ searchedOn: '2099-01-01' })],
    ['an end before the beginning', withSearch({ from: '2026-11-24', until: '2026-11-23' })],
    ['a team in zalgo', withSearch({ searchedBy: zalgo })],
    ['a team of two lines', withSearch({ searchedBy: 'billing\nteam' })],
  ])('%s', async (_, body) => {
    const sent = { ...as, target: `${own()}/answer`, body: JSON.stringify(body) };
    expect(await sends('POST', sent)).toEqual(invalid);
  });

  it('the instruction is open after all of it', async () => {
    expect(await sends('GET', { ...as, target: own() })).toEqual({ status: 200, code: undefined, wrote: [] });
  });
});

describe('who is not the system of an instruction reads and writes nothing (R-8, decision 0058)', () => {
  it.each([
    ['a client that left the register', { system: 'left-client' }, refusal(403, 'no-holder')],
    ['a client that never was in it', { system: 'marketing' }, refusal(403, 'no-holder')],
    ['a client named like a member', { system: 'constructor' }, refusal(403, 'no-holder')],
    ['no client', { system: '' }, refusal(403, 'wrong-scope')],
    ['a token of another scope', { ...as, scope: 'cpni.check' }, refusal(403, 'wrong-scope')],
  ] as const)('%s', async (_, who, expected) => {
    const body = JSON.stringify(said);
    expect(await sends('GET', { ...who, target: '/api/holder/instructions' })).toEqual(expected);
    expect(await sends('GET', { ...who, target: own() })).toEqual(expected);
    expect(await sends('POST', { ...who, target: `${own()}/answer`, body })).toEqual(expected);
  });

  it('another request, another number and none at all are not found in the same words', async () => {
    const targets = [`${found.other}/1`, `${found.id}/2`, `${found.id}/9999`, `REQ-${'0'.repeat(26)}/1`];
    for (const target of targets.map((at) => `/api/holder/instructions/${at}`)) {
      expect(await sends('GET', { ...as, target })).toEqual(refusal(404, 'not-found'));
      const body = JSON.stringify(said);
      expect(await sends('POST', { ...as, target: `${target}/answer`, body })).toEqual(
        refusal(404, 'not-found'),
      );
    }
  });

  it.each(['PRV-0001/1', 'HLD-billing/1', 'REQ-1/1', '%00/1'])('%s is no instruction', async (at) => {
    expect((await sends('GET', { ...as, target: `/api/holder/instructions/${at}` })).status).toBeGreaterThan(
      399,
    );
  });

  it.each(['0', '-1', '1e3', '01', '10000', '%31%00'])('number %s is none', async (n) => {
    const target = `/api/holder/instructions/${found.id}/${n}`;
    expect(await sends('GET', { ...as, target })).toEqual(invalid);
  });
});

describe('an entry that is none enters no register (P03, P19, P47, P21)', () => {
  const officer = 'Sue Supervisor';
  const lawsuit = {
    ...{ matter: 'Doe v. us', reference: '26-CV-2', reason: 'A court orders it.' },
    ...{ scope: 'account', account: '4711' },
  };

  it.each([
    ['holders', 'a short name in capitals', { ...billing, slug: 'CRM' }],
    ['holders', 'a short name from right to left', { ...billing, slug: rtl }],
    ['holders', 'a short name with a lone surrogate', { ...billing, slug: lone }],
    ['holders', 'a name of two lines', { ...billing, slug: 'crm', name: 'CRM\r\nBcc: x@y.example' }],
    ['holders', 'a class of data that is no list', { ...billing, slug: 'crm', holds: 'billing' }],
    ['holders', 'a class of data of no list', { ...billing, slug: 'crm', holds: ['__proto__'] }],
    ['holders', 'a region of no list', { ...billing, slug: 'crm', region: 'mars' }],
    ['holders', 'keys that are numbers', { ...billing, slug: 'crm', keys: [1, 2] }],
    ['holders', 'an owner that is a list', { ...billing, slug: 'crm', owner: ['a@b.example'] }],
    ['holders', 'a client with a space', { ...billing, slug: 'crm', client: 'a b' }],
    ['holders', 'the client of another system', { ...billing, slug: 'crm', client: 'billing-client' }],
    ['preservations', 'no scope', { ...lawsuit, scope: undefined }],
    ['preservations', 'a scope of no list', { ...lawsuit, scope: 'everything' }],
    ['preservations', 'an account that is a number', { ...lawsuit, account: 4711 }],
    ['preservations', 'an account without a sign', { ...lawsuit, account: rtl.replace(/[a-z]/g, '') }],
    [
      'preservations',
      'the case of a company',
      { ...lawsuit, scope: 'case', account: undefined, case: 'CTL-acme-voice' },
    ],
    [
      'preservations',
      'February 30',
      { ...lawsuit, scope: 'period', account: undefined, from: '2026-02-30', to: '2026-03-01' },
    ],
    [
      'preservations',
      'an end before the beginning',
      { ...lawsuit, scope: 'period', account: undefined, from: '2026-03-02', to: '2026-03-01' },
    ],
    ['preservations', 'a matter in zalgo', { ...lawsuit, matter: zalgo }],
    ['transfers', 'a list of cases', { case: ['T8'] }],
    ['transfers', 'an account that is an object', { case: 'T8', accounts: [{ number: '4711' }] }],
  ])('%s: %s', async (register, _, body) => {
    const sent = { officer, target: `/api/officer/${register}`, body: JSON.stringify(body) };
    expect(await sends('POST', sent)).toEqual(invalid);
  });

  it.each(['holders', 'preservations'])('%s: what is no body at all', async (register) => {
    for (const [, body, expected] of noBodies)
      expect(await sends('POST', { officer, target: `/api/officer/${register}`, body })).toEqual(expected);
  });
});
