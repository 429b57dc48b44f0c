// Everything that must hold before a change lands: format and lint, types, the generated client, tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function tool(name, script, args, env = {}) {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    cwd: frontend,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (status !== 0) {
    console.error(`${name} failed`)
    process.exit(status ?? 1)
  }
  console.log(`${name}: ok (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** File name → text, for every file below the folder. */
function contents(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

function clientIsUpToDate() {
  // Beside the committed client, so that the relative imports come out the same.
  const fresh = mkdtempSync(join(frontend, 'src', 'lib', 'api', '.fresh-'))
  try {
    tool('client generation', 'orval/dist/bin/orval.mjs', [], { CLIENT_OUT: fresh })
    const committed = contents(join(frontend, 'src', 'lib', 'api', 'generated'))
    const generated = contents(fresh)
    const differing = [...new Set([...committed.keys(), ...generated.keys()])].filter(
      (name) => committed.get(name) !== generated.get(name),
    )
    if (differing.length > 0) {
      console.error(`src/lib/api/generated is not what the API description gives: ${differing.join(', ')}`)
      console.error('Run: npm run client')
      process.exitCode = 1
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  if (process.exitCode) process.exit()
}

tool('biome', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
tool('types', 'typescript/bin/tsc', ['--noEmit'])
clientIsUpToDate()
tool('tests', 'vitest/vitest.mjs', ['run'])
