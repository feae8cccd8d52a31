import { currentNotice } from '#domain/choice/notices.ts';
import { capacities, childAges, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { cora } from './request-life.ts';

const channels = ['web', 'web', 'web', 'web', 'post', 'phone', 'email', 'in-person'] as const;
const countries = ['US', 'US', 'FR', undefined, 'JP'] as const;
export const accounts = ['7001', '7002', '7003', '9999'] as const;
export const weeks = 48;

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** 300 fixed requests that mix kinds, capacities, channels, countries and languages. */
export const everyRequest = Array.from({ length: 300 }, (_, n) => {
  const capacity = of(capacities, n + Math.floor(n / 12));
  const kind = of(requestKinds, n);
  const drawn = of(channels, n + Math.floor(n / 6));
  // An heir brings papers to an officer.
  const channel = capacity === 'heir' && drawn === 'web' ? 'in-person' : drawn;
  const roster = capacity === 'controller' && n % 3 > 0;
  const onPaper = channel === 'post' || (channel !== 'web' && channel !== 'email' && n % 2 === 0);
  return {
    n,
    week: Math.floor((n * weeks) / 300),
    channel,
    body: {
      kind,
      capacity,
      name: roster ? cora.name : `Person ${n}`,
      ...(onPaper && !roster ? { postal: `Person ${n}\n${n} Long Street\nOgden UT 84401` } : {}),
      ...(onPaper && !roster ? {} : { email: roster ? cora.email : `person${n}@home.example` }),
      ...(capacity === 'controller' || capacity === 'data-subject'
        ? { controller: n % 4 === 0 ? 'Nobody Ltd.' : 'Acme Voice, Inc.' }
        : {}),
      ...(capacity === 'account-holder' ? { account: of(accounts, n) } : {}),
      ...(capacity === 'somebody-else' ? { relation: of(relations, n) } : {}),
      ...(kind === 'child-data' ? { childAge: of(childAges, n) } : {}),
      ...(kind === 'cpni-permit' ? { notice: currentNotice.id } : {}),
      ...(kind === 'cpni-disclose-to' ? { recipient: 'A Bank' } : {}),
      details: `Request number ${n}.`,
      locale: n % 5 === 0 ? 'es' : 'en',
      ...(of(countries, n) === undefined ? {} : { country: of(countries, n) }),
    },
  };
});
