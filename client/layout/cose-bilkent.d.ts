declare module 'layout-base' {
  const layoutBase: { RandomSeed: { seed: number; x: number } };
  export default layoutBase;
}

declare module 'cytoscape-cose-bilkent' {
  import type { Ext } from 'cytoscape';
  const register: Ext;
  export default register;
}
