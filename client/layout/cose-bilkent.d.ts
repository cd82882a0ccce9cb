declare module 'cytoscape-cose-bilkent' {
  import type { Ext } from 'cytoscape';
  const register: Ext;
  export default register;
}
