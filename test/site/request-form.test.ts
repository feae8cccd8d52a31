import { describe, expect, it } from 'vitest';
import { Busy, IdempotencyKeyReused, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { aHouse, key } from '#test/support/site/fake-needs.ts';

const typed = {
  kind: 'delete',
  capacity: 'controller',
  name: 'Nora',
  email: 'nora@northwind.example',
  controller: 'Northwind',
  details: 'Erase it',
  idempotencyKey: key,
};

describe('sending the form', () => {
  it('records what was typed, without empty fields and without fields that are not ours', async () => {
    const letterhead = aHouse();
    await letterhead.post('/request', { ...typed, account: ' ', country: '', locale: 'en', role: 'admin' });
    const { idempotencyKey: _, ...submission } = typed;
    expect(letterhead.submissions).toEqual([{ ...submission, locale: 'en' }]);
  });

  it('leads to the confirmation by 303, so that reloading sends nothing twice', async () => {
    const { status, headers } = await aHouse().post('/request', typed);
    expect([status, headers.location]).toEqual([303, `/confirmation?key=${key}`]);
  });

  it('passes the form’s hidden key on; a key that is not ours is replaced', async () => {
    const keys: unknown[] = [];
    const letterhead = aHouse({
      submit: async (_, given) => {
        keys.push(given);
        return { id: 'REQ-1', kind: 'access', receivedAt: '', dueOn: '', statusUrl: '' };
      },
    });
    for (const idempotencyKey of [key, 'a\r\nb', ''])
      await letterhead.post('/request', { ...typed, idempotencyKey });
    expect(keys).toEqual([key, key, key]);
  });
});

describe('something is wrong', () => {
  const wrong = aHouse({
    submit: () =>
      Promise.reject(
        new InvalidInput([
          { pointer: '#/email', detail: 'Enter an email address like name@example.com' },
          { pointer: '#/kind', detail: 'Choose what we should do' },
          { pointer: '#', detail: 'Too much' },
        ]),
      ),
  });

  it('shows the form again with everything typed', async () => {
    const { status, body } = await wrong.post('/request', {
      ...typed,
      details: '\n<b>"two"</b>',
      country: 'DE',
    });
    expect(status).toBe(422);
    expect(body).toContain('value="delete" checked');
    expect(body).toContain('value="controller" checked');
    expect(body).toMatch(/name="email"[^>]* value="nora@northwind.example"/);
    expect(body).toContain('<option value="DE" selected>Germany</option>');
    expect(body).toContain('>\n\n&lt;b&gt;&quot;two&quot;&lt;/b&gt;</textarea>');
    expect(body).toContain(`name="idempotencyKey" value="${key}"`);
  });

  it('says so first in the title, in a summary that has the focus, and in the same words at the field', async () => {
    const { body } = await wrong.post('/request', typed);
    expect(body).toContain('<title>Error: Make a request');
    expect(body).toMatch(
      /tabindex="-1" autofocus[^>]*>\n<div role="alert">\n<h2 class="[^"]*">There is a problem<\/h2>/,
    );
    expect(body).toContain('<a href="#email">Enter an email address like name@example.com</a>');
    expect(body).toMatch(/<p id="email-error".*<\/span> Enter an email address like name@example.com<\/p>/);
    expect(body).toMatch(/id="email"[^>]*aria-describedby="email-hint email-error"[^>]* aria-invalid="true"/);
    expect(body).toContain('<li>Too much</li>');
  });

  it('lists the faults in the order of the form', async () => {
    const { body } = await wrong.post('/request', typed);
    const order = ['<li>Too much', '<li><a href="#kind"', '<li><a href="#email"'].map((line) =>
      body.indexOf(line),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('a group of choices is reached at its first choice', async () => {
    const { body } = await wrong.post('/request', typed);
    expect(body).toContain('<a href="#kind">Choose what we should do</a>');
    expect(body).toMatch(/<input [^>]*id="kind" name="kind" type="radio" value="access"/);
  });
});

it.each([
  { error: new Busy(), because: 'others change the case' },
  { error: new Unavailable('The store'), because: 'the store is away' },
])('keeps what was typed and the key when we cannot record it now ($because)', async ({ error }) => {
  const { status, body } = await aHouse({ submit: () => Promise.reject(error) }).post('/request', typed);
  expect(status).toBe(503);
  expect(body).toContain('nothing you typed is lost');
  expect(body).toContain('value="nora@northwind.example"');
  expect(body).toContain(`value="${key}"`);
});

it('a form that was sent before and changed since gets a new key and asks', async () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const letterhead = aHouse({
    submit: () => Promise.reject(new IdempotencyKeyReused()),
    newKey: () => other,
  });
  const { status, body } = await letterhead.post('/request', typed);
  expect(status).toBe(409);
  expect(body).toContain(`name="idempotencyKey" value="${other}"`);
  expect(body).toContain('You already sent this form');
});

it('one that was sent before and never became a request does not say that we have it', async () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const { status, body } = await aHouse({
    submit: () => Promise.reject(new IdempotencyKeyReused()),
    receiptOf: async () => undefined,
    newKey: () => other,
  }).post('/request', typed);
  expect(status).toBe(503);
  expect(body).toContain(`name="idempotencyKey" value="${other}"`);
  expect(body).toContain('We could not record your request just now');
  expect(body).not.toContain('is on its way');
});

it('a link may choose kind and capacity in advance', async () => {
  const { body } = await aHouse().get('/request', { kind: 'cpni-restrict', capacity: 'account-holder' });
  expect(body).toContain('name="kind" value="cpni-restrict"');
  expect(body).toContain('value="account-holder" checked');
});

it('a fault we do not know is not turned into a page of success', async () => {
  const letterhead = aHouse({ submit: () => Promise.reject(new TypeError('x')) });
  await expect(letterhead.post('/request', typed)).rejects.toThrow(TypeError);
});
