import type { Markup } from '#functions/design-system/html.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';

const title = catalog('Important', 'Importante');

/** What the last form did, above the page. */
export const news = (text: string, language: Locale): Markup =>
  notificationBanner({ titleText: title(language), text, role: 'status' });
