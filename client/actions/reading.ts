import type { ActSources } from './act-sources.ts';

/** What is read beside the picture, and the document that is open. */
export function createReadingActs({ store: { setState }, reader }: Pick<ActSources, 'store' | 'reader'>) {
  return {
    readSchema: reader.readSchema,
    readNeeded: reader.readNeeded,
    readSentences: reader.readSentences,
    readDocument: reader.readDocument,
    retryReading: reader.retry,
    retryDetails: reader.readDetails,
    /** Opens a document at the span that begins and ends there; a table at the row. */
    openDocument: (document: string, start?: number, end?: number, row?: number) => {
      setState({ reading: { document, start, end } });
      void reader.readDocument(document, row);
    },
    closeDocument: () => setState({ reading: undefined }),
  };
}

export type ReadingActs = ReturnType<typeof createReadingActs>;
