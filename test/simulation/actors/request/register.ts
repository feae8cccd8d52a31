import type { Actor, Officer } from '../../stage.ts';
import { isDone, minute, Person } from '../person.ts';

export const officers = {
  olive: { sub: 'olive', groups: ['officer'] },
  omar: { sub: 'omar', groups: ['officer'] },
  sue: { sub: 'sue', groups: ['officer', 'supervisor'] },
  dana: { sub: 'dana', groups: ['dpo'] },
} as const satisfies Record<string, Officer>;

export interface Company {
  readonly slug: string;
  readonly name: string;
  readonly contacts: readonly string[];
}

export const companies: readonly Company[] = [
  { slug: 'acme-voice', name: 'Acme Voice, Inc.', contacts: ['cora@acme.example', 'carl@acme.example'] },
  { slug: 'birch', name: 'Birch & Sons Ltd', contacts: ['bea@birch.example'] },
  {
    slug: 'cedar',
    name: 'Cedar Clinic',
    contacts: ['cy@cedar.example', 'cleo@cedar.example', 'chip@cedar.example'],
  },
];

export interface Account {
  readonly number: string;
  readonly email?: string;
  readonly postal?: string;
}

export const accounts: readonly Account[] = [
  { number: '5001-0001', email: 'hanna@holder.example', postal: '1 Elm Street\nSalt Lake City, UT 84101' },
  { number: '5001-0002', email: 'hugo@holder.example' },
  { number: '5001-0003', postal: '3 Elm Street\nSalt Lake City, UT 84101' },
];

const since = '2024-01-01';

/** Companies and accounts, each entered by one officer and confirmed by another with the identical entry. */
export const registrar = (): Actor => async (stage) => {
  const [olive, omar] = [
    new Person(stage, 'olive enters', officers.olive),
    new Person(stage, 'omar enters', officers.omar),
  ];
  const twice = async (path: string, json: object): Promise<void> => {
    for (const who of [olive, omar]) {
      const reply = await who.act(path, json, { method: 'PUT' });
      if (!isDone(reply))
        stage.note('entry refused', { path, status: reply?.status ?? null, text: reply?.text ?? '' });
      await stage.sleep(minute);
    }
  };
  for (const { slug, name, contacts } of companies)
    await twice(`/api/officer/controllers/${slug}`, {
      ...{ name, contractRef: `MSA-${slug}` },
      contacts: contacts.map((email) => ({ name: `Contact ${email.split('@')[0]}`, email })),
    });
  for (const { number, email, postal } of accounts)
    await twice(`/api/officer/accounts/${encodeURIComponent(number)}`, {
      name: 'Hanna Holder',
      addressOfRecord: { since, ...(email && { email }), ...(postal && { postal }) },
    });
  stage.note('registers filled');
};
