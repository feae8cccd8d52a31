import { type Change, difference } from '#functions/design-system/difference.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { LetterVersions } from '#functions/notice/letter/letter-versions.ts';
import { partWords } from './letter-parts.ts';

type Version = LetterVersions['versions'][number];
type Text = NonNullable<Version['text']>;

const paragraphs = (text: string): readonly string[] => text.split(/\n[ \t]*\n/).map((one) => one.trim());

/** Paragraph by paragraph: what changed is easy to find in a long letter. */
const inParagraphs = (name: string, before = '', after = ''): readonly Change[] => {
  if (before === after) return [];
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const gone = old.filter((one) => !now.includes(one));
  const added = now.filter((one) => !old.includes(one));
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => ({
    name: gone.length + added.length > 2 ? `${name}, ${at + 1}` : name,
    ...(gone[at] !== undefined && gone[at] !== '' && { before: gone[at] }),
    ...(added[at] !== undefined && added[at] !== '' && { after: added[at] }),
  }));
};

const changesOf = (before: Text, after: Text): readonly Change[] => {
  const segments = [...new Set([...Object.keys(before.inserts), ...Object.keys(after.inserts)])];
  return [
    ...inParagraphs('Subject', before.subject, after.subject),
    ...inParagraphs('Letter', before.body, after.body),
    ...segments.flatMap((one) =>
      inParagraphs(`Added for ${one === '*' ? 'everyone' : one}`, before.inserts[one], after.inserts[one]),
    ),
    ...inParagraphs('Subject in Spanish', before.spanish?.subject, after.spanish?.subject),
    ...inParagraphs('Letter in Spanish', before.spanish?.body, after.spanish?.body),
    ...inParagraphs(
      'Kinds of records',
      before.facts.cpniTypes.join('\n\n'),
      after.facts.cpniTypes.join('\n\n'),
    ),
  ];
};

const statusOf = ({ current, approvedBy, sentAt, text }: Version): string => {
  if (text === null) return 'Text erased';
  if (sentAt !== null) return 'Sent';
  if (approvedBy !== null) return `Approved by ${approvedBy.name}`;
  return current ? 'Waits for an approval' : 'Replaced';
};

const compared = ([before, after]: readonly (Version | undefined)[]): Markup => {
  if (!before?.text || !after?.text) return html``;
  const changes = changesOf(before.text, after.text);
  const caption = `What changed from version ${before.version} to version ${after.version}`;
  return changes.length === 0
    ? html`<p>Versions ${before.version} and ${after.version} have the same words.</p>`
    : difference(caption, changes);
};

/** Every version with who wrote it, and the last two side by side. */
export const versionsCompared = (versions: readonly Version[], zone: string): Markup => {
  if (versions.length === 0) return html``;
  const rows = versions
    .toReversed()
    .map((one) => [
      { text: String(one.version) },
      { text: one.by.name },
      { text: instantInWords(one.writtenAt, zone) },
      { text: statusOf(one) },
      { text: one.text?.missing.map(partWords).join('; ') || 'Nothing' },
    ]);
  const head = ['Version', 'Written by', 'Written at', 'Status', 'Lacks'].map((text) => ({ text }));
  return html`<h2 class="govuk-heading-m" id="versions">Versions of this letter</h2>
${scrollingTable('Versions of this letter', { firstCellIsHeader: true, head, rows })}
${compared(versions.slice(-2))}`;
};
