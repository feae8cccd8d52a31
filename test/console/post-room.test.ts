import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/calendar/times.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { ListedLetter } from '#functions/console/post/letter.ts';
import { frame } from '#functions/letters/frame.ts';
import { recordPosted, recordUndeliverable } from '#functions/paper-mail/contract.ts';
import { printPage } from '#functions/paper-mail/print-page.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { membersOf, namesOn } from '#test/support/console/names-on-page.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const letter = { caseId: 'REQ-1', kind: 'acknowledgement', of: 'x' };
const page = '/officer/post/REQ-1/acknowledgement/x';
const api = '/api/officer/letters/REQ-1/acknowledgement/x';

const html = (to: string, format: LetterFormat = 'standard'): string => {
  const draft = { to, subject: 'We got your <request>', reference: 'REQ-1', parts: ['Dear Pat'] };
  return printPage({ html: frame(letterhead, draft).html, to }, { format });
};
const file = (text: string) => ({ type: 'text/html', disposition: '', bytes: Buffer.from(text) });
const listed = (over: Partial<ListedLetter> = {}): ListedLetter => ({
  ...{ ...letter, since: '2026-11-20' as unknown as Day },
  ...over,
});
const list = (items: readonly ListedLetter[], queue = 'to-post') => ({
  [`GET /api/officer/letters?queue=${queue}&cursor=`]: { items },
});
const linkOver = { status: 409, code: 'letter-link-invalid', detail: 'The link no longer works.' };

const olive = (answers: Readonly<Record<string, unknown>>, group = 'officer') => {
  const room = consoleWorld(answers);
  return room.signedIn([group], 'Olive').then((officer) => ({ ...room, officer }));
};

describe('the post room (R-1)', () => {
  it('says what would appear where no letter waits, in each queue', async () => {
    const { officer } = await olive({ ...list([]), ...list([], 'no-address') });
    expect(String((await officer.get('/officer/post')).body)).toContain('No letter waits to be mailed');
    const other = await officer.get('/officer/post?queue=no-address');
    expect(String(other.body)).toContain('No letter waits for an address');
  });

  it('lists what waits, and how each is made', async () => {
    const braille = listed({
      of: 'y',
      format: 'braille',
      howToMake: 'Make the letter in braille and mail it.',
    });
    const { officer } = await olive(list([listed(), braille]));
    const { body } = await officer.get('/officer/post');
    expect(String(body)).toContain(`href="${page}"`);
    expect(String(body)).toContain('Make the letter in braille and mail it.');
    expect(String(body)).toContain('Print 2 letters');
  });

  it('an auditor reads the list and opens no letter (R-13)', async () => {
    const { officer, calls } = await olive(list([listed()]), 'auditor');
    expect(String((await officer.get('/officer/post')).body)).not.toContain(`href="${page}"`);
    for (const path of [page, `${page}/print`, '/officer/post/print', `${page}/paper-mailed`])
      expect([path, (await officer.get(path)).status]).toEqual([path, 403]);
    expect(calls).toHaveLength(1);
  });

  it('shows the letter as it will be read, with typed text escaped and no style of its own', async () => {
    const { officer } = await olive({ [`GET ${api}`]: file(html('Pat\n1 Main Street')) });
    const body = String((await officer.get(page)).body);
    expect(body).toContain('We got your &lt;request&gt;');
    expect(body).toContain('<address class="pc-typed">Pat\n1 Main Street</address>');
    expect(body).not.toContain(' style=');
  });

  it('prints one letter as the API made it, under a policy without scripts', async () => {
    const { officer } = await olive({ [`GET ${api}`]: file(html('Pat')) });
    const { headers, body } = await officer.get(`${page}/print`);
    expect(body).toBe(html('Pat'));
    expect(body).toMatch(/<body[^>]*><main>[\s\S]*<\/main><\/body>/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  });

  it('prints the queue in one page, each letter on a new sheet, large print in its own rules', async () => {
    const large = listed({ of: 'y' });
    const { officer } = await olive({
      ...list([listed(), large, listed({ of: 'z' })]),
      [`GET ${api}`]: file(html('Pat')),
      'GET /api/officer/letters/REQ-1/acknowledgement/y': file(html('Ona', 'large-print')),
      'GET /api/officer/letters/REQ-1/acknowledgement/z': linkOver,
    });
    const body = String((await officer.get('/officer/post/print')).body);
    expect(body.match(/<section class="letter">/g)).toHaveLength(2);
    expect(body.match(/<main>/g)).toHaveLength(1);
    expect(body).toMatch(/\.letter \{ break-after: page \}/);
    expect(body).toMatch(/\.style-1 \{ font: 18pt/);
    expect(body).not.toMatch(/^body \{/m);
    expect(body).toContain('2 letters are on this page');
    expect(body).toContain('href="/officer/post/REQ-1/acknowledgement/z"');
  });

  it('a letter whose link no longer works is not mailed: it can only be given up', async () => {
    const { officer } = await olive({ [`GET ${api}`]: linkOver });
    const body = String((await officer.get(page)).body);
    expect(body).toContain('The link no longer works.');
    expect([body.includes('/undeliverable'), body.includes('/paper-mailed')]).toEqual([true, false]);
  });

  it('asks for each member of what the API takes, and for none that the letter has', async () => {
    const asked = async (text: string) => {
      const { officer } = await olive({ [`GET ${api}`]: file(text) });
      return namesOn(await officer.get(`${page}/paper-mailed`));
    };
    expect(await asked(html('', 'braille'))).toEqual(
      expect.arrayContaining([...membersOf(recordPosted.body)]),
    );
    const plain = await asked(html('Pat'));
    expect([plain.includes('postedOn'), plain.includes('address'), plain.includes('madeAs')]).toEqual([
      ...[true, false, false],
    ]);
    const { officer } = await olive({});
    expect(namesOn(await officer.get(`${page}/undeliverable`))).toEqual(
      expect.arrayContaining([...membersOf(recordUndeliverable.body)]),
    );
  });

  const [x, y] = ['REQ-1/acknowledgement/x', 'REQ-1/acknowledgement/y/1'];
  const posted = (ticked: string) =>
    `POST /api/officer/letters/${ticked.replace('/y/', '/y%2F')}/posted` as const;
  const chosen = (step: string) => ({ letters: [x, y], postedOn: '2026-11-24', formKey: 'k', step });

  it('several letters are ticked, but none that is made by hand, and one form asks for their day', async () => {
    const braille = listed({ of: 'b', format: 'braille', howToMake: 'Make the letter in braille.' });
    const { officer } = await olive(list([listed(), listed({ of: 'y/1' }), braille]));
    const { body } = await officer.get('/officer/post');
    const ticks = [...String(body).matchAll(/name="letters" value="([^"]+)"/g)].map(([, value]) => value);
    expect(ticks).toEqual([x, y]);
    const form = String((await officer.post('/officer/post/paper-mailed', chosen('change'))).body);
    expect(form.match(/name="letters"[^>]* checked/g)).toHaveLength(2);
    expect(form).toContain('Day on which you mailed them');
    expect(String((await officer.get('/officer/post/paper-mailed')).body)).toContain('No letter is chosen');
  });

  it('several mailings are recorded each by its own call, once for a form', async () => {
    const { officer, calls } = await olive({ [posted(x)]: {}, [posted(y)]: {} });
    const reply = await officer.post('/officer/post/paper-mailed', chosen('send'));
    expect([reply.status, reply.headers.location]).toEqual([303, '/officer/post?done=several-paper-mailed']);
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([posted(x), posted(y)]);
    for (const { body, formKey } of calls) expect([body, formKey]).toEqual([{ postedOn: '2026-11-24' }, 'k']);
  });

  it('a letter that is refused holds up no other, and the page names it', async () => {
    const refusal = { status: 409, code: 'address-missing', detail: 'Give the postal address.' };
    const { officer, calls } = await olive({ [posted(x)]: refusal, [posted(y)]: {} });
    const { status, body } = await officer.post('/officer/post/paper-mailed', chosen('send'));
    expect([status, calls.length]).toEqual([409, 2]);
    expect(String(body)).toContain('1 of 2 are recorded. Acknowledgement of REQ-1: Give the postal address.');
  });

  it('without an answer the form comes back as it was, to send again', async () => {
    const silent = { status: 503, code: 'no-answer', detail: 'Send it again: it is done once.' };
    const { officer } = await olive({ [posted(x)]: silent, [posted(y)]: {} });
    const { status, body } = await officer.post('/officer/post/paper-mailed', chosen('send'));
    expect(status).toBe(503);
    for (const part of ['name="formKey" value="k"', 'Send it again: it is done once.'])
      expect(String(body)).toContain(part);
    expect(String(body).match(/name="letters"[^>]* checked/g)).toHaveLength(2);
  });

  it('records the day of mailing and leads back to the queue', async () => {
    const { officer, calls } = await olive({
      [`GET ${api}`]: file(html('Pat')),
      [`POST ${api}/posted`]: {},
    });
    const reply = await officer.post(`${page}/paper-mailed`, { postedOn: '2026-11-24', step: 'send' });
    expect([reply.status, reply.headers.location]).toEqual([303, '/officer/post?done=paper-mailed']);
    expect(calls.at(-1)).toMatchObject({ path: `${api}/posted`, body: { postedOn: '2026-11-24' } });
  });
});
