import { day, type GoldenPath, linkIn } from './cast.ts';
import {
  answered,
  company,
  corrected,
  done,
  identified,
  number,
  openAccount,
  path,
  pressed,
  register,
  rita,
  submitted,
} from './steps.ts';

/** A contact of the company asks and presses the link; an officer answers on a day. */
const ofCompany = (
  days: number,
  asked: { readonly kind: string; readonly details: string },
  answeredOn: number,
) =>
  path(days, async (cast) => {
    await register(cast);
    await cast.rita.at(day);
    const {
      contacts: [contact],
    } = company;
    const json = { ...contact, ...asked, capacity: 'controller', controller: company.name };
    const id = await submitted(cast, json);
    await cast.cora.at(2 * day);
    await pressed(cast.cora, 'privacy@northwind.example', '/verify#');
    await cast.olive.at(answeredOn * day);
    await answered(cast.olive, id, done);
  });

/** A request of each class of capacity and kind. */
export const requests = {
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
    await answered(cast.olive, id, corrected);
  }),
  controller: ofCompany(6, { kind: 'correct', details: 'A name.' }, 4),
  erasure: ofCompany(12, { kind: 'delete', details: 'All calls.' }, 9),
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
    await identified(cast, id, 'parent-signed-form');
    await cast.olive.at(4 * day);
    await answered(cast.olive, id, { ...done, childData: ['deleted'] });
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
    const paperMailed = async (postedOn: string): Promise<void> => {
      const { items } = await sue.reads('/api/officer/letters?queue=to-post');
      for (const { caseId, kind, of } of items)
        await sue.does('POST', `/api/officer/letters/${caseId}/${kind}/${of}/posted`, { json: { postedOn } });
    };
    await sue.at(day);
    await paperMailed('2027-03-09');
    await olive.at(3 * day);
    await answered(olive, id, done);
    await sue.at(4 * day);
    await paperMailed('2027-03-12');
  }),
} as const satisfies Readonly<Record<string, GoldenPath>>;
