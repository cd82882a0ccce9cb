import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ModelEndpoint } from '../../server/model/endpoint.ts';
import { listen } from './listen.ts';

/** What was asked of the model: the sentences that it was shown, and all that was sent. */
interface Question {
  headers: IncomingMessage['headers'];
  path: string | undefined;
  body: string;
  sentences: { n: number; text: string }[];
}

/** How an endpoint answers, well or badly. */
export type Manner = (question: Question, response: ServerResponse) => void;

export interface ModelServer {
  endpoint: ModelEndpoint;
  questions: Question[];
  /** How it answers from now on. */
  answer: (manner: Manner) => void;
  close: () => void;
}

export const modelKey = 'a-key-of-the-tests';

/** A small endpoint of chat completions on a real socket. */
export async function startModel(first: Manner): Promise<ModelServer> {
  const questions: Question[] = [];
  let manner = first;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const question = questionOf(request, Buffer.concat(chunks).toString('utf8'));
      questions.push(question);
      manner(question, response);
    })();
  });
  const url = new URL(`${await listen(server)}/v1/chat/completions`);
  return {
    endpoint: { url, model: 'small-model', key: modelKey, pieceMs: 20_000, totalMs: 60_000 },
    questions,
    answer: (next) => {
      manner = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function questionOf({ headers, url }: IncomingMessage, body: string): Question {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const { sentences } = JSON.parse(messages[1]?.content ?? '') as Pick<Question, 'sentences'>;
  return { headers, path: url, body, sentences };
}

/** A completion with this text. */
export function says(text: string): Manner {
  return (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }),
    );
  };
}

export function proposes(answer: { entities?: unknown[]; relations?: unknown[] }): Manner {
  return says(JSON.stringify({ entities: [], relations: [], ...answer }));
}

/** A status, with a body that gives the key away. */
export function refuses(status: number, headers: Record<string, string> = {}): Manner {
  return ({ headers: { authorization } }, response) => {
    response.writeHead(status, headers).end(`Incorrect API key provided: ${authorization ?? ''}`);
  };
}
