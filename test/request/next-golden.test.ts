import { expect, it } from 'vitest';
import { nextOf, whyNot } from '#domain/case/rule.ts';
import type { Deed } from '#domain/case/two-persons.ts';
import type { Received } from '#domain/request/request.ts';
import { olive, omar, RequestLife, rules, spoken, text } from '#test/support/domain/request-life.ts';

type Known = ConstructorParameters<typeof RequestLife>[1];

const starting = (over: Partial<Received>, known: Known) => new RequestLife(over, known).run();
/** An officer may answer it at once. */
const inquiry = (over: Partial<Received> = {}) =>
  starting({ kind: 'inquiry', capacity: 'former-customer', ...over }, { requesterType: 'other' });
const person = (over: Partial<Received> = {}) =>
  starting({ capacity: 'former-customer', ...over }, { requesterType: 'person' });
/** The holder of an account whom nothing can ask. */
const unheard = () => starting({}, { requesterType: 'account', reachable: false });
const roster = () =>
  starting({ kind: 'delete', capacity: 'controller' }, { requesterType: 'roster', contact: 'cora' });
const restriction = () =>
  starting({ kind: 'cpni-restrict' }, { requesterType: 'other', unplaced: 'no-number' });
const dataSubject = () => starting({ capacity: 'data-subject' }, { requesterType: 'data-subject' });

const childReport = () =>
  starting(
    { kind: 'child-data', capacity: 'guardian' },
    { requesterType: 'other', block: { reviewBy: '2026-11-27', accounts: ['ACC-1'] } },
  );
const lifts = { type: 'decide-block', decision: 'lift', by: olive, textSha256: text } as const;

const yes = {
  verdict: 'confirm',
  expiresAt: '2027-12-04T18:00:00.000Z',
  now: '2026-11-25T18:00:00.000Z',
} as const;
const owns = { ...yes, type: 'give-email-verdict', serial: 1 } as const;
const cora = { ...yes, type: 'give-verdict', serial: 1, contact: 'cora' } as const;
const seen = (evidence: 'photo-id-in-person' | 'code-letter') =>
  ({ type: 'check-identity', evidence, checkedOn: '2026-11-25', by: olive }) as const;
const done = { type: 'answer', outcome: 'done', by: olive, textSha256: text } as const;
const extended = { type: 'extend', reason: 'complex', textSha256: text } as const;
const close = { type: 'close', by: olive, textSha256: text } as const;
const entry = { at: '2026-11-24T18:00:00.000Z', by: olive, late: true, needsSecond: true } as const;

const message = (n: number) => ({ type: 'receive-message', textSha256: String(n) }) as const;
const ofTwenty = Array.from({ length: 20 }, (_, n) => message(n));
const wordy = () => {
  const life = inquiry();
  for (let n = 0; life.history.length < 250; n++)
    life.do({ type: 'write', as: 'message', textSha256: String(n) });
  return life;
};

/** A history for each stage, and for whatever else a rule looks at. */
const histories: Readonly<Record<string, () => RequestLife>> = {
  'received, before its machine': () => new RequestLife(),
  'acknowledged, and not asked': () =>
    new RequestLife().only({
      ...{ type: 'acknowledge', requesterType: 'account', reachable: true },
      letter: { kind: 'receipt', of: '1', sentAt: yes.now, sha256: text, messageId: 'm' },
    }),
  'verifying: a person is asked whether the address is theirs': person,
  'verifying: a contact of a company is asked': roster,
  'lapsed, and can be taken up again': () => person().until('2026-12-06'),
  'lapsed, and over for the person alone': () => unheard().until('2027-01-20'),
  'working: an inquiry': inquiry,
  'working: an inquiry under another law': () => inquiry({ regime: 'other' }),
  'working: extended': () => inquiry().do(extended),
  'working: overdue': () => inquiry().until('2026-12-26'),
  'working: twenty messages are unread': () => inquiry().do(...ofTwenty),
  'working: olive’s answer waits for a second person': () =>
    inquiry().do({ type: 'hold-text', as: 'answer', heldSha256: text, by: olive }),
  'working: its history is full': wordy,
  'closed: a restriction that no account has': restriction,
  'working: nothing could ask the holder of the account': unheard,
  'working: nothing could ask, and olive has closed it inside': () => unheard().do(close),
  'working: entered by olive, more than 30 days late': () => inquiry({ entry }),
  'working: the address is theirs': () => person().do(owns),
  'working: the address is theirs, and they are somebody else': () =>
    person({ capacity: 'somebody-else', relation: 'visitor' }).do(owns),
  'working: olive has accepted a letter with a code': () => person().do(owns, seen('code-letter')),
  'working: olive has seen photo ID, omar has confirmed it': () =>
    person().do(owns, seen('photo-id-in-person'), { type: 'confirm-identity', by: omar }),
  'working: the company has confirmed': () => roster().do(cora),
  'working: the company has confirmed, another contact objects': () =>
    roster().do(cora, { type: 'object', contact: 'carl' }),
  'notifying-controller: a data subject': dataSubject,
  'notifying-controller: a data subject has confirmed the address': () => {
    const { letter: _, ...verdict } = { ...owns, letter: undefined };
    return dataSubject().only(verdict);
  },
  'working: it reports a child': childReport,
  'working: it reports a child, and olive would lift the block': () => childReport().do(lifts),
  'working: it reports a child, and omar has confirmed the lift': () =>
    childReport().do(lifts, { type: 'confirm-block', by: omar }),
  'answering: an inquiry': () => inquiry().do(done),
  'closed: answered': () => inquiry().do(done).answered(),
  'closed: a stranger has the neutral letter': () =>
    starting({ capacity: 'controller' }, { requesterType: 'stranger' }),
  'closed: nobody confirmed it': () => person().until('2027-01-20'),
  'closed: joined with another': () => inquiry().do({ type: 'join', into: 'REQ-2', dueOn: '2026-12-20' }),
  'withdrawn: an inquiry': () => inquiry().do({ type: 'withdraw' }),
  'withdrawn: a restriction that no account has': () =>
    new RequestLife({ kind: 'cpni-restrict' }, { requesterType: 'other' }).do({ type: 'withdraw' }),
};

const only = (deeds: readonly Deed[] = []): string => deeds.map(({ by }) => ` (only ${by})`).join('');

const shown = ([name, history]: readonly [string, () => RequestLife]): string => {
  const { state, facts } = history();
  expect(state.stage).toBe(/^[\w-]+/.exec(name)?.[0]);
  const offered = nextOf(rules, state, facts).filter(({ action }) => spoken(action));
  const lines = offered.map(
    ({ action, notBy, onlyBy }) =>
      `${action}${notBy.map(({ by, did }) => ` (not ${by}: ${did})`).join('')}${only(onlyBy)}`,
  );
  const byName = Map.groupBy(
    Object.entries(rules).filter(([action]) => spoken(action)),
    ([, rule]) => whyNot(rule, state, { by: 'nobody', n: state.heldTexts?.[0]?.n ?? 0 }, facts)?.name,
  );
  const refused = [...byName].flatMap(([why, each]) =>
    why === undefined ? [] : [`  ${why}: ${each.map(([action]) => action).join(', ')}`],
  );
  return [name, `  offered: ${lines.join(', ')}`, ...refused.sort()].join('\n');
};

it('what is offered in each stage and to whom, and why the rest is not', async () => {
  await expect(`${Object.entries(histories).map(shown).join('\n\n')}\n`).toMatchFileSnapshot(
    'next.golden.txt',
  );
});
