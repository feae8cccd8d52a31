import type { Count, Part, TodayView } from '#functions/case/today.ts';
import { counts, type Count as Tile } from '#functions/design-system/card.ts';
import type { Markup } from '#functions/design-system/html.ts';

export const numberOf = ({ count, more }: Count): string =>
  `${count.toLocaleString('en-US')}${more ? '+' : ''}`;

/** Of the work list that shows them all. */
export const linkTo = (query: string): string => `/officer/work?${query}`;

const tile = (label: string, { count, more, query }: Part, tone: Tile['tone'] = 'calm'): Tile => ({
  ...{ label: more ? `${label}, at least` : label, count, href: linkTo(query), tone },
});

/** `mine`: how many signatures wait for the reader. */
export const countsOf = (view: TodayView, mine: number): Markup => {
  const { paperMail, openHolds = 0 } = view;
  return counts('Counts', [
    tile('Late', view.late, 'late'),
    tile('Due in 3 days', view.dueIn3Days, 'soon'),
    { label: 'My signature', count: mine, href: '/officer/signatures', tone: 'soon' },
    tile('Unread messages', view.unread),
    tile('Mine', view.mine),
    tile('Nobody’s', view.unassigned),
    ...(paperMail
      ? [
          { label: 'Letters to mail', count: paperMail.toPost.count, href: '/officer/post' },
          {
            ...{ label: 'Letters that came back', count: paperMail.cameBack.count },
            href: '/officer/post?queue=no-address',
          },
        ]
      : []),
    ...(openHolds > 0
      ? [
          {
            label: 'Holds on letters',
            count: openHolds,
            href: '/officer/held-letters',
            tone: 'late' as const,
          },
        ]
      : []),
  ]);
};
