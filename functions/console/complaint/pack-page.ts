import { recordFact } from '#functions/complaint/contract.ts';
import type { PackedLetter, PackedPolicy, RecoursePack } from '#functions/complaint/pack/compose-pack.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { letterSheet, letterText } from '#functions/design-system/letter-sheet.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { postedInWords } from '#functions/letters/policy.ts';
import { dateInWords, instantInWords, kindInWords } from '#functions/letters/words.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { base, pageOfComplaint } from './complaint-case.ts';
import { topicTitles } from './words.ts';

const letters = (list: readonly PackedLetter[], zone: string): Markup =>
  html`${list.map(
    ({ subject, text, sentAt, postedOn, sha256 }) =>
      html`${letterSheet({
        label: subject,
        isWhole: true,
        subject,
        to:
          postedOn === undefined
            ? `Emailed on ${instantInWords(sentAt, zone)}`
            : `Mailed on ${dateInWords(postedOn)}`,
        body: letterText(text),
      })}<p class="pc-small">SHA-256 <code class="pc-hash">${sha256}</code></p>`,
  )}`;

const policyIn = (policy: PackedPolicy, zone: string): Markup =>
  html`The version ${postedInWords(policy, zone)}: ${policy.url}<br>SHA-256 <code class="pc-hash">${policy.sha256}</code>`;

const ofRequest = ({ request }: RecoursePack, zone: string): Markup | undefined =>
  request &&
  html`<h2 class="govuk-heading-m">The request complained of: ${request.id}</h2>
<p>Received on ${instantInWords(request.receivedAt, zone)}, ${kindInWords(request.kind)}.</p>
${request.policy && html`<p>Privacy policy that applies: ${policyIn(request.policy, zone)}</p>`}
<blockquote class="pc-typed govuk-inset-text">${request.said}</blockquote>${letters(request.letters, zone)}`;

const packPage = (pack: RecoursePack, { zone }: Visit): Shown => {
  const { id, madeAt, topic, receivedAt, dueOn, said, messages } = pack;
  return {
    ...{ title: `Pack for ${id}`, width: 'narrow', back: { href: pageOfComplaint(id), text: id } },
    body: html`${notificationBanner({ type: 'success', text: 'The pack is made, and the story says so. Print this page or save it as PDF.' })}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> Pack for the independent body</h1>
${summaryList({
  rows: [
    { key: { text: 'Made' }, value: { text: instantInWords(madeAt, zone) } },
    { key: { text: 'About' }, value: { text: topicTitles[topic] } },
    { key: { text: 'Received' }, value: { text: instantInWords(receivedAt, zone) } },
    { key: { text: 'Our limit' }, value: { text: dateInWords(dueOn) } },
    pack.policy && {
      key: { text: 'Privacy policy that applies' },
      value: { html: policyIn(pack.policy, zone) },
    },
  ],
})}
<h2 class="govuk-heading-m">The complaint</h2><blockquote class="pc-typed govuk-inset-text">${said}</blockquote>
${messages.length > 0 && html`<h2 class="govuk-heading-m">Messages of the complainant</h2>${messages.map(({ at, text }) => html`<p class="pc-small">${instantInWords(at, zone)}</p><blockquote class="pc-typed govuk-inset-text">${text}</blockquote>`)}`}
<h2 class="govuk-heading-m">Our letters</h2>${letters(pack.letters, zone)}
${ofRequest(pack, zone)}`,
  };
};

const action = 'give-pack';

/** As every act, except that the API's answer is what the officer came for. */
export const packScreen = (acts: Screen): Screen => {
  const named = (visit: Visit): Visit => ({ ...visit, params: { ...visit.params, action } });
  return {
    path: `${base}/{id}/do/${action}`,
    access: recordFact.access,
    get: (visit) => acts.get(named(visit)),
    post: async (visit) => {
      let pack: RecoursePack | undefined;
      const api = {
        ...visit.api,
        act: async <T>(act: Parameters<Visit['api']['act']>[0]): Promise<T> => {
          const made = await visit.api.act<T>(act);
          pack = made as unknown as RecoursePack;
          return made;
        },
      };
      const after = await acts.post?.(named({ ...visit, api }));
      return pack !== undefined && after !== undefined && 'to' in after
        ? packPage(pack, visit)
        : (after ?? { to: pageOfComplaint(visit.params.id ?? '') });
    },
  };
};
