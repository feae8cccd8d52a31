import type { Stage } from '../stage.ts';
import { breachOnTime, lateDirection } from './breach-paths.ts';
import { day, type GoldenPath, linkIn, Person } from './cast.ts';

type Cast = Readonly<Record<'rita' | 'olive' | 'omar' | 'cora' | 'sue', Person>>;

const castOf = (stage: Stage): Cast => ({
  rita: new Person(stage, 'rita'),
  olive: new Person(stage, 'olive'),
  omar: new Person(stage, 'omar'),
  cora: new Person(stage, 'cora'),
  sue: new Person(stage, 'sue'),
});

const rita = { name: 'Rita Requester', email: 'rita@home.example' };
const company = {
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
const number = 'A-1001';

/** Two officers, each with the same words. */
const register = async ({ olive, omar }: Cast): Promise<void> => {
  for (const officer of [olive, omar])
    await officer.does('PUT', '/api/officer/controllers/northwind-clinics', { json: company });
};
const openAccount = async ({ olive, omar }: Cast): Promise<void> => {
  for (const officer of [olive, omar])
    await officer.does('PUT', `/api/officer/accounts/${number}`, { json: account });
};

const submitted = async ({ rita: asking }: Cast, json: object): Promise<string> =>
  (await asking.does('POST', '/api/requests', { json: { ...rita, country: 'US', ...json } })).id;

/** After a crash the same answer, sent again, hears that the case is answered: not by whom. */
const answered = (officer: Person, id: string, json: object) =>
  officer.does('POST', `/api/officer/requests/${id}/answer`, { json }, 'already-settled');
const done = { outcome: 'done', message: 'We did what you asked for.' };

const pressed = async (who: Person, to: string, words: string): Promise<void> => {
  const secret = linkIn(await who.letter(to, words), 'verify');
  const json = { secret, verdict: 'confirm' };
  await who.does('POST', '/api/verdicts', { json }, 'already-decided', 'unknown-link');
};

/** The second officer signs what the first has recorded, as it is shown. */
const signed = async (officer: Person, id: string): Promise<void> => {
  const { proposals } = await officer.reads(`/api/officer/cases/${id}`);
  const [{ proposalSha256, confirmAt }] = proposals;
  await officer.does('POST', confirmAt, { json: { proposalSha256 } }, 'nothing-to-confirm');
};

const identified = async (cast: Cast, id: string, evidence: string): Promise<void> => {
  const json = { evidence, checkedOn: '2027-03-09' };
  await cast.olive.does('POST', `/api/officer/requests/${id}/verification`, { json });
  await signed(cast.omar, id);
};

const path = (days: number, play: (cast: Cast) => Promise<void>): GoldenPath => ({
  days: days + 2,
  actor: (stage) => play(castOf(stage)),
});

/** A request of each class of capacity and kind. */
const requests = {
  inquiry: path(3, async (cast) => {
    const id = await submitted(cast, {
      kind: 'inquiry',
      capacity: 'account-holder',
      details: 'Whom do you tell?',
    });
    await cast.olive.at(2 * day);
    await answered(cast.olive, id, done);
  }),
  restriction: path(1, async (cast) => {
    await openAccount(cast);
    await cast.rita.at(day);
    await submitted(cast, {
      kind: 'cpni-restrict',
      capacity: 'account-holder',
      account: number,
      details: 'Stop.',
    });
  }),
  holder: path(5, async (cast) => {
    await openAccount(cast);
    await cast.rita.at(day);
    const json = {
      kind: 'cpni-correct',
      capacity: 'account-holder',
      account: number,
      details: 'My plan is wrong.',
    };
    const id = await submitted(cast, json);
    // The link lasts for a day.
    await cast.rita.at(1.3 * day);
    await pressed(cast.rita, 'rita@record.example', '/verify#');
    await cast.olive.at(4 * day);
    await answered(cast.olive, id, done);
  }),
  controller: path(6, async (cast) => {
    await register(cast);
    await cast.rita.at(day);
    const {
      contacts: [contact],
    } = company;
    const json = {
      ...contact,
      kind: 'correct',
      capacity: 'controller',
      controller: company.name,
      details: 'A name.',
    };
    const id = await submitted(cast, json);
    await cast.cora.at(2 * day);
    await pressed(cast.cora, 'privacy@northwind.example', '/verify#');
    await cast.olive.at(4 * day);
    await answered(cast.olive, id, done);
  }),
  erasure: path(12, async (cast) => {
    await register(cast);
    await cast.rita.at(day);
    const {
      contacts: [contact],
    } = company;
    const json = {
      ...contact,
      kind: 'delete',
      capacity: 'controller',
      controller: company.name,
      details: 'All calls.',
    };
    const id = await submitted(cast, json);
    await cast.cora.at(2 * day);
    await pressed(cast.cora, 'privacy@northwind.example', '/verify#');
    await cast.olive.at(9 * day);
    await answered(cast.olive, id, done);
  }),
  stranger: path(2, async (cast) => {
    await register(cast);
    await cast.rita.at(day);
    await submitted(cast, {
      kind: 'access',
      capacity: 'controller',
      controller: company.name,
      details: 'Show me.',
    });
  }),
  redirected: path(12, async (cast) => {
    await register(cast);
    await cast.rita.at(day);
    await submitted(cast, {
      kind: 'access',
      capacity: 'data-subject',
      controller: company.name,
      details: 'Mine.',
    });
    await cast.rita.at(2 * day);
    await pressed(cast.rita, rita.email, '/verify#');
    await cast.cora.at(4 * day);
    const secret = linkIn(await cast.cora.letter('privacy@northwind.example', '/adopt#'), 'adopt');
    await cast.cora.does(
      'POST',
      '/api/controller-answers',
      { json: { secret, answer: 'decline' } },
      'already-decided',
      'unknown-link',
    );
  }),
  guardian: path(6, async (cast) => {
    const json = {
      kind: 'child-data',
      capacity: 'guardian',
      childAge: 'under-13',
      details: 'Delete what my child typed.',
    };
    const id = await submitted(cast, json);
    await cast.rita.at(day);
    await pressed(cast.rita, rita.email, '/verify#');
    await cast.olive.at(2 * day);
    await identified(cast, id, 'parent-method');
    await cast.olive.at(4 * day);
    await answered(cast.olive, id, done);
  }),
  visitor: path(5, async (cast) => {
    const json = {
      kind: 'correct',
      capacity: 'somebody-else',
      relation: 'visitor',
      details: 'My name.',
      wrong: 'Rta',
    };
    const id = await submitted(cast, json);
    await cast.rita.at(day);
    await pressed(cast.rita, rita.email, '/verify#');
    await cast.olive.at(3 * day);
    await answered(cast.olive, id, done);
  }),
  former: path(6, async (cast) => {
    const id = await submitted(cast, {
      kind: 'delete',
      capacity: 'former-customer',
      details: 'My old calls.',
    });
    await cast.rita.at(day);
    await pressed(cast.rita, rita.email, '/verify#');
    await cast.olive.at(2 * day);
    await identified(cast, id, 'call-to-number-of-record');
    await cast.olive.at(4 * day);
    await answered(cast.olive, id, done);
  }),
  paper: path(8, async ({ olive, omar, sue }) => {
    const entered = {
      kind: 'inquiry',
      capacity: 'account-holder',
      channel: 'post',
      receivedAt: '2027-03-08T14:00:00Z',
    };
    const json = {
      ...entered,
      name: rita.name,
      postal: '1 Long Street\nOgden UT 84401',
      details: 'Whom do you tell?',
      country: 'US',
    };
    const { id } = await omar.does('POST', '/api/officer/requests', { json });
    const mailed = async (postedOn: string): Promise<void> => {
      const { items } = await sue.reads('/api/officer/letters?queue=to-post');
      for (const { caseId, kind, of } of items)
        await sue.does(
          'POST',
          `/api/officer/letters/${caseId}/${kind}/${of}/posted`,
          { json: { postedOn } },
          'not-waiting',
          'not-found',
        );
    };
    await sue.at(day);
    await mailed('2027-03-09');
    await olive.at(3 * day);
    await answered(olive, id, done);
    await sue.at(4 * day);
    await mailed('2027-03-12');
  }),
} as const satisfies Readonly<Record<string, GoldenPath>>;

const complaint = path(9, async (cast) => {
  const { olive, omar, rita: asking } = cast;
  const said = {
    ...rita,
    topic: 'other',
    complainant: 'person',
    details: 'Nobody calls me back.',
    country: 'US',
  };
  const { id } = await asking.does('POST', '/api/complaints', { json: said });
  const own = `/api/officer/complaints/${id}`;
  await olive.at(2 * day);
  await olive.does('POST', `/api/officer/cases/${id}/assign`, { json: { officer: 'olive' } });
  await olive.does('POST', `${own}/records`, {
    json: { record: 'investigation', note: 'The line was down.' },
  });
  await olive.at(3 * day);
  const points = [{ point: 'Nobody called.', checked: 'The call log.', finding: 'It is so.' }];
  await olive.does('POST', `${own}/answer`, {
    json: { outcome: 'upheld', cpniMisuse: 'employee-access', points },
  });
  await asking.at(5 * day);
  const [, key = ''] = linkIn(await asking.letter(rita.email, `status#${id}.`), 'status').split('.');
  const headers = { authorization: `Bearer ${key}` };
  await asking.does('POST', `/api/complaints/${id}/dissatisfaction`, { headers });
  await omar.at(6 * day);
});

/** What the house does when all goes well: each is crashed at every call of a service. */
export const goldenPaths: Readonly<Record<string, GoldenPath>> = {
  ...requests,
  complaint,
  breach: breachOnTime,
  'late-direction': lateDirection,
};
