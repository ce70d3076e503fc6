/** Our schemas make no code from text, and leave the Zod of a host page as it is. */
import { deepEqual, equal, ok } from '../helpers/assert.js';

// Imported when the spy is there: Zod probes once per page.
const model = () => import('../../src/model/opportunity.js');

/** Every use of `Function` as a constructor, while something runs. */
async function functionsMade(run: () => unknown): Promise<unknown[][]> {
  const real = globalThis.Function;
  const made: unknown[][] = [];
  globalThis.Function = new Proxy(real, {
    construct(target, args) {
      made.push(args);
      return Reflect.construct(target, args);
    },
    apply(target, self, args) {
      made.push(args);
      return Reflect.apply(target, self, args);
    },
  });
  try {
    await run();
  } finally {
    globalThis.Function = real;
  }
  return made;
}

describe('schemas without eval', () => {
  it('read every kind of field without new Function', async () => {
    const made = await functionsMade(async () => {
      const { opportunityShape } = await model();
      const { validate } = await import('../../src/feed/validate.js');
      const record = {
        id: '1',
        title: 'T',
        age: { min: 16 },
        remote: 'full',
        training: true,
        url: 'https://town.example',
      };
      deepEqual(validate(opportunityShape, record, []), record);
      deepEqual(validate(opportunityShape, { id: '1', title: 'T', url: 'no address' }, []), {
        id: '1',
        title: 'T',
      });
    });
    deepEqual(made, []);
    // Zod's large edition makes functions: it shows that the spy sees what it is there for.
    const z = await import('zod');
    const probes = await functionsMade(() => z.object({ title: z.string() }).safeParse({ title: 'T' }));
    ok(probes.length > 0, 'Zod no longer makes functions: this test holds nothing down any more');
  });

  it('leave the configuration as it was', async () => {
    const { config } = await import('zod/v4/core');
    for (const jitless of [undefined, true, false]) {
      config({ jitless });
      const { opportunityShape } = await model();
      const { validate } = await import('../../src/feed/validate.js');
      validate(opportunityShape, { id: '1', title: 5 }, []);
      equal(config().jitless, jitless);
    }
    config({ jitless: undefined });
  });
});
