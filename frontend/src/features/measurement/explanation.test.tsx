import { renderHook } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { seminarKpi } from '@/test/fixtures'
import { startI18n } from '@/test/visit'
import { useExplanation } from './explanation'

const rules = [
  'target-met',
  'pace-met',
  'pace-behind',
  'pace-far-behind',
  'missed',
  'nothing-reported',
  'nothing-due',
  'no-target',
  'no-pace-due',
  'declared',
] as const

function explainer(language: 'ja' | 'en') {
  const i18n = startI18n(language)
  return renderHook(() => useExplanation(), {
    wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>,
  }).result.current
}

describe('why a KPI stands as it does', () => {
  it('says it with the figures', () => {
    expect(explainer('ja')(seminarKpi, seminarKpi.judgement)).toBe(
      '報告期間が終わった分から求めた必要なペースは3回です。令和3年度（2021）の実績は1回（必要なペースの33.3%）で、70%に届いていないため、「遅れ」です。',
    )
    expect(explainer('en')(seminarKpi, seminarKpi.judgement)).toContain('33.3%')
  })

  it.each(['ja', 'en'] as const)('has a sentence for every rule and direction in %s', (language) => {
    const explain = explainer(language)
    const sentences = rules.flatMap((rule) =>
      (['at-least', 'at-most'] as const).map((direction) =>
        explain(
          { ...seminarKpi, direction, declaration: { kind: 'cancelled', reason: 'R' } },
          { ...seminarKpi.judgement, rule },
        ),
      ),
    )
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|rule\./)
  })
})
