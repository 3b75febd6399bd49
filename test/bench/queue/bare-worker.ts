import { Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** A worker that does nothing with its jobs, in a process of its own: what the queue itself can do. */
const [url = '', queue = '', concurrency = '1'] = process.argv.slice(2);
const worker = new Worker(queue, async () => {}, {
  connection: new Redis(url, { maxRetriesPerRequest: null }),
  concurrency: Number(concurrency),
});
worker.on('error', () => {});
await worker.waitUntilReady();
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
