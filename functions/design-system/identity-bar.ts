import { html, type Markup } from './html.ts';
import { attributes, type Content, content, more, type Styled } from './parts.ts';

export interface IdentityBarOptions extends Styled {
  readonly title: Content;
  /** Ours, not MOJ's: its menus of buttons need a script. */
  readonly actions?: Markup;
}

/** MOJ's: what this page is about. */
export const identityBar = ({ title, actions, ...options }: IdentityBarOptions): Markup =>
  html`<div class="moj-identity-bar${more(options.classes)}"${attributes(options.attributes)}>
<div class="moj-identity-bar__container">
<div class="moj-identity-bar__details"><span class="moj-identity-bar__title">${content(title)}</span></div>
${actions && html`<div class="moj-identity-bar__actions">${actions}</div>`}
</div>
</div>`;
