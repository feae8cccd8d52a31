import { expect } from 'vitest';
import { words } from '../page-words.ts';
import type { AnyAct, Round, Session, Stage } from './round.ts';

type Page = Awaited<ReturnType<Session['open']>>;

const bannerPart = /<div class="govuk-notification-banner[\s\S]*?<\/div>\s*<\/div>/;

/** Heading and sentence of the banner; undefined on a page without one. */
const bannerOf = ({ body }: Page): string | undefined => {
  const [found] = bannerPart.exec(body) ?? [];
  return found === undefined ? undefined : words(`<body>${found}`);
};

/** What the page shows below its banner. */
const restOf = ({ body }: Page, moves: RegExp | undefined): string => {
  const said = words(body.replace(bannerPart, ''));
  return moves === undefined ? said : said.replace(moves, '');
};

const isForm = ({ body }: Page): boolean => body.includes('name="formKey"');

interface Pressed {
  readonly first: Page;
  readonly again: () => Promise<Page>;
}

/** As the page's script does: the file by itself, with the form's key, and then the page that the answer names. */
const sendFile = async (stage: Stage, session: Session, { page, file = '' }: Round): Promise<Pressed> => {
  const { form } = session.data(await session.open(page), {}, 'Upload the list');
  const cookie = Object.entries(session.jar)
    .map((pair) => pair.join('='))
    .join('; ');
  const headers = {
    ...{ cookie, origin: stage.laptop.baseUrl, 'content-type': 'text/csv' },
    ...{ 'x-csrf-token': form.csrf ?? '', 'idempotency-key': form.idempotencyKey ?? '' },
  };
  const send = async () => {
    const { status, body, text } = await stage.laptop.call('PUT', page, { raw: file, headers });
    if (status !== 200) throw new Error(`${page}: ${status} ${text}`);
    return session.open(body.next);
  };
  return { first: await send(), again: send };
};

/** The same fields, with the same form key: twice the last form of the act. */
const sendForm = async (session: Session, act: AnyAct, { page, typed = {} }: Round): Promise<Pressed> => {
  const goesOn = act.preview !== undefined || act.asksTwice === true;
  const form = await session.open(page);
  if (!isForm(form)) throw new Error(`${page}: ${words(form.body)}`);
  let sent = session.data(form, typed, goesOn ? 'Continue' : act.button);
  if (goesOn) sent = session.data(await session.post(sent.action, sent.form), {}, act.button);
  expect(sent.form).toHaveProperty('formKey');
  return {
    first: await session.post(sent.action, sent.form),
    again: () => session.post(sent.action, sent.form),
  };
};

/** Presses, has it undone, presses the same form again, and compares what the page says with what is so. */
export const playRound = async (stage: Stage, act: AnyAct, round: Round): Promise<void> => {
  const { by, isSo, undo, again, says, moves } = round;
  const session = await stage.session(by);
  expect(await isSo(), 'so before anybody did it').toBe(false);
  const pressed = await (round.file === undefined
    ? sendForm(session, act, round)
    : sendFile(stage, session, round));
  expect(bannerOf(pressed.first) ?? words(pressed.first.body)).toMatch(/^(What you did|Now) /);
  expect(await isSo(), 'not so after the act').toBe(true);
  await undo();
  expect(await isSo(), 'so although another officer undid it').toBe(false);
  // The machines that the acts woke end their work: the page is the same until somebody acts.
  await stage.laptop.advance('PT1S');

  const shown = await pressed.again();
  const [banner, is] = [bannerOf(shown), await isSo()];
  expect(is, 'what the second press came to').toBe(again === 'runs');
  if (again === 'closed') {
    expect(banner).toBeUndefined();
    expect(words(shown.body)).toMatch(/This cannot be done now|Not possible before|There is a problem/);
    return;
  }
  if (typeof act.done === 'function') {
    expect(banner).toMatch(/^Now /);
    expect(banner).toMatch(says ?? /^$/);
  } else if (is) expect(banner).toBe(`What you did ${act.done}`);
  else {
    expect(banner).toContain('Nothing was done now. This page shows what is so now.');
    expect(banner).not.toContain(act.done);
  }
  const now = await session.open(shown.address);
  expect(restOf(shown, moves)).toBe(restOf(now, moves));
  if (!is) expect(restOf(shown, moves)).not.toBe(restOf(pressed.first, moves));
};
