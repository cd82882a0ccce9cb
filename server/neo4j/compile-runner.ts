import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure.ts';
import { root } from '../root.ts';

const run = promisify(execFile);
const source = join(root, 'server', 'neo4j', 'RunNeo4j.java');

/**
 * The folder of the compiled `RunNeo4j`, beside the libraries; Java would compile it anew at each start, for a fifth of its work.
 * Throws `unavailable` where this Java has no compiler.
 */
export async function compileRunner(libraries: string, env: Readonly<NodeJS.ProcessEnv>): Promise<string> {
  const version = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12);
  const folder = join(libraries, `runner-${version}`);
  if (existsSync(folder)) return folder;
  // Whoever starts another meanwhile finds all of it or nothing.
  let making: string | undefined;
  try {
    making = mkdtempSync(join(libraries, 'making-runner-'));
    await run('java', [...compiler, '-cp', neo4jOf(libraries), '-d', making, source], { env });
    renameSync(making, folder);
  } catch (cause) {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
    if (existsSync(folder)) return folder;
    const { stderr = '', message } = cause as { stderr?: string; message: string };
    const why = stderr.split('\n').find((line) => /error/i.test(line)) ?? message;
    throw new Failure(
      'unavailable',
      `Java could not compile what starts Neo4j: ${why} (a JDK 17 or 21 can, a JRE has no compiler)`,
      { cause },
    );
  }
  return folder;
}

/** The compiler reads no `*`, and a line of Windows has no room for all. */
function neo4jOf(libraries: string): string {
  const own = readdirSync(libraries).filter((name) => /^neo4j-.*\.jar$/.test(name));
  return own.map((name) => join(libraries, name)).join(delimiter);
}

/** The class is for the oldest Java that Neo4j runs on, for the next start may be another's. */
const compiler = ['--module', 'jdk.compiler/com.sun.tools.javac.Main', '--release', '17', '-proc:none'];
