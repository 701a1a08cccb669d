import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runProgram, runTool } from './tool.mjs';

const linuxNames = [
  // Chromium without a window: a quarter less work for the same tests.
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The path of a Chromium, Chrome or Edge that runs here, installed first where there is none; throws otherwise. */
export async function findBrowser() {
  const named = process.env.WAYFINDER_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`WAYFINDER_BROWSER names ${named}, which does not exist. Correct it or leave it out.`);
  }
  return (
    (await firstThatRuns(installedBrowsers())) ??
    (await firstThatRuns(await playwrightBrowser())) ??
    (await downloadBrowser()) ??
    (await installDebianBrowser()) ??
    fail()
  );
}

/** The switches that tests and benches start the browser with: quiet, without a GPU, without its own traffic. */
export function browserArgs() {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
}

function installedBrowsers() {
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': ProgramFiles32 } = process.env;
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
    const files = ['chrome.exe', 'chrome.exe', 'msedge.exe'];
    const folders = [ProgramFiles, ProgramFiles32, LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program, i) =>
      folders.map((folder) => join(folder, program, 'Application', files[i])),
    );
  }
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

async function firstThatRuns(paths) {
  for (const path of paths) {
    if (existsSync(path) && (await runs(path))) return path;
  }
  return null;
}

async function runs(path) {
  // Only Linux has stand-ins of that name that merely tell to install the real one; on Windows asking opens a window.
  if (process.platform !== 'linux') return true;
  const { code } = await runProgram(path, ['--version'], { quiet: true }).catch(() => ({ code: 1 }));
  return code === 0;
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()];
}

async function downloadBrowser() {
  console.log('No Chrome, Chromium or Edge found here: downloading Chromium for the tests.');
  const { code } = await runTool('@playwright/test', 'playwright', ['install', 'chromium'], { quiet: true });
  if (code !== 0) {
    console.log('The download did not succeed.');
    return null;
  }
  return firstThatRuns(await playwrightBrowser());
}

async function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], { quiet: true, env });
  // Older systems have no package of the first name.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`Installing the system's package ${name} (apt-get).`);
    const { code, output } = await runProgram('apt-get', ['install', '-y', name], { quiet: true, env });
    if (code === 0) break;
    console.log(output.trim().split('\n').slice(-5).join('\n'));
  }
  return firstThatRuns(installedBrowsers());
}

function fail() {
  throw new Error(
    'The tests need a browser and none was found or could be installed. Install Google Chrome, Chromium or ' +
      'Microsoft Edge (Debian or Ubuntu: apt-get install chromium), or name one in WAYFINDER_BROWSER.',
  );
}
