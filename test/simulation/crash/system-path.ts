import { day } from './cast.ts';
import { answered, corrected, number, openAccount, path, pressed, signedOf, submitted } from './steps.ts';

const register = '/api/officer/holders';
const preservations = '/api/officer/preservations';

const entry = {
  ...{
    slug: 'billing',
    name: 'Ledgerline billing',
    holds: ['billing'],
    keys: ['account-number'],
    region: 'us',
  },
  ...{ owner: 'owner@ledgerline.example', clause: 'Section 7', asks: ['correct'], client: 'billing' },
};
const lawsuit = {
  ...{ matter: 'Doe v. us', reference: '27-CV-1', reason: 'A court orders it.' },
  ...{ scope: 'account', account: number },
};

/** A system is told to correct when a lawsuit is over, does it, and says so with its own credentials (R-21, P47). */
export const system = path(9, async (cast) => {
  const { olive, omar, sue, dana, billing, rita } = cast;
  await openAccount(cast);
  await olive.does('POST', register, { json: entry });
  await signedOf(omar, `${register}/HLD-billing`);
  await sue.does('POST', preservations, { json: lawsuit });
  await rita.at(day);
  const json = { kind: 'cpni-correct', capacity: 'account-holder', account: number, details: 'Wrong plan.' };
  const id = await submitted(cast, json);
  await rita.at(1.3 * day);
  await pressed(rita, 'rita@record.example', '/verify#');
  await sue.at(3 * day);
  await sue.does('POST', `${preservations}/PRV-0001/end`, { json: { reason: 'It is over.' } });
  await dana.at(3.2 * day);
  await signedOf(dana, `${preservations}/PRV-0001`, '/end');
  await billing.at(4 * day);
  const asSystem = { system: { client: 'billing', scope: 'privacy-clock/holder.answer' } };
  const own = `/api/holder/instructions/${id}/1`;
  await billing.does('GET', own, asSystem);
  const search = {
    ...{ keys: 'account number', from: '2020-01-01', until: '2027-03-11' },
    ...{ searchedBy: 'billing team', searchedOn: '2027-03-11' },
  };
  await billing.does(
    'POST',
    `${own}/answer`,
    { ...asSystem, json: { answer: 'done', search } },
    'holder-answered-before',
  );
  await olive.at(5 * day);
  await answered(olive, id, corrected);
});
