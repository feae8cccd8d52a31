import { describe, expect, it } from 'vitest';
import { requestKinds } from '#domain/request/vocabulary.ts';
import type { Act } from '#functions/console/acts/act.ts';
import { complaintActs } from '#functions/console/complaint/acts.ts';
import { requestActs } from '#functions/console/request/acts.ts';
import { allScreens } from '#functions/console/rooms.ts';
import { complaintWords } from '#functions/next/complaint-words.ts';
import { requestWords } from '#functions/next/request-words.ts';
import { routes } from '#infra/routes.ts';
import { actOf, complaintWith, requestWith, visitor } from '#test/support/console/worked-views.ts';

const screens = await allScreens();

interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly innerType?: Schema;
  };
}

/** Names of fields that a body needs, as the console names them: `items.0.what`. */
const namesIn = (schema: Schema, place = ''): readonly string[] => {
  const { type, shape, options = [], element, innerType } = schema.def;
  if (type === 'optional' || type === 'nullable') return namesIn(innerType as Schema, place);
  if (type === 'array' && element?.def.shape) return namesIn(element, `${place}.0`);
  if (type === 'union' && options.some(({ def }) => def.shape))
    return options.flatMap((one) => namesIn(one, place));
  if (shape === undefined) return [place];
  return Object.entries(shape).flatMap(([name, inner]) =>
    namesIn(inner, place === '' ? name : `${place}.${name}`),
  );
};

type Words = Readonly<Record<string, unknown>>;
interface OneAct {
  readonly action: string;
  readonly path: string;
  readonly method: string;
}

const actsIn = (words: Words): readonly OneAct[] =>
  Object.entries(words).flatMap(([name, given]) =>
    [given].flat().map((one) => {
      const { action = name, door } = one as { action?: string; door: OneAct | ((about: object) => OneAct) };
      const { path, method } = typeof door === 'function' ? door({}) : door;
      return { action, path, method };
    }),
  );

const bodyOf = ({ method, path }: OneAct): Schema | undefined =>
  (routes.find((one) => one.method === method && one.path === path) as { body?: Schema } | undefined)?.body;

/** Each in a table of its own type; a page reads no more of its context than these views have. */
// biome-ignore lint/suspicious/noExplicitAny: two tables, each with its own view
type AnyAct = Act<any>;

const fieldsOf = async (act: AnyAct, one: OneAct, views: readonly { readonly next: unknown }[]) => {
  const names = new Set<string>();
  for (const view of views) {
    const context = { view: { view, next: view.next, officers: [] }, next: actOf(one.action) };
    for (const name of Object.keys(act.fields(context, visitor('supervisor') as never))) names.add(name);
  }
  return names;
};

const paths = new Set(screens.map(({ path }) => path));

/** A message that nobody has read. */
const wrote = { by: 'requester', events: [{ type: 'message-received', textSha256: 't' }] } as never;

describe('each act of an officer has a page, and each member of its body a field (R-13)', () => {
  it.each(actsIn(requestWords))('request: $action', async (one) => {
    const page = `/officer/requests/{id}/do/${one.action}`;
    const act = (requestActs as Readonly<Record<string, AnyAct | undefined>>)[one.action];
    expect([one.action, act !== undefined || paths.has(page)]).toEqual([one.action, true]);
    if (act === undefined) return;
    const company = {
      by: 'machine:acknowledge',
      events: [
        { type: 'request-acknowledged', requesterType: 'roster', controller: 'acme', contact: 'cora' },
      ],
    } as never;
    const views = await Promise.all([
      ...requestKinds.map((kind) => requestWith({ kind })),
      // By hand: nobody confirmed by link (P03, P07).
      requestWith({ kind: 'access', capacity: 'controller' }, async () => [company]),
      requestWith({ kind: 'access' }, async () => [wrote]),
    ]);
    const names = await fieldsOf(act, one, views);
    const body = bodyOf(one);
    expect([...names].sort()).toEqual(expect.arrayContaining(body === undefined ? [] : [...namesIn(body)]));
  });

  it.each(actsIn(complaintWords))('complaint: $action', async (one) => {
    const act = (complaintActs as Readonly<Record<string, AnyAct | undefined>>)[one.action];
    expect([one.action, act !== undefined]).toEqual([one.action, true]);
    const linked = { linked: { request: 'REQ-A', proven: false } };
    const views = [await complaintWith(linked), await complaintWith({ ...linked, unread: 1 })];
    const names = await fieldsOf(act as AnyAct, one, views);
    const body = bodyOf(one);
    const isOneOf = body?.def.type === 'union';
    const wanted = body === undefined || isOneOf ? [] : [...namesIn(body)];
    expect([...names].sort()).toEqual(expect.arrayContaining(wanted));
  });

  it('the records of a complaint: together their pages have every member', async () => {
    const view = await complaintWith();
    const recording = actsIn(complaintWords).filter(({ path }) => path.endsWith('/records'));
    const names = new Set<string>();
    for (const one of recording) {
      const act = (complaintActs as Readonly<Record<string, AnyAct>>)[one.action] as AnyAct;
      for (const name of await fieldsOf(act, one, [view])) names.add(name);
    }
    const body = bodyOf(recording[0] as OneAct) as Schema;
    expect([...names].sort()).toEqual([...new Set(namesIn(body))].sort());
    expect(recording).toHaveLength(body.def.options?.length ?? 0);
  });
});

describe('an officer without a breach group sees nothing of a hold (R-13)', () => {
  const names = async (...groups: readonly string[]) => {
    const view = await requestWith({ kind: 'delete' });
    const context = { view: { view, next: view.next, officers: [] }, next: actOf('answer') };
    return requestActs.answer?.fields(context as never, visitor(...groups) as never) ?? {};
  };

  it.each([
    ['officer', false],
    ['breach-officer', true],
    ['supervisor', true],
  ] as const)('%s: fields and reasons for a hold: %s', async (group, sees) => {
    const fields = await names(group);
    expect(['about' in fields, 'items.0.hold' in fields]).toEqual([sees, sees]);
    expect(JSON.stringify(fields).includes('legal-hold')).toBe(sees);
  });
});
