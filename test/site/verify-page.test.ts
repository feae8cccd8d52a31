import { describe, expect, it, vi } from 'vitest';
import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  InvalidInput,
  LinkExpired,
  UnknownLink,
} from '#domain/case/errors.ts';
import { type LinkAnswer, type LinkAsks, linkAsks } from '#domain/request/link-purposes.ts';
import { capital } from '#functions/letters/capital.ts';
import { useInWords } from '#functions/letters/use-words.ts';
import { codeMissing } from '#functions/request/verification/give-code.ts';
import type { SiteNeeds } from '#functions/site/needs.ts';
import { linkWords } from '#functions/site/verify-pages.ts';
import { allowsWords } from '#functions/site/words/allows.ts';
import { cpniRecipients } from '#test/support/recipients.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';
import { linkViews } from '#test/support/site/link-views.ts';

const secret = 'S3CRET';
const linked = (asks: LinkAsks, over: Partial<SiteNeeds> = {}) =>
  aHouse({ openLink: async () => linkViews[asks], ...over });

it('opening the page decides nothing, whatever is in the link', async () => {
  const site = aHouse({ verdict: vi.fn(() => Promise.reject(new Error('asked'))) });
  const { status, body } = await site.get('/verify', { secret, verdict: 'confirm' });
  expect(status).toBe(200);
  expect(body).not.toContain(secret);
  expect(body).toContain('autocomplete="one-time-code"');
  expect(body).toContain('src="/assets/verify.js?v=');
});

const all = linkAsks.flatMap((asks) =>
  (['/verify', '/es/verify', '/adopt', '/es/adopt'] as const).map((at) => ({ asks, at })),
);

describe('the page behind a link', () => {
  it.each(all)('$at names the request, and offers only what is true: $asks (R-8)', async ({ asks, at }) => {
    const view = linkViews[asks];
    const { status, body } = await linked(asks).post(at, { secret });
    expect(status).toBe(200);
    for (const shown of [view.id, view.company, view.typed?.who]) expect(body).toContain(shown ?? '');
    const say = linkWords(at.startsWith('/es') ? 'es' : 'en').asks;
    for (const other of linkAsks)
      for (const [answer, text] of Object.entries(say[other].answers)) {
        const isTrue =
          (view.answers as readonly string[]).includes(answer) &&
          text === say[asks].answers[answer as LinkAnswer];
        if (isTrue) expect(body).toContain(text.words);
        else if (!Object.values(say[asks].answers).some(({ words }) => words === text.words))
          expect(body).not.toContain(text.words);
      }
    expect(body).not.toMatch(/name="answer" value="[\w-]+" checked/);
  });

  it.each(['/verify', '/es/verify'] as const)(
    '%s: names what a confirmation would allow, one line each (R-6)',
    async (at) => {
      const language = at === '/verify' ? 'en' : 'es';
      const opens = async (over: object) => {
        const view = { ...linkViews['account-holder'], ...over };
        return (await linked('account-holder', { openLink: async () => view }).post(at, { secret })).body;
      };
      const uses = [
        { use: 'own-communications-marketing' },
        { use: 'third-parties', recipient: 'acme' },
      ] as const;
      const permission = await opens({ kind: 'cpni-permit', uses });
      for (const one of uses) {
        const words = capital(useInWords(one, { companyName: 'Us', cpniRecipients }, language));
        expect(permission).toContain(`<li>${words}</li>`);
      }
      const disclosure = await opens({ kind: 'cpni-disclose-to', recipient: '<b>My lawyer</b>' });
      expect(disclosure).toContain('&lt;b&gt;My lawyer&lt;/b&gt;</blockquote>');
      expect(disclosure).toContain(allowsWords(language).recipient);
      expect(await opens({})).not.toContain(allowsWords(language).uses);
    },
  );

  it.each(linkAsks.flatMap((asks) => linkViews[asks].answers.map((answer) => ({ asks, answer }))))(
    'says what really happens after "$answer": $asks',
    async ({ asks, answer }) => {
      const acts: string[] = [];
      const site = linked(asks, {
        verdict: async (...given) => void acts.push(`verdict ${given[1]}`),
        answerForController: async (_, given) => void acts.push(`answer ${given}`),
        putBack: async () => {
          acts.push('put back');
          return { is: 'nothing-recorded' };
        },
        restrict: async () => void acts.push('restrict'),
      });
      const { status, body } = await site.post('/verify', { secret, step: 'answer', answer });
      expect([status, acts.length]).toEqual([200, 1]);
      for (const language of ['en', 'es'] as const)
        expect(linkWords(language).asks[asks].done[answer], `${asks} ${answer}`).toBeDefined();
      const isKept = linkWords('en').asks[asks].again?.[answer] !== undefined;
      expect(body.includes('The code no longer works.')).toBe(!isKept);
    },
  );

  it('a data subject who confirmed reads nothing of an officer, a date or a company’s words (R-9)', async () => {
    const site = linked('optional-address');
    const pages = [
      await site.post('/verify', { secret }),
      await site.post('/verify', { secret, answer: 'confirm' }),
      await site.post('/verify', { secret, answer: 'not-mine' }),
    ];
    for (const { body } of pages)
      expect(body).not.toMatch(
        /officer|we will answer|answer is due|your company|go ahead|this request is ours/i,
      );
    expect(pages[1]?.body).toContain('Please send your request to the company you dealt with.');
  });

  it.each([
    { others: 2, says: 'They have two business days to object.', never: 'only contact' },
    { others: 0, says: 'You are your company’s only contact.', never: 'other contacts' },
    { others: undefined, says: 'Our answer is due by', never: 'contact' },
  ])('after a contact’s yes, with $others others (R-21)', async ({ others, says, never }) => {
    const { others: _, ...view } = linkViews.contact;
    const site = aHouse({
      openLink: async () => ({ ...view, ...(others === undefined ? {} : { others }) }),
    });
    const { body } = await site.post('/verify', { secret, answer: 'confirm' });
    const main = body.split('<footer')[0] ?? '';
    expect(main).toContain(says);
    expect(main).not.toContain(never);
  });

  it.each([
    {
      cpni: { is: 'restricted', since: '2026-11-24T18:00:00.000Z' },
      says: 'this restriction was not the only reason',
    },
    { cpni: { is: 'permitted', notice: 'CPNI-3' }, says: 'counts again, under our notice CPNI-3.' },
    { cpni: { is: 'nothing-recorded' }, says: 'We have no permission of yours on file.' },
  ] as const)('after a restriction was put back: $cpni.is (R-5)', async ({ cpni, says }) => {
    const { body } = await linked('restriction', { putBack: async () => cpni }).post('/verify', {
      ...{ secret, answer: 'put-back' },
    });
    expect(body).toContain(says);
  });

  it('refuses an answer that is not true for the link, and asks again', async () => {
    const site = linked('second-contact');
    const { status, body } = await site.post('/verify', { secret, step: 'answer', answer: 'confirm' });
    expect([status, site.verdicts]).toEqual([422, []]);
    expect(body).toContain('Choose your answer');
  });

  it('a "no" that our letter chose beforehand is chosen on the second page; never a "yes"', async () => {
    const site = linked('contact');
    const first = await site.get('/verify', { verdict: 'not-mine' });
    expect(first.body).toContain('name="chosen" value="not-mine"');
    const second = await site.post('/verify', { secret, chosen: 'not-mine' });
    expect(second.body).toMatch(/value="not-mine" checked/);
    expect((await site.post('/verify', { secret, chosen: 'confirm' })).body).not.toContain(' checked');
  });
});

describe('what cannot be opened or answered', () => {
  it.each(['/verify', '/adopt'])('%s without a code asks for it', async (at) => {
    const { status, body } = await aHouse().post(at, { secret: ' ' });
    expect([status, body.includes('Enter the code from our letter')]).toEqual([422, true]);
  });

  it('eight digits without a reference point at the reference field, in words of their own', async () => {
    const site = aHouse({ openLink: () => Promise.reject(new InvalidInput([codeMissing])) });
    const { status, body } = await site.post('/verify', { secret: '4071 2958' });
    expect(status).toBe(422);
    expect(body).toContain('href="#request"');
    expect(body).toContain('A code of eight digits works only with its reference.');
    expect(body).toContain('value="4071 2958"');
    expect((await site.post('/es/verify', { secret: '4071 2958' })).body).toContain(
      'Un código de ocho dígitos sirve solo con su referencia.',
    );
  });

  it.each([
    { error: new UnknownLink(), status: 404, says: 'We do not recognize this code', keeps: true },
    { error: new Busy(), status: 503, says: 'send it again in a moment', keeps: true },
    { error: new LinkExpired(), status: 410, says: 'This link has expired.', keeps: false },
    { error: new AlreadyDecided(), status: 409, says: 'already been answered', keeps: false },
    { error: new AlreadySettled(), status: 409, says: 'nothing left to choose', keeps: false },
  ])('$error.name is $status in plain words, at either step', async ({ error, status, says, keeps }) => {
    const fails = () => Promise.reject(error);
    for (const site of [aHouse({ openLink: fails }), linked('contact', { verdict: fails })]) {
      const answer = await site.post('/verify', { secret, answer: 'confirm' });
      expect(answer.status).toBe(status);
      expect(answer.body).toContain(says);
      expect(answer.body.includes('value="S3CRET"')).toBe(keeps);
    }
  });

  it.each(['/verify', '/adopt', '/es/verify'])(
    '%s: an expired link has one button, and nothing to type',
    async (at) => {
      const asked: string[] = [];
      const site = aHouse({
        openLink: async () => ({ expired: true, canRenew: true }),
        renewLink: async (given) => void asked.push(given),
      });
      const { status, body } = await site.post(at, { secret });
      expect(status).toBe(410);
      const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
      const [title, button] = at.startsWith('/es')
        ? ['Este enlace venció.', 'Envíenme uno nuevo']
        : ['This link has expired.', 'Send me a new one'];
      expect(main).toContain(title);
      expect(main.match(/<button/g)).toHaveLength(1);
      expect(main).toContain(button);
      expect(main).not.toMatch(/<input(?![^>]*type="hidden")/);
      const sent = await site.post(at, { secret, action: 'renew' });
      expect([sent.status, asked]).toEqual([200, [secret]]);
    },
  );

  it('an expired link that was optional says so, and has no button', async () => {
    const site = aHouse({ openLink: async () => ({ expired: true, canRenew: false }) });
    const { body } = await site.post('/verify', { secret });
    expect(body).toContain('It was optional. You do not need to do anything.');
    expect(body).not.toContain('Send me a new one');
  });
});
