import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Evidence } from '@/lib/api'
import { editor, seminarKpi, viewer } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// A canvas has nothing to look at in jsdom.
vi.mock('../../features/measurement/ChartCanvas', () => ({ default: () => null }))

const EVIDENCE = '/api/tenants/02/kpis/k1/evidence'
const pdf = new File(['%PDF-1.7'], '名簿.pdf', { type: 'application/pdf' })

function evidenceOf(period: string, name = '名簿.pdf'): Evidence {
  return {
    id: `e-${period}`,
    period,
    name,
    mediaType: 'application/pdf',
    size: 2_400_000,
    sha256: '0'.repeat(64),
    addedAt: '2021-10-15T00:30:00Z',
    addedBy: 'aomori-editor',
    addedByName: '青森 花子',
  }
}

/** The files the portal holds; those that were added, by period and name. */
function holding(...held: Evidence[]): string[] {
  const added: string[] = []
  server.use(
    http.get(EVIDENCE, () => HttpResponse.json(held)),
    http.post(EVIDENCE, ({ request }) => {
      const search = new URL(request.url).searchParams
      const file = evidenceOf(search.get('period') ?? '', search.get('name') ?? '')
      added.push(`${file.period} ${file.name}`)
      held.push(file)
      return HttpResponse.json(file, { status: 201 })
    }),
    http.delete(`${EVIDENCE}/:id`, ({ params }) => {
      held.splice(
        held.findIndex(({ id }) => id === params.id),
        1,
      )
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return added
}

function section() {
  return screen.findByRole('region', { name: '根拠資料' })
}

async function add(user: UserEvent, file: File) {
  await user.upload(within(await section()).getByLabelText('資料を追加する', { selector: 'input' }), file)
}

describe('the evidence of a KPI', () => {
  beforeEach(() => signIn(editor))

  it('says what is accepted before a file is chosen', async () => {
    visit('/tenants/02/kpis/k1')
    const button = within(await section()).getByRole('button', { name: '資料を追加する' })
    expect(button).toHaveAccessibleDescription(/PDF、画像.*1件10MBまで。マクロ/)
  })

  it('is added to the period that is chosen', async () => {
    const added = holding()
    const { user } = visit('/tenants/02/kpis/k1')
    await user.selectOptions(within(await section()).getByRole('combobox', { name: '資料を付ける期間' }), '2021-Q2')
    await add(user, pdf)
    expect(await screen.findByText('「名簿.pdf」を追加しました')).toBeVisible()
    expect(added).toEqual(['2021-Q2 名簿.pdf'])
    expect(await screen.findByRole('row', { name: /第2四半期.*名簿\.pdf.*2\.3 MB.*青森 花子/ })).toBeVisible()
  })

  it('is refused with the reason when it is not what it is called', async () => {
    server.use(
      http.post(EVIDENCE, () =>
        problem(422, 'file-refused', {
          errors: [{ field: 'file', code: 'field.file-kind', message: '受け付けられない種類のファイルです。' }],
        }),
      ),
    )
    const { user } = visit('/tenants/02/kpis/k1')
    await add(user, pdf)
    const said = await within(await section()).findByText('受け付けられない種類のファイルです。')
    expect(said.closest('[role=alert]')).toHaveTextContent('「名簿.pdf」は追加できませんでした。')
  })

  it('is removed once that is confirmed, while its period is open', async () => {
    holding(evidenceOf('2020-Q4', '古い.pdf'), evidenceOf('2021-Q2'))
    const { user } = visit('/tenants/02/kpis/k1')
    const buttons = await within(await section()).findAllByRole('button', { name: /削除する/ })
    expect(buttons.map((button) => button.textContent)).toEqual(['削除する名簿.pdf'])
    await user.click(within(await section()).getByRole('button', { name: '削除する名簿.pdf' }))
    const dialog = await screen.findByRole('dialog', { name: '「名簿.pdf」を削除しますか' })
    await user.click(within(dialog).getByRole('button', { name: '削除する' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /名簿\.pdf/ })).not.toBeInTheDocument())
    expect(screen.getByRole('button', { name: '古い.pdf' })).toBeVisible()
  })

  it('is read by others without being changed', async () => {
    signIn(viewer)
    holding(evidenceOf('2021-Q2'))
    server.use(
      http.get('/api/tenants/02/kpis/k1', () =>
        HttpResponse.json({ ...seminarKpi, permissions: { record: false, proxy: false } }),
      ),
    )
    visit('/tenants/02/kpis/k1')
    expect(await within(await section()).findByRole('button', { name: '名簿.pdf' })).toBeVisible()
    expect(within(await section()).queryByRole('button', { name: /削除|追加/ })).not.toBeInTheDocument()
  })
})
