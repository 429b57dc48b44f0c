/** Where a prefecture's report to a round stands; null while there is no such page. */
export function reportAddress(_code: string, _round: string): string | null {
  return null
}
