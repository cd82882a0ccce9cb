import type { OfferedModel } from '../../shared/model.ts';

/** A language model and how it is asked; the operator's setting, and nothing of it comes from a request. */
export interface ModelEndpoint {
  /** Of chat completions, http or https. */
  url: URL;
  model: string;
  key?: string | undefined;
  /** How long a piece of a document may take, and all of it. */
  pieceMs: number;
  totalMs: number;
}

/** The endpoint of a base address such as `http://127.0.0.1:11434/v1`, or of the whole one. */
export function completionsUrl(address: string): URL {
  const url = new URL(address);
  if (!/\/chat\/completions\/?$/.test(url.pathname))
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url;
}

/** What may be told of it: neither its key nor its path. */
export function offerOf({ url, model }: ModelEndpoint): OfferedModel {
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return { name: model, host: url.origin, isHere };
}
