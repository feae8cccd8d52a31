import type { Refusal } from '#domain/case/refusal.ts';
import { type Locale, localeOf } from '#functions/letters/catalog.ts';

/** Refusals whose own sentence a page shows, by code; English is the refusal's. */
const spanish = {
  'wrong-code':
    'Este código no corresponde a esta referencia. Puede que ya se haya usado o que lo reemplace uno más nuevo. Después de cinco intentos fallidos, un código deja de servir.',
  'wrong-passphrase':
    'Esta frase de contraseña no abre ningún registro con esta referencia. Después de cinco intentos fallidos, o si enviamos un código nuevo, escriba el código de nuestra carta más reciente y elija una frase.',
  'fetched-often':
    'Los registros ya se descargaron diez veces con esta frase de contraseña. Pida un código nuevo para descargarlos otra vez.',
  'too-many-messages': 'Todavía no hemos leído varios de sus mensajes. Espere una respuesta.',
  'case-too-long':
    'El historial de este caso está lleno. Ahora solo podemos anotar una decisión, una respuesta y cartas.',
} as const satisfies Readonly<Record<string, string>>;

export type SaidByPage = keyof typeof spanish;

/** Why we refused, in the page's language. */
export const refusalIn = (error: Refusal & { readonly code: string }, language?: Locale): string =>
  localeOf(language) === 'es' && Object.hasOwn(spanish, error.code)
    ? spanish[error.code as SaidByPage]
    : error.message;
