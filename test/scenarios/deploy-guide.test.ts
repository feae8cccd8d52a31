import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { letterTo, ourMessage, secret, until } from '../support/request-life.ts';
import { overHttp } from '../support/site/over-http.ts';
import { type ShownPage, textIn, withoutScript } from '../support/site/without-script.ts';

const guide = readFileSync(new URL('../../infra/DEPLOY.md', import.meta.url), 'utf8');
/** A numbered step of the first deployment. */
const stepOf = (number: number): string =>
  new RegExp(`^${number}\\. ([\\s\\S]*?)(?=^\\d+\\. |^## )`, 'm').exec(
    guide.split('\n## First deployment\n')[1] ?? '',
  )?.[1] ?? '';
/** A word that a step promises to be on a page. */
const promised = (number: number, said: RegExp): string => {
  const [, word] = said.exec(stepOf(number)) ?? [];
  if (word === undefined) throw new Error(`step ${number} does not say ${said}`);
  return word;
};

const menuOf = ({ elements }: ShownPage): string =>
  elements
    .filter(({ tagName }) => tagName === 'nav')
    .map(textIn)
    .join(' ');
/** Where the link with these words leads. */
const linkOn = ({ elements, address }: ShownPage, words: string): string => {
  const link = elements.find((one) => one.tagName === 'a' && textIn(one).trim() === words);
  const href = link?.attrs.find(({ name }) => name === 'href')?.value;
  if (href === undefined) throw new Error(`${address} has no link ${words}`);
  return href;
};
const hrefsOn = ({ elements }: ShownPage): readonly string[] =>
  elements.map((one) => one.attrs.find(({ name }) => name === 'href')?.value ?? '');
const mainOf = ({ elements }: ShownPage): string => {
  const main = elements.find(({ tagName }) => tagName === 'main');
  return main ? textIn(main) : '';
};

const you = 'you@company.example';
const contact = { name: promised(8, /with (Nora Privacy) as contact/), email: you };

/** From the first page to the confirmation. @returns the reference */
const smokeRequest = async (visitor: ReturnType<typeof withoutScript>, company: string): Promise<string> => {
  const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ request: { capacity: 'controller' }, what: { kind: 'correct' }, company: { controller: company } },
    ...{
      words: { details: 'The name of the account.' },
      wrong: { wrong: 'Smoke test.' },
      reach: { ...contact, country: 'US' },
    },
  };
  let page = await visitor.open('/request');
  while (!page.address.endsWith('/check')) {
    const typed = answers[page.address.split('/').at(-1) ?? ''];
    if (typed === undefined || page.status !== 200) throw new Error(`${page.address}: ${mainOf(page)}`);
    page = await visitor.submit(page, typed);
  }
  return /REQ-[0-9A-Z]{26}/.exec((await visitor.submit(page)).body)?.[0] ?? '';
};

describe('infra/DEPLOY.md, from the first sign-in to the last letter, by pages alone (P26)', () => {
  let on: Laptop;
  beforeAll(async () => {
    const LIMITS = JSON.stringify({ letters: 0, formSeconds: 0 });
    on = await openLaptop('2026-11-24T18:00:00Z', { LIMITS });
  });
  afterAll(() => on[Symbol.asyncDispose]());

  it('no step needs a command against the API: where there is one, it repeats what pages do', () => {
    const prose = [7, 8, 9]
      .map(stepOf)
      .join('')
      .replaceAll(/```[\s\S]*?```/g, '');
    expect(prose).not.toMatch(/curl|Bearer|\/api\//);
  });

  it('7: each officer’s menu fits their work, and a supervisor sees who has signed in (R-13)', async () => {
    const breaches = promised(7, /see \*(.+?)\*, Olive and Omar do not/);
    const people = { 'Olive Officer': false, 'Omar Officer': false };
    for (const [name, sees] of Object.entries({ ...people, 'Bea Breach': true, 'Dana DPO': true })) {
      const today = await (await laptopDesk(on, name)).open('/officer');
      expect(today.body, name).toContain(promised(7, /The page "(.+?)" follows/));
      expect(menuOf(today).includes(breaches), name).toBe(sees);
    }
    const sue = await laptopDesk(on, 'Sue Supervisor');
    const [, first = '', second = ''] = /Sue opens \*(.+?) → (.+?)\*/.exec(stepOf(7)) ?? [];
    const more = await sue.open(linkOn(await sue.open('/officer'), first));
    const listed = mainOf(await sue.open(linkOn(more, second)));
    for (const name of [...Object.keys(people), 'Bea Breach', 'Sue Supervisor', 'Dana DPO'])
      expect(listed).toContain(name);
  });

  it('8, 9: two officers enter a company; its contact’s request is confirmed and answered (R-19)', async () => {
    const [olive, omar] = [await laptopDesk(on, 'Olive Officer'), await laptopDesk(on, 'Omar Officer')];
    const companies = promised(8, /Olive opens \*(.+?)\*/);
    const company = promised(8, /enters (.+?)\n? *\(/);
    const list = await olive.open(linkOn(await olive.open('/officer'), companies));
    const typed = {
      ...{ slug: promised(8, /\(`(\w+)`/), name: company, contractRef: promised(8, /contract ([\w-]+)\)/) },
      ...{ 'contacts.0.name': contact.name, 'contacts.0.email': contact.email },
    };
    const form = await olive.open(linkOn(list, 'Enter a company'));
    const check = await olive.submit(form, typed, 'Continue');
    const entered = await olive.submit(check, {}, 'Enter the company');
    expect(mainOf(entered)).toContain('waits for another officer');
    expect(entered.body).toContain('No contact is in force');

    const shown = await omar.open(
      linkOn(await omar.open(linkOn(await omar.open('/officer'), companies)), company),
    );
    expect(mainOf(shown)).toContain(`${contact.name}, ${contact.email}`);
    expect(mainOf(await omar.submit(shown, {}, 'Confirm the change'))).toContain('The change is confirmed.');

    const visitor = withoutScript(overHttp(on));
    const id = await smokeRequest(visitor, company);
    const code = await secret(on, id, you);
    const asked = await visitor.submit(await visitor.open('/verify'), { secret: code });
    const letters = (await on.mail(you)).map(({ subject }) => subject);
    expect(letters).toEqual([`We have your request ${id}`, `Please confirm request ${id}`]);
    await visitor.submit(asked, { answer: 'confirm' });
    const answerPage = await until(async () => {
      const list = await olive.open('/officer/work');
      if (!mainOf(list).includes(id)) return undefined;
      return hrefsOn(await olive.open(linkOn(list, id))).find((href) => href.endsWith('/answer'));
    }, `${id} to be answered`);
    const said = { outcome: 'done', message: ourMessage };
    const letter = await olive.submit(await olive.open(answerPage), said, 'Continue');
    expect(mainOf(letter)).toContain(ourMessage);
    await olive.submit(letter, {}, 'Send the answer');
    expect((await letterTo(on, you, id, /^(?!We have|Please confirm)/)).text).toContain(ourMessage);
  });
});
