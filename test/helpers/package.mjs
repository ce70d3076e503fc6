/** The package as an npm user has it: packed, unpacked into a project of its own, beside its dependencies. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { dist, root, temporaryFolder } from './built-site.mjs';

/** Runs a program to its end; what it printed is told when it fails. */
export function program(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? status}\n${stdout}${stderr}`);
  return stdout;
}

/** npm, by the file that runs under this very Node: on Windows `npm` is no program. */
function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return program(process.execPath, [cli, ...args], options);
  return program('npm', args, { shell: process.platform === 'win32', ...options });
}

/**
 * @returns {{ folder: string, installed: string, manifest: object, files: string[], remove: () => void }} a project
 *   in `folder` with the package in `installed`
 */
export function installPackage() {
  const { folder, remove } = temporaryFolder('package');
  // Packed from a copy, since a build may run in the project meanwhile.
  const stage = path.join(folder, 'stage');
  mkdirSync(stage);
  cpSync(dist, path.join(stage, 'dist'), { recursive: true });
  for (const file of ['package.json', 'LICENSE', 'README.md'])
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(stage, file));
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: stage });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));

  const modules = path.join(folder, 'node_modules');
  const installed = path.join(modules, 'engagiert-widgets');
  mkdirSync(installed, { recursive: true });
  program('tar', ['-xzf', path.join('..', '..', tarball), '--strip-components=1'], { cwd: installed });
  const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  // As an install would lay them down; without a network they come from the project.
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction');
  }
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(installed, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  return { folder, installed, manifest, files, remove };
}
