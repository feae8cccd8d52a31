import { describe, expect, it } from 'vitest';
import { settings, shownTo } from '#test/support/console/breach-shown.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { BreachLife, determine, determinedFact, held, id, noon } from '#test/support/domain/breach.ts';

const start = noon('2026-11-24');
const page = `/officer/breaches/${id}`;
const words = (body: unknown): string =>
  String(body)
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const officerOf = async (life: BreachLife, groups: readonly string[] = ['breach-officer']) => {
  const world = consoleWorld({
    [`GET /api/officer/breaches/${id}`]: shownTo(life, groups),
    'GET /api/officer/settings': settings,
  });
  world.clock.set(life.now);
  return world.signedIn(groups);
};
const signing = async (life: BreachLife): Promise<string> =>
  words((await (await officerOf(life)).get(`${page}/do/confirm-determination`)).body);
const outside = { within2011: 'no', reasonCode: 'state-law-only' } as const;

describe('the page on which a determination is signed says what follows (R-4)', () => {
  it.each([
    {
      over: { report: false },
      says: [
        'No agency is notified, so there is no law-enforcement hold.',
        'Customers are notified as soon as the letter and the list are approved and no direction or stop bars it.',
      ],
    },
    {
      over: { tell: false },
      says: [
        'We must notify the Secret Service and the FBI within seven business days after the determination, by Friday, December 4, 2026.',
        'No customer is notified of this breach.',
      ],
    },
    {
      over: { report: false, tell: false },
      says: ['Nobody is notified. We keep the record of this breach for two years.'],
    },
    {
      over: {},
      says: ['Customers may not be notified before 168 hours have passed after every agency was notified'],
    },
  ])('$over', async ({ over, says }) => {
    const read = await signing(new BreachLife(start).do(determine(start, { ...outside, ...over })));
    expect(read).toContain('What follows from these answers');
    for (const sentence of says) expect(read).toContain(sentence);
    expect(read).not.toContain('contradict');
  });

  it('an older one whose answers contradict is shown with what contradicts, and what is owed all the same', async () => {
    const read = await signing(
      new BreachLife(start).stored(
        determinedFact(start, { within2011: 'unclear', report: false, reasonCode: 'false-alarm' }),
      ),
    );
    expect(read).toContain('by Friday, December 4, 2026');
    expect(read).toContain('before seven full business days have passed');
    expect(read).toContain('These answers contradict each other.');
    expect(read).toContain('Within 47 CFR 64.2011(e): This reason means that 47 CFR 64.2011(e) is not met.');
    expect(read).toContain('Notify customers: Nobody is notified of a false alarm.');
  });

  it('a stand-in reads it before the button, and nothing of another proposal', async () => {
    const waits = new BreachLife(start).do(determine(start, { ...outside, report: false }));
    const read = words((await (await officerOf(waits, ['stand-in'])).get(page)).body);
    expect(read).toContain('No agency is notified, so there is no law-enforcement hold.');
    const withdrawal = held().do({ type: 'withdraw-determination', by: 'ann', textSha256: 'f'.repeat(64) });
    const other = words((await (await officerOf(withdrawal, ['stand-in'])).get(page)).body);
    expect(other).not.toContain('What follows from these answers');
  });
});

describe('the form of a determination (R-4)', () => {
  it('says before anything is sent what follows from what was typed, and what contradicts', async () => {
    const officer = await officerOf(new BreachLife(start));
    const form = words((await officer.get(`${page}/do/determine`)).body);
    expect(form).toContain('A false alarm is told to nobody.');
    const typed = {
      ...{
        'determinedAt.date': '2026-11-24',
        'determinedAt.time': '12:00',
        'determinedAt.zone': 'America/Denver',
      },
      ...{ within2011: 'yes', reportToLawEnforcement: 'no', tellCustomers: 'yes', reasonCode: 'false-alarm' },
      ...{ reason: 'The logs.', step: 'check' },
    };
    const shown = words((await officer.post(`${page}/do/determine`, typed)).body);
    expect(shown).toContain('What follows from these answers');
    expect(shown).toContain('Report to law enforcement: The breach is within 47 CFR 64.2011');
  });
});
