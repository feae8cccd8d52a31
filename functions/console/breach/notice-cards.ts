import { card, facts } from '#functions/design-system/card.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { WholeBreach } from './breach-case.ts';
import { counted } from './words.ts';

export const listCard = ({ notice: { frozen, onPaper, toFinish, noticeLists } }: WholeBreach): Markup =>
  card({
    ...{ id: 'list', title: { text: 'List' } },
    body: facts([
      {
        name: 'Frozen',
        value: {
          text:
            frozen === 0
              ? 'no list yet'
              : `${counted(frozen, 'row')}: ${(frozen - onPaper).toLocaleString('en-US')} by email, ${onPaper.toLocaleString('en-US')} on paper`,
        },
      },
      ...(toFinish > 0 ? [{ name: 'To finish', value: { text: counted(toFinish, 'rejected row') } }] : []),
      ...(noticeLists.length > 1
        ? [{ name: 'Supplements', value: { text: String(noticeLists.length - 1) } }]
        : []),
    ]),
  });

export const letterCard = ({ notice: { version, warnings, approvedBy }, names }: WholeBreach): Markup =>
  card({
    ...{ id: 'letter', title: { text: 'Letter' } },
    body: facts([
      { name: 'Version', value: { text: version === 0 ? 'not written yet' : String(version) } },
      ...(warnings.length > 0 ? [{ name: 'Lacks', value: { text: warnings.join(', ') } }] : []),
      {
        name: 'Approved',
        value: { text: approvedBy === null ? 'not yet' : `by ${names[approvedBy] ?? approvedBy}` },
      },
    ]),
  });
