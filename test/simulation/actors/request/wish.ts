import { currentNotice } from '#domain/choice/notices.ts';
import { capacityForms, kindsOf, type OwnCapacity } from '#domain/request/capacity-forms.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { childAges, ownCapacities, type RequestKind, relations } from '#domain/request/vocabulary.ts';
import type { Person } from '../person.ts';
import { accounts, companies } from './register.ts';

export interface Asked {
  readonly capacity: OwnCapacity;
  readonly kind: RequestKind;
}

/** Every kind with every capacity that can ask it. */
export const everyRequest: readonly Asked[] = ownCapacities.flatMap((capacity) =>
  kindsOf(capacity).map((kind) => ({ capacity, kind })),
);

/** As people write a name: right, in capitals, without its ending, or of a company that we do not know. */
const spelled = (person: Person, name: string): string =>
  person.pick('spelling', [
    name,
    name,
    name.toUpperCase(),
    ` ${name.replace(/,? (Inc\.|Ltd)$/, '')} `,
    'Unknown GmbH',
  ]);

/** Who speaks for a company writes from its address, or only says so. */
const addressOf = (person: Person, n: number, capacity: OwnCapacity, contacts: readonly string[]): string =>
  capacity === 'controller' && person.chance('is a contact') < 0.7
    ? person.pick('which contact', contacts)
    : `r${n}@home.example`;

/** What this person types into the form. */
export const wishOf = (person: Person, n: number, { capacity, kind }: Asked) => {
  const company = person.pick('company', companies);
  const form = capacityForms[capacity];
  const policy = kindPolicies[kind];
  const country = person.pick('country', ['US', 'US', 'DE', 'GB', undefined]);
  const knowsNumber = person.chance('knows the number') < 0.8;
  const number = knowsNumber ? person.pick('account', accounts).number : `999-${n}`;
  const asksAccount = form.account === 'always' || (form.account === 'phone-records' && /^cpni/.test(kind));
  const isChild = policy.aboutChild;
  return {
    ...{ kind, capacity, name: `Requester Number ${n}` },
    email: addressOf(person, n, capacity, company.contacts),
    details: `Please look at this, it is my request number ${n}.`,
    ...(country && { country }),
    ...(person.chance('speaks Spanish') < 0.2 && { locale: 'es' }),
    ...(form.about === 'company' && { controller: spelled(person, company.name) }),
    ...(asksAccount && {
      account: person.pick('writes', [number, number.replace('-', ' '), `No. ${number}`]),
    }),
    ...(capacity === 'somebody-else' && { relation: person.pick('relation', relations) }),
    ...((isChild || capacity === 'guardian') && { childAge: person.pick('child', childAges) }),
    ...(policy.restriction === 'lifts' && { notice: currentNotice.id }),
    ...(policy.namesRecipient && { recipient: 'Attorney Andrea Apple' }),
  };
};

export type Wish = ReturnType<typeof wishOf>;
