import { canonical, sha256 } from '../checker/chain.ts';
import type { Answered, Evidence, Item, Version } from '../evidence.ts';
import type { ArrivedLetter } from '../stage.ts';

type Event = Item & { readonly type: string };

/** One commit of a hand-made history: when, who, what. */
export type Step = readonly [at: string, actor: string, ...events: readonly Event[]];

export const time = (text: string): number => Date.parse(text);

/** All versions of a case, one for each step; `last` is laid over the last one. */
export const versions = (id: string, kind: string, steps: readonly Step[], last: Item = {}): Version[] => {
  const history: Item[] = [];
  let prev = sha256(id);
  return steps.map(([at, actor, ...events], n) => {
    const content = { revision: n + 1, at: new Date(at).toISOString(), actor, events, prev };
    prev = sha256(canonical(content));
    history.push({ ...content, hash: prev });
    const item = { id, kind, revision: n + 1, history: [...history], hash: prev, stage: 'open', state: {} };
    const isLast = n === steps.length - 1;
    return { at: time(at), by: 'process', item: { ...item, ...(isLast ? last : {}) } };
  });
};

export const posted = (
  at: string,
  to: string,
  tags: ArrivedLetter['tags'],
  over: Partial<ArrivedLetter> = {},
): ArrivedLetter => ({
  ...{ at: time(at), to, tags, from: 'privacy@example.com', by: 'process', messageId: `${at} ${to}` },
  ...{ subject: 'About your request', text: 'Hello.', html: '', outcomeUnknown: false, isReturned: false },
  ...over,
});

export const answered = (
  at: string,
  as: string,
  path: string,
  body: unknown,
  reply: Item = {},
  over: Partial<Answered> = {},
): Answered => ({
  ...{ at: time(at), repliedAt: time(at) + 1000, as, method: 'POST', path, body },
  reply: { status: 201, headers: {}, text: JSON.stringify(reply), body: reply },
  ...over,
});

export const evidence = (over: Partial<Evidence>): Evidence => ({
  ...{ startAt: time('2026-11-24T18:00:00Z'), calmAt: time('2027-01-10T00:00:00Z') },
  ...{
    endAt: time('2027-06-01T00:00:00Z'),
    items: [],
    history: [],
    erased: [],
    inbox: [],
    replies: [],
    notes: [],
  },
  ...{ executions: [], faults: [], inputs: [], logs: [] },
  ...over,
});
