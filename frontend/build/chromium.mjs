// Prints the path of a Chromium the browser tests can start: CHROMIUM_PATH, the machine's own, or the one inside the
// npm package @sparticuz/chromium, unpacked to target/chromium. With an argument it also writes the path to that file.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(executable)
}

/** The package's binary is made for a bare cloud machine: it brings its libraries and fonts, which a script points to. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chromium or Chrome, or name one in CHROMIUM_PATH.')
  }
  const home = join(frontend, 'target', 'chromium')
  const start = join(home, 'start')
  if (existsSync(start)) return start
  mkdirSync(home, { recursive: true })
  process.env.TMPDIR = home
  const { inflate } = await import('@sparticuz/chromium')
  const archives = join(frontend, 'node_modules', '@sparticuz', 'chromium', 'bin')
  for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
    await inflate(join(archives, archive))
  }
  const binary = join(home, 'chromium')
  const linked = spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? 'not found'
  const libraries = linked.includes('not found')
    ? `export LD_LIBRARY_PATH="${join(home, 'al2023', 'lib')}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"\n`
    : ''
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `export FONTCONFIG_PATH="${join(home, 'fonts')}"\n`
  writeFileSync(start, `#!/bin/sh\n${libraries}${fonts}exec "${binary}" "$@"\n`, { mode: 0o755 })
  return start
}

const path = installed() ?? (await packaged())
if (path.startsWith(frontend)) {
  execFileSync(path, ['--version'], { stdio: 'ignore' })
}
if (process.argv[2]) {
  const file = resolve(frontend, process.argv[2])
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, path)
}
console.log(path)
