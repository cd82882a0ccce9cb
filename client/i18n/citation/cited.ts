/** What a citation says of a document; what is not known is left out, never guessed. */
export interface CitedDocument {
  title: string;
  publisher?: string | undefined;
  /** EDTF level 1, such as `2024-08`, `2024?`. */
  date?: string | undefined;
  /** Of a table: its file and sheet. */
  table?: { file: string; sheet?: string | undefined } | undefined;
}

/** Where it can be read, and when it was looked at there (`YYYY-MM-DD`). */
export interface CitedAt {
  address: string;
  seen: string;
}

/** The four digits of a year, the month and the day of an EDTF date, as far as it says them, and whether it is doubted. */
export function partsOfDate(date: string | undefined): {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
  isDoubted: boolean;
} {
  const [, year, month, day, mark] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?([?~%])?$/.exec(date ?? '') ?? [];
  return { year, month, day, isDoubted: mark !== undefined };
}
