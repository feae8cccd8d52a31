import type { RequestView } from '#functions/case/case-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { filesCard as cardOf, size } from '../case/files-card.ts';
import type { Visit } from '../visit.ts';

/** With what the requester said of files, and the records for them. */
export const filesCard = (view: RequestView, visit: Pick<Visit, 'officer'>): Markup | undefined => {
  const { filesMissing, filesByMail, package: records } = view.state;
  const saysMore = filesMissing !== undefined || filesByMail || records !== undefined;
  return cardOf(
    ...([view, visit] as const),
    saysMore
      ? html`${filesMissing !== undefined && html`<p>${filesMissing} of their files did not arrive.</p>`}
${filesByMail && html`<p>The person said that paper copies follow by mail.</p>`}
${records !== undefined && html`<h3 class="govuk-heading-s">Records for the person</h3><p>ZIP file, ${size(records.bytes)}</p>`}`
      : undefined,
  );
};
