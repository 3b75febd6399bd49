import { escapeHtml } from '#libs/notifications';
import type { Language } from '#libs/taxonomy';
import type { FieldlabResource } from '../catalogue/catalogue.dto.js';
import type { PageSubject } from './first-views.service.js';
import type { PageText } from './web-build.js';

/** Longest description in a result list, in characters; what is longer is cut there anyway. */
const LONGEST_DESCRIPTION = 160;

/** Title and description of the page of a fieldlab. */
export function fieldlabText(fieldlab: FieldlabResource, language: Language): PageText {
  const { name, city } = fieldlab;
  return { title: `${name}, ${city}`, description: shortened(inLanguage(fieldlab, 'summary', language)) };
}

/** A fieldlab in the words of schema.org, for search engines. */
export function fieldlabLinkedData({ fieldlab, offers }: PageSubject, language: Language, url: string): object {
  const { name, city, province, latitude, longitude, website, organisation } = fieldlab;
  return {
    '@context': 'https://schema.org',
    '@type': 'ResearchOrganization',
    '@id': url,
    url,
    name,
    description: inLanguage(fieldlab, 'summary', language),
    ...(website && { sameAs: website }),
    parentOrganization: { '@type': 'Organization', name: organisation },
    address: { '@type': 'PostalAddress', addressLocality: city, addressRegion: province, addressCountry: 'NL' },
    location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude, longitude } },
    makesOffer: offers.map((offer) => ({
      '@type': 'Offer',
      itemOffered: {
        '@type': 'Service',
        name: inLanguage(offer, 'title', language),
        description: inLanguage(offer, 'description', language),
        serviceType: offer.kind,
      },
    })),
  };
}

/** What a fieldlab is and offers, to be read without scripts. */
export function fieldlabPlainBody({ fieldlab, offers }: PageSubject, language: Language): string {
  const items = offers.map(
    (offer) =>
      `<li><strong>${escapeHtml(inLanguage(offer, 'title', language))}</strong> ${escapeHtml(inLanguage(offer, 'description', language))}</li>`,
  );
  return `<h1>${escapeHtml(fieldlab.name)}</h1>
<p>${escapeHtml(`${fieldlab.city}, ${fieldlab.province}`)}</p>
<p>${escapeHtml(inLanguage(fieldlab, 'summary', language))}</p>
<ul>${items.join('')}</ul>`;
}

type Bilingual<Name extends string> = Record<`${Name}Nl` | `${Name}En`, string>;

function inLanguage<Name extends string>(texts: Bilingual<Name>, name: Name, language: Language): string {
  return language === 'en' ? texts[`${name}En`] : texts[`${name}Nl`];
}

function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const end = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
  return `${text.slice(0, end > 0 ? end : LONGEST_DESCRIPTION - 1)}…`;
}
