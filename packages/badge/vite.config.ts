/**
 * Builds the published script: one file for the first load, its lazy parts beside it under names that can be read.
 */

import { defineConfig, type Plugin } from 'vite'

/** White space in templates is for authors; it would be a tenth of the script. Text nodes keep one space. */
function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/badge\/src\/(styles|view|quality-label)/.test(id)) return null
      const isCss = id.includes('/styles/')
      const squeezed = isCss
        ? code.replace(/css`[^`]*`/g, (css) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/\s*([{};,>])\s*/g, '$1').replace(/: /g, ':').replace(/;}/g, '}'))
        : code.replace(/\n\s*(?=[<>$])|(?<=>)\n\s*/g, ' ')
      return { code: squeezed, map: null }
    },
  }
}

export default defineConfig({
  plugins: [squeezeTemplates()],
  // No `process.env`, no modulepreload helper: the output stands alone on any page.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'quality-label-badge.js' },
    rolldownOptions: {
      output: { minify: true, chunkFileNames: 'quality-label-badge-[name].js' },
    },
  },
})
