import { catalog } from './catalog.ts';

const words = catalog(
  {
    recorded: (at: string) =>
      `We have recorded your restriction as of ${at} for the account number you gave us, if it is one of ours. We send a confirmation to the address on file, but not again within 30 days if nothing changed.`,
    wrongNumber:
      'If nothing reaches your address on file in 10 business days, the number may be wrong. Check it on your bill and send the form again.',
    noNumber: (at: string) =>
      `We have recorded your restriction as of ${at}. You gave us no account number, so we cannot apply it yet. Send us the number from your bill: use our status page or write to the address below.`,
  },
  {
    recorded: (at) =>
      `Registramos su restricción a partir del ${at} para el número de cuenta que nos dio, si es uno de los nuestros. Mandamos la confirmación a la dirección registrada, y no otra vez en 30 días si nada cambió.`,
    wrongNumber:
      'Si en 10 días hábiles no llega nada a su dirección registrada, quizá el número esté mal. Revíselo en su factura y envíe otra vez el formulario.',
    noNumber: (at) =>
      `Registramos su restricción a partir del ${at}. No nos dio un número de cuenta, así que todavía no podemos aplicarla. Mándenos el número que aparece en su factura: use la página de estado o escriba a la dirección de abajo.`,
  },
);

/** The same words for every number, ours or not. `at` is in words, with its zone. */
export const restrictionRecorded = (at: string, numberGiven: boolean, locale?: string): readonly string[] => {
  const say = words(locale);
  return numberGiven ? [say.recorded(at), say.wrongNumber] : [say.noNumber(at)];
};
