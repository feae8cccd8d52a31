import { html, type Markup } from './html.ts';
import { attributes, joined, more, type Part } from './parts.ts';

export interface NotificationBannerOptions extends Part {
  readonly type?: string;
  readonly titleText?: string;
  readonly role?: string;
}

export const notificationBanner = (options: NotificationBannerOptions): Markup => {
  const isSuccess = options.type === 'success';
  const title = options.titleText || (isSuccess ? 'Success' : 'Important');
  const line = options.text && html`<p class="govuk-notification-banner__heading">${options.text}</p>`;
  return html`<div class="${joined('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}${more(options.classes)}" role="${options.role || (isSuccess ? 'alert' : 'region')}" aria-labelledby="govuk-notification-banner-title" data-module="govuk-notification-banner"${attributes(options.attributes)}>
<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">${title}</h2></div>
<div class="govuk-notification-banner__content">${options.html ?? line}</div>
</div>`;
};
