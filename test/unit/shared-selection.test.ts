/** What neighbours share: one selection, told once per change, to whoever still listens. */
import { createSharedSelection, providerContext } from '../../src/base/context.js';
import { deepEqual, equal } from '../helpers/assert.js';

function listened() {
  const shared = createSharedSelection();
  const heard: unknown[] = [];
  const leave = shared.subscribe(() => heard.push(shared.value));
  return { shared, heard, leave };
}

describe('a shared selection', () => {
  it('begins empty and tells each change', () => {
    const { shared, heard } = listened();
    deepEqual(shared.value, {});
    shared.set('district', ['Mitte']);
    shared.set('category', ['Natur', 'Sport']);
    shared.set('district', ['Mitte', 'Nord']);
    deepEqual(heard, [
      { district: ['Mitte'] },
      { category: ['Natur', 'Sport'], district: ['Mitte'] },
      { category: ['Natur', 'Sport'], district: ['Mitte', 'Nord'] },
    ]);
  });

  it('forgets a facet of which nothing is chosen', () => {
    const { shared, heard } = listened();
    shared.set('district', ['Mitte']);
    shared.set('district', []);
    deepEqual([shared.value, heard.length], [{}, 2]);
  });

  it('is silent when nothing changes, so that two widgets do not wake each other for ever', () => {
    const { shared, heard } = listened();
    shared.set('district', []);
    shared.set('district', ['Mitte']);
    shared.set('district', ['Mitte']);
    equal(heard.length, 1);
    shared.subscribe(() => shared.set('district', ['Nord']));
    shared.set('district', ['Süd']);
    deepEqual(shared.value, { district: ['Nord'] });
  });

  it('never changes a value that was handed out', () => {
    const { shared } = listened();
    shared.set('district', ['Mitte']);
    const { value } = shared;
    shared.set('district', ['Nord']);
    shared.set('category', ['Sport']);
    deepEqual(value, { district: ['Mitte'] });
  });

  it('is not told to who has left, even during the telling', () => {
    const { shared, heard, leave } = listened();
    const others: string[] = [];
    const leaveSelf = shared.subscribe(() => {
      others.push('first');
      leaveSelf();
    });
    shared.subscribe(() => others.push('second'));
    shared.set('district', ['Mitte']);
    leave();
    shared.set('district', ['Nord']);
    deepEqual([heard.length, others], [1, ['first', 'second', 'second']]);
  });
});

describe("the provider's context", () => {
  it('is the same for two copies of the script', () => {
    equal(providerContext as unknown, Symbol.for('engagiert-provider'));
  });
});
