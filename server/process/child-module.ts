import { fileURLToPath } from 'node:url';

export interface ChildModule {
  file: string;
  execArgv: string[];
}

/** A module of this program to be run as a process of its own: compiled beside the caller, or TypeScript through tsx in a clone. */
export function childModule(caller: string, name: string): ChildModule {
  const isSource = caller.endsWith('.ts');
  return {
    file: fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, caller)),
    execArgv: isSource ? ['--import', 'tsx'] : [],
  };
}
