import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { Pool, type QueryResult } from "pg";
import type { ConnectionSettings } from "./connection";

/** Prisma's driver adapter, with two of its habits corrected that migrations cannot live with. */
export class MigrationAdapter extends PrismaPg {
  private readonly pools: Pool[];

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly onScript: (script: string) => string,
  ) {
    const pool = catalogPool(settings);
    super(pool);
    this.pools = [pool];
  }

  override async connect() {
    return this.corrected(await super.connect());
  }

  override async connectToShadowDb() {
    const database = `northbound_shadow_${process.pid}`;
    const home = await super.connect();
    await home.underlyingDriver().query(`CREATE DATABASE ${database}`);
    const pool = catalogPool({ ...this.settings, database });
    this.pools.push(pool);
    return this.corrected(await new PrismaPg(pool).connect());
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
  }

  private corrected<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
    sendScriptsWhole(adapter, this.onScript);
    nameInternalCharacters(adapter);
    return adapter;
  }
}

/**
 * The stock adapter cuts a script at every semicolon, which breaks function bodies, and runs the pieces one by one.
 * Sent whole, PostgreSQL parses it and runs it as one transaction: a migration happens entirely or not at all.
 */
function sendScriptsWhole(adapter: SqlDriverAdapter, onScript: (script: string) => string): void {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: onScript(script), args: [], argTypes: [] });
  };
}

const internalCharacter = 18;
const character = 1042;
const internalCharacterColumns = new WeakMap<unknown[], Set<number>>();

/** The catalogues have columns of an internal one-byte type, which the engine reads and the stock adapter refuses. */
function catalogPool(settings: ConnectionSettings): Pool {
  // The engine's own lock belongs to a connection, so there must be only one.
  const pool = new Pool({ ...settings, max: 1 });
  // A lost connection makes the running query fail; without a listener it would also end the process.
  pool.on("error", () => undefined);
  const query = pool.query.bind(pool) as (...request: unknown[]) => Promise<QueryResult>;
  const readable = async (...request: unknown[]) => {
    const result = await query(...request);
    const columns = new Set<number>();
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== internalCharacter) continue;
      columns.add(index);
      field.dataTypeID = character;
    }
    if (columns.size > 0) internalCharacterColumns.set(result.rows, columns);
    return result;
  };
  return Object.assign(pool, { query: readable });
}

// The stock adapter calls every character type "text", but the engine takes one byte only as "character".
function nameInternalCharacters(adapter: SqlDriverAdapter): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columns = internalCharacterColumns.get(result.rows);
    if (!columns) return result;
    const columnTypes = result.columnTypes.map((type, index) =>
      columns.has(index) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}
