/** Groups in an officer's token. A person may be in several; none holds another. */
export const groups = ['officer', 'breach-officer', 'supervisor', 'dpo', 'stand-in', 'auditor'] as const;
export type Group = (typeof groups)[number];

const [yes, no] = [true, false];

type Who = Readonly<Record<Group, boolean>>;
/** Supervisors and the data protection officer do all work, so a row says who else. */
const also = (others: Omit<Who, 'supervisor' | 'dpo'>): Who => ({ supervisor: yes, dpo: yes, ...others });

/**
 * What a route asks of whoever calls it: each officer's row of a contract names one. A stand-in reads what waits for a
 * signature, and signs. An auditor reads, but is not shown the person behind a request. `request-answering`: breach officers
 * too, because an answer that keeps something under the hold of a breach names that breach, which an officer may not;
 * so they read the person and the notes as well, and put the package there. test/infra/groups.golden.md has every route.
 */
const accesses = {
  'request-work': also({ officer: yes, 'breach-officer': no, 'stand-in': no, auditor: no }),
  'request-answering': also({ officer: yes, 'breach-officer': yes, 'stand-in': no, auditor: no }),
  'request-reading': also({ officer: yes, 'breach-officer': no, 'stand-in': no, auditor: yes }),
  'request-signing': also({ officer: yes, 'breach-officer': no, 'stand-in': yes, auditor: no }),
  'request-to-sign': also({ officer: yes, 'breach-officer': no, 'stand-in': yes, auditor: yes }),
  'case-reading': also({ officer: yes, 'breach-officer': yes, 'stand-in': no, auditor: yes }),
  'case-to-sign': also({ officer: yes, 'breach-officer': yes, 'stand-in': yes, auditor: yes }),
  'breach-work': also({ officer: no, 'breach-officer': yes, 'stand-in': no, auditor: no }),
  'breach-reading': also({ officer: no, 'breach-officer': yes, 'stand-in': no, auditor: yes }),
  'breach-signing': also({ officer: no, 'breach-officer': yes, 'stand-in': yes, auditor: no }),
  'breach-to-sign': also({ officer: no, 'breach-officer': yes, 'stand-in': yes, auditor: yes }),
} as const satisfies Readonly<Record<string, Who>>;
export type Access = keyof typeof accesses;

export const mayGroup = (access: Access, group: Group): boolean => accesses[access][group];

/** Whoever calls, of what a door says of them. */
export interface Reader {
  readonly officer: { readonly groups: readonly string[] };
}

/** Whether one of these groups, compared whole, has it. `but`: a group that does not count here. */
export const hasAccess = (access: Access, theirs: readonly string[], but?: Group): boolean =>
  groups.some((group) => group !== but && theirs.includes(group) && mayGroup(access, group));

/** Whole ids of a breach, or of the switch of all customers' notices: of neither may an officer learn that it exists. */
const ofBreach = 'BRE-(?:[0-9A-HJKMNP-TV-Z]{26}|unknown)|SND-notices(?:-[0-9]+)?';
const wholeId = new RegExp(`^(?:${ofBreach})$`);
/** In any case, and whatever stands beside it. */
const idInText = new RegExp(`(?<![A-Za-z0-9])(?:${ofBreach})(?![A-Za-z0-9])`, 'gi');

export const isOfBreach = (caseId: string): boolean => wholeId.test(caseId);

export const withoutBreaches = (text: string): string => text.replace(idInText, '[reference]');
