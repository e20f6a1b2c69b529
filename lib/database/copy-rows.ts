import { Readable } from "node:stream";
import type { Connection, Submittable } from "pg";

/** Rows are handed on in bundles of about this many bytes. */
const bundleBytes = 64 * 1024;

/**
 * What a `COPY … TO STDOUT` says, as bundles of rows (`Buffer[]`), each row with its line feed. While nobody reads,
 * the connection is not read either, so that memory stays the same however much there is.
 */
export class CopyRows extends Readable implements Submittable {
  /** Rows handed on so far. */
  count = 0;
  private bundle: Buffer[] = [];
  private bytes = 0;
  private connection?: Connection;

  constructor(private readonly statement: string) {
    super({ objectMode: true, highWaterMark: 4 });
  }

  // The driver calls what follows, by these names.
  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.statement);
  }

  handleCopyData({ chunk }: { chunk: Uint8Array }): void {
    // The driver uses its own buffer again for what comes next.
    const row = Buffer.from(chunk);
    this.bundle.push(row);
    this.bytes += row.length;
    if (this.bytes >= bundleBytes) this.handOn();
  }

  handleCommandComplete(): void {
    if (this.bundle.length > 0) this.handOn();
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  private handOn(): void {
    this.count += this.bundle.length;
    if (!this.push(this.bundle)) this.connection?.stream.pause();
    this.bundle = [];
    this.bytes = 0;
  }
}
