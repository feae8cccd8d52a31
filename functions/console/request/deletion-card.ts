import type { RecordClass } from '#domain/calendar/periods.ts';
import { retention } from '#domain/calendar/retention.ts';
import { childDeletionOf, type DeletionLimit, type SystemDeletion } from '#domain/request/child-deletion.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { HolderAnswerText } from '#functions/holder/contract.ts';
import type { AnswerText } from '#functions/request/contract.ts';
import { itemWords, reasonInWords } from './words.ts';

const didWords: Readonly<Record<SystemDeletion['did'], string>> = {
  done: 'Deleted',
  nothing: 'Found nothing to delete',
  part: 'Deleted a part',
  refused: 'Did not delete',
  'no-answer': 'Has not answered',
};

const limitWords: Readonly<Record<DeletionLimit, readonly [name: string, why: string]>> = {
  backups: [
    'Backups',
    'A copy stays until the backup is overwritten. Backups are used only if data is lost.',
  ],
  'other-voice': ['Recordings of calls', 'The other person’s voice stays: it is that person’s data.'],
};

const reasonIn = (view: RequestView, sha256 = ''): string | undefined =>
  (JSON.parse(view.texts[sha256] ?? '{}') as HolderAnswerText).reason;

const systems = (view: RequestView, of: readonly SystemDeletion[]): readonly Fact[] =>
  of.length === 0
    ? [{ name: 'Systems that hold data', value: { text: 'None was told to delete yet' } }]
    : of.map(({ holder, n, did, textSha256 }) => ({
        name: `${holder} (instruction ${n})`,
        value: { text: [didWords[did], reasonIn(view, textSha256)].filter(Boolean).join(': ') },
      }));

/** As the answer lists it; a reader who may not know of a hold reads the ordinary reason. */
const keptItems = (view: RequestView): readonly Fact[] => {
  const { state, texts } = view;
  const sha256 = 'answer' in state ? state.answer?.textSha256 : undefined;
  const { items = [] } = JSON.parse(texts[sha256 ?? ''] ?? '{}') as Partial<AnswerText>;
  return items
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'withheld')
    .map(({ what, outcome, reasonCode, law }) => ({
      name: what,
      value: {
        text: [itemWords[outcome], reasonCode && reasonInWords(reasonCode), law].filter(Boolean).join(', '),
      },
    }));
};

const ownRecords = (kept: readonly RecordClass[]): readonly Fact[] =>
  kept.map((of) => ({
    name: retention[of].what,
    value: { text: `${retention[of].basis} (${retention[of].source})` },
  }));

/** Nothing until two officers decided the deletion. */
export const deletionCard = (view: RequestView): Markup => {
  const deletion = childDeletionOf(view.state);
  if (deletion === undefined) return html``;
  const limits = deletion.limits.map((of) => ({
    name: limitWords[of][0],
    value: { text: limitWords[of][1] },
  }));
  return card({
    ...{ id: 'deletion', title: { text: 'The child’s data: what is deleted, and what is not' } },
    body: html`${facts([...systems(view, deletion.systems), ...keptItems(view)])}
<h3 class="govuk-heading-s">What stays, and why</h3>
${facts([...limits, ...ownRecords(deletion.kept)])}`,
  });
};
