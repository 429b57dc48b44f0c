import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '.'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

/** Plural forms differ by language; what must be there in both is the message. */
const base = (key: string) => key.replace(/_(zero|one|other)$/, '')
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
const parts = Object.keys(messages.ja) as (keyof typeof messages.ja)[]

describe.each(parts)('messages of %s', (part) => {
  const ja = flat(messages.ja[part])
  const en = flat(messages.en[part])

  it('exist in both languages', () => {
    expect([...new Set([...en.keys()].map(base))].sort()).toEqual([...new Set([...ja.keys()].map(base))].sort())
  })

  it('are never empty, and speak their language', () => {
    for (const [key, text] of [...ja, ...en]) expect(text, key).not.toBe('')
    for (const [key, text] of en) {
      // Names of things may stand in brackets in Japanese beside the English word; units are looked up by theirs.
      expect(text.replace(/\([^)]*\)/g, ''), key).not.toMatch(/[぀-ヿ一-鿿]/)
    }
  })

  it('fill in the same things', () => {
    for (const [key, text] of en) {
      const japanese = ja.get(key) ?? ja.get(base(key))
      // "One period" need not say the number of things it is one of.
      if (japanese) expect(placeholders(japanese), key).toEqual(expect.arrayContaining(placeholders(text)))
    }
  })
})

describe('messages asked for in the source', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('generated'),
  )

  it.each(sources)('%s', (file) => {
    const text = readFileSync(join('src', file), 'utf8')
    const namespaces = /useTranslation\((?:\[)?'(\w+)'/.exec(text)?.[1] ?? 'app'
    for (const match of text.matchAll(/\bt\(\s*'([\w:.-]+)'/g)) {
      const key = match[1] ?? ''
      const [part, name] = key.includes(':') ? key.split(':') : [namespaces, key]
      const known = [...flat(messages.ja[part as keyof typeof messages.ja] ?? {}).keys()].map(base)
      expect(known, `${part}:${name}`).toContain(name)
    }
  })
})
