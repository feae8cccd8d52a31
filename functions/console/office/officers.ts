import { hasAccess } from '#domain/case/groups.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { type OfficersView, readOfficers } from '#functions/officer/contract.ts';
import type { Screen, Visit } from '../visit.ts';
import { groupsInWords } from './group-names.ts';

/** Who can work on a case; a stand-in signs and an auditor reads. */
const worksOnCases = (groups: readonly string[]): boolean =>
  hasAccess('request-work', groups) || hasAccess('breach-work', groups);

/** Value → name, for a field that chooses who gets work. */
export const officerOptions = async ({
  api,
}: Pick<Visit, 'api'>): Promise<Readonly<Record<string, string>>> => {
  const { officers: all } = await api.read<OfficersView>(readOfficers.path);
  return Object.fromEntries(
    all
      .filter(({ groups }) => worksOnCases(groups))
      .map(({ sub, name, groups }) => [sub, `${name} (${groupsInWords(groups)})`]),
  );
};

export const officers: Screen = {
  path: '/officer/officers',
  access: readOfficers.access,
  get: async ({ api, zone }) => {
    const { officers: all } = await api.read<OfficersView>(readOfficers.path);
    const showsTimes = all.some(({ lastSeenAt }) => lastSeenAt !== undefined);
    const rows = all.map(({ name, groups, lastSeenAt }) => [
      { text: name },
      { text: groupsInWords(groups) || 'None' },
      ...(showsTimes ? [{ text: lastSeenAt === undefined ? '' : instantInWords(lastSeenAt, zone) }] : []),
    ]);
    const head = ['Name', 'Groups', ...(showsTimes ? ['Last here'] : [])].map((text) => ({ text }));
    return {
      title: 'Officers',
      body: html`<h1 class="govuk-heading-xl">Officers</h1>
<p>Officers appear here after their first sign-in.</p>
${all.length === 0 ? emptyState('Nobody has signed in yet', { text: 'You are the first.' }) : scrollingTable('Officers', { head, rows, firstCellIsHeader: true })}`,
    };
  },
};
