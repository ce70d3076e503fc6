/** Our schemas make no code from text, and leave the Zod of a host page as it is. */
import { deepEqual, equal, ok, throws } from '../helpers/assert.js';

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
      const { toZod } = await import('../../src/model/json-schema.js');
      const { withoutEval } = await import('../../src/model/schema.js');
      const { validate } = await import('../../src/feed/validate.js');
      const record = {
        id: '1',
        title: 'T',
        age: { min: 16 },
        remote: 'full',
        training: true,
        url: 'https://town.example',
      };
      deepEqual(validate(opportunityShape, record, '', []), record);
      ok(withoutEval(() => toZod(opportunityShape)).safeParse(record).success);
    });
    deepEqual(made, []);
    // Zod's large edition makes functions: it shows that the spy sees what it is there for.
    const z = await import('zod');
    const probes = await functionsMade(() => z.object({ title: z.string() }).safeParse({ title: 'T' }));
    ok(probes.length > 0, 'Zod no longer makes functions: this test holds nothing down any more');
  });

  it('leave the configuration as it was', async () => {
    const z = await import('zod/mini');
    await model();
    const { withoutEval } = await import('../../src/model/schema.js');
    for (const before of [undefined, true, false]) {
      z.config({ jitless: before });
      let within: boolean | undefined;
      withoutEval(() => {
        within = z.config().jitless;
        return {};
      });
      equal(within, true);
      equal(z.config().jitless, before);
      throws(() =>
        withoutEval(() => {
          throw new Error('a shape that cannot be built');
        }),
      );
      equal(z.config().jitless, before, 'after a failure, too');
    }
    z.config({ jitless: undefined });
  });
});
