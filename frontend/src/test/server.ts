import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import type { Me } from '@/lib/api'
import {
  bureaus,
  exchange,
  measures,
  overviewOf,
  plans,
  seminarKpi,
  seminarVersions,
  summaryOf,
  tenants,
  todos,
} from './fixtures'

export function problem(status: number, slug: string, more: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: `/problems/${slug}`, title: slug, status, detail: '', errors: [], ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}

/** Signs somebody in for this test. */
export function signIn(me: Me) {
  server.use(http.get('/api/me', () => HttpResponse.json(me)))
}

/** The portal as somebody who has not signed in finds it, with everything else there to be read. */
export const server = setupServer(
  http.get('/api/me', () => problem(401, 'unauthenticated')),
  http.get('/api/me/todos', () => HttpResponse.json(todos)),
  http.get('/api/me/notices', () => HttpResponse.json([])),
  http.get('/api/plans', () => HttpResponse.json(plans)),
  http.get('/api/measures', () => HttpResponse.json(measures)),
  http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures, industries: [], enterprises: [] })),
  http.get('/api/tenants', () => HttpResponse.json(tenants)),
  http.get('/api/bureaus', () => HttpResponse.json(bureaus)),
  http.get('/api/plans/:plan/overview', ({ params }) => HttpResponse.json(overviewOf(String(params.plan)))),
  http.get('/api/plans/:plan/kpis', ({ request }) =>
    HttpResponse.json(
      new URL(request.url).searchParams.get('level') === 'central'
        ? []
        : [
            summaryOf(seminarKpi),
            summaryOf(seminarKpi, {
              id: 'k9',
              code: 'R2-03-1',
              tenant: '03',
              sentence: '人材を育成する。',
              standing: 'on-track',
              illustrative: true,
            }),
          ],
    ),
  ),
  http.get('/api/rounds', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/improvements', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/adoptions', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/kpis/:kpi/recommended-practices', () => HttpResponse.json([])),
  http.get('/api/plans/:plan/practice-gaps', () => HttpResponse.json([])),
  http.get('/api/practices/:practice/adoptions', () => HttpResponse.json([])),
  http.get('/api/practices/:practice/exchange', () => HttpResponse.json(exchange)),
  http.get('/api/me/practice-subscriptions', () => HttpResponse.json([])),
  http.get('/api/queue/practices', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/kpis/:kpi/evidence', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/kpis/:kpi/self-verifications', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/practices', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/plans/:plan/imports', () => HttpResponse.json([])),
  http.get('/api/tenants/:code/plans/:plan/kpis', () => HttpResponse.json([summaryOf(seminarKpi)])),
  http.get('/api/tenants/:code/kpis/:kpi/versions', () => HttpResponse.json(seminarVersions)),
  http.get('/api/tenants/:code/kpis/:kpi', () => HttpResponse.json(seminarKpi)),
)

/** What is sent to an address, with its condition. */
export function sent(method: 'post' | 'put', path: string, answer: () => Response) {
  const requests: { body: unknown; ifMatch: string | null; key: string | null }[] = []
  server.use(
    http[method](path, async ({ request }) => {
      requests.push({
        body: await request.json(),
        ifMatch: request.headers.get('If-Match'),
        key: request.headers.get('Idempotency-Key'),
      })
      return answer()
    }),
  )
  return requests
}
