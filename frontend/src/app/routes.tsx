import type { RouteObject } from 'react-router'
import { ComparisonPage } from './pages/ComparisonPage'
import { EntryPage } from './pages/EntryPage'
import { HelpPage } from './pages/HelpPage'
import { HomePage } from './pages/HomePage'
import { ImportsPage } from './pages/ImportsPage'
import { ImprovementsPage } from './pages/ImprovementsPage'
import { KpiPage } from './pages/KpiPage'
import { NationalKpisPage } from './pages/NationalKpisPage'
import { NotFoundPage } from './pages/NotFoundPage'
import { OverviewPage } from './pages/OverviewPage'
import { QueuePage } from './pages/QueuePage'
import { ReportPage } from './pages/ReportPage'
import { EditRoundPage, NewRoundPage } from './pages/RoundFormPages'
import { RoundPage } from './pages/RoundPage'
import { RoundsPage } from './pages/RoundsPage'
import { SharedPage } from './pages/SharedPage'
import { SignOutPage } from './pages/SignOutPage'
import { TenantKpisPage } from './pages/TenantKpisPage'
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
          { path: 'plans/:plan/overview', element: <OverviewPage /> },
          { path: 'plans/:plan/kpis', element: <NationalKpisPage /> },
          { path: 'rounds', element: <RoundsPage /> },
          { path: 'rounds/new', element: <NewRoundPage /> },
          { path: 'rounds/:round', element: <RoundPage /> },
          { path: 'rounds/:round/edit', element: <EditRoundPage /> },
          { path: 'plans/:plan/shared', element: <SharedPage /> },
          { path: 'tenants/:code/plans/:plan/comparison', element: <ComparisonPage /> },
          { path: 'tenants/:code/plans/:plan/entry', element: <EntryPage /> },
          { path: 'tenants/:code/plans/:plan/imports', element: <ImportsPage /> },
          { path: 'tenants/:code/plans/:plan', element: <TenantKpisPage /> },
          { path: 'tenants/:code/kpis/:kpiId', element: <KpiPage /> },
          { path: 'tenants/:code/rounds/:round', element: <ReportPage /> },
          { path: 'queue', element: <QueuePage /> },
          { path: 'tenants/:code/improvements', element: <ImprovementsPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
