import type { Me } from '@/lib/api'
import { CENTRE } from '@/lib/centre'

/** Which party a person acts for; it decides what the home page and the menu show. */
export type Side = 'prefecture' | 'bureau' | 'centre'

export function sideOf(me: Pick<Me, 'roles' | 'tenant' | 'region'>): Side {
  if (me.tenant) return 'prefecture'
  return me.roles.includes('bureau') ? 'bureau' : 'centre'
}

/** Whether results are due from this person. */
export function records(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('editor') || me.roles.includes('desk')
}

/** Whether this person opens and closes reporting rounds, reminds, and decides on more time. */
export function managesRounds(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('jpo-coordinator')
}

/** Whether this person writes the KPIs of a prefecture, or those of the centre. */
export function drafts(me: Pick<Me, 'roles' | 'tenant'>, code: string): boolean {
  return code === CENTRE
    ? me.roles.includes('jpo-coordinator')
    : me.tenant?.code === code && me.roles.includes('editor')
}

/** Whether this person makes plans and opens them for drafting. */
export function managesPlans(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('jpo-coordinator') || me.roles.includes('jpo-administrator')
}

/** Whether what others submit, or what was returned, waits for a step of this person's. */
export function takesSteps(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some((role) =>
    ['editor', 'approver', 'bureau', 'jpo-coordinator', 'jpo-administrator', 'oversight'].includes(role),
  )
}

/** Whether this person asks for more time in a round. */
export function asksExtension(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('editor') || me.roles.includes('approver')
}

/** Whether this person decides on improvements of their prefecture. */
export function improves(me: Pick<Me, 'roles' | 'tenant'>, tenant: string): boolean {
  return me.tenant?.code === tenant && (me.roles.includes('editor') || me.roles.includes('approver'))
}

/** Whether this person writes the practice entries of a prefecture. */
export function writesPractices(me: Pick<Me, 'roles' | 'tenant'>, tenant: string): boolean {
  return me.tenant?.code === tenant && records(me)
}

/** Whether this person takes a published entry of a prefecture back. */
export function withdrawsPractices(me: Pick<Me, 'roles' | 'tenant'>, tenant: string): boolean {
  return improves(me, tenant) || me.roles.includes('jpo-coordinator')
}

/** Whether this person keeps what is known of their prefecture itself. */
export function administers(me: Pick<Me, 'roles' | 'tenant'>, tenant: string): boolean {
  return me.tenant?.code === tenant && me.roles.includes('administrator')
}

/** Whether this person reads the trail of changes of what they may open. */
export function readsTrail(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some((role) => role !== 'viewer' && role !== 'desk')
}

/** Whether this person may open the prefecture's KPIs; everybody else sees its counts only. */
export function mayOpen(
  me: Pick<Me, 'roles' | 'tenant' | 'region'>,
  tenant: { code: string; bureau: string },
): boolean {
  switch (sideOf(me)) {
    case 'prefecture':
      return me.tenant?.code === tenant.code
    case 'bureau':
      return me.region?.code === tenant.bureau
    case 'centre':
      return true
  }
}
