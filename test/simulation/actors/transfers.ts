import { createHash } from 'node:crypto';
import { currentNotice } from '#domain/choice/notices.ts';
import type { Actor, Officer, Stage } from '../stage.ts';
import { day, hour, isDone, minute, Person } from './person.ts';
import { accounts, officers } from './request/register.ts';

/** What the people of one world know of each other. */
export interface TransfersKnown {
  /** Requests by which a customer permitted a use. */
  readonly permits: string[];
  /** `TRF-…` that the clerk recorded and nobody refused. */
  readonly recorded: string[];
}

const paper = '%PDF-1.7 a paper of the court';
const paperSha256 = createHash('sha256').update(paper).digest('hex');

const after = (stage: Stage, days: number): string =>
  new Date(stage.now() + days * day).toISOString().slice(0, 10);

const [permitted = ''] = accounts.map(({ number }) => number);

/** One whole entry of each case; `n` makes it another one. */
const entriesFor = (person: Person, { permits }: TransfersKnown, n: number): readonly object[] => {
  const { stage } = person;
  const anybody = {
    region: person.pick('region', ['us', 'us', 'us', 'ca', 'jp']),
    data: 'cpni',
    ...{ recipient: 'Salt Lake County Sheriff', what: `Numbers called, sheet ${n}.`, forValue: false },
    accounts: [person.pick('account', accounts).number],
  };
  const authority = { ...anybody, recipientKind: 'authority' };
  const clause = {
    ...{ contractRef: 'MSA 2026-4, section 9', protectsCpni: true },
    // Some end before the records leave.
    clauseUntil: after(stage, person.pick('clause', [0, 2, 400, 400])),
  };
  const helper = { ...anybody, recipient: 'Billing House LLC', recipientKind: 'service-provider', ...clause };
  const emergency = { case: 'T6', emergency: true, danger: 'A kidnapped child has this phone.' };
  const order = {
    ...{ case: 'T4', process: 'court-order', processDocument: paperSha256, validation: 'called-back' },
    ...{ validatedOn: after(stage, -2), scope: 'The numbers of one day.' },
  };
  return [
    { ...helper, case: 'T1', use: 'provide-service', needed: true, disclosed: true },
    { ...authority, case: 'T2', belief: 'Calls from one line to 4,000 numbers in an hour.' },
    { ...authority, case: 'T3', use: 'required-by-law', law: '18 U.S.C. 2703(d)' },
    { ...authority, ...order, nonDisclosure: false },
    { ...authority, ...order, nonDisclosure: true },
    { ...authority, case: 'T5', use: 'required-by-law', matter: 'Case 2:26-cv-00117' },
    { ...authority, ...emergency, leftAt: new Date(stage.now() - hour).toISOString() },
    {
      ...anybody,
      case: 'T7',
      recipientKind: 'acquirer',
      undertaking: paperSha256,
      signedOn: after(stage, -9),
    },
    { ...helper, case: 'T8', use: 'billing' },
    ...Array.from({ length: 4 }, (_, way) => ({
      ...{ ...anybody, recipient: 'Example Wireless, LLC', recipientKind: 'affiliate', case: 'T8' },
      ...{ accounts: [permitted], use: 'agents-affiliates-communications-marketing', address: `Door ${way}` },
    })),
    {
      ...{ ...anybody, recipient: 'example-home-security', recipientKind: 'other-company', case: 'T9' },
      accounts: [permitted],
      consent: permits.at(-1) ?? `REQ-${'0'.repeat(26)}`,
    },
    {
      ...{ ...anybody, case: 'customer-request', recipientKind: 'named-by-customer' },
      request: permits.at(-1) ?? `REQ-${'0'.repeat(26)}`,
    },
  ];
};

/** As a hurried officer sends it: a field left out, another word, a sale. */
const mistyped = (person: Person, entry: object): object => {
  const gone = person.pick('field', Object.keys(entry));
  return person.pick('mistake', [
    Object.fromEntries(Object.entries(entry).filter(([name]) => name !== gone)),
    { ...entry, case: 'T10' },
    { ...entry, recipientKind: 'acquirer' },
    { ...entry, clauseUntil: after(person.stage, -1), contractRef: undefined },
    { ...entry, forValue: true },
    { ...entry, recipientKind: 'broker', use: 'sale' },
  ]);
};

const base = '/api/officer/transfers';

/** Nothing more can be done with it. */
const over = new Set(['handed-over', 'declined', 'disapproved']);

/** Records transfers of every case, right and wrong, and says when the records left. */
export const clerk =
  (known: TransfersKnown): Actor =>
  async (stage) => {
    const person = new Person(stage, 'transfers/olive', officers.olive);
    await stage.sleep(hour);
    await person.act(`${base}/documents`, undefined, {
      ...{ raw: paper, headers: { 'content-type': 'application/pdf' } },
    });
    const record = async (n: number): Promise<void> => {
      const entry = person.pick('case', entriesFor(person, known, n)) as { readonly case: string };
      const isWrong = person.chance('is wrong') < 0.25;
      const reply = await person.act(base, isWrong ? mistyped(person, entry) : entry);
      if (isDone(reply)) known.recorded.push(reply.body.id);
      stage.note(
        isDone(reply) ? `transfer recorded ${entry.case}` : `transfer not recorded ${reply?.body?.code}`,
      );
    };
    const handOver = async (id: string): Promise<void> => {
      const seen = await person.get(`${base}/${id}`);
      if (!isDone(seen)) return;
      if (over.has(seen.body.stage)) known.recorded.splice(known.recorded.indexOf(id), 1);
      if (seen.body.stage === 'waiting' && person.chance('hurries') < 0.1) {
        const hurried = await person.act(`${base}/${id}/confirmation`, {
          proposalSha256: seen.body.proposalSha256,
        });
        stage.note(`own transfer ${hurried?.body?.code}`);
      }
      if (seen.body.stage !== 'allowed' && person.chance('too early') > 0.1) return;
      const leftAt = new Date(stage.now()).toISOString();
      await person.waits('walks back', 10 * minute, 20 * minute);
      const reply = await person.act(`${base}/${id}/hand-over`, { leftAt, how: 'portal' });
      const { errors: [first] = [{}], code } = reply?.body ?? {};
      const what = isDone(reply)
        ? `recorded ${seen.body.entry.use ?? ''}`
        : `${code} ${first?.pointer ?? ''}`;
      stage.note(`hand-over ${what}`.trim());
    };
    for (let n = 0; ; n += 1) {
      await person.waits('pause', 2 * hour, 20 * hour);
      if (!stage.isCalm()) await record(n);
      for (const id of known.recorded.slice(-8)) await handOver(id);
    }
  };

interface Row {
  readonly id: string;
}

/** Looks at what waits now and then, and confirms or declines it; late, for emergencies, too. */
export const secondOfficer =
  (who: Officer): Actor =>
  async (stage) => {
    const person = new Person(stage, `transfers/${who.sub}`, who);
    const decide = async ({ id }: Row): Promise<void> => {
      const seen = await person.get(`${base}/${id}`);
      const next: readonly { readonly action: string }[] = isDone(seen) ? seen.body.next : [];
      if (!isDone(seen) || !next.some(({ action }) => action === 'confirm-transfer')) return;
      if (!stage.isCalm() && person.chance('leaves it') < 0.3) return;
      const isFine = person.chance('is fine') < 0.8;
      const reply = isFine
        ? await person.act(`${base}/${id}/confirmation`, { proposalSha256: seen.body.proposalSha256 })
        : await person.act(`${base}/${id}/declining`, { reason: 'The paper asks for less.' });
      stage.note(`transfer ${isDone(reply) ? (isFine ? 'confirmed' : 'declined') : reply?.body?.code}`);
    };
    for (;;) {
      await person.waits('pause', 6 * hour, stage.isCalm() ? 12 * hour : 90 * hour);
      const year = new Date(stage.now()).getUTCFullYear();
      for (const one of [year - 1, year]) {
        const list = await person.get(`${base}?year=${one}`);
        if (!isDone(list)) continue;
        const { waiting, underOrder = [] } = list.body as {
          waiting: Row[];
          underOrder?: (Row & { stage: string })[];
        };
        for (const row of [...waiting, ...underOrder.filter((order) => order.stage === 'waiting')])
          await decide(row);
        await person.get(`/api/officer/certificates/${one}/transfers`);
      }
    }
  };

/** The holder of the first account permits uses, and denies them later, while transfers wait. */
export const changer =
  ({ permits }: TransfersKnown): Actor =>
  async (stage) => {
    const as = 'holder/hanna';
    const ask = async (kind: string, n: number, more: object = {}): Promise<string | undefined> => {
      const reply = await stage.http({
        ...{ as, method: 'POST', path: '/api/requests', key: `${kind}-${n}` },
        json: {
          ...{ kind, capacity: 'account-holder', account: permitted, name: 'Hanna Holder' },
          ...{ email: 'hanna@typed.example', details: 'As the form says, please.', ...more },
        },
      });
      return reply?.status === 201 ? reply.body.id : undefined;
    };
    await stage.sleep(2 * hour);
    for (let n = 0; !stage.isCalm(); n += 1) {
      const id = await ask('cpni-permit', n, {
        notice: currentNotice.id,
        choices: [
          'third-parties:example-home-security',
          'agents-affiliates-communications-marketing:example-wireless',
        ],
      });
      if (id !== undefined) permits.push(id);
      stage.note(`permission asked ${id === undefined ? 'in vain' : 'for'}`);
      await stage.sleep((10 + stage.rng(`${as}/changes`) * 6) * day);
      if (stage.isCalm()) return;
      const denial = await ask('cpni-restrict', n);
      stage.note(`denial ${denial === undefined ? 'in vain' : 'asked for'}`);
      await stage.sleep((2 + stage.rng(`${as}/returns`) * 3) * day);
    }
  };
