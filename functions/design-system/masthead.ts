import { html, type Markup } from './html.ts';
import { type NavigationLink, primaryNavigation } from './navigation.ts';
import type { SearchOptions } from './search.ts';
import { search } from './search.ts';

export interface MastheadOptions {
  readonly name: string;
  readonly href: string;
  /** A sign before the name. */
  readonly sign?: Markup;
  readonly items: readonly NavigationLink[];
  readonly search?: SearchOptions;
  /** "Omar Officer, officer" */
  readonly officer?: string;
  /** A form that signs out. */
  readonly signOut?: Markup;
}

/** The console's own head: name, search, officer, and the pages. */
export const masthead = (options: MastheadOptions): Markup =>
  html`<header class="pc-masthead">
<div class="pc-masthead__row govuk-width-container">
<a class="pc-masthead__name" href="${options.href}">${options.sign}${options.name}</a>
${options.search && search(options.search)}
${options.officer && html`<div class="pc-masthead__officer"><span>${options.officer}</span>${options.signOut}</div>`}
</div>
${options.items.length > 0 && primaryNavigation({ label: 'Pages', items: options.items })}
</header>`;
