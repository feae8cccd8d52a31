import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type View } from './chromium.ts';
import { gallery, openGallery } from './gallery-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const view: View = { scheme: 'light', width: 1280 };
const focused = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement.id || document.activeElement.textContent.trim()`);

describe('keys', () => {
  it('/ goes to the search, j and k to the rows, ? to the keys', async () => {
    await using opened = await openGallery(browser, view, '/work');
    const { page } = opened;
    const after = async (key: string) => {
      await page.keyboard.press(key);
      return focused(page);
    };
    expect(await after('j')).toBe('REQ-1B8F-2C44');
    expect(await after('j')).toBe('REQ-7K2M-9QXD');
    expect(await after('k')).toBe('REQ-1B8F-2C44');
    expect(await after('k')).toBe('REQ-1B8F-2C44');
    expect(await after('?')).toBe('Keyboard');
    expect(await page.getByText('Go to the next row').isVisible()).toBe(true);
    expect(await after('/')).toBe('search');
  });

  it('do nothing in a field or with a modifier', async () => {
    await using opened = await openGallery(browser, view, '/work');
    const { page } = opened;
    await page.keyboard.press('Control+j');
    expect(await focused(page)).not.toBe('REQ-1B8F-2C44');
    await page.locator('#search').fill('');
    await page.keyboard.type('j/k?');
    expect(await page.locator('#search').inputValue()).toBe('j/k?');
  });
});

it('a filter that is clicked applies at once, and the focus stays on it', async () => {
  await using opened = await openGallery(browser, view, '/work');
  const { page } = opened;
  await page.getByLabel('Deletion').check();
  await page.waitForURL(`${gallery}/work?kind=copy&kind=delete&owner=`);
  await page.waitForFunction(`document.activeElement.value === 'delete'`);
});

it('with the keyboard each key chooses, and the button applies', async () => {
  await using opened = await openGallery(browser, view, '/work');
  const { page } = opened;
  await page.getByLabel('Deletion').focus();
  await page.keyboard.press('Space');
  await page.locator('[name=owner]').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${gallery}/work`);
  await page.getByRole('button', { name: 'Apply filters' }).press('Enter');
  await page.waitForURL(/kind=delete&owner=\w/);
});

describe('progress', () => {
  const part = (words: string, done = false) => ({
    body: `<div id="sending"${done ? ' data-done=""' : ''}><p>${words}</p></div>`,
  });

  it('renews itself, and stops when it is done', async () => {
    let asked = 0;
    await using opened = await openGallery(browser, view, '/pieces', (request) => {
      if (!request.url().endsWith('/sending')) return { status: 404 };
      asked += 1;
      return part(asked < 2 ? 'Half of it' : 'All of it', asked >= 2);
    });
    await opened.page.getByText('Half of it').waitFor();
    await opened.page.getByText('All of it').waitFor();
    await opened.page.waitForTimeout(2500);
    expect(asked).toBe(2);
  });

  it('says when it cannot reach us, keeps what it shows, and tries again', async () => {
    let asked = 0;
    await using opened = await openGallery(browser, view, '/pieces', (request) => {
      if (!request.url().endsWith('/sending')) return { status: 404 };
      asked += 1;
      return asked === 1 ? undefined : part('We are back', true);
    });
    const { page } = opened;
    await page.getByText('We cannot reach the server').waitFor();
    expect(await page.getByText('wait for e-mail').last().isVisible()).toBe(true);
    await page.getByText('We are back').waitFor();
    expect(await page.getByText('We cannot reach the server').count()).toBe(0);
  });

  it('never takes a sign-in page for an answer', async () => {
    await using opened = await openGallery(browser, view, '/pieces', (request) =>
      request.url().endsWith('/sending') ? { status: 302, headers: { location: '/work' } } : { status: 404 },
    );
    await opened.page.getByText('You may have been signed out').waitFor();
  });
});

describe('upload', () => {
  const file = { name: 'list.csv', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('a,b\n1,2\n') };
  const send = async (page: Page) => {
    await page.getByLabel('List of customers').setInputFiles(file);
    await page.getByRole('button', { name: 'Upload the list' }).click();
  };

  it('sends the file itself with its type, the CSRF token and the key, and goes on', async () => {
    const sent: unknown[] = [];
    await using opened = await openGallery(browser, view, '/pieces', (request) => {
      if (request.method() !== 'PUT') return { body: '<title>Uploaded</title>' };
      const { 'content-type': type, 'x-csrf-token': csrf, 'idempotency-key': key } = request.headers();
      sent.push([new URL(request.url()).pathname, request.postData(), type, csrf, key]);
      return { status: 201, type: 'application/json', body: '{}' };
    });
    await send(opened.page);
    await opened.page.waitForURL(`${gallery}/uploaded`);
    expect(sent).toEqual([['/list', 'a,b\n1,2\n', 'text/csv', 'token', 'key-1']]);
  });

  it('says in the server’s words what is wrong, and keeps the chosen file', async () => {
    await using opened = await openGallery(browser, view, '/pieces', (request) =>
      request.method() === 'PUT'
        ? {
            status: 422,
            type: 'application/problem+json',
            body: JSON.stringify({
              detail: 'Row 3 has no account.',
              errors: [{ detail: 'Row 9 has no name.' }],
            }),
          }
        : { status: 404 },
    );
    const { page } = opened;
    await send(page);
    await page.getByText('Row 3 has no account.').waitFor();
    expect(await page.getByText('Row 9 has no name.').isVisible()).toBe(true);
    expect(await page.evaluate(`document.querySelector('#upload-file').files[0].name`)).toBe('list.csv');
    expect(await focused(page)).toBe('upload-file');
  });

  it('says that a file is too large when the gateway says so in no words of ours', async () => {
    await using opened = await openGallery(browser, view, '/pieces', (request) =>
      request.method() === 'PUT' ? { status: 413, body: '{"message":"Request Too Long"}' } : { status: 404 },
    );
    await send(opened.page);
    await opened.page.getByText('The file is too large for this page.').waitFor();
  });

  it('says when the server cannot be reached', async () => {
    await using opened = await openGallery(browser, view, '/pieces', () => undefined);
    await send(opened.page);
    await opened.page.getByText('We cannot reach the server. Your file is still chosen').waitFor();
  });

  it('asks first where the file goes, where the form says so', async () => {
    const sent: string[] = [];
    await using opened = await openGallery(browser, view, '/pieces', (request) => {
      const path = new URL(request.url()).pathname;
      // The page asks by itself, too, how sending goes on.
      if (request.method() !== 'GET') sent.push(`${request.method()} ${path} ${request.postData() ?? ''}`);
      if (path === '/list')
        return {
          status: 201,
          type: 'application/json',
          body: JSON.stringify({ url: '/store', headers: { 'x-a': '1' }, next: '/afterward' }),
        };
      return { body: '' };
    });
    const { page } = opened;
    await page.evaluate(`document.querySelector('#upload').dataset.upload = 'ticket'`);
    await send(page);
    await page.waitForURL(`${gallery}/afterward`);
    expect(sent).toEqual([
      'POST /list {"idempotencyKey":"key-1","name":"list.csv","type":"text/csv","bytes":8}',
      'PUT /store a,b\n1,2\n',
    ]);
  });
});

it('a form is sent once, however often its button is pressed', async () => {
  let sent = 0;
  await using opened = await openGallery(browser, view, '/breach', async (request) => {
    if (request.method() === 'POST') sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { body: '<title>Done</title>' };
  });
  const { page } = opened;
  const button = page.getByRole('button', { name: 'Record a direction' });
  await button.dblclick({ noWaitAfter: true });
  await page.waitForURL(`${gallery}/act`);
  expect(sent).toBe(1);
});
