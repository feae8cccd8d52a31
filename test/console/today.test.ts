import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import type { SignaturesView } from '#functions/officer/contract.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import {
  dueRow,
  freeRow,
  gateRow,
  idOf,
  lateRow,
  me,
  officersView,
  partOf,
  signaturesView,
  subOf,
  todayView,
} from '#test/support/console/views.ts';

const paperMail = { toPost: { count: 4, more: false }, cameBack: { count: 2, more: false } };

const none: SignaturesView = { signatures: [], mine: 0 };

const open = async (
  view: ReturnType<typeof todayView>,
  group: Group = 'officer',
  mine = me(),
  signatures = none,
) => {
  const { signedIn } = consoleWorld({
    'GET /api/officer/today': view,
    'GET /api/officer/me': mine,
    'GET /api/officer/signatures': signatures,
    'GET /api/officer/officers': officersView,
  });
  const reply = await (await signedIn([group], 'Olive')).get('/officer');
  return { status: reply.status, page: String(reply.body), text: words(reply.body) };
};

describe('Today (R-16, R-17)', () => {
  it('names the day and the zone, and gives each count with the list that shows it', async () => {
    const view = todayView({ late: partOf('due=late', lateRow(1), lateRow(2)), paperMail });
    const { page, text } = await open(view);
    expect(text).toContain('Tuesday, November 24, 2026, Denver time');
    for (const [count, name, href] of [
      [2, 'Late', '/officer/work?due=late'],
      [0, 'Due in 3 days', '/officer/work?due=3-days'],
      [0, 'My signature', '/officer/signatures'],
      [0, 'Nobody’s', '/officer/work?queue=officer&amp;assignee=nobody'],
      [4, 'Letters to mail', '/officer/post'],
      [2, 'Letters that came back', '/officer/post?queue=no-address'],
    ] as const)
      expect(page, name).toContain(`href="${href}"><strong>${count}</strong> ${name}</a>`);
  });

  it('says "late by" and "due" of a case that we owe an answer, and nothing of one that waits', async () => {
    const { text } = await open(
      todayView({ late: partOf('due=late', lateRow(1)), mine: partOf('assignee=me', dueRow(2), freeRow(3)) }),
    );
    expect(text).toContain('Late by 4 days');
    expect(text).toContain('Due Dec 24');
    expect(text).toContain('The requester, until Dec 6, 1:06 pm Denver');
  });

  it('shows where the rest of a long part is, and says "at least" when we stopped counting', async () => {
    const late = { ...partOf('due=late', lateRow(1)), count: 200, more: true };
    const { page, text } = await open(todayView({ late }));
    expect(text).toContain('All 200+: Late');
    expect(page).toContain('<strong>200</strong> Late, at least');
  });

  it('is not empty without work: it says what would appear', async () => {
    const { text } = await open(todayView());
    expect(text).toContain('New requests, complaints, messages and signatures appear here.');
  });

  it('says whom the officer stands in for, and who is their deputy (R-24)', async () => {
    const { text } = await open(
      todayView(),
      'officer',
      me({
        standsInFor: [
          { officer: { sub: subOf('Omar'), name: 'Omar' }, until: '2026-11-30' },
          { officer: { sub: subOf('Lee'), name: 'Lee' } },
        ],
        deputy: { officer: { sub: subOf('Sue'), name: 'Sue' }, until: '2026-12-01' },
      }),
    );
    expect(text).toContain('You stand in for Omar, through Monday, November 30, 2026.');
    expect(text).toContain('You stand in for Lee.');
    expect(text).toContain('Your deputy is Sue, through Tuesday, December 1, 2026.');
    expect((await open(todayView())).text).not.toMatch(/stand in|deputy is/);
  });
});

describe('my second signature on Today (R-13)', () => {
  it('counts and shows only what this officer can sign now, as the page of signatures does', async () => {
    const { text } = await open(todayView(), 'supervisor', me(), signaturesView);
    const mine = signaturesView.signatures.filter(({ notMe, notNow }) => !notMe && !notNow);
    expect(mine.length).toBeLessThan(signaturesView.signatures.length);
    expect(text).toContain(`${mine.length} My signature`);
    expect(text).toContain(`Waits for my second signature: ${mine.length}`);
    for (const one of signaturesView.signatures)
      expect(text.includes(one.confirms), one.confirms).toBe(mine.includes(one));
  });

  it('what only somebody else can sign is not counted, and then nothing is waiting', async () => {
    const theirs = signaturesView.signatures.filter(({ notMe }) => notMe !== undefined);
    const { text } = await open(todayView(), 'supervisor', me(), { signatures: theirs, mine: 0 });
    expect(text).toContain('0 My signature');
    expect(text).toContain('Nothing is waiting');
  });
});

describe('the band of breaches (P37, P38)', () => {
  const breaches = partOf('noun=breach', gateRow(1));

  it('comes first: the earliest moment in New York, the report’s last day, the next act', async () => {
    const { text } = await open(todayView({ breaches }), 'breach-officer');
    expect(text).toContain('Not before Dec 8, 12:00 am New York');
    expect(text).toContain('This is the earliest moment, not a target.');
    expect(text).toContain('Report to the agencies by Thursday, December 3, 2026');
    expect(text).toContain('Next Report to law enforcement and record the receipts');
    expect(text.indexOf('Open breaches: 1')).toBeLessThan(text.indexOf('Late'));
  });

  it('an earliest moment is in no chip of a due date and beside no word of one', async () => {
    const { page } = await open(todayView({ breaches }), 'breach-officer', me(), signaturesView);
    expect(page).not.toMatch(/pc-chip--due/);
    expect(words(page).replace('Due in 3 days', '')).not.toMatch(/\bdue\b|overdue|late by|days left/i);
  });

  it.each([
    [{ isOpen: false, words: 'Nobody may be told yet.' }, 'Do not tell customers'],
    [
      { isOpen: true, words: 'Customers may be told.', earliest: '2026-11-20T05:00:00.000Z' },
      'Customers may be told',
    ],
  ])('%j', async (gate, expected) => {
    const { text } = await open(todayView({ breaches: partOf('noun=breach', gateRow(1, { gate })) }), 'dpo');
    expect(text).toContain(`Customers ${expected}`);
  });

  it('is not there for who gets no breaches, and no word of it is (R-13)', async () => {
    const { page } = await open(todayView({ mine: partOf('assignee=me', dueRow(1)), paperMail }));
    expect(page).not.toMatch(/breach|BRE-|gate|band/i);
  });

  it('says nothing is waiting only when no breach is open', async () => {
    const { text } = await open(todayView({ breaches }), 'breach-officer');
    expect(text).not.toContain('Nothing is waiting');
  });
});

describe('who answers for lateness lands on it (R-16)', () => {
  const supervising = {
    lateBy: [
      { officer: subOf('Omar'), late: 3, mostDays: 9 },
      { late: 1, mostDays: 2 },
    ],
    secondMissing: partOf('waits=second-officer', dueRow(8)),
  };

  it.each(['supervisor', 'dpo'] as const)(
    'a %s reads who is late and who is missing first',
    async (group) => {
      const { page, text } = await open(
        todayView({ supervising, late: partOf('due=late', lateRow(1)) }),
        group,
      );
      expect(text).toContain('Omar 3 9');
      expect(page).toContain(`/officer/work?due=late&amp;assignee=${subOf('Omar')}"`);
      expect(page).toContain('/officer/work?due=late&amp;assignee=nobody"');
      expect(text).toContain(
        `A second signature is missing for a business day or more: ${idOf('REQ', 8)} See data`,
      );
      expect(text.indexOf('Who is late')).toBeLessThan(text.indexOf('Due in 3 days'));
    },
  );

  it('with nothing late it says so, and what would appear', async () => {
    const calm = { lateBy: [], secondMissing: partOf('waits=second-officer') };
    const { text } = await open(todayView({ supervising: calm }), 'supervisor');
    expect(text).toContain('No case is late. When one is, its owner appears here.');
    expect(text).toContain('No second signature is missing');
  });
});

describe('who has no list of work', () => {
  it('a stand-in lands on what waits for a signature, and has no item "Today"', async () => {
    const { signedIn } = consoleWorld({ 'GET /api/officer/signatures': signaturesView });
    const stan = await signedIn(['stand-in'], 'Stan');
    expect((await stan.get('/officer')).headers.location).toBe('/officer/signatures');
    const text = words((await stan.get('/officer/signatures')).body);
    expect(text).toContain('Signatures More');
    expect(text).not.toMatch(/Today|Work list/);
  });

  it('an officer in no group reads whom to ask, and no page leads back to itself', async () => {
    const { signedIn, calls } = consoleWorld();
    const reply = await (await signedIn(['marketing'], 'Nora')).get('/officer');
    expect([reply.status, words(reply.body).includes('Your groups: none.')]).toEqual([403, true]);
    expect(words(reply.body)).not.toContain('Go to Today');
    expect(calls).toEqual([]);
  });
});
