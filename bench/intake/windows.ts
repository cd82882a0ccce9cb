import type { Stage } from './stage.ts';

const rounds = 5;

/** The rows around a line of the table, as the page asks for them where a line is clicked: the first, one in the middle, the last. */
export async function measureWindows({ url, size }: Pick<Stage, 'url' | 'size'>): Promise<void> {
  for (const row of [2, Math.floor(size.rows / 2), size.rows + 1])
    for (const rows of [21, 200]) {
      const times: number[] = [];
      let spans = 0;
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        const answer = await fetch(`${url}/api/documents/twins:twins-csv?row=${row}&rows=${rows}`);
        if (!answer.ok) throw new Error(await answer.text());
        const { spans: proven } = (await answer.json()) as { spans: unknown[] };
        times.push(performance.now() - start);
        spans = proven.length;
      }
      const [fastest = 0, ...others] = times.sort((a, b) => a - b);
      const slowest = others.at(-1) ?? fastest;
      console.log(`${rows} rows around ${row}: ${fastest.toFixed(0)} to ${slowest.toFixed(0)} ms, ${spans} proven`);
    }
}
