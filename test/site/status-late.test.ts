import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import { type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { ownCapacities, relations } from '#domain/request/vocabulary.ts';
import { locales } from '#functions/letters/catalog.ts';
import { recourseBesideUs } from '#functions/letters/recourse.ts';
import { overdueApology } from '#functions/request/letters/overdue-apology.ts';
import { viewOf } from '#functions/request/status/read-request.ts';
import { hrefIn } from '#functions/site/language.ts';
import { at, decideAsShown, id, letter, received, type Typed } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { aHouse, code } from '#test/support/site/fake-needs.ts';

const [dueOn, dayAfter, missed] = ['2026-12-24', '2026-12-25', 'Thursday, December 24, 2026'];
const link = { ...letter, kind: 'verification', of: '1' };
const expiresAt = '2027-12-04T18:00:00.000Z';
const listedUntil = '2027-12-31';

/** A request and its history, as the store would keep them. */
class Life {
  readonly history: Commit<RequestEvent>[] = [];
  state: Request;

  constructor(over: Partial<Received>) {
    const first = received(over);
    this.state = requests.evolve(undefined, first, at);
    this.commit([first]);
  }

  private commit(events: readonly RequestEvent[]) {
    this.history.push({ revision: 0, at, actor: '', events, prev: '', hash: '' });
  }

  do(...commands: readonly Typed[]): this {
    for (const command of commands) {
      const events = decideAsShown(this.state, command);
      this.state = events.reduce((so, event) => requests.evolve(so, event, at), this.state);
      this.commit(events);
    }
    return this;
  }

  /** Every date up to this day comes. */
  until(on: string): this {
    for (let n = 0; n < 40; n += 1) {
      const next = ['closed', 'withdrawn'].includes(this.state.stage)
        ? undefined
        : nextMilestoneOf(id, this.state);
      if (next === undefined || next.on > on) break;
      this.do({ type: 'handle-milestone', milestone: next, letters: [] });
      if (this.state.handledMilestones.includes('overdue')) break;
    }
    return this;
  }

  view(on: string) {
    const { state, history } = this;
    return viewOf({ id, state, history } as unknown as Parameters<typeof viewOf>[0], on as never);
  }

  async page(on: string, language: (typeof locales)[number]): Promise<string> {
    const view = this.view(on);
    const site = aHouse({ status: async () => view, today: () => on as never });
    return (await site.ask({ method: 'POST', path: hrefIn(language, '/status'), form: { code } })).body;
  }
}

/** As the pages of the test name the officer. */
const ours = { ...letterhead, dpo: 'Dana Alder (+1 801 555 0100, dpo@alder.example)' };

const heading = (body: string) => /<h1[^>]*>([^<]*)<\/h1>/.exec(body)?.[1];
const late = { en: 'Late', es: 'Atrasada' };
const promise = { en: 'We will answer by', es: 'Responderemos a más tardar el' };

/** With an officer, for every capacity: nobody needs to confirm an inquiry. */
const inquiry = (over: Partial<Received> = {}) =>
  new Life({ kind: 'inquiry', ...over }).do({ type: 'acknowledge', requesterType: 'other', letter });

describe.each(ownCapacities.filter((one) => one !== 'data-subject'))('a %s', (capacity) => {
  it.each(locales)(
    'in %s, reads "late" from the first day past due on, not before (R-8, R-16)',
    async (language) => {
      const life = inquiry({ capacity }).until(dayAfter);
      const [before, after] = [await life.page(dueOn, language), await life.page(dayAfter, language)];
      expect([heading(before) === late[language], heading(after)]).toEqual([false, late[language]]);
      expect([before.includes(promise[language]), after.includes(promise[language])]).toEqual([true, false]);
    },
  );

  it.each(locales)('in %s, no longer reads "late" once answered or withdrawn (R-8)', async (language) => {
    const answer = { type: 'answer', outcome: 'done', textSha256: 't', by: 'o' } as const;
    const answered = inquiry({ capacity }).until(dayAfter).do(answer, { type: 'send-answer', letter });
    const withdrawn = inquiry({ capacity }).until(dayAfter).do({ type: 'withdraw' });
    for (const life of [answered, withdrawn]) {
      const body = await life.page('2027-01-10', language);
      expect(heading(body)).not.toBe(late[language]);
      expect(body).not.toContain(promise[language]);
    }
  });
});

it.each(relations)('a %s reads the recourse of our letter on the page, too (R-16, P56)', (relation) => {
  const who = { capacity: 'somebody-else', relation, regime: 'eu', residence: 'eu' } as const;
  const life = inquiry(who).until(dayAfter);
  const framework = { name: 'Framework', eu: true, ukExtension: true, swiss: true, hr: true, listedUntil };
  const named = (reader: Parameters<typeof recourseBesideUs>[1]) =>
    recourseBesideUs({ ...letterhead, framework }, reader, dayAfter);
  expect(named(life.view(dayAfter))).toEqual(named(life.state));
});

describe('the page of a request that is late (R-16)', () => {
  const life = inquiry({ capacity: 'account-holder', residence: 'us' }).until(dayAfter);

  it('names the date that was missed, who answers for it, and the letter in the timeline', async () => {
    const body = await life.page(dayAfter, 'en');
    for (const words of [
      `We promised to answer by ${missed}. We missed that date, and we are sorry.`,
      'Our data protection officer, Dana Alder',
      'The officer is notified every day until we answer.',
      '>We missed the date for our answer. See our letter.</h3>',
    ])
      expect(body).toContain(words);
  });

  it.each(locales)(
    'in %s, says what the letter of that day says, and names the same recourse',
    async (locale) => {
      const body = (await life.page(dayAfter, locale)).replaceAll('&#39;', "'");
      const { text } = overdueApology(ours, id, { ...life.state, locale }, { to: 'x', on: dayAfter });
      const words = text.split('\n-- \n')[0]?.split('\n\n') ?? [];
      const said = words.slice(1).flatMap((part) => part.split('\n'));
      const ownWay =
        /^(If you are not satisfied|Complain to us|Si no está conforme|Quejarse ante nosotros|https:\/\/privacy)/;
      for (const one of said.filter((part) => !ownWay.test(part)))
        expect(body, one).toContain(one.replace(/^- /, ''));
    },
  );

  it.each([
    { newDate: undefined, on: dayAfter, says: 'or when we set a new date' },
    { newDate: '2027-01-08', on: '2027-01-08', says: 'You will have our answer by Friday, January 8, 2027.' },
    {
      newDate: '2027-01-08',
      on: '2027-01-09',
      says: `by ${missed}, and then by Friday, January 8, 2027. We missed both`,
    },
  ])('with the new date $newDate, on $on: $says', async ({ newDate, on, says }) => {
    const set = inquiry().until(dayAfter);
    if (newDate) set.state = { ...set.state, newDate } as Request;
    const body = await set.page(on, 'en');
    expect(body).toContain(says);
    expect(body.includes('Our new date')).toBe(newDate !== undefined);
  });

  it('never names the independent body after its contract, nor to whom it does not cover', async () => {
    const view = life.view(dayAfter);
    const site = (validUntil: string) =>
      aHouse({
        status: async () => view,
        recourse: (reader, locale) =>
          recourseBesideUs(
            { ...letterhead, recourse: { ...letterhead.recourse, validUntil: validUntil as never } },
            { ...reader, locale },
            dayAfter as never,
          ),
      }).post('/status', { code });
    expect((await site('2026-12-25')).body).toContain('JAMS');
    const { body } = await site('2026-12-24');
    expect(body).not.toContain('JAMS');
    expect(body).toContain('state attorney general');
  });
});

describe('on the account path (R-8)', () => {
  const holder = (reachable: boolean) => {
    const life = new Life({}).do({ type: 'acknowledge', requesterType: 'account', reachable, letter });
    return reachable
      ? life.do({ type: 'ask-requester', serial: 1, expiresAt, letter: link })
      : life.do({ type: 'ask-officer', letter });
  };

  it.each(locales)(
    'in %s, after its pause it is never late, known or not, byte for byte',
    async (language) => {
      for (const on of ['2026-11-30', '2026-12-10', dueOn, dayAfter, '2027-03-01']) {
        const [known, unknown] = [holder(true).until(on), holder(false).until(on)];
        const body = await known.page(on, language);
        expect(await unknown.page(on, language), on).toBe(body);
        expect(heading(body)).not.toBe(late[language]);
        expect(body).not.toMatch(/We missed the date|No cumplimos la fecha/);
      }
    },
  );

  it('taken up again after its pause, it ends on the due date and is never late', async () => {
    const life = holder(true)
      .until('2026-12-05')
      .do({ type: 'renew-link', on: '2026-12-06' as never });
    expect(heading(await life.page(dayAfter, 'en'))).not.toBe('Late');
    expect(heading(await life.until(dayAfter).page(dayAfter, 'en'))).toBe('Closed');
  });

  it('a holder who has confirmed reads that we are late, as in the letter', async () => {
    const says = { type: 'give-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at } as const;
    expect(heading(await holder(true).do(says).page(dayAfter, 'en'))).toBe('Late');
  });
});

it('a restriction is never late (R-5)', async () => {
  const life = inquiry({ kind: 'cpni-restrict' }).until(dayAfter);
  for (const language of locales) {
    const body = await life.page('2027-03-01', language);
    expect(heading(body)).not.toBe(late[language]);
    expect(body).not.toMatch(/We missed|No cumplimos/);
  }
});
