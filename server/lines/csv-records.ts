import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Options, parse } from 'csv-parse';

/**
 * Reads separated values piece by piece and tells each record as the library gives it: nothing of it is kept. Throws the
 * library's `CsvError` where the text is none; what came before was told.
 */
export async function readRecords(
  pieces: Iterable<string>,
  options: Options,
  tell: (record: unknown) => void,
): Promise<void> {
  const parser = parse({
    ...options,
    on_record: (record: unknown) => {
      tell(record);
      return null;
    },
  });
  await pipeline(Readable.from(pieces), parser, async (rest) => {
    for await (const left of rest) throw new Error(`a record was kept: ${JSON.stringify(left)}`);
  });
}
