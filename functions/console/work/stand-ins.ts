import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Me } from '#functions/officer/contract.ts';

type Until = { readonly until?: Parameters<typeof dateInWords>[0] };

const through = ({ until }: Until): string => (until === undefined ? '' : `, through ${dateInWords(until)}`);

/** Why somebody else's work is here, or where one's own goes (R-24). */
export const standIns = ({ deputy, standsInFor }: Pick<Me, 'deputy' | 'standsInFor'>): Markup | false => {
  const lines = [
    ...standsInFor.map((one) => `You stand in for ${one.officer.name}${through(one)}.`),
    ...(deputy === undefined
      ? []
      : [`Your deputy is ${deputy.officer.name}${through(deputy)}. New work for you goes to your deputy.`]),
  ];
  return (
    lines.length > 0 &&
    insetText({
      html: html`${lines.map((line) => html`<p>${line}</p>`)}<p><a class="govuk-link" href="/officer/deputies">Deputies</a></p>`,
    })
  );
};
