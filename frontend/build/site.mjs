// Brings target/classes/static up to date: installs the locked packages and builds the site, each only when its inputs
// changed. Runs before any package is installed, so it uses nothing but Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function digest(patterns) {
  const hash = createHash('sha256').update(process.version)
  for (const file of globSync(patterns, { cwd: frontend }).sort()) {
    const path = join(frontend, file)
    if (statSync(path).isFile()) hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs the step unless its stamp says that exactly these inputs were done and the product is still there. */
function whenChanged(name, inputs, stamp, product, step) {
  const now = digest(inputs)
  const stampFile = join(frontend, stamp)
  if (existsSync(join(frontend, product)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) {
    console.log(`${name}: up to date`)
    return
  }
  step()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, now)
}

function node(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: frontend, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** npm as it lies beside the running node, else the one that runs this script. */
function npm() {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? beside : process.env.npm_execpath
}

whenChanged(
  'packages',
  ['package.json', 'package-lock.json', '.npmrc'],
  'node_modules/.stamp',
  'node_modules/vite/package.json',
  () => node(npm(), 'ci', '--no-audit', '--no-fund', '--loglevel=error'),
)
whenChanged(
  'site',
  ['package-lock.json', 'index.html', 'vite.config.ts', 'tsconfig.json', 'public/**/*', 'src/**/*'],
  'target/site.stamp',
  'target/classes/static/index.html',
  () => node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'),
)
