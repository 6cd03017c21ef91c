/** Whether the browser came over https, as the proxy that ends TLS says in X-Forwarded-Proto; with more than one, the first. */
export function isOverTls(forwardedProto: string | null | undefined): boolean {
  return forwardedProto?.split(',')[0]?.trim() === 'https'
}
