import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { BodyContract, Framework } from '#domain/request/recourse.ts';

/** From settings, never literals in a template. */
export interface Letterhead {
  readonly companyName: string;
  readonly companyAddress: string;
  readonly companyContact: string;
  readonly siteUrl: string;
  /** Name and contact details (P50). */
  readonly dpo: string;
  readonly recourse: Recourse;
  readonly framework: Framework | 'none';
  /** Of the posted privacy policy; a letter names the one that governs its case (P48). */
  readonly policies: readonly PolicyVersion[];
  /** The register of recipients of CPNI (P27), for their names. */
  readonly cpniRecipients: readonly CpniRecipient[];
}

/** The independent recourse body (P53, R-16); synth fails without one. */
export interface Recourse extends BodyContract {
  readonly body: string;
  readonly url: string;
  readonly cost: string;
  readonly complaintUrl: string;
}
