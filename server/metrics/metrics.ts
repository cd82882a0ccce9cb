import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EngineObserver } from './measured-engine.ts';
import type { ProcessEnd } from '../store/process-end.ts';

/** What an operator sees of the program, as Prometheus reads it. Names are listed in docs/operations. */
export interface Metrics extends EngineObserver {
  requestBegins: () => void;
  requestEnds: (request: { route: string; method: string; status: number; seconds: number }) => void;
  /** A request that was refused or failed, by the code of its error. */
  refused: (code: string) => void;
  processEnded: (end: Pick<ProcessEnd, 'process' | 'reason'>) => void;
  text: () => Promise<string>;
  contentType: string;
}

/** Seconds: what is answered from memory, by a query, and at the limits of time. */
const buckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    ...{
      name: 'kuajie_http_request_duration_seconds',
      help: 'Requests by route, method and status',
      registers,
      buckets,
    },
    labelNames: ['route', 'method', 'status'],
  });
  const inFlight = new Gauge({ name: 'kuajie_http_requests_in_flight', help: 'Requests being answered', registers });
  const refusals = new Counter({
    ...{ name: 'kuajie_http_errors_total', help: 'Errors answered, by code', registers },
    labelNames: ['code'],
  });
  const calls = new Histogram({
    ...{
      name: 'kuajie_engine_call_duration_seconds',
      help: 'Calls of the engine by kind and outcome',
      registers,
      buckets,
    },
    labelNames: ['kind', 'outcome'],
  });
  const running = new Gauge({
    ...{ name: 'kuajie_engine_calls_in_flight', help: 'Calls of the engine that wait or run, by kind', registers },
    labelNames: ['kind'],
  });
  const ends = new Counter({
    ...{
      name: 'kuajie_engine_process_ends_total',
      help: 'Processes of the embedded engine that ended, by reason',
      registers,
    },
    labelNames: ['process', 'reason'],
  });
  return {
    requestBegins: () => {
      inFlight.inc();
    },
    requestEnds: ({ route, method, status, seconds }) => {
      inFlight.dec();
      requests.observe({ route, method, status }, seconds);
    },
    refused: (code) => {
      refusals.inc({ code });
    },
    callBegins: (kind) => {
      running.inc({ kind });
    },
    callEnds: (kind, outcome, seconds) => {
      running.dec({ kind });
      calls.observe({ kind, outcome }, seconds);
    },
    processEnded: ({ process, reason }) => {
      ends.inc({ process, reason });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
