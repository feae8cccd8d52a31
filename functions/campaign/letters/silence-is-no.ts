import type { Mailing } from '#domain/campaign/campaign.ts';
import type { CaseId } from '#domain/case/case.ts';
import { noticeNamed } from '#domain/choice/notices.ts';
import { assumedFrom } from '#domain/choice/opt-out.ts';
import { frame } from '#functions/letters/frame.ts';
import { workListUrl } from '#functions/letters/officer-url.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

type Told = Pick<Mailing, 'n' | 'notice' | 'mailedOn' | 'accounts'>;

const why = ({ notice }: Told): string =>
  noticeNamed(notice)?.kind === 'opt-in'
    ? `Its notice, ${notice}, says: “If you do nothing, we do not treat that as a yes.”`
    : `Nobody recorded that counsel confirmed the text of its notice, ${notice}.`;

/** To the data protection officer, once for each mailing of an earlier release (R-26, 47 CFR 64.2008(c)(4)). */
export const silenceIsNo = (letterhead: Letterhead, campaign: CaseId, to: string, mailing: Told): Letter => {
  const { n, notice, mailedOn, accounts } = mailing;
  const from = assumedFrom({ notice, lane: 'post', sentOn: mailedOn }) ?? mailedOn;
  return frame(letterhead, {
    to,
    class: 'administrative',
    reader: 'officers',
    reference: campaign,
    subject: `Silence after a mailing of notices counts as no (${campaign})`,
    parts: [
      `On ${dateInWords(mailedOn)}, notices of mailing ${n} of this campaign were mailed on paper to ${accounts} accounts. ${why(mailing)}`,
      `An earlier release took the silence of these customers as a yes, from ${dateInWords(from)} on. Now it is a no; only what a customer said counts.`,
      'Stop what rests on that mailing, and ask counsel about what was sent already. To ask by silence, mail the notice of the right to say no, once counsel has confirmed its text.',
      {
        label: 'Open the campaign:',
        link: `${workListUrl(letterhead)}/campaigns/${encodeURIComponent(campaign)}`,
      },
    ],
  });
};
