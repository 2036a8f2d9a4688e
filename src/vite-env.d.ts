/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module 'virtual:engine-asset' {
  /** Address of the compressed DuckDB WebAssembly, relative to the page. */
  const path: string;
  export default path;
}
