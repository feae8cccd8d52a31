import { corrections } from '#test/support/records.ts';
import type { Stage } from '../stage.ts';
import { type GoldenPath, linkIn, Person } from './cast.ts';

type Cast = Readonly<Record<'rita' | 'olive' | 'omar' | 'cora' | 'sue' | 'dana' | 'billing', Person>>;

const castOf = (stage: Stage): Cast => ({
  rita: new Person(stage, 'rita'),
  olive: new Person(stage, 'olive'),
  omar: new Person(stage, 'omar'),
  cora: new Person(stage, 'cora'),
  sue: new Person(stage, 'sue'),
  dana: new Person(stage, 'dana'),
  billing: new Person(stage, 'billing'),
});

export const rita = { name: 'Rita Requester', email: 'rita@home.example' };
export const company = {
  name: 'Northwind Clinics',
  contractRef: 'MSA-2024-017',
  contacts: [
    { name: 'Cora Privacy', email: 'privacy@northwind.example' },
    { name: 'Carl Counsel', email: 'counsel@northwind.example' },
  ],
};
/** Old enough for a code, because a second officer confirms the date. */
const account = {
  name: 'Rita Requester',
  addressOfRecord: {
    email: 'rita@record.example',
    postal: '1 Long Street\nOgden UT 84401',
    since: '2026-01-01',
  },
};
export const number = 'A-1001';

/** Two officers, each with the same words. */
export const register = async ({ olive, omar }: Cast): Promise<void> => {
  for (const officer of [olive, omar])
    await officer.does('PUT', '/api/officer/controllers/northwind-clinics', { json: company });
};
export const openAccount = async ({ olive, omar }: Cast): Promise<void> => {
  for (const officer of [olive, omar])
    await officer.does('PUT', `/api/officer/accounts/${number}`, { json: account });
};

export const submitted = async ({ rita: asking }: Cast, json: object): Promise<string> =>
  (await asking.does('POST', '/api/requests', { json: { ...rita, country: 'US', ...json } })).id;

export const answered = (officer: Person, id: string, json: object) =>
  officer.does('POST', `/api/officer/requests/${id}/answer`, { json });
export const done = { outcome: 'done', message: 'Thank you for writing to us.' };
export const corrected = { ...done, corrections };

export const pressed = async (who: Person, to: string, words: string): Promise<void> => {
  const secret = linkIn(await who.letter(to, words), 'verify');
  const json = { secret, verdict: 'confirm' };
  await who.does('POST', '/api/verdicts', { json }, 'already-decided', 'unknown-link');
};

/** The second officer signs what the first has recorded, as it is shown; `said`: what else the signer answers. */
export const signed = async (officer: Person, id: string, said: object = {}): Promise<void> => {
  const { proposals } = await officer.reads(`/api/officer/cases/${id}`);
  const [{ proposalSha256, confirmAt }] = proposals;
  await officer.does('POST', confirmAt, { json: { proposalSha256, ...said } });
};

/** The same for an entry of a register, which has one thing to confirm at most. */
export const signedOf = async (officer: Person, at: string, what = ''): Promise<void> => {
  const { proposalSha256 } = await officer.reads(at);
  await officer.does('POST', `${at}${what}/confirmation`, { json: { proposalSha256 } }, 'nothing-to-confirm');
};

export const identified = async (cast: Cast, id: string, evidence: string): Promise<void> => {
  const json = { evidence, checkedOn: '2027-03-09' };
  await cast.olive.does('POST', `/api/officer/requests/${id}/verification`, { json });
  await signed(cast.omar, id);
};

export const path = (days: number, play: (cast: Cast) => Promise<void>): GoldenPath => ({
  days: days + 2,
  actor: (stage) => play(castOf(stage)),
});
