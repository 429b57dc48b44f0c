import type { RouteObject } from 'react-router'
import { CarryOverPage } from './pages/CarryOverPage'
import { CataloguePage } from './pages/CataloguePage'
import { ComparisonPage } from './pages/ComparisonPage'
import { DefinitionPage } from './pages/DefinitionPage'
import { DefinitionsPage } from './pages/DefinitionsPage'
import { EntryPage } from './pages/EntryPage'
import { HandoverPage } from './pages/HandoverPage'
import { HelpPage } from './pages/HelpPage'
import { HomePage } from './pages/HomePage'
import { ImportsPage } from './pages/ImportsPage'
import { ImprovementsPage } from './pages/ImprovementsPage'
import { KpiPage } from './pages/KpiPage'
import { NationalKpisPage } from './pages/NationalKpisPage'
import { NotFoundPage } from './pages/NotFoundPage'
import { NoticesPage } from './pages/NoticesPage'
import { OverviewPage } from './pages/OverviewPage'
import { EditPlanPage, NewPlanPage } from './pages/PlanFormPages'
import { PlansPage } from './pages/PlansPage'
import { PracticeCoveragePage } from './pages/PracticeCoveragePage'
import { PracticePage } from './pages/PracticePage'
import { PracticeSearchPage } from './pages/PracticeSearchPage'
import { PracticesPage } from './pages/PracticesPage'
import { PublishedPracticePage } from './pages/PublishedPracticePage'
import { QueuePage } from './pages/QueuePage'
import { ReportPage } from './pages/ReportPage'
import { EditRoundPage, NewRoundPage } from './pages/RoundFormPages'
import { RoundPage } from './pages/RoundPage'
import { RoundsPage } from './pages/RoundsPage'
import { SettingsPage } from './pages/SettingsPage'
import { SharedPage } from './pages/SharedPage'
import { SignOutPage } from './pages/SignOutPage'
import { TenantKpisPage } from './pages/TenantKpisPage'
import { CentralTrailPage, TrailPage } from './pages/TrailPage'
import { VoteYearPage } from './pages/VoteYearPage'
import { BrokenPage, Shell } from './Shell'
import { SignedIn } from './SignedIn'

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      { index: true, element: <HomePage /> },
      { path: 'help', element: <HelpPage /> },
      { path: 'logout', element: <SignOutPage /> },
      {
        element: <SignedIn />,
        children: [
          { path: 'plans', element: <PlansPage /> },
          { path: 'plans/new', element: <NewPlanPage /> },
          { path: 'plans/:plan/edit', element: <EditPlanPage /> },
          { path: 'plans/:plan/overview', element: <OverviewPage /> },
          { path: 'plans/:plan/kpis', element: <NationalKpisPage /> },
          { path: 'rounds', element: <RoundsPage /> },
          { path: 'rounds/new', element: <NewRoundPage /> },
          { path: 'rounds/:round', element: <RoundPage /> },
          { path: 'rounds/:round/edit', element: <EditRoundPage /> },
          { path: 'plans/:plan/shared', element: <SharedPage /> },
          { path: 'plans/:plan/practices', element: <PracticeCoveragePage /> },
          { path: 'tenants/:code/plans/:plan/comparison', element: <ComparisonPage /> },
          { path: 'tenants/:code/plans/:plan/entry', element: <EntryPage /> },
          { path: 'tenants/:code/plans/:plan/imports', element: <ImportsPage /> },
          { path: 'tenants/:code/plans/:plan', element: <TenantKpisPage /> },
          { path: 'tenants/:code/kpis/:kpiId', element: <KpiPage /> },
          // The centre's own KPIs go the same way as a prefecture's.
          ...['tenants/:code', 'centre'].flatMap((owner) => [
            { path: `${owner}/plans/:plan/definitions`, element: <DefinitionsPage /> },
            { path: `${owner}/plans/:plan/definitions/carry-over`, element: <CarryOverPage /> },
            { path: `${owner}/kpis/:kpiId/definition`, element: <DefinitionPage /> },
          ]),
          { path: 'tenants/:code/rounds/:round', element: <ReportPage /> },
          { path: 'tenants/:code/kpis/:kpiId/handover', element: <HandoverPage /> },
          { path: 'tenants/:code/trail', element: <TrailPage /> },
          { path: 'centre/trail', element: <CentralTrailPage /> },
          { path: 'notices', element: <NoticesPage /> },
          { path: 'settings', element: <SettingsPage /> },
          { path: 'queue', element: <QueuePage /> },
          { path: 'tenants/:code/improvements', element: <ImprovementsPage /> },
          { path: 'tenants/:code/practices', element: <PracticesPage /> },
          { path: 'tenants/:code/practices/:practice', element: <PracticePage /> },
          { path: 'practices', element: <PracticeSearchPage /> },
          { path: 'practices/catalogue', element: <CataloguePage /> },
          { path: 'practices/votes', element: <VoteYearPage /> },
          { path: 'practices/:practice', element: <PublishedPracticePage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
