import { describe, expect, it } from 'vitest'
import { questionOf } from '@/features/finding/question'
import { tenants } from '@/test/fixtures'
import { selectionOf, wordsOf } from './selection'

const chosen = (address: string) => selectionOf(questionOf(new URLSearchParams(address)).chosen, tenants)

describe('the selection of the catalogue', () => {
  it('is what the search was narrowed to, and nothing more', () => {
    expect(chosen('stage=2&measure=seminar&measure=brand&tenant=02&evidence=numbers')).toEqual({
      stage: ['2'],
      measure: ['seminar', 'brand'],
      tenant: ['02'],
    })
  })

  it('takes a bureau for the prefectures of its region', () => {
    expect(chosen('bureau=tohoku').tenant).toEqual(['02', '03', '04', '05', '06', '07'])
    expect(chosen('bureau=tohoku&tenant=03&tenant=13').tenant).toEqual(['03'])
  })

  it('chooses nothing, not everything, where no prefecture is in the region chosen', () => {
    expect(chosen('bureau=tohoku&tenant=13').tenant).toEqual(['00'])
  })

  it('is said in words, in the order of the search', () => {
    const selection = { tenant: ['02'], stage: ['2'], industry: null }
    expect(wordsOf(selection, ({ facet, value }) => `${facet} ${value}`)).toEqual(['stage 2', 'tenant 02'])
  })
})
