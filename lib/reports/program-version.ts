import manifest from "@/package.json";

/** The version of the program that made a file. */
export const programVersion: string = manifest.version;
