import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { coordinator } from '@/test/fixtures'
import { signIn } from '@/test/server'
import { visit } from '@/test/visit'

vi.mock('./PlansPage', () => {
  throw new Error('the script is gone')
})

it('says so where the script of a page is gone, and offers to load it anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  signIn(coordinator)
  visit('/plans')
  expect(await screen.findByRole('heading', { level: 1, name: '表示できませんでした' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'もう一度読み込む' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'ホームへ' })).toHaveAttribute('href', '/')
})
