import * as z from 'zod';
import { foldText } from '#shared/fold-text';

const Remembered = z.array(
  z.object({ statement: z.string(), at: z.number(), rows: z.number().optional(), name: z.string().optional() }),
);
/** A statement that was run, or kept as a favourite. `rows` is absent where it failed. */
export type RememberedStatement = z.output<typeof Remembered>[number];

const most = 500;
const historyKey = 'kuajie.statements';
const favouritesKey = 'kuajie.favourites';

/** The latest first; the same statement stands there once. */
export function readHistory(): RememberedStatement[] {
  return read(historyKey);
}

export function remember({ statement, rows }: { statement: string; rows: number | undefined }): void {
  if (statement.trim() === '') return;
  const others = readHistory().filter((one) => one.statement !== statement);
  const own = { statement, at: Date.now(), ...(rows === undefined ? {} : { rows }) };
  write(historyKey, [own, ...others].slice(0, most));
}

export function clearHistory(): void {
  write(historyKey, []);
}

export function readFavourites(): RememberedStatement[] {
  return read(favouritesKey);
}

export function isFavourite(statement: string): boolean {
  return readFavourites().some((one) => one.statement === statement);
}

/** Keeps a statement as a favourite, or no longer. */
export function toggleFavourite(statement: string): void {
  const favourites = readFavourites();
  const others = favourites.filter((one) => one.statement !== statement);
  write(favouritesKey, others.length < favourites.length ? others : [{ statement, at: Date.now() }, ...others]);
}

/** Those that hold every word. */
export function findStatements(all: readonly RememberedStatement[], words: string): RememberedStatement[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  return all.filter(({ statement }) => wanted.every((word) => foldText(statement).includes(word)));
}

/** What is kept, by its key, read once; another tab of the browser may change it. */
const known = new Map<string, RememberedStatement[]>();

/** Reads what is kept before it is first shown. */
export function openRemembered(): void {
  known.set(historyKey, readStored(historyKey)).set(favouritesKey, readStored(favouritesKey));
  window.addEventListener('storage', ({ key }) => {
    if (key !== null && known.has(key)) known.set(key, readStored(key));
  });
}

function read(key: string): RememberedStatement[] {
  return known.get(key) ?? readStored(key);
}

/** A browser that keeps nothing for us is no reason to fail. */
function readStored(key: string): RememberedStatement[] {
  try {
    const parsed = Remembered.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

function write(key: string, statements: readonly RememberedStatement[]): void {
  known.set(key, [...statements]);
  try {
    localStorage.setItem(key, JSON.stringify(statements));
  } catch {
    // Nothing is lost but the memory of it.
  }
}
