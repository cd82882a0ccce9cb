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

/** What may be told of it: neither its key nor its path. That its address is this machine does not say that what answers there keeps the text. */
export function offerOf({ url, model }: ModelEndpoint): OfferedModel {
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return { name: model, host: url.origin, isHere };
}

/** Where a text goes that is sent to it, as far as this program knows. */
export function destinationOf({ isHere }: OfferedModel): string {
  return isHere
    ? 'the address is this machine; whether what answers there passes the text on is not known to this program'
    : 'the text leaves this machine; what is kept of it there is not in our hands';
}
