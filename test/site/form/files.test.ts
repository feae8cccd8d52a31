import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NoSuchFile, Unavailable } from '#domain/case/errors.ts';
import { mostFileBytes } from '#domain/case/file-kinds.ts';
import { isEvidenceFor } from '#domain/request/evidence.ts';
import { purposesFor } from '#domain/request/form-files.ts';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import { filesDraftOf } from '#functions/request/files/draft-name.ts';
import type { SiteRequest } from '#functions/site/exchange.ts';
import { type FilesNeeds, filesPages } from '#functions/site/form/files.ts';
import { hrefIn, languageOf } from '#functions/site/language.ts';
import { site } from '#functions/site/site.ts';
import type { UploadForm } from '#ports/uploads.ts';
import { realIntake } from '#test/support/site/real-intake.ts';
import { attribute, elementsIn, type ShownPage, withoutScript } from '#test/support/site/without-script.ts';

const pdf = Buffer.from('%PDF-1.7 a bill');

/** A browser without JavaScript in front of both functions, and a store in memory. */
const atHome = () => {
  const { needs, ports, received } = realIntake();
  let isDown = false;
  const down = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) =>
        isDown
          ? async () => {
              throw new Unavailable('The file store');
            }
          : target[name as keyof T],
    });
  const files: FilesNeeds = {
    ...needs,
    uploads: down(ports.uploads),
    siteUrl: 'https://privacy.example',
    address: '1 Main Street, Denver CO 80202',
  };
  const ask = (given: Partial<SiteRequest>) => {
    const request = { method: 'GET', path: '/', query: {}, form: {}, ...given };
    const isOfFiles = /^\/request\/files?$/.test(languageOf(request.path).path);
    return (isOfFiles ? filesPages(files) : site(needs))(request);
  };
  const browser = withoutScript(ask);
  const draftKey = () => browser.jar['__Host-draft'] ?? browser.jar.draft ?? '';
  return {
    ...{ browser, ports, received, ask },
    breakStore: (broken: boolean) => {
      isDown = broken;
    },
    arrived: () => ports.uploads.arrived(filesDraftOf(draftKey())),
  };
};
type Home = ReturnType<typeof atHome>;

/** Up to the page that checks the answers. */
const untilCheck = async ({ browser }: Home, language: 'en' | 'es', capacity: string, kind: string) => {
  await browser.open(hrefIn(language, '/request'));
  const answers = {
    ...{ who: { capacity }, relation: { relation: 'visitor' }, person: { aboutWhom: 'Kim Lee' } },
    ...{ what: { kind }, words: { details: 'Please mend it.' }, account: { account: 'AC-4711' } },
    reach: { name: 'Pat Lee', email: 'pat@home.example', country: '', format: '' },
    wrong: { wrong: 'It says 4711.', shows: '' },
  };
  let page: ShownPage | undefined;
  for (const [question, typed] of Object.entries(answers)) {
    if (question === 'relation' && capacity !== 'somebody-else') continue;
    if (question === 'person' && capacity !== 'agent') continue;
    if (question === 'account' && capacity === 'somebody-else') continue;
    if (question === 'wrong' && kind !== 'correct') continue;
    page = await browser.post(
      hrefIn(language, `/request/${question}`),
      typed as unknown as Record<string, string>,
    );
  }
  return page;
};

/** What a browser would post to the store. */
const storeForm = ({ elements }: ShownPage): UploadForm => {
  const form = elements.find((one) => one.tagName === 'form' && attribute(one, 'enctype') !== undefined);
  if (form === undefined) throw new Error('no form sends a file');
  const hidden = elementsIn(form).filter((one) => attribute(one, 'type') === 'hidden');
  return {
    url: attribute(form, 'action') ?? '',
    fields: Object.fromEntries(
      hidden.map((one) => [attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']),
    ),
  };
};

const attach = async (
  home: Home,
  language: 'en' | 'es',
  choice: Record<string, string>,
  content: Buffer = pdf,
) => {
  const chosen = await home.browser.post(hrefIn(language, '/request/files'), { action: 'choose', ...choice });
  const form = storeForm(chosen);
  expect(home.ports.uploads.posted(form, content)).toBe(303);
  const back = new URL(form.fields.success_action_redirect ?? '');
  return home.browser.open(`${back.pathname}?bucket=b&key=drafts/x&etag=e`);
};
const bill = { filePurpose: 'what-is-wrong', fileType: 'pdf' };

describe.each(['en', 'es'] as const)('files without JavaScript, in %s', (language) => {
  const words = {
    en: ['Attach files', 'File 1: PDF document, 1 KB', 'One file attached', 'You will mail copies on paper.'],
    es: [
      'Adjuntar archivos',
      'Archivo 1: documento PDF, 1 KB',
      'Un archivo adjunto',
      'Usted enviará copias en papel',
    ],
  }[language];

  it('are attached, listed, removed, and sent with the request', async () => {
    const home = atHome();
    const check = await untilCheck(home, language, 'account-holder', 'correct');
    expect(check?.body).toContain(words[0]);
    const listed = await attach(home, language, bill);
    expect(listed).toMatchObject({ status: 200, address: hrefIn(language, '/request/files') });
    expect(listed.body).toContain(words[1]);
    await attach(home, language, bill);
    const [first] = await home.arrived();
    await home.browser.post(hrefIn(language, '/request/files'), { action: 'remove', file: first?.id ?? '' });
    expect(await home.arrived()).toHaveLength(1);

    const form = { action: 'continue', filesByMail: 'yes' };
    const checked = await home.browser.post(hrefIn(language, '/request/files'), form);
    expect(checked.address).toBe(hrefIn(language, '/request/check'));
    for (const word of words.slice(2)) expect(checked.body).toContain(word);
    home.ports.clock.advance(60_000);
    await home.browser.post(hrefIn(language, '/request/check'), {});
    const [{ state } = { state: {} as Readonly<Record<string, unknown>> }] = await home.received();
    expect(state).toMatchObject({ uploads: { count: 1, draft: expect.any(String) }, filesByMail: true });
    expect(await home.ports.uploads.arrived((state.uploads as { draft: string }).draft)).toHaveLength(1);
  });

  it('a choice that is missing is named, and a store that is down holds up nobody', async () => {
    const home = atHome();
    await untilCheck(home, language, 'agent', 'correct');
    const path = hrefIn(language, '/request/files');
    const wrong = await home.browser.post(path, { action: 'choose' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/href="#filePurpose"[\s\S]*href="#fileType"/);
    home.breakStore(true);
    expect((await home.browser.open(path)).status).toBe(503);
    const on = await home.browser.post(path, { action: 'continue', filesByMail: 'yes' });
    expect(on.address).toBe(hrefIn(language, '/request/check'));
  });
});

describe('what the list shows goes along', () => {
  const sent = async (home: Home) => {
    const check = await home.browser.open('/request/check');
    home.ports.clock.advance(60_000);
    await home.browser.submit(check);
    return { check, uploads: (await home.received())[0]?.state.uploads };
  };

  it('also when the person leaves the page by "Back"', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    await attach(home, 'en', bill);
    const { check, uploads } = await sent(home);
    expect(check.body).toContain('One file attached');
    expect(uploads).toMatchObject({ count: 1 });
  });

  it('also when the store is down as the person goes on', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    await attach(home, 'en', bill);
    home.breakStore(true);
    await home.browser.post('/request/files', { action: 'continue' });
    home.breakStore(false);
    expect((await sent(home)).uploads).toMatchObject({ count: 1 });
  });

  it('and no fourth, which came from another tab: it is removed', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    const choose = () => home.browser.post('/request/files', { action: 'choose', ...bill });
    const forms = [await choose(), await choose(), await choose(), await choose()];
    for (const form of forms) expect(home.ports.uploads.posted(storeForm(form), pdf)).toBe(303);
    const { status, body } = await home.browser.open('/request/files');
    expect([status, body.includes('You have attached three files.')]).toEqual([200, true]);
    expect(body).not.toContain('File 4');
    expect(await home.arrived()).toHaveLength(3);
  });

  it('and no file whose answers were deleted, for the next person at the browser', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    await attach(home, 'en', bill);
    await home.browser.post('/request/forget', {});
    await untilCheck(home, 'en', 'account-holder', 'correct');
    expect((await home.browser.open('/request/files')).body).toContain('You have not attached a file.');
  });
});

describe('the pages on which files are attached', () => {
  it('one that another tab removed in that moment is not called a file of another type', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    await attach(home, 'en', bill);
    home.ports.uploads.read = () => Promise.reject(new NoSuchFile());
    const { status, body } = await home.browser.open('/request/files');
    expect([status, body.includes('You have not attached a file.')]).toEqual([200, true]);
    expect(body).not.toContain('was not a PDF');
  });

  it('one that is no PDF is removed, and the page says so', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    const shown = await attach(home, 'en', bill, Buffer.from('MZ not a bill'));
    expect(shown.status).toBe(422);
    expect(shown.body).toContain('One file was not a PDF document, so we removed it.');
    expect(await home.arrived()).toEqual([]);
  });

  it('take three files, no fourth, and none of more than 5 MB', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    const chosen = await home.browser.post('/request/files', { action: 'choose', ...bill });
    expect(home.ports.uploads.posted(storeForm(chosen), Buffer.alloc(mostFileBytes + 1))).toBe(400);
    for (let n = 1; n <= 3; n++) await attach(home, 'en', bill);
    expect((await home.browser.open('/request/files')).body).toContain('You have attached three files.');
    expect((await home.browser.open('/request/file')).address).toBe('/request/files');
  });

  it('only the page with the form for the store may send a form there (CSP)', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    const policy = ({ headers }: ShownPage) => headers['content-security-policy'];
    const list = await home.browser.open('/request/files');
    const pick = await home.browser.post('/request/files', { action: 'choose', ...bill });
    expect(policy(list)).toContain("form-action 'self';");
    const { url } = storeForm(pick);
    expect(policy(pick)).toContain(`form-action 'self' ${new URL(url).origin};`);
    expect(pick.body).toContain('If you see an error message in code');
  });

  it('nothing that was typed and no key of the draft is in an address or in the form', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'correct');
    const pick = await home.browser.post('/request/files', { action: 'choose', ...bill });
    const key = Object.values(home.browser.jar)[0] ?? 'none';
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(pick.body).not.toContain(key);
    expect(pick.body).not.toMatch(/Pat Lee|4711|pat@home/);
    const answer = await home.ask({
      path: '/request/files',
      query: { key: 'drafts/x' },
      cookies: home.browser.jar,
    });
    expect([answer.status, answer.headers.location]).toEqual([303, '/request/files']);
  });

  it('without answers they say that the answers are gone; what was sent stays as sent', async () => {
    const home = atHome();
    expect((await home.browser.open('/request/files')).status).toBe(410);
    await untilCheck(home, 'en', 'account-holder', 'correct');
    home.ports.clock.advance(60_000);
    await home.browser.post('/request/check', {});
    expect((await home.browser.open('/request/files')).body).toContain('You already sent this request');
  });

  it('are not there for whom no file helps: the draft’s answers alone decide (R-8, R-19)', async () => {
    const home = atHome();
    await untilCheck(home, 'en', 'account-holder', 'access');
    expect((await home.browser.open('/request/files')).address).toBe('/request/check');
    const all = ownCapacities.flatMap((capacity) =>
      requestKinds.flatMap((kind) =>
        purposesFor({ capacity, kind }).map((purpose) => `${capacity} ${purpose}`),
      ),
    );
    expect([...new Set(all)].toSorted()).toEqual([
      'account-holder what-is-wrong',
      'agent what-is-wrong',
      'agent who-i-am',
      'controller what-is-wrong',
      'former-customer what-is-wrong',
      'guardian what-is-wrong',
      'somebody-else what-is-wrong',
    ]);
  });

  it('take papers of who is asking only where they are evidence that an officer may accept (R-19)', () => {
    const unseen = ownCapacities.flatMap((capacity) =>
      requestKinds
        .filter((kind) => purposesFor({ capacity, kind }).includes('who-i-am'))
        .filter((kind) => !isEvidenceFor('signed-authority', { capacity, kind })),
    );
    expect(unseen).toEqual([]);
  });

  it('a file of somebody else’s draft can be neither seen nor removed', async () => {
    const [home, other] = [atHome(), atHome()];
    await untilCheck(home, 'en', 'account-holder', 'correct');
    await attach(home, 'en', bill);
    await untilCheck(other, 'en', 'account-holder', 'correct');
    const [file] = await home.arrived();
    await other.browser.post('/request/files', { action: 'remove', file: file?.id ?? randomUUID() });
    expect(await home.arrived()).toHaveLength(1);
    expect((await other.browser.open('/request/files')).body).toContain('You have not attached a file.');
  });
});
