import type { PracticeContent, PracticeEffectLink } from '@/lib/api'

/** The sections in the order in which they are read. */
export const SECTIONS = ['problem', 'action', 'partners', 'cost', 'effect', 'success', 'pitfalls', 'transfer'] as const
export type SectionName = (typeof SECTIONS)[number]

/** The words an entry is sorted by, of which it may have several. */
export const TOPICS = ['measures', 'industries', 'enterprises'] as const
export type TopicName = (typeof TOPICS)[number]

export const FIELDS = [
  'title',
  ...SECTIONS,
  'effects',
  'stage',
  'policy',
  ...TOPICS,
  'companies',
  'attachments',
  'office',
  'openToPublic',
] as const
export type FieldName = (typeof FIELDS)[number]

export const LONGEST_TEXT = 4000
export const MOST = { effects: 10, companies: 30, attachments: 20 } as const

export interface CompanyInput {
  name: string
  consentedOn: string
  consentedBy: string
  openToPublic: boolean
}

/** What is typed so far. */
export type PracticeInput = Record<'title' | SectionName | 'stage' | 'office', string> &
  Record<TopicName, string[]> & {
    plan: string | null
    policy: number | null
    openToPublic: boolean
    effects: PracticeEffectLink[]
    companies: CompanyInput[]
    attachments: { file: string; description: string }[]
  }

export function inputOf(content: PracticeContent): PracticeInput {
  const texts = Object.fromEntries(SECTIONS.map((section) => [section, content[section] ?? ''])) as Record<
    SectionName,
    string
  >
  return {
    ...texts,
    title: content.title ?? '',
    stage: content.stage ? String(content.stage) : '',
    office: content.office ?? '',
    plan: content.plan ?? null,
    policy: content.policy ?? null,
    measures: content.measures ?? [],
    industries: content.industries ?? [],
    enterprises: content.enterprises ?? [],
    openToPublic: content.openToPublic,
    effects: content.effects ?? [],
    companies: (content.companies ?? []).map((company) => ({
      ...company,
      consentedOn: company.consentedOn ?? '',
      consentedBy: company.consentedBy ?? '',
    })),
    attachments: (content.attachments ?? []).map(({ file, description }) => ({ file, description: description ?? '' })),
  }
}

/** Lines that say something already; the others are not sent. */
export const isLinked = (link: PracticeEffectLink) => link.kpi !== '' && link.before !== '' && link.after !== ''
export const isBegun = (company: CompanyInput) =>
  company.name !== '' || company.consentedOn !== '' || company.consentedBy !== '' || company.openToPublic

/** What is sent, and so the place of a line in what the server says about it. */
export function contentOf(input: PracticeInput): PracticeContent {
  const said = (text: string) => (text.trim() === '' ? null : text)
  const texts = Object.fromEntries(SECTIONS.map((section) => [section, said(input[section])])) as Record<
    SectionName,
    string | null
  >
  return {
    ...texts,
    title: said(input.title),
    stage: input.stage === '' ? null : Number(input.stage),
    office: said(input.office),
    plan: input.plan,
    policy: input.policy,
    measures: input.measures,
    industries: input.industries,
    enterprises: input.enterprises,
    openToPublic: input.openToPublic,
    effects: input.effects.filter(isLinked),
    companies: input.companies.filter(isBegun).map((company) => ({
      ...company,
      consentedOn: said(company.consentedOn),
      consentedBy: said(company.consentedBy),
    })),
    attachments: input.attachments.map(({ file, description }) => ({ file, description: said(description) })),
  }
}

export function sameInput(one: PracticeInput, other: PracticeInput): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}
