import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import type { ModelTrouble } from '../../shared/model-words.ts';
import { PieceFailure } from './piece-failure.ts';

/** What an answer may have; ten times what a piece needs. */
const mostBytes = 256_000;

interface Posting {
  url: URL;
  key: string | undefined;
  body: unknown;
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * Posts JSON and reads the answer as text, within a time and a number of bytes; a redirection is not followed. Not `fetch`, which gives up on a
 * slow model by a time of its own. Throws a PieceFailure; where the signal aborts, its reason.
 */
export async function postJson({ url, key, body, timeoutMs, signal }: Posting): Promise<string> {
  const late = AbortSignal.timeout(timeoutMs);
  let response: IncomingMessage | undefined;
  try {
    response = await send(url, {
      body: JSON.stringify(body),
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.any([signal, late]),
    });
    const trouble = troubleOf(response.statusCode ?? 0);
    if (trouble !== undefined) throw new PieceFailure(trouble);
    return await textOf(response);
  } catch (cause) {
    signal.throwIfAborted();
    if (late.aborted) throw new PieceFailure('late');
    throw cause instanceof PieceFailure ? cause : new PieceFailure(response === undefined ? 'unreachable' : 'failing');
  } finally {
    response?.destroy();
  }
}

interface Sent {
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}

function send(url: URL, { body, headers, signal }: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? safeRequest : plainRequest)(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      // A connection that the other side has closed meanwhile would look like one that fails.
      agent: false,
      signal,
    });
    request.once('response', resolve);
    // Once an answer is there, whoever reads it hears what goes wrong.
    request.on('error', reject);
    request.end(body);
  });
}

function troubleOf(status: number): ModelTrouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'failing' : 'rejected';
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new PieceFailure('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
