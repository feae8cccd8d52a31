import { html, type Markup, raw } from './html.ts';
import { attributes, joined, more, type Part } from './parts.ts';

export interface NotificationBannerOptions extends Part {
  readonly type?: string;
  readonly titleText?: string;
  readonly titleHtml?: Markup;
  readonly titleHeadingLevel?: number;
  readonly titleId?: string;
  readonly role?: string;
  readonly disableAutoFocus?: boolean;
}

export const notificationBanner = (options: NotificationBannerOptions): Markup => {
  const isSuccess = options.type === 'success';
  const heading = raw(`h${options.titleHeadingLevel ?? 2}`);
  const titleId = options.titleId || 'govuk-notification-banner-title';
  const title = options.titleHtml ?? (options.titleText || (isSuccess ? 'Success' : 'Important'));
  const line = options.text && html`<p class="govuk-notification-banner__heading">${options.text}</p>`;
  const { disableAutoFocus } = options;
  return html`<div class="${joined('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}${more(options.classes)}" role="${options.role || (isSuccess ? 'alert' : 'region')}" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${disableAutoFocus !== undefined && html` data-disable-auto-focus="${String(disableAutoFocus)}"`}${attributes(options.attributes)}>
<div class="govuk-notification-banner__header"><${heading} class="govuk-notification-banner__title" id="${titleId}">${title}</${heading}></div>
<div class="govuk-notification-banner__content">${options.html ?? line}</div>
</div>`;
};
