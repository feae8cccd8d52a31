import type { Actor } from '../stage.ts';
import { day, hour, minute, Person } from './person.ts';
import { accounts, companies, officers } from './request/register.ts';

const victims = ['hanna@holder.example', 'cora@acme.example', 'victim@home.example'];

/** One mailbox in many spellings. */
const spellings = (email: string): readonly string[] => {
  const [local = '', domain = ''] = email.split('@');
  return [
    email,
    email.toUpperCase(),
    `${local}+${1}@${domain}`,
    `${local}@${domain.toUpperCase()}`,
    ` ${email} `,
  ];
};

/** Asks in the name of others, many times in minutes, from many addresses. */
export const flooder =
  (count: number): Actor =>
  async (stage) => {
    const person = new Person(stage, 'flooder');
    await person.waits('comes', day, 10 * day);
    for (let n = 0; n < count && !stage.isCalm(); n += 1) {
      const email = person.pick('spelling', spellings(person.pick('victim', victims)));
      const restricts = person.chance('restricts') < 0.3;
      const json = {
        ...{ name: `Requester Number ${n}`, email, details: 'Send me everything you have.', country: 'US' },
        ...(restricts
          ? {
              kind: 'cpni-restrict',
              capacity: 'account-holder',
              account: person.pick('account', accounts).number,
            }
          : { kind: 'access', capacity: 'controller', controller: person.pick('company', companies).name }),
      };
      const source = `10.9.${n % 7}.${n % 250}`;
      const reply = await person.once('/api/requests', json, { source });
      stage.note('flooded', { status: reply?.status ?? null });
      await person.waits('pause', 1000, 4 * minute);
    }
  };

const guess = (person: Person, length: number): string =>
  Array.from({ length }, () => person.pick('letter', [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'])).join('');

/** Guesses secrets and codes, reads cases with wrong keys, and repeats the secrets of letters that were answered. */
export const forger = (): Actor => async (stage) => {
  const person = new Person(stage, 'forger');
  while (!stage.isCalm()) {
    await person.waits('pause', hour, 12 * hour);
    const seen = victims.flatMap((to) => stage.inbox(to));
    const id =
      /REQ-[0-9A-Z]{26}/.exec(person.pick('letter of', seen)?.text ?? '')?.[0] ?? `REQ-${guess(person, 26)}`;
    const tries: readonly (readonly [string, object])[] = [
      ['/api/verdicts', { secret: guess(person, 26), verdict: 'confirm' }],
      ['/api/verdicts', { secret: '12345678', verdict: 'confirm', request: id }],
      ['/api/records', { request: id, code: '12345678', passphrase: 'a passphrase of sixteen' }],
      ['/api/controller-answers', { secret: guess(person, 26), answer: 'adopt' }],
    ];
    const [path, json] = person.pick('what', tries) ?? ['/api/verdicts', {}];
    const reply = await person.once(path, json);
    stage.note('forged', { path, status: reply?.status ?? null });
    await person.get(`/api/requests/${id}`, { authorization: `Bearer ${guess(person, 26)}` });
  }
};

const nonsense: readonly (readonly [string, object])[] = [
  ['requests/ID/verification', { evidence: 'photo-id-in-person', checkedOn: '2099-01-01' }],
  ['requests/ID/verification', { evidence: 'birth-date', checkedOn: '2026-11-24' }],
  ['requests/ID/verification/confirmation', { proposalSha256: '0'.repeat(64) }],
  ['requests/ID/answer', { outcome: 'done', message: '' }],
  ['requests/ID/answer', { outcome: 'splendid', message: 'Yes.' }],
  [
    'requests/ID/answer',
    { outcome: 'refused', message: 'No. See BRE-00000000000000000000000000.', reason: 'x', law: 'y' },
  ],
  ['cases/ID/extend', { reason: 'complex', text: 'It takes long.', until: '2031-02-30' }],
  ['cases/ID/extend', { reason: 'complex', text: 'It takes longer than we thought.' }],
  ['cases/ID/new-date', { on: '2020-01-01' }],
  ['cases/ID/assign', { officer: 'nobody-of-that-name' }],
  ['cases/ID/reclassify', { regime: 'us', reason: 'A later date would be nice.' }],
  ['cases/ID/reopen', { reason: 'new-facts', note: 'She called.' }],
  ['cases/ID/close', { reason: 'I would like it to be over.' }],
  ['cases/ID/message', { text: 'We are on it \u202e and \u0000 there.' }],
  ['cases/ID/split', { parts: [{ kind: 'inquiry', details: 'The other half.' }], reason: 'Two things.' }],
  ['cases/ID/child-age', {}],
  ['complaints/ID/records', { record: 'recourse-step', step: 'authority', on: '2099-12-31' }],
  ['complaints/ID/answer', { outcome: 'upheld', cpniMisuse: 'none', points: [] }],
];

/** An officer who types nonsense, presses twice and contradicts a colleague. */
export const bungler = (): Actor => async (stage) => {
  const person = new Person(stage, 'bungler', officers.omar);
  while (!stage.isCalm()) {
    await person.waits('pause', 2 * hour, 14 * hour);
    const reply = await person.get('/api/officer/cases?queue=officer');
    const items: readonly { id: string }[] = reply?.body?.items ?? [];
    const id = person.pick('case', items)?.id;
    if (id === undefined) continue;
    const [path, json] = person.pick('nonsense', nonsense) ?? ['', {}];
    const said = await person.once(`/api/officer/${path.replace('ID', id)}`, json);
    stage.note('nonsense typed', { path, status: said?.status ?? null });
  }
};
