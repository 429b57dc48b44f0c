/** Why somebody may neither thank nor vote: it is their own entry, or others do that for their party. */
export type Why = 'own' | 'role'
