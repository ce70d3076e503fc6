/**
 * What the tests use of Mocha, which the test server loads. `.only` and `.skip` are left out on
 * purpose: a test that does not run must not compile.
 */
type TestBody = () => void | Promise<void>;

interface TestHandle {
  /** Milliseconds for this test, where the usual ten seconds are wrong. */
  timeout(milliseconds: number): this;
}

declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: TestBody): TestHandle;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
