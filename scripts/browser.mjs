// The browser for tests, benchmarks and screenshots: the machine's own, or one that comes with npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge', 'microsoft-edge'];

/** Where installers put Chrome and Chromium; on Linux the PATH is searched as well. */
function usualPaths() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(app => `/Applications/${app}.app/Contents/MacOS/${app}`);
    return [...apps, ...apps.map(app => `${env.HOME ?? ''}${app}`)];
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return homes.flatMap(home => apps.map(app => join(home, app)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
  return folders.flatMap(folder => names.map(name => join(folder, name)));
}

/** On Windows `--version` opens a window instead of answering. */
const starts = (path, env = process.env) => process.platform === 'win32'
  || spawnSync(path, ['--no-sandbox', '--version'], { env, timeout: 60_000, stdio: 'ignore' }).status === 0;

/** Chromium from the npm package, unpacked once; brings the libraries and a font for a bare server. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package unpacks to the temporary folder, and its libraries only where it takes itself to be in AWS Lambda; then it
  // also points fontconfig to a folder that is not there, with which text fields crash.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  let path;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    path = await chromium.executablePath();
  } catch {
    return undefined; // An optional dependency: left out on other systems, or by `npm ci --omit=optional`.
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_FILE = fontconfig(folder);
  if (starts(path)) return path;
  const libraries = [join(folder, 'al2023/lib'), before.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!starts(path, { ...process.env, LD_LIBRARY_PATH: libraries })) return undefined;
  process.env.LD_LIBRARY_PATH = libraries;
  return path;
}

function fontconfig(folder) {
  const file = join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', join(folder, 'fonts')].map(dir => `<dir>${dir}</dir>`).join('');
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`);
  return file;
}

/** Installs Debian packages where this process may; says whether it worked. */
export function aptInstall(...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = args => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  console.log(`Installing ${packages.join(' ')} …`);
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none',
];

/**
 * A Chromium to drive: CHROME_PATH, else where Chrome and Chromium usually are, else the npm package
 * @sparticuz/chromium, else Debian's package. Throws an error of one line when there is none.
 * @returns {Promise<{ executablePath: string, args: string[], headless: true | 'shell' }>} for puppeteer's `launch`;
 *   for Playwright take `executablePath` and `args`.
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return { executablePath: chosen, args, headless: /headless[-_]shell/.test(chosen) ? 'shell' : true };
  }
  const installed = usualPaths().find(path => existsSync(path) && starts(path));
  if (installed) return { executablePath: installed, args, headless: true };
  const unpacked = await packaged();
  if (unpacked) return { executablePath: unpacked, args: args, headless: 'shell' };
  if (aptInstall('chromium', 'fonts-noto-cjk')) return { executablePath: '/usr/bin/chromium', args, headless: true };
  throw new Error('No browser found: install Google Chrome or Chromium, or name one in CHROME_PATH.');
}

/** The machine's own Firefox, or `undefined`: a second browser for the element tests where there is one. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const app = 'Firefox.app/Contents/MacOS/firefox';
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const paths = process.platform === 'darwin' ? [`/Applications/${app}`]
    : process.platform === 'win32' ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean).map(home => join(home, 'Mozilla Firefox/firefox.exe'))
    : folders.flatMap(folder => ['firefox', 'firefox-esr'].map(name => join(folder, name)));
  return paths.find(path => existsSync(path) && starts(path));
}
