import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { stateDirectory } from "@/lib/database/embedded/state-directory";
import { newId } from "@/lib/database/new-id";

const readAtOnce = 256 * 1024;

/** Where such files lie. None of them can be seen there. */
export function privateFilesDirectory(): string {
  return join(stateDirectory(), "exports");
}

/**
 * A file without a name. It is taken out of its directory as soon as it is open, so only this process reaches it, and
 * the system takes it back when the process ends, however it ends.
 */
export class PrivateFile {
  bytes = 0;
  private readonly digest = createHash("sha256");
  private isClosed = false;

  private constructor(private readonly handle: FileHandle) {}

  static async make(): Promise<PrivateFile> {
    await mkdir(privateFilesDirectory(), { recursive: true, mode: 0o700 });
    const path = join(privateFilesDirectory(), newId());
    const handle = await open(path, "wx+", 0o600);
    await rm(path);
    return new PrivateFile(handle);
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.digest.update(chunk);
    for (let written = 0; written < chunk.length; ) {
      const { bytesWritten } = await this.handle.write(chunk, written, chunk.length - written, this.bytes);
      written += bytesWritten;
      this.bytes += bytesWritten;
    }
  }

  /** The hash of all that was written; nothing can be written afterwards. */
  sha256(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.digest.digest());
  }

  /**
   * Its bytes, as fast as they are taken, for any number of readers at once. Whether they reached anybody cannot be known
   * here: a socket takes more than a reader has read. Discarded meanwhile, the stream breaks off.
   */
  read(): ReadableStream<Uint8Array> {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { bytesRead, buffer } = await this.handle.read(
          Buffer.allocUnsafe(readAtOnce),
          0,
          readAtOnce,
          at,
        );
        at += bytesRead;
        if (bytesRead > 0)
          return controller.enqueue(new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead));
        controller.close();
      },
    });
  }

  /** Gives its room back. */
  async discard(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.handle.close();
  }
}
