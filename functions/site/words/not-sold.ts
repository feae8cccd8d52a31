import { catalog } from '#functions/letters/catalog.ts';

/** To a browser that sends the opt-out signal. True because synth refuses settings that say that we sell or share. */
export const notSold = catalog(
  'We received your browser’s opt-out signal. We do not sell or share personal information.',
  'Recibimos la señal de exclusión de su navegador. No vendemos ni compartimos información personal.',
);
