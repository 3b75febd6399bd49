import type { Plugin } from 'vite';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/;
const HEAD = '<!-- page head -->';

/** Lets a browser ask for the styles before the scripts: a page that the server has drawn is shown as soon as they are there. */
export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [stylesheet] = STYLESHEET.exec(html) ?? [];
        if (!stylesheet) throw new Error('The page has no styles.');
        return html.replace(STYLESHEET, '').replace(HEAD, `${stylesheet.trim()}\n    ${HEAD}`);
      },
    },
  };
}
