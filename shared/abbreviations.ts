interface Abbreviations {
  /** A name or a word follows: Mr. Smith. */
  beforeWords: readonly string[];
  /** A number follows, Arabic or Roman: No. 5, Art. IV. Before a word they may end a sentence. */
  beforeNumbers: readonly string[];
  /** Whether a full stop behind a number makes it an ordinal: am 6. Februar. */
  hasOrdinals?: boolean;
}

const none: Abbreviations = { beforeWords: [], beforeNumbers: [] };

/** Words that end in a full stop within a sentence, without it and in lower case, by the first part of the language's tag. */
const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: {
    beforeWords: words(
      'mr mrs ms dr prof st messrs hon rev gen col lt capt sgt sen rep gov pres vs viz cf e.g i.e mt ft',
    ),
    beforeNumbers: words(
      'no nos art arts sec secs ch para paras p pp vol vols fig figs ed cl ca c app jan feb mar apr jun jul aug sept sep oct nov dec',
    ),
  },
  de: {
    beforeWords: words('dr prof hr fr st z.b d.h u.a i.d.r bzw vgl sog inkl exkl evtl ggf geb gest jr sen'),
    beforeNumbers: words('nr art abs s bd kap abb ziff lit ca anm'),
    hasOrdinals: true,
  },
  fr: {
    beforeWords: words('m mm dr pr st ste mgr cf c.-à-d p.ex'),
    beforeNumbers: words('art al no p pp vol chap fig env av apr'),
  },
  es: { beforeWords: words('sr sra srta dr dra d ud uds cf'), beforeNumbers: words('art núm no pág págs vol cap fig') },
  it: {
    beforeWords: words('sig dott prof ing avv on s ss cfr'),
    beforeNumbers: words('art n nn pag pagg vol cap fig'),
  },
  pt: { beforeWords: words('sr sra dr dra prof v.ex'), beforeNumbers: words('art n pág vol cap fig') },
  nl: { beforeWords: words('dhr mevr dr prof mr ir bijv d.w.z m.a.w'), beforeNumbers: words('art nr blz p vol fig') },
  pl: {
    beforeWords: words('dr prof św ks inż mgr np tzn tj'),
    beforeNumbers: words('art nr ust s str r'),
    hasOrdinals: true,
  },
  cs: { beforeWords: words('dr prof ing sv např tj tzv'), beforeNumbers: words('čl č odst str s'), hasOrdinals: true },
  ru: { beforeWords: words('г гг гр им ул пр д т.е т.н т.к см'), beforeNumbers: words('ст п пп с стр т гл рис') },
};

/** Those of a language, or none where no table has it. */
export function abbreviationsOf(language: string): Abbreviations {
  const [base = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(byLanguage, base) ? (byLanguage[base] ?? none) : none;
}

function words(text: string): string[] {
  return text.split(' ');
}
