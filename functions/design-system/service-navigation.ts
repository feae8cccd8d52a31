import { html, type Markup } from './html.ts';
import {
  attributeIf,
  attributes,
  content,
  isGiven,
  type Maybe,
  more,
  type Part,
  type Styled,
} from './parts.ts';

export interface NavigationItem extends Part {
  readonly href?: string;
  readonly current?: boolean;
  readonly active?: boolean;
}

export interface ServiceNavigationOptions extends Styled {
  readonly ariaLabel?: string;
  readonly serviceName?: string;
  /** Ours, not govuk's: a sign before the name. */
  readonly serviceSign?: Markup;
  readonly serviceUrl?: string;
  readonly navigation?: readonly Maybe<NavigationItem>[];
  readonly navigationLabel?: string;
  readonly navigationId?: string;
  readonly navigationClasses?: string;
  readonly menuButtonText?: string;
  readonly menuButtonLabel?: string;
  /** By default with two links or more; the button needs govuk's script. */
  readonly collapseNavigationOnMobile?: boolean;
  readonly slots?: Readonly<Partial<Record<'start' | 'navigationStart' | 'navigationEnd', Markup>>> & {
    readonly end?: Markup | { readonly html: Markup; readonly align?: string };
  };
}

const item = (one: NavigationItem): Markup => {
  const isHere = one.active || one.current;
  const words = isHere
    ? html`<strong class="govuk-service-navigation__active-fallback">${content(one)}</strong>`
    : content(one);
  const here = isHere && html` aria-current="${one.current ? 'page' : 'true'}"`;
  return html`<li class="govuk-service-navigation__item${isHere && ' govuk-service-navigation__item--active'}">${
    one.href
      ? html`<a class="govuk-service-navigation__link" href="${one.href}"${here}${attributes(one.attributes)}>${words}</a>`
      : content(one) && html`<span class="govuk-service-navigation__text"${here}>${words}</span>`
  }</li>`;
};

export const serviceNavigation = (options: ServiceNavigationOptions): Markup => {
  const { serviceName, serviceUrl, slots = {} } = options;
  const items = (options.navigation ?? []).filter(isGiven);
  const end =
    slots.end && ('align' in slots.end || 'html' in slots.end) ? slots.end : { html: slots.end as Markup };
  const name =
    serviceName &&
    html`<span class="govuk-service-navigation__service-name">${
      serviceUrl
        ? html`<a href="${serviceUrl}" class="govuk-service-navigation__link">${options.serviceSign}${serviceName}</a>`
        : html`<span class="govuk-service-navigation__text">${serviceName}</span>`
    }</span>`;
  const menu = options.menuButtonText || 'Menu';
  const id = options.navigationId || 'navigation';
  const labelIf = options.menuButtonLabel !== menu && attributeIf('aria-label', options.menuButtonLabel);
  const toggle =
    (options.collapseNavigationOnMobile ?? items.length > 1) &&
    html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="${id}"${labelIf} hidden aria-hidden="true">${menu}</button>`;
  const nav =
    (items.length > 0 || slots.navigationStart || slots.navigationEnd) &&
    html`<nav aria-label="${options.navigationLabel || menu}" class="govuk-service-navigation__wrapper${more(options.navigationClasses)}">${toggle}<ul class="govuk-service-navigation__list" id="${id}">${slots.navigationStart}${items.map(item)}${slots.navigationEnd}</ul></nav>`;
  const inner = html`<div class="govuk-width-container${end.align === 'inline' && ' govuk-service-navigation__inlining-container'}">
${slots.start}
<div class="govuk-service-navigation__container">${name}${nav}</div>
${end.html}
</div>`;
  const common = html`class="govuk-service-navigation${more(options.classes)}" data-module="govuk-service-navigation"${attributes(options.attributes)}`;
  return serviceName || slots.start || end.html
    ? html`<section aria-label="${options.ariaLabel ?? 'Service information'}" ${common}>${inner}</section>`
    : html`<div ${common}>${inner}</div>`;
};
