import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { SessionsService, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { DomainError, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { escapeHtml } from '#libs/notifications';
import type { Language } from '#libs/taxonomy';
import { sessionCookie } from '../access/session-cookie.js';
import { fieldlabLinkedData, fieldlabPlainBody, fieldlabText } from './fieldlab-page.js';
import { FirstViewsService, type PageSubject } from './first-views.service.js';
import { addressOf, findByPlainAddress, findPage, type FoundPage } from './page-address.js';
import { pageDocument, type PageContent } from './page-document.js';
import { KeptPages, SentPage } from './sent-page.js';
import type { PageText, WebBuild } from './web-build.js';

/** What is answered to somebody who asks for a page. */
export type PageAnswer = { status: 200 | 404; page: SentPage; language: Language } | { status: 302; location: string };

/** What a page is about: a fieldlab, or nothing but itself. */
type Subject = PageSubject | null;

/**
 * Renders the pages of the web application as far as the server does: the head, the pages for everybody as a stranger sees them
 * first, and a body of the others for who has no scripts.
 */
@Injectable()
export class WebPagesService {
  private readonly log = new Logger('Web');
  private readonly kept = new KeptPages();

  constructor(
    private readonly firstViews: FirstViewsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async answer(build: WebBuild, request: Request): Promise<PageAnswer> {
    const actor = await this.actorOf(request);
    const found = findPage(build.pages, request.path);
    if (!found) return this.elsewhere(build, request, actor);
    const subject = await this.subjectOf(found);
    if (subject === 'none') return this.notFound(build, found.language, actor);
    // Drawing costs far more than sending, so only an address as we write it is drawn, of which there are as many as there are
    // pages: one that asks for something, or that is spelled in another way, the browser draws alone.
    const isDrawn = actor === null && request.originalUrl === addressIn(found);
    const drawn = isDrawn ? await this.drawn(build, found, subject) : null;
    return { status: 200, page: drawn ?? (await this.undrawn(build, found, subject, actor)), language: found.language };
  }

  /** The addresses of all pages that search engines may list, one for each fieldlab too. */
  async listedAddresses({ pages }: WebBuild): Promise<Record<Language, string>[]> {
    const fieldlabs = await this.fieldlabs.page(this.unitOfWork.read, { limit: 500 });
    const standing = fieldlabs.filter(({ status }) => status !== 'ended');
    return pages
      .filter(({ indexed }) => indexed)
      .flatMap((page) => {
        const subjects = page.name === 'fieldlab' ? standing.map(({ id }) => ({ fieldlabId: id })) : [{}];
        return subjects.map((params) => ({ nl: addressOf(page, 'nl', params), en: addressOf(page, 'en', params) }));
      });
  }

  /** An address without a language leads to the page in the reader's own; any other leads nowhere. */
  private elsewhere(build: WebBuild, request: Request, actor: Actor | null): PageAnswer {
    const addresses = findByPlainAddress(build.pages, request.path);
    if (!addresses) return this.notFound(build, /^\/en(\/|$)/.test(request.path) ? 'en' : 'nl', actor);
    const language = actor?.language ?? (request.acceptsLanguages(['nl', 'en']) || 'nl');
    const query = new URL(request.originalUrl, this.settings.PUBLIC_URL).search;
    return { status: 302, location: addresses[language === 'en' ? 'en' : 'nl'] + query };
  }

  private notFound(build: WebBuild, language: Language, actor: Actor | null): PageAnswer {
    const text = textOf(build, language, 'notFound');
    const html = pageDocument(build, this.settings.PUBLIC_URL, {
      text,
      language,
      drawn: null,
      addresses: null,
      indexed: false,
      scripts: build.pages.find(({ name }) => name === 'front')?.scripts[language] ?? [],
      plainBody: plainBody(build, language, text),
      isSignedIn: actor !== null,
    });
    return { status: 404, page: new SentPage(html), language };
  }

  /** The page as a stranger sees it first; null for one that the browser draws. A fault of ours leaves it to the browser too. */
  private async drawn(build: WebBuild, found: FoundPage, subject: Subject): Promise<SentPage | null> {
    const { page, language } = found;
    const address = addressIn(found);
    try {
      const view = await this.firstViews.of(page.name, subject);
      if (!view) return null;
      return await this.kept.at(address, view, async () => {
        const drawn = await build.draw[language](address, view);
        return this.sent(build, found, subject, { drawn, plainBody: withoutScripts(build, language), isSignedIn: false });
      });
    } catch (error) {
      this.log.error(`Cannot draw the page ${page.name}`, error instanceof Error ? error.stack : String(error));
      return null;
    }
  }

  /** The page that the browser draws, with a body for who has no scripts. */
  private async undrawn(build: WebBuild, found: FoundPage, subject: Subject, actor: Actor | null): Promise<SentPage> {
    const plain = await this.plainBody(build, found, subject);
    return this.sent(build, found, subject, { drawn: null, plainBody: plain, isSignedIn: actor !== null });
  }

  private sent(
    build: WebBuild,
    found: FoundPage,
    subject: Subject,
    content: Pick<PageContent, 'drawn' | 'plainBody' | 'isSignedIn'>,
  ): SentPage {
    const { page, language, params } = found;
    const url = this.settings.PUBLIC_URL.replace(/\/+$/, '') + addressIn(found);
    const html = pageDocument(build, this.settings.PUBLIC_URL, {
      ...content,
      text: subject ? fieldlabText(subject.fieldlab, language) : textOf(build, language, page.name),
      linkedData: subject ? fieldlabLinkedData(subject, language, url) : undefined,
      language,
      addresses: { nl: addressOf(page, 'nl', params), en: addressOf(page, 'en', params) },
      indexed: page.indexed,
      scripts: page.scripts[language],
    });
    return new SentPage(html);
  }

  /** @returns 'none' when what the page is about does not exist */
  private async subjectOf({ page, params }: FoundPage): Promise<Subject | 'none'> {
    if (page.name !== 'fieldlab') return null;
    return this.firstViews.subject(params['fieldlabId'] ?? '').catch((error: unknown) => {
      if (error instanceof DomainError && error.status === 404) return 'none';
      throw error;
    });
  }

  private async plainBody(build: WebBuild, { page, language }: FoundPage, subject: Subject): Promise<string> {
    if (subject) return fieldlabPlainBody(subject, language) + withoutScripts(build, language);
    const list = page.name === 'fieldlabs' ? await this.fieldlabLinks(language) : '';
    return plainBody(build, language, textOf(build, language, page.name)) + list;
  }

  private async fieldlabLinks(language: Language): Promise<string> {
    const root = language === 'en' ? '/en/fieldlabs' : '/fieldlabs';
    const fieldlabs = await this.fieldlabs.page(this.unitOfWork.read, { limit: 500 });
    const links = fieldlabs
      .filter(({ status }) => status !== 'ended')
      .map(({ id, name, city }) => `<li><a href="${root}/${id}">${escapeHtml(`${name}, ${city}`)}</a></li>`);
    return `<ul>${links.join('')}</ul>`;
  }

  private async actorOf(request: Request): Promise<Actor | null> {
    const token = sessionCookie.read(request, this.settings.PUBLIC_URL);
    return token === null ? null : this.sessions.actorOf(token);
  }
}

function addressIn({ page, language, params }: FoundPage): string {
  return addressOf(page, language, params);
}

function textOf({ texts }: WebBuild, language: Language, name: string): PageText {
  return texts[language][name] ?? { title: '', description: '' };
}

function withoutScripts(build: WebBuild, language: Language): string {
  return `<p>${escapeHtml(textOf(build, language, 'noScript').description)}</p>`;
}

function plainBody(build: WebBuild, language: Language, { title, description }: PageText): string {
  const { description: why } = textOf(build, language, 'noScript');
  const root = language === 'en' ? '/en/fieldlabs' : '/fieldlabs';
  const { title: all } = textOf(build, language, 'fieldlabs');
  return `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(description)}</p>
<p>${escapeHtml(why)} <a href="${root}">${escapeHtml(all)}</a></p>`;
}
