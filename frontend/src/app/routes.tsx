import { type ComponentType, lazy } from 'react'
import type { RouteObject } from 'react-router'
import { HomePage } from './pages/HomePage'
import { NotFoundPage } from './pages/NotFoundPage'
import { SignOutPage } from './pages/SignOutPage'
import { BrokenPage, Shell } from './Shell'
import { SignedIn } from './SignedIn'

/** A page whose script is fetched when somebody first opens it. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }))
  return <Page />
}

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      { index: true, element: <HomePage /> },
      { path: 'help', element: page(() => import('./pages/HelpPage'), 'HelpPage') },
      { path: 'logout', element: <SignOutPage /> },
      {
        element: <SignedIn />,
        children: [
          { path: 'plans', element: page(() => import('./pages/PlansPage'), 'PlansPage') },
          { path: 'plans/new', element: page(() => import('./pages/PlanFormPages'), 'NewPlanPage') },
          { path: 'plans/:plan/edit', element: page(() => import('./pages/PlanFormPages'), 'EditPlanPage') },
          { path: 'plans/:plan/overview', element: page(() => import('./pages/OverviewPage'), 'OverviewPage') },
          { path: 'plans/:plan/kpis', element: page(() => import('./pages/NationalKpisPage'), 'NationalKpisPage') },
          { path: 'rounds', element: page(() => import('./pages/RoundsPage'), 'RoundsPage') },
          { path: 'rounds/new', element: page(() => import('./pages/RoundFormPages'), 'NewRoundPage') },
          { path: 'rounds/:round', element: page(() => import('./pages/RoundPage'), 'RoundPage') },
          { path: 'rounds/:round/edit', element: page(() => import('./pages/RoundFormPages'), 'EditRoundPage') },
          { path: 'plans/:plan/shared', element: page(() => import('./pages/SharedPage'), 'SharedPage') },
          {
            path: 'plans/:plan/practices',
            element: page(() => import('./pages/PracticeCoveragePage'), 'PracticeCoveragePage'),
          },
          {
            path: 'tenants/:code/plans/:plan/comparison',
            element: page(() => import('./pages/ComparisonPage'), 'ComparisonPage'),
          },
          { path: 'tenants/:code/plans/:plan/entry', element: page(() => import('./pages/EntryPage'), 'EntryPage') },
          {
            path: 'tenants/:code/plans/:plan/imports',
            element: page(() => import('./pages/ImportsPage'), 'ImportsPage'),
          },
          {
            path: 'tenants/:code/plans/:plan',
            element: page(() => import('./pages/TenantKpisPage'), 'TenantKpisPage'),
          },
          { path: 'tenants/:code/kpis/:kpiId', element: page(() => import('./pages/KpiPage'), 'KpiPage') },
          // The centre's own KPIs go the same way as a prefecture's.
          ...['tenants/:code', 'centre'].flatMap((owner) => [
            {
              path: `${owner}/plans/:plan/definitions`,
              element: page(() => import('./pages/DefinitionsPage'), 'DefinitionsPage'),
            },
            {
              path: `${owner}/plans/:plan/definitions/carry-over`,
              element: page(() => import('./pages/CarryOverPage'), 'CarryOverPage'),
            },
            {
              path: `${owner}/kpis/:kpiId/definition`,
              element: page(() => import('./pages/DefinitionPage'), 'DefinitionPage'),
            },
          ]),
          { path: 'tenants/:code/rounds/:round', element: page(() => import('./pages/ReportPage'), 'ReportPage') },
          {
            path: 'tenants/:code/kpis/:kpiId/handover',
            element: page(() => import('./pages/HandoverPage'), 'HandoverPage'),
          },
          { path: 'tenants/:code/trail', element: page(() => import('./pages/TrailPage'), 'TrailPage') },
          { path: 'centre/trail', element: page(() => import('./pages/TrailPage'), 'CentralTrailPage') },
          { path: 'notices', element: page(() => import('./pages/NoticesPage'), 'NoticesPage') },
          { path: 'settings', element: page(() => import('./pages/SettingsPage'), 'SettingsPage') },
          { path: 'queue', element: page(() => import('./pages/QueuePage'), 'QueuePage') },
          {
            path: 'tenants/:code/improvements',
            element: page(() => import('./pages/ImprovementsPage'), 'ImprovementsPage'),
          },
          { path: 'tenants/:code/practices', element: page(() => import('./pages/PracticesPage'), 'PracticesPage') },
          {
            path: 'tenants/:code/practices/:practice',
            element: page(() => import('./pages/PracticePage'), 'PracticePage'),
          },
          { path: 'practices', element: page(() => import('./pages/PracticeSearchPage'), 'PracticeSearchPage') },
          { path: 'practices/catalogue', element: page(() => import('./pages/CataloguePage'), 'CataloguePage') },
          { path: 'practices/votes', element: page(() => import('./pages/VoteYearPage'), 'VoteYearPage') },
          {
            path: 'practices/:practice',
            element: page(() => import('./pages/PublishedPracticePage'), 'PublishedPracticePage'),
          },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
