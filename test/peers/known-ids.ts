import type { Laptop } from '../support/laptop.ts';
import { statusKey } from '../support/request-life.ts';

/** Of what is on a laptop: without them a tool that guesses ids sees nothing but "not found". */
export interface KnownIds {
  /** By name of the path parameter. */
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** Of the status page of the first case. */
  readonly statusCode: string;
}

const requester = { name: 'Rita Requester', email: 'rita@example.com' };

/** Opens a request and a complaint as anybody can, and reads what officers see. `token`: of every group. */
export const knownIds = async (laptop: Laptop, token: string): Promise<KnownIds> => {
  const opened = await laptop.call('POST', '/api/requests', {
    json: { ...requester, kind: 'access', capacity: 'account-holder', details: 'A copy of my data, please.' },
  });
  const complained = await laptop.call('POST', '/api/complaints', {
    json: { ...requester, topic: 'other', complainant: 'person', details: 'Nobody answers the phone.' },
  });
  const request: string = opened.body.id;
  const complaint: string = complained.body.id;
  await laptop.advance('PT1M');
  const breaches = await laptop.call('GET', '/api/officer/breaches', { bearer: token });
  const me = await laptop.call('GET', '/api/officer/me', { bearer: token });
  const breach: string = breaches.body.items[0].id;
  return {
    params: {
      caseId: [request, complaint, breach],
      slug: ['northwind-clinics', 'contoso-travel'],
      n: ['1', '2'],
      number: ['A-1000', 'A-1001'],
      day: ['2026-12-24', '2027-01-04'],
      year: ['2026'],
      sub: [me.body.sub],
    },
    statusCode: await statusKey(laptop, request, requester.email),
  };
};
