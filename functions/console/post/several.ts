import { tenAtATime } from '#functions/case/offers.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { recordPosted } from '#functions/paper-mail/contract.ts';
import type { Act, Doing } from '../acts/act.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { type Api, ApiRefused } from '../api.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { letterIn, nameOfLetter, pathFor, postRoom } from './letter.ts';

export const severalPage = `${postRoom}/paper-mailed`;

type Chosen = readonly string[];

/** One day for every chosen letter. */
export const severalAct: Act<Chosen, unknown> = {
  title: 'Record several mailings',
  fields: (chosen, { today }) => ({
    letters: {
      label: 'Letters that you mailed',
      control: {
        kind: 'checks',
        options: Object.fromEntries(chosen.map((one) => [one, nameOfLetter(letterIn(one))])),
      },
    },
    postedOn: { label: 'Day on which you mailed them', value: String(today), control: { kind: 'day' } },
  }),
  consequence: () => 'Each letter counts as mailed on this day. You cannot take this back.',
  button: 'Record the mailings',
  done: 'The mailings are recorded.',
};

/** Each letter by its own call, which the API takes once. @throws {ApiRefused} naming each letter that was refused */
const actOnEach =
  ({ act }: Api) =>
  async <T>({ body, path, ...rest }: Parameters<Api['act']>[0]): Promise<T> => {
    const { letters, ...said } = body as { readonly letters: Chosen };
    const answers = await tenAtATime(letters, async (ticked) => {
      const letter = letterIn(ticked);
      try {
        await act({ ...rest, path: pathFor(path, letter), body: said });
        return [];
      } catch (error) {
        // No more calls after one without an answer: they would wait as long. Sent again, each is done once.
        if (!(error instanceof ApiRefused) || [401, 503].includes(error.problem.status)) throw error;
        const { detail, errors } = error.problem;
        return [`${nameOfLetter(letter)}: ${errors?.[0]?.detail ?? detail}`];
      }
    });
    const refusals = answers.flat();
    if (refusals.length === 0) return undefined as T;
    const recorded = `${letters.length - refusals.length} of ${letters.length} are recorded.`;
    const detail = [recorded, ...refusals].join(' ');
    throw new ApiRefused({ status: 409, code: 'not-all-recorded', detail });
  };

const noneChosen: Shown = {
  ...{ title: severalAct.title, width: 'narrow', back: { href: postRoom, text: 'Post room' } },
  body: html`<h1 class="govuk-heading-l">${severalAct.title}</h1>${emptyState('No letter is chosen', {
    html: html`Tick letters in the <a class="govuk-link" href="${postRoom}">post room</a> first.`,
  })}`,
};

const withChosen =
  (then: (visit: Visit, doing: Doing<Chosen>) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const chosen = [...new Set((visit.typed ?? visit.form).getAll('letters'))];
    if (chosen.length === 0) return noneChosen;
    const { method, path } = recordPosted;
    const place = { casePage: postRoom, caption: 'Post room', name: 'several-paper-mailed' };
    return then(
      { ...visit, api: { ...visit.api, act: actOnEach(visit.api) } },
      { act: severalAct, context: chosen, method, path, ...place },
    );
  };

export const severalScreen: Screen = {
  path: severalPage,
  access: recordPosted.access,
  get: withChosen(showAct),
  post: withChosen(sendAct),
};
