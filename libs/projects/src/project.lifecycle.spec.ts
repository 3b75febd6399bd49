import { describe, expect, it } from 'vitest';
import { assertClosable, assertNextStage, PROJECT_OUTCOMES, PROJECT_STAGES } from './project.lifecycle.js';

describe('stages', () => {
  it('follow each other one by one', () => {
    for (const [from, stage] of PROJECT_STAGES.entries()) {
      for (const [to, next] of PROJECT_STAGES.entries()) {
        const step = (): void => assertNextStage(stage, false, next);
        if (to === from + 1) expect(step).not.toThrow();
        else expect(step).toThrow(expect.objectContaining({ status: 409, code: 'project.illegal_stage' }));
      }
    }
  });

  it('end when the project is closed', () => {
    expect(() => assertNextStage('intake', true, 'plan')).toThrow('closed');
  });
});

describe('closing', () => {
  it('as completed needs a delivery', () => {
    expect(() => assertClosable('running', false, 'completed')).toThrow("'delivered'");
    expect(() => assertClosable('delivered', false, 'completed')).not.toThrow();
    expect(() => assertClosable('evaluated', false, 'completed')).not.toThrow();
  });

  it('happens once, whatever the outcome', () => {
    for (const outcome of PROJECT_OUTCOMES) {
      expect(() => assertClosable('delivered', true, outcome)).toThrow(
        expect.objectContaining({ code: 'project.illegal_closure' }),
      );
    }
  });

  it('without a delivery is possible as no match or withdrawn', () => {
    expect(() => assertClosable('intake', false, 'no_match')).not.toThrow();
    expect(() => assertClosable('intake', false, 'withdrawn')).not.toThrow();
  });
});
