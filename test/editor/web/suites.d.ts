/** The test files that run in a browser, listed when they are bundled (test/host/web.mjs). */
declare module 'copydesk:suites' {
  import type { WindowKind } from '../windowKind';
  const suites: readonly { readonly kind: WindowKind; readonly load: () => Promise<unknown> }[];
  export default suites;
}
