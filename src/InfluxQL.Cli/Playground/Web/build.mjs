// Builds the page into ../Assets. The same sources and packages always give the same bytes.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, '..', 'Assets');

process.chdir(here);
await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const result = await build({
  entryPoints: { app: 'src/main.ts' },
  outdir: assets,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'info',
});

await copyFile('src/index.html', join(assets, 'index.html'));
await writeFile(join(assets, 'THIRD-PARTY-LICENSES.txt'), await licenses(Object.keys(result.metafile.inputs)));

/** The licences of the packages that the page has parts of. */
async function licenses(inputs) {
  const names = new Set();
  for (const input of inputs) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) {
      names.add(match[1]);
    }
  }

  let text = 'The page of the playground has parts of these packages.\n';
  for (const name of [...names].sort()) {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) {
      throw new Error(`The package ${name} has no licence file.`);
    }

    const words = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    text += `\n${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${words}\n`;
  }

  return text;
}
