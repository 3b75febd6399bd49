import { describe, expect, it, vi } from 'vitest';
import { remembering, type Draw } from './page-drawing.js';

const draw = () => vi.fn<Draw>(async (address) => ({ html: address, read: [] }));

describe('the drawing of a page', () => {
  it('is done once for what it shows', async () => {
    const drawing = draw();
    const remembered = remembering(drawing);
    expect(await remembered('/fieldlabs', { fieldlabs: [] })).toBe(await remembered('/fieldlabs', { fieldlabs: [] }));
    await remembered('/fieldlabs', { hubs: [] });
    await remembered('/', { hubs: [] });
    expect(drawing).toHaveBeenCalledTimes(3);
  });
});
