/** Ends an answering process while its answer lies unread, then waits until it has ended. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startAnswering } from '../../../server/process/answering-process.ts';

const [, , file = ''] = process.argv;
const lost = () => new Error('lost');
const running = startAnswering<{ file: string }, 'closed' | 'late'>(
  { file: fileURLToPath(new URL('./one-answer.mjs', import.meta.url)), execArgv: [] },
  {
    ...{ refused: lost, notStarted: lost, onEnd: lost },
    late: { timeout: 'late', aborted: 'late', error: lost },
  },
);
const answer = running.ask({ file }).catch(() => 'lost');
while (!running.isReady()) await new Promise((resolve) => setImmediate(resolve));
while (!existsSync(file));
running.end('closed');
await running.exited;
console.log(`${String(await answer)}, ended`);
