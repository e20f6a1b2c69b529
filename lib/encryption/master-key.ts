import { createHmac } from "node:crypto";
import { SetupProblem } from "@/lib/database/setup-problem";

/** The firm's key: wraps each person's key and seals drafts. It never enters the database. */
export function masterKey(): Uint8Array {
  const key = Buffer.from(process.env.NORTHBOUND_MASTER_KEY ?? "", "base64");
  if (key.length !== 32) throw new SetupProblem("NORTHBOUND_MASTER_KEY must be 32 bytes in base64.");
  return key;
}

/** A digest that only this firm can compute, to recognise a value without keeping it. */
export function keyedDigest(context: string, value: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", masterKey()).update(`${context}\0${value}`).digest());
}
