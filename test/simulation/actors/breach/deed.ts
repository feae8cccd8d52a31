import type { Matter } from './office.ts';
import type { View } from './view.ts';
import type { Workplace } from './workplace.ts';

/** An officer reads a breach. */
export interface Scene {
  readonly workplace: Workplace;
  readonly view: View;
  readonly matter: Matter;
  /** It was recorded twice by mistake: another record of the matter counts. */
  readonly isStray: boolean;
}

/** What an officer does when it is due, as the page shows it. */
export interface Deed {
  readonly name: string;
  readonly isDue: (scene: Scene) => boolean;
  readonly do: (scene: Scene) => Promise<void>;
}

export const isHeld = ({ stage }: View): boolean => ['held', 'notice-without-report'].includes(stage);
export const isOver = ({ stage }: View): boolean => ['closed', 'withdrawn'].includes(stage);
