/** `npm start`: builds, then serves dist/ until Ctrl+C. `--port=8080` or PORT, `--open` for a browser. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npmRun } from './lib/run.mjs';
import { startServer } from './lib/static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string' }, open: { type: 'boolean' } } });
const port = Number(values.port ?? process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`"${values.port ?? process.env.PORT}" is not a port: give a number up to 65535.`);
  process.exit(2);
}

if (process.env.SKIP_BUILD !== '1') {
  const { code } = await npmRun('build', { cwd: root });
  if (code !== 0) {
    console.error('The build failed, so there is nothing to serve.');
    process.exit(code);
  }
}

const server = await startServer({
  root: fileURLToPath(new URL('../dist', import.meta.url)),
  port,
  log: (line) => console.log(line),
}).catch((error) => {
  console.error(
    error.code === 'ENOENT'
      ? 'There is no dist/ folder: run "npm run build".'
      : `Cannot serve: ${error.message}`,
  );
  process.exit(1);
});
const address = `${server.origin}/site/`;
console.log(`\nThe demo is at ${address} (Ctrl+C stops it)`);
if (values.open) open(address);
for (const name of ['SIGINT', 'SIGTERM']) {
  process.once(name, () => server.close().then(() => process.exit(0)));
}

function open(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  // A machine without a desktop has no opener; the address is printed anyway.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
