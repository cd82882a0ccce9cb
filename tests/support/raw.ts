import { connect } from 'node:net';

/** What comes back for these bytes until the connection is closed; for what no client would send. */
export function sent(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let all = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: Buffer) => (all += chunk.toString()));
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve(all);
    });
  });
}

/** The status of an answer, and the code of its error. */
export const outcome = (answer: string): (string | undefined)[] => [
  answer.split(' ')[1],
  /"code":"([\w-]+)"/.exec(answer)?.[1],
];
