import { catalog, type Locale } from '#functions/letters/catalog.ts';

type Region = 'americas' | 'europe' | 'africa' | 'asia' | 'oceania';

/** ISO 3166-1. */
const regions: readonly (readonly [Region, string])[] = [
  [
    'americas',
    'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
  ],
  [
    'europe',
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
  ],
  [
    'africa',
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  ],
  [
    'asia',
    'AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  ],
  [
    'oceania',
    'AQ AS AU BV CC CK CX FJ FM GS GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  ],
];

const words = catalog<Readonly<Record<Region, string>>>(
  {
    americas: 'Americas',
    europe: 'Europe',
    africa: 'Africa',
    asia: 'Asia',
    oceania: 'Oceania and Antarctica',
  },
  {
    americas: 'América',
    europe: 'Europa',
    africa: 'África',
    asia: 'Asia',
    oceania: 'Oceanía y Antártida',
  },
);

export interface CountryGroup {
  readonly region: string;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

const made: Partial<Record<Locale, readonly CountryGroup[]>> = {};

/** Made at first use. */
export const countryGroups = (language: Locale): readonly CountryGroup[] => {
  const known = made[language];
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([`${language}-US`], { type: 'region' });
  const named = (code: string) => ({ code, name: names.of(code) ?? code });
  const groups = regions.map(([region, codes]) => ({
    region: words(language)[region],
    countries: codes
      .split(' ')
      .map(named)
      .sort((one, other) => one.name.localeCompare(other.name, language)),
  }));
  made[language] = groups;
  return groups;
};

/** As typed, for a code that is none. */
export const countryInWords = (code: string, language: Locale): string =>
  countryGroups(language)
    .flatMap(({ countries }) => countries)
    .find((one) => one.code === code)?.name ?? code;
