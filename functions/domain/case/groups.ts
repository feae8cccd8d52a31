import { codeKey } from './keys.ts';

/** In an officer's token. A person may have several; no group includes another. */
export const groups = ['officer', 'breach-officer', 'supervisor', 'dpo', 'stand-in', 'auditor'] as const;
export type Group = (typeof groups)[number];

const [yes, no] = [true, false];

type Who = Readonly<Record<Group, boolean>>;
/** Supervisors and the DPO may do everything, so a row names only the others. */
const also = (others: Omit<Who, 'supervisor' | 'dpo'>): Who => ({ supervisor: yes, dpo: yes, ...others });

/**
 * Every officer route names one. A stand-in sees what waits for a signature, and signs.
 * An auditor reads, but does not see the person behind a request.
 * `request-answering` includes breach officers, who also read the person and the notes, and upload the
 * package: an answer that keeps data under a hold names the breach, which an officer may not see.
 * test/infra/groups.golden.md lists every route.
 */
const accesses = {
  'request-work': also({ officer: yes, 'breach-officer': no, 'stand-in': no, auditor: no }),
  supervising: also({ officer: no, 'breach-officer': no, 'stand-in': no, auditor: no }),
  'request-answering': also({ officer: yes, 'breach-officer': yes, 'stand-in': no, auditor: no }),
  'request-reading': also({ officer: yes, 'breach-officer': no, 'stand-in': no, auditor: yes }),
  'request-signing': also({ officer: yes, 'breach-officer': no, 'stand-in': yes, auditor: no }),
  'request-to-sign': also({ officer: yes, 'breach-officer': no, 'stand-in': yes, auditor: yes }),
  /** An officer's words to a person: who wrote them reads what became of them; who may know of a hold signs. */
  'text-reading': also({ officer: yes, 'breach-officer': yes, 'stand-in': yes, auditor: no }),
  'text-signing': also({ officer: no, 'breach-officer': no, 'stand-in': yes, auditor: no }),
  'case-reading': also({ officer: yes, 'breach-officer': yes, 'stand-in': no, auditor: yes }),
  'case-to-sign': also({ officer: yes, 'breach-officer': yes, 'stand-in': yes, auditor: yes }),
  'breach-work': also({ officer: no, 'breach-officer': yes, 'stand-in': no, auditor: no }),
  'breach-reading': also({ officer: no, 'breach-officer': yes, 'stand-in': no, auditor: yes }),
  'breach-signing': also({ officer: no, 'breach-officer': yes, 'stand-in': yes, auditor: no }),
  /** Counsel's advice after an objection, and the decision to proceed on it. */
  'breach-dpo': {
    ...{ officer: no, 'breach-officer': no, supervisor: no, dpo: yes, 'stand-in': no, auditor: no },
  },
  /** The files of the yearly certificate, and who was trained: names of workers, and what may go public (47 CFR 64.2009(b), (e)). */
  'certificate-reading': also({ officer: no, 'breach-officer': no, 'stand-in': no, auditor: yes }),
  /** Who answers to the company for the whole of it. */
  'report-reading': also({ officer: no, 'breach-officer': yes, 'stand-in': no, auditor: yes }),
  'breach-to-sign': also({ officer: no, 'breach-officer': yes, 'stand-in': yes, auditor: yes }),
} as const satisfies Readonly<Record<string, Who>>;
export type Access = keyof typeof accesses;

export const mayGroup = (access: Access, group: Group): boolean => accesses[access][group];

export interface Reader {
  readonly officer: { readonly groups: readonly string[] };
}

/** Compares groups whole. `but`: a group that does not count here. */
export const hasAccess = (access: Access, theirs: readonly string[], but?: Group): boolean =>
  groups.some((group) => group !== but && theirs.includes(group) && mayGroup(access, group));

/** The ids that the group `officer` may not learn about: breaches, and the switch for all notices to customers. */
const ofBreach = 'BRE-(?:[0-9A-HJKMNP-TV-Z]{26}|unknown)|SND-notices(?:-[0-9]+)?';
const wholeId = new RegExp(`^(?:${ofBreach})$`);
/** Matches any letter case. */
const idInText = new RegExp(`(?<![A-Za-z0-9])(?:${ofBreach})(?![A-Za-z0-9])`, 'gi');

export const isOfBreach = (caseId: string): boolean => wholeId.test(caseId);

/** The references of breaches that a text quotes, in upper case. */
export const breachesIn = (text: string): readonly string[] =>
  [...text.matchAll(idInText)].map(([reference]) => codeKey(reference));

export const withoutBreaches = (text: string): string => text.replace(idInText, '[reference]');
