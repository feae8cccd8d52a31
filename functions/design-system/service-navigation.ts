import { html, type Markup, raw } from './html.ts';
import { attributes, content, isGiven, type Maybe, more, type Part, type Styled } from './parts.ts';

export interface NavigationItem extends Part {
  readonly href?: string;
  readonly current?: boolean;
}

export interface ServiceNavigationOptions extends Styled {
  /** Ours, not govuk's: "Service information" in another language. */
  readonly label?: string;
  readonly serviceName?: string;
  /** Ours, not govuk's: a sign before the name. */
  readonly serviceSign?: Markup;
  readonly serviceUrl?: string;
  readonly navigation?: readonly Maybe<NavigationItem>[];
  readonly navigationLabel?: string;
  /** By default with two links or more; the button needs govuk's script. */
  readonly collapseNavigationOnMobile?: boolean;
}

const item = (one: NavigationItem): Markup => {
  const words = one.current
    ? html`<strong class="govuk-service-navigation__active-fallback">${content(one)}</strong>`
    : content(one);
  const here = one.current && raw(' aria-current="page"');
  return html`<li class="govuk-service-navigation__item${one.current && ' govuk-service-navigation__item--active'}">${
    one.href
      ? html`<a class="govuk-service-navigation__link" href="${one.href}"${here}${attributes(one.attributes)}>${words}</a>`
      : content(one) && html`<span class="govuk-service-navigation__text"${here}>${words}</span>`
  }</li>`;
};

export const serviceNavigation = (options: ServiceNavigationOptions): Markup => {
  const { serviceName, serviceUrl } = options;
  const items = (options.navigation ?? []).filter(isGiven);
  const name =
    serviceName &&
    html`<span class="govuk-service-navigation__service-name">${
      serviceUrl
        ? html`<a href="${serviceUrl}" class="govuk-service-navigation__link">${options.serviceSign}${serviceName}</a>`
        : html`<span class="govuk-service-navigation__text">${serviceName}</span>`
    }</span>`;
  const toggle =
    (options.collapseNavigationOnMobile ?? items.length > 1) &&
    raw(
      '<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">Menu</button>',
    );
  const nav =
    items.length > 0 &&
    html`<nav aria-label="${options.navigationLabel || 'Menu'}" class="govuk-service-navigation__wrapper">${toggle}<ul class="govuk-service-navigation__list" id="navigation">${items.map(item)}</ul></nav>`;
  const inner = html`<div class="govuk-width-container">
<div class="govuk-service-navigation__container">${name}${nav}</div>
</div>`;
  const common = html`class="govuk-service-navigation${more(options.classes)}" data-module="govuk-service-navigation"${attributes(options.attributes)}`;
  return serviceName
    ? html`<section aria-label="${options.label ?? 'Service information'}" ${common}>${inner}</section>`
    : html`<div ${common}>${inner}</div>`;
};
