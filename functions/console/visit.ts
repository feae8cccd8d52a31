import type { Day } from '#domain/calendar/times.ts';
import type { Access } from '#domain/case/groups.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { Session } from '#ports/sessions.ts';
import type { Api } from './api.ts';
import type { Reply } from './reply.ts';
import type { ConsoleRequest } from './request.ts';

/** One officer at one page. */
export interface Visit {
  readonly officer: Session;
  readonly api: Api;
  /** Of the address: `/officer/requests/{id}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  /** What an island sends: a file, or JSON that asks where a file goes. */
  readonly file?: ConsoleRequest['file'];
  /** Of the form that sends the file. */
  readonly formKey: string;
  /** What the officer typed before their session ended: the page shows it and does nothing. */
  readonly typed?: URLSearchParams;
  /** Addresses of other pages where a form of theirs waits. */
  readonly alsoTyped: readonly string[];
  /** Path and query of this page. */
  readonly here: string;
  readonly path: string;
  readonly company: string;
  /** Address of the officers' API: officers' own programs call it there. */
  readonly apiOrigin: string;
  /** The register of recipients of CPNI, for their names. */
  readonly cpniRecipients: readonly CpniRecipient[];
  /** IANA name of the company's zone. */
  readonly zone: string;
  /** Versions of the posted policy (P48). */
  readonly policies: readonly PolicyVersion[];
  readonly today: Day;
  /** Epoch milliseconds. */
  readonly now: number;
  /** For a form that is shown now. */
  newKey(): string;
}

export interface Shown {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** The title starts with the error. */
  readonly wrong?: boolean;
  /** Under the navigation, above the heading. */
  readonly back?: { readonly href: string; readonly text: string };
  /** Of the navigation, if not the first part of the address. */
  readonly at?: string;
  /** Columns of the page; `narrow` for forms and letters. */
  readonly width?: 'narrow' | 'wide';
  /** Origins where the page's upload goes. */
  readonly filesGoTo?: readonly string[];
  /** Origins that the page's forms may post to, beside ours. */
  readonly formsGoTo?: readonly string[];
  /** For an exhibit: no navigation. */
  readonly onPaper?: true;
}

/** Redirects by GET, so that a reload sends nothing twice. */
export interface Moved {
  readonly to: string;
}

type Answer = Shown | Moved | Reply;

/** A page of the console. Whatever is sent to an address can be shown there again: a form has a page at its own address. */
export interface Screen {
  /** `/officer/requests/{id}`. */
  readonly path: string;
  /** Who sees it; the API decides again. */
  readonly access: Access;
  readonly get: (visit: Visit) => Promise<Answer>;
  /** Also takes an island's PUT of a file. */
  readonly post?: (visit: Visit) => Promise<Answer>;
  /** Part of a page, for an island: no frame, and no sign-in page. */
  readonly isFragment?: true;
  /** Names that `{action}` of the path can be. */
  readonly acts?: readonly string[];
}
