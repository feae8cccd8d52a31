import { complaintClock } from '#domain/complaint/clocks.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import type { ComplaintView, RequestView } from '#functions/case/case-view.ts';
import { readCase } from '#functions/case/read-case.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Session } from '#ports/sessions.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

export const at = '2026-11-24T18:00:00.000Z';
export const requestId = 'REQ-0123456789ABCDEFGHJKMNPQRS';
export const complaintId = 'CMP-0123456789ABCDEFGHJKMNPQRS';

export const reader = (...groups: readonly string[]) => ({ officer: { sub: 'olive', groups } });

/** As a browser gets it: through JSON. */
const asJson = <T>(body: unknown): T => JSON.parse(JSON.stringify(body)) as T;

/** Who has signed in; a name is never the `sub`. */
const people = [
  { sub: 'olive', name: 'Olive Officer', groups: ['officer'] },
  { sub: 'omar', name: 'Omar Officer', groups: ['officer'] },
];

const world = async () => {
  const ports = inMemory(at);
  for (const one of people) await ports.officers.see({ ...one, lastSeenAt: at as never });
  return ports;
};
export type ViewWorld = Awaited<ReturnType<typeof world>>;

type Did<E> = readonly { readonly by: string; readonly events: readonly E[] }[];

/** The API's own view of a request in which this has happened. */
export const requestWith = async (
  over: Partial<Received>,
  did: (ports: ViewWorld) => Promise<Did<RequestEvent>> = async () => [],
  groups: readonly string[] = ['officer'],
): Promise<RequestView> => {
  const ports = await world();
  await ports.people.put(requestId, '', { name: 'Pat Doe', email: 'pat@home.example' });
  await ports.cases.open(requests, requestId, 'requester', at, [received(over)]);
  for (const { by, events } of await did(ports))
    await ports.cases.change(requests, requestId, by, () => events);
  return asJson((await readCase(ports)({ caseId: requestId }, reader(...groups))).body);
};

export const acknowledged: Did<RequestEvent>[number] = {
  by: 'machine:acknowledge-request',
  events: [{ type: 'request-acknowledged', requesterType: 'other' }, { type: 'officer-asked' }] as never,
};

export const complaintWith = async (
  over: Partial<Complaint> = {},
  did: Did<ComplaintEvent> = [],
  groups: readonly string[] = ['officer'],
): Promise<ComplaintView> => {
  const ports = await world();
  await ports.people.put(complaintId, '', { name: 'Cleo Complains', email: 'cleo@home.example' });
  const event = {
    type: 'complaint-received',
    ...{ topic: 'phone-records', complainant: 'person', agency: 'fcc', channel: 'web', regime: 'us' },
    ...{
      locale: 'en',
      ...complaintClock({ caseId: complaintId, receivedAt: at as never, zone: 'America/Denver' }),
    },
    ...over,
  };
  await ports.cases.open(complaints, complaintId, 'complainant', at, [event as never]);
  for (const { by, events } of did) await ports.cases.change(complaints, complaintId, by, () => events);
  return asJson((await readCase(ports)({ caseId: complaintId }, reader(...groups))).body);
};

export const visitor = (...groups: readonly string[]) => ({
  officer: { sub: 'olive', name: 'Olive Officer', groups, token: 't', csrf: 'c' } as Session,
  form: new URLSearchParams(),
});

/** What an act is about, for its page. */
export const actOf = (action: string, over: Partial<NextAct> = {}): NextAct => ({
  ...{ action, label: action, needs: [], mayBy: ['officer'], notBy: [], method: 'POST', path: '/' },
  ...over,
});
