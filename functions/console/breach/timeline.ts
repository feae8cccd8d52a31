import { textOf } from '#domain/calendar/times.ts';
import { card } from '#functions/design-system/card.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import type { WholeBreach } from './breach-case.ts';

/** What happened, newest first, in words and with names; hashes are on the page of evidence. */
export const storyCard = (view: WholeBreach, { zone }: Pick<Visit, 'zone'>): Markup =>
  card({
    ...{ id: 'story', title: { text: 'What happened' } },
    body: timeline({
      headingLevel: 3,
      items: view.timeline
        .filter(({ facts }) => facts.length > 0)
        .toReversed()
        .map(({ at, by, facts: [first = '', ...others] }) => ({
          label: { text: first },
          ...(by !== null && { byline: { text: by.name } }),
          datetime: { timestamp: textOf(at), words: instantInWords(at, zone) },
          text: others.join(' '),
        })),
    }),
  });
