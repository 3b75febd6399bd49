import express, { type RequestHandler } from 'express';
import { ExpressAdapter } from '@nestjs/platform-express';
import { DomainError } from '#libs/kernel';

/** Express as the api needs it: an address has one spelling, and every refusal is a problem, wherever it happens. */
export class ApiAdapter extends ExpressAdapter {
  private isClosing = false;

  constructor() {
    // Express reads this when it makes its router, which the adapter's constructor causes.
    super(express().enable('case sensitive routing'));
  }

  /** Answers outside the prefix too, where Express would answer with a page of its own. */
  override setNotFoundHandler(handler: RequestHandler): unknown {
    return this.use(handler);
  }

  override beforeClose(): void {
    super.beforeClose();
    this.isClosing = true;
  }

  /** Refuses what still arrives on open connections while the process ends, so that a balancer takes it elsewhere. */
  readonly refuseWhenClosing: RequestHandler = (_, response, next) => {
    if (!this.isClosing) return next();
    response.setHeader('Connection', 'close');
    throw new DomainError({
      code: 'server.unavailable',
      status: 503,
      title: 'Not available now',
      detail: 'The service is stopping. Try again in a moment.',
      level: 'warn',
    });
  };
}
