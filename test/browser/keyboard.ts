import type { Page } from 'playwright-core';

/** What has the focus, and whether a person sees that. */
export interface Focus {
  readonly tag: string;
  readonly name: string;
  readonly value: string;
  readonly text: string;
  /** An outline or a shadow on the control, or on the label that stands for it, inside the window. */
  readonly isVisible: boolean;
}

/** Radios and checkboxes are drawn by their labels. */
const focusNow = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return { tag: 'BODY', name: '', value: '', text: '', isVisible: true };
  const drawn = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const label = one.nextElementSibling;
  const styles = [getComputedStyle(one), ...(label === null ? [] : [getComputedStyle(label, '::before')])];
  const { top, bottom } = one.getBoundingClientRect();
  return {
    tag: one.tagName,
    name: one.getAttribute('name') ?? '',
    value: one.getAttribute('value') ?? '',
    text: one.textContent.trim(),
    isVisible: one.matches(':focus-visible') && styles.some(drawn) && bottom > 0 && top < innerHeight,
  };
})()`;

export const focusOn = async (page: Page): Promise<Focus> => (await page.evaluate(focusNow)) as Focus;

const mostTabs = 60;

/**
 * Tab until `wanted` has the focus.
 * @throws {Error} when it cannot be reached, or when anything on the way has a focus that nobody sees
 */
export const tabTo = async (page: Page, wanted: (focus: Focus) => boolean): Promise<Focus> => {
  for (let n = 0; n < mostTabs; n += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOn(page);
    if (!focus.isVisible)
      throw new Error(`nobody sees the focus on ${JSON.stringify(focus)} (${page.url()})`);
    if (wanted(focus)) return focus;
  }
  throw new Error(`not reached with ${mostTabs} tabs: ${wanted} (${page.url()})`);
};

/** Waits for the page that a key opens. */
export const opening = async (page: Page, press: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), press()]);
};
