import { type Api, RequestError } from '../api.ts';
import type { Asked, DocumentText } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';

/** Reads what the panels show: words, an entity's details, documents. A late reply for something no longer selected is dropped. */
export function createReader(store: StateStore, api: Api) {
  const { getState, setState } = store;
  let detailsRequest = new AbortController();

  const readDocument = async (id: string) => {
    const known = getState().documents[id];
    if (id === '' || known?.state === 'busy' || known?.state === 'done') return;
    const put = (asked: Asked<DocumentText>) => {
      setState(({ documents }) => ({ documents: { ...documents, [id]: asked } }));
    };
    put({ state: 'busy' });
    try {
      put({ state: 'done', value: await api.document(id) });
    } catch (cause) {
      put({ state: 'failed', error: asRequestError(cause) });
    }
  };

  return {
    readDocument,
    readSchema: async () => {
      try {
        setState({ schema: await api.schema() });
      } catch (cause) {
        setState({ failure: asRequestError(cause) });
      }
    },
    readDetails: async (id: string) => {
      detailsRequest.abort();
      detailsRequest = new AbortController();
      const { signal } = detailsRequest;
      setState({ details: { state: 'busy' } });
      try {
        const value = await api.entity(id, signal);
        if (signal.aborted) return;
        setState({ details: { state: 'done', value } });
        for (const { document } of [value, ...value.measures].flatMap(({ evidence }) => evidence))
          void readDocument(document);
      } catch (cause) {
        if (!signal.aborted) setState({ details: { state: 'failed', error: asRequestError(cause) } });
      }
    },
  };
}

function asRequestError(cause: unknown): RequestError {
  return cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
}
