import { Controller, Get, Next, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Express, NextFunction, Request, Response } from 'express';
import { QueueHandles } from '#libs/queue';
import { Access } from '../access/access.decorator.js';
import { BOARD_PATH, BOARD_POLICY, queueBoard } from './queue-board.js';

/** Bull Board, for administrators. It only reads, so it takes nothing but GET. */
@ApiExcludeController()
@Controller('board')
@Access('queue.read')
export class BoardController {
  private board: Express | undefined;

  constructor(private readonly queues: QueueHandles) {}

  @Get(['', '*path'])
  show(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    this.board ??= queueBoard(this.queues);
    response.setHeader('Content-Security-Policy', BOARD_POLICY);
    request.url = request.url.slice(BOARD_PATH.length) || '/';
    this.board(request, response, next);
  }
}
