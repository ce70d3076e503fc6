/** Runs a program within a time bound and leaves none of its children behind. */
import { spawn, spawnSync } from 'node:child_process';

const posix = process.platform !== 'win32';
const running = new Set();
let leaving = false;

function signal(child, name) {
  // A group of its own on POSIX: browsers and servers below the program are reached, too.
  if (!posix) return void spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore' });
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}

const onInterrupt = () => interrupt('SIGINT', 130);
const onTerminate = () => interrupt('SIGTERM', 143);

/** Hands our signal on, and leaves once the children have closed their browsers, or after three seconds. */
function interrupt(name, code) {
  leaving = true;
  const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const child of running) signal(child, name);
  setTimeout(() => process.exit(code), 3000);
  Promise.all(ends).then(() => process.exit(code));
}

/** We listen only while something runs: otherwise Ctrl+C keeps its usual meaning. */
function track(child, on) {
  if (on) running.add(child);
  else running.delete(child);
  if (on && running.size === 1) process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  if (running.size === 0) process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, boundMs?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, timedOut: boolean }>} never rejects: a program that cannot start has code 127
 */
export function run(command, args, { env, cwd, boundMs = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: posix,
    });
    track(child, true);
    let timedOut = false;
    const timers = [];
    if (boundMs > 0) {
      timers.push(
        setTimeout(() => {
          timedOut = true;
          signal(child, 'SIGTERM');
          timers.push(setTimeout(() => signal(child, 'SIGKILL'), 5000));
        }, boundMs),
      );
    }
    const end = (code) => {
      for (const timer of timers) clearTimeout(timer);
      track(child, false);
      // What it started and did not end, e.g. a driver after a crash.
      if (posix && child.pid) signal(child, 'SIGKILL');
      // While we leave, whoever waits for this must not go on and start the next program.
      if (!leaving) resolve({ code, timedOut });
    };
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** `npm run <script>`, with the npm that runs us where there is one: on Windows `npm` is no program. */
export function npmRun(script, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, 'run', script], options);
  return run('npm', ['run', script], { ...options, shell: !posix });
}
