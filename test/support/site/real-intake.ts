import { requests } from '#domain/request/request.ts';
import { check } from '#functions/platform/check.ts';
import * as contract from '#functions/request/contract.ts';
import { receiptOf } from '#functions/request/intake/receive.ts';
import { receiveSubmission, requestScope } from '#functions/request/intake/submit-request.ts';
import type { SiteRequest } from '#functions/site/exchange.ts';
import type { SiteNeeds } from '#functions/site/needs.ts';
import { site } from '#functions/site/site.ts';
import { inMemory } from '#test/support/memory.ts';
import { aHouse } from './fake-needs.ts';

/** The pages over the real door of requests, in memory. `over`: what a test changes. */
export const realIntake = (over: Partial<SiteNeeds> = {}) => {
  const ports = { ...inMemory(), zone: 'America/Denver', siteUrl: 'https://privacy.example' };
  const submit = receiveSubmission(ports);
  const { needs: fake } = aHouse();
  const needs: SiteNeeds = {
    ...fake,
    newKey: () => ports.chance.uuid(),
    newDraftKey: () => `${ports.chance.uuid()}${ports.chance.uuid()}`.replaceAll('-', ''),
    drafts: ports.drafts,
    now: () => ports.clock.now(),
    submit: async (typed, key, admitted) => submit(check(contract.submitRequest.body, typed), key, admitted),
    receiptOf: async (key) => {
      const id = await ports.idempotency.find(requestScope, key);
      const found = id === undefined ? undefined : await ports.cases.find(requests, id);
      if (found === undefined) return undefined;
      const { capacity, dueOn } = found.state;
      return { ...receiptOf(found.id, found.state, ports.siteUrl), capacity, dueOn };
    },
    ...over,
  };
  return {
    ports,
    needs,
    ask: (request: Partial<SiteRequest>) =>
      site(needs)({ method: 'GET', path: '/', query: {}, form: {}, ...request }),
    /** Every request that was received, with the person as typed. */
    received: async () => {
      const found = [...ports.stored.values()].filter(({ id }) => id.startsWith('REQ-'));
      return Promise.all(
        found.map(async (one) => ({
          state: one.state as Readonly<Record<string, unknown>>,
          person: await ports.people.read(one.id),
        })),
      );
    },
  };
};
