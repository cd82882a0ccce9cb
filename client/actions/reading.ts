import type { ActSources } from './act-sources.ts';

/** What is read beside the picture, and the document that is open. */
export function createReadingActs({
  store: { setState },
  reader,
  picture,
  replaced,
  forgotten,
}: Pick<ActSources, 'store' | 'reader' | 'picture' | 'replaced' | 'forgotten'>) {
  return {
    readSchema: reader.readSchema,
    readNeeded: reader.readNeeded,
    readSentences: reader.readSentences,
    readDocument: reader.readDocument,
    readMembers: reader.readMembers,
    retryReading: reader.retry,
    retryDetails: reader.readDetails,
    /** Opens a document at the span that begins and ends there; a table at the row. */
    openDocument: (document: string, start?: number, end?: number, row?: number) => {
      setState({ reading: { document, start, end, row } });
      void reader.readDocument(document, row);
    },
    forgetData,
    /** Data came or went: whatever was read of the graph before is of another one now. */
    readAnew: async () => {
      forgetData();
      await Promise.all([reader.readSchema(), picture.openLens(undefined)]);
      setState({ past: [], future: [] });
    },
    closeDocument: () => setState({ reading: undefined }),
  };

  /** Puts away what was read of the graph. */
  function forgetData(): void {
    setState({
      ...{
        participations: undefined,
        timeline: undefined,
        outlines: undefined,
        corrections: undefined,
        details: undefined,
        around: undefined,
        growthChoice: undefined,
        measured: undefined,
        chosenAround: undefined,
        grownFrom: new Map(),
      },
      ...{ selection: undefined, reading: undefined, pointed: undefined, query: undefined, foreignNodes: undefined },
      ...{ documents: {}, sentences: {}, members: {}, names: new Map(), past: [], future: [], lost: [] },
    });
    replaced();
    forgotten();
  }
}

export type ReadingActs = ReturnType<typeof createReadingActs>;
