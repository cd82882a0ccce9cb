// Answers its first question, and tells by a file that the answer is on its way. What it holds makes its end take a while.
import { writeFileSync } from 'node:fs';

globalThis.held = Buffer.alloc(400_000_000, 1);
process.send({ id: 0 });
process.on('message', ({ id, file }) => {
  process.send({ id, value: 'answered' }, () => writeFileSync(file, ''));
});
