import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, it } from 'vitest';
import { textsOf } from '../texts/texts.js';
import { FitMeter } from './FitMeter.js';

const { default: messages } = await textsOf('nl');

it.each([
  [0.5, 'Past heel goed', 4],
  [0.2, 'Past een beetje', 1],
  [0.199, 'Past niet', 0],
])('a fit of %d is shown as “%s”, with %d bars', (fit, word, bars) => {
  const meter = createElement(FitMeter, { fit });
  const html = renderToString(
    createElement(IntlProvider, { locale: 'nl-NL', messages, timeZone: 'Europe/Amsterdam', children: meter }),
  );
  expect(html).toContain(word);
  expect(html.match(/is-filled/g) ?? []).toHaveLength(bars);
});
