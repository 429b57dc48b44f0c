import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createPlan, openPlan, type Plan, type PlanDraft, putPlan } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'

/** Everything rests on the plans: after a change, all of it is read anew. */
function usePlanChange<A>(change: (asked: A) => Promise<Plan>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
}

export function useCreatePlan() {
  const key = useIdempotencyKey()
  return usePlanChange((draft: PlanDraft) => createPlan(draft, key(draft)))
}

/** `etag` is of what was seen when the change was written. */
export function usePutPlan(plan: string) {
  return usePlanChange(({ draft, etag }: { draft: PlanDraft; etag: string }) => putPlan(plan, draft, ifMatch(etag)))
}

/** Opens a plan for drafting. Somebody who opened it before is not overwritten: the plan is read anew. */
export function useOpenPlan(plan: Plan) {
  const queries = useQueryClient()
  const open = usePlanChange((draftingDeadline: string) => openPlan(plan.id, { draftingDeadline }, ifMatch(plan.etag)))
  return {
    ...open,
    mutate: (deadline: string, then: { onSuccess: () => void }) =>
      open.mutate(deadline, {
        ...then,
        onError: (error) => (isProblem(error, 412) ? void queries.invalidateQueries() : undefined),
      }),
  }
}
