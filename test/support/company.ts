import { controllers } from '#domain/controller/controller.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { inMemory } from './memory.ts';

const at = '2026-11-24T18:00:00.000Z';
export const id = `REQ-${'0'.repeat(26)}`;
export const cora = 'cora@acme.example';
export const carl = 'carl@acme.example';

/** Cora asked for Acme, whose roster is this now; `then` has happened to the request since. */
export const coraAsked = async (
  kind: Request['kind'],
  roster: readonly string[],
  then: readonly RequestEvent[],
) => {
  const ports = inMemory(at);
  const { cases, people } = ports;
  await cases.open(controllers, 'CTL-acme', 'officer:olive', at, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    ...roster.map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: at }) as const),
  ]);
  for (const email of roster) await people.put('CTL-acme', contactIdOf(email), { name: email, email });
  await people.put(id, '', { name: 'Cora', email: cora });
  const facts = { kind, capacity: 'controller', channel: 'web', regime: 'us', locale: 'en' } as const;
  await cases.open(requests, id, 'requester', at, [
    receivedAt(id, at, facts, { policies: [], zone: 'America/Denver' }),
    { type: 'request-acknowledged', requesterType: 'roster', controller: 'acme', contact: contactIdOf(cora) },
    ...then,
  ]);
  return ports;
};
