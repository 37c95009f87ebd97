// Makes dist/client.js: the client and what it runs on in one file, for pages that have no package manager, such as the
// gateway's. It is committed; with --check it is compared instead.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'dist/client.js';

/** @param {string} path */
const text = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const library = JSON.parse(text('node_modules/openapi-fetch/package.json'));
const licence = text('node_modules/openapi-fetch/LICENSE').trim().replace(/^/gm, ' * ').replace(/ +$/gm, '');
const source = createHash('sha256').update(text('src/client.js')).digest('hex');

const { outputFiles } = await build({
  entryPoints: ['src/client.js'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  write: false,
  absWorkingDir: import.meta.dirname,
  banner: {
    js: `// Made by "npm run build"; not to be changed by hand.
// src/client.js: sha256 ${source}
/*!
 * Contains openapi-fetch ${library.version}:
 *
${licence}
 */`,
  },
});

const made = outputFiles[0].text;
if (!process.argv.includes('--check')) {
  writeFileSync(new URL(OUT, import.meta.url), made);
} else if (text(OUT) !== made) {
  console.error(`${OUT} is not what "npm run build" makes of src/client.js now`);
  process.exitCode = 1;
}
