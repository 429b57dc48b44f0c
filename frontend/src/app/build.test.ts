import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const json = (file: string) => JSON.parse(read(file))

describe('the build', () => {
  it('names every dependency by its exact version', () => {
    const { dependencies, devDependencies } = json('package.json')
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    }
  })

  it.each(['package-lock.json', 'build/node/package-lock.json'])('%s carries checksums and no address', (file) => {
    expect(read(file)).not.toMatch(/"resolved"|https?:\/\/registry/)
    const packages = Object.entries<{ integrity?: string; inBundle?: boolean }>(json(file).packages)
    for (const [name, entry] of packages) {
      if (name !== '' && !entry.inBundle) expect(entry.integrity, name).toMatch(/^sha512-/)
    }
  })

  it('has one version of Node everywhere', () => {
    const pinned = /<node\.version>v([\d.]+)</.exec(read('../pom.xml'))?.[1]
    expect(pinned).toBeDefined()
    expect(json('package.json').engines.node).toBe(pinned)
    expect(new Set(Object.values(json('build/node/package.json').optionalDependencies))).toEqual(new Set([pinned]))
    expect(process.version).toBe(`v${pinned}`)
  })

  it('keeps the page free of inline scripts and styles, and react-aria from adding a style tag', () => {
    const page = read('index.html')
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
    expect(page).toContain('id="react-aria-pressable-style"')
  })
})
