/** Where a prefecture's report to a round stands. */
export function reportAddress(code: string, round: string): string {
  return `/tenants/${code}/rounds/${round}`
}
