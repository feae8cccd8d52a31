import { describe, expect, it } from 'vitest';
import { bulk } from '#functions/case/commands.ts';
import { type Call, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { idOf, officersView, subOf } from '#test/support/console/views.ts';

const page = '/officer/work/bulk';
const ids = [idOf('REQ', 1), idOf('REQ', 2)];
const results = {
  done: 1,
  results: [
    { id: idOf('REQ', 1), ok: true, says: 'Goes to Omar.' },
    { id: idOf('REQ', 2), ok: false, says: 'It is closed.' },
  ],
};
const said = (answer: unknown = results) => ({
  'GET /api/officer/officers': officersView,
  'POST /api/officer/bulk': answer,
});
const posted = (calls: readonly Call[]) => calls.filter(({ method }) => method === 'POST');
const omar = subOf('Omar');

describe('an act on several cases (R-24)', () => {
  it('asks, shows what would happen to each, then sends once', async () => {
    const { signedIn, calls } = consoleWorld(said());
    const olive = await signedIn(['officer'], 'Olive');
    const asked = await olive.post(page, { ids, type: 'assign' });
    expect(words(asked.body)).toContain('2 cases are chosen.');
    expect(posted(calls)).toEqual([]);
    const form = { ids, type: 'assign', officer: omar, formKey: 'form-1' };
    const preview = words((await olive.post(page, { ...form, step: 'preview' })).body);
    expect(preview).toContain(`${idOf('REQ', 2)} No It is closed.`);
    expect(preview).toContain('It will be done for 1 of 2 cases.');
    const sent = await olive.post(page, { ...form, step: 'send' });
    expect(words(sent.body)).toContain('What happened');
    expect(posted(calls)).toEqual([
      expect.objectContaining({
        ...{ path: '/api/officer/bulk', formKey: undefined },
        body: { ids, action: { type: 'assign', officer: omar }, preview: true },
      }),
      expect.objectContaining({
        ...{ path: '/api/officer/bulk', formKey: 'form-1' },
        body: { ids, action: { type: 'assign', officer: omar }, preview: false },
      }),
    ]);
  });

  it.each([
    [
      { type: 'assign', officer: omar },
      { type: 'assign', officer: omar },
    ],
    [
      { type: 'assign', officer: 'queue' },
      { type: 'assign', officer: null },
    ],
    [
      { type: 'note', text: 'Two\r\nlines' },
      { type: 'note', text: 'Two\nlines' },
    ],
  ])('%j is what the API takes: %j', async (typed, action) => {
    const { signedIn, calls } = consoleWorld(said());
    await (await signedIn(['officer'])).post(page, { ids, ...typed, step: 'send' });
    const [{ body } = { body: undefined }] = posted(calls);
    expect(body).toEqual({ ids, action, preview: false });
    expect(bulk.body.safeParse(body).success).toBe(true);
  });

  it('a refusal is said at its field, and keeps the cases and the words', async () => {
    const refusal = {
      ...{ status: 422, code: 'invalid-input', detail: 'Check the fields.' },
      errors: [{ pointer: '#/action/text', detail: 'Write the note.' }],
    };
    const { signedIn } = consoleWorld(said(refusal));
    const form = { ids, type: 'note', text: 'three paragraphs', step: 'preview' };
    const reply = await (await signedIn(['officer'])).post(page, form);
    const body = String(reply.body);
    expect([reply.status, body.includes('<title>Error: ')]).toEqual([422, true]);
    expect(body).toContain('<a href="#text">Write the note.</a>');
    expect(body).toContain('three paragraphs</textarea>');
    for (const id of ids) expect(body).toContain(`name="ids" value="${id}"`);
  });

  it('"Change it" goes back to what was typed', async () => {
    const { signedIn, calls } = consoleWorld(said());
    const form = { ids, type: 'note', text: 'three paragraphs', step: 'change' };
    const reply = await (await signedIn(['officer'])).post(page, form);
    expect(String(reply.body)).toContain('three paragraphs</textarea>');
    expect(posted(calls)).toEqual([]);
  });

  it('without a case it says where to choose one', async () => {
    const { signedIn } = consoleWorld(said());
    const olive = await signedIn(['officer']);
    for (const reply of [await olive.get(page), await olive.post(page, { type: 'note' })])
      expect(words(reply.body)).toContain('Tick cases in the work list first.');
  });

  it('gives cases to who works on cases: not to a stand-in or an auditor', async () => {
    const { signedIn } = consoleWorld(said());
    const reply = await (await signedIn(['officer'])).post(page, { ids, type: 'assign' });
    const offered = [...String(reply.body).matchAll(/name="officer" type="radio" value="([^"]+)"/g)];
    expect(offered.map(([, sub]) => sub)).toEqual([
      ...['Bea', 'Dana', 'Olive', 'Omar', 'Sue'].map(subOf),
      'queue',
    ]);
  });
});
