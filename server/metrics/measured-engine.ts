import { performance } from 'node:perf_hooks';
import { Failure } from '../failure.ts';
import type { CypherEngine } from '../store/engine.ts';

type CallKind = 'read' | 'statement' | 'explain' | 'schema' | 'write';

export interface EngineObserver {
  callBegins: (kind: CallKind) => void;
  /** The outcome is `ok` or the code of an error. */
  callEnds: (kind: CallKind, outcome: string, seconds: number) => void;
}

/** The same engine, of which each call is told: a read until its last row was taken, a user's statement until its first. */
export function measuredEngine(engine: CypherEngine, observer: EngineObserver): CypherEngine {
  const begin = (kind: CallKind) => {
    const began = performance.now();
    observer.callBegins(kind);
    return (outcome: string) => {
      observer.callEnds(kind, outcome, (performance.now() - began) / 1000);
    };
  };
  const timed = async <T>(kind: CallKind, call: () => Promise<T>): Promise<T> => {
    const end = begin(kind);
    let outcome = 'ok';
    try {
      return await call();
    } catch (cause) {
      outcome = codeOf(cause);
      throw cause;
    } finally {
      end(outcome);
    }
  };
  return {
    ...engine,
    stream: async function* (...asked) {
      const end = begin('read');
      let outcome = 'ok';
      try {
        yield* engine.stream(...asked);
      } catch (cause) {
        outcome = codeOf(cause);
        throw cause;
      } finally {
        end(outcome);
      }
    },
    runStatement: (...asked) => timed('statement', () => engine.runStatement(...asked)),
    explain: (...asked) => timed('explain', () => engine.explain(...asked)),
    changeSchema: (text) => timed('schema', () => engine.changeSchema(text)),
    transact: (work) => timed('write', () => engine.transact(work)),
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Failure ? cause.code : 'internal';
}
