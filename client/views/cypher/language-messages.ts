/** What the editor asks of the language worker; all places are offsets in the statement. */
export type LanguageRequest =
  | { kind: 'names'; names: GraphNames }
  | { kind: 'check'; id: number; statement: string }
  | { kind: 'complete'; id: number; statement: string; caret: number }
  | { kind: 'format'; id: number; statement: string };

/** The names of the graph, for completion and for warnings about others. */
export interface GraphNames {
  labels: string[];
  relationshipTypes: string[];
  propertyKeys: string[];
}

export interface Fault {
  from: number;
  to: number;
  severity: 'error' | 'warning';
  message: string;
}

/** A piece of the statement and what it is, such as `keyword` or `label`. */
export interface Token {
  from: number;
  to: number;
  type: string;
}

export interface CompletionOption {
  label: string;
  type: 'keyword' | 'label' | 'type' | 'property' | 'function' | 'variable' | 'other';
}

export type LanguageAnswer =
  | { id: number; kind: 'check'; faults: Fault[]; tokens: Token[] }
  | { id: number; kind: 'complete'; options: CompletionOption[] }
  | { id: number; kind: 'format'; text: string };
