/** Frozen: IndexedDB belongs to the origin, so another one would lose every working copy. */
export const scheme = "secondstory";
export const origin = "secondstory://app";

/** Whether a URL lies within the app's own origin. */
export function isOwnUrl(url: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/**
 * What a page of the app may do. Scripts come from the app's own files only; style elements need this load's nonce;
 * style attributes are refused, since nothing that is typed or imported may bring any.
 * @param wasm only for workers that run a WebAssembly module
 */
export function contentSecurityPolicy(nonce: string, wasm: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
