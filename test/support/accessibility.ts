import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Finding {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What hangs on colours, and so on light and dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The only thing that a rule of ours wants loaded; by itself axe would read and copy every style sheet, for a rule that does not run. */
const PRELOAD = { assets: ['media'] };

/** What on the page breaks WCAG 2.2 A or AA, or good practice, as far as a program can tell; each with its place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'tag', values: TAGS });
}

/** The same of its colours alone, which takes a fraction of the time: for a page whose rest has been looked at in other colours. */
export async function colourFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'rule', values: COLOUR_RULES });
}

async function faults(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  const isThere = await page.evaluate<boolean>('typeof axe === "object"');
  // Through the browser's own tools: the page's policy would let no foreign script in.
  if (!isThere) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: PRELOAD });
  const findings = await page.evaluate<Finding[]>(`axe.run(document, ${options}).then(({ violations }) => violations)`);
  return findings.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Targets narrower or lower than 24 px (WCAG 2.2, 2.5.8). A link within a sentence is exempt, as the criterion says. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && !element.closest('[hidden]'))
      .filter((element) => {
        // The label of a radio button or a checkbox is part of the target.
        const label = element.labels?.[0]?.getBoundingClientRect();
        const { width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1) return false;
        const isInline = element.matches('a') && getComputedStyle(element).display === 'inline' && hasTextBeside(element);
        return !isInline && Math.max(height, label?.height ?? 0) < 24 || !isInline && Math.max(width, label?.width ?? 0) < 24;
        function hasTextBeside({ parentElement, textContent }) {
          return parentElement.textContent.trim().length > textContent.trim().length;
        }
      })
      .map((element) => element.tagName + ' ' + element.className + ' "' + element.textContent.trim().slice(0, 40) + '"')`);
}
