import {
  type Practice,
  type PracticeContent,
  type PracticeEffect,
  type PracticeEffectLink,
  type PracticeFile,
  type PracticeOffice,
  type PublishedPractice,
  practiceFileAddress,
  publishedFileAddress,
} from '@/lib/api'
import { SECTIONS, type SectionName, type TopicName } from './input'

export interface ReadFile extends PracticeFile {
  address: string
}

/** An entry as it is read, whether it is published or still being written. */
export interface Reading extends Record<TopicName, readonly string[]> {
  title: string
  texts: Record<SectionName, string>
  stage: number | null
  plan: string | null
  policy: number | null
  effects: readonly PracticeEffect[]
  companies: readonly string[]
  files: readonly ReadFile[]
  office: PracticeOffice | null
}

export function publishedReading(practice: PublishedPractice): Reading {
  return {
    ...practice,
    measures: practice.measures.map(({ code }) => code),
    files: practice.files.map((file) => ({ ...file, address: publishedFileAddress(practice.id, file.id) })),
  }
}

/** A version as it would be read, with the numbers known of the entry. */
export function versionReading(
  code: string,
  practice: Practice,
  content: PracticeContent,
  files: readonly PracticeFile[],
  offices: readonly PracticeOffice[],
): Reading {
  return {
    title: content.title ?? '',
    texts: Object.fromEntries(SECTIONS.map((section) => [section, content[section] ?? ''])) as Reading['texts'],
    stage: content.stage ?? null,
    plan: content.plan ?? null,
    policy: content.policy ?? null,
    measures: content.measures ?? [],
    industries: content.industries ?? [],
    enterprises: content.enterprises ?? [],
    companies: (content.companies ?? []).map(({ name }) => name),
    effects: (content.effects ?? []).flatMap((link) => figuresOf(practice, link) ?? []),
    files: (content.attachments ?? []).flatMap(({ file, description }) => {
      const kept = files.find(({ id }) => id === file)
      return kept ? [{ ...kept, description, address: practiceFileAddress(code, practice.id, file) }] : []
    }),
    office: offices.find(({ id }) => id === content.office) ?? null,
  }
}

/** What is recorded for a link, once the link is saved. */
export function figuresOf(practice: Practice, link: PracticeEffectLink): PracticeEffect | undefined {
  return practice.effects.find(
    ({ kpi, before, after }) => kpi === link.kpi && before === link.before && after === link.after,
  )
}
