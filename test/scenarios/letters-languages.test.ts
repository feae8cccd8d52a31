import { afterAll, beforeAll, expect, it } from 'vitest';
import { inquiry } from '#test/support/officer-actions.ts';
import { ours as sentence } from '#test/support/our-words.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { acme, answer, cora, letterTo, registerAcme, submit, verdict } from '../support/request-life.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const english = /\b(the|your|request|please|we|you|and|with)\b/i;

/** What is ours in a letter: no links, and nothing that somebody typed. */
const ours = (text: string): string =>
  text
    .split('\n')
    .filter((row) => !row.startsWith('  ') && !row.startsWith('http'))
    .join('\n')
    .replaceAll(acme.name, '');

it('a request in Spanish is written to in Spanish from the first letter to the answer, text and HTML', async () => {
  const { id } = (await submit(laptop, { locale: 'es' })).body;
  const first = await letterTo(laptop, cora.email, id, /^Recibimos su solicitud/);
  const question = await letterTo(laptop, cora.email, id, /^Confirme la solicitud/);
  const secret = /^https?:\S+\/verify#(\S+)$/m.exec(question.text)?.[1] ?? '';
  expect((await verdict(laptop, secret)).status).toBe(200);
  await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
  await answer(laptop, id, { message: sentence('corrected-data', { data: 'name' }, 'es') });
  const last = await letterTo(laptop, cora.email, id, /^Nuestra respuesta/);
  for (const { text, html } of [first, question, last]) {
    expect(ours(text)).not.toMatch(english);
    expect(html).toContain('<html lang="es">');
  }
  expect(first.text).toContain('jueves, 24 de diciembre de 2026');
  expect(last.text).toContain('sin costo para usted');
});

it.each([
  { locale: 'es-MX', subject: /^Recibimos su solicitud/ },
  { locale: 'fr', subject: /^We have your request/ },
  { locale: undefined, subject: /^We have your request/ },
])('$locale is answered in a language that we write whole', async ({ locale, subject }) => {
  const { id } = (await submit(laptop, { ...inquiry, locale })).body;
  await letterTo(laptop, inquiry.email, id, subject);
});

it('the class of the mail travels with it (P10)', async () => {
  const { id } = (await submit(laptop, { locale: 'es' })).body;
  const question = await letterTo(laptop, cora.email, id, /^Confirme/);
  expect((question as unknown as { tags: Record<string, string> }).tags.class).toBe('security');
});
