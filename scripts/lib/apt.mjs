/** Installs Debian packages, quietly and without a question, where this process may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function canApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** True when the packages are installed; on failure apt's own words are printed. */
export function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may hold the lock (unattended upgrades do, right after a boot): wait instead of failing.
  const options = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
  for (const args of [
    ['update', ...options],
    ['install', '-y', '--no-install-recommends', ...options, ...packages],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      timeout: 600_000,
    });
    if (status === 0) continue;
    console.error(`apt-get ${args[0]} failed:\n${stdout}${stderr}`.trim());
    // A stale mirror list may still hold the packages, so a failed update does not end it.
    if (args[0] === 'install') return false;
  }
  return true;
}
