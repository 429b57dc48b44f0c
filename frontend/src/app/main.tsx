import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { App } from './App'
import { startI18n } from './i18n'
import { createQueryClient } from './queries'
import { routes } from './routes'
import './styles.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App i18n={startI18n()} queries={createQueryClient()} router={createBrowserRouter(routes)} />
    </StrictMode>,
  )
}
