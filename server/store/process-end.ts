/** Why a process of the embedded engine ended: it said nothing, a statement had to be stopped, it took too much memory, or it died by itself. */
export type EndReason = 'silent' | 'timeout' | 'abandoned' | 'memory' | 'died';

/** A process of the embedded engine that ended otherwise than by being closed. */
export interface ProcessEnd {
  process: 'store' | 'reader';
  pid: number | undefined;
  reason: EndReason;
  /** The requests that it had not answered. */
  waiting: number;
}

export type OnProcessEnd = (end: ProcessEnd) => void;
