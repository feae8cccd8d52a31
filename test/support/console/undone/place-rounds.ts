import { subjectOf } from '#infra/local/subject.ts';
import { billing } from '#test/support/holders.ts';
import { acme, registerController } from '#test/support/request-life.ts';
import { as, done, roundAt, type Shown } from './colleagues.ts';
import type { Round, Stage, Undoable } from './round.ts';

type Rounds = Readonly<Record<string, Undoable['round']>>;

const [olive, omar] = ['Olive Officer', 'Omar Officer'] as const;

let serial = 0;
/** A short name that no other round has. */
const fresh = (): string => {
  serial += 1;
  return `one-${serial}`;
};

const holderPath = (slug: string): string => `/holders/HLD-${slug}`;
const enterHolder = (stage: Stage, slug: string, over: object = {}, by: Round['by'] = omar) =>
  as(stage, by)('POST', '/holders', { ...billing, slug, ...over });
const confirmHolder = async (stage: Stage, slug: string, by: Round['by'] = olive) => {
  const { proposalSha256 } = await as(stage, by)('GET', holderPath(slug));
  return as(stage, by)('POST', `${holderPath(slug)}/confirmation`, { proposalSha256 });
};
const holderInForce = async (stage: Stage): Promise<string> => {
  const slug = fresh();
  await enterHolder(stage, slug);
  await confirmHolder(stage, slug);
  return slug;
};
const declineHolder = (stage: Stage, slug: string, by: Round['by'] = omar) =>
  as(stage, by)('POST', `${holderPath(slug)}/declining`, { reason: 'Of another contract.' });
const removal = (stage: Stage, slug: string, by: Round['by'] = omar) =>
  as(stage, by)('POST', `${holderPath(slug)}/removal`, { reason: 'Switched off.' });

export const holderRounds = {
  'enter-holder': async (stage) => {
    const slug = await holderInForce(stage);
    const at = { by: olive, path: holderPath(slug), act: 'enter-holder' } as const;
    return roundAt(stage, at, ({ proposal }) => proposal !== null, {
      typed: { name: 'Rolodex' },
      undo: () => declineHolder(stage, slug),
      again: 'nothing',
    });
  },
  'ask-holder-removal': async (stage) => {
    const slug = await holderInForce(stage);
    const at = { by: olive, path: holderPath(slug), act: 'ask-holder-removal' } as const;
    return roundAt(stage, at, ({ proposal }) => proposal !== null, {
      typed: { reason: 'Switched off.' },
      undo: () => declineHolder(stage, slug),
      again: 'nothing',
    });
  },
  'confirm-holder': async (stage) => {
    const slug = fresh();
    await enterHolder(stage, slug);
    const at = { by: olive, path: holderPath(slug), act: 'confirm-holder' } as const;
    return roundAt(stage, at, ({ stage: is }) => is === 'in-force', {
      undo: async () => {
        await removal(stage, slug);
        await confirmHolder(stage, slug);
        await enterHolder(stage, slug);
      },
      again: 'nothing',
    });
  },
  'decline-holder': async (stage) => {
    const slug = fresh();
    await enterHolder(stage, slug);
    const at = { by: olive, path: holderPath(slug), act: 'decline-holder' } as const;
    return roundAt(stage, at, ({ proposal }) => proposal === null, {
      typed: { reason: 'Of another contract.' },
      undo: () => enterHolder(stage, slug),
      again: 'nothing',
    });
  },
  'renew-holder-secret': async (stage) => {
    const slug = fresh();
    await enterHolder(stage, slug, { client: `laptop-${slug}`, webhook: 'https://hooks.example.com/one' });
    await confirmHolder(stage, slug);
    const at = { by: olive, path: holderPath(slug), act: 'renew-holder-secret' } as const;
    return roundAt(stage, at, ({ secret }) => secret?.officer === subjectOf(olive), {
      undo: () => as(stage, omar)('POST', `${holderPath(slug)}/secret`),
      again: 'nothing',
    });
  },
} satisfies Rounds;

const companyPath = (slug: string): string => `/controllers/${slug}`;
const entered = (slug: string) => ({
  name: `Company ${slug}`,
  contractRef: 'MSA 9',
  contacts: acme.contacts,
});
const company = (stage: Stage, slug: string, over: object = {}, by: Round['by'] = omar) =>
  as(stage, by)('PUT', companyPath(slug), { ...entered(slug), ...over });
const registered = async (stage: Stage): Promise<string> => {
  const slug = fresh();
  await done(registerController(stage.laptop, { ...entered(slug), slug }));
  return slug;
};

export const companyRounds = {
  enter: async (stage) => {
    const slug = fresh();
    const read = async (): Promise<Shown> =>
      as(stage, olive)('GET', companyPath(slug)).catch(() => ({ change: undefined }));
    return {
      ...{ by: olive, page: '/officer/companies/new' },
      typed: {
        ...{ slug, name: `Borealis ${slug}`, contractRef: 'MSA 9' },
        ...{ 'contacts.0.name': 'Cora', 'contacts.0.email': 'cora@borealis.example' },
      },
      isSo: async () => (await read()).change?.name?.to === `Borealis ${slug}`,
      undo: () => company(stage, slug, { name: `Telephone ${slug}` }),
      again: 'nothing',
    };
  },
  change: async (stage) => {
    const slug = await registered(stage);
    const at = {
      by: olive,
      path: companyPath(slug),
      page: `/companies/${slug}`,
      act: 'change',
      at: 'change',
    };
    return roundAt(stage, at, ({ change }) => change?.contractRef?.to === 'MSA 10', {
      typed: { contractRef: 'MSA 10' },
      undo: () => company(stage, slug, { contractRef: 'MSA 11' }),
      again: 'nothing',
    });
  },
  confirm: async (stage) => {
    const slug = await registered(stage);
    await company(stage, slug, { contractRef: 'MSA 10' });
    const at = {
      by: olive,
      path: companyPath(slug),
      page: `/companies/${slug}`,
      act: 'confirm',
      at: 'confirm',
    };
    return roundAt(stage, at, ({ contractRef }) => contractRef === 'MSA 10', {
      undo: async () => {
        await company(stage, slug);
        const { change } = await as(stage, olive)('GET', companyPath(slug));
        const { proposalSha256 } = change;
        await as(stage, olive)('POST', `${companyPath(slug)}/confirmation`, { proposalSha256 });
      },
      again: 'nothing',
    });
  },
} satisfies Rounds;

const downtime = { mechanism: 'phone', from: '2026-11-24T15:00:00.000Z', what: 'The lines were cut.' };

const down = async (stage: Stage, over: object = {}): Promise<string> => {
  serial += 1;
  const day = String(serial).padStart(2, '0');
  const at = { from: `2026-11-${day}T09:00:00.000Z`, foundOn: '2026-11-24', ...over };
  const { id } = await as(stage, omar)('POST', '/downtimes', { ...downtime, ...at });
  return `/downtimes/${id}`;
};

export const downtimeRounds = {
  'end-downtime': async (stage) => {
    const path = await down(stage);
    const { from } = await as(stage, omar)('GET', path);
    const hour = new Date(Date.parse(from) + 3_600_000).toISOString();
    const time = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'America/Denver', dateStyle: 'short', timeStyle: 'short' },
    }).format(Date.parse(hour));
    return roundAt(stage, { by: olive, path, act: 'end-downtime' }, ({ to }) => to === hour, {
      typed: { 'to.date': time.slice(0, 10), 'to.time': time.slice(11) },
      undo: () =>
        as(stage, omar)('POST', `${path}/end`, { to: new Date(Date.parse(hour) + 60_000).toISOString() }),
      again: 'nothing',
    });
  },
  'decide-failure': async (stage) => {
    serial += 1;
    const day = String(serial).padStart(2, '0');
    const path = await down(stage, {
      from: `2026-11-${day}T01:00:00.000Z`,
      to: `2026-11-${day}T08:00:00.000Z`,
    });
    const at = { by: olive, path, act: 'decide-failure' } as const;
    return roundAt(stage, at, ({ details }) => details?.problem === 'Nobody could call.', {
      typed: { problem: 'Nobody could call.' },
      undo: () => as(stage, omar)('POST', `${path}/failure`, { problem: 'Half of the calls failed.' }),
      again: 'nothing',
    });
  },
} satisfies Rounds;

const accountPath = (number: string): string => `/accounts/${number}`;
const account = (stage: Stage, number: string, email: string, over: object = {}, by: Round['by'] = omar) =>
  as(stage, by)('PUT', accountPath(number), { name: 'Hanna Holder', addressOfRecord: { email, ...over } });
const sinceOf = ({ addressOfRecord }: Shown): string => addressOfRecord.email?.since ?? '';
const emailOf = ({ addressOfRecord }: Shown): string | undefined => addressOfRecord.email?.shown;

export const accountRounds = {
  enter: async (stage) => {
    const number = '5550-9001';
    await account(stage, number, 'hanna@old.example');
    return {
      ...{ by: olive, page: '/officer/accounts/enter' },
      typed: { number, name: 'Hanna Holder', 'addressOfRecord.phone': '801 555 0100' },
      isSo: async () => emailOf(await as(stage, olive)('GET', accountPath(number))) === undefined,
      undo: () => account(stage, number, 'hanna@old.example'),
      again: 'nothing',
    };
  },
  confirm: async (stage) => {
    const number = '5550-9002';
    const claim = () => account(stage, number, 'hanna@record.example', { since: '2024-01-01' });
    await account(stage, number, 'hanna@old.example');
    await claim();
    const { id } = await as(stage, olive)('GET', accountPath(number));
    const at = { by: olive, path: accountPath(id), act: 'confirm', at: 'confirm' } as const;
    return roundAt(stage, at, (shown) => sinceOf(shown).startsWith('2024-01-01'), {
      undo: () => account(stage, number, 'hanna@new.example'),
      again: 'nothing',
    });
  },
} satisfies Rounds;
