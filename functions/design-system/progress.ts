import { html, type Markup, raw, type Value } from './html.ts';

export interface ProgressOptions {
  readonly id: string;
  /** Answers with this same element, newer; of our own origin. */
  readonly url: string;
  /** Seconds. */
  readonly every: number;
  /** There is nothing more to wait for. */
  readonly isDone: boolean;
  readonly body: Value;
}

/**
 * Renews itself while something goes on; a reader hears what changed. Without a script it is as new as the page, and says how
 * to see more.
 */
export const progress = ({ id, url, every, isDone, body }: ProgressOptions): Markup =>
  html`<div class="pc-progress" id="${id}" aria-live="polite" data-progress="${url}" data-every="${every}"${isDone && raw(' data-done=""')}>
${body}
${!isDone && html`<noscript><p class="pc-small">Reload this page to see how far it is.</p></noscript>`}
</div>`;
