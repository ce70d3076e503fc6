import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { ENTRIES, PARTS } from './scripts/lib/entries.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Keeps what loads later in a file of its own, found relative to the file that asks for it. Each file is
 * self-contained: nothing is shared between two of them, so that one script tag is one request.
 */
function separateParts(folder: string): Plugin {
  return {
    name: 'separate-parts',
    resolveDynamicImport(specifier) {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null;
      const name = basename(specifier, '.js');
      if (!(name in PARTS))
        throw new Error(`import('${specifier}'): add it to the parts in scripts/lib/entries.mjs`);
      return { id: `${folder}${name}.js`, external: true };
    },
  };
}

/**
 * Zod makes its schemas' methods by `for…in`, and fails at the first method that a page has added to all objects
 * (Prototype.js, old polyfills). Own keys are all that it means.
 */
function ownKeysOnly(): Plugin {
  return {
    name: 'own-keys-only',
    transform(code, id) {
      if (!/\/zod\/v4\/core\/util\.js$/.test(id)) return null;
      const walk = /for \(const key in (table|computes)\)/g;
      if (code.match(walk)?.length !== 2)
        throw new Error('zod builds its methods otherwise now: is this still needed?');
      return { code: code.replace(walk, 'for (const key of Object.keys($1))'), map: null };
    },
  };
}

/** Leaflet tries markup out when it loads, which pages with trusted types refuse. All browsers of ours pass. */
function withoutMarkupProbe(): Plugin {
  return {
    name: 'without-markup-probe',
    transform(code, id) {
      if (!/\/leaflet\/dist\/leaflet-src/.test(id)) return null;
      const probe = /var inlineSvg = !!svg\$1 && \(function \(\) \{[^}]*\}\)\(\);/;
      const empty = /var emptyImageUrl = 'data:[^']*';/;
      if (!probe.test(code) || !empty.test(code))
        throw new Error('leaflet asks otherwise now: is this still needed?');
      // A tile that is given up gets no picture rather than one that `img-src 'self'` refuses.
      return {
        code: code.replace(probe, 'var inlineSvg = true;').replace(empty, "var emptyImageUrl = '';"),
        map: null,
      };
    },
  };
}

/** White space in templates and style sheets is for us, not for visitors. */
function tightenTemplates(): Plugin {
  return {
    name: 'tighten-templates',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/src/') || !/\b(html|svg|css)`/.test(code)) return null;
      const edits: { start: number; end: number; text: string }[] = [];
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) {
          for (const entry of node) visit(entry);
          return;
        }
        if (typeof node !== 'object' || node === null) return;
        const { type, tag, quasi } = node as {
          type?: string;
          tag?: { name?: string };
          quasi?: { quasis: { start: number; end: number; value: { raw: string } }[] };
        };
        if (type === 'TaggedTemplateExpression' && quasi && /^(html|svg|css)$/.test(tag?.name ?? '')) {
          for (const { start, end, value } of quasi.quasis) {
            const at = code.indexOf(value.raw, start);
            if (at < 0 || at > end) continue;
            edits.push({
              start: at,
              end: at + value.raw.length,
              text: tag?.name === 'css' ? tightenCss(value.raw) : tightenHtml(value.raw),
            });
          }
        }
        for (const value of Object.values(node)) visit(value);
      };
      visit(this.parse(code));
      let text = code;
      for (const edit of edits.sort((a, b) => b.start - a.start))
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      return { code: text, map: null };
    },
  };
}

const tightenHtml = (text: string) =>
  text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*$/, '')
    .replace(/^\s*\n\s*</, '<')
    .replace(/\s+/g, ' ');
const tightenCss = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

/** A library build of Vite's keeps white space and annotations; pages need neither. */
function minified(): Plugin {
  return {
    name: 'minified',
    async generateBundle(_options, bundle) {
      const compress = {
        passes: 3,
        ecma: 2020 as const,
        unsafe_arrows: true,
        pure_getters: true,
        keep_fargs: false,
        // Shorter code, but more kinds of it: Brotli packs the plain forms better.
        conditionals: false,
        if_return: false,
        join_vars: false,
        properties: false,
      };
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk')
          file.code = (await minify(file.code, { module: true, compress })).code ?? file.code;
      }
    },
  };
}

/** `vite build --mode NAME` builds one of the files in `scripts/lib/entries.mjs`. */
export default defineConfig(({ mode }) => {
  const isPart = mode in PARTS;
  const entry = (ENTRIES as Record<string, string>)[mode] ?? (PARTS as Record<string, string>)[mode];
  if (!entry) return {};
  return {
    plugins: [
      separateParts(isPart ? './' : './chunks/'),
      ownKeysOnly(),
      withoutMarkupProbe(),
      tightenTemplates(),
      minified(),
    ],
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: here('dist'),
      emptyOutDir: false,
      modulePreload: false,
      minify: 'oxc',
      // A library build adds no preload helper; and leaves white space in, which `minified` takes out.
      lib: { entry: here(entry), formats: ['es'], fileName: () => `${isPart ? 'chunks/' : ''}${mode}.js` },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  };
});
