import type { Improvement, KpiDetail, KpiVersions, RoundVerification } from '@/lib/api'

/** Somebody who had to do with a KPI, and what they did, the latest time last. */
export interface Involved {
  name: string
  deeds: { what: 'recorded' | 'stepped' | 'verified' | 'decided'; role: string | null; last: string }[]
}

interface Deed {
  name: string
  what: Involved['deeds'][number]['what']
  role: string | null
  at: string
}

/** Who recorded, took steps, verified and decided: read off what they left, so that nobody keeps a list. */
export function peopleOf(
  kpi: KpiDetail,
  versions: KpiVersions | undefined,
  verifications: readonly RoundVerification[],
  improvements: readonly Improvement[],
): Involved[] {
  const deeds: Deed[] = [
    ...kpi.history.map(({ byName, role, at }) => ({ name: byName, what: 'recorded' as const, role, at })),
    ...(versions?.versions ?? []).flatMap(({ flow }) =>
      flow.steps.map(({ by, at }) => ({ name: by.name, what: 'stepped' as const, role: by.role, at })),
    ),
    ...verifications.map(({ verification }) => ({
      name: verification.writtenByName,
      what: 'verified' as const,
      role: null,
      at: verification.writtenAt,
    })),
    ...improvements.map(({ decidedByName, decidedByRole, decidedAt }) => ({
      name: decidedByName,
      what: 'decided' as const,
      role: decidedByRole,
      at: decidedAt,
    })),
  ]
  const people = new Map<string, Involved>()
  for (const { name, what, role, at } of deeds.sort((a, b) => a.at.localeCompare(b.at))) {
    const person = people.get(name) ?? { name, deeds: [] }
    const known = person.deeds.find((deed) => deed.what === what)
    if (known) Object.assign(known, { last: at, role: role ?? known.role })
    else person.deeds.push({ what, role, last: at })
    people.set(name, person)
  }
  return [...people.values()]
}
